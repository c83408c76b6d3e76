"""The record of who changed what, shown by `/log` and `pinganbao log`.

A row names people and units by their ids, so that it is found whatever they are called later; `actor` is the name then.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from bot.domain.audit import Action
from bot.phrases import say
from storage.queries import people as stored_people
from storage.tables import Account, Audit, AuditUnit, Person, Unit
from storage.work import Work


def record(
    work: Work,
    by: Account | None,
    action: Action,
    *,
    unit: Unit | int | None = None,
    units: Iterable[int] = (),
    person: Person | Account | None = None,
    before: str = "",
    after: str = "",
    actor: str = "",
) -> None:
    """Writes one audit row. `before`, `after`: from what to what, in words.

    `unit`: the unit (or its id) that it concerns, `units`: further ids; the row is found by each of them. Rows without
    a unit are shown to admins of the whole place only. `person`: whom it concerns; an account stands for the person
    behind it. `actor`: the name to show instead of the account's, or of the command line where `by` is None (`itself()`
    for what the bot does without anybody).
    """
    concerned = stored_people.behind(work, person) if isinstance(person, Account) else person
    done = _done_by(work, by, action) | ({"actor": actor} if actor else {})
    own = [] if unit is None else [unit.id if isinstance(unit, Unit) else unit]
    several = list(dict.fromkeys([*own, *units]))
    row = Audit(
        **done,
        unit_id=several[0] if several else None,
        person_id=concerned.id if concerned is not None else None,
        before=before,
        after=after,
    )
    work.session.add(row)
    _link_units(work, row, several)


class ChangeRecord(NamedTuple):
    """One of many changes made at once. `units`: the ids of those it concerns; the other fields as in `record`."""

    after: str
    before: str = ""
    units: Sequence[int] = ()


def record_changes(work: Work, by: Account | None, action: Action, changes: Iterable[ChangeRecord]) -> None:
    """An audit row for each; those of one unit at most are inserted together."""
    done = _done_by(work, by, action)
    for one in changes:
        first = one.units[0] if one.units else None
        values = done | {"before": one.before, "after": one.after, "unit_id": first}
        if len(one.units) > 1:
            row = Audit(**values)
            work.session.add(row)
            _link_units(work, row, one.units)
        else:
            work.session.insert_later(Audit, values)


def _link_units(work: Work, row: Audit, units: Sequence[int]) -> None:
    """Rows of one unit have it in `Audit.unit_id` alone."""
    if len(units) > 1:
        work.session.flush()
        for unit_id in units:
            work.session.insert_later(AuditUnit, {"audit_id": row.id, "unit_id": unit_id})


def _done_by(work: Work, by: Account | None, action: Action) -> dict[str, Any]:
    doer = stored_people.behind(work, by) if by is not None else None
    return {
        "bot_id": work.bot_id,
        "at": work.now,
        "actor": actor_name(by),
        "account_id": by.id if by is not None else None,
        "by_person_id": doer.id if doer is not None else None,
        "action": action,
    }


def actor_name(by: Account | None) -> str:
    """The name of whoever does something, as the record keeps it; None: the command line."""
    return by.name if by is not None else say("audit.command_line")


def itself() -> str:
    """The name of the bot as an actor: for what it does on a day without anybody's tap."""
    return say("audit.itself")
