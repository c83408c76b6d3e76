"""What is planned ahead, as it stands in the database."""

from collections.abc import Collection, Sequence

from sqlalchemy import select as select_many
from sqlmodel import col, select

from storage.tables import Assignment, Occurrence, Person, Report, Rota, Round, Schedule, Shift, Unit
from storage.work import Work

UnitState = tuple[int, str, str]  # the round, the unit's name, its `ReportState`


def rounds_ahead(work: Work) -> Sequence[tuple[Round, Schedule]]:
    """The rounds that are not due yet, those of closed schedules included."""
    query = (
        select(Round, Schedule)
        .join(Schedule, col(Schedule.id) == Round.schedule_id)
        .where(Round.bot_id == work.bot_id, Round.due_at > work.now)
        .order_by(col(Round.due_at), col(Round.id))
    )
    return work.session.exec(query).all()


def units_of(work: Work, round_ids: Collection[int]) -> Sequence[UnitState]:
    query = (
        select(Occurrence.round_id, Unit.name, Occurrence.state)
        .join(Unit, col(Unit.id) == Occurrence.unit_id)
        .where(col(Occurrence.round_id).in_(round_ids), Unit.bot_id == work.bot_id)
    )
    return work.session.exec(query).all()


def reported(work: Work, round_ids: Collection[int]) -> frozenset[int]:
    """Those of the rounds for which somebody has reported."""
    query = (
        select(Occurrence.round_id)
        .join(Report, col(Report.occurrence_id) == Occurrence.id)
        .where(col(Occurrence.round_id).in_(round_ids))
        .distinct()
    )
    return frozenset(work.session.exec(query))


def stands_ahead(work: Work) -> Sequence[tuple[str, Shift, Assignment, str]]:
    """Rota, shift, part and name of whoever stands from now on, in all shifts that are not over."""
    until = col(Assignment.ended_at)
    query = (
        select_many(col(Rota.name), Shift, Assignment, col(Person.name))
        .join(Shift, col(Shift.rota_id) == Rota.id)
        .join(Assignment, col(Assignment.shift_id) == Shift.id)
        .join(Person, col(Person.id) == Assignment.person_id)
        .where(
            col(Rota.bot_id) == work.bot_id,
            col(Rota.closed_at).is_(None),
            col(Shift.ends_at) > work.now,
            until.is_(None) | ((until > work.now) & (until > col(Assignment.since))),
        )
        .order_by(col(Shift.starts_at), col(Rota.id), col(Assignment.id))
    )
    return [(rota, shift, part, name) for rota, shift, part, name in work.session.execute(query)]
