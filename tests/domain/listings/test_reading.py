"""Lists as offices draw them, by small grids; ten whole ones: tests/inputs/test_workbook_lists.py."""

from bot.domain.listings.entries import ListLine, RawList
from bot.domain.listings.reading import MOST_ROWS, is_list, read_list
from bot.domain.rota.sheet.grid import Grid, Value


def read(*rows: list[Value], name: str = "表") -> RawList:
    return read_list([Grid(tuple(map(tuple, rows)), name=name)])


def people(raw: RawList) -> list[tuple[str, ...]]:
    return [(line.unit, line.name, line.title, line.phone) for line in raw.lines]


def remarks(raw: RawList) -> list[tuple[int, str, str]]:
    return [(one.row, one.key, one.text) for one in raw.remarks]


def test_what_is_no_list() -> None:
    for rows in (
        [["日期", "带班", "值班"], ["12月1日", "周镇长", "马干事"]],
        [["今天天气很好"]],
        [["书记", "主任"], ["王大山", "王二河"]],
        [["单位", "王芳"]],
        [["备注", "序号"]],
    ):
        grid = Grid(tuple(map(tuple, rows)))
        assert not is_list([grid])
        assert remarks(read_list([grid])) == [(0, "no_list", "")]


def test_a_list_of_units_only() -> None:
    raw = read(["单位"], ["东沟村"], ["二、学校"], ["中心小学"], ["村（社区）"])
    assert people(raw) == [("东沟村", "", "", ""), ("中心小学", "", "", "")]
    assert remarks(raw) == []


def test_a_sheet_named_like_a_unit_is_that_of_its_people() -> None:
    raw = read(["姓名", "电话"], ["王芳", "13800000001"], name="东沟村")
    assert people(raw) == [("东沟村", "王芳", "", "13800000001")]


def test_a_row_without_any_unit_is_told() -> None:
    raw = read(["单位", "姓名"], [None, "王芳"], ["同上", "李敏"])
    assert people(raw) == [("", "王芳", "", ""), ("", "李敏", "", "")]
    assert remarks(raw) == [(2, "no_unit", "王芳"), (3, "no_unit", "同上 李敏")]


def test_ditto_of_a_unit_and_of_a_title_is_the_one_above() -> None:
    raw = read(["单位", "姓名", "职务"], ["东沟村", "王芳", "信息员"], ["同上", "李敏", "同上"])
    assert people(raw)[1] == ("东沟村", "李敏", "信息员", "")
    assert remarks(raw) == []


def test_telephones_that_are_not_clear_are_left_out() -> None:
    raw = read(
        ["单位", "姓名", "办公电话", "手机"],
        ["东沟村", "王芳", "0379-6123456", 13800000001.0],
        ["柳湾村", "赵姐、赵敏", None, "13800000002"],
        ["石桥村", "钱有田", None, "1380000000"],
        ["南坪村", "孙坪 13800000003", None, None],
    )
    assert people(raw) == [
        ("东沟村", "王芳", "", "13800000001"),
        ("柳湾村", "赵姐", "", ""),
        ("柳湾村", "赵敏", "", ""),
        ("石桥村", "钱有田", "", ""),
        ("南坪村", "孙坪", "", "13800000003"),
    ]
    assert remarks(raw) == [(3, "phone", "13800000002"), (4, "phone", "1380000000")]


def test_titles_beside_a_name_and_surnames_of_no_table() -> None:
    raw = read(["单位", "姓名"], ["东沟村", "王大山（书记）"], ["柳湾村", "禤某某"], ["石桥村", "全体党员"])
    assert people(raw) == [
        ("东沟村", "王大山", "书记", ""),
        ("柳湾村", "禤某某", "", ""),
        ("石桥村", "", "", ""),
    ]
    assert remarks(raw) == [(4, "name", "全体党员")]


def test_telephones_and_titles_left_of_the_name() -> None:
    raw = read(["单位", "职务", "电话", "姓名"], ["东沟村", "信息员", "13800000001", "王芳"])
    assert people(raw) == [("东沟村", "王芳", "信息员", "13800000001")]


def test_two_rows_of_headings_without_titles_above() -> None:
    raw = read(["单位", "负责同志", None], [None, "姓名", "电话"], ["东沟村", "王芳", "13800000001"])
    assert people(raw) == [("东沟村", "王芳", "", "13800000001")]


def test_lines_between_rows() -> None:
    raw = read(
        ["姓名", "电话"],
        ["东片"],
        ["东沟村"],
        ["王芳", "13800000001"],
        ["（一）学校"],
        ["愿大家平安"],
        ["西片区（另见附页）"],
        ["李敏", None],
    )
    assert [(line.unit, line.area, line.name) for line in raw.lines] == [
        ("东沟村", "东片", ""),
        ("东沟村", "东片", "王芳"),
        ("", "西片区", "李敏"),
    ]
    assert remarks(raw) == [(6, "unused", "愿大家平安"), (8, "no_unit", "李敏")]


def test_a_unit_above_and_an_area_in_columns() -> None:
    raw = read(
        ["上级单位", "片区", "单位", "姓名", "组别"],
        ["东管区", "一片", "东沟村", "王芳", "甲"],
    )
    assert raw.lines == (
        ListLine(sheet="表", row=2, unit="东沟村", area="一片", parent="东管区", name="王芳"),
    )
    assert raw.unused == ("组别",)


def test_a_sheet_without_end_is_cut_and_hidden_rows_are_told() -> None:
    rows: list[tuple[Value, ...]] = [("单位", "姓名")]
    rows += [(f"东沟{number}村", "王芳") for number in range(MOST_ROWS - 1)]
    raw = read_list([Grid(tuple(rows), name="表", hidden_rows=frozenset({3}))])
    assert len(raw.lines) == MOST_ROWS - 2
    assert remarks(raw) == [(0, "hidden_rows", ""), (0, "cut", str(MOST_ROWS))]


def test_a_remark_about_other_units_is_told_of() -> None:
    raw = read(["单位", "姓名", "电话", "备注"], ["西沟村", "王芳", "13800000001", "包东沟村"])
    assert people(raw) == [("西沟村", "王芳", "", "13800000001")]
    assert remarks(raw) == [(2, "note", "包东沟村")]


def test_an_area_code_in_a_cell_of_its_own_belongs_to_the_number_after_it() -> None:
    raw = read(
        ["单位", "姓名", "区号", "电话"],
        ["西沟村", "王芳", "0312", "1234567"],
        ["东沟村", "李红", "0312", "13800000001"],
    )
    assert people(raw) == [("西沟村", "王芳", "", "0312-1234567"), ("东沟村", "李红", "", "13800000001")]
    assert remarks(raw) == []


def test_a_telephone_in_the_cell_of_the_name_and_who_stands_in() -> None:
    raw = read(["单位", "信息员及电话"], ["东沟村", "王强13900000001"], ["柳湾村", "赵敏（13900000003）"])
    assert people(raw) == [
        ("东沟村", "王强", "信息员", "13900000001"),
        ("柳湾村", "赵敏", "信息员", "13900000003"),
    ]
    raw = read(
        ["村别", "A角", "电话", "B角", "电话"], ["东沟村", "王强", "13900000001", "李四", "13900000002"]
    )
    assert people(raw) == [("东沟村", "王强", "", "13900000001"), ("东沟村", "李四", "", "13900000002")]
