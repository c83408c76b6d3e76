"""A town with a rota of two teams that change every two hours, on a real database; no messages are sent."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.config import load
from bot.domain.messaging.messages import ChatKind, Sender
from bot.domain.rota.rule import Rule
from bot.domain.terms import DutyPost, Origin, Role
from bot.services import apply
from storage.database import Database
from storage.queries import chats as stored_chats
from storage.queries import members as stored_members
from storage.queries import units as stored_units
from storage.tables import Account, Assignment, Member, Person, Rota, Shift
from storage.work import Work
from tests.databases import Databases

BOT_ID = 1001
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)  # 23:00 in Shanghai
SHIFT = timedelta(hours=2)
SHIFTS = 24
TEAMS = (("甲", "乙"), ("丙", "丁"))  # leader and staff, by turns
PEOPLE = {
    "甲": 1,
    "乙": 2,
    "丙": 3,
    "丁": 4,
    "信息员": 10,
    "负责人": 11,
    "带班领导": 20,
    "管理员": 30,
}
ROLES = {
    "信息员": ("东沟村", Role.REPORTER),
    "负责人": ("东沟村", Role.HEAD),
    "带班领导": ("青石镇", Role.DUTY_LEADER),
    "管理员": ("青石镇", Role.ADMIN),
}
GROUP = -500
CONFIG = """
[[units]]
name = "青石镇"
[[units]]
name = "东沟村"
parent = "青石镇"
[[chats]]
name = "值班群"
unit = "青石镇"
[[schedules]]
name = "平安报告"
times = ["09:00"]
units = ["东沟村"]
[incidents]
presets = ["30分钟", "县", "省应急", "国务院令493号"]
"""


@pytest.fixture(scope="session")
def founded_rota(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a database that is only ever copied."""
    url = databases.migrated()
    database = Database(url, BOT_ID)
    path = tmp_path_factory.mktemp("town") / "config.toml"
    path.write_text(CONFIG, encoding="utf-8")
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW - timedelta(hours=1))
        apply.apply(work, load(path))
        for name, number in PEOPLE.items():
            account = stored_members.account_of(work, Sender(id=number, name=name))
            if name in ROLES:
                unit_name, role = ROLES[name]
                unit = stored_units.unit_named(work, unit_name)
                assert unit is not None
                session.add(Member(account_id=account.id, unit_id=unit.id, role=role, since=work.now))
        stored_chats.meet_chat(work, GROUP, ChatKind.GROUP, "值班群")
        stored_chats.bindings(work)[0].chat_id = GROUP
        _rota(work)
    database.close()
    return url


def _rota(work: Work) -> None:
    town = stored_units.root(work)
    assert town is not None
    rota = Rota(
        bot_id=BOT_ID,
        name="镇值班",
        unit_id=town.id,
        zone="Asia/Shanghai",
        plan=Rule().model_dump_json(),
        secret="s",
    )
    work.session.add(rota)
    team = {name: _person(work, name) for name in PEOPLE if name not in ROLES}
    work.session.flush()
    for number in range(SHIFTS):
        starts = NOW - SHIFT + number * SHIFT
        shift = Shift(
            bot_id=BOT_ID, rota_id=rota.id, day=starts.date(), starts_at=starts, ends_at=starts + SHIFT
        )
        work.session.add(shift)
        work.session.flush()
        for post, name in zip((DutyPost.LEADER, DutyPost.STAFF), TEAMS[number % 2], strict=True):
            work.session.add(
                Assignment(
                    shift_id=shift.id,
                    post=post,
                    person_id=team[name].id,
                    since=starts,
                    origin=Origin.ROTATION,
                )
            )


def _person(work: Work, name: str) -> Person:
    account = stored_members.find_account(work, PEOPLE[name])
    assert isinstance(account, Account)
    person = Person(bot_id=BOT_ID, name=name, phone="13900000000", account_id=account.id)
    work.session.add(person)
    return person


def on_duty(at: datetime) -> set[str]:
    """Who is on duty by the plan above, worked out apart from the program."""
    number = (at - (NOW - SHIFT)) // SHIFT
    return set(TEAMS[number % 2]) if 0 <= number < SHIFTS else set()


@pytest.fixture
def database(databases: Databases, founded_rota: str) -> Iterator[Database]:
    opened = Database(databases.copy(founded_rota), BOT_ID)
    yield opened
    opened.close()
