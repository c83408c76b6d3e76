"""The sections on modes (时期): `[[modes]]`, with what each changes of schedules, rotas, musters and the ladder."""

from collections.abc import Mapping
from datetime import date

from bot.config import values
from bot.config.mode_changes import (
    Arranged,
    read_muster_changes,
    read_rota_changes,
    read_schedule_changes,
)
from bot.config.model import DEFAULT_ZONE
from bot.config.problems import nearest
from bot.config.table_reader import Table
from bot.domain.incidents.ladder import LadderPlan
from bot.domain.modes.days import overlapping
from bot.domain.modes.plan import KIND_NAMES, ModeKind, ModePlan
from bot.domain.time.days import Calendar


def read_modes(root: Table, arranged: Arranged) -> tuple[ModePlan, ...]:
    """`[[modes]]` in file order, those without mistakes. Two of one rank may not stand on one day (`overlapping`)."""
    found: dict[str, tuple[ModePlan, Table]] = {}
    taken: set[str] = set()
    for table in root.tables("modes"):
        plan = _mode(table, table.take_name("时期", taken), arranged)
        if plan is not None:
            found.setdefault(plan.name, (plan, table))
    calendar = Calendar(frozenset(arranged.days.holidays), frozenset(arranged.days.workdays))
    for one, other, day in overlapping([plan for plan, _ in found.values()], calendar):
        _refuse_both(found[other.name][1], one, other, day)
    return tuple(plan for plan, _ in found.values())


def _mode(table: Table, name: str | None, arranged: Arranged) -> ModePlan | None:
    kind = table.take("kind", values.mode_kind, required=True)
    zone = table.take("zone", values.zone, DEFAULT_ZONE)
    first, last = table.take("first", values.day), table.take("last", values.day)
    off = bool(table.take("off", values.flag, False))
    skip = tuple(sorted({day for day, _ in table.take_all("skip", values.day)}))
    ladder = _ladder(table, arranged.ladders)
    _check_days(table, kind, first, last)
    if table.has("units"):
        table.take("units", lambda raw: raw)
        advice = "请给它们另写一个 [[schedules]]（only_in_modes = true），在 [[modes.schedules]] 里点它的名"
        table.add("units", "时期管所有单位，不能只管几个", advice)
    schedules = read_schedule_changes(table, arranged)
    rotas, musters = read_rota_changes(table, arranged), read_muster_changes(table, arranged)
    table.done()
    if not (name and kind and zone):
        return None
    return ModePlan(
        name=name,
        kind=kind,
        zone=zone,
        first=first,
        last=last,
        off=off,
        skip=skip,
        schedules=schedules,
        rotas=rotas,
        musters=musters,
        ladder=ladder,
    )


def _ladder(table: Table, ladders: Mapping[str, LadderPlan]) -> LadderPlan | None:
    name = table.take("ladder", values.text)
    if name is not None and name not in ladders:
        advice = nearest(name, ladders, "请先写 [[ladders]]")
        table.add("ladder", f'逐级提醒 "{name}" 不存在', advice, name)
    return ladders.get(name or "")


def _check_days(table: Table, kind: ModeKind | None, first: date | None, last: date | None) -> None:
    if first and last and last < first:
        table.add("last", f"最后一天 {last} 早于第一天 {first}", "请把两个日期对调或改正", last)
    if first is None and last is not None and not table.has("first"):
        table.add("last", "写了最后一天，没有写第一天", "请加上 first，或删去 last", last)
    by_calendar = kind is ModeKind.HOLIDAY and not table.has("first")
    for key in ("off", "skip"):
        if kind is not None and not by_calendar and table.has(key):
            advice = "请删去；不要它就删去 first 和 last，等要用的时候再开始"
            table.add(key, f"{key} 只用于按日历开始的节假日", advice)


def _refuse_both(table: Table, one: ModePlan, other: ModePlan, day: date) -> None:
    key = "first" if table.has("first") else "name"
    message = f'时期 "{other.name}" 和 "{one.name}" 同是{KIND_NAMES[one.kind]}，{day} 重叠了'
    table.add(key, message, "请把日期错开，或者合成一个时期", other.name)
