"""The sections on who is on duty: the people who stand it, and the rotas with their rotation."""

from collections.abc import Iterable
from datetime import date, time, timedelta

from bot.config import values
from bot.config.model import DEFAULT_ZONE, PersonPlan, RotaPlan
from bot.config.people import TOGETHER, known_person
from bot.config.posts import read_needs, read_posts
from bot.config.problems import nearest
from bot.config.table_reader import Table
from bot.config.units import Units, known_unit
from bot.domain.person_name import means
from bot.domain.rota.rule import Every, Rule, Turn, Turns
from bot.domain.time.days import DAILY

CONFIRMS = values.duration(values.MINUTE, timedelta(hours=4))


def read_rotas(root: Table, units: Units, people: Iterable[PersonPlan]) -> tuple[RotaPlan, ...]:
    """`[[rotas]]` in file order, those without mistakes. `people` are those whom rotations may name."""
    known = [person.name for person in people]
    found: dict[str, RotaPlan] = {}
    taken: set[str] = set()
    for table in root.tables("rotas"):
        plan = _rota(table, table.take_name("值班表", taken), units, known)
        if plan is not None:
            found.setdefault(plan.name, plan)
    return tuple(found.values())


def _rota(table: Table, name: str | None, units: Units, known: list[str]) -> RotaPlan | None:
    unit = known_unit(table, units, "unit", table.take("unit", values.text, required=True))
    zone = table.take("zone", values.zone, DEFAULT_ZONE)
    changes_at = table.take("changes_at", values.clock, time(8))
    tells_at = table.take("tells_at", values.clock, time(18))
    confirms = table.take("confirms_within", CONFIRMS, timedelta(minutes=15))
    posts, others = read_posts(table, changes_at, lambda own: _turns(own, known))
    rule = Rule(
        days=table.take("days", values.day_rule, DAILY) or DAILY,
        skip=tuple(sorted({day for day, _ in table.take_all("skip", values.day)})),
        needs=read_needs(table, posts),
        posts=posts,
        leaders=_sub_turns(table, "leaders", known),
        staff=_sub_turns(table, "staff", known),
        others=others,
    )
    table.done()
    if not (
        name and unit and zone and changes_at is not None and tells_at is not None and confirms is not None
    ):
        return None
    return RotaPlan(
        name=name,
        unit=unit,
        zone=zone,
        changes_at=changes_at,
        tells_at=tells_at,
        confirms_within=confirms,
        rule=rule,
    )


def _sub_turns(rota: Table, key: str, known: list[str]) -> Turns | None:
    table = rota.table(key)
    if table is None:
        return None
    found = _turns(table, known)
    table.done()
    return found


def _turns(table: Table, known: list[str]) -> Turns | None:
    people = _people(table, "people", known, required=True)
    every = table.take("every", values.every, Every.DAY)
    start = table.take("start", values.day, required=True)
    first = table.take("first", values.text)
    rest, festivals = _people(table, "rest", known), _people(table, "festivals", known)
    people = _beginning_with(table, people, first)
    if not people or every is None or not isinstance(start, date):
        return None
    return Turns(people=people, every=every, start=start, rest=rest, festivals=festivals)


def _people(table: Table, key: str, known: list[str], *, required: bool = False) -> tuple[Turn, ...]:
    """Each element is one turn; several names in it stand together."""
    found = []
    for text, place in table.take_all(key, values.text, required=required):
        names = dict.fromkeys(name for name in TOGETHER.split(text) if name)
        turn = [known_person(table, name, known, place) for name in names]  # names every unknown one
        if all(turn):
            found.append(tuple(name for name in turn if name))
    return tuple(found)


def _beginning_with(table: Table, people: tuple[Turn, ...], first: str | None) -> tuple[Turn, ...]:
    """The same round of turns, begun by whom the file says."""
    if first is None or not people:
        return people
    first = next((name for turn in people for name in turn if means(first, name)), first)
    for number, turn in enumerate(people):
        if first in turn:
            return people[number:] + people[:number]
    # Also the turns that have mistakes of their own.
    told = [text for text, _ in table.take_all("people", values.text)]
    names = [name for text in told for name in TOGETHER.split(text) if name]
    if first in names:
        return people
    table.add("first", f'"{first}" 不在 people 里', nearest(first, names, "请写 people 里的一个人"), first)
    return people
