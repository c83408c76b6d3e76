"""Reading the record: the rows that somebody may see, narrowed to a unit or a person, in words."""

from dataclasses import replace
from datetime import datetime

from bot.domain.audit import ARROW, LogEntry
from bot.domain.rights import Right, Scope
from bot.domain.text.display import one_line
from bot.domain.text.privacy import masked
from bot.phrases import PHRASES, say
from storage.queries import audit as stored_audit
from storage.queries import units as stored_units
from storage.queries.audit import Logged, Looked
from storage.tables import Audit, Person, Unit
from storage.work import Work

NEWEST = 2**62  # no row has a greater number
MOST_SHOWN = 300  # characters of each of the two columns
EVERYTHING = Looked(seen=None)


def seen_by(work: Work, scope: Scope) -> Looked:
    """The rows that somebody with this scope may see.

    Admins of every unit see all rows, those of no unit included. Others see the rows of their units and those below,
    closed ones included.
    """
    administered = scope.units(Right.ADMINISTER)
    if administered >= {unit.id for unit in stored_units.open_units(work)}:
        return EVERYTHING
    return Looked(seen=stored_audit.units_within(work, administered))


def narrowed(work: Work, looked: Looked, unit: Unit | None, person: Person | None) -> Looked:
    """Only rows about the unit or those below it, and only rows by or about the person."""
    if unit is not None:
        looked = replace(looked, unit_ids=stored_audit.units_within(work, [unit.id]), unit=unit.name)
    if person is not None:
        alike = {one.id for one in stored_audit.people_called(work, person.name)} | {person.id}
        looked = replace(looked, person_ids=alike, person=person.name)
    return looked


def entries(work: Work, looked: Looked, *, before: int = NEWEST, most: int) -> list[LogEntry]:
    """At most `most` entries older than the one with the number `before`, newest first; telephones are masked."""
    return [_entry(one) for one in stored_audit.newest(work, looked, before, most)]


def since(looked: Looked, instant: datetime | None) -> Looked:
    """Only rows from this instant (UTC) on; None: all."""
    return replace(looked, since=instant)


def _entry(logged: Logged) -> LogEntry:
    row = logged.row
    return LogEntry(
        number=row.id,
        at=row.at,
        who=_words(row.actor),
        what=what_was_done(row.action),
        unit=logged.unit,
        person=_words(logged.person),
        before=_words(row.before),
        after=_words(row.after),
    )


def in_words(row: Audit) -> str:
    """A row as one line: 「单位改名：东沟村 → 东岭村」."""
    said = ARROW.join(one for one in (_words(row.before), _words(row.after)) if one)
    return say("log.in_words", did=what_was_done(row.action), said=said)


def _words(text: str) -> str:
    return masked(one_line(text, MOST_SHOWN))


def what_was_done(action: str) -> str:
    """An `Action` in Chinese; one of another version is 「更改」."""
    key = f"log.did.{action}"
    return say(key if key in PHRASES else "log.did")
