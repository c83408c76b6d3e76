"""Units that a configuration knows by another name: told apart from one of their name, or not any more.

Which row is meant is known by what people call it and where it stands, so nothing is closed and opened anew.
"""

from collections import defaultdict
from collections.abc import Iterable

from bot.config import Config
from bot.config.model import UnitPlan
from bot.domain.unit_names import name_said
from bot.services.apply.change import Change
from bot.services.units import names
from storage.queries.apply import rows
from storage.tables import Account, Unit
from storage.work import Work


def told_apart(work: Work, config: Config, by: Account | None) -> tuple[Change, ...]:
    """Gives them their names, and says so: all other sections look units up by these. Nothing is left to be written."""
    said = []
    for row, plan in _known_otherwise(rows(work, Unit), config.units):
        if row.name != plan.name:
            text = f"单位 {row.name} 今后叫 {plan.name}（同一个单位，历史保留）"
            said.append(Change(text, lambda _: None, plan.name))
            names.know_as(work, row, plan.name, by)
    return tuple(said)


def _known_otherwise(found: Iterable[Unit], plans: Iterable[UnitPlan]) -> list[tuple[Unit, UnitPlan]]:
    """Rows with the plans that mean them by another name; units above first.

    A unit that is the only one of its name on both sides is the same, wherever it stands now.
    """
    found, plans = list(found), list(plans)
    row_of, wanted = _named_alike(found, plans)
    known, taken = {row.id: row for row in found}, {row.id for row in row_of.values()}
    alike: defaultdict[str, list[Unit]] = defaultdict(list)
    for row in found:
        if row.id not in taken:
            alike[_said(row, known)].append(row)
    matched: list[tuple[Unit, UnitPlan]] = []
    for look in (_where_it_stands, _the_only_one):
        for plan in [one for one in wanted if one.name not in row_of and alike.get(_called(one))]:
            there = alike[_called(plan)]
            rivals = [one for one in wanted if one.name not in row_of and _called(one) == _called(plan)]
            same = look(there, row_of.get(plan.parent or ""), rivals)
            if same is not None:
                there.remove(same)
                row_of[plan.name] = same
                matched.append((same, plan))
    return matched


def _named_alike(found: list[Unit], plans: list[UnitPlan]) -> tuple[dict[str, Unit], list[UnitPlan]]:
    """The rows that are known by the same name, by it; and the plans that are not, units above first."""
    by_name = {row.name: row for row in found}
    parents = {plan.name: plan.parent for plan in plans}
    wanted = [plan for plan in plans if plan.name not in by_name]
    row_of = {plan.name: by_name[plan.name] for plan in plans if plan.name in by_name}
    return row_of, sorted(wanted, key=lambda plan: _depth(plan.name, parents))


def _depth(name: str, parents: dict[str, str | None]) -> int:
    above, depth = parents.get(name), 0
    while above is not None:
        above, depth = parents.get(above), depth + 1
    return depth


def _said(row: Unit, known: dict[int, Unit]) -> str:
    above = known.get(row.parent_id or 0)
    return name_said(row.name, above.name if above is not None else None)


def _called(plan: UnitPlan) -> str:
    return name_said(plan.name, plan.parent)


def _where_it_stands(alike: list[Unit], above: Unit | None, _: list[UnitPlan]) -> Unit | None:
    beside = [row for row in alike if above is not None and row.parent_id == above.id]
    return min(beside, key=lambda row: row.closed_at is not None, default=None)


def _the_only_one(alike: list[Unit], _: Unit | None, plans: list[UnitPlan]) -> Unit | None:
    there = [row for row in alike if row.closed_at is None]
    return there[0] if len(there) == len(plans) == 1 else None
