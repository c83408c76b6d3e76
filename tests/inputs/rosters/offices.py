"""Rosters with what people add by hand: weeks as rows, titles, marks for "as above", and legends of their own."""

from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from tests.inputs.rosters.layout import Roster, Row, book, days, put, turn, weekday

LEADERS = "张伟 李建国 王秀兰 赵志强 陈国华"
STAFF = "刘洋+孙丽 周涛 吴敏+郑凯 冯雪"
HANDS = "刘洋 孙丽 周涛 吴敏 郑凯 冯雪"
DAY = [f"周{mark}" for mark in "一二三四五六日"]


def _book(name: str, rows: list[Row], today: date, *merges: str) -> Roster:
    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)
        for merged in merges:
            sheet.merge_cells(merged)

    return Roster(name, book(("Sheet1", draw)), today)


def week_rows() -> Roster:
    """Each week has a merged row of its own that says its days; below it the days have no date."""
    rows: list[Row] = [
        ["高桥镇12月值班安排"],
        ["日期", "带班领导", "值班人员", "备班"],
        ["第一周（12月7日—12月13日）"],
        *([DAY[n], turn(LEADERS, n), turn(STAFF, n), turn("高峰 何静", n)] for n in range(7)),
        ["第二周（12月14日—12月20日）"],
        *([DAY[n], turn(LEADERS, n + 7), turn(STAFF, n + 7), turn("高峰 何静", n + 7)] for n in range(7)),
    ]
    return _book("高桥镇.xlsx", rows, date(2026, 12, 2), "A1:D1", "A3:D3", "A11:D11")


def leader_of_the_week() -> Roster:
    """The week and its leader are merged over seven rows; the driver over three."""
    rows: list[Row] = [["河西街道12月带班值班表"], ["周次", "日期", "星期", "带班领导", "值班人员", "司机"]]
    for n, day in enumerate(days(date(2026, 12, 7), 14)):
        first = n % 7 == 0
        driver = {0: "许大明", 3: "韩冬", 7: "许大明", 10: "韩冬"}.get(n)
        leader = turn("张伟 李建国", n // 7) if first else None
        week = f"第{n // 7 + 1}周" if first else None
        rows.append([week, f"{day.month}.{day.day}", weekday(day), leader, turn(STAFF, n), driver])
    merges = [f"{column}{top}:{column}{top + 6}" for column in "AD" for top in (3, 10)]
    return _book(
        "河西.xlsx", rows, date(2026, 12, 1), "A1:F1", *merges, "F3:F5", "F6:F9", "F10:F12", "F13:F16"
    )


def months_side_by_side() -> Roster:
    """December on the left, January on the right; only the merged cell above each says which."""
    rows: list[Row] = [
        ["河口镇岁末年初值班表"],
        ["2026年12月", None, None, None, "2027年1月"],
        ["日期", "带班", "值班", None, "日期", "带班", "值班"],
        *(
            [n + 1, turn(LEADERS, n), turn(HANDS, n), None, n + 1, turn(LEADERS, n + 2), turn(HANDS, n + 3)]
            for n in range(6)
        ),
    ]
    return _book("岁末年初.xlsx", rows, date(2026, 11, 28), "A1:G1", "A2:C2", "E2:G2")


def titles() -> Roster:
    """People by their titles, deputies in brackets, units before names."""
    rows: list[Row] = [
        ["白杨镇12月上旬值班表"],
        ["日期", "带班领导", "值班人员"],
        ["12月1日", "王镇长", "李主任（副）、刘洋"],
        ["12月2日", "李书记", "张副主任、周涛（网格员）"],
        ["12月3日", "赵部长（兼）", "综治办 李明"],
        ["12月4日", "副镇长 张伟", "派出所 陈所长、吴敏"],
        ["12月5日", "王镇长、李书记（机动）", "孙丽"],
        ["12月6日", "人大主席：钱进", "郑凯（党政办副主任）"],
    ]
    return _book("白杨镇.xlsx", rows, date(2026, 11, 29))


def as_above() -> Roster:
    """「同上」 and 「〃」, below names, below nobody, and where they cannot be followed."""
    rows: list[Row] = [
        ["清河镇12月值班表"],
        ["日期", "星期", "带班领导", "值班人员", "司机"],
        ["12月7日", "一", "张伟", "刘洋、孙丽", "许大明"],
        ["12月8日", "二", "〃", "周涛", "〃"],
        ["12月9日", "三", "同上", "〃", "同上"],
        ["12月10日", "四", "李建国", "同上", "—"],
        ["12月11日", "五", "“", "吴敏、郑凯", "韩冬"],
        ["12月12日", "六", "同12月7日", "同周五", "〃"],
        ["12月13日", "日", "王秀兰", "同左", "〃"],
        ["12月14日", "一", "同上", "冯雪", "許大明"],
    ]
    return _book("清河镇值班.xlsx", rows, date(2026, 12, 1))


def days_off() -> Roster:
    """「轮空」 and 「休」: nobody stands there. That is said; beside a name it is asked about."""
    rows: list[Row] = [
        ["石桥镇12月值班表"],
        ["日期", "带班", "值班", "备班"],
        ["12月7日", "张伟", "刘洋", "高峰"],
        ["12月8日", "李建国", "孙丽", "轮空"],
        ["12月9日", "王秀兰", "休", "何静"],
        ["12月10日", "轮空", "周涛", "高峰"],
        ["12月11日", "陈国华", "吴敏（轮空）", "何静"],
        ["12月12日", "休息", "放假", "休"],
        ["12月13日", "张伟", "郑凯、轮空", "高峰"],
    ]
    return _book("石桥镇值班.xlsx", rows, date(2026, 12, 1))


def phones_in_cells() -> Roster:
    """Telephones in the name's cell, each as another hand writes it; the heading says so."""
    rows: list[Row] = [
        ["临江镇12月值班表"],
        ["日期", "带班领导及电话", "值班人员（联系电话）"],
        ["12月7日", "张伟 13853400001", "刘洋13853400011 孙丽13853400012"],
        ["12月8日", "李建国\n13853400002", "周涛（13853400013）"],
        ["12月9日", "王秀兰/13853400003", "吴敏-13853400014"],
        ["12月10日", "赵志强:138 5340 0004", "郑凯，1385340 0015"],
        ["12月11日", "陈国华（手机13853400005）", "冯雪 电话：13853400016"],
        ["12月12日", "张伟(0534-2231101)", "刘洋 2231102、孙丽 TEL:13853400012"],
    ]
    return _book("临江镇.xlsx", rows, date(2026, 12, 1))


def axes() -> Roster:
    """Days across by number alone, posts down; two rows of one post, whose label is merged."""
    ahead = days(date(2026, 12, 7), 8)
    rows: list[Row] = [
        ["双庙乡2026年12月份值班表（7日—14日）"],
        ["岗位＼日期", *(day.day for day in ahead)],
        ["", *(weekday(day) for day in ahead)],
        ["带班领导", *(turn(LEADERS, n) for n in range(8))],
        ["值班人员", *(turn("刘洋 周涛 吴敏", n) for n in range(8))],
        [None, *(turn("孙丽 冯雪", n) for n in range(8))],
        ["司机", *(turn("许大明 韩冬", n // 4) for n in range(8))],
    ]
    return _book("双庙乡12月.xlsx", rows, date(2026, 12, 1), "A1:I1", "A5:A6")


def group_message() -> Roster:
    """Written in a group by hand: days without their month, marks as they come, and words that are no duty."""
    text = """【下周值班安排】各位辛苦了
7号（周一）带班张伟，值班刘洋 孙丽，司机许大明
8号（周二）带班李建国，值班周涛
9号（周三）：带班王秀兰 值班吴敏（13853400014）
10号带班赵志强；值班郑凯，请假的提前说
12月11日 周五  带班领导：陈国华  值班员：冯雪
12日周六 带班：张伟 值班：刘洋 孙丽
收到请回复"""
    return Roster("", text.encode(), date(2026, 12, 4))


def holiday_posts() -> Roster:
    """Working days have two posts, the holiday below has five."""
    rows: list[Row] = [
        ["青石镇2026年12月28日至2027年1月3日值班表"],
        ["日期", "带班领导", "值班人员"],
        *([f"12月{28 + n}日", turn(LEADERS, n), turn(HANDS, n)] for n in range(4)),
        ["元旦假期（1月1日—1月3日）值班安排"],
        ["日期", "总值班", "带班领导", "主班", "副班", "司机"],
        *(
            [f"1月{n + 1}日", "钱进", turn(LEADERS, n + 1), turn(HANDS, n), turn("马超 高峰", n), "许大明"]
            for n in range(3)
        ),
    ]
    return _book("青石镇元旦.xlsx", rows, date(2026, 12, 20), "A1:F1", "A7:F7")


def parts_of_the_day() -> Roster:
    """Forenoon, afternoon and night side by side; their hours stand below the table."""
    rows: list[Row] = [
        ["幸福社区12月值班表"],
        ["日期", "带班领导", "值班人员", None, None],
        [None, None, "上午", "下午", "夜间"],
        *(
            [f"12月{n + 7}日", turn(LEADERS, n), turn(HANDS, n), turn(HANDS, n + 2), turn("马超 高峰", n)]
            for n in range(5)
        ),
        ["注：上午8:00-14:00，下午14:00-20:00，夜间20:00-次日8:00"],
    ]
    return _book("幸福社区值班.xlsx", rows, date(2026, 12, 1), "A1:E1", "A2:A3", "B2:B3", "C2:E2")


def letters() -> Roster:
    """People down, days across, a letter in each cell; what the letters mean stands below."""
    marked = {"刘洋": "ABOOABO", "孙丽": "OABOOAB", "周涛": "COABOOA", "吴敏": "BCOABOO"}
    rows: list[Row] = [
        ["卫生院排班表（2026年12月7日-12月13日）"],
        ["姓名", *(f"12月{n}日" for n in range(7, 14))],
        *([name, *line] for name, line in marked.items()),
        ["A：白班（8:00-20:00） B：夜班（20:00-8:00） C：备班 O：休息"],
    ]
    return _book("卫生院排班.xlsx", rows, date(2026, 12, 1))


def signs() -> Roster:
    """The legend gives a sign another meaning than is usual."""
    rows: list[Row] = [
        ["派出所值班表（2026年12月7日-12月11日）"],
        ["△为带班，○为值班，×为休息"],
        ["姓名", *(f"12月{n}日" for n in range(7, 12))],
        ["张伟", "△", "×", "△", "×", "△"],
        ["李建国", "×", "△", "×", "△", "×"],
        ["刘洋", "○", "×", "×", "○", "×"],
        ["孙丽", "×", "○", "×", "×", "○"],
        ["周涛", "×", "×", "○", "×", "×"],
    ]
    return _book("派出所.xlsx", rows, date(2026, 12, 1))


OFFICES = {
    "31-week-rows": week_rows,
    "32-leader-of-the-week": leader_of_the_week,
    "33-months-side-by-side": months_side_by_side,
    "34-titles": titles,
    "35-as-above": as_above,
    "36-days-off": days_off,
    "37-phones-in-cells": phones_in_cells,
    "38-axes": axes,
    "39-group-message": group_message,
    "40-holiday-posts": holiday_posts,
    "41-parts-of-the-day": parts_of_the_day,
    "42-letters": letters,
    "43-signs": signs,
}
