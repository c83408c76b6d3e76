"""What a mode changes, in the file: `[[modes.schedules]]`, `[[modes.rotas]]`, `[[modes.musters]]`, against what is
arranged otherwise."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.config import values
from bot.config.model import LocalDays, RotaPlan
from bot.config.muster import WITHIN, check_window
from bot.config.problems import listed, nearest
from bot.config.schedules import FORWARD, POSITIVE, check_step, read_steps
from bot.config.table_reader import Table
from bot.domain.incidents.ladder import LadderPlan
from bot.domain.modes.effect import schedule_under
from bot.domain.modes.plan import MusterChange, RotaChange, ScheduleChange
from bot.domain.muster import MusterPlan
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.rota.post import USUAL, shown_name, stored_name


@dataclass(frozen=True)
class Arranged:
    """What a mode can change, as the file has it. The names are also of those that have mistakes."""

    schedules: Sequence[SchedulePlan]
    rotas: Sequence[RotaPlan]
    musters: Sequence[MusterPlan]
    ladders: Mapping[str, LadderPlan]
    days: LocalDays
    names: Mapping[str, Sequence[str]]


def read_schedule_changes(mode: Table, arranged: Arranged) -> tuple[ScheduleChange, ...]:
    """`[[modes.schedules]]` of one mode: None is what stays as the schedule has it.

    With the change made, reminders must lie between opening and lock as ever.
    """
    plans = {plan.name: plan for plan in arranged.schedules}
    found = {}
    for table, name in _named(mode, "schedules", "schedule", "报送安排", arranged.names["schedules"]):
        found[name] = _schedule(table, name, plans.get(name), arranged.names["schedules"])
    return tuple(found.values())


def _schedule(table: Table, name: str, plan: SchedulePlan | None, known: Iterable[str]) -> ScheduleChange:
    times = tuple(sorted({clock for clock, _ in table.take_all("times", values.clock)}))
    if table.has("times") and not times:
        table.add("times", "times 是空的", "请写时刻；要停报请写 rests = true")
    change = ScheduleChange(
        schedule=name,
        rests=bool(table.take("rests", values.flag, False)),
        replaces=_other(table, "replaces", known, name),
        times=times or None,
        days=table.take("days", values.day_rule),
        opens=table.take("opens", POSITIVE),
        early=table.take("early", FORWARD),
        grace=table.take("grace", FORWARD),
        lock=table.take("lock", POSITIVE),
        lock_at_opening=table.take("lock_at_opening", values.flag),
        steps=read_steps(table) if table.has("steps") else None,
    )
    table.done()
    _refuse_both(table, change.rests, {*ScheduleChange.model_fields} - {"schedule", "rests"})
    if plan is not None and not change.rests:
        _check_schedule(table, plan, change)
    return change


def _check_schedule(table: Table, plan: SchedulePlan, change: ScheduleChange) -> None:
    made = schedule_under(plan, change)
    assert made is not None  # it does not rest
    if made.lock < made.grace:
        key = "lock" if change.lock is not None else "grace"
        message = f"封口（lock {values.spoken(made.lock)}）早于宽限（grace {values.spoken(made.grace)}）结束"
        table.add(key, message, f"请把 lock 改为不短于 {values.spoken(made.grace)}")
    for number, step in enumerate(change.steps or ()):
        check_step(table, number, step.offset, -made.opens, made.lock)


def read_rota_changes(mode: Table, arranged: Arranged) -> tuple[RotaChange, ...]:
    """`[[modes.rotas]]` of one mode: which posts of a rota stand duty, and which of them must be held."""
    plans = {plan.name: plan for plan in arranged.rotas}
    found = {}
    for table, name in _named(mode, "rotas", "rota", "值班表", arranged.names["rotas"]):
        found[name] = _rota(table, name, plans.get(name))
    return tuple(found.values())


def _rota(table: Table, name: str, plan: RotaPlan | None) -> RotaChange:
    known = [post.name for post in (plan.rule.posts if plan else ()) or USUAL]
    posts = _posts(table, "posts", known if plan else None)
    needs = _posts(table, "needs", posts or (known if plan else None))
    rests = bool(table.take("rests", values.flag, False))
    table.done()
    if table.has("posts") and posts == ():
        table.add("posts", "posts 是空的", "请写岗位；整张表停用请写 rests = true")
    _refuse_both(table, rests, {"posts", "needs"})
    return RotaChange(rota=name, rests=rests, posts=posts, needs=needs)


def _posts(table: Table, key: str, known: Sequence[str] | None) -> tuple[str, ...] | None:
    """Stored names; `known` is None where the rota itself has mistakes."""
    found = []
    for word, place in table.take_all(key, values.text):
        if known is not None and stored_name(word) not in known:
            words = [shown_name(one) for one in known]
            advice = nearest(word, words, f"请写 {listed(words)} 里的岗位")
            table.findings.add(place, f'岗位 "{word}" 不存在', advice, word)
        else:
            found.append(stored_name(word))
    return tuple(dict.fromkeys(found)) if table.has(key) else None


def read_muster_changes(mode: Table, arranged: Arranged) -> tuple[MusterChange, ...]:
    """`[[modes.musters]]` of one mode: None is what stays as the muster has it."""
    plans = {plan.rota: plan for plan in arranged.musters}
    found = {}
    for table, name in _named(mode, "musters", "rota", "查岗", arranged.names["musters"]):
        found[name] = _muster(table, name, plans.get(name))
    return tuple(found.values())


def _muster(table: Table, name: str, plan: MusterPlan | None) -> MusterChange:
    windows = table.take_all("windows", values.window)
    within = table.take("answer_within", WITHIN)
    change = MusterChange(
        rota=name,
        rests=bool(table.take("rests", values.flag, False)),
        days=table.take("days", values.day_rule),
        windows=tuple(sorted({one for one, _ in windows}, key=lambda one: one.start)) or None,
        within=within,
        per_day=table.take("per_day", values.whole(1, 6)),
        per_week=table.take("per_week", values.whole(1, 42)),
    )
    table.done()
    lasting: timedelta | None = within or (plan.within if plan else None)
    for window, place in windows if lasting else ():
        assert lasting is not None
        check_window(table, window, place, lasting)
    _refuse_both(table, change.rests, {"days", "windows", "answer_within", "per_day", "per_week"})
    return change


def _named(
    mode: Table, section: str, key: str, what: str, known: Sequence[str]
) -> Iterator[tuple[Table, str]]:
    """Each table of a section with what it changes, which must be there; each once."""
    seen: set[str] = set()
    for table in mode.tables(section):
        name = table.take(key, values.text, required=True)
        if name is not None and name not in known:
            advice = nearest(name, known, f"请先写上这个{what}")
            table.add(key, f'{what} "{name}" 不存在', advice, name)
        if name in seen:
            table.add(key, f'{what} "{name}" 在这个时期里写了两次', "请合成一节", name)
        if name is not None:
            seen.add(name)
        yield table, name or ""


def _other(table: Table, key: str, known: Iterable[str], own: str) -> str | None:
    name = table.take(key, values.text)
    if name is not None and (name == own or name not in known):
        message = f'{key} 不能写它自己 "{name}"' if name == own else f'报送安排 "{name}" 不存在'
        others = [one for one in known if one != own]
        table.add(key, message, nearest(name, others, "请写它代替的那个报送安排"), name)
        return None
    return name


def _refuse_both(table: Table, rests: bool, keys: Iterable[str]) -> None:
    both = next((key for key in sorted(keys) if rests and table.has(key)), None)
    if both is not None:
        table.add(both, f"写了 rests = true 就停了，{both} 不起作用", f"请删去 {both} 或 rests")
