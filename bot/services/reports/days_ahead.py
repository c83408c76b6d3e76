"""What units owe on a day that is to come, for whoever asks: written down already, or as it will be planned."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.admin.spoken import said_day
from bot.domain.reports.round_names import DAYS
from bot.domain.terms import ReportState
from bot.domain.time.local_time import WEEKDAYS, hhmm, local_day
from bot.phrases import say
from bot.services import outbox
from bot.services.reports import owed, round_names, round_plans
from storage.answers import looking
from storage.queries import modes as stored_modes
from storage.queries import rounds as stored_rounds
from storage.queries.directory import directory
from storage.work import Work


@dataclass(frozen=True)
class DueThen:
    """One unit and one time at which it owes a report, or would, were it not excused. `due_at` is UTC."""

    unit: str
    schedule: str
    due_at: datetime
    zone: str
    excused: bool


def day_lines(work: Work, unit_ids: Collection[int], day: date, zone: str) -> list[str]:
    """「东沟村 明天（11月30日 周一）09:00、15:00 前报。」; units that owe the same stand in one line.

    `day` is a local day in `zone`, from today on; so many units are told of as in any answer (`owed.MOST_UNITS`).
    """
    work = looking(work)
    shown = directory(work).in_order(unit_ids)[: owed.MOST_UNITS]
    names = [directory(work).name(one) for one in shown]
    owing = {name for one in stored_rounds.open_schedules(work) for name in stored_rounds.plan_of(one).units}
    names = [name for name in names if name in owing] or names
    found = sorted(due_on(work, shown, day), key=lambda one: (one.due_at, one.schedule))
    several = len({one.schedule for one in found}) > 1
    told: dict[str, list[str]] = {}
    for name in names:
        own = [one for one in found if one.unit == name]
        told.setdefault(_said(own, several=several), []).append(name)
    said = _day(day, local_day(work.now, zone))
    answer = [say_of(key, units, said) for key, units in told.items()]
    free = {"request.day_free", "request.day_excused"}
    ahead = stored_rounds.next_round(work, shown) if told.keys() <= free else None
    return [*answer, *([say("request.next", next=round_names.spoken(work, ahead))] if ahead else [])]


def say_of(key: str, units: Iterable[str], day: str) -> str:
    """`key`: of a sentence, or the times."""
    values = {"units": outbox.listed(units), "day": day}
    return say(key, **values) if key.startswith("request.") else say("request.day_due", **values, times=key)


def due_on(work: Work, unit_ids: Collection[int], day: date) -> Iterator[DueThen]:
    """Unit by unit, in no order of time."""
    schedules = {one.id: one.name for one in stored_rounds.open_schedules(work)}
    for one in owed.on_day(work, unit_ids, day):
        excused = one.occurrence.state is ReportState.EXCUSED
        schedule = schedules.get(one.round.schedule_id, "")
        yield DueThen(one.unit.name, schedule, one.round.due_at, one.round.zone, excused)
    yield from _planned(work, frozenset(unit_ids), day)


def _planned(work: Work, unit_ids: frozenset[int], day: date) -> Iterator[DueThen]:
    modes, excuses = stored_modes.in_force(work), stored_rounds.excuses_between(work, unit_ids, day, day)
    for schedule in stored_rounds.open_schedules(work):
        plan = stored_rounds.plan_of(schedule)
        units = [unit for unit in round_plans.owing(work, plan) if unit.id in unit_ids]
        if not units:
            continue
        for asked in round_plans.asked(work, schedule, modes, units, day, day):
            for unit in asked.units:
                excused = round_plans.excuse_of(excuses, unit.id, day) is not None
                yield DueThen(unit.name, schedule.name, asked.times.due_at, plan.zone, excused)


def _said(own: Collection[DueThen], *, several: bool) -> str:
    """The times, or the sentence for a unit that owes nothing."""
    if not own:
        return "request.day_free"
    left = [one for one in own if not one.excused]
    if not left:
        return "request.day_excused"
    return "、".join(hhmm(one.due_at, one.zone) + (f"（{one.schedule}）" if several else "") for one in left)


def _day(day: date, today: date) -> str:
    """「明天（11月30日 周一）」, 「12月4日 周五」."""
    dated, near = f"{said_day(day)} 周{WEEKDAYS[day.weekday()]}", DAYS.get((day - today).days)
    return f"{near}（{dated}）" if near else dated
