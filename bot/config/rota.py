"""The sections on who is on duty: the people who stand it, and the rotas with their rotation."""

import re
from collections.abc import Iterable
from datetime import date, time, timedelta

from bot.config import values
from bot.config.model import DEFAULT_ZONE, PersonPlan, RotaPlan
from bot.config.posts import read_needs, read_posts
from bot.config.problems import Place, nearest
from bot.config.table_reader import Table
from bot.config.units import Units, known_unit
from bot.domain.rota.rule import Every, Rule, Turn, Turns
from bot.domain.time.days import DAILY

CONFIRMS = values.duration(values.MINUTE, timedelta(hours=4))
TOGETHER = re.compile(r"[、，,/\s]+")  # 「何主任、马干事」 stand together


def read_people(root: Table) -> tuple[PersonPlan, ...]:
    found: dict[str, PersonPlan] = {}
    for table in root.tables("duty_people"):
        name = table.take("name", values.text, required=True)
        phone = table.take("phone", values.phone, "")
        table.done()
        if name is None or not _single(table, name):
            continue
        if name in found:
            table.add("name", f'值班人员 "{name}" 写了两次', "请删去一个；同名的人请写成能分清的名字", name)
        found.setdefault(name, PersonPlan(name=name, phone=phone or ""))
    return tuple(found.values())


def _single(table: Table, name: str) -> bool:
    if not TOGETHER.search(name):
        return True
    table.add("name", f'"{name}" 像是几个人', "请一人写一节 [[duty_people]]，名字里不要有空格和顿号", name)
    return False


def read_rotas(root: Table, units: Units, people: Iterable[PersonPlan]) -> tuple[RotaPlan, ...]:
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
        turn = tuple(dict.fromkeys(name for name in TOGETHER.split(text) if name))
        if not [name for name in turn if not _known(table, name, known, place)]:  # names every unknown one
            found.append(turn)
    return tuple(found)


def _known(table: Table, name: str, known: list[str], place: Place) -> bool:
    if name in known:
        return True
    advice = nearest(name, known, "请先在 [[duty_people]] 里写上这个人")
    table.findings.add(place, f'值班人员 "{name}" 不存在', advice, name)
    return False


def _beginning_with(table: Table, people: tuple[Turn, ...], first: str | None) -> tuple[Turn, ...]:
    """The same round of turns, begun by whom the file says."""
    if first is None or not people:
        return people
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
