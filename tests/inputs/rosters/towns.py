"""Rosters of towns, villages and communities."""

from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from tests.inputs.rosters.layout import Roster, Row, book, days, put, turn, weekday

LEADERS = "张伟 李建国 王秀兰 赵志强 陈国华"
STAFF = "刘洋+孙丽 周涛+吴敏 郑凯+冯雪 杨帆+朱琳"
DECEMBER = days(date(2026, 12, 1), 31)
NOTES = [
    ["备注：1.值班时间为当日8:00至次日8:00，实行24小时值班。"],
    ["2.值班人员要坚守岗位，遇有突发情况及时报告带班领导，值班电话：0534-2231101。"],
    ["3.确因工作需要调班的，须提前报党政办。"],
]


def month() -> Roster:
    """The classical one: a merged title, weekdays, telephones in a column, rules below."""

    def draw(sheet: Worksheet) -> None:
        phones = {"张伟": 13853400001, "李建国": 13853400002, "王秀兰": 13853400003}
        rows: list[Row] = [
            ["白杨镇2026年12月份值班安排表"],
            ["日期", "星期", "带班领导", "联系电话", "值班人员", "备注"],
        ]
        for number, day in enumerate(DECEMBER):
            leader = turn(LEADERS, number)
            shown = f"{leader[0]} {leader[1]}" if len(leader) == 2 else leader
            pair = turn(STAFF, number).replace("、", "  ")
            rows.append([f"{day.month}月{day.day}日", weekday(day), shown, phones.get(leader), pair])
        put(sheet, [*rows, *NOTES])
        sheet.merge_cells("A1:F1")
        for row in range(len(rows) + 1, len(rows) + 4):
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=6)

    return Roster("值班表.xlsx", book(("Sheet1", draw)), date(2026, 11, 27))


def two_months() -> Roster:
    """A workbook with a sheet for each month; the year turns between them."""

    def draw(first: date, people: str) -> object:
        def drawn(sheet: Worksheet) -> None:
            rows: list[Row] = [[f"{first.month}月份值班表"], ["日期", "带班", "值班"]]
            rows += [
                [day.day, turn(people, number), turn(STAFF, number)]
                for number, day in enumerate(days(first, 31))
            ]
            put(sheet, rows)
            sheet.merge_cells("A1:C1")

        return drawn

    december, january = draw(date(2026, 12, 1), LEADERS), draw(date(2027, 1, 1), "王秀兰 陈国华 张伟")
    return Roster("12月1月值班.xlsx", book(("12月", december), ("1月", january)), date(2026, 11, 28))  # type: ignore[arg-type]


def year_in_title() -> Roster:
    """「2026年度12月份」, rows 1日 to 30日, sent on 1 November."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [["柳林街道办事处2026年度12月份值班表"], ["时间", "值班领导", "值班员"]]
        rows += [[f"{day.day}日", turn(LEADERS, n), turn(STAFF, n)] for n, day in enumerate(DECEMBER[:30])]
        put(sheet, rows)

    return Roster("街道值班.xlsx", book(("Sheet1", draw)), date(2026, 11, 1))


def village() -> Roster:
    """A village's: everybody with what they are, some with a colon, some with their telephone."""
    rows = [
        ["柳湾村12月份值班表", "", ""],
        ["日期", "带班干部", "值班干部"],
        ["12月1日", "支书 王大山", "主任：李小河"],
        ["12月2日", "王大山（支书）", "李小河：13905340001"],
        ["12月3日", "村主任李小河", "妇女主任 赵桂芬"],
        ["12月4日", "王大山", "赵桂芬：13905340002、会计 孙长河"],
        ["12月5日", "书记：王大山", "文书张小燕"],
        ["12月6日", "李小河", "治保主任：周铁柱（13905340003）"],
        ["12月7日", "王大山13905340009", "张小燕\n孙长河"],
    ]

    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)

    return Roster("柳湾村值班表.xlsx", book(("12月", draw)), date(2026, 11, 29))


def namesakes() -> Roster:
    """Two of one name, told apart by their unit in brackets."""
    rows: list[Row] = [
        ["白杨镇岁末安全值守表（12月7日—12月12日）"],
        ["日期", "带班领导", "值班人员"],
        ["12月7日", "李建国", "张伟（派出所）、刘洋（党政办）"],
        ["12月8日", "王秀兰", "张伟（卫生院）、周涛"],
        ["12月9日", "赵志强", "张伟（派出所）、张伟（卫生院）"],
        ["12月10日", "陈国华", "刘洋(党政办),周涛(应急办)"],
        ["12月11日", "李建国（镇长）", "周涛"],
        ["12月12日", "王秀兰", "张伟（卫生院）"],
    ]

    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)
        sheet.merge_cells("A1:C1")

    return Roster("岁末值守.xlsx", book(("值守表", draw)), date(2026, 12, 1))


def across() -> Roster:
    """The days across the top, the posts down the side."""

    def draw(sheet: Worksheet) -> None:
        ahead = DECEMBER[:15]
        put(
            sheet,
            [
                ["双庙乡12月上半月值班表"],
                ["岗位", *(f"{day.month}月{day.day}日" for day in ahead)],
                ["星期", *(weekday(day) for day in ahead)],
                ["带班", *(turn(LEADERS, n) for n in range(15))],
                ["值班", *(turn(STAFF, n) for n in range(15))],
                ["备班", *(turn("马超 何静 高峰", n) for n in range(15))],
            ],
        )

    return Roster("双庙乡.xlsx", book(("Sheet1", draw)), date(2026, 11, 26))


def calendar_grid() -> Roster:
    """A wall calendar: weeks across, each day's people below its number."""

    def draw(sheet: Worksheet) -> None:
        put(sheet, [["石桥镇2026年12月值班日历"], [f"星期{day}" for day in "日一二三四五六"]])
        sheet.merge_cells("A1:G1")
        for number, day in enumerate(DECEMBER):
            column = (day.weekday() + 1) % 7 + 1
            week = (number + (DECEMBER[0].weekday() + 1) % 7) // 7
            sheet.cell(3 + 2 * week, column, day.day)
            sheet.cell(4 + 2 * week, column, f"带班：{turn(LEADERS, number)}\n值班：{turn(STAFF, number)}")

    return Roster("日历.xlsx", book(("12月", draw)), date(2026, 11, 30))


def halves() -> Roster:
    """One month in two halves side by side, to fit a page."""

    def draw(sheet: Worksheet) -> None:
        put(sheet, [["大营镇十二月值班表"], ["日期", "带班", "值班", None, "日期", "带班", "值班"]])
        sheet.merge_cells("A1:G1")
        for number, day in enumerate(DECEMBER):
            row, column = (number + 3, 1) if number < 16 else (number - 13, 5)
            put(sheet, [[f"{day.day}日", turn(LEADERS, number), turn(STAFF, number)]], row, column)

    return Roster("大营镇.xlsx", book(("Sheet1", draw)), date(2026, 11, 25))


def long_form() -> Roster:
    """A row for each person; the day is merged over its rows."""

    def draw(sheet: Worksheet) -> None:
        put(sheet, [["河口镇应急值守人员名单"], ["日期", "岗位", "姓名", "职务", "联系电话"]])
        row = 3
        for number, day in enumerate(DECEMBER[:10]):
            leader, pair = turn(LEADERS, number), turn(STAFF, number).split("、")
            people = [("带班领导", leader, "副镇长"), *(("值班人员", name, "科员") for name in pair)]
            people.append(("司机", turn("老马超 何进", number), "驾驶员"))
            put(sheet, [[day if not at else None, *person] for at, person in enumerate(people)], row)
            sheet.cell(row, 1).number_format = "m月d日"
            sheet.merge_cells(start_row=row, end_row=row + len(people) - 1, start_column=1, end_column=1)
            row += len(people)

    return Roster("名单.xlsx", book(("Sheet1", draw)), date(2026, 11, 29))


def groups() -> Roster:
    """Days by group; who is in a group stands below."""
    rows: list[Row] = [
        ["城关镇12月份值班分组表"],
        ["日期", "带班领导", "值班组"],
        *([f"12月{n + 1}日", turn(LEADERS, n), f"第{'一二三'[n % 3]}组"] for n in range(12)),
        [],
        ["第一组：刘洋、孙丽、周涛"],
        ["第二组：吴敏、郑凯"],
        ["第三组：冯雪、杨帆、朱琳"],
    ]

    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)

    return Roster("分组值班.xlsx", book(("Sheet1", draw)), date(2026, 11, 29))


def community_dates() -> Roster:
    """Each date as another hand writes it."""
    written: list[str | date] = [
        *("2026/12/1", "2026-12-2", "12/3", "12．4", "12月5号（周六）", "12月6日 星期日", "2026年12月7日"),
        *("十二月八日", "12-9", date(2026, 12, 10), "11日", "12.12", "12月13日周日"),
    ]

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [["幸福社区12月值班表"], ["值班日期", "带班人", "值班人"]]
        rows += [[day, turn(LEADERS, n), turn("刘洋 孙丽 周涛", n)] for n, day in enumerate(written)]
        put(sheet, rows)

    return Roster("幸福社区.xlsx", book(("社区", draw)), date(2026, 11, 27))


def mistakes() -> Roster:
    """What goes wrong in a hurry; each is asked about and the rest is read."""
    rows: list[Row] = [
        ["双庙乡2026年12月值班表", None, None, None],
        ["日期", "星期", "带班领导", "值班人员"],
        ["12月1日", "二", "张伟", "刘洋"],
        ["12月2日", "二", "李建国", "孙丽"],  # a Wednesday
        ["12月3日", "四", "待定", "周涛"],
        ["12月4日", "五", "赵志强", None],
        ["12月5日", "六", "陈国华", "全体机关干部"],
        ["12月6日", "日", "张伟", "12月8日"],
        ["12月6日", "日", "李建国", "吴敏"],
        ["12月8日", "二", "王秀兰", "13853400002"],
        ["12月32日", "三", "赵志强", "郑凯"],
        ["12月10日", "四", "陈国华", "冯雪或杨帆"],
        ["12月11日", "五", "张伟", "同上"],
        ["12月12日", "六", "无", "刘洋"],
        ["12月13日", "日", "李建国", "孙丽（请假）"],
    ]

    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)

    return Roster("双庙乡值班.xlsx", book(("Sheet1", draw)), date(2026, 11, 29))


def remarks() -> Roster:
    """A column of remarks that says more than who stands: no row vanishes for it."""
    rows: list[Row] = [
        ["石桥镇十二月份值班表", None, None, None],
        ["日期", "带班领导", "值班人员", "备注"],
        ["12月1日", "张伟", "刘洋", "值班电话 0534-2231101"],
        ["12月2日", "李建国", "孙丽", "电话值班"],
        ["12月3日", "王秀兰", "周涛", "备注：手机24小时开机"],
        ["12月4日", "赵志强", "吴敏", "与郑凯调班"],
        ["12月5日", "陈国华", "郑凯", "周末"],
        ["12月6日", "张伟", "冯雪", "20:00后由杨帆值班"],
        ["12月7日", "李建国", "杨帆", "大雪节气，注意防滑，制表时请核对联系电话"],
        ["12月8日", "王秀兰", "朱琳", "说明：上午开会"],
        ["审核：张伟", None, "制表：刘洋", None],
    ]

    def draw(sheet: Worksheet) -> None:
        put(sheet, rows)

    return Roster("石桥镇.xlsx", book(("Sheet1", draw)), date(2026, 11, 29))


TOWNS = {
    "01-month": month,
    "02-two-months": two_months,
    "03-year-in-title": year_in_title,
    "04-village": village,
    "05-namesakes": namesakes,
    "06-across": across,
    "07-calendar-grid": calendar_grid,
    "08-halves": halves,
    "09-long-form": long_form,
    "10-groups": groups,
    "11-community-dates": community_dates,
    "12-mistakes": mistakes,
    "13-remarks": remarks,
}
