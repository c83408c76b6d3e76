"""Units and their tree."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

from bot.config import Config
from bot.services.apply.change import Change, entry
from bot.services.units import closure
from storage.queries.apply import named, rows
from storage.tables import Unit
from storage.work import Work


def units(work: Work, config: Config) -> Iterator[Change]:
    found = {row.name: row for row in rows(work, Unit)}
    names: dict[int | None, str] = {row.id: row.name for row in found.values()}
    places = {plan.name: place for place, plan in enumerate(config.units)}
    moved = _moved(found.values(), places)
    number = cache(partial(_number, tuple(found.values()), places))  # once, whichever is written first
    for plan in config.units:
        row = found.get(plan.name)
        wanted = {
            "aliases": list(plan.aliases),
            "position": places[plan.name],
            "closed_at": None,
            "into_id": None,
        }
        if row is None:
            above = f"（上级 {plan.parent}）" if plan.parent else ""
            write = _unit_writer(found, plan.name, plan.parent, wanted, number)
            yield Change(f"新增单位 {plan.name}{above}", write, plan.name, entries=entry("units", plan.name))
        elif said := _unit_differences(row, names, plan.parent, wanted, moved):
            write = _unit_writer(found, plan.name, plan.parent, wanted, number)
            yield Change(f"单位 {plan.name}：{said}", write, plan.name, entries=entry("units", plan.name))
    kept = {plan.name for plan in config.units}
    for row in list(found.values()):
        if row.name not in kept and row.closed_at is None:
            text = f"撤销单位 {row.name}（历史保留）"
            yield Change(text, _closer(row.name), row.name, entries=entry("units", row.name))


def _moved(rows: Iterable[Unit], places: Mapping[str, int]) -> frozenset[str]:
    """The fewest units whose going elsewhere makes the order; the numbers that closed ones leave free are no order."""
    there = sorted((row for row in rows if row.closed_at is None), key=lambda row: (row.position, row.id))
    names = [row.name for row in there if row.name in places]
    return frozenset(names) - frozenset(_longest_rise(names, places))


def _longest_rise(names: Sequence[str], places: Mapping[str, int]) -> list[str]:
    """Those that stand in the wanted order already, as many as there can be: a longest increasing subsequence."""
    ends, ending, before = list[int](), list[str](), dict[str, str | None]()
    for name in names:
        at = bisect_left(ends, places[name])
        before[name] = ending[at - 1] if at else None
        ends[at : at + 1], ending[at : at + 1] = [places[name]], [name]
    kept, last = list[str](), ending[-1] if ending else None
    while last is not None:
        kept.append(last)
        last = before[last]
    return kept


def _closer(name: str) -> Callable[[Work], None]:
    """Closes the unit by the rules of docs/units.md; the topmost unit is only marked as closed."""

    def write(work: Work) -> None:
        row = named(work, Unit, name)
        assert row is not None
        above = work.session.get(Unit, row.parent_id) if row.parent_id is not None else None
        if above is not None:
            closure.leave(work, row, above, None, arranged=True)
        row.closed_at = work.now

    return write


def _unit_differences(
    row: Unit,
    names: dict[int | None, str],
    parent: str | None,
    wanted: dict[str, object],
    moved: Collection[str],
) -> str:
    said = []
    if row.closed_at is not None:
        said.append("恢复")
    if names.get(row.parent_id) != parent:
        said.append(f"上级 {names.get(row.parent_id) or '无'} → {parent or '无'}")
    if row.aliases != wanted["aliases"]:
        said.append(f"别名 {'、'.join(row.aliases) or '无'} → {'、'.join(_texts(wanted['aliases'])) or '无'}")
    if row.name in moved:
        said.append("顺序")
    return "，".join(said)


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _unit_writer(
    found: dict[str, Unit],
    name: str,
    parent: str | None,
    wanted: dict[str, object],
    number: Callable[[], None],
) -> Callable[[Work], None]:
    """`found`: all units by name. A query for each would take half a minute in a county of thousands.

    `number` gives the others the numbers of their places, which one that comes or moves has changed.
    """

    def write(work: Work) -> None:
        row = _made(work, found, name)
        number()
        row.parent_id = (
            _id_of(work, _made(work, found, parent)) if parent else None
        )  # the parent may come later in the file
        for key, value in wanted.items():
            setattr(row, key, value)

    return write


def _number(rows: Sequence[Unit], places: Mapping[str, int]) -> None:
    for row in rows:
        if row.position != (place := places.get(row.name, row.position)):
            row.position = place


def _made(work: Work, found: dict[str, Unit], name: str) -> Unit:
    if name not in found:
        found[name] = Unit(bot_id=work.bot_id, name=name)
        work.session.add(found[name])
    return found[name]


def _id_of(work: Work, unit: Unit) -> int:
    if unit in work.session.new:
        work.session.flush()
    return unit.id
