"""What people were sent and who stands there is the same, whatever was done to the rota.

Nothing that a service returns is asked: each person believes what the messages to them say, as they would.
"""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.config import load
from bot.domain.messaging.messages import Sender
from bot.domain.rights import Scope
from bot.domain.rota.exchange import Stretch, joined
from bot.domain.rota.sheet import SheetDay
from bot.domain.rota.spans import Phase
from bot.domain.terms import Origin
from bot.domain.time.days import Calendar
from bot.services import beat as beats
from bot.services.apply import apply
from bot.services.refusals import Refused
from bot.services.rota import feed, notices, sheet_writer, swaps, views
from bot.services.rota.swaps import Deal
from storage.database import Database
from storage.queries import duty as stored_duty
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.work import Work
from tests.config.example import EXAMPLE, changed
from tests.databases import Databases
from tests.services.rota.beliefs import BOT, HOUR, STAFF, Belief, Histories, founded_with

START = datetime(2026, 11, 22, 9, tzinfo=UTC)
SETTINGS = (
    ('changes_at = "08:00"', 'changes_at = "09:00"'),
    ('changes_at = "08:00"', 'changes_at = "07:00"'),
    ('people = ["何主任", "马干事"]', 'people = ["马干事", "何主任"]'),
)


@pytest.fixture(scope="module")
def founded(databases: Databases) -> str:
    return founded_with(databases, load(EXAMPLE), START)


acts = st.tuples(
    st.sampled_from(["override", "cover", "part", "take", "settings"]),
    st.integers(0, 7),
    st.integers(0, 3),
    st.integers(1, 8),
)


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(history=st.lists(acts, min_size=2, max_size=4))
def test_whoever_stands_knows_and_nobody_else_believes(
    databases: Databases, founded: str, tmp_path: Path, history: list[tuple[str, int, int, int]]
) -> None:
    url = databases.copy(founded)
    database = Database(url, BOT)
    played = Histories(database, START, Belief({"staff": "值班"}), lambda work: beats.keep(work, Calendar()))
    try:
        for act, one, other, hours in [*history, ("beat", 0, 0, 2)]:
            played.pass_hours(hours)
            done = played.do(
                partial(live, belief=played.belief, act=act, one=one, other=other, folder=tmp_path)
            )
            played.look(partial(compare, belief=played.belief, what=f"{act} {done} {history}"))
    finally:
        database.close()
        databases.drop(url)


def live(work: Work, belief: Belief, act: str, one: int, other: int, folder: Path) -> str:
    ahead = [held for held in stored_shifts.of_rota(work, 1) if held.part.post == "staff"]
    mine = ahead[one % len(ahead)]
    person = stored_people.any_person_named(work, STAFF[other])
    assert person is not None
    if act == "override":
        rota = stored_rota.open_rotas(work)[0]
        day = SheetDay.named(mine.shift.day, staff=(STAFF[other],))
        sheet_writer.write(work, rota, [day], Origin.OVERRIDE, None)
    elif act in ("cover", "part"):
        noon = mine.shift.starts_at + 4 * HOUR
        deal = Deal(mine, None, person, Stretch(noon, noon + 2 * HOUR) if act == "part" else None)
        if swaps.refusal(work, deal) is None:
            passing = deal.passing
            assert person.name in swaps.carry_out(work, deal)  # as both are told
            belief.pass_on("staff", mine.person.name, person.name, passing)
    elif act == "take":
        there = [held for held in stored_duty.standing_at(work, work.now) if held.part.post == "staff"]
        account = stored_members.account_of(work, Sender(id=other + 1, name=STAFF[other]))
        try:
            passing = there[0].stretch.within(Stretch(work.now, there[0].shift.ends_at))
            before = there[0].person.name
            swaps.take(work, account, Scope(()), there[0].id)
            belief.pass_on("staff", before, person.name, passing)
        except (Refused, IndexError):
            return "refused"
    elif act == "settings":
        apply(work, changed(folder, SETTINGS[one % len(SETTINGS)]))
    return str(mine.shift.day)


def compare(work: Work, belief: Belief, what: str) -> None:
    """Whoever stands a shift that people have been told of knows; who knows of anything still stands there."""
    spans = [
        held
        for held in stored_duty.standing_during(work, work.now, work.now + timedelta(days=30), 1)
        if held.part.post == "staff"
    ]
    for one, two in (
        (one, two) for one in spans for two in spans if one.id < two.id and one.shift.id == two.shift.id
    ):
        apart = one.stretch.ends_at <= two.stretch.starts_at or two.stretch.ends_at <= one.stretch.starts_at
        assert apart, f"{one.person.name} {one.stretch} and {two.person.name} {two.stretch}: {what}"
    for one in spans:
        middle = one.stretch.starts_at + (one.stretch.ends_at - one.stretch.starts_at) / 2
        there = {held.id for held in stored_duty.standing_at(work, middle) if held.part.post == "staff"}
        assert there == {one.id}, what
        assert one.person.name in views.day_line(work, one.rota, one.shift.day)
    assert feed.feed(work, stored_rota.open_rotas(work)[0])
    for shift in {held.shift.id: held.shift for held in spans}.values():
        here = Stretch(max(work.now, shift.starts_at), shift.ends_at)
        on = stored_shifts.goes_on(work, shift)
        told = notices.phase_of(work, stored_rota.open_rotas(work)[0], shift) >= Phase.EVE
        for name in STAFF:
            own = [held for held in spans if held.shift.id == shift.id and held.person.name == name]
            has = joined(held.stretch.within(here) for held in own)
            thinks = joined(one.within(here) for one in belief.hours["staff", name])
            if any(stored_shifts.who(held) in on and held.begins_it for held in own):
                continue  # who goes on is not told every day
            wrong = thinks != has if told else bool(thinks) and thinks != has
            assert not wrong, f"{name} {shift.day} stands {has}, thinks {thinks}: {what}"
