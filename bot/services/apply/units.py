"""Units and their tree."""

from collections.abc import Callable, Iterator

from bot.config import Config
from bot.services.apply.change import Change, entry
from bot.services.units import closure
from storage.queries.apply import named, rows
from storage.tables import Unit
from storage.work import Work


def units(work: Work, config: Config) -> Iterator[Change]:
    found = {row.name: row for row in rows(work, Unit)}
    names: dict[int | None, str] = {row.id: row.name for row in found.values()}
    for position, plan in enumerate(config.units):
        row = found.get(plan.name)
        wanted = {"aliases": list(plan.aliases), "position": position, "closed_at": None}
        if row is None:
            above = f"（上级 {plan.parent}）" if plan.parent else ""
            write = _unit_writer(found, plan.name, plan.parent, wanted)
            yield Change(f"新增单位 {plan.name}{above}", write, plan.name, entries=entry("units", plan.name))
        elif said := _unit_differences(row, names, plan.parent, wanted):
            write = _unit_writer(found, plan.name, plan.parent, wanted)
            yield Change(f"单位 {plan.name}：{said}", write, plan.name, entries=entry("units", plan.name))
    kept = {plan.name for plan in config.units}
    for row in list(found.values()):
        if row.name not in kept and row.closed_at is None:
            text = f"撤销单位 {row.name}（历史保留）"
            yield Change(text, _closer(row.name), row.name, entries=entry("units", row.name))


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
    row: Unit, names: dict[int | None, str], parent: str | None, wanted: dict[str, object]
) -> str:
    said = []
    if row.closed_at is not None:
        said.append("恢复")
    if names.get(row.parent_id) != parent:
        said.append(f"上级 {names.get(row.parent_id) or '无'} → {parent or '无'}")
    if row.aliases != wanted["aliases"]:
        said.append(f"别名 {'、'.join(row.aliases) or '无'} → {'、'.join(_texts(wanted['aliases'])) or '无'}")
    if row.position != wanted["position"]:
        said.append("顺序")
    return "，".join(said)


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _unit_writer(
    found: dict[str, Unit], name: str, parent: str | None, wanted: dict[str, object]
) -> Callable[[Work], None]:
    """`found`: all units by name. A query for each would take half a minute in a county of thousands."""

    def write(work: Work) -> None:
        row = _made(work, found, name)
        row.parent_id = (
            _id_of(work, _made(work, found, parent)) if parent else None
        )  # the parent may come later in the file
        for key, value in wanted.items():
            setattr(row, key, value)

    return write


def _made(work: Work, found: dict[str, Unit], name: str) -> Unit:
    if name not in found:
        found[name] = Unit(bot_id=work.bot_id, name=name)
        work.session.add(found[name])
    return found[name]


def _id_of(work: Work, unit: Unit) -> int:
    if unit in work.session.new:
        work.session.flush()
    return unit.id
