"""Trying out a change: it is made in a savepoint, compared with before, and rolled back."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.domain.agenda import differences
from bot.services.agenda import snapshot, week
from bot.services.agenda.lines import agenda_lines
from bot.services.agenda.week_lines import message_lines, reminder_lines
from bot.services.apply.in_force import in_force, version_of
from storage.answers import looking
from storage.prefetched import Ahead
from storage.queries import directory as stored_directory
from storage.queries import outbox as stored_outbox
from storage.queries import units as stored_units
from storage.work import Tally, Work


@dataclass(frozen=True)
class Trial:
    """What a change would do, in lines. `said`: its outcome, as the function that makes it says.

    `planned`: rounds and shifts that change; `reminders`: those of the first day on which they change; `messages`: who
    gets more or fewer messages in seven days; `told`: names of those written to at once. `version`: of what is in force
    before the change.
    """

    version: int
    said: str
    planned: tuple[str, ...]
    reminders: tuple[str, ...]
    messages: tuple[str, ...]
    told: tuple[str, ...]


def try_out(work: Work, act: Callable[[Work], str]) -> Trial:
    """Runs `act`, which makes the change and returns its outcome. Raises `Refused` as `act` does."""
    seen = looking(work)
    found = in_force(seen)
    until = week.end_of(work.now, found.zone)
    planned, facts, newest = snapshot.look(seen), week.duty_facts(seen, until), stored_outbox.newest(seen)
    trial = replace(work, ahead=Ahead(), did=Tally())
    called = _unit_names(seen)
    kept = work.session.begin_nested()
    try:
        said = act(trial)
        trial.session.flush()
        trial.session.insert_waiting()
        seen = looking(trial, until)
        known = _unit_names(seen)
        renamed = {name: known[unit] for unit, name in called.items() if known.get(unit, name) != name}
        agenda = differences(planned.renamed(renamed), snapshot.look(seen))
        told = stored_outbox.told_since(seen, newest)
        facts_after = week.duty_facts(seen, until)
        otherwise = {key for key in {*facts, *facts_after} if facts.get(key) != facts_after.get(key)}
        after = week.look(seen, until, otherwise)
    finally:
        kept.rollback()
        # Rows that were read after they had been changed would stay as they were read for as long as anybody has them.
        work.session.expire_all()
        # What was read in the savepoint is kept under the number of an audit row that somebody else will write.
        stored_directory.forget(work)
    before = week.look(work, until, otherwise)
    return Trial(
        version=version_of(found),
        said=said,
        planned=tuple(agenda_lines(agenda, found.zone)),
        reminders=tuple(reminder_lines(before, after, found.zone)),
        messages=tuple(message_lines(before, after, work.now, found.zone)),
        told=tuple(told),
    )


def _unit_names(work: Work) -> dict[int, str]:
    return {unit.id: unit.name for unit in stored_units.open_units(work)}
