"""The sections on urgent matters: ladders, and which clock and ladder hold for which unit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.config import clocks, values
from bot.config.model import IncidentRule, LocalDays
from bot.config.problems import BadValueError, Place, nearest
from bot.config.recipients import CALLED, CHATS_ONLY, read_recipients
from bot.config.side_files import SideFiles
from bot.config.table_reader import Table
from bot.config.units import Units, known_unit
from bot.domain.incidents.deadlines import ClockPreset
from bot.domain.incidents.ladder import DEFAULT, LadderPlan, LadderStep, growing
from bot.domain.incidents.plan import IncidentPlan

ZERO, MINUTE = timedelta(), timedelta(minutes=1)
DAY = timedelta(days=1)


def read_ladders(root: Table, chats: Iterable[str]) -> dict[str, LadderPlan]:
    """By name, in file order. A name whose ladder has mistakes stands for the usual one: they are reported already."""
    chats = list(chats)
    found: dict[str, LadderPlan] = {}
    for table in root.tables("ladders"):
        name = table.take("name", values.text, required=True)
        plan = _ladder(table, name or "", chats)
        if name in found:
            table.add("name", f'逐级提醒 "{name}" 写了两次', "请改名或删去一个", name)
        if name:
            found.setdefault(name, plan or DEFAULT.model_copy(update={"name": name}))
    return found


def _ladder(table: Table, name: str, chats: list[str]) -> LadderPlan | None:
    silent = table.take("silent", _spans, DEFAULT.silent)
    tables = list(table.tables("steps"))
    written = [_step(one, chats) for one in tables]
    steps = [one.step for one in written if one.step is not None]
    table.done()
    if not tables:
        table.add("steps", "逐级提醒里没有步骤", "请写至少一节 [[ladders.steps]]")
    if not _in_order(written) or silent is None or len(steps) < len(tables):
        return None
    return LadderPlan(name=name, steps=tuple(steps), silent=silent)


def _spans(raw: object) -> tuple[timedelta, ...]:
    """`["30m", "1h", "2h", "4h"]`; one span, as older files have it, is followed by the usual longer ones."""
    read = values.duration(MINUTE, DAY)
    if not isinstance(raw, list):
        return growing(read(raw))
    if not raw:
        raise BadValueError("没有写时长", '请写如 ["30m", "1h", "2h", "4h"]')
    return tuple(read(one) for one in raw)


@dataclass(frozen=True)
class WrittenStep:
    """A step of the file. Its times are checked whatever else is wrong with it; `step` only where nothing is."""

    table: Table
    after: timedelta | None
    every: timedelta | None
    step: LadderStep | None


def _step(table: Table, chats: list[str]) -> WrittenStep:
    after = table.take("after", values.duration(ZERO, DAY), required=True)
    every = table.take("every", values.duration(MINUTE, DAY))
    to = read_recipients(table, "to", CALLED, chats, required=True)
    table.done()
    made = LadderStep(after=after, to=to, every=every or ZERO) if after is not None and to else None
    return WrittenStep(table, after, every, made)


def _in_order(steps: list[WrittenStep]) -> bool:
    right = bool(steps)
    before: timedelta | None = None
    for number, step in enumerate(steps):
        if step.after is None:
            continue
        if number == 0 and step.after:
            step.table.add("after", "第一步要立刻提醒", '请写 after = "0m"', values.spoken(step.after))
            right = False
        elif before is not None and step.after <= before:
            said = values.spoken(step.after)
            step.table.add("after", "后一步不能早于前一步", "请把 after 写得比前一步长", said)
            right = False
        before = step.after
    if steps and not steps[-1].table.has("every"):
        steps[-1].table.add(
            "every", "最后一步没有写重复的间隔", '没有人接收就要一直提醒，请加上 every = "10m"'
        )
        right = False
    return right


def read_incidents(
    root: Table,
    units: Units,
    ladders: Mapping[str, LadderPlan],
    chats: Iterable[str],
    base: IncidentPlan,
    files: SideFiles,
) -> tuple[IncidentRule, ...]:
    """The rule of the top unit, then those of others. Without a section the usual clock and ladder hold."""
    chats = list(chats)
    first = next(iter(ladders.values()), DEFAULT)
    plan = base.model_copy(update={"ladder": first, "clocks": (clocks.usual(),)})
    table = root.table("incidents")
    top = units.plans[0].name if units.plans else ""
    if table is None:
        return (IncidentRule(unit=top, plan=plan),)
    plan = _plan(table, ladders, chats, plan, files)
    rules = {top: IncidentRule(unit=top, plan=plan)}
    for own in table.tables("units"):
        unit = known_unit(own, units, "unit", own.take("unit", values.text, required=True))
        own_plan = _plan(own, ladders, chats, plan, files)
        own.done()
        if unit in rules:
            own.add("unit", f'"{unit}" 的突发事件规则写了两次', "请删去一处", unit)
        if unit:
            rules.setdefault(unit, IncidentRule(unit=unit, plan=own_plan))
    table.done()
    for name in clocks.same_names(preset for rule in rules.values() for preset in rule.plan.clocks):
        message = f'有两个不同的时限都叫 "{name}"'
        table.add("presets", message, "请改其中一个时限文件里的 name，和自带的也不能同名", name)
    return tuple(rules.values())


def _plan(
    table: Table, ladders: Mapping[str, LadderPlan], chats: list[str], base: IncidentPlan, files: SideFiles
) -> IncidentPlan:
    """`base` with what this section says otherwise."""
    found: dict[str, object] = {}
    named = table.take_all("presets", values.text)
    if named:
        read = [_preset(table, name, place, files) for name, place in named]
        found["clocks"] = tuple(preset for preset in read if preset)
    ladder = table.take("ladder", values.text)
    if ladder is not None and ladder not in ladders:
        table.add(
            "ladder", f'逐级提醒 "{ladder}" 不存在', nearest(ladder, ladders, "请先写 [[ladders]]"), ladder
        )
    elif ladder is not None:
        found["ladder"] = ladders[ladder]
    told = read_recipients(table, "chats", CHATS_ONLY, chats)
    if table.has("chats"):  # none is said as well: all of the unit and those above it
        found["chats"] = tuple(chat.name for chat in told)
    return base.model_copy(update=found)


def _preset(table: Table, name: str, place: Place, files: SideFiles) -> ClockPreset | None:
    known = clocks.presets()
    if name in known:
        return known[name]
    if not name.endswith(clocks.OWN):
        advice = nearest(name, known, f"可以写 {'、'.join(known)}，或自己的 .toml 文件")
        table.findings.add(place, f'时限 "{name}" 不存在', advice, name)
        return None
    try:
        return clocks.own(name, files)
    except BadValueError as error:
        table.findings.add(place, error.message, error.fix, name)
        return None


def base_plan(zone: str, days: LocalDays) -> IncidentPlan:
    """The usual clock and ladder; working time is that of `zone`, by the state calendar and this place's own days."""
    return IncidentPlan(zone=zone, holidays=days.holidays, workdays=days.workdays)
