"""Rounds and occurrences: what is owed, and where each unit stands."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import bindparam
from sqlmodel import col, func, select

from bot.domain.messaging.messages import Subject
from bot.domain.modes.effect import schedule_on
from bot.domain.modes.plan import ScheduleChange
from bot.domain.reports.round_match import RoundSlot
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.terms import Punctuality, ReportState
from storage.answers import asked_once
from storage.queries import live_messages, units
from storage.tables import Excuse, Occurrence, Report, Round, Schedule, Unit
from storage.work import Work

# Messages are matched against rounds that are due within this span of them.
NEAR = timedelta(days=3)
ONE_DAY = timedelta(days=1)

OPEN = (
    select(Schedule)
    .where(Schedule.bot_id == bindparam("bot"), col(Schedule.closed_at).is_(None))
    .order_by(col(Schedule.id))
)

# Columns and no rows of tables: the session would have to follow all of a large county.
STANDINGS = (
    select(Occurrence.id, Occurrence.unit_id, Unit.name)
    .add_columns(
        col(Occurrence.state),
        col(Occurrence.punctuality),
        col(Occurrence.reported_at),
        col(Occurrence.note),
    )
    .join(Unit, col(Unit.id) == Occurrence.unit_id)
    .where(col(Occurrence.round_id) == bindparam("round"), col(Unit.bot_id) == bindparam("bot"))
    .order_by(col(Unit.position))
)


def plan_of(schedule: Schedule) -> SchedulePlan:
    return _read(schedule.plan)


@lru_cache(maxsize=1024)  # every beat looks at all of them, and they hardly ever change
def _read(plan: str) -> SchedulePlan:
    return SchedulePlan.model_validate_json(plan)


def plan_of_round(round_: Round, schedule: Schedule) -> SchedulePlan:
    """The schedule as the modes made it when the round was planned."""
    plan, change = plan_of(schedule), change_of(round_)
    return plan if change is None else schedule_on(plan, change, round_.day) or plan


def change_of(round_: Round) -> ScheduleChange | None:
    return _read_change(round_.change) if round_.change else None


@lru_cache(maxsize=256)
def _read_change(change: str) -> ScheduleChange:
    return ScheduleChange.model_validate_json(change)


def slots(work: Work, unit_id: int, at: datetime) -> list[RoundSlot]:
    """The unit's occurrences around `at`, with the instants a match needs."""
    held = work.ahead.owed_by(unit_id, at - NEAR, at + NEAR)
    if held is not None:
        return [_slot(occurrence, round_) for occurrence, round_, _ in held]
    query = (
        select(Occurrence, Round)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .where(Occurrence.unit_id == unit_id, col(Occurrence.due_at).between(at - NEAR, at + NEAR))
        .order_by(col(Occurrence.due_at))
    )
    return [_slot(*row) for row in work.session.exec(query)]


def zone_of(work: Work, unit_id: int) -> str:
    """The IANA zone of the unit's newest round; of a unit that never owed anything (the town's own) of any newest one.

    UTC where there has been no round at all.
    """
    own = (
        select(Round.zone)
        .join(Occurrence, col(Occurrence.round_id) == Round.id)
        .where(Occurrence.unit_id == unit_id, Round.bot_id == work.bot_id)
        .order_by(col(Occurrence.due_at).desc())
        .limit(1)
    )
    newest = select(Round.zone).where(Round.bot_id == work.bot_id).order_by(col(Round.id).desc()).limit(1)
    return work.session.exec(own).first() or work.session.exec(newest).first() or "UTC"


def _slot(occurrence: Occurrence, round_: Round) -> RoundSlot:
    return RoundSlot(
        occurrence_id=occurrence.id,
        state=occurrence.state,
        early_from=round_.early_from,
        opens_at=round_.opens_at,
        due_at=round_.due_at,
        lock_at=round_.lock_at,
        missing_at=round_.missing_at,
        issued=round_.issue > 0,
        day=round_.day,
        zone=round_.zone,
    )


class Entry(NamedTuple):
    """An occurrence with all that belongs to it."""

    occurrence: Occurrence
    round: Round
    unit: Unit

    @property
    def id(self) -> int:
        return self.occurrence.id

    @property
    def slot(self) -> RoundSlot:
        return _slot(self.occurrence, self.round)


def entry(work: Work, occurrence_id: int) -> Entry | None:
    """One occurrence of this bot, with its round and unit."""
    held = work.ahead.by_id.get(occurrence_id)
    if held is not None:
        return Entry(*held)
    query = (
        select(Occurrence, Round, Unit)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .join(Unit, col(Unit.id) == Occurrence.unit_id)
        .where(Occurrence.id == occurrence_id, Round.bot_id == work.bot_id)
    )
    row = work.session.exec(query).one_or_none()
    return Entry(*row) if row else None


Owed = tuple[Occurrence, Round, Unit]


def occurrences(work: Work, ids: Collection[int]) -> Sequence[Owed]:
    """Those occurrences by due time, then in the order of the configuration."""
    query = (
        select(Occurrence, Round, Unit)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .join(Unit, col(Unit.id) == Occurrence.unit_id)
        .where(col(Occurrence.id).in_(ids), Round.bot_id == work.bot_id)
        .order_by(col(Round.due_at), col(Unit.position))
    )
    return work.session.exec(query).all()


@dataclass(frozen=True)
class UnitStanding:
    """How one unit stands in a round."""

    occurrence_id: int
    unit_id: int
    unit: str  # its name
    state: ReportState
    punctuality: Punctuality | None
    reported_at: datetime | None
    note: str


def of_round(work: Work, round_id: int) -> list[UnitStanding]:
    """Every unit's standing in a round, in the order of the configuration.

    Units bear the names that they had when its summary was due.
    """
    rows = work.session.execute(STANDINGS, {"round": round_id, "bot": work.bot_id})
    found = [UnitStanding(*row) for row in rows]
    round_ = work.session.get(Round, round_id)
    if round_ is None or round_.missing_at > work.now:
        return found
    names = units.names_then(work, {one.unit_id: one.unit for one in found}, round_.missing_at)
    return [replace(one, unit=names[one.unit_id]) for one in found]


def states(work: Work, round_id: int) -> Counter[ReportState]:
    """How many units of a round stand in each state."""
    query = select(Occurrence.state, func.count()).where(Occurrence.round_id == round_id)
    found = work.session.exec(query.group_by(col(Occurrence.state)))
    return Counter({ReportState(state): units for state, units in found})


def names_in(work: Work, round_id: int, states: Collection[ReportState], limit: int) -> Sequence[str]:
    """The first units of a round in these states by name, in the order of the configuration."""
    query = (
        select(Unit.name)
        .join(Occurrence, col(Occurrence.unit_id) == Unit.id)
        .where(Occurrence.round_id == round_id, col(Occurrence.state).in_(states))
        # Says nothing new, but keeps PostgreSQL from reading the units of all bots.
        .where(Unit.bot_id == work.bot_id)
        .order_by(col(Unit.position))
    )
    return work.session.exec(query.limit(limit)).all()


def with_schedules(work: Work, ids: Collection[int]) -> Sequence[tuple[Occurrence, Round, Schedule]]:
    """Those occurrences, the earliest due for something first."""
    query = select(Occurrence).where(col(Occurrence.id).in_(ids))
    found = work.session.exec(query.order_by(col(Occurrence.next_action_at), col(Occurrence.id))).all()
    # Many of them share a few rounds, which a join would read again for each.
    rounds = rounds_with_schedules(work, {one.round_id for one in found})
    known = {round_.id: (round_, schedule) for round_, schedule in rounds}
    return [(one, *known[one.round_id]) for one in found]


def rounds_with_schedules(work: Work, ids: Collection[int]) -> Sequence[tuple[Round, Schedule]]:
    """Those rounds, the earliest due for something first."""
    query = select(Round, Schedule).join(Schedule, col(Schedule.id) == Round.schedule_id)
    return work.session.exec(query.where(col(Round.id).in_(ids)).order_by(col(Round.next_action_at))).all()


@asked_once
def open_schedules(work: Work) -> Sequence[Schedule]:
    return work.session.exec(OPEN, params={"bot": work.bot_id}).all()


def owes_before(work: Work, unit_ids: Collection[int], until: datetime) -> bool:
    """Does one of the units owe a report due between now and `until` (UTC)?"""
    query = (
        select(Occurrence.id)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .where(
            Round.bot_id == work.bot_id,
            col(Occurrence.unit_id).in_(unit_ids),
            Occurrence.state == ReportState.AWAITED,
            col(Occurrence.due_at) > work.now,
            col(Occurrence.due_at) < until,
        )
    )
    return work.session.exec(query.limit(1)).first() is not None


def open_rounds(work: Work) -> Sequence[tuple[Round, Schedule]]:
    """The rounds that can be reported now, the earliest due first."""
    query = (
        select(Round, Schedule)
        .join(Schedule, col(Schedule.id) == Round.schedule_id)
        .where(Round.bot_id == work.bot_id, Round.opens_at <= work.now, Round.lock_at >= work.now)
        .order_by(col(Round.due_at))
    )
    return work.session.exec(query).all()


def rounds_on(work: Work, day: date) -> Sequence[tuple[Round, Schedule]]:
    """The rounds of a local day that have opened, the earliest due first."""
    query = (
        select(Round, Schedule)
        .join(Schedule, col(Schedule.id) == Round.schedule_id)
        .where(Round.bot_id == work.bot_id, Round.day == day, Round.opens_at <= work.now)
        .order_by(col(Round.due_at))
    )
    return work.session.exec(query).all()


def next_round(work: Work, unit_ids: Collection[int]) -> Round | None:
    """The next round that opens for one of these units."""
    query = (
        select(Round)
        .join(Occurrence, col(Occurrence.round_id) == Round.id)
        .where(Round.bot_id == work.bot_id, Round.opens_at > work.now, col(Occurrence.unit_id).in_(unit_ids))
        .order_by(col(Round.due_at))
        .limit(1)
    )
    return work.session.exec(query).first()


def round_near(work: Work, unit_id: int) -> Round | None:
    """The unit's round that opened last; where none has opened yet, the first that will."""
    query = (
        select(Round)
        .join(Occurrence, col(Occurrence.round_id) == Round.id)
        .where(Round.bot_id == work.bot_id, Occurrence.unit_id == unit_id)
    )
    opened = query.where(Round.opens_at <= work.now).order_by(col(Occurrence.due_at).desc())
    coming = query.where(Round.opens_at > work.now).order_by(col(Occurrence.due_at))
    return work.session.exec(opened.limit(1)).first() or work.session.exec(coming.limit(1)).first()


def round_before(work: Work, round_: Round) -> Round | None:
    """The round of the same schedule that was due last before this one."""
    query = select(Round).where(Round.schedule_id == round_.schedule_id, Round.due_at < round_.due_at)
    return work.session.exec(query.order_by(col(Round.due_at).desc()).limit(1)).first()


@asked_once
def planned_near(work: Work, first: date, last: date) -> Sequence[tuple[Round, Schedule]]:
    """All rounds of these local days (both included), of whatever zone, and some around them, opened or not.

    In the order of their due times.
    """
    # Of no zone does any of a day lie further from its noon in UTC than 26 hours.
    since, until = (datetime.combine(day, time(12), tzinfo=UTC) for day in (first, last))
    query = (
        select(Round, Schedule)
        .join(Schedule, col(Schedule.id) == Round.schedule_id)
        .where(Round.bot_id == work.bot_id)
        .where(col(Round.due_at).between(since - 1.5 * ONE_DAY, until + 1.5 * ONE_DAY))
        .order_by(col(Round.due_at), col(Round.id))
    )
    return work.session.exec(query).all()


def units_in(work: Work, round_id: int, states: Collection[ReportState]) -> frozenset[int]:
    """The ids of the units that stand in one of these states in a round."""
    query = select(Occurrence.unit_id).where(
        Occurrence.round_id == round_id, col(Occurrence.state).in_(states)
    )
    return frozenset(work.session.exec(query))


def unopened(work: Work, schedule_id: int) -> Sequence[Round]:
    """The rounds of a schedule that open later than now, the earliest due first."""
    query = select(Round).where(Round.schedule_id == schedule_id, col(Round.opens_at) > work.now)
    return work.session.exec(query.order_by(col(Round.due_at))).all()


def undue(work: Work, schedule_id: int) -> Sequence[Round]:
    """The stored rounds of a schedule that are not due yet, the earliest first."""
    query = select(Round).where(Round.schedule_id == schedule_id, col(Round.due_at) > work.now)
    return work.session.exec(query.order_by(col(Round.due_at))).all()


def has_reports(work: Work, round_id: int) -> bool:
    query = (
        select(Report.id)
        .join(Occurrence, col(Occurrence.id) == Report.occurrence_id)
        .where(Occurrence.round_id == round_id)
    )
    return work.session.exec(query.limit(1)).first() is not None


def remove_round(work: Work, round_: Round) -> None:
    """Takes away a round, with what is owed in it and what follows it."""
    for occurrence in work.session.exec(select(Occurrence).where(Occurrence.round_id == round_.id)).all():
        work.session.delete(occurrence)
    live_messages.remove(work, Subject.ROUND, round_.id)
    work.session.flush()
    work.session.delete(round_)


def excuses_of(work: Work, unit_ids: Collection[int]) -> Sequence[Excuse]:
    return work.session.exec(select(Excuse).where(col(Excuse.unit_id).in_(unit_ids))).all()


def excuses_between(work: Work, unit_ids: Collection[int], first: date, last: date) -> Sequence[Excuse]:
    """Those that touch the span of days (both included)."""
    query = select(Excuse).where(
        col(Excuse.unit_id).in_(unit_ids),
        col(Excuse.first_day) <= last,
        col(Excuse.last_day) >= first,
    )
    return work.session.exec(query).all()


def coming_in_state(
    work: Work, unit_id: int, first: date, last: date, state: ReportState
) -> Sequence[Occurrence]:
    """The unit's occurrences on those days that are not due yet and stand in this state."""
    query = (
        select(Occurrence)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .where(
            Occurrence.unit_id == unit_id,
            Occurrence.state == state,
            Occurrence.due_at > work.now,
            col(Round.day).between(first, last),
        )
    )
    return work.session.exec(query).all()


def unlocked_of(work: Work, unit_id: int) -> Sequence[tuple[Occurrence, Round]]:
    """What a unit owes, or has reported, in rounds that are open or still to come; the earliest due first."""
    query = (
        select(Occurrence, Round)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .where(Round.bot_id == work.bot_id, Occurrence.unit_id == unit_id, col(Round.lock_at) > work.now)
        .order_by(col(Round.due_at), col(Round.id))
    )
    return work.session.exec(query).all()


def occurrence_in(work: Work, round_id: int, unit_id: int) -> Occurrence | None:
    query = select(Occurrence).where(Occurrence.round_id == round_id, Occurrence.unit_id == unit_id)
    return work.session.exec(query).one_or_none()
