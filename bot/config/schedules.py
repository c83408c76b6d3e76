"""The section on what is owed: schedules with their steps, checked against units and chats."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from bot.config import values
from bot.config.problems import Place
from bot.config.recipients import READERS, REMINDED, read_recipients
from bot.config.table_reader import Table
from bot.config.units import BELOW, Units
from bot.domain.reports.schedule import OneDay, QuietHours, SchedulePlan, Step, until_next_opening

ZERO, MINUTE, DAY = timedelta(), timedelta(minutes=1), timedelta(days=1)
FORWARD = values.duration(ZERO)
POSITIVE = values.duration(MINUTE)
EITHER_WAY = values.duration(-values.MOST_DAYS)


def read_schedules(root: Table, units: Units, chats: Iterable[str]) -> tuple[SchedulePlan, ...]:
    """`[[schedules]]` in file order, those without mistakes.

    Times are wall clock in each one's zone; spans are counted from the time at which a report is due.
    `chats`: the names of those that the file has, which `summary_to` may name.
    """
    chats = list(chats)
    found: dict[str, SchedulePlan] = {}
    taken: set[str] = set()
    for table in root.tables("schedules"):
        name = table.take_name("报送安排", taken)
        plan = _schedule(table, name, units, chats)
        if plan is not None:
            found.setdefault(plan.name, plan)
    return tuple(found.values())


def _schedule(table: Table, name: str | None, units: Units, chats: list[str]) -> SchedulePlan | None:
    zone = table.take("zone", values.zone, "Asia/Shanghai")
    times = [clock for clock, _ in table.take_all("times", values.clock, required=True)]
    days = table.take("days", values.day_rule, "daily")
    start, end = table.take("start", values.day), table.take("end", values.day)
    owed = _units(table, units)
    spans = {key: table.take(key, reader, default) for key, reader, default in SPANS}
    lasting = table.take("lock", POSITIVE, UNSET)
    quiet = _quiet(table)
    written = [_step(one) for one in table.tables("steps")]
    steps = _in_order(written)
    until_next = until_next_opening(times, spans["opens"] or ZERO)
    shortest = max([until_next, spans["grace"] or ZERO, *(offset for _, offset in written if offset)])
    spans["lock"] = shortest if lasting == UNSET else lasting
    summary_to = read_recipients(table, "summary_to", READERS, chats)
    early_lock = table.take("lock_at_opening", values.flag, False)
    exceptions = _exceptions(table, start, end)
    only_in_modes = table.take("only_in_modes", values.flag, False)
    table.done()
    if start and end and end < start:
        table.add("end", f"最后一天 {end} 早于第一天 {start}", "请把两个日期对调或改正", end)
    if len(set(times)) < len(times):
        table.add("times", "同一个时刻写了两次", "请删去重复的一个")
    _check_spans(table, spans)
    _check_steps(table, [offset for _, offset in written], spans)
    if times and not early_lock and lasting is not None and lasting > shortest:
        _advise_on_lock(table, lasting, until_next)
    if not (name and zone and times and days and all(span is not None for span in spans.values())):
        return None
    return SchedulePlan(
        name=name,
        zone=zone,
        times=tuple(sorted(set(times))),
        days=days,
        start=start,
        end=end,
        units=owed,
        steps=steps,
        quiet=quiet,
        summary_to=summary_to,
        lock_at_opening=bool(early_lock),
        exceptions=exceptions,
        only_in_modes=bool(only_in_modes),
        **{key: span for key, span in spans.items() if span is not None},
    )


SPANS: tuple[tuple[str, values.Reader[timedelta], timedelta], ...] = (
    ("opens", POSITIVE, timedelta(hours=2)),
    ("early", FORWARD, timedelta(hours=12)),
    ("grace", FORWARD, timedelta(minutes=20)),
)
UNSET = ZERO  # no lock can be written so


def _advise_on_lock(table: Table, lock: timedelta, until_next: timedelta) -> None:
    """Until it is locked a round can be reported beside the next one, and somebody may mean the other."""
    message = f"封口（lock {values.spoken(lock)}）晚于下一次开放，上一次没报的到时还开着"
    fix = "写 lock_at_opening = true"
    if until_next >= MINUTE:
        fix = f"建议不长于 {values.spoken(until_next)}，或者{fix}"
    table.findings.advise((*table.place, "lock"), message, fix)


def _units(table: Table, units: Units) -> tuple[str, ...]:
    """The units that owe it; "青石镇/*" stands for all below that have none below them.

    A place may begin with none: units that come later are added in the chat.
    """
    found: list[str] = []
    for name, place in table.take_all("units", values.text, required=not table.has("units")):
        top = name.removesuffix(BELOW)
        meant = units.meant(top)
        if meant is None:
            table.findings.add(place, *units.mistake(top), name)
        else:
            found += [meant] if top == name else units.leaves(meant)
    if not found and table.has("units"):
        message = "现在没有单位要报"
        table.findings.advise(
            (*table.place, "units"), message, "加上单位以后才会催报、发汇总；单位名单也可以私聊发给机器人"
        )
    return tuple(dict.fromkeys(found))


def _quiet(table: Table) -> QuietHours | None:
    quiet = table.table("quiet")
    if quiet is None:
        return None
    start, end = (quiet.take(key, values.clock, required=True) for key in ("start", "end"))
    quiet.done()
    if start is not None and start == end:
        quiet.add("end", "免打扰的开始和结束是同一时刻", "请改正，或删去 quiet")
        return None
    return QuietHours(start=start, end=end) if start is not None and end is not None else None


def _exceptions(table: Table, start: date | None, end: date | None) -> tuple[OneDay, ...]:
    """What `[[schedules.exceptions]]` says of single days, in their order."""
    found: dict[date, OneDay] = {}
    for one in table.tables("exceptions"):
        day = one.take("day", values.day, required=True)
        times = [clock for clock, _ in one.take_all("times", values.clock, required=not one.has("times"))]
        one.done()
        if len(set(times)) < len(times):
            one.add("times", "同一个时刻写了两次", "请删去重复的一个")
        if day is None:
            continue
        if (start and day < start) or (end and day > end):
            one.add("day", f"{day} 不在这项安排的第一天和最后一天之间", "请改正日期，或删去这一节", day)
        if day in found:
            one.add("day", f"{day} 写了两次", "请合成一节", day)
        found[day] = OneDay(day=day, times=tuple(sorted(set(times))))
    return tuple(found[day] for day in sorted(found))


def read_steps(table: Table) -> tuple[Step, ...]:
    """The steps of a section that holds them under `steps`, without a look at the spans they must lie in."""
    written = [_step(one) for one in table.tables("steps")]
    _refuse_doubles(table, [offset for _, offset in written])
    return _in_order(written)


def _in_order(written: Iterable[tuple[Step | None, timedelta | None]]) -> tuple[Step, ...]:
    return tuple(sorted((step for step, _ in written if step), key=lambda step: step.offset))


def _step(table: Table) -> tuple[Step | None, timedelta | None]:
    """The step, where it has no mistake, and its `at`, which is checked whatever else is wrong with it."""
    offset = table.take("at", EITHER_WAY, required=True)
    to = read_recipients(table, "to", REMINDED, required=True)
    table.done()
    return (Step(offset=offset, to=to) if offset is not None and to else None), offset


def _check_spans(table: Table, spans: dict[str, timedelta | None]) -> None:
    grace, lock = spans["grace"], spans["lock"]
    if grace is not None and lock is not None and lock < grace:
        message = f"封口（lock {values.spoken(lock)}）早于宽限（grace {values.spoken(grace)}）结束"
        table.add("lock", message, f"请改为不短于 {values.spoken(grace)}", values.spoken(lock))


def _check_steps(
    table: Table, offsets: Sequence[timedelta | None], spans: dict[str, timedelta | None]
) -> None:
    """Against those limits that can be read; of one that cannot, whoever wrote it hears already."""
    opens, lock = spans["opens"], spans["lock"]
    least = -opens if opens is not None else -values.MOST_DAYS
    most = lock if lock is not None else values.MOST_DAYS
    for number, offset in enumerate(offsets):
        if offset is not None:
            check_step(table, number, offset, least, most)
    _refuse_doubles(table, offsets)


def check_step(table: Table, number: int, offset: timedelta, least: timedelta, most: timedelta) -> None:
    """A reminder lies between opening (`least`) and lock (`most`), as spans from the time at which a report is due."""
    if not least <= offset <= most:
        said = values.spoken(offset)
        message = f"提醒时间 at = {said} 不在开放（opens）和封口（lock）之间"
        advice = f"请写 {values.spoken(least)} 到 {values.spoken(most)} 之间的时长"
        table.findings.add(_step_place(table, number), message, advice, said)


def _refuse_doubles(table: Table, offsets: Sequence[timedelta | None]) -> None:
    seen: set[timedelta] = set()
    for number, offset in enumerate(offsets):
        if offset is not None and offset in seen:
            said = values.spoken(offset)
            table.findings.add(
                _step_place(table, number), f"两步提醒在同一时间 at = {said}", "请合成一步", said
            )
        seen.update({offset} if offset is not None else ())


def _step_place(table: Table, number: int) -> Place:
    return (*table.place, "steps", number, "at")
