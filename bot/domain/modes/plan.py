"""A mode (时期) as it is configured and stored: when it stands, and what it changes of what is arranged otherwise.

Plans of towns set a special period (特护期) of so many days with reports twice a day, flood seasons (汛期) and phases
of a campaign, each with a cadence of its own; holidays (节假日) are days of heightened duty in all of them.
"""

from collections.abc import Collection, Mapping
from datetime import date, time, timedelta
from enum import StrEnum

from bot.domain.incidents.ladder import LadderPlan
from bot.domain.muster import MusterWindow
from bot.domain.reports.schedule import Step
from bot.domain.value import Frozen


class ModeKind(StrEnum):
    """Its rank. Of two that stand on one day the higher goes before."""

    PHASE = "phase"
    FLOOD = "flood"
    HOLIDAY = "holiday"
    SPECIAL = "special"


RANKS = (ModeKind.PHASE, ModeKind.FLOOD, ModeKind.HOLIDAY, ModeKind.SPECIAL)  # the lowest first
KIND_NAMES: Mapping[ModeKind, str] = {
    ModeKind.PHASE: "阶段",
    ModeKind.FLOOD: "汛期",
    ModeKind.HOLIDAY: "节假日",
    ModeKind.SPECIAL: "特护期",
}


class ScheduleChange(Frozen):
    """What a mode makes of one schedule; what is None stays as it is.

    Named without anything else it wakes a schedule that is owed in modes only. `replaces`: the schedule in whose place
    this one stands, so that a report for the one counts for the other where they meet.
    """

    schedule: str
    rests: bool = False
    replaces: str | None = None
    times: tuple[time, ...] | None = None
    days: str | None = None
    opens: timedelta | None = None
    early: timedelta | None = None
    grace: timedelta | None = None
    lock: timedelta | None = None
    lock_at_opening: bool | None = None
    steps: tuple[Step, ...] | None = None


class RotaChange(Frozen):
    """What a mode makes of one rota: the posts (stored names) that are on duty, and those that must be held."""

    rota: str
    rests: bool = False
    posts: tuple[str, ...] | None = None
    needs: tuple[str, ...] | None = None


class MusterChange(Frozen):
    """What a mode makes of how one rota is mustered."""

    rota: str
    rests: bool = False
    days: str | None = None
    windows: tuple[MusterWindow, ...] | None = None
    within: timedelta | None = None
    per_day: int | None = None
    per_week: int | None = None


class ModePlan(Frozen):
    """One mode. Its days are local to `zone`, both included; without `last` it stands until somebody ends it.

    Without `first` it waits to be begun, but for a holiday: that begins by the calendar on every festival, weekends
    inside included, unless it is `off`. On a day of `skip` it does not stand.
    """

    name: str
    kind: ModeKind
    zone: str = "Asia/Shanghai"  # IANA name
    first: date | None = None
    last: date | None = None
    off: bool = False
    skip: tuple[date, ...] = ()
    schedules: tuple[ScheduleChange, ...] = ()
    rotas: tuple[RotaChange, ...] = ()
    musters: tuple[MusterChange, ...] = ()
    ladder: LadderPlan | None = None

    def among(
        self, schedules: Collection[str], rotas: Collection[str], musters: Collection[str]
    ) -> "ModePlan":
        """What is left of it where these are all that is arranged: one that was closed is changed no more."""
        known = [one for one in self.schedules if one.schedule in schedules]
        return self.model_copy(
            update={
                "schedules": tuple(
                    one if one.replaces is None or one.replaces in schedules else _alone(one) for one in known
                ),
                "rotas": tuple(one for one in self.rotas if one.rota in rotas),
                "musters": tuple(one for one in self.musters if one.rota in musters),
            }
        )

    @property
    def by_calendar(self) -> bool:
        """Does it begin by the calendar?"""
        return self.kind is ModeKind.HOLIDAY and self.first is None


def _alone(change: ScheduleChange) -> ScheduleChange:
    return change.model_copy(update={"replaces": None})
