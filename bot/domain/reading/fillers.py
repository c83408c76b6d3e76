"""What says nothing and is too regular for a table: dates, numbers of a list, names of people, polite endings."""

import re
from collections.abc import Iterator

from bot.domain.reading.vocabulary import HAN, HOLE, any_of
from bot.domain.reading.words.names import NOT_IN_NAMES, NOT_NAMES, OFFICES, PLACES, SURNAMES, TITLES
from bot.domain.reading.words.silent import LABELS

NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十百]{1,4})"
NOUNS_OF_PLACE = any_of(PLACES)
OFFICE = any_of(OFFICES)
MOMENT = (
    r"(?:昨[天日晚夜]|今[天日早晨])?(?:早上?|早晨|上午|中午|下午|晚上?|夜里|凌晨)?"
    r"\d{0,2}(?:[:：]\d{2}|[点时]半?)?"
)
NAME = rf"[{HAN}]{{2,3}}"

MARKS = frozenset(f" \n{HOLE}\xa0、,，.。;；:：!！~～…-—_*·|/\\[]【】〔〕<>《》#=^)）")
# Dates and times of day explain themselves.
PATTERNS = (
    r"[(（+]",
    r"(?:\d{2,4}年)?\d{1,2}月\d{1,2}[日号]?",
    rf"\d{{1,2}}[日号](?!{NOUNS_OF_PLACE})",
    r"(?<!\d)(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])(?![\d米吨万千%亩公个处起人元度级.])",
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}",
    r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:分)?",
    r"\d{1,2}小时(?:内|值班|值守|在岗)?",
    r"\+\d",
    r"(?<=[点时分日号半0-9])[至到](?=[0-9今次当早晚上下中夜])",
    rf"[从自](?={MOMENT}(?:至|到|开始|起))",
    r"^(?:截?[至到]|截止|截至)(?=今|早|上午|中午|下午|晚|\d|[一二三四五六七八九十]{1,3}[点时])",
    rf"(?<=[早上午晨晚夜天日点时半])(?:开始|起)?[至到](?=现在|目前|此刻|当前|晚上?|下午|今|早|夜|{NUMBER}[点时])",
    r"[早晚](?=\d{1,2}[点时:：])",
    r"\d{1,2}[点时](?:\d{1,2}分?|整|半)?",
    r"[一二三四五六七八九十两]{1,3}[点时](?:半|整|[一二三四五六七八九十]{1,3}分)?",
    r"(?<=[日号(（\s,，\d])(?:星期|周|礼拜)[一二三四五六日天]",
    # 1. 2、 (3) 一、: numbers of a list
    r"\d{1,3}[.、．)）:：]",
    r"(?<![一-鿿])[(（]?[一二三四五六七八九十]{1,2}[、.)）]",
    r"第[一二三四五六七八九十\d]+[次期号]",
    # 三个村, 一至五组, 第二网格, 6个村民小组
    rf"(?:第?{NUMBER}(?:[至到\-—~、]第?{NUMBER})*[个家号]?{NOUNS_OF_PLACE}(?:[至到\-—~、和]|(?=第?{NUMBER}))?)+(?!长)",
    rf"{NUMBER}(?:趟|遍|轮|圈|班次|车次|次)",
    # 全园师生186人
    r"(?<=全[体校园村院厂班])(?:师生|幼儿|学生|教职工|职工|员工|老人)?共?\d{1,5}[人名位]",
    r"1[3-9]\d{9}(?!\d)",
    # 张书记好
    rf"[老小]?[{''.join(sorted(SURNAMES))}]{OFFICE}(?:您?好|你好)?(?=$|[\s,，。!！:：、])",
    r"(?:收到|好的|好|明白|嗯嗯?|是的)+(?=$|[\s,，。!！])",
    # 师生均已安全离校; what was done before 已 stands in the tables
    r"(?:均|都|全部|全)?已经?(?=(?:全部|按时|安全|有序|完成)*"
    r"(?:巡[查逻护视检]|排查|检查|查看|走访|摸排|离[校园]|[返到入][校园岗]|在[校园岗]|放学|归寝|就寝|清[校园]|交接|到达|抵达))",
    # 无险情 after 但 is what is meant
    r"(?:但是?|不过)(?=(?:均|都|也|一切|暂)*(?:无|没|未|正常|平安))",
    r"祝(?:各位|大家|领导们?|老师们?|同志们?|您|你们?|书记|主任|全体)*"
    r"(?:工作|生活|周末|晚上|节日|身体|万事|事事|一切)?(?:愉快|顺利|健康|如意|开心|快乐|顺心)",
    # 电话13800138000, 0510-12345678
    r"(?:联系)?(?:电话|手机|方式)号?\s?[:：]?\s?(?:1[3-9]\d{9}|\d{3,4}-?\d{7,8})(?!\d)",
    # 信访、防火等各方面
    r"等(?=各|方面|均|都|工作|情况|无|正常|所有|全部)",
    # 下了点小雨; what is heavier is asked about
    r"(?:下|飘|落|刮|起)(?:了|过|着)?(?:一?点|些|一阵|阵|几滴)?(?:小|微|毛毛|零星)?(?:雨|雪|风|雾)",
    r"(?:在|低于|处于)?(?:汛限|警戒)(?:水位|线)?(?:以下|之下|下)(?:运行)?",
    rf"\d{{1,2}}(?={HOLE})",
    r"请(?:各位|镇|乡|县|村|街道|组织|上级)*(?:领导|书记|主任|大家|老师|同志)?们?(?:放心|知悉|知晓|查收|审阅|审核|过目)",
    r"水、?电(?:、?(?:路|气|讯|暖|网|煤|通信|通讯))*",
    r"(?<=[生儿工员])(?:都|均)?健康",
    r"(?:入园|到园|在园|到校|在校|就诊|接诊|入住|出勤)\d{1,5}[人名]",
    # 对辖区进行了巡查
    rf"对(?=[{HAN}]{{1,8}}(?:进行|开展)了?)",
    # 处置情况：无
    rf"{any_of(LABELS)}(?=\s?[:：])",
    # 东沟村委会
    rf"(?<={HOLE})(?:(?:村民?|居民?)?委员?会|党支部|两委)",
    # 代东沟村报
    rf"(?:^|(?<=[我\s]))(?:代|替)(?={HOLE})",
)
SILENT = tuple(re.compile(pattern) for pattern in PATTERNS)
# One look tells where none of them fits, which is nearly everywhere.
ANY_SILENT = re.compile("|".join(PATTERNS))

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


def silences_at(text: str, start: int) -> Iterator[int]:
    """Where that which says nothing and begins at `start` ends."""
    if text[start] in MARKS:
        yield start + 1
    elif ANY_SILENT.match(text, start):
        yield from (found.end() for pattern in SILENT if (found := pattern.match(text, start)))
    if text[start] in TITLES_BEGIN and (found := TITLED.match(text, start)) and is_name(found["name"]):
        yield found.end()
    for pattern in NAMED if text[start] in NAMES_BEGIN else ():
        if (found := pattern.match(text, start)) and is_name(found["name"]):
            yield found.end()


def unsigned(text: str) -> str:
    """`text` without a name that stands alone in its last line."""
    found = SIGNED.search(text)
    return text[: found.start()] if found and is_name(found["name"]) else text


def is_name(name: str) -> bool:
    """Whether `name` looks like a person's: 张三, 老李. What tells of anything is none: 高温, 石块."""
    if name[0] in "老小":
        return name[1:] in SURNAMES
    given = name[1:]
    return name[0] in SURNAMES and not (set(given) & NOT_IN_NAMES) and name[:2] not in ODD_NAMES
