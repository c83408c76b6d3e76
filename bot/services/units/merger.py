"""Merging a unit into another (并入); docs/units.md says what becomes of each thing that belongs to it.

Its name does not become an alias: 「东沟村 平安」 says nothing of the rest of the unit, so the bot asks; harm that is
told there is filed for the other unit.
"""

from dataclasses import dataclass

from bot.domain.unit_names import name_said
from bot.phrases import say
from bot.services import audit, edits
from bot.services.incidents import unit_changes as incidents_left
from bot.services.refusals import Refused
from bot.services.reports import unit_changes as parts_left
from bot.services.reports.unit_changes import PartsLeft
from bot.services.units import news, rows, staff
from bot.services.utterance import Speaker
from storage.queries import directory as stored_directory
from storage.queries import units as stored_units
from storage.tables import Unit
from storage.work import Work


@dataclass(frozen=True)
class UnitGone:
    """What became of a merged or closed unit. `to`: the unit that took over; `incidents`: how many go on."""

    unit: str
    to: str
    parts: PartsLeft
    incidents: int


@edits.undoable("unit.merge")
def merge(work: Work, speaker: Speaker, unit_id: int, into_id: int) -> UnitGone:
    """Merges a unit into another. Raises `Refused`: no right on both, the same, the topmost, or one above the other."""
    old, new = (staff.administered(work, speaker, one) for one in (unit_id, into_id))
    if old.id == new.id:
        raise Refused("units.same", unit=old.name)
    if old.parent_id is None:
        raise Refused("units.topmost", unit=old.name)
    if old.id in stored_units.above(work, new.id):
        raise Refused("units.below", unit=old.name, other=new.name)
    _must_go_together(work, old, new)
    told = staff.concerned(work, [old.id, new.id], but=speaker.account)
    asking = news.asking(work, old.id)
    why = say("units.merged_into", unit=old.name, other=new.name)
    parts = parts_left.leave(work, old, new, why)
    going_on = incidents_left.hand_over(work, old, new, why)
    staff.go_over(work, old, new)
    rows.hand_over(work, old, new, speaker.account)
    rows.end_incident_rule(work, old)
    rows.redirect_questions(work, old, new, parts)
    old.closed_at, old.into_id = work.now, new.id
    audit.record(
        work, speaker.account, "unit.merge", unit=new, units=[old.id], before=old.name, after=new.name
    )
    work.session.flush()
    stored_directory.forget_edition(work)
    text = say("units.merged", unit=old.name, other=new.name, by=speaker.account.name)
    news.tell_by_day(work, told, [new.id, old.id], text)
    news.redirect(work, asking, new, "units.you_ask_merged", old.name)
    return UnitGone(old.name, new.name, parts, going_on)


def _must_go_together(work: Work, old: Unit, new: Unit) -> None:
    """What is below both comes below one: no two of these may have one name. Raises `Refused`."""
    both: dict[str, str] = {}
    for above in (new, old):
        for one in stored_units.right_below(work, above.id):
            said = name_said(one.name, above.name)
            if one.id != new.id and (other := both.setdefault(said, one.name)) != one.name:
                raise Refused("units.merge_namesakes", unit=old.name, other=new.name, one=one.name, two=other)
