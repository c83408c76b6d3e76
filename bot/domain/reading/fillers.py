"""What says nothing and is too regular for a table: dates, numbers of a list, names of people, polite endings."""

import re
from collections.abc import Iterator

from bot.domain.reading.grammar import Kind, LinkKind, Saying, SubjectKind
from bot.domain.reading.vocabulary import HAN, HOLE, any_of
from bot.domain.reading.words.given_names import USUAL
from bot.domain.reading.words.names import NOT_NAMES, OFFICES, PLACES, SURNAMES, TITLES
from bot.domain.reading.words.subjects import REPORT
from bot.domain.reading.words.work import COUNTED_AT, DUTIES

BOT = "\ue000"  # the name 平安报
NUMBER = r"(?:(?!0+(?!\d))\d{1,3}|[一二两三四五六七八九十百]{1,4})"  # 巡查0次 tells that nobody looked
NOUNS_OF_PLACE = any_of(PLACES)
OFFICE = any_of(OFFICES)
MOMENT = (
    r"(?:昨[天日晚夜]|今[天日早晨])?(?:早上?|早晨|上午|中午|下午|晚上?|夜里|凌晨)?"
    r"\d{0,2}(?:[:：]\d{2}|[点时]半?)?"
)
NAME = rf"[{HAN}]{{2,3}}"
SURNAME = f"[{''.join(sorted(SURNAMES))}]"

MARKS = frozenset(" \n\xa0、,，.。;；!！~～…-—_*·|/\\[]【】〔〕<>《》#=^)）")
# 人民路15号, 105号院, 120号杆: numbers of houses and poles are no days.
STREETS = "路街巷弄道院楼栋幢座村庄区园段线坊里湾胡同组屯沟第门杆桩塔井号"
NUMBERED = (
    "泵闸机井线炉罐桥院杆楼门户房室宅家铺店桩塔洞坑墩支柱库仓棚船车地塘坝池厅厂馆矿窖窑坡点站"
    "梯坟碑箱柜变灯路街巷弄码摊席床位病舱轮卡基圩堤渠涵隧段标表桌灶"
)
COUNTED = rf"第?{NUMBER}"
GROUPS = rf"[个家号]?{NOUNS_OF_PLACE}"
# Dates and times of day, counted work and places, polite wishes: by what they are in a sentence.
PATTERNS: tuple[tuple[Kind, str], ...] = (
    (LinkKind.MARK, r"[(（+]"),
    (LinkKind.DATE, r"(?:\d{2,4}年)?\d{1,2}月\d{1,2}[日号]?"),
    (LinkKind.DATE, rf"(?<![\d{STREETS}])\d{{1,2}}[日号](?!{NOUNS_OF_PLACE}|[{NUMBERED}])"),
    (
        LinkKind.DATE,
        r"(?<!\d)(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])(?![\d米吨万千%亩公个处起人元度级.])",
    ),
    (LinkKind.DATE, r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"),
    (LinkKind.DATE, r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:分)?"),
    (LinkKind.DATE, r"\d{1,2}小时内?(?!值班|值守|在岗)"),
    (LinkKind.DUTY, r"\d{1,2}小时(?:值班|值守|在岗)"),
    (LinkKind.MARK, r"\+\d"),
    (LinkKind.PARTICLE, r"(?<=打卡)第?\d{1,3}天"),
    # 代李主任报平安
    (
        LinkKind.COURTESY,
        rf"^我?[替代帮](?:[老小]{SURNAME}|{SURNAME}(?:主任|书记|会计|组长|老师|校长|站长|队长))(?=报(?:个|一声)?平安)",
    ),
    (LinkKind.DATE, r"(?<=[点时分日号半0-9])[至到](?=[0-9今次当早晚上下中夜])"),
    (LinkKind.DATE, rf"[从自](?={MOMENT}(?:至|到|开始|起))"),
    (
        LinkKind.DATE,
        r"^(?:截?[至到]|截止|截至)(?=今|早|上午|中午|下午|晚|\d|[一二三四五六七八九十]{1,3}[点时])",
    ),
    (
        LinkKind.DATE,
        rf"(?<=[早上午晨晚夜天日点时半])(?:开始|起)?[至到](?=现在|目前|此刻|当前|晚上?|下午|今|早|夜|"
        rf"{NUMBER}[点时])",
    ),
    (LinkKind.DATE, r"[早晚](?=\d{1,2}[点时:：])"),
    (LinkKind.DATE, r"\d{1,2}[点时](?:\d{1,2}分?|整|半)?(?:前(?!平安|[没无]事))?"),
    # 国庆值班第二天, 高考第一天; 庙会：正常 is of the fair alone
    (
        SubjectKind.DAY,
        r"(?:(?:国庆节?|春节|元旦|清明节?|五一|端午节?|中秋节?|假期|周末|节日|寒假|暑假|放假|"
        r"大年初[一二三四五六七八]|年初[一二三四五六七八])"
        r"(?:值班|值守|防火|防汛|第?[一二三四五六七八九十\d]{1,2}[天日]|(?=[,，:：今忙]))+|"
        r"(?:高考|中考|期[中末]考试|庙会|运动会|开学)(?:值班|值守|防火|防汛|第?[一二三四五六七八九十\d]{1,2}[天日]|"
        r"(?=[今忙]))+)",
    ),
    # 已问过各组长, 转了一圈, 跑了一遍
    (
        LinkKind.DUTY,
        r"(?:已经?|刚刚?|都|挨个|逐个|挨家|又)*(?:骑车|开车|走路)?"
        r"(?:(?:问|查|看|检查|看望|查看|巡)(?:过了?|完了?|了)(?:[一两几三]?[圈遍趟轮次])?了?|"
        r"(?:跑|转|绕村|绕|走)了?[一两几三][圈遍趟轮]了?|打[了过]电话)"
        r"(?=$|[^一-鿿]|"
        r"[没无一都全均平各村])",
    ),
    (
        LinkKind.DUTY,
        r"都(?:回话|回复|报|回)了?(?=$|[^一-鿿]|[没无一都全均平])|(?:夜巡|巡查|巡逻|晚自习|值班)(?:结束|"
        r"下)了?|(?:巡查|巡逻|巡河|巡山|巡视|排查|检查|走访)(?:完|完成|好|结束)了(?=$|[^一-鿿]|[没无一都全均平])",
    ),
    # 在的，今天平安
    (LinkKind.COURTESY, r"^(?:在的?|来了(?:来了)?|哎呀?|喂|妥妥的|放心)(?=[^一-鿿\w])"),
    # 我是东沟的老李, 会计报, 我替老周报一下
    (
        LinkKind.COURTESY,
        rf"^我是{HOLE}?(?:的|村的|这边的|里的)?(?:[老小]{SURNAME}|{SURNAME}[{HAN}]{{1,2}}|会计|支书|文书|"
        rf"组长|网格员|值班员)(?=[^{HAN}])",
    ),
    (
        LinkKind.COURTESY,
        rf"^(?:会计|妇女主任|支书|文书|村医|组长|主任|队长|老师|校长|园长|副主任|副书记)(?:代|来|"
        rf"帮)?(?:上|汇)?报(?:告|一下)?(?=[^{HAN}])",
    ),
    (
        LinkKind.COURTESY,
        rf"^我?[替代帮](?:[老小]{SURNAME}|{SURNAME}(?:主任|书记|会计|组长|姐|哥))(?:来)?报(?:一下|个|"
        rf"告)?(?=[^{HAN}])",
    ),
    (LinkKind.DATE, r"[一二三四五六七八九十两]{1,3}[点时](?:半|整|[一二三四五六七八九十]{1,3}分)?"),
    (LinkKind.DATE, r"(?<=[日号(（\s,，\d])(?:星期|周|礼拜)[一二三四五六日天]"),
    (LinkKind.DATE, r"^(?:星期|周|礼拜)[一二三四五六日天](?=今|[,，\s])"),
    # 1. 2、 (3) 一、: numbers of a list
    (LinkKind.MARK, r"\d{1,3}[.、．)）:：]"),
    (LinkKind.MARK, r"(?<![一-鿿])[(（]?[一二三四五六七八九十]{1,2}[、.)）]"),
    (LinkKind.MARK, r"第[一二三四五六七八九十\d]+[次期号]"),
    # 二组, 3号楼, 一至三组: a part; 全村6个组, 全村一至五组: all of them; 四个组都: all where it is said
    (SubjectKind.PART, rf"{COUNTED}{GROUPS}(?!长)"),
    (
        SubjectKind.WHOLE,
        rf"(?<=全[村园校厂院镇乡区部])(?:的|所有)?第?(?:一|1)号?{NOUNS_OF_PLACE}?[至到\-—~]{COUNTED}{GROUPS}(?!长)",
    ),
    (SubjectKind.PART, rf"{COUNTED}[至到\-—~、]{COUNTED}{GROUPS}(?!长)"),
    (
        LinkKind.COUNTED,
        rf"(?:[两二三四五六七八九十百]{{1,3}}|\d{{1,3}})个{NOUNS_OF_PLACE}(?!长)(?=[^,，]{{0,5}}(?:都|均|"
        rf"皆|全|各))",
    ),
    (
        SubjectKind.WHOLE,
        rf"(?<=[全辖含有村本])(?:有|辖|含)?(?:[两二三四五六七八九十百]{{1,3}}|"
        rf"\d{{1,3}})个{NOUNS_OF_PLACE}(?!长)",
    ),
    (LinkKind.COUNTED, r"[两二三四五六七八九十](?:村|社区|单位|校|组|居)(?=[^,，]{0,5}(?:都|均|皆))"),
    # 东沟村、柳湾村两个村
    (
        SubjectKind.WHOLE,
        rf"(?<={HOLE})(?:[两二三四五六七八九十百]{{1,3}}|\d{{1,3}})个(?:行政)?(?:村|社区|单位|学校|地方)",
    ),
    (
        SubjectKind.WHOLE,
        rf"(?:含|下?辖|共有?)(?:[两二三四五六七八九十百]{{1,3}}|\d{{1,3}})个{NOUNS_OF_PLACE}(?!长)",
    ),
    # 排查3处, 走访农户12户, 巡查了两遍
    (
        LinkKind.DUTY,
        rf"{any_of(DUTIES)}[了过]?(?:{any_of(COUNTED_AT)})?共?(?:计|了)?{NUMBER}(?:余|多)?"
        r"(?:趟|遍|轮|圈|班次|车次|次|处|户次|户|人次|人|家次|家|个|点|间|栋|台|项|公里|里|小时|个?点位?|"
        r"个?单位|个?场所|个?部位|个小?组|个村民?小?组|个村)"
        r"(?:点位?|单位|场所|部位|企业|学校|商户|农户|群众|老人|水库|山塘|店铺|商铺|门店|"
        r"地方)?(?![起例宗])",
    ),
    (LinkKind.PARTICLE, rf"(?<=[查巡逻视访看守了各共检排车船]){NUMBER}(?:趟|遍|轮|圈|班次|车次|次)"),
    # 出动8人, 派出巡逻队员6人次: who did the work
    (
        LinkKind.DUTY,
        rf"(?:出动|派出|投入|组织)(?:[{HAN}]{{0,6}}(?:员|队|人|部|兵))?{NUMBER}(?:余|多)?(?:人次|人|名|"
        rf"车次|台次|辆次)",
    ),
    # 全园师生186人
    (
        LinkKind.PARTICLE,
        r"(?<=全[体校园村院厂班])(?:师生|幼儿|学生|教职工|职工|员工|老人)?共?\d{1,5}[人名位户]",
    ),
    (LinkKind.MARK, r"1[3-9]\d{9}(?!\d)"),
    # 张书记好
    (
        LinkKind.COURTESY,
        rf"[老小]?[{''.join(sorted(SURNAMES))}]{OFFICE}(?:您?好|你好)?(?=$|[\s,，。!！:：、])",
    ),
    (LinkKind.COURTESY, r"(?:收到|好的|好|明白|嗯嗯?|是的)+(?=$|[\s,，。!！])"),
    # 师生均已安全离校; what was done before 已 stands in the tables
    (
        LinkKind.ADVERB,
        r"(?:均|都|全部|全)?已经?(?=(?:全部|按时|安全|有序|完成)*"
        r"(?:巡[查逻护视检]|排查|检查|查看|走访|摸排|离[校园]|[返到入][校园岗]|在[校园岗]|放学|归寝|就寝|"
        r"清[校园]|交接|到达|抵达))",
    ),
    (
        LinkKind.ADVERB,
        r"(?:完成|有序|安全|按时)(?=(?:巡[查逻护视检]|排查|检查|查看|走访|摸排|离[校园]|[返到入][校园岗]|"
        r"放学|归寝|就寝|清[校园]))",
    ),
    # 无险情 after 但 is what is meant
    (
        LinkKind.ADVERB,
        r"(?:但是?|不过)(?=(?:全?村里?|[我本]村|这边|各组|均|都|也|一切|暂)*(?:无|没|未|正常|平安))",
    ),
    (
        LinkKind.COURTESY,
        r"祝(?:各位|大家|领导们?|老师们?|同志们?|您|你们?|书记|主任|全体)*"
        r"(?:工作|生活|周末|晚上|节日|身体|万事|事事|一切)?(?:愉快|顺利|健康|如意|开心|快乐|顺心)",
    ),
    # 电话13800138000, 0510-12345678
    (LinkKind.MARK, r"(?:联系)?(?:电话|手机|方式)号?\s?[:：]?\s?(?:1[3-9]\d{9}|\d{3,4}-?\d{7,8})(?!\d)"),
    # 信访、防火等各方面
    (LinkKind.PARTICLE, r"等(?=各|方面|均|都|工作|情况|无|正常|所有|全部)"),
    # 下了点小雨; what is heavier is asked about
    (
        Saying.USUAL,
        r"(?:下|飘|落|刮|起)(?:了|过|着)?(?:一?点|些|一阵|阵|几滴)?(?:小|微|毛毛|零星)?(?:雨|雪|风|"
        r"雾)(?:不大|较小|小)?",
    ),
    (Saying.USUAL, r"(?:气温|温度|降温|有霜|霜)?-?\d{1,2}(?:[-~至到]-?\d{1,2})?[度℃](?![以]?上)"),
    (Saying.USUAL, r"(?:在|低于|处于)?(?:汛限|警戒)(?:水位|线)?(?:以下|之下|下)(?:运行)?"),
    (LinkKind.MARK, rf"\d{{1,2}}(?={HOLE})"),
    (
        LinkKind.COURTESY,
        r"请(?:各位|镇|乡|县|村|街道|组织|上级)*(?:领导|书记|主任|大家|老师|同志)?们?(?:放心|知悉|知晓|"
        r"查收|审阅|审核|过目)",
    ),
    (SubjectKind.THING, r"水、?电(?:、?(?:路|气|讯|暖|网|煤|通信|通讯))*"),
    (Saying.USUAL, r"(?<=[生儿工员])(?:都|均)?健康"),
    (Saying.PRESENT, r"(?:入园|到园|在园|到校|在校|就诊|接诊|入住|出勤)\d{1,5}[人名]"),
    # 今个没事，中
    (LinkKind.COURTESY, r"^(?:中|中嘞|中啊|得嘞|成嘞|成|要得|巴适|行|妥了|妥妥)(?=[^一-鿿\w]*$)"),
    (LinkKind.COURTESY, BOT),
    # 对辖区进行了巡查
    (LinkKind.ADVERB, rf"对(?=[{HAN}]{{1,8}}(?:进行|开展)了?)"),
    # 处置情况：无
    (SubjectKind.REPORT, rf"{any_of(REPORT)}(?=\s?[:：])"),
    # 东沟村委会
    (LinkKind.PARTICLE, rf"(?<={HOLE})(?:(?:村民?|居民?)?委员?会|党支部|两委|居委会|村委|辖区|全村|支部)"),
    # 代东沟村报
    (LinkKind.COURTESY, rf"(?:^|(?<=[我\s]))(?:代|替)(?={HOLE})"),
    # 今天的话, 我们村的话, 就是说: fillers of speech
    (LinkKind.PARTICLE, rf"(?<=[天日村里边校园])的话(?=[,，就没无一都也呢啊{HOLE}\s])"),
    (LinkKind.PARTICLE, r"(?:就是说?|那么|那个|这个|然后呢?|嗯+|呃+|额+|那)(?=[今我咱没无一全都也])"),
)
SILENT = tuple((kind, re.compile(pattern)) for kind, pattern in PATTERNS)
# One look tells where none of them fits, which is nearly everywhere.
ANY_SILENT = re.compile("|".join(pattern for _, pattern in PATTERNS))

# 值班员张三
TITLED = re.compile(rf"{any_of(TITLES)}\s?[:：]?\s?(?P<name>{NAME})(?=(?:上|汇)?报|[^{HAN}]|$)")
# 张三报, 张三 in a list behind a unit's name, (张三), 张三 and a telephone number
NAMED = (
    re.compile(rf"{HOLE}[\s:：\-—_(（]*(?P<name>{NAME})[)）]?(?=[^{HAN}]|(?:上|汇)?报|$)"),
    re.compile(rf"(?P<name>{NAME})(?=报[^{HAN}]*$)"),
    # 1. 东沟村 平安 张三
    re.compile(rf"(?<=[安常事好] )(?P<name>{NAME})(?=[^{HAN}]|$)"),
    re.compile(rf"[(（](?P<name>{NAME})[)）](?=$|[^{HAN}])"),
    re.compile(rf"(?P<name>{NAME})(?=\s?1[3-9]\d{{9}}(?!\d))"),
    re.compile(rf"(?P<name>[老小][{HAN}])(?=报|汇报|上报)"),
)
SIGNED = re.compile(rf"\n\s*(?P<name>{NAME})[^{HAN}\w]*$")
TITLES_BEGIN = frozenset(title[0] for title in TITLES)
NAMES_BEGIN = SURNAMES | frozenset(f"老小(（{HOLE}")
ODD_NAMES = frozenset(NOT_NAMES)
LESS_USED = b"\xd8\xa1"  # where the second level of GB 2312 begins


def silences_at(text: str, start: int) -> Iterator[tuple[int, Kind]]:
    """Where that which explains itself and begins at `start` ends, and what it is."""
    if text[start] in MARKS:
        yield start + 1, LinkKind.MARK
    elif ANY_SILENT.match(text, start):
        yield from ((found.end(), kind) for kind, pattern in SILENT if (found := pattern.match(text, start)))
    if text[start] in TITLES_BEGIN and (found := TITLED.match(text, start)) and is_name(found["name"]):
        yield found.end(), LinkKind.COURTESY
    for pattern in NAMED if text[start] in NAMES_BEGIN else ():
        if (found := pattern.match(text, start)) and is_name(found["name"]):
            yield found.end(), SubjectKind.UNIT if text[start] == HOLE else LinkKind.COURTESY


def unsigned(text: str) -> str:
    """`text` without a name that stands alone in its last line."""
    found = SIGNED.search(text)
    return text[: found.start()] if found and is_name(found["name"]) else text


def is_name(name: str) -> bool:
    """Whether `name` looks like a person's: 张三, 老李. What tells of anything is none: 高温, 石块, 路封."""
    if name[0] in "老小":
        return name[1:] in SURNAMES
    if name[0] not in SURNAMES or name[:2] in ODD_NAMES:
        return False
    return name[1:] in OFFICES or all(map(_is_given, name[1:]))


def _is_given(char: str) -> bool:
    """Rare characters stand in names and in few words, but for those of illnesses."""
    return char in USUAL or (not _is_everyday(char) and not "疒" <= char <= "癯")


def _is_everyday(char: str) -> bool:
    """One of the first level of GB 2312, which is sorted by how much they are used."""
    try:
        return char.encode("gb2312") < LESS_USED
    except UnicodeEncodeError:
        return False
