"""What a heading of a list says stands below it."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.listings.roles import roles_of
from bot.domain.rota.sheet.people import OFFICES

LONGEST = 24  # characters; a longer text is no heading
MARKS = re.compile(r"[\s（）()\[\]【】/、.:：*]+")


class ListColumn(StrEnum):
    """What a column holds. `POST` is people whose heading says what they are: 「书记」, 「信息员」."""

    UNIT = "unit"
    NAME = "name"
    POST = "post"
    TITLE = "title"
    PHONE = "phone"
    PARENT = "parent"
    AREA = "area"
    NOTE = "note"
    OTHER = "other"
    UNKNOWN = "unknown"


PEOPLE = frozenset({ListColumn.NAME, ListColumn.POST})


@dataclass(frozen=True)
class ListHeading:
    column: ListColumn
    title: str = ""  # of `POST`
    text: str = ""


# The first that fits; 「身份证号码」 is no telephone, 「信息员电话」 is one.
HEADINGS: tuple[tuple[ListColumn, re.Pattern[str]], ...] = (
    (
        ListColumn.OTHER,
        re.compile(
            r"身份证.*|证件.*|序号|编号|序|号|性别|年龄|出生.*|民族|学历|文化程度|政治面貌|签名|签字|微信号?|qq|邮箱|电子邮箱|任职时间|人数|户数|人口|地址|籍贯"
        ),
    ),
    (
        ListColumn.PHONE,
        re.compile(r".*(?:电话|手机|座机|固话|联系方式|手机号|号码|短号|联系电话)(?:号码?)?|区号"),
    ),
    (ListColumn.NOTE, re.compile(r"备注.*|说明|附注|注|情况说明")),
    (ListColumn.AREA, re.compile(r"(?:所属|所在)?(?:片区|包片|片|大片)(?:名称)?")),
    (
        ListColumn.PARENT,
        re.compile(r"上级(?:单位|部门)?|所属(?:乡镇|街道|单位|镇|部门)?|隶属(?:单位)?|主管(?:单位|部门)"),
    ),
    (
        ListColumn.UNIT,
        re.compile(
            r"(?:所在|责任|报送|应报|工作|填报|基层)?单位(?:名称|全称|部门)?|村名?(?:称)?|行政村(?:名称)?|村别|村居(?:名称)?|村社区(?:名称|居委会)?|"
            r"社区(?:名称)?|学校(?:名称)?|企业(?:名称)?|部门(?:名称|单位)?|站所(?:名称)?|科室"
        ),
    ),
    # A角 and B角 are whoever is responsible, and who stands in for them.
    (ListColumn.NAME, re.compile(r"姓名|名字|人员|人员姓名|联系人|联系人姓名|人员名单|[ab][角岗](?:姓名)?")),
    (
        ListColumn.TITLE,
        re.compile(r"(?:工作|担任|现任)?职务(?:职称|身份)?|身份(?:职务)?|角色|职位|岗位|职责|职称职务"),
    ),
)
OF_PEOPLE = re.compile(r"(?:[ab][角岗])?(?:姓名|名字)?$")
# 「信息员及电话」, 「姓名/联系方式」: the telephone stands in the cell of the name.
WITH_PHONE = re.compile(r"(?P<who>.+?)\s*[及和与、/／]\s*(?:联系)?(?:电话|手机|方式)(?:号码?)?")


def read_list_heading(text: str) -> ListHeading:
    """What one heading says; `UNKNOWN` for words that are not known to be one."""
    plain = MARKS.sub("", unicodedata.normalize("NFKC", text)).lower()
    if not plain or len(plain) > LONGEST:
        return ListHeading(ListColumn.UNKNOWN, text=text)
    together = WITH_PHONE.fullmatch(text.strip())
    if together is not None and (of := read_list_heading(together["who"])).column in PEOPLE:
        return ListHeading(of.column, of.title, text)
    for column, words in HEADINGS:
        if words.fullmatch(plain):
            return ListHeading(column, text=text)
    title = OF_PEOPLE.sub("", plain)
    if roles_of(title) or OFFICES.fullmatch(title):
        return ListHeading(ListColumn.POST, title, text)
    return ListHeading(ListColumn.UNKNOWN, text=text)
