"""Who the desk is: on duty now, else the officers, else the head, else the admins; always who can be written to."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.town import BOT_ID, opened
from bot.config import load
from bot.domain.messaging.messages import ChatKind, Sender
from bot.domain.terms import Role
from bot.domain.time.days import Calendar
from bot.services import apply
from bot.services.recipients.desk import desk, desks
from bot.services.rota import shift_plan
from storage.queries import chats as stored_chats
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import Member
from storage.work import Work
from tests.databases import Databases

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)  # 09:00 in Shanghai
UNITS = """
[[units]]
name = "县"
[[units]]
name = "甲镇"
parent = "县"
[[units]]
name = "甲村"
parent = "甲镇"
[[schedules]]
name = "日报"
times = ["09:00"]
units = ["甲村"]
"""
ROTA = """
[[duty_people]]
name = "马干事"
[[rotas]]
name = "镇值班"
unit = "甲镇"
zone = "Asia/Shanghai"
changes_at = "08:00"
tells_at = "18:00"
[rotas.staff]
people = ["马干事"]
every = "day"
start = 2026-11-16
"""


@pytest.fixture
def work(databases: Databases, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Work]:
    database = opened(databases.new())
    (tmp_path / "config.toml").write_text(UNITS + getattr(request, "param", ""), encoding="utf-8")
    with database.transaction() as session:
        made = Work(session, BOT_ID, NOW)
        apply.apply(made, load(tmp_path / "config.toml"))
        shift_plan.plan_ahead(made, Calendar())
        yield made
    database.close()


def person(work: Work, number: int, name: str, unit: str, role: Role) -> None:
    account = stored_members.account_of(work, Sender(id=number, name=name))
    stored_chats.meet_chat(work, number, ChatKind.PRIVATE, name)
    found = stored_units.unit_named(work, unit)
    assert found is not None
    work.session.add(Member(account_id=account.id, unit_id=found.id, role=role, since=NOW))
    work.session.flush()


def names(work: Work, unit: str = "甲村") -> list[str]:
    found = stored_units.unit_named(work, unit)
    assert found is not None
    return [account.name for account in desk(work, found.id)]


def test_the_nearest_that_there_is(work: Work) -> None:
    assert names(work) == []
    person(work, 1, "管理员", "县", Role.ADMIN)
    assert names(work) == ["管理员"]
    person(work, 2, "村书记", "甲村", Role.HEAD)
    assert names(work) == ["村书记"]
    person(work, 3, "值班员", "甲镇", Role.DUTY_OFFICER)
    person(work, 4, "带班", "甲镇", Role.DUTY_LEADER)
    assert names(work) == ["值班员", "带班"]
    stored_chats.disable_chat(work, 3, "blocked")
    assert names(work) == ["带班"]
    stored_chats.disable_chat(work, 4, "blocked")
    assert names(work) == ["村书记"]


@pytest.mark.parametrize("work", [ROTA], indirect=True)
def test_who_is_on_duty_goes_before_roles(work: Work) -> None:
    person(work, 3, "值班员", "甲镇", Role.DUTY_OFFICER)
    assert names(work) == ["值班员"]  # 马干事 has not joined
    person(work, 5, "马干事", "甲镇", Role.DUTY_OFFICER)
    on = stored_people.person_named(work, "马干事")
    assert on is not None
    on.account_id = stored_members.account_of(work, Sender(id=5, name="马干事")).id
    work.session.flush()
    assert names(work) == ["马干事"]
    both = [unit.id for unit in stored_units.open_units(work)]
    assert [account.name for account in desks(work, both)][-1:] == ["马干事"]
