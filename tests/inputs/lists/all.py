"""The ten lists by name; `NN-name.txt` beside this file says what each of them says.

A line there is one of

    unit 东沟村 < 青石镇
    person 王芳 | 东沟村 | reporter,head | 13800010001      a role that nobody can know: ?; no telephone: -
    ask title 会计                                          a doubt that must be asked, and what about
    unread 村!7 phone                                       what was not understood: sheet, row, kind

and there is no other. The expectations were written before the reader had read one of them.
"""

from collections.abc import Callable, Mapping

from openpyxl.worksheet.worksheet import Worksheet

from tests.inputs.rosters.layout import Row, book, put


def plain() -> bytes:
    """A merged title, a heading, a number a row; digits of full width, spaces within names and numbers."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["青石镇平安建设信息员名单"],
            ["序号", "单 位", "姓  名", "职务", "联系电话", "备注"],
            [1, "东沟村", "王 芳", "信息员", "１３８０００１０００１", None],
            [2, "柳湾村", "李建国", "信息员", "138 0001 0002", None],
            [3, "石桥村", "赵志强", "网格员", 13800010003, None],
            [4, "平安里社区", "欧阳雪", "联络员", "+86-138-0001-0004", "2026年新任"],
            [5, "青石镇中心小学", "郑敏", "信息员", "0379-6123456", None],
        ]
        put(sheet, rows)
        sheet.merge_cells("A1:F1")

    return book(("Sheet1", draw))


def merged() -> bytes:
    """Units merged down over their people, and one that is only left blank below."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["村（社区）", "职务", "姓名", "手机号码"],
            ["东沟村", "支部书记", "王大山", "13800020001"],
            [None, "村委会主任", "王二河", "13800020002"],
            [None, "信息员", "王小雨", "13800020003"],
            ["柳湾村", "书记、主任", "赵长青", "13800020004"],
            [None, "信息员", "赵小燕", "13800020005"],
        ]
        put(sheet, rows)
        sheet.merge_cells("A2:A4")

    return book(("名单", draw))


def wide() -> bytes:
    """One row a village; two rows of headings with people side by side."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["青石镇各村负责人、信息员通讯录"],
            ["序号", "村名", "村党支部书记", None, "信息员", None],
            [None, None, "姓名", "手机", "姓名", "手机"],
            [1, "东沟村", "王大山", "13800030001", "王小雨", "13800030002"],
            [2, "柳湾村", "赵长青", "13800030003", "赵小燕", None],
            [3, "石桥村", "钱有田", "13800030005", "钱有田", "13800030005"],
        ]
        put(sheet, rows)
        for cells in ("A1:F1", "C2:D2", "E2:F2", "A2:A3", "B2:B3"):
            sheet.merge_cells(cells)

    return book(("通讯录", draw))


def sections() -> bytes:
    """Numbered sections by kind of unit, a word on the town itself, and who has filled it in."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["青石镇值班信息员名册"],
            ["单位", "姓名", "身份", "电话"],
            ["一、镇机关"],
            ["镇政府", "周国栋", "分管领导", "13800040001"],
            ["党政办", "何静", "值班员", "13800040002"],
            ["二、村（社区）"],
            ["东沟村", "王芳", "信息员", "13800040003"],
            ["平安里社区", "吴琼", "网格员", "13800040004"],
            ["三、学校、企业"],
            ["实验幼儿园", "冯雪", "园长", "13800040005"],
            ["宏达机械厂", "韩冰", "安全信息员", "13800040006"],
            ["注：人员有变动的请及时报党政办。"],
            ["填表人：何静　2026年11月"],
        ]
        put(sheet, rows)
        sheet.merge_cells("A3:D3")

    return book(("Sheet1", draw))


def areas() -> bytes:
    """Lines of areas with the leader who looks after each."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["青石镇包片包村名单"],
            ["村名", "姓名", "职务", "电话"],
            ["东片区（包片领导：赵志强 13800050001）"],
            ["东沟村", "王芳", "信息员", "13800050002"],
            ["石桥村", "李敏", "信息员", "13800050003"],
            ["西片区（包片领导：陈国华 13800050004）"],
            ["柳湾村", "赵小燕", "信息员", "13800050005"],
        ]
        put(sheet, rows)
        for cells in ("A1:D1", "A3:D3", "A6:D6"):
            sheet.merge_cells(cells)

    return book(("Sheet1", draw))


def several_units() -> bytes:
    """One person for several units, by rows and in one cell."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["报送单位", "信息员", "联系方式"],
            ["南坪村、无事坡村", "孙建", "13800060001"],
            ["实验幼儿园", "孙建", "13800060001"],
            ["东沟村", "王芳、王敏", "13800060002、13800060003"],
        ]
        put(sheet, rows)

    return book(("Sheet1", draw))


def namesakes() -> bytes:
    """Two of one name whom the telephone tells apart, two whom nothing does, and one row that stands twice."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["单位", "姓名", "角色", "手机"],
            ["东沟村", "张伟", "信息员", "13800070001"],
            ["柳湾村", "张伟", "信息员", "13800070002"],
            ["石桥村", "李强", "信息员", None],
            ["南坪村", "李强", "信息员", None],
            ["东沟村", "张伟", "信息员", "13800070001"],
            ["东沟村", "王芳", "信息员", "13800070003"],
            ["东沟村", "王芳", "单位负责人", "13800070004"],
        ]
        put(sheet, rows)

    return book(("Sheet1", draw))


def roles() -> bytes:
    """Titles that are a role, some that are none, and a blank one."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["单位", "姓名", "职务", "电话"],
            ["东沟村", "王大山", "书记兼主任", "13800080001"],
            ["东沟村", "王会", "会计", "13800080002"],
            ["柳湾村", "赵会", "会计", "13800080003"],
            ["柳湾村", "赵长青", "副书记", "13800080004"],
            ["石桥村", "钱林", "护林员", "13800080005"],
            ["石桥村", "钱有田", "主任、信息员", "13800080006"],
            ["南坪村", "孙坪", None, "13800080007"],
            ["青石镇", "周国栋", "带班领导", "13800080008"],
            ["青石镇", "何静", "管理员", "13800080009"],
        ]
        put(sheet, rows)

    return book(("Sheet1", draw))


def mess() -> bytes:
    """Blank rows, the heading again on each page, numbers that are none, people who have left, and an identity card."""

    def draw(sheet: Worksheet) -> None:
        rows: list[Row] = [
            [],
            ["青石镇", "信息员", "登记表"],
            ["序号", "所在单位", "姓名", "性别", "身份证号", "职务", "电话", "备注"],
            [1, "东沟村", "王芳", "女", "410326198001010021", "信息员", "1380009000", None],
            [],
            [2, None, "王大山", "男", None, "书记", "13800090002", None],
            ["序号", "所在单位", "姓名", "性别", "身份证号", "职务", "电话", "备注"],
            [3, "柳湾村", "暂缺", None, None, "信息员", None, None],
            [4, "石桥村", "钱有田", "男", None, "信息员", "13800090004", "已调走"],
            [5, "南坪村", "①②③", None, None, "信息员", "13800090005", None],
            [6, None, "孙坪", "男", None, "同上", "13800090006", None],
            ["合计", "5人"],
        ]
        put(sheet, rows, column=2)

    return book(("登记表", draw))


def two_sheets() -> bytes:
    """Villages as lone lines over their people, schools on a second sheet, and a third that is hidden."""

    def villages(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["姓名", "职务", "电话"],
            ["1.东沟村"],
            ["王大山", "书记", "13800100001"],
            ["王芳", "信息员", "13800100002"],
            ["2.柳湾村民委员会"],
            ["赵小燕", "信息员", "13800100003"],
        ]
        put(sheet, rows)

    def schools(sheet: Worksheet) -> None:
        rows: list[Row] = [
            ["学校名称", "校长", "电话", "信息员", "电话"],
            ["青石镇中心小学", "冯远", "13800100004", "郑敏", "13800100005"],
        ]
        put(sheet, rows)

    def old(sheet: Worksheet) -> None:
        put(sheet, [["单位", "姓名"], ["旧村", "旧人"]])
        sheet.sheet_state = "hidden"

    return book(("村", villages), ("学校", schools), ("旧", old))


LISTS: Mapping[str, Callable[[], bytes]] = {
    "01-plain": plain,
    "02-merged": merged,
    "03-wide": wide,
    "04-sections": sections,
    "05-areas": areas,
    "06-several-units": several_units,
    "07-namesakes": namesakes,
    "08-roles": roles,
    "09-mess": mess,
    "10-two-sheets": two_sheets,
}
