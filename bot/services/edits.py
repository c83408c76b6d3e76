"""What an admin has changed, remembered for as long as they may take it back (`/undo`, `bot.services.undo`)."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from bot.domain.edits import RowEdit
from bot.services.audit import log as audit_log
from bot.services.refusals import Refused
from bot.services.utterance import Speaker
from storage.queries import apply as stored_apply
from storage.queries import edits as stored_edits
from storage.queries import outbox as stored_outbox
from storage.tables import Account, Audit, SettingsEdit
from storage.work import Work

KEPT = timedelta(days=2)  # longer than anybody may take back a change

SHORTEST = 2  # characters of a name by which a row of the record is known

P = ParamSpec("P")
R = TypeVar("R")


@dataclass
class EditSubject:
    """The row that a change is about, where what takes it back asks for one; whoever makes the change says it."""

    number: int = 0


@contextmanager
def remembered(work: Work, by: Account | None, *actions: str) -> Iterator[EditSubject]:
    """Remembers what is done within as one change, if it leaves a row of one of these actions in the record.

    What it changes of the configuration is part of it, and so is who is told. `by` None: nobody takes that back.
    """
    recorded, edits = stored_edits.newest_of_record(work), stored_edits.newest_edit(work)
    told, subject = stored_outbox.newest(work), EditSubject()
    with stored_edits.followed(work) as trace:
        yield subject
        rows = trace.edits()
    found = [one for one in stored_edits.recorded_since(work, recorded) if one.action in actions]
    if by is None or not found:
        return
    parts = stored_edits.made_since(work, edits, by.id)
    own = [one for one in found if one.account_id == by.id] or found
    edit = SettingsEdit(
        bot_id=work.bot_id,
        account_id=by.id,
        at=work.now,
        differences=[one for part in parts for one in part.differences],
        said=[_said(own)],
        action=own[0].action,
        rows=[one.model_dump(mode="json") for one in rows],
        subject=subject.number,
        units=sorted(_units(rows) | {one.unit_id for one in own if one.unit_id is not None}),
        recorded=found[0].id,
        told=[one for one in stored_edits.told_since(work, told) if one != by.id],
    )
    stored_apply.forget_edits(work, work.now - KEPT)
    for part in parts:
        work.session.delete(part)
    work.session.add(edit)
    work.session.flush()


def undoable(
    *actions: str,
) -> Callable[[Callable[Concatenate[Work, Speaker, P], R]], Callable[Concatenate[Work, Speaker, P], R]]:
    """A function that makes such a change: it is remembered."""

    def remember(
        change: Callable[Concatenate[Work, Speaker, P], R],
    ) -> Callable[Concatenate[Work, Speaker, P], R]:
        @wraps(change)
        def act(work: Work, speaker: Speaker, *given: P.args, **named: P.kwargs) -> R:
            with remembered(work, speaker.account, *actions):
                return change(work, speaker, *given, **named)

        return cast(Callable[Concatenate[Work, Speaker, P], R], act)

    return remember


def note_told(work: Work, by: Account, since: int, message: int) -> None:
    """Whoever has been written to since the message of this number heard of what was changed since the edit `since`."""
    told = [one for one in stored_edits.told_since(work, message) if one != by.id]
    for edit in stored_edits.made_since(work, since, by.id):
        edit.told = list(dict.fromkeys([*edit.told, *told]))


def settle_edit(work: Work, actions: Collection[str], subject: int) -> None:
    """It was taken back by the way of its own."""
    for edit in stored_edits.of_subject(work, actions, subject):
        edit.undone_at = work.now


def rests(
    work: Work,
    edit: SettingsEdit,
    *,
    units: Collection[int] = (),
    people: Collection[int] = (),
    names: Collection[str] = (),
) -> Refused:
    """The newest row of the record since that concerns one of these; else that it is otherwise now."""
    known = [name for name in names if len(name) >= SHORTEST]
    for row in stored_edits.recorded_since(work, edit.recorded):
        if row.unit_id in units or row.person_id in people or _names(row, known):
            return Refused("refuse.undo_rests", who=row.actor, what=audit_log.in_words(row))
    return Refused("refuse.undo_otherwise", what="；".join(edit.said))


def _names(row: Audit, names: Collection[str]) -> bool:
    return any(name in text for name in names for text in (row.before, row.after))


def rows_of(edit: SettingsEdit) -> list[RowEdit]:
    return [RowEdit.model_validate(one) for one in edit.rows]


def _said(rows: Sequence[Audit]) -> str:
    """「单位改名：东沟村 → 东岭村」; the newest row tells."""
    return audit_log.in_words(rows[0])


def _units(rows: Sequence[RowEdit]) -> set[int]:
    named = {one.row for one in rows if one.table == "unit"}
    return named | {
        unit
        for one in rows
        for values in (one.before, one.after)
        if values
        and one.table in ("member", "person", "binding", "rota")
        and (unit := values.get("unit_id")) is not None
    }
