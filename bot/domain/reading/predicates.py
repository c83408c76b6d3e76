"""What is said in more ways than a table holds: nothing happened, nothing to report, a roll that is complete."""

import re
from collections.abc import Iterator

from bot.domain.reading.grammar import Kind, Saying, SubjectKind
from bot.domain.reading.routine import with_figures_marked
from bot.domain.reading.vetoes import TITLED, TITLED_WORK
from bot.domain.reading.vocabulary import HAN, any_of
from bot.domain.reading.words import dialect

THING = r"(?:特殊|特别|异常|突发|别的|其他|重大|紧急|重要)?的?(?:事[情项]?儿?|情况|状况|异常|动静|内容|信息|东西|问题)"
NO = r"(?:[没冇]有?|无|未有|莫得|[没冇木]得|木有|暂无|尚无|并无)"
ANY = r"(?:任何|啥子?|什么|么子?|甚么?|半点|一点)?"
REPORTED = r"(?:上报|汇报|报告|报送|反映|反馈|通报|报)"
# In these nothing is left to be said: 没有需要汇报的事项, 无事项可报.
PATTERNS: tuple[tuple[str, Kind], ...] = (
    (rf"(?:全无|均无|无|暂无|皆无|冇)(?=$|[^{HAN}\w:：])", Saying.NIL),
    (
        r"(?:啥子?|什么|任何|么子?|甚么?|咩|乜|半点|一点)(?:事情?|情况|异常|意外)[儿子]?(?:也|都)?"
        r"(?:没有|没得|没|莫得|冇得?|木有|未|无)(?:发生|出现|出)?(?!有|得|人)",
        Saying.NOTHING,
    ),
    (
        rf"{NO}{ANY}{THING}(?:发生|出现)?(?:可|好|要|需要?|值得|能)(?:跟?(?:领导|你们|您|镇里|"
        rf"上面))?{REPORTED}的?",
        Saying.UNUSUAL,
    ),
    (
        r"(?:也|均|都)?(?:没有?|未)(?:发现|查出|查到|排查出|排查到|检查出|见)(?:任何|什么|啥|其他|安全|"
        r"明显)?问题",
        Saying.UNUSUAL,
    ),
    (
        rf"{NO}{ANY}(?:需要?|要|可|好|应|须|值得)(?:向?(?:领导|你们|您|镇里|上级))?"
        rf"(?:{REPORTED}|协调|解决|请示|支援|帮助|说)的?(?:{THING}|(?![{HAN}]))",
        Saying.UNUSUAL,
    ),
    (
        rf"(?:今[天日儿]|目前|暂时)?[没无]{ANY}(?:特殊|特别|突发|异常)的?(?![{HAN}])",
        Saying.UNUSUAL,
    ),
    # 没有要惊动领导的, 没有需要协助的事: nothing is asked of anybody
    (
        r"(?:没有?|冇|没得|无)(?:什么|啥|任何)?(?:需要?|须要?|要|值得)(?:专门|特别|紧急|劳烦|麻烦|"
        r"惊动|请|向|让|跟|叫)?"
        r"(?:领导|院领导|上级|组织|街道|镇里|镇上|您|你)*(?:知悉|知道|操心|转达|写|讲|说|补充|协助|"
        r"劳烦|出面|处理|上报|汇报|记|晓得|帮忙|协调|惊动)?"
        r"的(?:事情?|事项|情况|内容|地方)?(?![一-鿿])",
        Saying.UNUSUAL,
    ),
    # 公共卫生：零
    (r"(?<=[:：])\s?[零〇0](?![\w.:：%])", Saying.NIL),
    # 全村好, 村安
    (rf"(?<=[村屯庄寨塆湾垸园校厂里站所店馆司场库镇乡区队院楼街])[好安](?=$|[^{HAN}\w])", Saying.FINE),
    # 全部为零, 各栏均为无
    (
        r"(?:全部|各项|各栏|各类|均|都|皆)(?:均|都|全)?(?:为|是|填|打|报)[“\"]?[零0无][”\"]?(?![\w.:：%])",
        Saying.NOTHING,
    ),
    (any_of(dialect.WHOLE), Saying.NOTHING),
    (
        rf"{any_of(dialect.NONE)}{any_of(dialect.WHAT)}?{any_of(dialect.MATTER)}(?!故|件|业|务|先|发地)",
        Saying.NOTHING,
    ),
    (
        r"(?:未|没有?)(?:出现|发生)(?:任何|什么|啥)?问题",
        Saying.UNUSUAL,
    ),
    (r"(?:啥|什么|任何)问题[也都]?(?:没有|没得|冇)(?!人)", Saying.NOTHING),
    # 跟昨天一样没事: as calm as the day before
    (
        r"(?:跟|和|与|同|还是跟|仍和)(?:昨[天日]|前几天|平[时常日]|往[常日年]|以往|以前|"
        r"之前)(?:都?一[样致]|差不多|相同)(?:的|都)?",
        Saying.STATE,
    ),
)
SAYINGS = tuple((re.compile(pattern), kind) for pattern, kind in PATTERNS)
BEGINNINGS = frozenset(
    "零〇0好安各全均无暂皆冇没啥什任么甚咩乜半一莫木也都未尚并今目跟和与同还仍"
    + "".join(word[0] for word in (*dialect.NONE, *dialect.WHOLE))
)
# 应到520人，实到520人: the same number twice.
ROLL = re.compile(
    r"(?:今[天日])?(?:应[到在]|全[园校班厂员]共?|在册)(?:[学幼]?[生儿]|师生|人数|人员|"
    r"员工)?[:：]?\s?(?P<all>\d{1,6})[人名位]?[\s,，、;；/]*"
    r"(?:实[到在]|到[校园岗])(?:[学幼]?[生儿]|师生|人数|人员|员工)?[:：]?\s?(?P=all)(?!\d)[人名位]?"
    r"(?:[\s,，、]*(?:缺[勤席]|请假|未到)[:：]?\s?0[人名位]?)?"
)
# 台风没影响到我们; a flood and what was not lost in one were here
UNTOUCHED = re.compile(
    r"(?:台风|暴雨|大雨|强降雨|大风|寒潮|雷雨|降温|暴雪|大雪)(?:天气|过境|外围)?(?:对(?:我|咱|"
    r"俺|本)?[村们里这边儿社区]*)?"
    r"(?:没有?|未|无|没啥|没什么)(?:造成|产生|什么|啥|任何|太大|有)?(?:影响|波及)(?:到)?"
    r"(?:(?:我|咱|俺|本)[村们里这边儿社区]*|大家|村里|这边|这里)?(?=$|[,，。.!！\s])"
)
# Marks that stand for either in the words that are read on.
COMPLETE, SPARED = "\ue001", "\ue002"
MARKS: dict[str, Kind] = {
    COMPLETE: Saying.ROLL,
    SPARED: Saying.UNUSUAL,
    TITLED: SubjectKind.REPORT,
    TITLED_WORK: SubjectKind.THEME,
}


def sayings_at(text: str, start: int) -> Iterator[tuple[int, Kind]]:
    """Where what is said at `start` ends, and what kind of saying it is."""
    if text[start] in MARKS:
        yield start + 1, MARKS[text[start]]
    if text[start] not in BEGINNINGS:
        return
    for pattern, kind in SAYINGS:
        if found := pattern.match(text, start):
            yield found.end(), kind


def marked(text: str) -> str:
    """`text` with a mark for a complete roll, and for a storm that spared the unit; what is short or hurt stays."""
    if "到" in text or "在册" in text:
        text = ROLL.sub(COMPLETE, text)
    return UNTOUCHED.sub(SPARED, with_figures_marked(text))
