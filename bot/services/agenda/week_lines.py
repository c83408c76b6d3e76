"""How a change alters the messages of the next seven days, in lines of a preview."""

from collections import defaultdict
from datetime import datetime

from bot.domain.time.local_time import hhmm, local_day
from bot.phrases import say
from bot.services.agenda.reminders_ahead import StepAhead
from bot.services.agenda.week import DAYS, WeekAhead

MOST = 8  # names in a line


def reminder_lines(before: WeekAhead, after: WeekAhead, zone: str) -> list[str]:
    """The reminders of the first local day of `zone` on which they change, as they will be."""
    differing = sorted({*before.steps} ^ {*after.steps}, key=lambda step: (step.at, step.schedule))
    if not differing:
        return []
    day = local_day(differing[0].at, zone)
    schedules = {step.schedule for step in differing}
    shown = [step for step in after.steps if local_day(step.at, zone) == day and step.schedule in schedules]
    told = f"{day.month}月{day.day}日"
    if not shown:
        return [say("week.no_reminders", day=told, schedules="、".join(sorted(schedules)))]
    return [say("week.reminders", day=told), *(_step(step, after, zone) for step in shown)]


def _step(step: StepAhead, week: WeekAhead, zone: str) -> str:
    names = sorted(week.names[chat] for chat in step.people)
    values = {"time": hhmm(step.at, zone), "schedule": step.schedule}
    if not names:
        return say("week.step", people=say("week.full" if step.spared else "week.nobody"), **values)
    return say("week.step", people=_listed(names), **values) + (
        say("week.spared", count=step.spared) if step.spared else ""
    )


def message_lines(before: WeekAhead, after: WeekAhead, now: datetime, zone: str) -> list[str]:
    """Who gets more or fewer messages in the seven days: a line for all with the same change, the greatest first.

    `zone`: whose days are counted.
    """
    names = {**before.names, **after.names}
    days = [local_day(now, zone, days=number) for number in range(DAYS)]
    had, has = before.counts(zone), after.counts(zone)
    alike: defaultdict[tuple[int, bool], list[str]] = defaultdict(list)
    for chat in {chat for chat, _ in (*had, *has)}:
        change = [has[chat, day] - had[chat, day] for day in days]
        if any(change):
            alike[_said(change)].append(names[chat])
    found = sorted(alike.items(), key=lambda one: (-one[0][1], -abs(one[0][0]), -one[0][0]))
    return [_change(*change, sorted(named)) for change, named in found]


def _said(change: list[int]) -> tuple[int, bool]:
    """The change a day and True where all whole days have the same one; else the sum and False."""
    today, *others = change
    daily = set(others)
    if (
        len(others) == DAYS - 1
        and len(daily) == 1
        and min(0, *daily) <= today <= max(0, *daily)
        and any(daily)
    ):
        return others[0], True
    return sum(change), False


def _change(count: int, daily: bool, named: list[str]) -> str:
    if not count:
        return say("week.same_sum", people=_listed(named))
    key = f"week.{'daily' if daily else 'in_all'}_{'more' if count > 0 else 'fewer'}"
    each = say("week.each") if len(named) > 1 else ""
    return say(key, count=abs(count), each=each, people=_listed(named))


def _listed(named: list[str]) -> str:
    shown = "、".join(named[:MOST])
    return shown if len(named) <= MOST else say("week.people", people=shown, count=len(named))
