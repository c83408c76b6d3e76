"""What is over an account's share waits in the database, in order, and is handled whatever happens."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from sqlalchemy import text
from sqlmodel import col, select

from bot.runtime.backlog import PATIENCE, Backlog
from bot.runtime.intake import Intake
from storage.database import AWAY, Database
from storage.session import Session
from storage.tables import Account, Inbox, Outbox, Report
from tests.runtime.test_intake_batches import intake, message
from tests.runtime.test_intake_odd_updates import POSTGRESQL_TRIGGER, SQLITE_TRIGGER

pytestmark = pytest.mark.usefixtures("plain_tracebacks")
LONG = "在吗" * 2000
T = TypeVar("T")


def waiting(database: Database) -> list[int]:
    with database.transaction() as session:
        query = select(Inbox.update_id).where(col(Inbox.waits_with).is_not(None)).order_by(col(Inbox.id))
        return list(session.exec(query))


def reported(database: Database) -> list[str]:
    """The texts in the order in which they were recorded."""
    with database.transaction() as session:
        return list(session.exec(select(Report.text).order_by(col(Report.id))))


def urgent_lines(database: Database) -> int:
    with database.transaction() as session:
        return len(session.exec(select(Outbox.id).where(col(Outbox.payload).contains("紧急"))).all())


async def flooded(database: Database) -> Intake:
    """Somebody has used up their share; what came after waits."""
    taking = intake(database)
    flood = [message(number, 0, LONG) for number in range(1, 7)]
    await taking.take([taking.understand(raw) for raw in flood])
    assert waiting(database) == [3, 4, 5, 6]
    return taking


async def test_nobody_else_waits_for_whoever_floods(database: Database) -> None:
    taking = await flooded(database)
    both = [message(7, 0, "平安"), message(8, 1, "平安")]
    await taking.take([taking.understand(raw) for raw in both])
    assert len(reported(database)) == 1
    assert waiting(database) == [3, 4, 5, 6, 7]


async def test_all_of_it_is_handled_in_the_order_in_which_it_came(database: Database) -> None:
    taking = await flooded(database)
    words = ["平安", "更正：东头停水", "更正：平安，水来了"]
    for number, said in enumerate(words, 7):
        await taking.take([taking.understand(message(number, 0, said))])
    assert reported(database) == []
    # The program ends here; another takes it up.
    await Backlog(intake(database), database.run).drain()
    assert waiting(database) == []
    assert reported(database)[0] == "平安"
    assert "东头停水" in "".join(reported(database))
    with database.transaction() as session:
        assert set(session.exec(select(Inbox.error)).all()) == {""}


async def test_what_waits_comes_in_once(database: Database) -> None:
    taking = await flooded(database)
    again = [taking.understand(message(number, 0, LONG)) for number in range(1, 7)]
    await taking.take(again)
    backlog = Backlog(taking, database.run)
    await backlog.drain()
    await taking.take(again)
    await backlog.drain()
    with database.transaction() as session:
        assert len(session.exec(select(Inbox.id)).all()) == 6


@pytest.mark.parametrize("cry", ["第0村山体滑坡，三人被埋", "第0村着火了，快来人", "第0村有人落水失踪"])
async def test_urgent_words_wait_for_nothing(database: Database, cry: str) -> None:
    taking = await flooded(database)
    await taking.take([taking.understand(message(7, 0, cry)), taking.understand(message(8, 0, "平安"))])
    assert waiting(database) == [3, 4, 5, 6, 8]
    assert urgent_lines(database) >= 1


async def test_one_that_cannot_be_handled_is_kept_and_keeps_nobody(database: Database) -> None:
    """Also where it looks as if the database were away; its sender is told."""
    taking = await flooded(database)
    for number, person, said in ((7, 0, "东头停水"), (8, 0, "平安")):
        await taking.take([taking.understand(message(number, person, said))])
    with database.transaction() as session:
        sqlite = session.get_bind().dialect.name == "sqlite"
        for statement in SQLITE_TRIGGER if sqlite else POSTGRESQL_TRIGGER:
            session.connection().execute(text(statement.replace("有人打架，已劝开", "东头停水")))
    backlog = Backlog(taking, database.run)
    for _ in range(PATIENCE + 1):
        try:
            await backlog.drain()
        except AWAY:
            continue
    assert waiting(database) == []
    assert reported(database) == ["平安"]
    with database.transaction() as session:
        (kept,) = session.exec(select(Inbox).where(col(Inbox.error) != "")).all()
        assert kept.update_id == 7
        chat = session.exec(select(Account.user_id).where(Account.user_id == 10_000)).one()
        said_to = session.exec(select(Outbox.payload).where(Outbox.chat_id == chat)).all()
    assert any("没有处理成功" in one or "没有记录" in one for one in said_to)


async def test_it_is_looked_again_only_when_something_may_wait(database: Database) -> None:
    taking, looks = await flooded(database), list[str]()

    async def transact(job: Callable[[Session], T]) -> T:
        looks.append("")
        return await database.run(job)

    backlog = Backlog(taking, transact)
    await backlog.drain()
    assert waiting(database) == []
    before = len(looks)
    await backlog.drain()
    assert len(looks) == before
    with database.transaction() as session:
        session.exec(select(Inbox).order_by(col(Inbox.id).desc())).first().waits_with = 10_000  # type: ignore[union-attr]
    backlog.grow()
    await backlog.drain()
    assert waiting(database) == []
    # Where others store, too, nobody tells of it.
    shared = Backlog(taking, transact, look_again=1.0)
    for _ in range(2):
        before = len(looks)
        await shared.drain()
        assert len(looks) == before + 1
