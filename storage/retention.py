"""Letting go of old messages. Rounds, reports, matters and summaries are the record and stay."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, delete, update
from sqlmodel import SQLModel, col, func, select

from storage.tables import (
    Attachment,
    Handover,
    Inbox,
    Leave,
    Lesson,
    ListingDraft,
    Member,
    Outbox,
    OutboxState,
    Question,
    RotaDraft,
    Shift,
)
from storage.work import Work

SETTLED = (OutboxState.SENT, OutboxState.DROPPED, OutboxState.FAILED, OutboxState.UNCERTAIN)


def old_rows(work: Work, before: datetime) -> dict[str, int]:
    """How many rows of each table `prune` would delete."""
    return {
        str(table.__tablename__): work.session.exec(
            select(func.count()).select_from(table).where(which)
        ).one()
        for table, which in _old(work, before)
    }


def prune(work: Work, before: datetime, at_once: int) -> int:
    """Deletes updates, settled messages and questions from before an instant (UTC), at most `at_once` of each table.

    Returns how many rows went; 0: there are no more.
    """
    return sum(_delete(work, table, which, at_once) for table, which in _old(work, before, deleting=True))


def _delete(work: Work, table: type[SQLModel], which: ColumnElement[bool], most: int) -> int:
    key = SQLModel.metadata.tables[str(table.__tablename__)].c.id
    some = select(key).where(which).order_by(key).limit(most).subquery()
    done = work.session.execute(delete(table).where(key.in_(select(some.c.id))))
    return int(done.rowcount)  # type: ignore[attr-defined]


def _old(
    work: Work, before: datetime, *, deleting: bool = False
) -> Iterator[tuple[type[SQLModel], ColumnElement[bool]]]:
    """Rows that point at others come first. `deleting`: only those that nothing points at any more."""
    questions = select(Question.id).where(Question.bot_id == work.bot_id, col(Question.expires_at) < before)
    yield Attachment, col(Attachment.question_id).in_(questions) & col(Attachment.matter_id).is_(None)
    # A file that went from a question to a matter keeps pointing at its question.
    kept = select(Attachment.question_id).where(col(Attachment.question_id).is_not(None))
    if not deleting:
        kept = kept.where(col(Attachment.matter_id).is_not(None))
    yield Question, col(Question.id).in_(questions) & col(Question.id).not_in(kept)
    # Of somebody who has left; what is struck out is no lesson any more, but what an admin said of the words.
    there = select(Member.account_id).where(col(Member.ended_at).is_(None))
    yield (
        Lesson,
        (col(Lesson.bot_id) == work.bot_id)
        & (col(Lesson.learned_at) < before)
        & col(Lesson.struck_at).is_(None)
        & col(Lesson.account_id).not_in(there),
    )
    yield Inbox, (col(Inbox.bot_id) == work.bot_id) & (col(Inbox.received_at) < before)
    yield (
        Outbox,
        (col(Outbox.bot_id) == work.bot_id)
        & (col(Outbox.created_at) < before)
        & col(Outbox.state).in_(SETTLED),
    )


class Note(NamedTuple):
    """Words of a table that are no record, which rows have old ones, and what stays in their place."""

    table: type[SQLModel]
    which: ColumnElement[bool]
    blank: Mapping[str, Any]


def old_notes(work: Work, before: datetime) -> dict[str, int]:
    """How many rows of each table `blank_notes` would blank."""
    return {
        str(note.table.__tablename__): work.session.exec(
            select(func.count()).select_from(note.table).where(note.which)
        ).one()
        for note in _notes(work, before)
    }


def blank_notes(work: Work, before: datetime, at_once: int) -> int:
    """Blanks notes from before an instant (UTC), at most `at_once` of each table; returns how many."""
    return sum(_blank(work, note, at_once) for note in _notes(work, before))


def _blank(work: Work, note: Note, most: int) -> int:
    key = SQLModel.metadata.tables[str(note.table.__tablename__)].c.id
    some = select(key).where(note.which).order_by(key).limit(most).subquery()
    done = work.session.execute(update(note.table).where(key.in_(select(some.c.id))).values(**note.blank))
    return int(done.rowcount)  # type: ignore[attr-defined]


def _notes(work: Work, before: datetime) -> Iterator[Note]:
    """Why somebody was away, what a shift left to the next, the roster's 备注, sheets and lists as they were read."""
    yield Note(
        Leave,
        (col(Leave.bot_id) == work.bot_id) & (col(Leave.ends_at) < before) & (col(Leave.reason) != ""),
        {"reason": ""},
    )
    past = (col(Shift.bot_id) == work.bot_id) & (col(Shift.ends_at) < before)
    yield Note(
        Handover,
        col(Handover.shift_id).in_(select(Shift.id).where(past)) & (col(Handover.note) != ""),
        {"note": "", "pieces": {}},
    )
    yield Note(Shift, past & (col(Shift.note) != ""), {"note": ""})
    yield Note(
        RotaDraft,
        (col(RotaDraft.bot_id) == work.bot_id)
        & (col(RotaDraft.made_at) < before)
        & (col(RotaDraft.rows) != "[]"),
        {"rows": "[]", "written": ""},
    )
    yield Note(
        ListingDraft,
        (col(ListingDraft.bot_id) == work.bot_id)
        & (col(ListingDraft.made_at) < before)
        & (col(ListingDraft.content) != ""),
        {"content": "", "written": ""},
    )
