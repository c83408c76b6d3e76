"""What becomes of a unit's part in a round when the unit is no more."""

import pytest

from bot.domain.reports.unit_changes import PartFate, UnitPart, fate

OPEN = UnitPart(reported=False, said=False, issued=False, opened=True)
COMING = UnitPart(reported=False, said=False, issued=False, opened=False)
REPORTED = UnitPart(reported=True, said=True, issued=False, opened=False)
TAKEN_BACK = UnitPart(reported=False, said=True, issued=False, opened=False)
ISSUED = UnitPart(reported=False, said=False, issued=True, opened=True)


@pytest.mark.parametrize(
    ("part", "merged", "alone", "closed"),
    [
        (OPEN, PartFate.EXCUSED, PartFate.PASSES, PartFate.EXCUSED),
        (COMING, PartFate.GOES, PartFate.PASSES, PartFate.GOES),
        (REPORTED, PartFate.STAYS, PartFate.STAYS, PartFate.STAYS),
        (TAKEN_BACK, PartFate.EXCUSED, PartFate.PASSES, PartFate.EXCUSED),
        (ISSUED, PartFate.STAYS, PartFate.STAYS, PartFate.STAYS),
    ],
)
def test_each_part(part: UnitPart, merged: PartFate, alone: PartFate, closed: PartFate) -> None:
    """Into a unit that owes the round, too; into one that does not; into none."""
    assert fate(part, heir_owes=True, heir=True) is merged
    assert fate(part, heir_owes=False, heir=True) is alone
    assert fate(part, heir_owes=False, heir=False) is closed
