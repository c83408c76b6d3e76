"""Shifts in words."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.rota.exchange import Stretch
from bot.domain.terms import POST_NAMES, DutyPost
from bot.domain.time.local_time import WEEKDAYS, local, span
from storage.queries.shifts import Held
from storage.tables import Rota, Shift


def zone(rota: Rota) -> ZoneInfo:
    return ZoneInfo(rota.zone)


def day_label(day: date) -> str:
    """「11月23日 周一」"""
    return f"{day.month}月{day.day}日 周{WEEKDAYS[day.weekday()]}"


def span_label(time: Shift | Stretch, zone: str) -> str:
    """「11月23日 08:00 至 11月24日 08:00」"""
    first, last = local(time.starts_at, zone), local(time.ends_at, zone)
    return f"{first.month}月{first.day}日 {first:%H:%M} 至 {last.month}月{last.day}日 {last:%H:%M}"


def post_label(held: Held) -> str:
    """「镇值班 11月23日 周一 值班」"""
    return f"{held.rota.name} {day_label(held.shift.day)} {POST_NAMES[held.part.post]}"


def stretch_label(held: Held, stretch: Stretch, now: datetime) -> str:
    """The post, and the time of it where that is less than what is left of the shift.

    「镇值班 11月23日 周一 值班（11月23日 18:00 – 11月24日 08:00）」
    """
    begins = max(held.shift.starts_at, now)
    if stretch.starts_at <= begins and stretch.ends_at >= held.shift.ends_at:
        return post_label(held)
    return f"{post_label(held)}（{span(max(stretch.starts_at, begins), stretch.ends_at, held.rota.zone)}）"


def people_line(names: Mapping[DutyPost, Iterable[str]]) -> str:
    """「带班 周镇长　值班 何主任、马干事」; a post that nobody holds is said to be empty."""
    return "　".join(f"{POST_NAMES[post]} {'、'.join(names.get(post, ())) or '（空）'}" for post in DutyPost)


def names_by_post(people: Iterable[Held]) -> dict[DutyPost, list[str]]:
    found: dict[DutyPost, list[str]] = {}
    for held in people:
        names = found.setdefault(held.part.post, [])
        if held.person.name not in names:  # who is relieved for some hours stands there before and after
            names.append(held.person.name)
    return found
