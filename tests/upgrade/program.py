"""The program as these tests drive it: the only module here that imports anything of it.

Where a part of the program gets another name, the new one is written here, and nothing else in this folder changes.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from typing import Any, TypeVar, cast

from sqlalchemy import Connection

from bot.domain.messaging.messages import ChatKind, Event, Fetch, Incoming, Media, Outcome, Sender, Sent
from bot.domain.time.days import Calendar
from bot.platforms.telegram import TelegramBot
from bot.runtime import file_import
from bot.services import beat as beats
from bot.services import outages
from bot.services.delivery import claim as claims
from bot.services.delivery import settle
from bot.services.delivery.claim import Room
from bot.services.delivery.settle import Ended
from bot.services.questions import Do
from handlers.buttons import BY_WIRE
from handlers.context import Settings
from handlers.routing import route
from storage.database import Database
from storage.queries import due as stored_due
from storage.schema import migrate
from storage.session import Session
from storage.work import Work

T = TypeVar("T")
Json = dict[str, Any]

SETTINGS = Settings("pinganbao_bot", 72)
ZONE = "Asia/Shanghai"
REMINDERS_A_DAY = 6
MANY = Room(every=64, bulk=64)
NUMBERED = (
    "SELECT quote_ident(table_name) FROM information_schema.columns"
    " WHERE table_schema = 'public' AND column_name = 'id' AND column_default LIKE 'nextval%%'"
)
NEWEST = "coalesce((SELECT max(id) FROM {0}), 1), EXISTS (SELECT 1 FROM {0})"


def actions() -> list[str]:
    """Every button the program knows: its name and how many numbers follow it."""
    return sorted(f"{name}/{numbers}" for name, numbers in BY_WIRE)


def question_kinds() -> list[str]:
    return sorted(do.value for do in Do)


def upgrade(url: str, to: str | None = None) -> None:
    """As every command does before it uses a database; `to`: no further than this revision."""
    with closing(Database(url)) as database:
        migrate(database, to)


class Files:
    """The platform, as far as it gives files."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    async def fetch(self, _: str) -> tuple[bytes, Sent]:
        return self._content, Sent(outcome=Outcome.SENT)


class Program:
    """One bot on one database. Every call is a transaction at the given instant."""

    def __init__(self, url: str, bot_id: int, file: bytes = b"") -> None:
        """`file`: what the platform gives, whichever file it is asked for."""
        self._database, self._bot_id, self._files = Database(url, bot_id), bot_id, Files(file)
        self._session: Session | None = None

    def close(self) -> None:
        self._database.close()

    @contextmanager
    def undone(self) -> Iterator[None]:
        """What is done in the block is taken back at its end: its transactions are savepoints of one."""
        with Session(self._database.engine, expire_on_commit=False) as session, session.begin() as whole:
            self._count_anew(session.connection())
            self._session = session
            try:
                yield
            finally:
                self._session = None
                whole.rollback()

    def _count_anew(self, connection: Connection) -> None:
        """PostgreSQL does not take back the numbers it has given to rows, and buttons carry them."""
        if connection.dialect.name == "postgresql":
            tables = [str(name) for name in connection.exec_driver_sql(NUMBERED).scalars()]
            parts = (f"setval(pg_get_serial_sequence('{one}', 'id'), {NEWEST.format(one)})" for one in tables)
            connection.exec_driver_sql(f"SELECT {', '.join(parts)}")

    def transact(self, now: datetime, job: Callable[[Work], T], cause: str = "") -> T:
        if self._session is None:
            with self._database.transaction() as session:
                return job(Work(session, self._bot_id, now, cause=cause))
        with self._session.begin_nested():
            done = job(Work(self._session, self._bot_id, now, cause=cause))
        self._session.expunge_all()  # the next one is a session of its own
        return done

    def take(self, now: datetime, update: Mapping[str, Any]) -> None:
        """Handles one update: `Incoming` in plain values."""
        incoming = Incoming(
            **{
                **update,
                "event": Event(update["event"]),
                "chat_kind": ChatKind(update["chat_kind"]),
                "sender": Sender(**update["sender"]) if update["sender"] else None,
                "media": tuple(Media(**one) for one in update.get("media", ())),
            }
        )
        cause = f"update:{incoming.update_id}"
        self.transact(now, lambda work: route(work, incoming, SETTINGS), cause)

    def beat(self, now: datetime) -> None:
        """What is due. The clock was set on purpose since the last beat: that was no outage."""

        def beat(work: Work) -> None:
            stored_due.look(work)
            outages.beat(work, ZONE, leapt=True)
            beats.tick(work, Calendar(), REMINDERS_A_DAY)

        self.transact(now, beat, f"beat:{now:%H:%M:%S}")

    def claim(self, now: datetime) -> list[Json]:
        """What goes out at this instant, one message a chat, as the sender is given it; empty where nothing does."""

        def claim(work: Work) -> list[Json]:
            taken = claims.claim(work, frozenset(), MANY)
            return [
                {
                    "outbox": one.outbox_id,
                    "chat": one.chat_id,
                    "topic": one.thread_id,
                    "kind": str(one.kind),
                    **one.message.model_dump(mode="json"),
                }
                for one in taken.parcels
            ]

        return self.transact(now, claim)

    def settle(self, now: datetime, arrived: Mapping[int, int | None]) -> None:
        """Messages that arrived, by their ids in the outbox, and the ids the platform gave them."""
        ended = {
            number: Ended(Sent(outcome=Outcome.SENT, message_id=message_id))
            for number, message_id in arrived.items()
        }
        self.transact(now, lambda work: settle.settle(work, ended))

    def fetch(self, now: datetime, claimed: Json) -> None:
        """Fetches the file of a claimed message and does with it what the program does."""
        message = Fetch(**{field: claimed[field] for field in Fetch.model_fields})

        async def transact(job: Callable[[Work], None]) -> None:
            self.transact(now, job)

        bot = cast(TelegramBot, self._files)
        asyncio.run(file_import.fetch(bot, claimed["outbox"], message, transact))

    def rows(self, statement: str) -> Sequence[Any]:
        """What stands in the database, for whoever makes the fixture."""
        with self._database.looking() as session:
            return session.connection().exec_driver_sql(statement).all()
