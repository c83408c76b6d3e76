"""Shifts in words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.rota.division import is_otherwise_stood
from bot.domain.rota.exchange import Stretch, joined
from bot.domain.rota.post import USUAL, Post, shown_name
from bot.domain.time.local_time import WEEKDAYS, local, local_day, span
from storage.queries.shifts import Held
from storage.tables import Rota, Shift

NEAR = {0: "今天", 1: "明天", 2: "后天"}


def zone(rota: Rota) -> ZoneInfo:
    return ZoneInfo(rota.zone)


def day_label(day: date) -> str:
    """「11月23日 周一」"""
    return f"{day.month}月{day.day}日 周{WEEKDAYS[day.weekday()]}"


def day_word(at: datetime, now: datetime, zone: str) -> str:
    """「今天」, 「明天」, 「后天」, else the date: when something begins, as one says it now."""
    day = local_day(at, zone)
    days = (day - local_day(now, zone)).days
    return NEAR.get(days) or f"{day.month}月{day.day}日"


def span_label(time: Shift | Stretch, zone: str) -> str:
    """「11月23日 08:00 至 11月24日 08:00」"""
    first, last = local(time.starts_at, zone), local(time.ends_at, zone)
    return f"{first.month}月{first.day}日 {first:%H:%M} 至 {last.month}月{last.day}日 {last:%H:%M}"


def post_label(held: Held) -> str:
    """「镇值班 11月23日 周一 值班」"""
    return f"{held.rota.name} {day_label(held.shift.day)} {shown_name(held.part.post)}"


def stretch_label(held: Held, stretch: Stretch, now: datetime) -> str:
    """The post, and the time of it where that is less than what is left of the shift.

    「镇值班 11月23日 周一 值班（11月23日 18:00 – 11月24日 08:00）」
    """
    begins = max(held.shift.starts_at, now)
    if stretch.starts_at <= begins and stretch.ends_at >= held.shift.ends_at:
        return post_label(held)
    return f"{post_label(held)}（{span(max(stretch.starts_at, begins), stretch.ends_at, held.rota.zone)}）"


def people_line(names: Mapping[str, Iterable[str]], posts: Sequence[Post] = USUAL) -> str:
    """「带班 周镇长　值班 何主任、马干事」; a post of the rota that nobody holds is said to be empty.

    A post that the rota does not name any more is named where somebody holds it; 值班 is left out where 白班 and
    夜班 are stood in its place, and the other way round.
    """
    stood = [name for name, people in names.items() if people]
    own = [post.name for post in posts if not is_otherwise_stood(post.name, posts, stood)]
    wanted = [*own, *(name for name in names if name not in own)]
    return "　".join(f"{shown_name(name)} {'、'.join(names.get(name, ())) or '（空）'}" for name in wanted)


def names_by_post(people: Iterable[Held]) -> dict[str, list[str]]:
    """Who stands each post of one shift; where they take turns at one, or its hours are others today, each with theirs.

    「何主任（08:00–12:00、14:00–次日08:00）」, 「马干事（12:00–14:00）」
    """
    found: dict[str, list[Held]] = {}
    for held in people:
        found.setdefault(held.part.post, []).append(held)
    return {post: _names(spans) for post, spans in found.items()}


def _names(spans: Sequence[Held]) -> list[str]:
    first = min(held.stretch.starts_at for held in spans)
    last = max(held.stretch.ends_at for held in spans)
    by_person: dict[int, list[Held]] = {}
    for held in sorted(spans, key=lambda held: held.stretch.starts_at):
        by_person.setdefault(held.part.person_id, []).append(held)
    usual = spans[0].post_hours  # what was planned while it ran has begun with it nevertheless
    others = last != usual.ends_at or first < usual.starts_at
    return [_name(own, Stretch(first, last), said=others) for own in by_person.values()]


def _name(own: Sequence[Held], whole: Stretch, *, said: bool) -> str:
    hours = joined(held.stretch for held in own)
    name = own[0].person.name
    return name if hours == [whole] and not said else f"{name}（{hours_label(hours, own[0])}）"


def hours_label(hours: Iterable[Stretch], held: Held) -> str:
    """「08:00–12:00、14:00–次日08:00」, counted from the day of the shift."""
    return "、".join(f"{_clock(one.starts_at, held)}–{_clock(one.ends_at, held)}" for one in hours)


def _clock(at: datetime, held: Held) -> str:
    here = local(at, held.rota.zone)
    days = (here.date() - held.shift.day).days
    return f"{'次日' if days == 1 else ''}{here:%H:%M}"
