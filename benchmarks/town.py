"""A made-up county for measurements."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.config import Config, load
from bot.domain.messaging.messages import ChatKind
from bot.domain.terms import Role
from bot.domain.time.days import Calendar
from bot.services import apply
from bot.services.reports import rounds
from storage.database import Database
from storage.queries import units as stored_units
from storage.schema import migrate
from storage.tables import Account, Chat, Member
from storage.work import Work

BOT_ID = 1001
TOKEN = f"{BOT_ID}:BENCHMARK"
NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)  # 08:30 in Shanghai, half an hour before due


def opened(url: str) -> Database:
    database = Database(url, BOT_ID)
    migrate(database)
    return database


def founded(database: Database, folder: Path, count: int, steps: str = "") -> None:
    """A county of `count` villages, each with one reporter whose user id is 10,000 and its number.

    `steps`: its reminders, as they stand in a configuration.
    """
    config = _config(folder, count, steps)
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW - timedelta(hours=6))
        apply.apply(work, config)
        rounds.plan_ahead(work, Calendar())
        for number, unit in enumerate(unit for unit in stored_units.open_units(work) if unit.parent_id):
            user_id = 10_000 + number
            name = f"r{number}"
            account = Account(bot_id=BOT_ID, user_id=user_id, name=name, first_seen_at=NOW)
            # Whoever has joined has pressed a link and written to the bot.
            chat = Chat(bot_id=BOT_ID, chat_id=user_id, kind=ChatKind.PRIVATE, title=name)
            session.add_all([account, chat])
            session.flush()
            session.add(Member(account_id=account.id, unit_id=unit.id, role=Role.REPORTER, since=NOW))


def _config(folder: Path, count: int, steps: str) -> Config:
    names = "".join(f'[[units]]\nname = "第{number}村"\nparent = "县"\n' for number in range(count))
    path = folder / "config.toml"
    path.write_text(
        f'[[units]]\nname = "县"\n{names}'
        '[[schedules]]\nname = "早报"\ntimes = ["09:00"]\nunits = ["县/*"]\nopens = "3h"\n'
        f"{steps}",
        encoding="utf-8",
    )
    return load(path)
