"""When a post on the rota is mustered (查岗), and what a tap or silence makes of it.

国办《关于防治"指尖上的形式主义"的若干意见》(2023): no forced check-ins outside emergency posts. So only inside windows
an admin has opened, only so often, only people at a post at that instant, and nothing but one tap: no place, no photo.
"""

import hmac
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.reports.schedule import DAY
from bot.domain.time.days import Calendar, days_in
from bot.domain.time.local_time import instant
from bot.domain.value import Frozen

WEEK = 7


class MusterWindow(Frozen):
    """A wall-clock span in which musters are allowed; may cross midnight (22:00 to 02:00)."""

    start: time
    end: time


class MusterPlan(Frozen):
    """How one rota may be mustered. `within` is how long people have for their tap."""

    rota: str
    zone: str  # IANA name; windows are wall clock in it
    windows: tuple[MusterWindow, ...]
    days: str = "daily"  # as in `bot.domain.reports.schedule.SchedulePlan`
    within: timedelta = timedelta(minutes=10)
    per_day: int = 1  # at most
    per_week: int = 3  # at most, Monday to Sunday
    only_in_modes: bool = False  # on the days of modes that name it, on no other


class CallState(StrEnum):
    """What is known of one post of a muster."""

    WAITING = "waiting"
    ANSWERED = "answered"
    LATE = "late"
    SILENT = "silent"
    UNREACHABLE = "unreachable"  # no account, blocked, or never delivered: to be telephoned, not absent
    RELIEVED = "relieved"  # went off duty before the time to answer was over
    DROPPED = "dropped"  # a mode has begun under which there is no such post
    ON_LEAVE = "on_leave"  # leave was granted and nobody covers
    VACANT = "vacant"


@dataclass(frozen=True)
class MusterSlot:
    """One muster. From `asks_at` to `latest_at` (UTC) it may be asked; the answer then ends in its window.

    `day` is the local day on which the window begins.
    """

    day: date
    asks_at: datetime
    latest_at: datetime


def slots(plan: MusterPlan, secret: str, day: date, calendar: Calendar) -> tuple[MusterSlot, ...]:
    """The musters of a local day, earliest first: the same ones however often they are drawn.

    Without `secret` (hex) neither their number nor their instants can be guessed.
    """
    count = _share(plan, secret, day, calendar)
    places = list(spans(plan, day))
    seconds = [int((last - first).total_seconds()) for first, last in places]
    chance = _chance(secret, f"day:{day}")
    found: list[MusterSlot] = []
    for number in sorted(chance.randrange(sum(seconds)) for _ in range(count if places else 0)):
        slot = _slot(day, places, seconds, number)
        if not found or slot.asks_at - found[-1].asks_at > plan.within:
            found.append(slot)
    return tuple(found)


def open_slot(plan: MusterPlan, now: datetime, calendar: Calendar) -> MusterSlot | None:
    """The window that a muster ordered now falls into; None outside all windows."""
    today = now.astimezone(ZoneInfo(plan.zone)).date()
    for day in days_in(plan.days, today - DAY, today, calendar):
        for first, last in spans(plan, day):
            if first <= now <= last:
                return MusterSlot(day, now, last)
    return None


def falls_on(plan: MusterPlan, day: date, calendar: Calendar) -> bool:
    """May it be mustered on this local day?"""
    return any(days_in(plan.days, day, day, calendar))


def monday(day: date) -> date:
    """The day that the week of `day` begins with."""
    return day - timedelta(days=day.weekday())


def answered(state: CallState, in_time: bool) -> CallState | None:
    """What a tap makes of a call; None if it changes nothing."""
    if state in (CallState.WAITING, CallState.SILENT, CallState.UNREACHABLE):
        return CallState.ANSWERED if in_time else CallState.LATE
    return None


def close(state: CallState, *, on_duty: bool, delivered: bool) -> CallState:
    """What the end of the time makes of a call. Only somebody who could answer is called silent."""
    if state is not CallState.WAITING:
        return state
    if not on_duty:
        return CallState.RELIEVED
    return CallState.SILENT if delivered else CallState.UNREACHABLE


def _share(plan: MusterPlan, secret: str, day: date, calendar: Calendar) -> int:
    """How many of the week's musters fall on a day. A week has between half of what is allowed and all of it:
    whoever has been asked can still be asked again."""
    first = monday(day)
    days = list(days_in(plan.days, first, first + timedelta(days=WEEK - 1), calendar))
    places = [one for one in days for _ in range(plan.per_day)]
    chance = _chance(secret, f"week:{first}")
    chance.shuffle(places)
    most = min(plan.per_week, len(places))
    return places[: chance.randint((most + 1) // 2, most)].count(day)


def spans(plan: MusterPlan, day: date) -> Iterator[tuple[datetime, datetime]]:
    """The first and last instants (UTC) at which the question may be asked, for the windows that begin on a day."""
    for window in plan.windows:
        nights = DAY if window.end <= window.start else timedelta()
        first = instant(day, window.start, plan.zone)
        last = instant(day + nights, window.end, plan.zone) - plan.within
        if first < last:
            yield first, last


def _slot(day: date, spans: list[tuple[datetime, datetime]], seconds: list[int], number: int) -> MusterSlot:
    """The `number`-th second of all spans laid end to end."""
    place = 0
    while number >= seconds[place]:
        number -= seconds[place]
        place += 1
    first, last = spans[place]
    return MusterSlot(day, first + timedelta(seconds=number), last)


def _chance(secret: str, label: str) -> random.Random:
    return random.Random(hmac.digest(bytes.fromhex(secret), label.encode(), "sha256"))
