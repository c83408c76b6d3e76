"""Changes that /undo may take back: what they did to rows, who was told, and what was changed since."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import to_jsonable_python
from sqlmodel import SQLModel, col, func, select

from bot.domain.edits import RowEdit
from storage.row_changes import RowChanges, changes_within
from storage.tables import (
    Account,
    Assignment,
    Audit,
    Binding,
    Chase,
    EmergencyPlan,
    Excuse,
    Incident,
    IncidentSetting,
    Invite,
    JoinLink,
    JoinRequest,
    Lesson,
    Listing,
    Member,
    Mode,
    MusterRule,
    Occurrence,
    Outbox,
    Person,
    PlanActor,
    PlanRun,
    Report,
    Rota,
    Round,
    Schedule,
    SettingsEdit,
    Substitution,
    Succession,
    Unit,
)
from storage.work import Work

# What is configured, and who has which role or task. What is planned from it and what was said are not put back.
FOLLOWED: tuple[type[SQLModel], ...] = (
    *(
        Unit,
        Person,
        Member,
        Succession,
        Substitution,
        Invite,
        JoinLink,
        JoinRequest,
        Listing,
        Lesson,
        Binding,
    ),
    *(Schedule, Excuse, Rota, MusterRule, EmergencyPlan, IncidentSetting, Mode),
    *(Occurrence, Chase, Assignment, Incident, PlanRun, PlanActor),
)
BY_NAME = {table.__name__.lower(): table for table in FOLLOWED}


@contextmanager
def row_changes(work: Work) -> Iterator[RowChanges]:
    """Records what the block does to rows of `FOLLOWED`."""
    with changes_within(work.session, FOLLOWED) as changes:
        yield changes


def row_of(work: Work, edit: RowEdit) -> Any:
    """The row as it is now; None where it was deleted."""
    return work.session.get(BY_NAME[edit.table], edit.row)


def kept(value: Any) -> Any:
    """A column's value as an edit stores it (JSON)."""
    return to_jsonable_python(value)


def value(table: str, column: str, written: Any) -> Any:
    """The value for a column from what an edit has stored."""
    return _adapter(table, column).validate_python(written)


@cache
def _adapter(table: str, column: str) -> TypeAdapter[Any]:
    kind: Any = BY_NAME[table].model_fields[column].annotation
    return TypeAdapter(kind)


def newest_of_record(work: Work) -> int:
    """The number of the newest row of the record; 0 where there is none."""
    return work.session.exec(select(func.max(Audit.id)).where(Audit.bot_id == work.bot_id)).one() or 0


def newest_edit(work: Work) -> int:
    query = select(func.max(SettingsEdit.id)).where(SettingsEdit.bot_id == work.bot_id)
    return work.session.exec(query).one() or 0


def recorded_since(work: Work, number: int) -> Sequence[Audit]:
    """Rows of the record with a greater number, newest first."""
    query = select(Audit).where(Audit.bot_id == work.bot_id, col(Audit.id) > number)
    return work.session.exec(query.order_by(col(Audit.id).desc())).all()


def made_since(work: Work, number: int, account_id: int) -> Sequence[SettingsEdit]:
    """The account's edits with a greater number, oldest first."""
    query = select(SettingsEdit).where(
        SettingsEdit.bot_id == work.bot_id,
        SettingsEdit.account_id == account_id,
        col(SettingsEdit.id) > number,
    )
    return work.session.exec(query.order_by(col(SettingsEdit.id))).all()


def of_subject(work: Work, actions: Collection[str], subject: int) -> Sequence[SettingsEdit]:
    """Edits by these actions about this row that were not taken back."""
    query = select(SettingsEdit).where(
        SettingsEdit.bot_id == work.bot_id,
        col(SettingsEdit.action).in_(actions),
        SettingsEdit.subject == subject,
        col(SettingsEdit.undone_at).is_(None),
    )
    return work.session.exec(query).all()


def whose_roles(work: Work, edit: SettingsEdit) -> list[Account]:
    """The accounts whose roles the edit has given, moved or ended, each once."""
    members = [work.session.get(Member, one["row"]) for one in edit.rows if one["table"] == "member"]
    ids = dict.fromkeys(member.account_id for member in members if member is not None)
    return [work.session.get_one(Account, number) for number in ids]


def told_since(work: Work, number: int) -> Sequence[int]:
    """The accounts that are written to by messages newer than this one, each once."""
    query = (
        select(Account.id)
        .join(Outbox, col(Outbox.chat_id) == Account.user_id)
        .where(Outbox.bot_id == work.bot_id, Account.bot_id == work.bot_id, col(Outbox.id) > number)
        .order_by(col(Outbox.id))
    )
    return list(dict.fromkeys(work.session.exec(query)))


def reported_since(work: Work, unit_id: int, since: datetime) -> str | None:
    """The label of the first round that a unit has said anything for since an instant (UTC)."""
    query = (
        select(Round.label)
        .join(Occurrence, col(Occurrence.round_id) == Round.id)
        .join(Report, col(Report.occurrence_id) == Occurrence.id)
        .where(Occurrence.unit_id == unit_id, col(Report.received_at) > since)
        .order_by(col(Report.id))
    )
    return work.session.exec(query.limit(1)).first()
