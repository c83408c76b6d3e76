"""Duty sheets as offices have them: each situation with two siblings, sent in the chat, shown and written."""

import io
from base64 import b64encode
from collections.abc import Callable

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.demo.town import EAST, HE, MA, OFFICE
from tests.scenarios.conftest import Town

Draw = Callable[[Worksheet], None]


def rows(*lines: str, merges: tuple[str, ...] = ()) -> Draw:
    """A sheet of lines whose cells are apart by 「|」."""

    def draw(sheet: Worksheet) -> None:
        for line in lines:
            sheet.append([cell or None for cell in line.split("|")])
        for area in merges:
            sheet.merge_cells(area)

    return draw


def shown(town: Town, *sheets: tuple[str, Draw], name: str = "值班表.xlsx") -> str:
    """Everything the office hears of a workbook it sends."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, draw in sheets:
        draw(book.create_sheet(title))
    content = io.BytesIO()
    book.save(content)
    return sent(town, name, content.getvalue())


def sent(town: Town, name: str, content: bytes) -> str:
    town.stage.waits_for(10)
    before = len(town.heard(OFFICE))
    town.stage.sends(OFFICE, document={"name": name, "content_base64": b64encode(content).decode()})
    town.stage.waits_for(10)
    return "\n".join(town.heard(OFFICE)[before:])


def pasted(town: Town, *lines: str) -> str:
    town.stage.waits_for(10)
    before = len(town.heard(OFFICE))
    town.stage.says(OFFICE, "/rota 镇值班\n" + "\n".join(line.replace("|", "\t") for line in lines))
    town.stage.waits_for(5)
    return "\n".join(town.heard(OFFICE)[before:])


def written(town: Town) -> str:
    town.stage.presses(OFFICE, "✅ 写入 镇值班")
    town.stage.waits_for(5)
    return town.stage.hears(OFFICE)


def week(town: Town) -> str:
    town.stage.waits_for(3)
    town.stage.says(EAST, "/duty 本周")
    return town.stage.hears(EAST)


def month(title: str, *people: str) -> Draw:
    return rows(title, "日期|带班|值班", *(f"{n}日|周镇长|{name}" for n, name in enumerate(people, 1)))


def test_all_months_of_a_workbook_are_read(town: Town) -> None:
    for first, second in (("12月", "1月"), ("机关12月", "机关1月"), ("2026.12", "2027.1")):
        told = shown(town, (first, month("值班表", "何主任", "马干事")), (second, month("值班表", "何主任")))
        assert "读到 3 天：2026年12月1日 周二 至 2027年1月1日 周五" in told


@pytest.mark.parametrize(
    "title", ["2026年度12月份值班表", "青石镇二〇二六年十二月份值班表", "2026年12月值班安排（定稿）"]
)
def test_the_month_is_that_of_the_title(town: Town, title: str) -> None:
    assert "读到 2 天：2026年12月1日 周二 至 2026年12月2日 周三" in shown(
        town, ("Sheet1", month(title, "何主任", "马干事"))
    )


def test_two_of_one_name_are_two_people(town: Town) -> None:
    for name, one, two in (
        ("张伟", "派出所", "卫生院"),
        ("王芳", "一车间", "二车间"),
        ("李强", "东沟村", "柳湾村"),
    ):
        told = pasted(
            town, "日期|带班|值班", f"11月25日|周镇长|{name}（{one}）", f"11月26日|周镇长|{name}（{two}）"
        )
        assert f"新人 2 位，写入时登记：{name}（{one}）、{name}（{two}）" in told
        written(town)
        told = pasted(town, "日期|带班|值班", f"11月27日|周镇长|{name}", f"11月28日|周镇长|{name}（{two}）")
        assert f"「{name}」不止一位" in told
        assert "新人" not in told


@pytest.mark.parametrize(("heading", "post"), [("备班人员", "备班"), ("司机", "司机"), ("值班长", "值班长")])
def test_a_post_of_its_own(town: Town, heading: str, post: str) -> None:
    told = pasted(
        town, f"日期|带班|值班|{heading}", "11月25日|周镇长|何主任|高峰", "11月26日|周镇长|马干事|高峰"
    )
    assert f"值班 何主任　{post} 高峰" in told
    written(town)
    assert f"{post} 高峰" in week(town)


def test_days_across_the_top(town: Town) -> None:
    for corner, leader, staff in (
        ("", "带班", "值班"),
        ("岗位", "带班领导", "值班人员"),
        ("日期", "领导", "值守人员"),
    ):
        told = pasted(
            town,
            f"{corner}|12月8日|12月9日|12月10日",
            f"{leader}|周镇长|李主任|周镇长",
            f"{staff}|何主任|马干事|何主任",
        )
        assert "12月9日 周三　带班 李主任　值班 马干事" in told
        assert "新人" not in told


def test_spans_of_days(town: Town) -> None:
    told = pasted(
        town,
        "日期|带班|值班",
        "12月5日-12月6日|周镇长|何主任",
        "12.7-12.8|李主任|马干事",
        "12月9日至11日|周镇长|何主任",
        "1月1日-1月2日|李主任|马干事",
    )
    assert "读到 9 天：2026年12月5日 周六 至 2027年1月2日 周六" in told


def test_hidden_cells_are_left_out_and_said(town: Town) -> None:
    """Last month's, kept: rows and a column; rows alone; a column alone. And a whole sheet."""
    for hidden_rows, columns, said, first in (
        ((2,), "C", "隐藏的 1 行、1 列没有读", "读到 1 天：2026年11月26日"),
        ((2, 3), "", "隐藏的 2 行、0 列没有读", ""),
        ((), "C", "隐藏的 0 行、1 列没有读", "读到 2 天：2026年11月25日"),
    ):

        def draw(sheet: Worksheet, rows_hidden: tuple[int, ...] = hidden_rows, column: str = columns) -> None:
            old = "老王" if column else "马干事"
            rows("日期|带班|原值班|值班", f"11月25日|周镇长|{old}|何主任", f"11月26日|李主任|{old}|马干事")(
                sheet
            )
            for row in rows_hidden:
                sheet.row_dimensions[row].hidden = True
            if column:
                sheet.column_dimensions[column].hidden = True

        def kept(sheet: Worksheet) -> None:
            rows("日期|值班", "11月27日|老王")(sheet)
            sheet.sheet_state = "hidden"

        told = shown(town, ("11月", draw), ("上月", kept))
        assert first in told
        assert said in told
        assert "隐藏的工作表「上月」没有读" in told
        assert "老王" not in told


def test_posts_and_hours_under_one_heading(town: Town) -> None:
    for heads, told_as in (
        (
            "白班（8:00-20:00）|夜班（20:00-次日8:00）",
            "白班（08:00-20:00） 何主任　夜班（20:00-08:00） 马干事",
        ),
        ("一车间|二车间", "一车间 何主任　二车间 马干事"),
        ("主班|副班", "主班 何主任　副班 马干事"),
    ):
        told = shown(
            town,
            (
                "11月",
                rows(
                    "日期|带班|值班人员|",
                    f"||{heads}",
                    "11月25日|周镇长|何主任|马干事",
                    merges=("A1:A2", "B1:B2", "C1:D1"),
                ),
            ),
        )
        assert told_as in told
    told = pasted(town, "日期|白班|夜班", "11月25日|何主任|马干事")
    assert "「白班」没有写几点到几点，先按 08:00-20:00" in told


def test_whoever_stands_the_night_stands_at_night(town: Town) -> None:
    pasted(town, "日期|白班（8:00-20:00）|夜班（20:00-次日8:00）", "11月24日|何主任|马干事")
    written(town)
    town.at("09:00", 24)
    assert any("您值" in text or "白班" in text for text in town.heard(HE))
    town.stage.says(EAST, "今天谁值班")
    assert "夜班　马干事" not in town.stage.hears(EAST)


@pytest.mark.parametrize("hours", ["17:30-次日9:00", "22:00-次日10:00", "20:00-8:30"])
def test_hours_behind_the_change_of_shift_are_said(town: Town, hours: str) -> None:
    told = pasted(town, f"日期|白班（9:00-17:30）|夜班（{hours}）", "11月25日|何主任|马干事")
    assert "过了 镇值班 08:00 的交接：只能写到 08:00，后面一段没有人" in told
    assert "⚠️ 夜班" in told
    assert "⚠️ 白班" not in told


def test_another_rotas_table_is_asked_about(town: Town) -> None:
    office = rows("日期|带班|值班", "11月25日|周镇长|何主任")
    told = shown(town, ("机关值班", office), ("防汛值班", rows("日期|带班|值班", "11月25日|高峰|马干事")))
    assert "另有一张表「防汛值班」" in told
    assert "还有一张表「防汛值班」，像是另一个值班表" in told
    below = rows(
        "机关值班表", "日期|值班", "11月25日|何主任", "", "森林防火值班表", "日期|值班", "11月26日|马干事"
    )
    assert "另有一张表「森林防火值班表」" in shown(town, ("Sheet1", below))
    twice = rows("日期|值班", "11月25日|何主任", "", "日期|值班", "11月25日|马干事")
    assert "另有一张表" in shown(town, ("Sheet1", twice))


def test_a_wall_calendar_weeks_and_numbers(town: Town) -> None:
    def numbers(sheet: Worksheet) -> None:
        for row in (["日期", "带班", "值班"], [12.9, "周镇长", "何主任"], [12.1, "李主任", "马干事"]):
            sheet.append(row)

    calendar = rows(
        "12月值班日历",
        "周日|周一|周二|周三|周四|周五|周六",
        "||1|2|3|4|5",
        "||何主任|马干事|何主任|马干事|何主任",
    )
    assert "12月4日 周五　带班 李主任（不变）　值班 马干事" in shown(town, ("12月", calendar))
    assert "12月10日 周四　带班 李主任　值班 马干事" in shown(town, ("12月", numbers))
    weeks = shown(town, ("12月", rows("日期|值周领导|值周教师", "12月7日-12月13日|周镇长|何主任")))
    assert "读到 7 天" in weeks


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("高峰：13800000021", "高峰"),
        ("主任：高峰", "高峰"),
        ("支书 高大山", "高大山"),
        ("高峰（一（1）班）", "高峰"),
        ("高峰（副镇长）13800000021", "高峰"),
        ("文书高小燕", "高小燕"),
    ],
)
def test_a_name_is_the_person(town: Town, cell: str, name: str) -> None:
    told = pasted(town, "日期|带班|值班", f"11月25日|周镇长|{cell}")
    assert f"新人 1 位，写入时登记：{name}\n" in told
    assert "关系到谁值班" not in told


@pytest.mark.parametrize("cell", ["12月8日", "13800000021", "全体人员", "待定", "高峰或马干事"])
def test_what_is_no_name_is_never_a_person(town: Town, cell: str) -> None:
    told = pasted(town, "日期|带班|值班", f"11月25日|周镇长|{cell}")
    assert f"这里不像姓名，没有采用：{cell}" in told
    assert "新人" not in told


def test_the_year_is_shown_and_right(town: Town) -> None:
    told = pasted(town, "12月值班表", "日期|带班|值班", "12月31日|周镇长|何主任", "2027年元旦|李主任|马干事")
    assert "2026年12月31日 周四 至 2027年1月1日 周五" in told
    assert "\n2027年1月1日 周五　带班 李主任" in told
    told = pasted(town, "2027年元旦假期值班表", "日期|值班", "12月31日|何主任", "1月1日-1月3日|马干事")
    assert "读到 4 天：2026年12月31日 周四 至 2027年1月3日 周日" in told
    told = pasted(town, "2027年春节值班表", "日期|值班", "2月5日|何主任", "2月6日|马干事")
    assert "2027年2月5日 周五 至 2027年2月6日 周六" in told


def test_a_first_import_names_new_people_in_one_line_and_what_is_wrong_first(town: Town) -> None:
    """A month that is pasted, a workbook of a school, a holiday with three posts: what is wrong stands first."""
    people = [f"{a}{b}" for a in "张王李赵陈" for b in "伟芳强敏静"]
    for heads, wrong, sheet in (
        ("日期|带班|值班", "12月26日 周三|张伟|待定", False),
        ("日期|值周领导|值周教师", "12月26日 周五|张伟|全体人员", True),
        ("日期|带班|值班|备班", "12月26日 周一|张伟|待定|王芳", False),
    ):
        more = "|陈静" * (heads.count("|") - 2)
        lines = [f"12月{n}日|{name}|{people[-n]}{more}" for n, name in enumerate(people, 1)]
        told = (
            shown(town, ("12月", rows(heads, *lines, wrong))) if sheet else pasted(town, heads, *lines, wrong)
        )
        assert "新人 25 位" in told
        assert told.count("不在值班人员里") == 0
        assert told.index("先请您看 2 处") < told.index("新人 25 位") < told.index("头七天")


@pytest.mark.parametrize("note", ["电话值班", "值班电话 0534-2231101", "手机保持畅通，联系方式见通讯录"])
def test_no_row_vanishes_for_its_remark(town: Town, note: str) -> None:
    told = pasted(town, "日期|带班|值班|备注", f"11月25日|周镇长|何主任|{note}", "11月26日|李主任|马干事|")
    assert "读到 2 天" in told


@pytest.mark.parametrize("note", ["与马干事调班", "20:00后由马干事值班", "请假，李主任代"])
def test_a_remark_that_changes_who_stands_is_asked_about(town: Town, note: str) -> None:
    told = pasted(town, "日期|带班|值班|备注", f"11月25日|周镇长|何主任|{note}")
    assert f"备注可能改了人，照表格写入，请核对：{note}" in told


def test_what_was_written_can_be_taken_back_for_a_day(town: Town) -> None:
    before = week(town)
    pasted(town, "日期|带班|值班", "11月25日|李主任|高峰", "11月26日|李主任|高峰")
    assert "一天之内可以撤销" in written(town)
    assert "11月25日 周三　带班 李主任　值班 高峰" in week(town)
    town.stage.presses(OFFICE, "↩️ 撤销")
    town.stage.waits_for(5)
    assert "↩️ 已撤销：镇值班 有 2 个班恢复原来的安排" in town.stage.hears(OFFICE)
    assert week(town) == before
    pasted(town, "日期|带班|值班", "11月25日|李主任|高峰", "11月26日|李主任|高峰")
    written(town)
    town.stage.says(OFFICE, "撤销")
    assert "写入 镇值班的值班表吗" in town.stage.hears(OFFICE).replace("镇值班 的", "镇值班的")
    town.stage.says(OFFICE, "/rota 镇值班 11月26日 值班 马干事")
    town.stage.waits_for(3)
    written(town)
    town.stage.says(OFFICE, "撤销")
    town.stage.waits_for(3)
    town.stage.presses(OFFICE, "↩️ 撤销")
    town.stage.waits_for(5)
    assert "有 1 个班恢复原来的安排" in town.stage.hears(OFFICE)
    assert "11月26日 周四　带班 李主任　值班 高峰" in week(town)


def test_whoever_was_told_hears_of_what_is_taken_back(town: Town) -> None:
    town.at("19:00")
    pasted(town, "日期|带班|值班", "11月24日|周镇长|马干事")
    written(town)
    assert "🔔 明天您值班" in town.stage.hears(MA)
    town.stage.presses(OFFICE, "↩️ 撤销")
    town.stage.waits_for(5)
    assert "何主任" in week(town).split("11月24日")[1].split("\n")[0]
    assert "这一班不用您值班了" in town.stage.hears(MA)


def test_after_a_day_it_is_too_late(town: Town) -> None:
    pasted(town, "日期|值班", "11月28日|马干事", "11月29日|马干事")
    written(town)
    town.at("12:00", 25)
    town.stage.says(OFFICE, "撤销")
    assert "值班表吗" not in town.stage.hears(OFFICE)


def test_files_that_cannot_be_read_are_answered(town: Town) -> None:
    assert "请在表格软件里另存为 .xlsx" in sent(town, "值班表.xls", b"\xd0\xcf\x11\xe0")
    saved_as_text = "日期,带班,值班\n12月8日,周镇长,马干事\n12月9日,李主任,何主任\n"
    assert "读到 2 天：" in sent(town, "值班表.csv", saved_as_text.encode("gb18030"))
    assert "不是完好的 .xlsx" in sent(town, "值班表.xlsx", b"")
    assert "不是完好的 .xlsx" in sent(town, "值班表.xlsx", b"PK\x03\x04 torn")
    assert "没有找到值班表" in shown(town, ("Sheet1", rows("")))
    for name in ("12月值班表.docx", "值班表.pdf"):
        assert "把表格选中、复制" in sent(town, name, b"x"), name
    assert "图片里的值班表我认不出来" in sent(town, "12月值班安排表.jpg", b"x")
    before = len(town.heard(OFFICE))
    town.stage.sends(OFFICE, photos=1, caption="12月份值班安排表")
    town.stage.waits_for(5)
    assert "一天一行，例如" in "\n".join(town.heard(OFFICE)[before:])
    before = len(town.heard(OFFICE))
    town.stage.sends(OFFICE, photos=1, caption="值班室漏水")
    town.stage.waits_for(5)
    assert "认不出来" not in "\n".join(town.heard(OFFICE)[before:])


def test_a_roster_in_one_line_is_read_and_its_title_is_looked_at(town: Town) -> None:
    """A table 「防汛值班表」 that was pasted with /rota was offered to 镇值班 without a word."""
    days = "12月8日 带班 周镇长 值班 马干事 12月9日 带班 李主任 值班 何主任"
    for words, told in (
        (f"防汛值班表：{days}", True),
        (f"/rota\n防汛值班表\n{days}", True),
        (f"镇值班表：{days}", False),
        (f"/rota {days}", False),
    ):
        before = len(town.heard(OFFICE))
        town.stage.says(OFFICE, words)
        town.stage.waits_for(5)
        shown_now = "\n".join(town.heard(OFFICE)[before:])
        assert "读到 2 天：" in shown_now, words
        assert ("标题是「防汛值班表」" in shown_now) is told, words
