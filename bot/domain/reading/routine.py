"""Routine work with its figures: 巡河2次, 检查小作坊5家, 在岗9人, 来电0件, 出勤率100%. They settle nothing."""

import re
from collections.abc import Iterator

from bot.domain.reading.grammar import Kind, LinkKind, Saying
from bot.domain.reading.vocabulary import HAN, any_of
from bot.domain.reading.words.routine import (
    BACK,
    FULL,
    MEASURES,
    NOUGHTS,
    OBJECTS,
    OUT,
    PRESENT,
    WORK,
)

NUMBER = r"(?:(?!0+(?![\d.]))\d{1,6}(?:\.\d{1,2})?|[一二两三四五六七八九十百千]{1,4})[余多来]?[万千]?"
MEASURE = rf"{any_of(MEASURES)}(?![起例宗桩])"
COUNT = rf"{NUMBER}{MEASURE}"
OBJECT = any_of(OBJECTS)
# 值班员2人受伤: what is left over is not explained, and so in doubt.
PATTERNS: tuple[tuple[Kind, str], ...] = (
    (LinkKind.DUTY, rf"{any_of(WORK)}[了过]?{OBJECT}?\s?[共约计达:：]?\s?{COUNT}{OBJECT}?"),
    (
        LinkKind.DUTY,
        rf"{OBJECT}(?:上门)?(?:巡查|检查|巡逻|巡视|走访|排查|抽检|上岗|在岗)\s?[共约:：]?\s?{COUNT}",
    ),
    (
        Saying.PRESENT,
        rf"{any_of(PRESENT)}\s?[共约:：]?\s?{NUMBER}(?:人次|[人名位个艘辆台])?(?:均?在岗|均?到齐|在岗|"
        rf"全到)?(?![{HAN}]?[起例])",
    ),
    (Saying.USUAL, rf"{any_of(FULL)}\s?[:：]?\s?(?:100%|百分之百)"),
    (Saying.USUAL, r"入住率\s?[:：]?\s?\d{1,3}(?:\.\d{1,2})?%"),
)
# 根据镇党委要求, 按照零报告制度, 经对6个小组逐一排查: the words of offices around a report.
WHOSE = (
    r"(?:上级|各级|镇|乡|县|区|市|街道|村|党委|党工委|政府|党政办|应急|防汛|防火|防指|信访|维稳|综治|"
    r"安委|值班|指挥部|办公室|办|局|每日|每天|日常|零报告|"
    r"平安|报送|值守|工作|文件|有关|相关|通知|会议|领导|统一|的|和|关于)*"
)
ABOUT = (
    r"(?:我|本|全|各)?(?:村|社区|镇|乡|校|园|院|站|所|单位|公司|辖区)?(?:的)?(?:今[日天]|本日|当日|当天)?"
    r"(?:值班|平安|安全|有关|相关|工作)?(?:情况|信息)?"
)
CHECKED = r"(?:摸排|排查|巡查|检查|研判|核查|核实|走访|了解|汇总|梳理|统计|调度|巡视|询问|查看|联系)"
SPEAKER = (
    r"(?:第一书记|驻村干部|驻村队员|村医|保健医|校医|门岗|门卫|保安|渡工|守库|值班|老汉|老汉我|阿姨|"
    r"大姐|阿叔|大爷|楼长|楼栋长|值站|班长|班组长|值班医师|"
    r"值班员|电工|专干|社矫专干|主管|领班|老河长|河长|食安员|安全员|护林员|护林站|水管员|村干部|"
    r"民兵连长|治保主任|妇女主任|网格长|网格员|会计|文书|支书|"
    r"站长|队长|组长|所长|院长|校长|园长|厂长|协管员|瞭望员|调度|客堂|场部|人事部|安环处|炊事班|"
    r"值班室|水厂值班|片区民警)"
)
OFFICIAL: tuple[tuple[Kind, str], ...] = (
    (
        LinkKind.COURTESY,
        rf"(?:根据|按照|遵照|依据|按|应|遵)({WHOSE})(?:要求|通知|规定|制度|部署|安排)(?:按时)?(?:报送|上报|报告)?(?:如下)?(?=[,，:：])",
    ),
    (LinkKind.TELLING, rf"现?[将就把]?{ABOUT}(?:报告|汇报|报送|上报|通报|反馈)如下"),
    (
        LinkKind.ADVERB,
        rf"经(?:对)?(?:\d{{1,2}}个)?(?:各|全)?(?:村民?小?组|村|网格|辖区|点位|重点部位)?(?:进行)?(?:全面|认真|逐一|逐户|逐个|综合|反复|初步|深入|多方)?{CHECKED}",
    ),
    (
        LinkKind.COURTESY,
        rf"{SPEAKER}(?:老汉)?(?:[老小][{HAN}])?(?:兼|签|来|给您|给你|跟您|向您|给领导|跟领导|向领导)?(?:汇报|报告|通报|报到|回报|报|签)?(?=[:：])",
    ),
    (
        LinkKind.COURTESY,
        rf"{SPEAKER}(?:老汉)?(?:[老小][{HAN}])?(?:兼|来|给您|给你|跟您|向您|给领导|跟领导|向领导)?(?:汇报|报告|通报|报到|回报|报)(?=[,，今全本村各无没])",
    ),
    (
        LinkKind.COURTESY,
        r"^(?:给我|替我们?村?|帮我)(?:记|登记)(?:个|一个|一下|上)?(?=平安|零|无|没事)|^(?:请登记|复|回复?领导)(?=[:：])",
    ),
    # 一是无事故, 二无上访
    (LinkKind.MARK, r"^[一二三四五六七八九十](?:是)?(?=[无没未])"),
    (
        LinkKind.DUTY,
        r"(?:我|刚刚?|已经|今天|上午|下午|又|都|在|骑车|开车|走路){0,4}(?:全?村里?|村头村尾|村前村后|"
        r"山上|街上|各组|全屯儿?|屯里|小区里?|田间)?"
        r"(?:转|走|跑|溜达|绕村?|巡|看|查|爬)了?(?:好?[一两三几])(?:圈|遍|趟|转|遭|下午|上午|天|晚上|"
        r"大圈)了?(?:回来|看了|下来|了)?",
    ),
    (
        LinkKind.DUTY,
        r"(?:都|全都?|挨个|逐个|逐户|逐栋|个个|各处)(?:组|村|户|家|栋)?(?:看望|看|查|问|巡|走|转|睇|打|回访|联系|核对|跑)(?:过|遍|完|罢|到|了){0,2}(?:电话)?了?",
    ),
)
PATTERNS += OFFICIAL
COUNTED = tuple((kind, re.compile(pattern)) for kind, pattern in PATTERNS)
ANY_COUNTED = re.compile("|".join(pattern for _, pattern in PATTERNS))
BEGINNINGS = frozenset(word[0] for word in (*WORK, *OBJECTS, *PRESENT, *FULL)) | frozenset(
    "入根按遵依应现将就把报汇上通反经第驻村保校门渡守值老阿大楼班电专社主领河食安护水民治妇网会文支站队组所院园厂协瞭调客场人炊片给替帮请复回一二三四五六七八九十我刚已今又都在骑开走全挨逐个各转跑溜绕巡看查爬本辖田山街屯小下"
)
HAS_FIGURE = re.compile(r"[\d一二两三四五六七八九十百千零〇]")
# 来电0，上报事件0件, 死亡0: none of what was asked. 死亡0人受伤2人 goes on and is read as it stands.
NOUGHT = re.compile(
    rf"(?:(?<![{HAN}])|(?<=[日天夜晚]))(?:{any_of(NOUGHTS)}(?:数量?|次数|"
    rf"起数)?\s?[:：]?\s?为?[0零〇](?![.:：\d点%多])"
    rf"[起件处例人个次宗户条项批单]?(?:0[人次])?(?![{HAN}\w])[\s、]*)+"
)
# 下井142人，升井142人: as many are back as went.
PAIR = re.compile(
    rf"{any_of(OUT)}[:：]?(?P<all>\d{{1,6}})(?P<of>[人名位个船车班艘台辆只]?)[\s,，、;；/]*"
    rf"(?:{any_of(BACK)})[:：]?(?P=all)(?!\d)(?P=of)"
)


# Marks that stand for either in the words that are read on.
NOTHING_ASKED, ALL_BACK = "\ue004", "\ue005"
MARKS: dict[str, Kind] = {NOTHING_ASKED: Saying.AFTER, ALL_BACK: Saying.PRESENT}


def with_figures_marked(text: str) -> str:
    """`text` with a mark for noughts and for those who are all back."""
    return NOUGHT.sub(NOTHING_ASKED, PAIR.sub(ALL_BACK, text)) if HAS_FIGURE.search(text) else text


def routines_at(text: str, start: int) -> Iterator[tuple[int, Kind]]:
    """Where work with its figures that begins at `start` ends, and of what kind it is."""
    if text[start] in MARKS:
        yield start + 1, MARKS[text[start]]
    if text[start] in BEGINNINGS and ANY_COUNTED.match(text, start):
        yield from ((found.end(), kind) for kind, pattern in COUNTED if (found := pattern.match(text, start)))
