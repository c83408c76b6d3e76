"""Who a recipient is: every word answered, where places differ, and whether somebody can be written to."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlmodel import select

from bot.config import load
from bot.domain.messaging.messages import ChatKind, Sender
from bot.domain.messaging.place import Place
from bot.domain.plans import PlanRole
from bot.domain.recipients import Word, parse
from bot.domain.terms import Role
from bot.domain.time.days import Calendar
from bot.services import apply
from bot.services.recipients import plan_roles, targets
from bot.services.recipients.lookup import ACTORS, CALLED, LOOKUPS, LookupPolicy, Standpoint, find
from bot.services.recipients.reached import can_write
from bot.services.reports import rounds
from storage.database import Database
from storage.queries import chats as stored_chats
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import EmergencyPlan, Member, Round, Schedule
from storage.work import Work
from tests.databases import Databases

BOT_ID = 1001
NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)  # noon in Shanghai
CONFIG = """
[[units]]
name = "县"
[[units]]
name = "镇"
parent = "县"
[[units]]
name = "村"
parent = "镇"
[[units]]
name = "二村"
parent = "镇"
[[chats]]
name = "县群"
unit = "县"
[[chats]]
name = "镇群"
unit = "镇"
[[schedules]]
name = "早报"
times = ["18:00"]
units = ["村", "二村"]
summary_to = ["role:duty_leader", "镇群"]
[[duty_people]]
name = "甲"
[[duty_people]]
name = "乙"
phone = "13900000000"
[[duty_people]]
name = "丙"
phone = "13911111111"
[[rotas]]
name = "镇值班"
unit = "镇"
[rotas.leaders]
people = ["甲"]
start = 2026-11-16
[rotas.staff]
people = ["乙"]
start = 2026-11-16
[[rotas]]
name = "防汛"
unit = "镇"
[rotas.leaders]
people = ["丙"]
start = 2026-11-16
[[emergency_plans]]
preset = "防汛"
unit = "镇"
"""
MEMBERS = {
    "信息员": ("村", Role.REPORTER),
    "村长": ("村", Role.HEAD),
    "镇领导": ("镇", Role.DUTY_LEADER),
    "镇管理员": ("镇", Role.ADMIN),
    "县领导": ("县", Role.DUTY_LEADER),
}
USERS = {name: number for number, name in enumerate([*MEMBERS, "甲", "丙"], start=1)}
CHATS = {"县群": -1, "镇群": -2}


@pytest.fixture(scope="module")
def founded(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a database that is only ever copied. 乙 has no account, 丙 has blocked the bot."""
    url = databases.migrated()
    database = Database(url, BOT_ID)
    path = tmp_path_factory.mktemp("county") / "config.toml"
    path.write_text(CONFIG, encoding="utf-8")
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        apply.apply(work, load(path))
        rounds.plan_ahead(work, Calendar())
        for name, number in USERS.items():
            account = stored_members.account_of(work, Sender(id=number, name=name))
            stored_chats.meet_chat(work, number, ChatKind.PRIVATE, name)
            if name in MEMBERS:
                unit, role = MEMBERS[name]
                session.add(Member(account_id=account.id, unit_id=_unit(work, unit), role=role, since=NOW))
            elif person := stored_people.person_named(work, name):
                person.account_id = account.id
        for binding in stored_chats.bindings(work):
            binding.chat_id = CHATS[binding.name]
        session.flush()
        stored_chats.disable_chat(work, USERS["丙"], "blocked")
    database.close()
    return url


@pytest.fixture
def work(databases: Databases, founded: str) -> Iterator[Work]:
    opened = Database(databases.copy(founded), BOT_ID)
    with opened.transaction() as session:
        yield Work(session, BOT_ID, NOW)
    opened.close()


def _unit(work: Work, name: str) -> int:
    unit = stored_units.unit_named(work, name)
    assert unit is not None
    return unit.id


@pytest.mark.parametrize("word", Word)
def test_every_word_is_looked_up(word: Word) -> None:
    assert word in LOOKUPS, f"没有人知道 {word} 是谁：请加进 bot/services/recipients/lookup.py 的 LOOKUPS"


@pytest.mark.parametrize(
    ("written", "unit", "called", "planned"),
    [
        ("post:leader", "村", ["甲", "丙"], ["甲", "丙"]),
        ("post:staff", "村", ["乙"], ["乙"]),
        ("post:leader", "县", ["县领导"], []),  # no rota: the role stands in where a ladder calls
        ("post:staff", "县", [], []),
        ("role:duty_leader", "村", ["镇领导"], ["镇领导", "县领导"]),  # the nearest, or all above
        ("role:head", "村", ["村长"], ["村长"]),
        ("person:乙", "村", ["乙"], ["乙"]),
        ("person:没有", "村", ["没有"], []),
        # Who answers for the next unit by role, and whoever stands on its rota now.
        ("unit_above", "村", ["镇领导", "甲", "乙", "丙"], ["镇领导", "甲", "乙", "丙"]),
        ("unit_above", "县", [], []),
        ("admins", "村", ["镇管理员"], ["镇管理员"]),
        ("admins", "县", ["镇管理员"], ["镇管理员"]),  # none of its own: all there are
        ("chats", "村", ["县群", "镇群"], ["县群", "镇群"]),
        ("chats", "县", ["县群"], ["县群"]),
        ("镇群", "县", ["镇群"], ["镇群"]),
        ("没有的群", "村", [], []),
    ],
)
def test_who_is_meant(work: Work, written: str, unit: str, called: list[str], planned: list[str]) -> None:
    policies: tuple[tuple[LookupPolicy, list[str]], ...] = ((CALLED, called), (ACTORS, planned))
    for policy, names in policies:
        found = find(work, [parse(written)], Standpoint(stored_units.above(work, _unit(work, unit)), policy))
        assert [one.name for one in found] == names
        for one in found:
            assert one.via == written
            chat = CHATS.get(one.name, USERS.get(one.name))
            assert one.place == (None if chat is None else Place(chat))


def test_what_an_account_calls_itself_gets_nobody_called(work: Work) -> None:
    """Anybody can call themselves 县领导; whoever is asked for by that name has to be telephoned."""
    chain = stored_units.above(work, _unit(work, "村"))
    (called,) = find(work, [parse("person:县领导")], Standpoint(chain, CALLED))
    assert (called.name, called.account, called.place) == ("县领导", None, None)
    assert find(work, [parse("person:县领导")], Standpoint(chain, ACTORS)) == []


def test_the_leaders_chats_of_a_configuration(work: Work) -> None:
    here = Standpoint(stored_units.above(work, _unit(work, "村")), CALLED, chats=("县群",))
    assert [one.name for one in find(work, [parse("chats")], here)] == ["县群"]


def test_a_rota_narrows_a_plans_posts_and_who_cannot_be_written_to_is_telephoned(work: Work) -> None:
    unit_id = _unit(work, "镇")
    role = PlanRole(name="指挥长", who=(parse("post:leader"), parse("post:staff"), parse("unit_above")))
    found = plan_roles.called(work, unit_id, role)
    assert [(one.name, one.account is not None, one.phone) for one in found] == [
        ("甲", True, ""),
        ("丙", False, "13911111111"),
        ("乙", False, "13900000000"),
        ("县领导", True, ""),
    ]
    narrowed = role.model_copy(update={"rota": "镇值班"})
    assert [one.name for one in plan_roles.called(work, unit_id, narrowed)] == ["甲", "乙", "县领导"]
    assert plan_roles.who_text(narrowed) == "镇值班带班、镇值班值班、上一级单位"


def test_who_can_be_written_to(work: Work) -> None:
    assert can_write(work, stored_members.find_account(work, USERS["甲"]))
    assert not can_write(work, stored_members.find_account(work, USERS["丙"]))
    assert not can_write(work, None)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (["role:duty_leader", "镇群"], [-2, "镇领导", "县领导"]),  # chats come first
        (["post:leader", "post:leader"], ["甲"]),
        (["unit_above"], ["县领导"]),  # above the town, which all its villages belong to
        (["role:head", "person:乙"], []),  # a village's own people are not sent the whole town
        (["chats"], [-1, -2]),
        (["镇群", "chats"], [-2, -1]),
        (["admins"], ["镇管理员"]),
    ],
)
def test_where_a_round_is_summed_up(work: Work, written: list[str], found: list[str | int]) -> None:
    schedule = work.session.exec(select(Schedule)).one()
    schedule.plan = json.dumps({**json.loads(schedule.plan), "summary_to": written})
    round_ = work.session.exec(select(Round)).first()
    assert round_ is not None
    expected = [Place(USERS.get(str(one)) or int(one)) for one in found]
    assert targets.of_round(work, round_) == expected


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (["role:duty_leader", "镇群"], ["镇领导", "县领导", -2]),  # in the order of the file
        (["post:leader", "unit_above"], ["甲", "县领导"]),
        (["person:丙"], ["信息员"]),  # blocked: whoever started it
    ],
)
def test_where_a_board_is_shown(work: Work, written: list[str], found: list[str | int]) -> None:
    plan = work.session.exec(select(EmergencyPlan)).one()
    plan.board_to = json.dumps(written)
    starter = stored_members.find_account(work, USERS["信息员"])
    assert starter is not None
    expected = [Place(USERS.get(str(one)) or int(one)) for one in found]
    assert targets.of_plan(work, plan, starter) == expected
