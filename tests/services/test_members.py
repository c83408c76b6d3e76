"""Links for the first admin: one at a time, and none once there is an admin."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.messaging.messages import Sender
from bot.domain.terms import Role
from bot.services import members
from bot.services.refusals import Refused
from storage.database import Database
from storage.queries import members as stored_members
from storage.tables import Unit
from storage.work import Work
from tests.databases import Databases

BOT, HOUR = 1001, timedelta(hours=1)


@pytest.fixture
def work(databases: Databases) -> Iterator[Work]:
    opened = Database(databases.migrated())
    with opened.transaction() as session:
        yield Work(session, BOT, datetime(2026, 11, 23, tzinfo=UTC))
    opened.close()


def unit_of(work: Work) -> Unit:
    unit = Unit(bot_id=BOT, name="镇")
    work.session.add(unit)
    work.session.flush()
    return unit


def opens(work: Work, number: int, code: str) -> members.Joined | None:
    return members.redeem(work, stored_members.account_of(work, Sender(id=number, name=f"某{number}")), code)


def test_each_start_makes_the_links_of_earlier_starts_void(work: Work) -> None:
    unit = unit_of(work)
    old, new = (members.first_admin(work, unit, HOUR) for _ in range(2))
    assert old is not None
    assert new is not None
    with pytest.raises(Refused, match="stale_first_code"):
        opens(work, 1, old)
    joined = opens(work, 2, new)
    assert joined is not None
    assert joined.role is Role.ADMIN


def test_once_there_is_an_admin_none_is_made_and_none_opens(work: Work) -> None:
    unit = unit_of(work)
    waiting = members.first_admin(work, unit, HOUR)
    assert waiting is not None
    assert opens(work, 1, members.invite(work, unit, Role.ADMIN, life=HOUR)) is not None
    with pytest.raises(Refused, match="cancelled_code"):
        opens(work, 2, waiting)
    assert members.first_admin(work, unit, HOUR) is None
