"""What the next seven days ask of whom: who is reminded when, who is sent which summary, as things stand now."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.reports.schedule import RoundTimes, SchedulePlan, Step, step_times
from bot.domain.time.local_time import local_day
from bot.services.recipients.audiences import Audiences, read_audiences
from bot.services.recipients.lookup import READERS, Standpoint, find
from storage.queries import modes as stored_modes
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Unit
from storage.work import Work

DAYS = timedelta(days=7)


@dataclass(frozen=True)
class WeekStep:
    """One reminder of one round, at an instant (UTC), to everybody who would get it if nobody had reported by then."""

    at: datetime
    schedule: str
    label: str
    people: frozenset[str]


@dataclass(frozen=True)
class WeekAhead:
    """`messages`: reminders and summaries that each person, or chat, gets at most in the seven days, by name."""

    steps: tuple[WeekStep, ...]
    messages: Mapping[str, int]


def look(work: Work) -> WeekAhead:
    """Computed from what is in force: rounds are written down for two days only."""
    steps: list[WeekStep] = []
    messages: Counter[str] = Counter()
    modes = stored_modes.in_force(work)
    for schedule in stored_rounds.open_schedules(work):
        plan = stored_rounds.plan_of(schedule)
        first, last = local_day(work.now, plan.zone), local_day(work.now + DAYS, plan.zone)
        ahead = [
            one for one in modes.rounds(plan, first, last) if work.now < one[0].due_at <= work.now + DAYS
        ]
        found = tuple(_steps(work, plan, ahead))
        steps += found
        messages.update(name for step in found for name in step.people)
        for name in _readers(work, plan):
            messages[name] += len(ahead)
    return WeekAhead(tuple(sorted(steps, key=lambda step: (step.at, step.schedule))), messages)


def _steps(
    work: Work, plan: SchedulePlan, ahead: Sequence[tuple[RoundTimes, SchedulePlan]]
) -> Iterator[WeekStep]:
    """Each round with the plan of its day, which a mode may have made another."""
    if not ahead:
        return
    units = [unit for unit in stored_units.open_units(work) if unit.name in plan.units]
    audiences = read_audiences(work, [unit.id for unit in units])
    excuses = stored_rounds.excuses_between(
        work, [unit.id for unit in units], ahead[0][0].day, ahead[-1][0].day
    )
    asked: dict[tuple[frozenset[int], Step], frozenset[str]] = {}
    for times, own in ahead:
        excused = frozenset(one.unit_id for one in excuses if one.first_day <= times.day <= one.last_day)
        for at, step in step_times(own, times):
            if at > work.now:
                key = (excused, step)
                asked[key] = asked[key] if key in asked else _asked(audiences, units, excused, step)
                yield WeekStep(at, plan.name, times.label, asked[key])


def _asked(
    audiences: Audiences, units: Sequence[Unit], excused: frozenset[int], step: Step
) -> frozenset[str]:
    return frozenset(
        account.name
        for unit in units
        if unit.id not in excused
        for account, _ in audiences.named(unit.id, step)
    )


def _readers(work: Work, plan: SchedulePlan) -> frozenset[str]:
    """Who is sent its summaries; they are looked for from what all its units belong to."""
    units = [unit.id for unit in stored_units.open_units(work) if unit.name in plan.units]
    chains = list(stored_units.chains(work, units).values())
    shared = [one for one in chains[0] if all(one in chain for chain in chains)] if chains else []
    return frozenset(one.name for one in find(work, plan.summary_to, Standpoint(shared, READERS)))
