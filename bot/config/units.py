"""The sections on who there is: units in their tree, chats, excuses."""

from dataclasses import dataclass, field

from bot.config import values
from bot.config.model import ChatPlan, ExcusePlan, UnitPlan
from bot.config.problems import Place, nearest
from bot.config.table_reader import Table
from bot.domain.recipients import is_reserved

BELOW = "/*"


@dataclass
class Units:
    """The units read so far. `names` has every name and alias, and the name it stands for."""

    plans: list[UnitPlan] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    lines: dict[str, Place] = field(default_factory=dict)

    def leaves(self, top: str) -> tuple[str, ...]:
        """The units below `top` that have none below them, in file order."""
        parents = {unit.name: unit.parent for unit in self.plans}
        above = set(parents.values())
        return tuple(
            unit.name
            for unit in self.plans
            if unit.name not in above and top in _chain(unit.name, parents)[1:]
        )


def read_units(root: Table) -> Units:
    units = Units()
    wanted: list[tuple[str, str | None, tuple[str, ...], Table]] = []
    for table in root.tables("units"):
        name = table.take("name", values.text, required=True)
        parent = table.take("parent", values.text)
        aliases = [
            alias
            for alias, place in table.take_all("aliases", values.text)
            if _claim(units, table, alias, name or alias, place)
        ]
        if name and _plain(table, name) and _claim(units, table, name, name, (*table.place, "name")):
            units.lines[name] = table.place
            wanted.append((name, parent, tuple(aliases), table))
        table.done()
    for name, parent, others, table in wanted:
        units.plans.append(UnitPlan(name=name, parent=_parent(units, table, parent), aliases=others))
    _check_tree(root, units, {name for name, parent, _, _ in wanted if parent is None})
    return units


def _plain(table: Table, name: str) -> bool:
    if "/" not in name and "*" not in name:
        return True
    table.add("name", f'单位名称 "{name}" 里有 "/" 或 "*"', "请去掉这两种符号", name)
    return False


def _claim(units: Units, table: Table, word: str, name: str, place: Place) -> bool:
    """Takes a name or alias for a unit; False if another has it."""
    owner = units.names.setdefault(word, name)
    first = units.lines.setdefault(f"={word}", place)
    if first == place:
        return True
    line = table.findings.line(first)
    used = f'"{word}" 已经是第 {line} 行单位 "{owner}" 的名称或别名'
    advice = f'请改成不同的名称，或删去重复的一个；上级不同的同名单位，把上级写在前面，如 "东片{word}"'
    table.findings.add(place, used, advice, word)
    return False


def _parent(units: Units, table: Table, parent: str | None) -> str | None:
    if parent is None or parent in units.names:
        return units.names.get(parent or "")
    table.add("parent", f'上级单位 "{parent}" 不存在', unit_advice(units, parent), parent)
    return None


def unit_advice(units: Units, name: str) -> str:
    return nearest(name, units.names, "请先在 [[units]] 里写上这个单位")


def _check_tree(root: Table, units: Units, tops: set[str]) -> None:
    _check_cycles(root, units)
    ordered = [unit.name for unit in units.plans if unit.name in tops]
    if not ordered:
        advice = "请写一个没有 parent 的单位，如整个镇"
        root.findings.add(("units",), "没有最上级的单位", advice)
    for name in ordered[1:]:
        message = f'最上级的单位不止一个："{ordered[0]}" 之外又有 "{name}"'
        root.findings.add(units.lines[name], message, f'请加上 parent = "{ordered[0]}"', name)


def _check_cycles(root: Table, units: Units) -> None:
    parents = {unit.name: unit.parent for unit in units.plans}
    seen: set[str] = set()
    for unit in units.plans:
        chain = _chain(unit.name, parents)
        if parents.get(chain[-1]) == unit.name and unit.name not in seen:
            seen.update(chain)
            round_trip = " → ".join([*chain, unit.name])
            place = (*units.lines[unit.name], "parent")
            root.findings.add(place, f"上级关系绕成了圈：{round_trip}", "请改正其中一个 parent", unit.parent)


def _chain(name: str, parents: dict[str, str | None]) -> list[str]:
    """The unit and those above it, stopping before one would come twice."""
    chain = [name]
    while (above := parents.get(chain[-1])) is not None and above not in chain:
        chain.append(above)
    return chain


def read_chats(root: Table, units: Units) -> tuple[ChatPlan, ...]:
    found: dict[str, ChatPlan] = {}
    for table in root.tables("chats"):
        name = table.take("name", values.text, required=True)
        unit = known_unit(table, units, "unit", table.take("unit", values.text, required=True))
        if name and name in found:
            table.add("name", f'群 "{name}" 写了两次', "请改名或删去一个", name)
        if name and is_reserved(name):
            table.add("name", f'群的名称 "{name}" 会和提醒对象的写法混淆', "请换一个名称", name)
        if name:
            found.setdefault(name, ChatPlan(name=name, unit=unit or ""))
        table.done()
    return tuple(found.values())


def known_unit(table: Table, units: Units, key: str, name: str | None) -> str | None:
    """The unit's own name, or None with a problem written down."""
    if name is None or name in units.names:
        return units.names.get(name or "")
    table.add(key, f'单位 "{name}" 不存在', unit_advice(units, name), name)
    return None


def read_excuses(root: Table, units: Units) -> tuple[ExcusePlan, ...]:
    found: list[ExcusePlan] = []
    for table in root.tables("excuses"):
        unit = known_unit(table, units, "unit", table.take("unit", values.text, required=True))
        first = table.take("first", values.day, required=True)
        last = table.take("last", values.day, required=True)
        reason = table.take("reason", values.text, required=True)
        table.done()
        if first and last and last < first:
            table.add("last", f"免报的最后一天 {last} 早于第一天 {first}", "请把两个日期对调或改正", last)
        elif unit and first and last and reason:
            excuse = ExcusePlan(unit=unit, first=first, last=last, reason=reason)
            if excuse in found:
                table.add("unit", f'"{unit}" 的同一条免报写了两次', "请删去一条", unit)
            found.append(excuse)
    return tuple(found)
