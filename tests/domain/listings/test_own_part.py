"""A list of somebody who administers a part of the place."""

from bot.domain.listings.entries import ListLine, RawList
from bot.domain.listings.known import KnownOffice, OfficeUnit
from bot.domain.listings.own_part import own_part

PLACE = KnownOffice(
    top="青石镇",
    units=(
        OfficeUnit(name="青石镇"),
        OfficeUnit(name="东片", parent="青石镇"),
        OfficeUnit(name="东沟村", parent="东片"),
        OfficeUnit(name="柳湾村", parent="青石镇"),
    ),
)


def test_rows_of_others_are_named_and_left_out() -> None:
    lines = [
        ListLine(sheet="一", row=2, unit="东沟村", parent="青石镇", area="东片", name="王芳"),
        ListLine(sheet="一", row=3, unit="柳湾", name="赵红"),
        ListLine(sheet="一", row=4, unit="上沟村", parent="东片", name="李梅"),
        ListLine(sheet="一", row=5, unit="下沟村", parent="柳湾村", name="张伟"),
        ListLine(sheet="一", row=6, unit="", name="钱进"),
    ]
    found = own_part(RawList(lines=tuple(lines)), PLACE, {"东片", "东沟村"}, {"青石镇"})
    assert [(one.unit, one.parent, one.area) for one in found.lines] == [
        ("东沟村", "", ""),
        ("上沟村", "东片", ""),
        ("", "", ""),
    ]
    assert [(one.row, one.key, one.text) for one in found.remarks] == [
        (3, "not_yours", "柳湾 赵红"),
        (5, "not_yours", "下沟村 张伟"),
    ]


def test_a_new_unit_below_ones_own_may_bear_the_name_of_anothers() -> None:
    lines = [ListLine(sheet="一", row=2, unit="柳湾村", parent="东片", name="王芳")]
    found = own_part(RawList(lines=tuple(lines)), PLACE, {"东片", "东沟村"}, {"青石镇"})
    assert [(one.unit, one.parent) for one in found.lines] == [("柳湾村", "东片")]
