"""Rosters of hospitals, schools, factories and of flood duty, of festivals, and pasted words."""

from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from tests.inputs.rosters.layout import Roster, Row, book, days, put, turn, weekday

LEADERS = "张伟 李建国 王秀兰 赵志强 陈国华"
DOCTORS = "刘洋 孙丽 周涛 吴敏 郑凯 冯雪"
DECEMBER = days(date(2026, 12, 1), 31)


def hospital() -> Roster:
    """Day and night with their hours in the heading, dates as numbers: the tenth is 12.1 as the first is."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["卫生院12月值班表"],
            ["日期", "行政总值班", "值班医生", None, "备班"],
            [None, None, "白班（8:00-17:30）", "夜班（17:30-次日8:00）", None],
        ]
        for n, day in enumerate(DECEMBER[:20]):
            number = float(f"12.{day.day}")
            rows.append(
                [number, turn(LEADERS, n), turn(DOCTORS, n), turn(DOCTORS, n + 3), turn("高峰 何静", n)]
            )
        put(sheet, rows)
        sheet.merge_cells("A1:E1")
        for merged in ("A2:A3", "B2:B3", "C2:D2", "E2:E3"):
            sheet.merge_cells(merged)

    return Roster("卫生院.xlsx", book(("Sheet1", draw)), date(2026, 11, 28))


def marks() -> Roster:
    """Names down the side, days across, a mark in each cell."""
    marked = {
        "刘洋": "白夜休休白夜休休白夜休休白夜",
        "孙丽": "夜休休白夜休休白夜休休白夜休",
        "周涛": "休休白夜休休白夜休休白夜休休",
        "吴敏": "休白夜休休白夜休休白夜休休白",
    }

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [["急诊科护士排班表（2026年12月1日-12月14日）"], ["姓名", *range(1, 15)]]
        rows.append(["星期", *(weekday(day) for day in DECEMBER[:14])])
        rows += [[name, *line] for name, line in marked.items()]
        rows.append(["注：白班8:00-20:00，夜班20:00-次日8:00"])
        put(sheet, rows)

    return Roster("护士排班.xlsx", book(("排班", draw)), date(2026, 11, 28))


def factory() -> Roster:
    """Workshops under one merged heading; a leader for the whole works; a driver."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["宏达化工12月份值班表"],
            ["日期", "带班领导", "值班人员", None, None, "司机"],
            [None, None, "一车间", "二车间", "动力车间", None],
        ]
        for n, day in enumerate(DECEMBER[:21]):
            shops = [turn("马超 高峰", n), turn("何静 罗斌", n), turn("梁勇 宋佳 唐磊", n)]
            rows.append([f"{day.month}/{day.day}", turn(LEADERS, n), *shops, turn("许大明 韩冬", n)])
        put(sheet, rows)
        for merged in ("A1:F1", "A2:A3", "B2:B3", "C2:E2", "F2:F3"):
            sheet.merge_cells(merged)

    return Roster("宏达化工.xlsx", book(("12月", draw)), date(2026, 11, 29))


def shifts_of_eight_hours() -> Roster:
    """Three rows a day, each with its hours; the day is merged over them."""
    hours = ("早班 8:00-16:00", "中班 16:00-24:00", "夜班 0:00-8:00")

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [["热电厂调度值班表"], ["日期", "班次", "值班长", "值班员"]]
        for n, day in enumerate(DECEMBER[:7]):
            for at, shift in enumerate(hours):
                chief, hand = (
                    turn("张伟 李建国 王秀兰", n + at),
                    turn("刘洋+孙丽 周涛+吴敏 郑凯+冯雪", n + at),
                )
                rows.append([day if at == 0 else None, shift, chief, hand])
        put(sheet, rows)
        for n in range(7):
            sheet.merge_cells(start_row=3 + 3 * n, end_row=5 + 3 * n, start_column=1, end_column=1)

    return Roster("调度.xlsx", book(("调度", draw)), date(2026, 11, 29))


def school_weeks() -> Roster:
    """A school's week duty."""
    rows: list[Row] = [
        ["第三小学2026年12月值周安排"],
        ["周次", "日期", "值周领导", "值周教师"],
        ["第14周", "12月1日-12月6日", "张伟", "刘洋、孙丽"],
        ["第15周", "12月7日—12月13日", "李建国", "周涛、吴敏"],
        ["第16周", "12.14-12.20", "王秀兰", "郑凯 冯雪"],
        ["第17周", "12月21日至27日", "赵志强", "杨帆、朱琳"],
        ["第18周", "12月28日～1月3日", "陈国华", "刘洋、周涛"],
    ]

    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)

    return Roster("值周.xlsx", book(("Sheet1", draw)), date(2026, 11, 30))


def classes() -> Roster:
    """Teachers with their class in brackets; 「班）」 belongs to no name."""
    rows: list[Row] = [
        ["第三小学护学岗值班表 12月7日-12月11日"],
        ["日期", "带班校长", "值班教师", "保安"],
        ["周一", "张伟", "刘洋（一（1）班）、孙丽（一（2）班）", "许大明"],
        ["周二", "李建国", "周涛（二（1）班）", "许大明"],
        ["周三", "张伟", "吴敏（二(2)班）、郑凯", "韩冬"],
        ["周四", "李建国", "冯雪（三年级2班）", "韩冬"],
        ["周五", "张伟", "杨帆（六（3）班班主任）", "许大明"],
    ]

    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)

    return Roster("护学岗.xlsx", book(("Sheet1", draw)), date(2026, 12, 2))


def new_year() -> Roster:
    """New Year's holiday, made in December: the year stands in the title, the rows say month and day."""
    rows: list[Row] = [
        ["2027年元旦假期值班表", None, None],
        ["时间", "带班领导", "值班人员"],
        ["12月31日", "张伟", "刘洋、孙丽"],
        ["1月1日-1月2日", "李建国", "周涛、吴敏"],
        ["1月3日", "王秀兰", "郑凯"],
    ]

    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)

    return Roster("元旦.xlsx", book(("元旦", draw)), date(2026, 12, 20))


def spring_festival() -> Roster:
    """The leader is merged over the days; the lunar day stands beside the date."""

    def draw(sheet: Worksheet) -> None:
        lunar = ("腊月廿八", "除夕", "正月初一", "正月初二", "正月初三", "正月初四", "正月初五", "正月初六")
        rows: list[Row] = [
            ["白杨镇2027年春节期间值班安排表"],
            ["日期", "农历", "带班领导", "值班人员", "备勤人员"],
        ]
        for n, day in enumerate(days(date(2027, 2, 4), 8)):
            leader = turn(LEADERS, n // 2) if n % 2 == 0 else None
            rows.append(
                [f"{day.month}月{day.day}日（{weekday(day)}）", lunar[n], leader, turn(DOCTORS, n), "应急队"]
            )
            rows[-1] = [*rows[-1][:4], turn("马超+高峰 何静+罗斌", n)]
        put(sheet, rows)
        for n in range(0, 8, 2):
            sheet.merge_cells(start_row=3 + n, end_row=4 + n, start_column=3, end_column=3)

    return Roster("春节值班.xlsx", book(("春节", draw)), date(2027, 1, 25))


def hidden() -> Roster:
    """Last month's days and a column of former staff are kept, hidden."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [["清河镇值班表"], ["日期", "带班领导", "原值班人员", "值班人员"]]
        rows += [["11月29日", "陈国华", "韩冬", "许大明"], ["11月30日", "陈国华", "韩冬", "许大明"]]
        rows += [[f"12月{n + 1}日", turn(LEADERS, n), "韩冬", turn(DOCTORS, n)] for n in range(10)]
        put(sheet, rows)
        sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["C"].hidden = True

    def kept(sheet: Worksheet) -> None:
        put(sheet, [["11月值班表"], ["日期", "带班领导", "值班人员"], ["11月1日", "韩冬", "许大明"]])
        sheet.sheet_state = "hidden"

    return Roster("清河镇.xlsx", book(("12月", draw), ("11月", kept)), date(2026, 11, 30))


def flood_below() -> Roster:
    """Further down stands the flood duty's own table, for the same days."""
    rows: list[Row] = [
        ["临江镇7月机关值班表"],
        ["日期", "带班领导", "值班人员"],
        *([f"7月{n + 1}日", turn(LEADERS, n), turn(DOCTORS, n)] for n in range(7)),
        [],
        ["临江镇7月防汛值班表"],
        ["日期", "带班领导", "值班人员", "巡堤人员"],
        *(
            [f"7月{n + 1}日", turn("马超 高峰", n), turn("何静 罗斌", n), turn("梁勇+宋佳", n)]
            for n in range(7)
        ),
    ]

    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)

    return Roster("7月值班.xlsx", book(("Sheet1", draw)), date(2026, 6, 28))


def flood_sheet() -> Roster:
    """Another sheet of the workbook is the flood duty's, a third the telephone list."""

    def office(sheet: Worksheet) -> None:
        rows: list[Row] = [["8月机关值班"], ["日期", "带班", "值班"]]
        put(sheet, [*rows, *([f"8月{n + 1}日", turn(LEADERS, n), turn(DOCTORS, n)] for n in range(10))])

    def flood(sheet: Worksheet) -> None:
        rows: list[Row] = [["日期", "带班", "值班"]]
        put(
            sheet,
            [*rows, *([f"8月{n + 1}日", turn("马超 高峰", n), turn("何静 罗斌", n)] for n in range(10))],
        )

    def phones(sheet: Worksheet) -> None:
        put(
            sheet,
            [["姓名", "单位", "手机"], ["张伟", "党政办", 13853400001], ["刘洋", "应急办", 13853400011]],
        )

    return Roster(
        "8月.xlsx", book(("机关值班", office), ("防汛值班", flood), ("通讯录", phones)), date(2026, 7, 29)
    )


def flood_stations() -> Roster:
    """A water bureau's flood desk: a chief, a first and a second, twelve hours each; the driver waits."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["县防办2026年7月防汛值班安排"],
            ["日期", "带班领导", "值班长", "主班", "副班", "备班司机"],
        ]
        for n, day in enumerate(days(date(2026, 7, 1), 31)):
            pair = [turn(DOCTORS, n), turn("马超 高峰 何静", n)]
            rows.append([day, turn(LEADERS, n), turn("罗斌 梁勇", n), *pair, turn("许大明 韩冬", n)])
        put(sheet, rows)
        for row in range(3, 34):
            sheet.cell(row, 1).number_format = 'm"月"d"日"'

    return Roster("防办.xlsx", book(("7月", draw)), date(2026, 6, 25))


def no_hours() -> Roster:
    """Day and night without hours: how long they are is asked once."""
    rows: list[Row] = [
        ["园区管委会12月值班表"],
        ["日期", "带班领导", "白班", "夜班"],
        *([f"12月{n + 1}日", turn(LEADERS, n), turn(DOCTORS, n), turn("马超 高峰", n)] for n in range(10)),
    ]

    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)

    return Roster("园区.xlsx", book(("Sheet1", draw)), date(2026, 11, 30))


def night_only() -> Roster:
    """Weekdays have nights only, weekends day and night; the hours stand in the cells of a column."""
    rows: list[Row] = [["职教中心值班表（12月7日—12月13日）"], ["日期", "时间段", "带班领导", "值班教师"]]
    for n, day in enumerate(days(date(2026, 12, 7), 7)):
        at = f"{day.month}月{day.day}日"
        if day.weekday() >= 5:
            rows.append([at, "8:00-18:00", turn(LEADERS, n), turn(DOCTORS, n)])
            at = ""
        rows.append([at, "18:00-次日8:00", turn(LEADERS, n), turn(DOCTORS, n + 1)])

    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)
        for row in (8, 10):
            sheet.merge_cells(start_row=row, end_row=row + 1, start_column=1, end_column=1)

    return Roster("职教中心.xlsx", book(("Sheet1", draw)), date(2026, 12, 1))


def formulas() -> Roster:
    """The dates are counted on by formulas that nobody has computed: no row vanishes."""

    def draw(sheet: Worksheet) -> None:
        put(sheet, [["税务所12月值班"], ["日期", "带班", "值班"]])
        for n in range(5):
            put(
                sheet,
                [[date(2026, 12, 1) if n == 0 else f"=A{n + 2}+1", turn(LEADERS, n), turn(DOCTORS, n)]],
                n + 3,
            )

    return Roster("税务所.xlsx", book(("Sheet1", draw)), date(2026, 11, 30))


def pasted_lines() -> Roster:
    """Pasted from a group: a line a day."""
    text = """各位领导，12月第二周值班安排如下，请知悉：
12月7日（周一）带班：张伟，值班：刘洋、孙丽
12月8日（周二）带班：李建国，值班：周涛、吴敏
12月9日（周三）带班：王秀兰，值班：郑凯
12月10日 带班领导：赵志强 值班人员：冯雪、杨帆
12月11日 带班赵志强 值班朱琳
12月12日（周六）带班：陈国华；值班：刘洋；司机：许大明
请大家保持手机畅通，值班电话2231101。"""
    return Roster("", text.encode(), date(2026, 12, 3))


def pasted_table() -> Roster:
    """Pasted from a workbook: tabs between the cells, a remark that says 电话."""
    rows = ["日期\t星期\t带班\t值班\t备注"]
    for n, day in enumerate(DECEMBER[:10]):
        note = "电话抽查" if n == 4 else ""
        rows.append(
            f"{day.month}月{day.day}日\t{weekday(day)}\t{turn(LEADERS, n)}\t{turn(DOCTORS, n)}\t{note}"
        )
    return Roster("", "\n".join(rows).encode(), date(2026, 11, 30))


MORE = {
    "14-hospital": hospital,
    "15-marks": marks,
    "16-factory": factory,
    "17-eight-hours": shifts_of_eight_hours,
    "18-school-weeks": school_weeks,
    "19-classes": classes,
    "20-new-year": new_year,
    "21-spring-festival": spring_festival,
    "22-hidden": hidden,
    "23-flood-below": flood_below,
    "24-flood-sheet": flood_sheet,
    "25-flood-stations": flood_stations,
    "26-no-hours": no_hours,
    "27-night-only": night_only,
    "28-formulas": formulas,
    "29-pasted-lines": pasted_lines,
    "30-pasted-table": pasted_table,
}
