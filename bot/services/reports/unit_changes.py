"""Who owes what after a unit was merged, split or closed: schedules, rounds that are open, and rounds to come."""

from dataclasses import dataclass, field

from bot.domain.reports.unit_changes import PartFate, UnitPart, fate
from bot.domain.terms import ReportState
from bot.services.reports import card, rounds
from storage.queries import rounds as stored_rounds
from storage.tables import Occurrence, Round, Schedule, Unit
from storage.work import Work

REPORTED = (ReportState.ZERO, ReportState.MATTER)


@dataclass
class PartsLeft:
    """What became of a unit's occurrences. `moved`: by the id of each that passed to another unit, the id of that one.

    `stayed` are those that were reported, `missing` those that were not and stand so in a summary.
    """

    stayed: int = 0
    missing: int = 0
    excused: int = 0
    passed: int = 0
    moved: dict[int, int] = field(default_factory=dict)


def leave(work: Work, unit: Unit, heir: Unit | None, reason: str) -> PartsLeft:
    """The unit owes nothing any more; `heir` takes its place in every schedule. `reason` stands beside its name."""
    found = PartsLeft()
    for occurrence, round_ in stored_rounds.unlocked_of(work, unit.id):
        other = stored_rounds.occurrence_in(work, round_.id, heir.id) if heir else None
        _leave_round(work, occurrence, round_, heir, other, reason, found)
    for schedule in stored_rounds.open_schedules(work):
        _take_place(work, schedule, unit.name, heir.name if heir else None)
    for excuse in stored_rounds.excuses_of(work, [unit.id]):
        work.session.delete(excuse)
    work.session.flush()
    return found


def _leave_round(
    work: Work,
    occurrence: Occurrence,
    round_: Round,
    heir: Unit | None,
    other: Occurrence | None,
    reason: str,
    found: PartsLeft,
) -> None:
    part = UnitPart(
        reported=occurrence.state in REPORTED,
        said=occurrence.version > 0,
        issued=round_.issue > 0,
        opened=round_.opens_at <= work.now,
    )
    becomes = fate(part, heir_owes=other is not None, heir=heir is not None)
    if other is not None:
        found.moved[occurrence.id] = other.id
    if becomes is PartFate.STAYS:
        occurrence.next_action_at = None
        found.stayed += part.reported
        found.missing += not part.reported
    elif becomes is PartFate.PASSES:
        assert heir is not None
        occurrence.unit_id = heir.id
        found.passed += 1
    elif becomes is PartFate.EXCUSED:
        occurrence.state, occurrence.note = ReportState.EXCUSED, reason
        occurrence.next_action_at = None
        found.excused += 1
    else:
        work.session.delete(occurrence)
    if part.opened:
        card.redraw(work, round_)


def _take_place(work: Work, schedule: Schedule, old: str, new: str | None) -> None:
    plan = stored_rounds.plan_of(schedule)
    if old not in plan.units:
        return
    units = tuple(dict.fromkeys(new if one == old else one for one in plan.units if one != old or new))
    if not units:
        rounds.forget_ahead(work, schedule)
        schedule.closed_at = work.now
        return
    schedule.plan = plan.model_copy(update={"units": units}).model_dump_json()


def join(work: Work, beside: Unit, unit: Unit) -> int:
    """A unit owes from the next round on all that another one owes; returns in how many schedules."""
    found = 0
    for schedule in stored_rounds.open_schedules(work):
        plan = stored_rounds.plan_of(schedule)
        if beside.name not in plan.units:
            continue
        found += 1
        place = plan.units.index(beside.name) + 1
        units = (*plan.units[:place], unit.name, *plan.units[place:])
        schedule.plan = plan.model_copy(update={"units": units}).model_dump_json()
        for round_ in stored_rounds.unopened(work, schedule.id):
            _owe(work, round_, unit)
    work.session.flush()
    return found


def _owe(work: Work, round_: Round, unit: Unit) -> None:
    """The next beat finds out which step comes next."""
    work.session.add(
        Occurrence(
            bot_id=work.bot_id,
            round_id=round_.id,
            unit_id=unit.id,
            due_at=round_.due_at,
            next_action_at=work.now,
        )
    )
