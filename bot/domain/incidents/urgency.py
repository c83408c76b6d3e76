"""Does a report read as urgent (即发即报)? Such a one is asked about at once; nothing is decided by it.

The kinds are data: `emergencies`. What only seems to be one (drills, other years, prevention, animals) is told here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.domain.incidents.emergencies import ANY
from bot.domain.incidents.likelihood import likelihood
from bot.domain.incidents.settlement import UNHARMED, without_settled
from bot.domain.reading import Reading
from bot.domain.reading.events import stated
from bot.domain.reading.normalise import normalise
from bot.domain.reading.rules import clauses
from bot.domain.terms import Label

FIRST, LAST = 400, 200  # characters
# Chosen by cross-validation on the lines it is learnt from.
LIKELY = 0.7
SENTENCE = re.compile(r"[^。；;！!\n]+")
# Of another time, or not in earnest: nothing of the sentence counts.
ELSEWHERE = re.compile(
    r"演练|演习|拉练|彩排|模拟|培训(?!中心|学校|班|机构)|讲座|宣讲|宣传(?!车|栏|员)|普及|讲解.{0,16}(?:办法|方法|常识|要领|技能)|学习.{0,8}(?:心肺复苏|自救|互救|知识|技能|精神|急救|视频|案例)"
    r"|警示教育|案例|(?:编制|修订|完善|制定).{0,8}预案|知识|电影|电视|小说|新闻|抖音|视频里|网上|梦见|做梦|传言|谣言|辟谣|不实"
    r"|虚惊|误报|误会|假的|去年|前年|往年|前几年|那年|[\d一二三四五六七八九十几多]+年前|历史上|上世纪|周年|(?:19|20)\d\d年"
    r"|上个?月|上周|上星期|以前(?:发生|有过|出过)|当年|从前|小时候|先进事迹|看望|探望|康复|见义勇为|慰问|表彰|捐款|募捐|救助金|理赔"
    r"|赔偿(?:款|金|协议|已|谈妥|到位)|追悼|出殡|丧事|白事|办丧|寿终|老死|病逝"
)
# Only looked for, feared or prevented; unless it was found.
PREVENTED = re.compile(
    r"防(?:止|范|火|溺|汛|灾|震|电|滑|控|护|煤|触|中毒|骗|雷|洪|风|疫)|预防|谨防|严防|提防|严禁|禁止|不准|注意|当心|小心|避免|以免|如果|如有|如遇"
    r"|若|万一|一旦|假如|可能会|容易|易发|风险|隐患|担心|怕|预计|提醒|排查|巡查|检查(?!说|出)|检修|整治|治理|修复|恢复|加固|安装"
    r"|更换|保险|调解|协议|评估|通知(?:各|村民|居民)|计划|(?:准备|打算)(?!跳|自|轻|喝|上吊|杀|砍|点|烧|寻)|学会|教会|教育"
    r"|应急(?:物资|队伍|值守)|器材|物资|点位|标语|警示牌|牌子"
)
FOUND = re.compile(r"发现|看到|看见|遇|突然|刚|正在|已经?|接到|接报|报告|有人|出现|发生|途中|时")
# The words of a kind in words that tell of none.
INNOCENT = re.compile(
    r"打不着火?|点不着火?|着火点|火灾隐患|抢救性|大火锅|消防|火车|灭火器|(?<!山)上火|(?<!引)发火(?!灾|情)|恼火|救援队|应急救援|(?:救火|扑火)(?:队|员|工具|装备|器材|拖把)|急救(?:箱|包|知识)|报警器"
    # What gives warning, what is injected, who died in bed: named after the harm, and none themselves.
    r"|(?:山洪|洪水|地震|滑坡|泥石流|雷电|雷击)(?:灾害)?(?:[红橙黄蓝]色)?预警(?:短信|信息|通知|广播)"
    r"|(?:地震|滑坡|山洪|泥石流)(?:灾害)?监测(?:点|站|仪|设备)"
    r"|(?:流感|麻疹|水痘|手足口|肺炎|腮腺炎|甲肝|乙肝|狂犬病?|禽流感|猪瘟|口蹄疫|小反刍|布病)疫苗|自然死亡"
)
QUESTION = re.compile(
    r"[?？]\s*$|[吗么]\s*$|有没有|是不是|是否|^谁(?:报|说|讲|看见|看到|发|知道|负责|在管|去)"
)
# Of another day, or said as a wish or an order.
NOT_NOW = re.compile(
    r"明天|明日|明早|明晚|后天|下周|下个?月|即将|将于|待会儿?|稍后|预报|计划|请(?:大家|各|勿|广大)|务必|不要|切勿|希望|祝愿|杜绝|警惕|避免"
)
# What befalls beasts and sheds while nobody is hurt.
BEAST = r"(?:(?<!放)羊(?!水)|猪|(?<!放)牛(?!奶)|鸡|鸭|鹅|狗|猫|兔|(?<!钓)鱼(?!塘)|虾|蜜蜂|牲口|牲畜|骡|(?<!三)马(?!路|上|蜂|某|家|干)|驴(?!友)|鸽)"
BITES = r"咬(?!(?:伤|了)*(?:好几|[几三四五六七八九十\d]))"  # a dog that bites five people is no matter of the dog's
OF_BEASTS = re.compile(
    rf"{BEAST}(?:只|头|条|匹|圈|舍|棚|窝|场|塘|崽|群|苗)?[^人]{{0,10}}(?:死|中毒|压|塌|倒|掀|淹|冲|丢|跑|不见|走失|掉|落|摔|{BITES}|生病|病|电|埋|砸|困|难产)"
    rf"|(?:死|压|埋|淹|冲走|毒|砸|电|咬|困|丢|撞|轧)(?:死|伤|了|掉|走|住|倒)*.{{0,6}}(?:只|头|条|匹)?.{{0,2}}{BEAST}|漂着.{{0,6}}鱼"
)
SHED = re.compile(
    r"(?:羊|猪|牛|鸡|鸭|狗)(?:圈|舍|棚|窝|场)|围墙|院墙|矮墙|土墙|柴房|柴棚|厕所|旱厕|草垛|大棚|棚子|瓜棚|车棚|吊顶|墙皮|无人居住|没人住|空房|闲置|废弃|田埂|地埂"
    r"|菜窖|灶台|坟|石碑|篱笆|凉亭|路灯|电线杆|雨棚|遮阳|广告|树"
)
# So small that it is dealt with, where nobody is in danger.
SLIGHT = re.compile(
    r"剐蹭|刮擦|刮蹭|轻微|小事故|擦碰|追尾|碰了一下|撞了一下|撞上?(?:了)?(?:护栏|路灯|电杆|树|墙|花坛|隔离|狗|猪|羊|牛|鸡)|擦破|破皮|皮外伤|口角|推搡|吵|崴"
)
# Whatever burns or leaks is no slight thing, whoever is well.
GRAVE = re.compile(r"火|炸|爆|泄漏|燃气|引着|着了")
MINOR = re.compile(r"小坑|一小[块处段截片]|小块|一角|小面积|局部|少量|几片|一点点?|零星|火星|停车|堵车")
# Words of work and of helping hands, where nothing was come upon; they outweigh no word of the tables, only a likeness.
WORKADAY = re.compile(
    r"^(?!.*(?:发现|看见|看到|遇|突然|途中|时|刚)).*(?:加装|安装|更换|发放|张贴|印制|维护|保养|检修|清点|登记|核对|签订|整改|入户|走访"
    r"|培训|会议|开会|救助站|民政|吃药.{0,3}(?:好|退)|已(?:好转|康复|痊愈|退烧))",
    re.S,
)
THINGS = re.compile(
    r"(?:手机|钥匙|钱包|证件|井盖|水桶|书包|手表|自行车|电动车|快递|行李|狗|猫|羊|牛|猪|鸡|树枝|石头|包裹|户口本|身份证|存折)"
    r".{0,8}(?:掉|丢|不见|找不|落|失)"
    # 丢了一台水泵; but what can blow up, poison or shine through a wall is no thing of everyday.
    r"|丢了?[一两二三四五六七八九十几\d]+(?:台|辆|部|袋|把|件|瓶|箱|桶|根|捆|套|副)(?!.*(?:放射|雷管|炸药|枪|弹|毒|氰))"
    r"|(?:捡|拾|找)(?:到|回)了?.{0,6}(?:手机|钥匙|钱包|证)"
)


def urgent(text: str) -> bool:
    """True where the words state an emergency of one of the kinds, or are much like those of emergencies."""
    plain = normalise(text)
    return _states(plain) or _is_like_one(plain)


def states(text: str) -> bool:
    """True where a sentence states, un-negated and of here and now, an emergency of one of the kinds."""
    return _states(normalise(text))


def _states(plain: str) -> bool:
    return next(_told(plain), None) is not None


def alarmed(reading: Reading) -> Reading:
    """The same, but words that tell of an emergency are a matter, also where nothing else of them was understood.

    Lists are left as they are: they say of each line whose it is.
    """
    if reading.label is not Label.UNCLEAR or len(reading.units) > 1 or not states(_told_itself(reading)):
        return reading
    units = tuple(replace(unit, label=Label.MATTER) for unit in reading.units)
    return replace(reading, label=Label.MATTER, content=Label.MATTER, units=units, rule="emergency")


def _told_itself(reading: Reading) -> str:
    """The words without the reason why they come late: 「补报：平安，因为邻村着火去帮忙」 tells of no fire here."""
    plain = normalise(reading.text)
    return plain.replace(reading.reason, " ") if reading.backfill and reading.reason else plain


def _told(plain: str) -> Iterator[str]:
    for sentence in map(without_settled, SENTENCE.findall(_within_reach(plain))):
        if ELSEWHERE.search(sentence):
            continue
        unharmed = UNHARMED.search(sentence) is not None
        for clause in clauses(sentence):
            if _tells(clause, unharmed=unharmed):
                yield stated(clause)


def _is_like_one(plain: str) -> bool:
    plain = "".join(map(without_settled, re.split(r"(?<=[。；;！!\n])", plain)))
    likely = likelihood(plain)
    if likely is None or likely < LIKELY:
        return False
    if any(pattern.search(plain) for pattern in (ELSEWHERE, OF_BEASTS, QUESTION, THINGS, MINOR, WORKADAY)):
        return False
    return not (UNHARMED.search(plain) and (SHED.search(plain) or SLIGHT.search(plain)))


def _within_reach(plain: str) -> str:
    """A very long text is looked at where it begins and where it ends, so that no text takes long to look at."""
    return plain if len(plain) <= FIRST + LAST else f"{plain[:FIRST]}\n{plain[-LAST:]}"


def _tells(clause: str, *, unharmed: bool) -> bool:
    left = INNOCENT.sub(" ", stated(clause))
    if not ANY.search(left) or QUESTION.search(clause) or THINGS.search(clause):
        return False
    if PREVENTED.search(clause) and not FOUND.search(clause):
        return False
    if NOT_NOW.search(left) and not FOUND.search(clause):
        return False
    if OF_BEASTS.search(clause) and not ANY.search(OF_BEASTS.sub(" ", left)):
        return False
    if MINOR.search(clause):
        return False
    if GRAVE.search(left):
        return True
    return not (unharmed and (SHED.search(clause) or SLIGHT.search(clause)))
