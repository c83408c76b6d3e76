"""What people were sent and answered within a span, and what units owed: a query for each, whatever the size."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Text, cast, func
from sqlalchemy import select as select_many  # of more than four columns at a time
from sqlmodel import col, select

from bot.domain.burden import SORTS, MessageSort
from bot.domain.terms import ReportState
from storage.queries.in_list import among
from storage.tables import (
    Account,
    Binding,
    GroupReader,
    Member,
    Occurrence,
    Outbox,
    OutboxState,
    Question,
    Report,
    Round,
    Schedule,
    Unit,
)
from storage.work import Work

POSTGRESQL = "postgresql"


class Messages(NamedTuple):
    """`number`: so many of one kind to one chat, in one hour of the day (UTC)."""

    chat_id: int
    kind: str
    hour: int
    number: int


class RoundDue(NamedTuple):
    """What a unit owed in one round."""

    id: int
    unit_id: int
    schedule: str
    day: date
    due_at: datetime
    reported_at: datetime | None


def messages(work: Work, since: datetime) -> list[Messages]:
    """All that was sent; a message that was edited later is one."""
    postgresql = work.session.get_bind().dialect.name == POSTGRESQL
    hour: Any = (
        func.to_char(func.timezone("UTC", col(Outbox.sent_at)), "HH24")
        if postgresql
        else func.substr(cast(col(Outbox.sent_at), Text), 12, 2)
    )
    query = (
        select(Outbox.chat_id, Outbox.kind, hour, func.count(func.distinct(Outbox.message_id)))
        .where(Outbox.bot_id == work.bot_id, Outbox.state == OutboxState.SENT, col(Outbox.sent_at) >= since)
        .group_by(col(Outbox.chat_id), col(Outbox.kind), hour)
    )
    return [Messages(chat, kind, int(at), count) for chat, kind, at, count in work.session.exec(query)]


def reminders(work: Work, since: datetime) -> Sequence[tuple[str, datetime | None]]:
    """Payload and instant of every reminder that was sent."""
    stored = [kind for kind, sort in SORTS.items() if sort is MessageSort.REMINDER]
    query = select(Outbox.payload, Outbox.sent_at).where(
        Outbox.bot_id == work.bot_id,
        col(Outbox.kind).in_(stored),
        Outbox.state == OutboxState.SENT,
        col(Outbox.sent_at) >= since,
    )
    return work.session.exec(query.order_by(col(Outbox.sent_at), col(Outbox.id))).all()


def due(work: Work, unit_ids: Collection[int], since: datetime) -> list[RoundDue]:
    """What these units owed, due since then and by now; what they were excused from is not among it."""
    query = (
        select_many(
            col(Occurrence.id),
            col(Occurrence.unit_id),
            col(Schedule.name),
            col(Round.day),
            col(Occurrence.due_at),
            col(Occurrence.reported_at),
        )
        .join(Round, col(Round.id) == Occurrence.round_id)
        .join(Schedule, col(Schedule.id) == Round.schedule_id)
        .where(
            col(Occurrence.bot_id) == work.bot_id,
            among(Occurrence.unit_id, "units"),
            col(Occurrence.due_at) >= since,
            col(Occurrence.due_at) <= work.now,
            col(Occurrence.state) != ReportState.EXCUSED,
        )
        .order_by(col(Occurrence.due_at), col(Occurrence.id))
    )
    return [RoundDue(*row) for row in work.session.execute(query, {"units": list(unit_ids)})]


def answers(work: Work, since: datetime) -> dict[int, int]:
    """By account: reports, and questions answered."""
    found: dict[int, int] = {}
    reports = (
        select(Report.account_id, func.count())
        .join(Account, col(Account.id) == Report.account_id)
        .where(Account.bot_id == work.bot_id, col(Report.received_at) >= since)
        .group_by(col(Report.account_id))
    )
    questions = (
        select(Question.account_id, func.count())
        .where(Question.bot_id == work.bot_id, col(Question.answered_at) >= since)
        .group_by(col(Question.account_id))
    )
    for query in (reports, questions):
        for account_id, count in work.session.exec(query):
            found[account_id] = found.get(account_id, 0) + count
    return found


def staff(work: Work, unit_ids: Collection[int]) -> Sequence[tuple[int, Account]]:
    """(unit id, account) of everybody with a role at these units, in the order of the configuration."""
    query = (
        select(Member.unit_id, Account)
        .join(Account, col(Account.id) == Member.account_id)
        .join(Unit, col(Unit.id) == Member.unit_id)
        .where(Account.bot_id == work.bot_id, among(Member.unit_id, "units"), col(Member.ended_at).is_(None))
        .order_by(col(Unit.position), col(Member.id))
    )
    return work.session.exec(query, params={"units": list(unit_ids)}).all()


def groups_read(work: Work, since: datetime) -> Sequence[tuple[int, int]]:
    """(account id, chat id) of who reads a bound group: they say so, or were seen there and do not say otherwise."""
    bound = select(Binding.chat_id).where(Binding.bot_id == work.bot_id, col(Binding.closed_at).is_(None))
    reads = col(GroupReader.says).is_(True) | (
        col(GroupReader.says).is_(None) & (col(GroupReader.seen_at) >= since)
    )
    query = select(GroupReader.account_id, GroupReader.chat_id).where(
        GroupReader.bot_id == work.bot_id, col(GroupReader.chat_id).in_(bound), reads
    )
    return work.session.exec(query).all()
