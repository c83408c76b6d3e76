"""Edits: changes of admins, stored with their rows for as long as /undo may take them back (`bot.services.undo`)."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from bot.domain.edits import RowEdit
from bot.phrases import say
from bot.services.audit import log as audit_log
from bot.services.refusals import Refused
from bot.services.utterance import Speaker
from storage.queries import apply as stored_apply
from storage.queries import edits as stored_edits
from storage.queries import outbox as stored_outbox
from storage.tables import Account, Audit, SettingsEdit
from storage.work import Work

TAKEN_BACK_WITHIN = timedelta(days=1)
KEPT = timedelta(days=2)  # longer than anybody may take back a change

SHORTEST = 2  # characters of a name that is looked for in rows of the record

P = ParamSpec("P")
R = TypeVar("R")


@dataclass
class EditSubject:
    """The row that a change is about, set within `remembered` where taking it back needs the row."""

    number: int = 0


@contextmanager
def remembered(work: Work, by: Account | None, *actions: str) -> Iterator[EditSubject]:
    """Stores what the block does as one edit, if it writes a row of one of these actions into the record.

    Edits of the configuration made within become part of it; so do the accounts that are told. Without `by` nothing is
    stored: nobody could take it back.
    """
    recorded, edits = stored_edits.newest_of_record(work), stored_edits.newest_edit(work)
    told, subject = stored_outbox.newest(work), EditSubject()
    with stored_edits.row_changes(work) as changes:
        yield subject
        rows = changes.edits()
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
    """Decorates a service function that makes such a change (see `remembered`)."""

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
    """Adds to the edits newer than `since` the accounts that messages newer than `message` were written to (ids)."""
    told = [one for one in stored_edits.told_since(work, message) if one != by.id]
    for edit in stored_edits.made_since(work, since, by.id):
        edit.told = list(dict.fromkeys([*edit.told, *told]))


def settle_edit(work: Work, actions: Collection[str], subject: int) -> None:
    """Marks edits by these actions about this row as taken back: their own command has reversed them."""
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
    """Why an edit cannot be taken back: the newest later row of the record that concerns one of these ids or names;
    where there is none, that the values have changed."""
    known = [name for name in names if len(name) >= SHORTEST]
    for row in stored_edits.recorded_since(work, edit.recorded):
        if row.unit_id in units or row.person_id in people or _names(row, known):
            how = how_to_go_on(edit.account_id, _made_by(work, row), row.actor)
            return Refused("refuse.undo_rests", who=row.actor, what=audit_log.in_words(row), how=how)
    return Refused("refuse.undo_otherwise", what="；".join(edit.said))


def how_to_go_on(asking: int, other: SettingsEdit | None, who: str) -> str:
    """What an account (`asking`, its id) that cannot take back its change does about the later one of `who`.

    `other`: that one, where it can be taken back by whoever made it.
    """
    if other is None:
        return say("undo.rests_fixed")
    return say("undo.rests_own") if other.account_id == asking else say("undo.rests_other", who=who)


def _made_by(work: Work, row: Audit) -> SettingsEdit | None:
    """The change of the list of changes that has left this row of the record."""
    return next(
        (
            one
            for one in stored_apply.edits_since(work, work.now - TAKEN_BACK_WITHIN)
            if (one.account_id, one.at) == (row.account_id, row.at)
            and one.recorded <= row.id
            and one.undone_at is None
        ),
        None,
    )


def _names(row: Audit, names: Collection[str]) -> bool:
    return any(name in text for name in names for text in (row.before, row.after))


def rows_of(edit: SettingsEdit) -> list[RowEdit]:
    return [RowEdit.model_validate(one) for one in edit.rows]


def _said(rows: Sequence[Audit]) -> str:
    """「单位改名：东沟村 → 东岭村」, from the newest row."""
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
