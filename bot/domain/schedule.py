"""Who owes what when: a schedule and the rounds it yields. Pure; `now` never appears here."""

from datetime import date, datetime, time, timedelta
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.domain.terms import Audience


class Frozen(BaseModel):
    """Base of values that are both configuration (stored as JSON) and input of rules."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Step(Frozen):
    """One reminder step. `offset` is relative to due: negative before it, positive after."""

    offset: timedelta
    to: tuple[Audience, ...]


class QuietHours(Frozen):
    """Wall-clock span in which nobody is reminded; may cross midnight (22:00 to 06:00)."""

    start: time
    end: time


class SchedulePlan(Frozen):
    """A reporting schedule as it is stored and as rules read it. Times are wall clock in `zone`."""

    name: str
    zone: str  # IANA name
    times: tuple[time, ...]
    days: Annotated[str, Field(description="daily, workdays, weekdays, holidays or an RRULE string")]
    start: date | None = None  # first day, inclusive
    end: date | None = None  # last day, inclusive
    units: tuple[str, ...]  # names of the units that owe it
    opens: timedelta  # how long before due the round opens
    early: timedelta  # how long before opening a report is taken without asking
    grace: timedelta  # after due, before it counts missing and the summary goes out
    lock: timedelta  # after due, before only a reasoned unlock lets a report in
    steps: tuple[Step, ...]
    quiet: QuietHours | None = None
    summary_to: tuple[str, ...]  # names of chats, or "role:duty_leader" for private chats


class RoundTimes(Frozen):
    """The instants of one round, all UTC. `day` and `label` are local ("11月23日 15:00")."""

    day: date
    label: str
    opens_at: datetime
    due_at: datetime
    missing_at: datetime
    lock_at: datetime
