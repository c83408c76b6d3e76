"""Duty sheets as offices keep them, read with every doubt named; and days as people write them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rota.sheet import Grid, KnownPeople, Merge, SheetReading, Value, pasted, read_sheet
from bot.domain.rota.sheet.columns import layouts
from bot.domain.rota.sheet.dates import DayRead, read_day
from bot.domain.rota.sheet.grid import cell_name
from bot.domain.rota.sheet.people import Named, names_in
from bot.domain.terms import DutyPost
from bot.domain.time.days import Calendar

TODAY = date(2026, 11, 24)
PHONES = {"周镇长": "13900000001", "李主任": "", "何主任": "13900000003", "马干事": "13900000004"}
HEAD: list[Value] = ["日期", "星期/节日", "日类型", "带班领导", "值班人员", "电话", "备注"]


def read(*rows: list[Value], merges: tuple[Merge, ...] = ()) -> SheetReading:
    return read_sheet(Grid(tuple(map(tuple, rows)), merges), KnownPeople(TODAY, PHONES), Calendar())


def doubts(reading: SheetReading) -> list[tuple[str, str]]:
    return [(doubt.cell, doubt.key) for doubt in reading.doubts]


def lines(reading: SheetReading) -> list[str]:
    return [f"{day.day:%m%d} {'、'.join(day.leaders)}/{'、'.join(day.staff)}" for day in reading.days]


# -- days --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("2026年11月23日", date(2026, 11, 23)),
        ("2026.11.23", date(2026, 11, 23)),
        ("2026-11-23 00:00:00", date(2026, 11, 23)),
        ("2026/11/3", date(2026, 11, 3)),
        ("11月23日 星期一", date(2026, 11, 23)),
        ("11月23号（周一）", date(2026, 11, 23)),
        ("11.23", date(2026, 11, 23)),
        ("11-23", date(2026, 11, 23)),
        ("1月2日", date(2027, 1, 2)),
        ("12月31日", date(2026, 12, 31)),
        ("23日", date(2026, 11, 23)),
        ("2", date(2026, 12, 2)),
        (23, date(2026, 11, 23)),
        (46349, date(2026, 11, 23)),
        (46349.0, date(2026, 11, 23)),
        ("46349", date(2026, 11, 23)),
        (date(2026, 11, 23), date(2026, 11, 23)),
        ("今天", TODAY),
        ("明天", TODAY + timedelta(days=1)),
    ],
)
def test_days_as_people_write_them(value: Value, wanted: date) -> None:
    read_ = read_day(value, TODAY)
    assert read_ is not None
    assert read_.day == wanted


@pytest.mark.parametrize("value", [None, "13月1日", "2026.2.30", "何主任", "", 0, 1.5, 99, "99"])
def test_what_is_no_day(value: Value) -> None:
    assert read_day(value, TODAY) is None


def test_the_weekday_in_the_words_and_lone_numbers() -> None:
    assert read_day("11月23日 星期日", TODAY) == DayRead(date(2026, 11, 23), 6)
    assert read_day("11月23日 周天", TODAY) == DayRead(date(2026, 11, 23), 6)
    assert read_day("11月23日", TODAY) == DayRead(date(2026, 11, 23))
    assert read_day("23", TODAY, bare=False) is None
    assert read_day("23日", TODAY, bare=False) == DayRead(date(2026, 11, 23))


@given(st.dates(date(2020, 1, 1), date(2099, 12, 31)), st.integers(-150, 150))
def test_a_year_left_out_is_the_nearest(day: date, away: int) -> None:
    read_ = read_day(f"{day.month}月{day.day}日", day + timedelta(days=away))
    assert read_ is not None
    assert read_.day == day or (day.month, day.day) == (2, 29)


# -- names -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("张三、李四", ["张三", "李四"]),
        ("张三，李四 王五\n赵六/钱七", ["张三", "李四", "王五", "赵六", "钱七"]),
        ("李 明", ["李明"]),
        ("李　明　张三", ["李明", "张三"]),
        ("张三 张三", ["张三"]),
        ("无", []),
        ("", []),
    ],
)
def test_names_in_a_cell(text: str, wanted: list[str]) -> None:
    assert [named.name for named in names_in(text)] == wanted


def test_what_is_said_beside_a_name() -> None:
    assert names_in("张三（带班）、李四") == [Named("张三", DutyPost.LEADER), Named("李四")]
    assert names_in("带班：张三；值班员：李四") == [
        Named("张三", DutyPost.LEADER),
        Named("李四", DutyPost.STAFF),
    ]
    assert names_in("张三(13800000000)") == [Named("张三", None, "13800000000")]
    assert names_in("张三 李四 13800000000") == [Named("张三"), Named("李四")]


# -- sheets ------------------------------------------------------------------------------------------------------


def test_a_plain_sheet_leaves_no_doubt() -> None:
    reading = read(
        ["青石镇2026年11月值班表", None],
        HEAD,
        ["11月25日", "星期三", "工作日", "周镇长", "何主任", "13900000003", ""],
        ["11月26日", "周四", "工作", "李主任", "马干事", "", "防汛"],
    )
    assert reading.doubts == ()
    assert lines(reading) == ["1125 周镇长/何主任", "1126 李主任/马干事"]
    assert reading.days[0].phones == (("何主任", "13900000003"),)
    assert reading.days[1].note == "防汛"
    assert reading.days[1].of(DutyPost.LEADER) == ("李主任",)


def test_merged_cells_and_a_second_row_of_headings() -> None:
    reading = read(
        ["日期", "带班领导", None, "值班人员", None],
        [None, "姓名", "电话", "姓名", "联系电话"],
        [25, "周镇长", "13900000001", "何主任", "13900000003"],
        [None, None, None, "马干事", "13900000004"],
        [26, None, None, "马干事、何主任", "13900000004 13900000003"],
        merges=(
            Merge(0, 0, 1, 0),
            Merge(0, 1, 0, 2),
            Merge(0, 3, 0, 4),
            Merge(2, 0, 3, 0),
            Merge(2, 1, 4, 1),
            Merge(2, 2, 4, 2),
        ),
    )
    assert reading.doubts == ()
    assert lines(reading) == ["1125 周镇长/何主任、马干事", "1126 周镇长/马干事、何主任"]
    assert dict(reading.days[1].phones) == {name: PHONES[name] for name in ("周镇长", "马干事", "何主任")}


def test_two_blocks_side_by_side() -> None:
    reading = read(
        ["日期", "带班", "值班", "日期", "带班", "值班"],
        ["11.25", "周镇长", "何主任", "11.27", "李主任", "马干事"],
        ["11.26", "周镇长", "马干事", "11.28", "李主任", "何主任"],
    )
    assert reading.doubts == ()
    assert [line[:4] for line in lines(reading)] == ["1125", "1126", "1127", "1128"]


def test_every_doubt_is_named_with_its_cell() -> None:
    reading = read(
        HEAD,
        ["11月25日 周四", "", "休息", "周镇长、李主任", "何主任", "13911111111", ""],
        ["11月25日", "", "", "周镇长", "马干事", "", ""],
        ["11月26日", "", "", "", "马干示", "", ""],
        ["", "", "", "", "何主任", "", ""],
        ["11月23日", "", "", "周镇长", "马干事", "", ""],
        ["下个月", "", "", "周镇长", "马干事", "", ""],
        ["11月27日", "", "", "周镇长", "", "", ""],
        ["11月30日", "", "", "周镇长", "欧阳", "", ""],
        ["12月2日", "", "", "周镇长", "马干事", "", ""],
        ["注：电话保持畅通"],
    )
    assert set(doubts(reading)) == {
        ("A2", "weekday"),
        ("A2", "kind"),
        ("D2", "two_leaders"),
        ("E2", "phone"),
        ("A3", "twice"),
        ("A4", "no_leader"),
        ("E4", "unknown_close"),
        ("A5", "no_date"),
        ("E4", "unusual"),
        ("A6", "past"),
        ("A7", "bad_date"),
        ("A8", "no_staff"),
        ("E9", "unknown"),
        ("A9", "gap_span"),
        ("A10", "gap"),
        ("A11", "unused"),
    }
    assert lines(reading)[0] == "1125 周镇长、李主任/何主任"
    assert lines(reading)[1] == "1126 /马干示、何主任"


def test_years_and_months_from_the_title() -> None:
    january = read(["2027年1月值班表"], ["日期", "值班"], ["5", "何主任"])
    assert january.days[0].day == date(2027, 1, 5)
    next_month = read(["12月份值班安排"], ["日期", "值班"], ["31", "何主任"], ["1月1日", "马干事"])
    assert [day.day for day in next_month.days] == [date(2026, 12, 31), date(2027, 1, 1)]
    odd = read(["2026年13月"], ["日期", "值班"], ["30", "何主任"])
    assert odd.days[0].day == date(2026, 11, 30)
    assert read(["13月"], ["日期", "值班"], ["30", "何主任"]).days[0].day == date(2026, 11, 30)
    assert read([datetime(2026, 11, 25, 8)], ["11月26日", "周镇长", "何主任"]).days != ()  # noqa: DTZ001


def test_what_is_no_sheet() -> None:
    assert doubts(read(["今天天气很好"])) == [("", "no_table")]
    assert doubts(read()) == [("", "no_table")]
    assert doubts(read(["日期", "值班"], [None, "何主任"])) == [("A2", "unused")]


def test_a_pasted_table() -> None:
    known = KnownPeople(TODAY, PHONES)
    tabbed = read_sheet(pasted("11月25日\t周三\t工作\t周镇长\t何主任\t13900000003\t防汛"), known, Calendar())
    assert lines(tabbed) == ["1125 周镇长/何主任"]
    assert (tabbed.doubts, tabbed.days[0].note) == ((), "防汛")
    spaced = read_sheet(
        pasted("11月25日 周三 周镇长 何主任\r\n\r\n11月26日 周四 李主任 马干事"), known, Calendar()
    )
    assert lines(spaced) == ["1125 周镇长/何主任", "1126 李主任/马干事"]
    assert layouts(pasted("没有日期 的一行"), TODAY) == []


def test_cells_have_their_usual_names() -> None:
    assert [cell_name(0, 0), cell_name(6, 25), cell_name(9, 26), cell_name(0, 702)] == [
        "A1",
        "Z7",
        "AA10",
        "AAA1",
    ]


cells = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.sampled_from(
        ["11月25日", "26", "周镇长", "马干事、何主任", "日期", "值班", "带班领导", "周三", "备注"]
    ),
    st.integers(-5, 60000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(),
)


@given(st.lists(st.lists(cells, max_size=6), max_size=8))
def test_whatever_stands_there_is_read_without_a_crash(rows: list[list[Value]]) -> None:
    reading = read(*rows)
    days = [day.day for day in reading.days]
    assert days == sorted(set(days))
    assert all(day >= TODAY for day in days)
    assert reading.days or reading.doubts or not any(any(cell is not None for cell in row) for row in rows)


@given(st.lists(st.sampled_from(sorted(PHONES)), min_size=4, max_size=12))
def test_nothing_of_a_good_sheet_is_lost(people: list[str]) -> None:
    rows: list[list[Value]] = [
        [TODAY + timedelta(days=n), "", "", "周镇长", name, "", ""] for n, name in enumerate(people)
    ]
    reading = read(HEAD, *rows)
    assert [day.leaders for day in reading.days] == [("周镇长",)] * len(people)
    taken = [day.of(DutyPost.STAFF) for day in reading.days]
    assert taken == [() if name == "周镇长" else (name,) for name in people]
    assert [key for _, key in doubts(reading)].count("both_posts") == people.count("周镇长")
