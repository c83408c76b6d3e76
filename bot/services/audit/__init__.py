"""Who changed what, for the record: `/log` shows it, `pinganbao log` too.

A row says who by ids, so that it stays theirs whatever they are called later; `actor` is what they were called then.
"""

from collections.abc import Iterable
from typing import Any

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
    """Writes one audit row.

    `unit`: whose matter it is, or its id; rows without one are shown to those who administer everything. `units`: all
    that it concerns, where there are several: it is found by each of them. `person`: whom it concerns; an account
    stands for the person behind it. `actor`: what to call whoever did it where no account
    did, or where more than one did (`itself()`: the bot, as for a mode that begins on its day); without it the
    account's name, or the command line.
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
    if len(several) > 1:
        work.session.flush()
        work.session.add_all(AuditUnit(audit_id=row.id, unit_id=one) for one in several)


def record_changes(
    work: Work, by: Account | None, action: Action, changes: Iterable[tuple[str, int | None]]
) -> None:
    """A row for each of many things that were done at once, with the unit it concerns; written with the transaction,
    all of them together."""
    done = _done_by(work, by, action)
    for text, unit_id in changes:
        work.session.insert_later(Audit, done | {"after": text, "unit_id": unit_id})


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
    """What whoever does something is called in its record."""
    return by.name if by is not None else say("audit.command_line")


def itself() -> str:
    """The actor of what the bot does on its day without anybody's tap."""
    return say("audit.itself")
