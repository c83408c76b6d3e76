"""The modes of a place together with its calendar: what they make of a schedule, a rota, a muster on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.domain.modes import effect
from bot.domain.modes.days import modes_on
from bot.domain.modes.plan import ModePlan, RotaChange, ScheduleChange
from bot.domain.muster import MusterPlan
from bot.domain.reports.schedule import RoundTimes, SchedulePlan, rounds, rounds_by_day
from bot.domain.rota.rotation import DayTurns, duty_days
from bot.domain.rota.rule import Rule
from bot.domain.time.days import Calendar


@dataclass(frozen=True)
class Modes:
    plans: tuple[ModePlan, ...]
    calendar: Calendar

    @cached_property
    def _days(self) -> dict[date, tuple[ModePlan, ...]]:
        return {}

    def on(self, day: date) -> tuple[ModePlan, ...]:
        """The modes of a day, the lowest first."""
        if day not in self._days:
            self._days[day] = modes_on(self.plans, day, self.calendar)
        return self._days[day]

    def schedule_change(self, plan: SchedulePlan, day: date) -> ScheduleChange | None:
        return effect.schedule_change(self.on(day), plan.name)

    def rounds(
        self, plan: SchedulePlan, first: date, last: date
    ) -> Iterator[tuple[RoundTimes, SchedulePlan]]:
        """The rounds of a schedule with its plan on their days; as `bot.domain.reports.schedule.rounds`."""
        if not self.plans and not plan.only_in_modes:
            return ((times, plan) for times in rounds(plan, first, last, self.calendar))
        return rounds_by_day(
            lambda day: effect.schedule_on(plan, self.schedule_change(plan, day), day),
            first,
            last,
            self.calendar,
        )

    def rota_change(self, rota: str, day: date) -> RotaChange | None:
        return effect.rota_change(self.on(day), rota)

    def turns(self, rota: str, rule: Rule, first: date, last: date) -> dict[date, DayTurns]:
        """Every day with duty, with whose turn each post's is; where a post is not on duty, its turns count on."""
        everyday = duty_days(rule, first, last, self.calendar)
        found = {}
        for day, turns in everyday.items():
            change = self.rota_change(rota, day)
            on_duty = effect.posts_under(rule, change, turns)
            if on_duty:
                found[day] = {post: turns[post] for post in on_duty}
        return found

    def muster(self, plan: MusterPlan, day: date) -> MusterPlan | None:
        return effect.muster_under(plan, effect.muster_change(self.on(day), plan.rota))
