"""Which other day a message speaks of, and why it comes late."""

import re
from dataclasses import dataclass

from bot.domain.reading.fillers import NOUNS_OF_PLACE, NUMBERED, STREETS
from bot.domain.reading.normalise import normalise
from bot.domain.reading.words.days import FUTURE_DAYS, PAST_DAYS

NAMED_DAY = re.compile(
    rf"(?<![\d{STREETS}])(?:(?P<year>20\d\d|\d\d)年)?(?:(?P<month>\d{{1,2}})月)?(?P<day>\d{{1,2}})[日号](?!{NOUNS_OF_PLACE}|[{NUMBERED}])"
    r"|(?:(?P<year2>\d{4})[-/.])?(?<!\d)(?P<month2>0?[1-9]|1[0-2])[-/.](?P<day2>0?[1-9]|[12]\d|3[01])(?![\d米吨万千%亩公个处起人元度级.])"
)
# 星期三, 周三: over what was copied, or of another week. 周一 to 周四 is no day, and 周三平 a name.
WEEKDAY = re.compile(
    r"(?<![上下每逢本这那个到至、])(?:星期|礼拜|周(?=.(?:[^一-鿿]|$|[今平无没全早晚上下白夜值的我本各都均正]|一切)))"
    r"(?P<weekday>[一二三四五六日天])(?![到至、~—切场次-])"
)
# 昨晚至今, 昨日15时至今日15时 reach into now, and 明天继续值班 is a promise: no other day.
UNTIL_NOW = re.compile(
    r"(?:从|自)?昨[晚夜天日]?[\d:：点时分半整早晚上下中午夜里]{0,10}(?:开始|起)?(?:[至到—~-]{1,2}(?:今[天日晨早晚]?|现在|目前|此刻|当前)|今晨|今早)"
    r"[\d:：点时分半整早晚上下中午]{0,8}"
    r"|(?:跟|和|与|同)(?:昨[天日儿]|前[几两]?[天日])(?:都|是)?(?:一[样致]|差不多|相同)(?:的|都|也|是)?"
    r"|明[天日](?:继续|接着|照常)(?:值班|值守|巡查|上班|报送|上报|汇报|报|坚守岗位|坚守|巡逻|巡护|值岗|履职)"
)
RELATIVE = re.compile(
    "|".join(sorted((*PAST_DAYS, *FUTURE_DAYS), key=len, reverse=True)) + r"|昨晚|昨夜|上周|上午的?那次"
)
REASON = re.compile(r"(?:因为?|由于|原因是?[:：]?)(?P<reason>[^,，。;；\n]{2,60})")
LATE = re.compile(r"补报|迟报|漏报|晚报了|没报|忘了报|忘报")
BACKFILL = re.compile(
    r"补报|漏报了|(?:昨|前)[天日晚].{0,20}(?:忘了报|忘报)|(?:忘了报|忘报).{0,20}(?:昨|前)[天日晚]"
)
# Whoever says so speaks of a round that is past, even where no day is named.
SAYS_LATE = re.compile(
    r"补报|补上|补一?个|补发|[迟漏晚]报|报[晚迟]了|忘记?了?[报发说交]|(?<![别勿没不])(?<!不要)(?<!不会)忘[了记]|忙忘|搞忘|没来得?及|来不及报|没顾[得上]|没赶上|没空报"
    r"|才(?:想起|记起|看[到见]|忙完|有(?:空|信号|网)|开完会)|刚(?:想起|记起|才想起)|睡过头|起[晚迟]了|耽[误搁]了?|(?:早上|上午|早晨|刚才|之前|那会儿?).{0,4}没报"
)
TODAY = re.compile(r"今[天日儿早晚晨]|本日")
FILLER = re.compile(r"补报|迟报|漏报了?|忘了报|忘报了?|没报|的(?=$|[\s,，。])|那天|那次")


@dataclass(frozen=True)
class When:
    """Another day: `days` from today, or `day` as (month, day), month 0 where it was left out; or a `weekday`, Monday
    being 0. `year` where it was said; whether the day is today, nobody has looked."""

    days: int | None
    day: tuple[int, int] | None
    hint: str
    year: int | None = None
    weekday: int | None = None


def other_day(text: str) -> When | None:
    """The day that `text` (normalised) names, if any."""
    bare = UNTIL_NOW.sub("", text)
    if found := RELATIVE.search(bare):
        return When({**PAST_DAYS, **FUTURE_DAYS}.get(found[0]), None, found[0])
    if found := NAMED_DAY.search(bare):
        month, day = found["month"] or found["month2"] or "0", found["day"] or found["day2"]
        year = found["year"] or found["year2"]
        return When(None, (int(month), int(day)), found[0], year=int(year) % 100 + 2000 if year else None)
    if found := WEEKDAY.search(bare):
        return When(
            None, None, found[0], weekday="一二三四五六日".index(found["weekday"].replace("天", "日"))
        )
    return None


def says_today(text: str) -> bool:
    """今天 and its like: whatever the words say, they say it of no earlier day."""
    return TODAY.search(UNTIL_NOW.sub("", normalise(text))) is not None


def says_late(text: str) -> bool:
    """忙忘了, 没来得及: the words come late, so they are for no round that is still to be due."""
    return SAYS_LATE.search(normalise(text)) is not None


def is_backfill(text: str) -> bool:
    """补报: the words are for a round that is past, whatever is open now."""
    return BACKFILL.search(text) is not None


def reason_of(text: str) -> str | None:
    """因停电: why a report comes late; None where it is not about being late."""
    found = REASON.search(text) if LATE.search(text) else None
    return found["reason"].strip() if found else None


def until_now(text: str) -> str:
    """The words without the stretches of time that reach into now."""
    return UNTIL_NOW.sub(" ", text)


def without_day(text: str) -> str:
    """The words that are left when the other day and the lateness are taken out."""
    bare = REASON.sub("", text) if LATE.search(text) else text
    return FILLER.sub("", RELATIVE.sub("", bare))
