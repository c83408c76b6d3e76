"""Writing a list: units and what they owe, people, and who is expected where. All of it or nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import Field

from bot.config import Config
from bot.config.model import UnitPlan
from bot.config.namesakes import told_apart
from bot.domain.listings.settlement import ListedPerson, NewUnit
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.terms import ROLE_NAMES, PersonSource
from bot.domain.value import Frozen
from bot.phrases import say
from bot.services import audit, edits, outbox
from bot.services.apply import carry_out, in_force, version_of
from bot.services.listings.drafts import ListDraft
from storage.queries import listings as stored_listings
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.queries.listings import Listed
from storage.tables import Account, Listing, Person
from storage.work import Work

MOST_LINES = 8  # of a list that are named in the record


class PhoneChange(Frozen):
    """A telephone that the list has changed. `person`: the id of their row."""

    person: int
    before: str
    after: str


class Written(Frozen):
    """What a list has changed, so that it can be taken back. `apart`: units that were told apart from new ones, what
    they are known as by what they were."""

    units: tuple[str, ...] = ()
    apart: dict[str, str] = Field(default_factory=dict)
    people: tuple[int, ...] = ()
    phones: tuple[PhoneChange, ...] = ()
    added: tuple[int, ...] = ()  # lines of the list
    ended: tuple[int, ...] = ()


@dataclass(frozen=True)
class ListedNow:
    """How many of each a list has brought."""

    units: int
    people: int
    written: Written


@dataclass(frozen=True)
class ListedUnits:
    """What is in force with the units of a list.

    `names`: what units, known and new, are known as then, by what the list settled on; `apart`: of these the known ones
    that are told apart from now on.
    """

    config: Config
    names: Mapping[str, str]
    apart: Mapping[str, str]


def arranged(config: Config, units: Iterable[NewUnit]) -> ListedUnits:
    """What is in force, with these units: they owe what all units there were owe."""
    units, before = tuple(units), config
    at = {unit.name: place for place, unit in enumerate(config.units)}
    for one in units:
        found = told_apart(config, one.name, config.units[at[one.parent]].name)
        made = UnitPlan(name=found.name, parent=found.parent)
        at[one.name] = len(config.units)
        config = found.config.model_copy(update={"units": (*found.config.units, made)})
    known = {unit.name: config.units[place].name for place, unit in enumerate(before.units)}
    new = {one.name: config.units[at[one.name]].name for one in units}
    leaves = frozenset(known[unit] for unit in _leaves(before))
    owing = tuple(new[unit.name] for unit in units if unit.owes)
    plans = tuple(_with_units(plan, leaves, owing) for plan in config.schedules)
    apart = {unit: name for unit, name in known.items() if name != unit}
    return ListedUnits(config.model_copy(update={"schedules": plans}), known | new, apart)


def _leaves(config: Config) -> frozenset[str]:
    above = {unit.parent for unit in config.units}
    return frozenset(unit.name for unit in config.units if unit.parent and unit.name not in above)


def _with_units(plan: SchedulePlan, leaves: frozenset[str], owing: tuple[str, ...]) -> SchedulePlan:
    """The schedule with the new units, unless only some of the reporting units owe it."""
    everybody = leaves and leaves <= set(plan.units)
    if plan.units and not everybody:
        return plan
    return plan.model_copy(update={"units": tuple(dict.fromkeys((*plan.units, *owing)))})


def write(work: Work, draft: ListDraft, by: Account) -> ListedNow:
    """Writes a draft without open doubts and marks it as decided. Raises `Refused`, with nothing written."""
    with edits.remembered(work, by, "list.write") as subject:
        subject.number = draft.row.id
        return _write(work, draft, by)


def _write(work: Work, draft: ListDraft, by: Account) -> ListedNow:
    now = in_force(work)
    units = draft.settled.new_units
    listed = arranged(now, units)
    if units:
        carry_out(work, listed.config, version_of(now), by)
        work.session.flush()
    known = {unit.name: unit.id for unit in stored_units.open_units(work)}
    ids = {unit: known[name] for unit, name in listed.names.items()}
    people, phones, added = list[int](), list[PhoneChange](), list[int]()
    for one in draft.settled.people:
        person, is_new = _person(work, one, ids, phones)
        people += [person.id] if is_new else []
        added += _lines(work, person, one, ids)
    ended = _end(work, draft.settled.ended)
    written = Written(
        units=tuple(listed.names[unit.name] for unit in units),
        apart=dict(listed.apart),
        people=tuple(people),
        phones=tuple(phones),
        added=tuple(added),
        ended=tuple(ended),
    )
    draft.row.content, draft.row.decided_at = "", work.now
    draft.row.written = written.model_dump_json()
    _record(work, draft, by, written)
    return ListedNow(len(units), len(people), written)


def _record(work: Work, draft: ListDraft, by: Account, written: Written) -> None:
    """A row for each telephone that changed, and one for the lines of the list that ended and that came."""
    for change in written.phones:
        person = stored_people.person(work, change.person)
        unit = person.unit_id if person is not None else None
        audit.record(
            work, by, "person.phone", unit=unit, person=person, before=change.before, after=change.after
        )
    gone, new = (stored_listings.lines_by_id(work, ids) for ids in (written.ended, written.added))
    count = say("log.list", file=draft.row.name, units=len(written.units), people=len(written.people))
    audit.record(
        work,
        by,
        "list.write",
        unit=draft.top,
        units=[one.unit.id for one in (*gone, *new)],
        before=_said(gone),
        after="".join([count, *([say("log.list_lines", lines=_said(new))] if new else [])]),
    )


def _said(lines: Sequence[Listed]) -> str:
    return outbox.listed(
        (
            say(
                "log.list_line", unit=one.unit.name, role=ROLE_NAMES[one.listing.role], person=one.person.name
            )
            for one in lines
        ),
        MOST_LINES,
    )


def _person(
    work: Work, one: ListedPerson, ids: dict[str, int], phones: list[PhoneChange]
) -> tuple[Person, bool]:
    """Their row, and whether it is new. A list without a telephone leaves the known one."""
    person = stored_people.person(work, one.known) if one.known is not None else None
    if person is None:
        person = Person(
            bot_id=work.bot_id,
            name=one.name,
            phone=one.phone,
            unit_id=ids[one.unit],
            source=PersonSource.LISTED,
        )
        work.session.add(person)
        work.session.flush()
        return person, True
    if one.phone and one.phone != person.phone:
        phones.append(PhoneChange(person=person.id, before=person.phone, after=one.phone))
        person.phone = one.phone
    if person.unit_id is None:
        person.unit_id = ids[one.unit]
    return person, False


def _lines(work: Work, person: Person, one: ListedPerson, ids: dict[str, int]) -> list[int]:
    """Adds the lines that are not there yet; returns their ids."""
    there = {(line.unit.id, line.listing.role) for line in stored_listings.of_person(work, person.id)}
    rows = [
        Listing(
            bot_id=work.bot_id,
            person_id=person.id,
            unit_id=ids[post.unit],
            role=post.role,
            title=post.title,
            added_at=work.now,
        )
        for post in one.posts
        if (ids[post.unit], post.role) not in there
    ]
    work.session.add_all(rows)
    work.session.flush()
    return [row.id for row in rows]


def _end(work: Work, listings: Iterable[int]) -> list[int]:
    ended = []
    for number in listings:
        row = work.session.get(Listing, number)
        if row is not None and row.ended_at is None:
            row.ended_at = work.now
            ended.append(number)
    return ended
