"""Duty sheets as offices keep them, read with every doubt named; and days as people write them."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rota.sheet import (
    Grid,
    Hours,
    KnownPeople,
    Merge,
    SheetDay,
    SheetReading,
    Value,
    one_day,
    pasted,
    read_sheets,
)
from bot.domain.rota.sheet.entries import LEADER, STAFF
from bot.domain.rota.sheet.grid import cell_name
from bot.domain.time.days import Calendar

TODAY = date(2026, 11, 24)
PHONES = {"周镇长": "13900000001", "李主任": "", "何主任": "13900000003", "马干事": "13900000004"}
HEAD: list[Value] = ["日期", "星期/节日", "日类型", "带班领导", "值班人员", "电话", "备注"]


def read(*rows: list[Value], merges: tuple[Merge, ...] = ()) -> SheetReading:
    return read_sheets([Grid(tuple(map(tuple, rows)), merges)], KnownPeople(TODAY, PHONES), Calendar())


def doubts(reading: SheetReading) -> list[tuple[str, str]]:
    return [(doubt.cell, doubt.key) for doubt in reading.doubts]


def lines(reading: SheetReading) -> list[str]:
    return [f"{day.day:%m%d} {'、'.join(day.of(LEADER))}/{'、'.join(day.of(STAFF))}" for day in reading.days]


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
    assert reading.days[1].of(LEADER) == ("李主任",)


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
    assert doubts(reading) == [("A3", "month")]
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
        ("E2", "phone"),
        ("A3", "twice"),
        ("D4", "no_leader"),
        ("E4", "unknown_close"),
        ("A5", "no_date"),
        ("A6", "past"),
        ("A7", "bad_date"),
        ("E8", "no_staff"),
        ("E9", "not_a_name"),
        ("A9", "gap_span"),
        ("A10", "gap"),
        ("", "unused"),
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
    assert doubts(read(["日期", "值班"], [None, "何主任"])) == [("", "unused")]


def test_one_day_by_hand() -> None:
    """What is not named is not asked about."""
    for leaders, staff in (("周镇长", "何主任"), ("周镇长", ""), ("", "何主任")):
        found = read_sheets(
            [pasted(one_day("11月25日", leaders, staff))], KnownPeople(TODAY, PHONES), Calendar()
        )
        assert (found.doubts, lines(found)) == ((), [f"1125 {leaders}/{staff}"])


def test_a_pasted_table() -> None:
    known = KnownPeople(TODAY, PHONES)
    tabbed = read_sheets(
        [pasted("11月25日\t周三\t工作\t周镇长\t何主任\t13900000003\t防汛")], known, Calendar()
    )
    assert lines(tabbed) == ["1125 周镇长/何主任"]
    assert (tabbed.doubts, tabbed.days[0].note) == ((), "防汛")
    spaced = read_sheets(
        [pasted("11月25日 周三 周镇长 何主任\r\n\r\n11月26日 周四 李主任 马干事")], known, Calendar()
    )
    assert lines(spaced) == ["1125 周镇长/何主任", "1126 李主任/马干事"]


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
    assert [day.of(LEADER) for day in reading.days] == [("周镇长",)] * len(people)
    taken = [day.of(STAFF) for day in reading.days]
    assert taken == [(name,) for name in people]
    assert [key for _, key in doubts(reading)].count("both_posts") == people.count("周镇长")


# -- other shapes --------------------------------------------------------------------------------------------------


def posts(reading: SheetReading) -> list[str]:
    return [
        f"{day.day:%m%d} "
        + " ".join(
            f"{one.post}{f'({one.hours})' if one.hours else ''}={'、'.join(p.label for p in one.people)}"
            for one in day.posts
        )
        for day in reading.days
    ]


def keys(reading: SheetReading) -> list[str]:
    return [doubt.key for doubt in reading.doubts]


def test_days_across_and_posts_down_the_side() -> None:
    reading = read(
        ["12月值班表"],
        ["", "12月1日", "12月2日", "12月3日", "12月4日", "合计"],
        ["领导", "张伟", None, "王芳", "", "4"],
        ["值班人员", "李强", "赵敏", "李强", "赵敏", ""],
        ["备班人员", "马超", "马超", "高峰", "高峰", ""],
        ["注：值班24小时"],
        ["", "", "", "", "何静", ""],
        merges=(Merge(2, 1, 2, 2), Merge(2, 3, 2, 4)),
    )
    assert posts(reading)[1] == "1202 leader=张伟 staff=赵敏 备班=马超"
    assert len(reading.days) == 4


def test_days_across_with_two_columns_of_labels() -> None:
    reading = read(
        ["序号", "岗位", date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 3)],
        [1, "带班", "张伟", "王芳", "张伟"],
        [2, "巡山", "李强", "李强", "赵敏"],
        [None, None, None, None, "刘洋"],
    )
    assert posts(reading)[0] == "1201 leader=张伟 巡山=李强"
    assert keys(reading) == ["post"]


def test_a_row_that_goes_back_in_time_is_no_row_of_days() -> None:
    assert keys(read(["x", "12月3日", "12月2日", "12月1日"], ["带班", "张伟", "张伟", "张伟"])) != []


def test_marks_of_one_person_a_column() -> None:
    reading = read(
        ["12月排班，白班8:00-20:00，夜班20:00-次日8:00"],
        ["日期", "刘洋", "孙丽", "一（1）班"],
        ["12月1日", "白", "休", "白"],
        ["12月2日", "夜", "白", "白"],
        ["12月3日", "", "夜", "白"],
    )
    assert posts(reading)[1] == "1202 夜班(20:00-08:00)=刘洋 白班(08:00-20:00)=孙丽"
    assert keys(reading) == ["unused_column"]


def test_a_mark_nobody_knows_leaves_the_column_to_be_asked_about() -> None:
    reading = read(["日期", "刘洋", "带班"], ["12月1日", "白", "张伟"], ["12月2日", "@", "张伟"])
    assert posts(reading) == ["1201 leader=张伟", "1202 leader=张伟"]
    assert keys(reading) == ["unused_column"]
    assert reading.doubts[0].grave


def test_a_wall_calendar() -> None:
    reading = read(
        ["12月值班"],
        ["周次", "周一", "周二", "周三", "周四", "周五", "周六", "周日"],
        ["一", None, 1, 2, 3, 4, 5, "6\n带班：张伟，值班：刘洋"],
        [None, "多余", "张伟", "带班 李强\n值班 无", "王芳", "带班张伟值班刘洋", "、", ""],
        ["二", 7, 8, 9, 10, 11, 12, 13],
        [None, "张伟", "", "", "", "", "", "夜班：赵敏"],
    )
    assert posts(reading)[:7] == [
        "1201 staff=张伟",
        "1202 leader=李强",
        "1203 staff=王芳",
        "1204 leader=张伟 staff=刘洋",
        "1205 ",
        "1206 leader=张伟 staff=刘洋",
        "1207 staff=张伟",
    ]
    assert posts(reading)[-1] == "1213 夜班(20:00-08:00)=赵敏"
    assert keys(reading)[:2] == ["bad_date", "hours"]


def test_seven_weekdays_that_are_no_calendar() -> None:
    week: list[Value] = [f"周{mark}" for mark in "一二三四五六日"]
    assert keys(read(week)) == ["no_table"]
    assert keys(read(week, ["张伟"] * 7)) == ["no_table"]


def test_lines_of_words() -> None:
    known = KnownPeople(TODAY, PHONES)
    first = "各位好，值班如下：\n12月1日（周二）带班：周镇长，值班：马干事、何主任"
    text = f"{first}\n12月2日 值班 马干事\n13月1日带班：李主任"
    reading = read_sheets([pasted(text)], known, Calendar())
    assert posts(reading) == ["1201 leader=周镇长 staff=马干事、何主任", "1202 staff=马干事"]
    assert keys(reading) == ["unused"]
    (only,) = read_sheets([pasted("12月2日 值班 马干事")], known, Calendar()).days
    assert only.of(STAFF) == ("马干事",)


def test_commas_between_cells() -> None:
    reading = read_sheets(
        [pasted('日期,带班,值班\n12月1日,张伟,"李强、王芳"')], KnownPeople(TODAY), Calendar()
    )
    assert posts(reading) == ["1201 leader=张伟 staff=李强、王芳"]


def test_shifts_in_columns_under_one_heading() -> None:
    merges = (Merge(0, 0, 1, 0), Merge(0, 1, 0, 2), Merge(0, 3, 0, 4))
    reading = read(
        ["日期", "一车间", None, "二车间", None],
        [None, "白班", "夜班", "白班", "夜班"],
        ["12月1日", "张伟", "李强", "王芳", "赵敏"],
        merges=merges,
    )
    assert posts(reading) == [
        "1201 一车间白班(08:00-20:00)=张伟 一车间夜班(20:00-08:00)=李强 "
        "二车间白班(08:00-20:00)=王芳 二车间夜班(20:00-08:00)=赵敏"
    ]
    assert keys(reading) == ["hours"] * 4
    named = read(
        ["日期", "值班人员", None, "备班", "带班"],
        [None, "早班（6:00-14:00）", "小夜班", "姓名", "姓名"],
        ["12月1日", "张伟", "李强", "王芳", "赵敏"],
        merges=(Merge(0, 0, 1, 0), Merge(0, 1, 0, 2)),
    )
    assert posts(named) == ["1201 早班(06:00-14:00)=张伟 小夜班=李强 备班=王芳 leader=赵敏"]
    assert keys(named) == ["no_hours"]


def test_hours_that_are_known_or_in_a_note() -> None:
    hours = {"白班": Hours(begins=time(7), ends=time(19))}
    rows: tuple[tuple[Value, ...], ...] = (
        ("日期", "白班", "夜班"),
        ("12月1日", "张伟", "李强"),
        ("注：夜班 19:00-次日7:00",),
    )
    reading = read_sheets([Grid(rows)], KnownPeople(TODAY, hours=hours), Calendar())
    assert posts(reading) == ["1201 白班(07:00-19:00)=张伟 夜班(19:00-07:00)=李强"]
    assert keys(reading) == ["unused"]


def test_rows_of_a_part_of_the_day() -> None:
    reading = read(
        ["日期", "班次", "值班长", "值班人员"],
        ["12月1日", "白班 8:00-20:00", "张伟", "李强"],
        ["12月1日", "夜班", "王芳", "赵敏"],
        ["12月2日", "全天", "张伟", "李强"],
        ["12月3日", "机动", "张伟", "李强"],
        ["12月4日 8:00-12:00", "", "张伟", "李强"],
        ["12月5日夜班", "", "张伟", "李强"],
        ["12月6日8:00-12月7日8:00", "", "张伟", "李强"],
        ["12月7日8:00-次日8:00", "", "张伟", "李强"],
        ["12月8日8:00-12月10日8:00", "", "张伟", "李强"],
        ["12月8日-9日8:00-12月10日8:00", "", "张伟", "李强"],
    )
    assert posts(reading) == [
        "1201 值班长(08:00-20:00)=张伟 staff(08:00-20:00)=李强 值班长(20:00-08:00)=王芳 夜班(20:00-08:00)=赵敏",
        "1202 值班长=张伟 staff=李强",
        "1203 值班长=张伟 staff=李强",
        "1204 值班长(08:00-12:00)=张伟 staff(08:00-12:00)=李强",
        "1205 值班长(20:00-08:00)=张伟 夜班(20:00-08:00)=李强",
        "1206 值班长=张伟 staff=李强",
        "1207 值班长=张伟 staff=李强",
    ]
    assert keys(reading) == ["slot", "bad_date", "bad_date", "hours"]


def test_one_person_a_row() -> None:
    reading = read(
        ["日期", "岗位", "姓名", "联系电话"],
        ["12月1日", "带班领导", "张伟", 13800000001],
        [None, "值班人员", "李强", None],
        [None, None, "王芳", None],
        [None, "瞭望", "赵敏", None],
        merges=(Merge(1, 0, 4, 0),),
    )
    assert posts(reading) == ["1201 leader=张伟 staff=李强、王芳 瞭望=赵敏"]
    assert keys(reading) == ["post"]
    assert reading.days[0].phones == (("张伟", "13800000001"),)


def test_blank_headings_and_columns_nobody_knows() -> None:
    reading = read(
        ["日期", "值班人员", None, "巡查点", "车况", None],
        ["12月1日", "张伟", "李强", "赵敏", "良好1", "由王芳代"],
        ["12月2日", "张伟", "王芳", "赵敏", "良好2", ""],
        ["12月3日", "同上", "同上", "", "良好3", ""],
    )
    assert posts(reading) == [
        "1201 staff=张伟、李强 巡查点=赵敏",
        "1202 staff=张伟、王芳 巡查点=赵敏",
        "1203 staff=张伟、王芳",
    ]
    assert sorted(keys(reading)) == ["blank_heading", "note", "post", "unused_column"]


def test_uncomputed_formulas_hidden_cells_and_sheets() -> None:
    rows: tuple[tuple[Value, ...], ...] = (
        ("日期", "原", "值班"),
        ("11月1日", "老王", "老李"),
        (date(2026, 12, 1), None, "张伟"),
        (None, None, "李强"),
        (date(2026, 12, 3), None, None),
        (None, None, None),
    )
    grid = Grid(
        rows,
        name="12月",
        hidden_rows=frozenset({1, 99}),
        hidden_columns=frozenset({1}),
        uncomputed=frozenset({(3, 0), (4, 2), (5, 0)}),
    )
    nothing = Grid((("",),), hidden_rows=frozenset({5}), hidden_columns=frozenset({7}))
    reading = read_sheets(
        [grid, Grid(((None,),), name="旧", hidden=True), nothing], KnownPeople(TODAY), Calendar()
    )
    assert posts(reading) == ["1201 staff=张伟", "1203 "]
    assert sorted(set(keys(reading))) == ["formula", "gap", "hidden", "hidden_sheets", "ignored_sheet"]


def test_several_tables() -> None:
    def month(first: date, name: str, *people: str) -> Grid:
        rows: list[tuple[Value, ...]] = [("日期", "值班")]
        rows += [(first + timedelta(days=number), person) for number, person in enumerate(people)]
        return Grid(tuple(rows), name=name)

    december = month(date(2026, 12, 1), "12月", "张伟", "李强")
    january = month(date(2027, 1, 1), "1月", "王芳")
    flood = month(date(2026, 12, 1), "防汛值班", "赵敏", "赵敏")
    past = month(date(2026, 1, 1), "防火值班", "赵敏")
    phones = Grid((("姓名", "手机"), ("张伟", 13800000001)), name="通讯录")
    reading = read_sheets([december, january, flood, past, phones], KnownPeople(TODAY), Calendar())
    assert [day.day for day in reading.days] == [date(2026, 12, 1), date(2026, 12, 2), date(2027, 1, 1)]
    assert [(other.title, len(other.days)) for other in reading.others] == [("防汛值班", 2), ("防火值班", 0)]
    assert keys(reading) == ["other_table", "ignored_sheet", "gap_span"] or set(keys(reading)) == {
        "other_table",
        "ignored_sheet",
        "gap_span",
    }
    below = read(
        ["机关值班表"],
        ["日期", "值班"],
        ["12月1日", "张伟"],
        ["备注：二十四小时"],
        [],
        ["学校值班表"],
        [],
        ["日期", "值班"],
        ["12月2日", "李强"],
    )
    assert (len(below.days), [other.title for other in below.others]) == (1, ["学校值班表"])
    same = read(["日期", "值班"], ["12月1日", "张伟"], ["日期", "值班"], ["12月1日", "李强"])
    assert len(same.others) == 1
    apart = read(["日期", "带班"], ["12月1日", "张伟"], ["日期", "值班"], ["12月1日", "李强"])
    assert posts(apart) == ["1201 leader=张伟 staff=李强"]


def test_namesakes_and_numbers_of_people() -> None:
    units = {"张伟": frozenset({"派出所", "卫生院"})}
    known = KnownPeople(TODAY, {"张伟": "13800000001", "王大山": ""}, units)
    rows: list[tuple[Value, ...]] = [("日期", "带班", "值班", "司机")]
    rows += [
        ("12月1日", "张伟", "张伟（派出所）13800000009", "马超"),
        ("12月2日", "王大山", "李强", "马超"),
        ("12月3日", "王大江", "李强", ""),
        ("12月4日", "王大山", "李强", "马超"),
        ("12月5日", "王大山、赵敏", "李强、王芳", "马超"),
        ("12月6日", "王大山", "李强", "李强"),
        ("12月7日", "王大山", "李强", "马超"),
    ]
    reading = read_sheets([Grid(tuple(rows))], known, Calendar())
    assert keys(reading) == ["two_leaders", "namesake", "unknown_close", "no_post", "unusual", "both_posts"]
    assert reading.new == ("马超", "李强", "王大江", "赵敏", "王芳")
    assert reading.days[0].of(STAFF) == ("张伟（派出所）",)


def test_a_draft_of_an_older_version() -> None:
    old = '{"day":"2026-12-01","leaders":["周镇长"],"staff":[],"phones":[["周镇长","139"]],"note":"防汛","cell":"A2"}'
    day = SheetDay.model_validate_json(old)
    assert (day.of(LEADER), day.of(STAFF), day.phones, day.note) == (
        ("周镇长",),
        (),
        (("周镇长", "139"),),
        "防汛",
    )
    assert SheetDay.model_validate(day) == day


def test_groups_below_the_table() -> None:
    reading = read(
        ["日期", "值班组"],
        ["12月1日", "第一组"],
        ["12月2日", "二组"],
        ["12月3日", "三组"],
        ["第一组：张伟、李强"],
        ["第二组成员：王芳"],
        ["第三组：待定"],
    )
    assert posts(reading) == ["1201 staff=张伟、李强", "1202 staff=王芳", "1203 "]
    assert keys(reading)[:1] == ["not_a_name"]


def test_headings_that_are_long_or_empty_and_rows_of_one_cell() -> None:
    long = "负责本周内所有上级来电来文接收登记转办事项的同志"
    reading = read(
        ["值班表"],
        ["说明一"],
        ["日期", "值班", long + "们", "瞭望点"],
        ["12月1日", "夜班", "王芳", None],
        ["12月2日", None, None, None],
        ["12月3日", "张伟", "王芳", None],
        ["12月3日", None, "王芳", None],
        [None, None, None, None],
        merges=(Merge(4, 0, 4, 3),),
    )
    assert posts(reading) == [
        "1201 负责本周内所有上级来电来文接收登=王芳",
        "1202 ",
        "1203 staff=张伟 负责本周内所有上级来电来文接收登=王芳",
    ]
    assert sorted(keys(reading)) == ["not_a_name", "post"]


def test_the_same_doubt_is_told_once_and_hours_of_a_post_are_those_of_its_shift() -> None:
    hours = {"夜班": Hours(begins=time(19), ends=time(7))}
    rows: tuple[tuple[Value, ...], ...] = (
        ("日期", "一车间夜班", "值班"),
        ("12月1日", "张伟", "待定、待定"),
    )
    reading = read_sheets([Grid(rows)], KnownPeople(TODAY, hours=hours), Calendar())
    assert posts(reading) == ["1201 一车间夜班(19:00-07:00)=张伟"]
    assert keys(reading) == ["not_a_name"]
    twice = read_sheets([Grid(((None,),), name="旧", hidden=True)] * 2, KnownPeople(TODAY), Calendar())
    assert keys(twice) == ["no_table", "hidden_sheets"]
    assert SheetDay.named(date(2026, 12, 1), ("张伟",)).model_copy().of(LEADER) == ("张伟",)
    assert SheetDay.model_validate_json('{"day":"2026-12-01","posts":[]}').posts == ()


def test_a_title_right_above_the_next_table_with_a_blank_between() -> None:
    reading = read(
        ["日期", "值班"], ["12月1日", "张伟"], ["防汛值班表"], ["日期", "值班"], ["12月1日", "李强"]
    )
    assert [other.title for other in reading.others] == ["防汛值班表"]
    assert keys(read(["日期", "值班"], ["日期", "值班"], ["12月1日", "李强"])) == []
