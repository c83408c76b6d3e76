"""Who the names of a sheet are: known people, or new ones."""

from collections.abc import Iterable, Sequence

from bot.domain.person_name import parted
from bot.domain.rota.post import Post
from bot.domain.rota.sheet import Hours, KnownPeople, SheetDay, SheetPerson
from bot.domain.terms import PersonSource
from bot.domain.time.local_time import local_day
from bot.phrases import say
from storage.queries import people as stored_people
from storage.queries.directory import directory
from storage.tables import Person
from storage.work import Work


def known(work: Work, zone: str, posts: Sequence[Post] = ()) -> KnownPeople:
    """What is known besides a sheet: people, and the hours of these posts."""
    units: dict[str, list[str]] = {}
    for person in stored_people.everybody(work):
        name, unit = parted(person.name)
        own = directory(work).name(person.unit_id) if person.unit_id is not None else unit
        units.setdefault(name, []).append(own)
    # One of a name whose unit nobody has said may be whom a sheet names by a unit.
    said = {
        name: frozenset(unit or say("sheet.no_unit") for unit in own if unit or len(own) > 1)
        for name, own in units.items()
    }
    hours = {
        post.name: Hours(begins=post.begins, ends=post.ends)
        for post in posts
        if post.begins is not None and post.ends is not None
    }
    return KnownPeople(local_day(work.now, zone), stored_people.all_phones(work), said, hours)


def namesakes(days: Iterable[SheetDay]) -> frozenset[str]:
    """The names that a sheet tells apart by units."""
    units: dict[str, set[str]] = {}
    for person in (person for day in days for post in day.posts for person in post.people):
        if person.unit:
            units.setdefault(person.name, set()).add(person.unit)
    return frozenset(name for name, own in units.items() if len(own) > 1)


def person(work: Work, said: SheetPerson, apart: frozenset[str]) -> Person:
    """The person a sheet means, entered where nobody is. `apart`: names that the sheet itself tells apart.

    A unit that is none of ours can be kept in the name only.
    """
    found = _found(work, said, apart)
    if found is None:
        unit_id = directory(work).ids.get(said.unit) if said.unit else None
        name = said.label if said.unit and unit_id is None else said.name
        found = Person(bot_id=work.bot_id, name=name, unit_id=unit_id, source=PersonSource.SHEET)
        work.session.add(found)
    found.closed_at = None
    found.phone = found.phone or said.phone
    work.session.flush()
    return found


def _found(work: Work, said: SheetPerson, apart: frozenset[str]) -> Person | None:
    labelled = stored_people.person_named(work, said.label)
    if labelled is not None or not said.unit:
        return labelled or stored_people.any_person_named(work, said.name)
    same = stored_people.all_named(work, said.name)
    unit_id = directory(work).ids.get(said.unit)
    there = [one for one in same if unit_id is not None and one.unit_id == unit_id]
    if there or said.name in apart:
        return next(iter(there), None)
    # One of whom nobody has said where they work; 张伟（派出所） is not 张伟（卫生院）.
    alone = len(same) == 1 and same[0].name == said.name and same[0].unit_id is None
    return same[0] if alone else None
