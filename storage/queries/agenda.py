"""What is planned ahead, as it stands in the database."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select as select_many
from sqlmodel import col, select

from storage.tables import (
    Account,
    Assignment,
    Binding,
    Member,
    Occurrence,
    Outbox,
    Person,
    Report,
    Rota,
    Round,
    Schedule,
    Shift,
    Unit,
)
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


WaitingUnit = tuple[int, int, str, int]  # the round, the unit, its `ReportState`, how many steps are taken


def units_waiting(work: Work) -> Sequence[WaitingUnit]:
    """Round, unit, state and steps taken of each stored occurrence that will be reminded or counted missing."""
    query = select(Occurrence.round_id, Occurrence.unit_id, Occurrence.state, Occurrence.step)
    return work.session.exec(
        query.where(Occurrence.bot_id == work.bot_id, col(Occurrence.next_action_at).is_not(None))
    ).all()


def units_with_parents(work: Work, round_ids: Collection[int]) -> Sequence[tuple[int, int, int | None]]:
    """Round, unit and its unit above, of all units of these stored rounds."""
    query = (
        select(Occurrence.round_id, Unit.id, Unit.parent_id)
        .join(Unit, col(Unit.id) == Occurrence.unit_id)
        .where(col(Occurrence.round_id).in_(round_ids), Unit.bot_id == work.bot_id)
        .order_by(col(Unit.id))
    )
    return work.session.exec(query).all()


def rounds_under_way(work: Work) -> Sequence[int]:
    """The stored rounds that are still to be opened or summarised."""
    query = select(Round.id).where(Round.bot_id == work.bot_id, col(Round.next_action_at).is_not(None))
    return work.session.exec(query).all()


def standing_of_rotas(work: Work, until: datetime) -> Mapping[int, tuple[Any, ...]]:
    """By rota id, the values on which messages about its shifts before `until` (UTC) depend, to be compared."""
    query = (
        select_many(
            col(Rota.id),
            col(Rota.zone),
            col(Rota.changes_at),
            col(Rota.tells_at),
            col(Rota.confirms_within),
            col(Shift.day),
            col(Shift.starts_at),
            col(Shift.ends_at),
            col(Assignment.post),
            col(Assignment.person_id),
            col(Assignment.since),
            col(Assignment.ended_at),
            col(Assignment.told_from),
            col(Assignment.told_until),
            col(Person.account_id),
        )
        .join(Shift, col(Shift.rota_id) == Rota.id)
        .join(Assignment, col(Assignment.shift_id) == Shift.id)
        .join(Person, col(Person.id) == Assignment.person_id)
        .where(
            col(Rota.bot_id) == work.bot_id,
            col(Rota.closed_at).is_(None),
            col(Shift.ends_at) > work.now,
            col(Shift.starts_at) < until,
        )
        .order_by(col(Rota.id), col(Shift.starts_at), col(Assignment.id))
    )
    found: dict[int, tuple[Any, ...]] = {}
    for rota_id, *facts in work.session.execute(query):
        found[rota_id] = (*found.get(rota_id, ()), tuple(facts))
    return found


def queued_since(work: Work, number: int, kinds: Collection[str]) -> Sequence[tuple[str, int, datetime]]:
    """Kind, chat and instant (UTC) of messages of these kinds with a greater id."""
    query = select(Outbox.kind, Outbox.chat_id, Outbox.not_before).where(
        Outbox.bot_id == work.bot_id, col(Outbox.id) > number, col(Outbox.kind).in_(kinds)
    )
    return work.session.exec(query.order_by(col(Outbox.id))).all()


def chat_names(work: Work, chats: Collection[int]) -> Mapping[int, str]:
    """The names of people and bound groups by chat id; people of one name with a unit of theirs."""
    people = work.session.exec(
        select(Account.user_id, Account.name, Account.id).where(
            Account.bot_id == work.bot_id, col(Account.user_id).in_(chats)
        )
    ).all()
    shared = {name for name, count in Counter(name for _, name, _ in people).items() if count > 1}
    units = _units_of(work, [number for _, name, number in people if name in shared])
    found = {chat: f"{name}（{units[one]}）" if one in units else name for chat, name, one in people}
    groups = work.session.exec(
        select(Binding.chat_id, Binding.name).where(
            Binding.bot_id == work.bot_id, col(Binding.chat_id).in_(chats), col(Binding.closed_at).is_(None)
        )
    )
    return found | {chat: name for chat, name in groups if chat is not None}


def _units_of(work: Work, accounts: Collection[int]) -> Mapping[int, str]:
    query = (
        select(Member.account_id, Unit.name)
        .join(Unit, col(Unit.id) == Member.unit_id)
        .where(col(Member.account_id).in_(accounts), col(Member.ended_at).is_(None))
        .order_by(col(Member.id).desc())
    )
    return dict(work.session.exec(query).all()) if accounts else {}
