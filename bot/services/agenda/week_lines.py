"""What a change makes of the next seven days, in lines that a person reads before saying yes."""

from collections import defaultdict

from bot.domain.time.local_time import hhmm, local_day
from bot.phrases import say
from bot.services.agenda.reminders_ahead import StepAhead
from bot.services.agenda.week import DAYS, WeekAhead

MOST = 8  # names in a line


def reminder_lines(before: WeekAhead, after: WeekAhead, zone: str) -> list[str]:
    """Who is reminded when on the first day on which that is otherwise, as it will be. Times are told in `zone`."""
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
    people = "、".join(names[:MOST])
    if len(names) > MOST:
        people = say("week.people", people=people, count=len(names))
    return say("week.step", people=people, **values) + (
        say("week.spared", count=step.spared) if step.spared else ""
    )


def message_lines(before: WeekAhead, after: WeekAhead) -> list[str]:
    """Who gets more or fewer messages in the seven days: a line for those for whom it changes alike, the most first."""
    names = {**before.names, **after.names}
    alike: defaultdict[int, list[str]] = defaultdict(list)
    had, has = before.counts, after.counts
    for chat in had.keys() | has.keys():
        alike[has[chat] - had[chat]].append(names[chat])
    alike.pop(0, None)
    return [
        _change(change, sorted(named)) for change, named in sorted(alike.items(), key=lambda one: _rank(*one))
    ]


def _rank(change: int, named: list[str]) -> tuple[int, int]:
    return -abs(change), -change


def _change(change: int, named: list[str]) -> str:
    each_day = change % DAYS == 0
    count = abs(change) // DAYS if each_day else abs(change)
    people = "、".join(named[:MOST])
    return say(
        f"week.{'daily' if each_day else 'in_all'}_{'more' if change > 0 else 'fewer'}",
        count=count,
        people=people if len(named) <= MOST else say("week.people", people=people, count=len(named)),
    )
