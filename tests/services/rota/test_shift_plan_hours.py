"""白班 and 夜班: whatever is done to their rota, everything that names people names the same at every instant.

Compared are lists by day, the calendar feed, whom ladder, musters and recipients find, what people believe by the
messages that they were sent, and how often each has stood by the statistics. Clocks are those of the rota's zone, which
may change, too.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar as Feed

from bot.config import Config, load
from bot.domain.rights import Duty, Scope
from bot.domain.rota.exchange import Stretch
from bot.domain.rota.sheet import SheetDay, SheetPerson, SheetPost
from bot.domain.rota.spans import Phase
from bot.domain.terms import Origin, Role
from bot.domain.time.days import Calendar
from bot.services import beat as beats
from bot.services.apply import apply
from bot.services.rota import feed, notices, sheet_writer, swaps, views
from bot.services.rota.swaps import Deal
from storage.database import Database
from storage.queries import duty as stored_duty
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Rota
from storage.work import Work
from tests.config.example import EXAMPLE
from tests.databases import Databases
from tests.services.rota.beliefs import BOT, HOUR, STAFF, Belief, Histories, founded_with

START = datetime(2026, 11, 22, 9, tzinfo=UTC)
LOOKED_AT = timedelta(days=3)
POSTS = ("白班", "夜班")
CALLED = {post: f"值{post}" for post in POSTS}
ROTATIONS = """
[[rotas.posts]]
name = "白班"
begins = "08:00"
ends = "20:00"
people = ["何主任", "马干事"]
start = 2026-11-16

[[rotas.posts]]
name = "夜班"
begins = "20:00"
ends = "08:00"
people = ["马干事", "李主任", "何主任"]
start = 2026-11-16

"""
MODE = """
[[modes]]
name = "特护期"
kind = "特护期"
first = 2026-11-24
last = 2026-11-24
[[modes.rotas]]
rota = "镇值班"
posts = ["带班", "白班"]
"""
SETTINGS: tuple[tuple[str, str], ...] = (
    ('ends = "20:00"', 'ends = "19:00"'),
    ('zone = "Asia/Shanghai"\nchanges_at', 'zone = "Asia/Urumqi"\nchanges_at'),
    ('people = ["马干事", "李主任", "何主任"]', 'people = ["李主任", "马干事", "何主任"]'),
    ('zone = "Asia/Shanghai"\nchanges_at', 'zone = "Asia/Kolkata"\nchanges_at'),
    ("", MODE),
    ("", ""),
)
COUNTED = re.compile(r"(\S+) (\S+)：平日 (\d+)，周末 (\d+)，节假日 (\d+)(?:，另有 ([\d.]+) 小时)?")
LISTED = re.compile(r"([^、（）]+)(?:（([^）]*)）)?")
Stands = set[tuple[str, str]]


def arranged(folder: Path, which: int | None = None) -> Config:
    text = EXAMPLE.read_text(encoding="utf-8")
    before, _, rest = text.partition("[rotas.staff]")
    text = before + ROTATIONS + rest[rest.index("# 带班、值班以外") :]
    old, new = SETTINGS[which] if which is not None else ("", "")
    assert old in text
    path = folder / "config.toml"
    path.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")
    return load(path)


@pytest.fixture(scope="module")
def founded(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> str:
    return founded_with(databases, arranged(tmp_path_factory.mktemp("founded")), START)


acts = st.tuples(
    st.sampled_from(["override", "sheet", "cover", "part", "swap", "settings"]),
    st.integers(0, 9),
    st.integers(0, 3),
    st.integers(1, 9),
)


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example([("part", 1, 3, 1), ("swap", 1, 2, 12), ("settings", 4, 0, 9), ("settings", 5, 0, 4)])
@example([("override", 2, 1, 3), ("sheet", 2, 0, 2), ("settings", 1, 0, 15), ("part", 1, 0, 9)])
@given(history=st.lists(acts, min_size=2, max_size=4))
def test_everything_names_the_same(
    databases: Databases, founded: str, tmp_path: Path, history: list[tuple[str, int, int, int]]
) -> None:
    url = databases.copy(founded)
    database = Database(url, BOT)
    played = Histories(database, START, Belief(CALLED), lambda work: beats.tick(work, Calendar(), 20))
    try:
        for act, one, other, hours in [*history, ("beat", 0, 0, 5)]:
            played.pass_hours(hours)
            done = played.do(partial(ACTS[act], belief=played.belief, one=one, other=other, folder=tmp_path))
            played.look(partial(compare, belief=played.belief, what=f"after {act} {done}"))
        played.look(agree_with_counts)
    finally:
        database.close()
        databases.drop(url)


# -- what is done ------------------------------------------------------------


def _ahead(work: Work) -> list[Held]:
    return [held for held in stored_shifts.of_rota(work, 1) if held.part.post in POSTS]


def _day(work: Work, day: date, posts: Mapping[str, str], origin: Origin) -> None:
    made = tuple(SheetPost(post=post, people=(SheetPerson(name=name),)) for post, name in posts.items())
    sheet_writer.write(work, stored_rota.open_rotas(work)[0], [SheetDay(day=day, posts=made)], origin, None)


def override(work: Work, belief: Belief, one: int, other: int, folder: Path) -> str:
    held = _ahead(work)[one]
    _day(work, held.shift.day, {held.part.post: STAFF[other]}, Origin.OVERRIDE)
    return f"{held.shift.day} {held.part.post} {STAFF[other]}"


def sheet(work: Work, belief: Belief, one: int, other: int, folder: Path) -> str:
    day = _ahead(work)[one].shift.day
    _day(work, day, {"白班": STAFF[other], "夜班": STAFF[(other + 1) % 4]}, Origin.SHEET)
    return f"{day} {STAFF[other]}"


def cover(work: Work, belief: Belief, one: int, other: int, folder: Path) -> str:
    return _deal(work, belief, one, other, lambda held: None)


def part(work: Work, belief: Belief, one: int, other: int, folder: Path) -> str:
    """Leave that takes some hours out of the post's, or its end only."""

    def leave(held: Held) -> Stretch:
        begins = held.stretch.starts_at + 3 * HOUR
        return Stretch(begins, begins + (2 if one % 2 else 20) * HOUR)

    return _deal(work, belief, one, other, leave)


def _deal(work: Work, belief: Belief, one: int, other: int, leave: Callable[[Held], Stretch | None]) -> str:
    mine, person = _ahead(work)[one], stored_people.any_person_named(work, STAFF[other])
    assert person is not None
    deal = Deal(mine, None, person, leave(mine))
    if (why := swaps.refusal(work, deal)) is not None:
        return why
    passing = deal.passing
    swaps.carry_out(work, deal)
    belief.pass_on(mine.part.post, mine.person.name, person.name, passing)
    return f"{mine.shift.day} {mine.part.post} {mine.person.name} → {person.name}"


def swap(work: Work, belief: Belief, one: int, other: int, folder: Path) -> str:
    ahead = _ahead(work)
    mine, theirs = ahead[one], ahead[one + other + 1]
    deal = Deal(mine, theirs, theirs.person)
    if (why := swaps.refusal(work, deal)) is not None:
        return why
    passing = (mine.stretch, theirs.stretch)
    swaps.carry_out(work, deal)
    belief.pass_on(mine.part.post, mine.person.name, theirs.person.name, passing[0])
    belief.pass_on(theirs.part.post, theirs.person.name, mine.person.name, passing[1])
    return f"{mine.shift.day} {mine.part.post} ↔ {theirs.shift.day} {theirs.part.post}"


def changed(work: Work, belief: Belief, one: int, other: int, folder: Path) -> str:
    which = one % len(SETTINGS)
    apply(work, arranged(folder, which))
    return SETTINGS[which][1]


def beat(work: Work, belief: Belief, one: int, other: int, folder: Path) -> str:
    return ""


ACTS: Mapping[str, Callable[..., str]] = {
    "override": override,
    "sheet": sheet,
    "cover": cover,
    "part": part,
    "swap": swap,
    "settings": changed,
    "beat": beat,
}


# -- what is compared ------------------------------------------------------------


def compare(work: Work, belief: Belief, what: str) -> None:
    (rota,) = stored_rota.open_rotas(work)
    spans = [
        held
        for held in stored_duty.standing_during(work, work.now, work.now + timedelta(days=6), rota.id)
        if held.part.post in POSTS
    ]
    events = _events(work, rota)
    lists = {held.shift.id: views.day_line(work, rota, held.shift.day) for held in spans}
    told = {held.shift.id: notices.phase_of(work, rota, held.shift) >= Phase.EVE for held in spans}
    for instant in _instants(work.now, spans):
        stand = [held for held in stored_duty.standing_at(work, instant) if held.part.post in POSTS]
        truth = {(held.part.post, held.person.name) for held in stand}
        assert len(stand) == len({held.part.post for held in stand}), f"two at one post at {instant} {what}"
        asked = {
            (one.post, one.name)
            for one in stored_rota.on_duty(work, rota.unit_id, instant)
            if one.post in POSTS
        }
        assert asked == truth, f"{instant} {what}"
        assert _named(events, instant) == truth, f"the calendar at {instant} {what}"
        for shift_id in {held.shift.id for held in stand}:
            assert _listed(work, rota, spans, lists[shift_id], shift_id, instant) == truth, (
                f"{instant} {what}"
            )
            if told[shift_id]:
                assert belief.at(instant) == truth, f"{instant} {what}"
        if not truth:
            assert belief.at(instant) == set(), f"{instant} {what}"


def agree_with_counts(work: Work) -> None:
    assert counted(work) == stood(work)


def counted(work: Work) -> dict[tuple[str, str], tuple[int, float]]:
    """By post and name, how many shifts and further hours the statistics say."""
    (rota,) = stored_rota.open_rotas(work)
    scope = Scope((Duty(Role.ADMIN, rota.unit_id, frozenset({rota.unit_id})),))
    lines = [COUNTED.fullmatch(line) for line in views.stats(work, scope, Calendar()).split("\n")]
    return {
        (found[1], found[2]): (sum(map(int, found.group(3, 4, 5))), float(found[6] or 0))
        for found in lines
        if found is not None and found[1] in POSTS
    }


def stood(work: Work) -> dict[tuple[str, str], tuple[int, float]]:
    """The same by who stands at each instant of every shift up to the running one."""
    (rota,) = stored_rota.open_rotas(work)
    today = views.current_day(work, rota)
    ends = work.now + timedelta(days=2)
    spans = [
        held
        for held in stored_duty.standing_during(work, START - timedelta(days=2), ends, rota.id)
        if held.shift.day <= today
    ]
    edges = sorted({at for held in spans for at in (held.stretch.starts_at, held.stretch.ends_at)})
    time, whole = defaultdict[tuple[str, str, date], timedelta](timedelta), {}
    for since, until in pairwise(edges):
        for held in stored_duty.standing_at(work, since):
            if held.part.post in POSTS and held.shift.day <= today:
                key = (held.part.post, held.person.name, held.shift.day)
                time[key] += until - since
                whole[key] = held.post_hours.ends_at - held.post_hours.starts_at
    found = defaultdict[tuple[str, str], tuple[int, timedelta]](lambda: (0, timedelta()))
    for (post, name, day), long in time.items():
        shifts, rest = found[post, name]
        half = 2 * long >= whole[post, name, day]
        found[post, name] = (shifts + 1, rest) if half else (shifts, rest + long)
    return {key: (shifts, round(rest / HOUR, 1)) for key, (shifts, rest) in found.items()}


def _instants(now: datetime, spans: list[Held]) -> list[datetime]:
    """A little after each edge of a span, where anything may differ."""
    edges = {edge for held in spans for edge in (held.stretch.starts_at, held.stretch.ends_at)}
    return sorted(edge + timedelta(minutes=1) for edge in {now, *edges} if now <= edge < now + LOOKED_AT)


def _events(work: Work, rota: Rota) -> list[tuple[datetime, datetime, str]]:
    found = Feed.from_ical(feed.feed(work, rota))
    return [
        (event.decoded("dtstart"), event.decoded("dtend"), str(event["summary"]).partition("　")[2])
        for event in found.walk("VEVENT")
    ]


def _named(events: list[tuple[datetime, datetime, str]], instant: datetime) -> Stands:
    there = [people for starts, ends, people in events if starts <= instant < ends]
    assert len(there) <= 1
    return {(post, name) for people in there for post, name, _ in _people(people)}


def _people(line: str) -> list[tuple[str, str, str]]:
    """Post, name and the hours behind it, of 「白班 何主任（08:00–12:00）、马干事　夜班 （空）」."""
    found = []
    for part in line.split("　"):
        post, _, names = part.partition(" ")
        if post in POSTS and names != "（空）":
            apart = re.split("、(?![^（]*）)", names)
            found += [(post, *LISTED.fullmatch(one).groups("")) for one in apart]  # type: ignore[union-attr]
    return found


def _listed(work: Work, rota: Rota, spans: list[Held], line: str, shift_id: int, instant: datetime) -> Stands:
    """Who stands then by a line of a day; without hours it is those of the post."""
    shift = next(held.shift for held in spans if held.shift.id == shift_id)
    hours = {held.part.post: held.post_hours for held in spans if held.shift.id == shift_id}
    found: Stands = set()
    for post, name, said in _people(line):
        told = [_clocks(one, shift.day, rota.zone) for one in said.split("、")] if said else []
        own = told or ([hours[post]] if post in hours else [])
        if any(one.starts_at <= instant < one.ends_at for one in own):
            found.add((post, name))
    return found


def _clocks(said: str, day: date, zone: str) -> Stretch:
    """「14:00–次日08:00」"""

    def at(clock: str) -> datetime:
        bare = clock.removeprefix("次日")
        on = day + timedelta(days=clock != bare)
        return datetime.combine(on, time.fromisoformat(bare), tzinfo=ZoneInfo(zone)).astimezone(UTC)

    begins, ends = said.split("–")
    return Stretch(at(begins), at(ends))
