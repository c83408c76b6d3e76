"""What a change makes of the next seven days, in lines that a person reads before saying yes."""

from bot.domain.time.local_time import hhmm, local_day
from bot.phrases import say
from bot.services.agenda.week import WeekAhead, WeekStep

MOST = 8  # people, or names in a line


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
    return [say("week.reminders", day=told), *(_step(step, zone) for step in shown)]


def _step(step: WeekStep, zone: str) -> str:
    people = "、".join(sorted(step.people)[:MOST]) or say("week.nobody")
    values = {"time": hhmm(step.at, zone), "schedule": step.schedule, "people": people}
    if len(step.people) > MOST:
        return say("week.step_of_many", count=len(step.people), **values)
    return say("week.step", **values)


def message_lines(before: WeekAhead, after: WeekAhead) -> list[str]:
    """Who gets more or fewer messages in a week, those for whom it changes most first."""
    change = {
        name: after.messages.get(name, 0) - before.messages.get(name, 0)
        for name in {*before.messages, *after.messages}
    }
    names = sorted((name for name in change if change[name]), key=lambda name: (-abs(change[name]), name))
    lines = [
        say(
            "week.messages",
            name=name,
            before=before.messages.get(name, 0),
            after=after.messages.get(name, 0),
        )
        for name in names[:MOST]
    ]
    return lines + ([say("week.more", count=len(names) - MOST)] if len(names) > MOST else [])
