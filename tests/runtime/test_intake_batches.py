"""Updates that are committed together come to the same as the same updates one by one."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event
from sqlmodel import SQLModel, col, select

from benchmarks.town import BOT_ID, NOW, TOKEN, founded, opened
from bot.clock import FollowedClock
from bot.domain.terms import Role
from bot.platforms.telegram import TelegramBot
from bot.runtime.intake import Intake
from handlers.context import Settings
from storage.database import Database
from storage.tables import Account, Chat, Inbox, Matter, Member, Occurrence, Outbox, Question, Report, Unit
from tests.databases import Databases

pytestmark = pytest.mark.usefixtures("plain_tracebacks")

PEOPLE = 4
TABLES: tuple[type[SQLModel], ...] = (Account, Chat, Inbox, Matter, Occurrence, Outbox, Question, Report)
WORDS = (
    "今日平安",
    "平安",
    "有人打架，已劝开",
    "第0村、第1村平安",
    "在吗",
    "不平安",
    "/status",
    "补报昨天：平安",
    "\ud800",
)


@pytest.fixture(scope="module")
def town(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a database that is only ever copied."""
    url = databases.migrated()
    database = opened(url)
    founded(database, tmp_path_factory.mktemp("town"), PEOPLE - 1)  # one of the people belongs to no unit
    database.close()
    return url


@pytest.fixture
def database(databases: Databases, town: str) -> Iterator[Database]:
    opened_copy = Database(databases.copy(town), BOT_ID)
    yield opened_copy
    opened_copy.close()


def message(update_id: int, person: int, text: str, chat: int | None = None) -> dict[str, Any]:
    user = {"id": 10_000 + person, "is_bot": False, "first_name": f"r{person}"}
    group = {"id": chat, "type": "supergroup", "title": "群"}
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": int(NOW.timestamp()),
            "from": user,
            "chat": group if chat else {"id": user["id"], "type": "private", "first_name": "r"},
            "text": text,
        },
    }


def intake(database: Database, invite_hours: int = 72) -> Intake:
    bot = TelegramBot(TOKEN, "http://127.0.0.1:9")
    return Intake(database, FollowedClock(NOW), bot, Settings("bench_bot", invite_hours))


def after(
    databases: Databases, town: str, batches: Sequence[Sequence[dict[str, Any]]]
) -> dict[str, list[Any]]:
    """Every row of every table after these batches."""
    url = databases.copy(town)
    database = Database(url, BOT_ID)
    try:
        taking = intake(database)
        for batch in batches:
            asyncio.run(taking.take([taking.understand(raw) for raw in batch]))
        return rows(database)
    finally:
        database.close()
        databases.drop(url)


def rows(database: Database) -> dict[str, list[Any]]:
    with database.transaction() as session:
        return {
            table.__name__: [
                row.model_dump(warnings=False)
                for row in session.exec(select(table).order_by(col(table.id)))  # type: ignore[attr-defined]
            ]
            for table in TABLES
        }


said = st.tuples(st.integers(0, PEOPLE - 1), st.sampled_from(WORDS), st.sampled_from([None, None, -1001]))


@pytest.mark.postgresql
@settings(max_examples=40)
@given(st.lists(said, min_size=1, max_size=12), st.integers(0, 12))
def test_a_batch_is_as_good_as_its_parts(
    databases: Databases, town: str, messages: list[Any], again: int
) -> None:
    """Also where the platform brings the first of them again."""
    raws = [message(number, person, text, chat) for number, (person, text, chat) in enumerate(messages, 1)]
    together = after(databases, town, [raws, raws[:again]])
    assert together == after(databases, town, [[raw] for raw in raws])
    assert len(together["Inbox"]) == len(raws)


async def test_one_that_fails_takes_no_other_with_it(database: Database) -> None:
    with database.transaction() as session:
        root = session.exec(select(Account).where(Account.user_id == 10_000)).one()
        unit = session.exec(select(Unit).where(col(Unit.parent_id).is_(None))).one()
        session.add(Member(account_id=root.id, unit_id=unit.id, role=Role.ADMIN, since=NOW))
    taking = intake(database, invite_hours=10**12)  # more than a date can hold: /invite fails
    texts = ["平安", "/invite 第1村 信息员", "平安"]
    batch = [message(1, 1, texts[0]), message(2, 0, texts[1]), message(3, 2, texts[2])]
    await taking.take([taking.understand(raw) for raw in batch])
    found = rows(database)
    assert [row["error"].partition(":")[0] for row in found["Inbox"]] == ["", "OverflowError", ""]
    assert len(found["Report"]) == 2
    assert {row["kind"] for row in found["Outbox"]} == {"receipt", "answer", "admin"}


async def test_texts_no_database_takes_are_cleaned(database: Database) -> None:
    taking = intake(database)
    batch = [message(1, 1, "平\0安"), message(2, 2, "平安\ud83d"), message(3, 0, r"平安\u0000")]
    await taking.take([taking.understand(raw) for raw in batch])
    found = rows(database)
    assert [row["text"] for row in found["Report"]] == ["平安"]
    assert [row["text"] for row in found["Question"]] == ["平安?", r"平安\u0000"]
    assert len(found["Inbox"]) == 3


@pytest.mark.parametrize("text", ["今日平安", "第{unit}村平安"])
def test_a_batch_of_reports_asks_the_database_no_more_than_one(database: Database, text: str) -> None:
    """What a report asks of the database is read for all of a batch before the first of them is handled."""
    spoken = [message(number, number, text.format(unit=number)) for number in range(PEOPLE - 1)]
    _statements(database, spoken[:1])  # names of units are read once
    together = _statements(database, spoken[1:])
    assert together
    assert len(together) == len(set(together))


def _statements(database: Database, batch: Sequence[dict[str, Any]]) -> list[str]:
    """What is asked of the database, without what is written."""
    asked: list[str] = []

    def note(*given: Any) -> None:
        asked.append(given[2])

    event.listen(database.engine, "before_cursor_execute", note)
    taking = intake(database)
    asyncio.run(taking.take([taking.understand(raw) for raw in batch]))
    event.remove(database.engine, "before_cursor_execute", note)
    return [one for one in asked if one.startswith("SELECT")]
