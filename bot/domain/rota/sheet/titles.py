"""What the words above a table, the name of its sheet and of its file say of when it is, and whose."""

import re
from collections.abc import Iterable
from datetime import date

from bot.domain.rota.sheet.dates import Around, read_day, spelled

MID_MONTH = 15
BLANK = re.compile(r"[\s\u3000]+")
MONTHS = re.compile(r"(?<![\d一二三四五六七八九十])(\d{1,2}|十[一二]?|[一二三四五六七八九])月")
YEAR = re.compile(r"(20\d{2})(?:年|(?=[./-]\d))")
YEAR_MONTH = re.compile(r"(20\d{2})[./-](\d{1,2})(?!\d)")
FULL_DATE = re.compile(r"(?:20\d{2}年)\d{1,2}月\d{1,2}[日号]")
DAY = r"(?:20\d{2}年)?\d{1,2}[月./]\d{1,2}[日号]?"
SPAN = re.compile(rf"({DAY})(?:[（(][^）)]*[）)])?[-—–―－~～至到]+({DAY}|\d{{1,2}}[日号])")
# About when a festival is; the days of those that follow the moon move by a month.
FESTIVALS = {
    "元旦": (1, 1),
    "春节": (2, 5),
    "除夕": (2, 4),
    "元宵": (2, 20),
    "清明": (4, 5),
    "五一": (5, 1),
    "劳动节": (5, 1),
    "端午": (6, 12),
    "中秋": (9, 22),
    "国庆": (10, 1),
    "十一": (10, 1),
}
OF_FESTIVALS = re.compile("|".join(FESTIVALS))  # a time, and no other duty
WORDS_OF_ROSTERS = re.compile(
    r"值班值守|值班|值守|带班|安排|排班|轮值|一览|公示|统计|登记|分组|日程|计划|工作|人员|领导|干部|日历|名单|表|月份|年度|"
    r"上半月|下半月|第?[一二三四五六\d]+周|sheet|表单|工作表|汇总|附件|关于|的|通知|份|节日|假期|放假|期间|节|[年月日号周至到]|"
    r"[\d一二三四五六七八九十]|[（）()\[\]【】《》<>:：.．。,，、/~～—–\-_]",
    re.IGNORECASE,
)
DUTIES = re.compile(
    r"防汛|抗旱|防火|防台|防灾|森林|消防|应急|安全生产|安保|信访|疫情|防疫|除雪|抢险|地质|食堂|保洁|网格|医疗|护学|巡逻"
)


def around(told: Iterable[str], today: date) -> Around:
    """About when a table is. `told`: the words about it, the nearest to it first; what says nothing is passed over."""
    year: int | None = None
    for text in told:
        plain = BLANK.sub("", spelled(text))
        year = _year(plain) or year
        if found := _span(plain, year, today):
            return found
        month = _month(plain)
        if month is not None:
            return _of_month(year, month, today)
        if found := _festival(plain, year, today):
            return found
    if year is not None:
        return Around(min(max(today, date(year, 1, 1)), date(year, 12, 31)))
    return Around(today)


def duty(title: str) -> str:
    """The words of a title that say which duty it is, without place, time and what every roster is called."""
    return "".join(DUTIES.findall(title))


def subject(title: str) -> str:
    """What is left of a title without what every roster is called."""
    return WORDS_OF_ROSTERS.sub("", OF_FESTIVALS.sub("", BLANK.sub("", title)))


def span_in(text: str, today: date) -> tuple[date, date] | None:
    """The first and last day that a heading over some rows says: 「第一周（12月7日—12月13日）」."""
    found = _span(BLANK.sub("", spelled(text)), None, today)
    return found.span if found is not None else None


def _year(plain: str) -> int | None:
    found = YEAR.search(plain)
    return int(found[1]) if found else None


def _month(plain: str) -> int | None:
    if found := YEAR_MONTH.search(plain):
        return int(found[2]) if 1 <= int(found[2]) <= 12 else None
    plain = FULL_DATE.sub("", plain)  # when it was drawn up says nothing of when it is
    months = [int(spelled(found[0])[:-1]) for found in MONTHS.finditer(plain)]
    return months[0] if months and 1 <= months[0] <= 12 else None


def _of_month(year: int | None, month: int, today: date) -> Around:
    years = [year] if year is not None else [today.year + step for step in (-1, 0, 1)]
    near = min((date(one, month, MID_MONTH) for one in years), key=lambda day: abs(day - today))
    return Around(near, month, told=True)


def _festival(plain: str, year: int | None, today: date) -> Around | None:
    for name, (month, day) in FESTIVALS.items():
        if name in plain:
            years = [year] if year is not None else [today.year + step for step in (-1, 0, 1)]
            near = min((date(one, month, day) for one in years), key=lambda at: abs(at - today))
            return Around(near, told=True)
    return None


def _span(plain: str, year: int | None, today: date) -> Around | None:
    found = SPAN.search(plain)
    if found is None:
        return None
    near = today if year is None else date(year, today.month, 1)
    first = read_day(found[1] if not year or "年" in found[1] else f"{year}年{found[1]}", near)
    last = read_day(found[2], first.day) if first else None
    if first is None or last is None or last.day < first.day:
        return None
    return Around(first.day, first.day.month, (first.day, last.day), told=True)
