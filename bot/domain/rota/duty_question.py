"""「今天谁值班」, 「12月1日谁带班」 in plain words. Only a message that is nothing but the question counts as one."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.time.day_words import coming, days_off
from bot.domain.time.days import Calendar
from bot.domain.time.festivals import NAMES

USUAL = Calendar()


class Asked(StrEnum):
    """Which days somebody asks about."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    WEEK = "week"
    NEXT_WEEK = "next_week"
    DAY = "day"  # a date, a day of the week, 后天


@dataclass(frozen=True)
class DutyQuestion:
    """`when`: the words that say which day."""

    asked: Asked
    when: str = ""

    def days(self, today: date, calendar: Calendar = USUAL) -> tuple[date, date]:
        """The first and the last day that are meant, as of today. Raises `ValueError` for the 30th of February."""
        monday = today - timedelta(days=today.weekday())
        if self.asked is Asked.NEXT_WEEK:
            return monday + 7 * ONE, monday + 13 * ONE
        if self.asked is Asked.WEEK:
            return today, today + 6 * ONE
        if self.asked is Asked.DAY:
            return self._named(today, calendar)
        day = today + (self.asked is Asked.TOMORROW) * ONE
        return day, day

    def _named(self, today: date, calendar: Calendar) -> tuple[date, date]:
        """A day, 周末, 春节期间, or from one to another: 12月1日到5日."""
        found = [days_off(one, calendar) if one.during else one for one in coming(self.when, today)]
        if not found:
            raise ValueError(self.when)
        first, last = found[0].first, found[-1].last
        if last < first:  # 下周三到周五, 12月1日到月底: counted from the beginning
            last = coming(self.when, first)[-1].last
        if last < first:
            raise ValueError(self.when)
        return first, last


ONE = timedelta(days=1)
WHEN: tuple[tuple[Asked, str], ...] = (
    (Asked.TODAY, "今天|今日|今儿|今晚|今夜|现在|目前|当前|today"),
    (Asked.TOMORROW, "明天|明日|明儿|明晚|tomorrow"),
    (Asked.WEEK, "这周|本周|这星期|本星期|这礼拜|一周|这几天|最近|近七天|七天|周|week"),
    (Asked.NEXT_WEEK, "下周|下星期|下礼拜|下一周|nextweek"),
)
_A_DAY = (
    r"(?:上上|下下|[这本下上])?个?(?:周|星期|礼拜)[一二三四五六日天末]|(?:下下|上上)个?(?:周|星期|礼拜)"
    r"|大?后[天日]|大?前[天日]|昨[天日晚夜]|[这本下上]个?月(?:[底初末]|\d{1,2}[日号])?|月[底初末]"
    rf"|(?:{'|'.join(NAMES)})节?(?:假期|放假|长假|黄金周)?(?:期间)?"
    r"|(?:20\d\d[-/年])?\d{1,2}[-/月.]\d{1,2}[日号]?|\d{1,2}[日号]"
)
_ONE_DAY = rf"(?:{_A_DAY})(?:(?:到|至|[-~—])+(?:{_A_DAY}))?"
_DAYS = "|".join(words for _, words in WHEN)
_DUTY = "值班|带班|[值带当]的[夜白晚]?班|值守|当班|在岗|备班|备勤|值?[夜白晚]班|值班司机"
_PHONE = r"(?:的)?(?:联系)?(?:电话|手机)(?:号码?)?(?:是)?(?:多少|几号|呢)?"
_WHO = "谁|哪个|哪位|哪些人|什么人|哪几个|都有谁|都是谁"
# With 谁 in it, or naming the rota itself (值班表): 「今天值班」 alone may be the beginning of a report.
QUESTION = re.compile(
    rf"(?:请问|问一下|查一下|看一下|看看|查)?(?:(?P<when>{_DAYS})|(?P<day>{_ONE_DAY}))?(?:的|是|轮到|该|由|都)*"
    rf"(?:(?:{_WHO})(?:在|来)?(?:{_DUTY})|(?:{_DUTY})(?:的|领导|人员|员|人)*(?:是|有)?(?:{_WHO})"
    rf"|(?<=[天日晚班])的?司机(?:是|有)?(?:{_WHO})|值班(?:表|安排|名单))(?:啊|呀|呢|吗|的|来着)?(?:{_PHONE})?"
)
# Behind /duty the day alone is the question.
BARE = re.compile(rf"(?:(?P<when>{_DAYS})|(?P<day>{_ONE_DAY}))的?")
# 下下周三, 月底, 元旦, 我哪天值班: another day than today, whether or not it is understood which.
ANOTHER_DAY = re.compile(
    r"昨|前[天日]|后[天日]|明[天日早晚儿]|[上下]周|下下|星期|礼拜|周[一二三四五六日天末]|月[底初末中]|[上下这本]个?月"
    r"|元旦|春节|除夕|过年|清明|端午|中秋|国庆|五一|劳动节|节日|假期|\d+\s*[月日号]|哪[天日]|几号|什么时候|啥时候|多久|[过前][几两]天|改天"
)
NOISE = re.compile(r"[\s\u3000，,。?？!！、]+|\.(?!\d)")
WHICH = re.compile(r"哪|几|什么|啥|何时|安排|[吗么不]|没有?$|是不是|有没有|要不要|用不用")
# 我哪天值班: of one's own shifts.
OWN = re.compile(
    r"(?:请问|查一下|看看|查)?(?:我|俺|本人)(?:的班)?(?:是|该|要|下次|下一?个|最近|这个月|本月|下周|这周)*"
    r"(?:哪[天几日些]|几号|什么时候|啥时候|何时|星期几|周几|是哪[天几]|有哪些|有几个|几个)*(?:天|是|要|该|去|来|再|轮到)*"
    r"(?:值班|带班|上班|的班|班)(?:是)?(?:哪[天几日些]|几号|什么时候|啥时候|何时|星期几|周几|安排)*(?:啊|呀|呢|吗|的)?"
    r"|(?:哪[天几日]|几号|什么时候|啥时候|周几|何时)(?:该|轮到|是|到)+我(?:值班|带班|的班|班)?(?:啊|呀|呢|了)?"
    rf"|(?:我|俺|本人)(?:{_DAYS}|{_ONE_DAY})(?:是不是|有没有|要不要|用不用|是|有|要|该|用)*(?:(?:{_DUTY}|班|上班)(?:吗|么|没有?|不)"
    rf"|(?:什么|啥|哪个|哪一?)班)(?:啊|呀|呢)?"
    rf"|(?:我|俺|本人)(?:{_DAYS}|{_ONE_DAY})(?:是不是|有没有|要不要|用不用)(?:{_DUTY}|班|上班)(?:啊|呀|呢)?"
)


def asked(text: str) -> DutyQuestion | None:
    """What the words ask about the rota; None for anything else, a report above all."""
    plain = NOISE.sub("", text)
    found = QUESTION.fullmatch(plain)
    if found is None:
        return None
    if found["when"] or found["day"]:
        return _question(found)
    listed = "表" in plain or "安排" in plain or "名单" in plain
    return DutyQuestion(Asked.WEEK if listed else Asked.TODAY)


def asks_own(text: str) -> bool:
    """「我哪天值班」: nothing but which shifts are one's own, and no report that one is on duty."""
    plain = NOISE.sub("", text)
    return OWN.fullmatch(plain) is not None and WHICH.search(plain) is not None


def names_another_day(text: str) -> bool:
    """Is it about another day than today, so that today's people would be a wrong answer?"""
    return ANOTHER_DAY.search(text) is not None


def asked_behind_command(words: str) -> DutyQuestion | None:
    """What stands behind /duty: a day alone, or the question; nothing is today."""
    plain = NOISE.sub("", words).lower()
    if not plain:
        return DutyQuestion(Asked.TODAY)
    found = BARE.fullmatch(plain)
    return _question(found) if found is not None else asked(words)


def _question(found: re.Match[str]) -> DutyQuestion:
    if found["day"]:
        return DutyQuestion(Asked.DAY, found["day"])
    return DutyQuestion(next(one for one, words in WHEN if found["when"] in words.split("|")))
