"""The sections on 查岗: for which rota, in which windows, how often at most."""

from collections.abc import Iterable
from datetime import timedelta

from bot.config import values
from bot.config.problems import nearest
from bot.config.table_reader import Table
from bot.domain.muster import MusterPlan, MusterWindow
from bot.domain.time.local_time import elapsed

WITHIN = values.duration(values.MINUTE, timedelta(hours=1))
USUAL = MusterPlan(rota="", zone="", windows=())


def read_musters(root: Table) -> tuple[MusterPlan, ...]:
    """`[[musters]]` in file order, those without mistakes, one a rota. Windows are wall clock in each one's zone."""
    known = root.names("rotas")
    found: dict[str, MusterPlan] = {}
    taken: set[str] = set()
    for table in root.tables("musters"):
        rota = known_rota(table, known, table.take("rota", values.text, required=True))
        if rota in taken:
            table.add("rota", f'值班表 "{rota}" 的查岗写了两次', "请把时段并到一节里", rota)
        if rota is not None:
            taken.add(rota)
        plan = _muster(table, rota)
        if plan is not None:
            found.setdefault(plan.rota, plan)
    return tuple(found.values())


def _muster(table: Table, rota: str | None) -> MusterPlan | None:
    zone = table.take("zone", values.zone, "Asia/Shanghai")
    days = table.take("days", values.day_rule, USUAL.days)
    windows = table.take_all("windows", values.window, required=True)
    within = table.take("answer_within", WITHIN, USUAL.within)
    per_day = table.take("per_day", values.whole(1, 6), USUAL.per_day)
    per_week = table.take("per_week", values.whole(1, 42), USUAL.per_week)
    only_in_modes = table.take("only_in_modes", values.flag, False)
    table.done()
    if within:
        for window, place in windows:
            check_window(table, window, place, within)
    if not (rota and zone and days and windows and within and per_day and per_week):
        return None
    return MusterPlan(
        rota=rota,
        zone=zone,
        windows=tuple(sorted({window for window, _ in windows}, key=lambda window: window.start)),
        days=days,
        within=within,
        per_day=per_day,
        per_week=per_week,
        only_in_modes=bool(only_in_modes),
    )


def known_rota(table: Table, known: Iterable[str], name: str | None) -> str | None:
    """The name of a rota that the file has, or None with a problem written down."""
    if name is None or name in known:
        return name
    advice = nearest(name, known, "请先在 [[rotas]] 里写上这张值班表")
    table.add("rota", f'值班表 "{name}" 不存在', advice, name)
    return None


def check_window(table: Table, window: MusterWindow, place: tuple[str | int, ...], within: timedelta) -> None:
    """There must be room for an instant that leaves time to answer."""
    if elapsed(window.start, window.end) <= within:
        said = values.spoken(within)
        shown = f"{window.start:%H:%M}-{window.end:%H:%M}"
        message = f'时段 "{shown}" 不长于回答时间（answer_within {said}）'
        table.findings.add(place, message, "请把时段放长，或把 answer_within 改短", shown)
