"""The sections on who there is: units in their tree, chats, excuses."""

from dataclasses import dataclass, field

from bot.config import values
from bot.config.model import ChatPlan, ExcusePlan, UnitPlan
from bot.config.problems import Place, listed, nearest
from bot.config.table_reader import Table
from bot.config.unit_names import WrittenNames, WrittenUnit
from bot.domain.recipients import is_reserved
from bot.domain.unit_names import folded

BELOW = "/*"


@dataclass
class Units:
    """The units read so far.

    `names` has every word that means one unit (designation, name or alias, brackets in full width), `shared` those that
    mean several, and which. `lines` is by designation.
    """

    plans: list[UnitPlan] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    shared: dict[str, list[str]] = field(default_factory=dict)
    lines: dict[str, Place] = field(default_factory=dict)

    def meant(self, word: str) -> str | None:
        """The designation of the one unit that is called so."""
        return self.names.get(folded(word))

    def mistake(self, word: str) -> tuple[str, str]:
        """What is wrong with a word that means no unit, or several; and what to do."""
        if found := self.shared.get(folded(word)):
            return f'叫 "{word}" 的单位有 {len(found)} 个', f"请写清楚是哪一个：{listed(found)}"
        return f'单位 "{word}" 不存在', nearest(word, self.names, "请先在 [[units]] 里写上这个单位")

    def leaves(self, top: str) -> tuple[str, ...]:
        """The units below `top` that have none below them, in file order."""
        parents = {unit.name: unit.parent for unit in self.plans}
        above = set(parents.values())
        return tuple(
            unit.name
            for unit in self.plans
            if unit.name not in above and top in _chain(unit.name, parents)[1:]
        )


@dataclass(frozen=True)
class _Claim:
    """A word that stands for a unit. `said`: what people say of that unit."""

    name: str
    said: str
    place: Place


def read_units(root: Table) -> Units:
    """`[[units]]` in file order: one tree, each unit under a designation of its own."""
    units, found = Units(), list[tuple[Table, WrittenUnit, list[Place]]]()
    for table in root.tables("units"):
        name = table.take("name", values.text, required=True)
        parent = table.take("parent", values.text)
        aliases = table.take_all("aliases", values.text)
        table.done()
        if name and _plain(table, name):
            written = WrittenUnit(name, parent, tuple(alias for alias, _ in aliases))
            found.append((table, written, [place for _, place in aliases]))
    names, claims = WrittenNames([one for _, one, _ in found]), dict[str, list[_Claim]]()
    kept: list[tuple[Table, str | None, UnitPlan]] = []
    for number, (table, one, places) in enumerate(found):
        known, said = names.name(number), names.said(number)
        others = tuple(
            alias
            for alias, place in zip(one.aliases, places, strict=True)
            if _claimed(table, claims, alias, _Claim(known, said, place))
        )
        if _named(table, claims, one.name, _Claim(known, said, (*table.place, "name"))):
            units.lines[known] = table.place
            kept.append((table, one.parent, UnitPlan(name=known, aliases=others)))
    _sort_words(units, claims)
    for table, parent, plan in kept:
        above = known_unit(table, units, "parent", parent, "上级")
        units.plans.append(plan.model_copy(update={"parent": above}))
    _check_tree(root, units, {plan.name for _, parent, plan in kept if parent is None})
    return units


def _named(table: Table, claims: dict[str, list[_Claim]], written: str, own: _Claim) -> bool:
    """Takes the designation, and the other words by which it is named; False if another has it."""
    if not _claimed(table, claims, own.name, own, written):
        return False
    for word in {folded(own.said), folded(written)} - {folded(own.name)}:
        _claimed(table, claims, word, own)
    return True


def _plain(table: Table, name: str) -> bool:
    if "/" not in name and "*" not in name:
        return True
    table.add("name", f'单位名称 "{name}" 里有 "/" 或 "*"', "请去掉这两种符号", name)
    return False


def _claimed(
    table: Table, claims: dict[str, list[_Claim]], word: str, own: _Claim, written: str = ""
) -> bool:
    """Takes a name or alias for a unit; False if another has it, unless both are called the same below different ones.

    `written`: as it stands in the file, where that is another spelling.
    """
    others = claims.setdefault(folded(word), [])
    taken = next((one for one in others if one.said != own.said or one.name == own.name), None)
    if taken is None:
        others.append(own)
        return True
    line = table.findings.line(taken.place)
    used = f'"{written or word}" 已经是第 {line} 行单位 "{taken.name}" 的名称或别名'
    advice = "请改成不同的名称，或删去重复的一个；只有上级不同的单位才可以同名"
    table.findings.add(own.place, used, advice, word)
    return False


def _sort_words(units: Units, claims: dict[str, list[_Claim]]) -> None:
    for word, found in claims.items():
        names = [one.name for one in found]
        exact = next((name for name in names if folded(name) == word), None)
        if exact is not None or len(names) == 1:
            units.names[word] = exact or names[0]
        else:
            units.shared[word] = names


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
    """`[[chats]]` in file order; a name that is a word of the grammar of recipients is a mistake."""
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


def known_unit(table: Table, units: Units, key: str, name: str | None, kind: str = "") -> str | None:
    """The unit's designation, or None with a problem written down. `kind`: which unit it is, said before the word."""
    found = units.meant(name) if name is not None else None
    if name is not None and found is None:
        message, advice = units.mistake(name)
        table.add(key, f"{kind}{message}", advice, name)
    return found


def read_excuses(root: Table, units: Units) -> tuple[ExcusePlan, ...]:
    """`[[excuses]]` in file order: local days, the last one included."""
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
