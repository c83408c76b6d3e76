"""A town on the sandbox, everybody joined, at eight in the morning of a duty day."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete
from sqlmodel import col

from bot.config import load
from bot.demo.program import EXAMPLE, Program
from bot.demo.rehearsal import Rehearsal
from bot.demo.scenes.evening import open_group
from bot.demo.scenes.times import EVE, ZONE
from bot.demo.town import PEOPLE, TOKEN, Player
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Sender
from bot.domain.terms import ROLE_NAMES
from bot.sandbox.client import Sandbox
from bot.sandbox.clock import PlayClock
from bot.sandbox.running import running
from bot.sandbox.world import World
from bot.services import apply, members
from storage.database import Database
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.schema import migrate
from storage.tables import Outbox
from storage.work import Work
from tests.databases import Databases
from tests.scenarios.keeping import kept, taken_up
from tests.scenarios.serving import ThreadedProgram

BOT_ID = int(TOKEN.partition(":")[0])
NAMED_ROLES = {name: role for role, name in ROLE_NAMES.items()}


class Town:
    """What scenario tests say: `at`, `says`, `presses`, `hears`."""

    def __init__(self, play: Rehearsal, database: str) -> None:
        self.play, self.stage = play, play.stage
        self.database = database
        self.sandbox = play.sandbox

    def at(self, clock: str, day: int = 23) -> None:
        hour, minute = map(int, clock.split(":"))
        self.stage.at(datetime(2026, 11, day, hour, minute, tzinfo=ZONE).astimezone(UTC))

    @contextmanager
    def work(self) -> Iterator[Work]:
        """A transaction beside the running program, at the play's time; as an admin's command would open one."""
        database = Database(self.database, BOT_ID)
        try:
            with database.transaction() as session:
                yield Work(session, BOT_ID, self.sandbox.now())
        finally:
            database.close()

    def sends_damaged(self, person: Player, caption: str) -> None:
        """A photo of which nobody can make anything, with words."""
        user = {"id": person.id, "is_bot": False, "first_name": person.name}
        chat = {"id": person.id, "type": "private", "first_name": person.name}
        date = int(self.sandbox.now().timestamp())
        message = {"message_id": 10**6 + date % 10**6, "date": date, "from": user, "chat": chat}
        update = {"message": {**message, "caption": caption, "photo": [{"file_id": None}]}}
        self.sandbox.post("bring", update=update)
        self.sandbox.settle()

    def toast(self) -> str:
        """The answer to the button that was pressed last."""
        return str(self.sandbox.events(kinds=("toast",))[-1]["text"])

    def heard(self, person: Player, since: int = 0) -> list[str]:
        """Everything the bot said in the person's own chat."""
        return [
            str(message.get("text") or message.get("caption") or "")
            for message in self.stage.messages(person)
            if message["from"]["is_bot"] and message["message_id"] > since
        ]

    def last_id(self, person: Player) -> int:
        return max((int(message["message_id"]) for message in self.stage.messages(person)), default=0)

    def summaries(self) -> list[str]:
        found = self.stage.messages(self.people_group(), self.stage.group_id)
        return [str(m["text"]) for m in found if str(m.get("text", "")).startswith("📋")]

    def people_group(self) -> Player:
        return Player(self.stage.group_id, "群", ())


@pytest.fixture(scope="session")
def founded(databases: Databases) -> str:
    """The URL of a database in which everybody has joined; it is only ever copied. Joining has tests of its own."""
    return found(databases.migrated())


def found(url: str, config: Path = EXAMPLE, at: datetime = EVE) -> str:
    """Founds the town of a configuration in an empty database, everybody joined; returns its URL."""
    database = Database(url, BOT_ID)
    migrate(database)
    with database.transaction() as session:
        work = Work(session, BOT_ID, at.astimezone(UTC))
        apply.apply(work, load(config))
        for person in PEOPLE:
            account = stored_members.account_of(work, Sender(id=person.id, name=person.name))
            for name, role, *on_rota in person.duties:
                unit = stored_units.unit_named(work, name)
                assert unit is not None
                who = stored_people.person_named(work, on_rota[0]) if on_rota else None
                code = members.invite(work, unit, NAMED_ROLES[role], life=timedelta(hours=1), person=who)
                assert members.redeem(work, account, code) is not None
        session.flush()
        session.execute(
            delete(Outbox).where(col(Outbox.kind) == Kind.ADMIN.value.stored)
        )  # who came is no news
    database.close()
    return url


@contextmanager
def opened(sandbox: Sandbox, program: Program, database: str) -> Iterator[Town]:
    """Everybody has the bot open, the group is bound, it is 08:01; at the end nothing was sent that may not be."""
    play = Rehearsal(sandbox, program)
    with _ending_well(play):
        play.introduce()
        program.start()
        sandbox.settle()  # who is on duty that evening cannot be told yet, whichever of the two is quicker
        for person in PEOPLE:
            sandbox.post("start", person=person.id)
        sandbox.settle()
        open_group(play.stage)
        made = Town(play, database)
        made.at("08:01")
        yield made


@contextmanager
def _ending_well(play: Rehearsal) -> Iterator[None]:
    try:
        yield
        assert play.violations() == []
    finally:
        play.program.kill()
        play.sandbox.close()


@dataclass(frozen=True)
class Morning:
    """The town at 08:01, in the database and on the sandbox; nobody plays in it, it is only ever copied."""

    database: str
    world: bytes
    group_id: int


@pytest.fixture(scope="session")
def morning(databases: Databases, founded: str, tmp_path_factory: pytest.TempPathFactory) -> Morning:
    """Played once for all scenarios: from the eve to here the program has more to do than in most of them."""
    database, world = databases.copy(founded), World(PlayClock(EVE.astimezone(UTC), paused=True))
    with running(world=world) as url:
        program = ThreadedProgram(tmp_path_factory.mktemp("morning"), url, database)
        with opened(Sandbox(url), program, database) as made:
            group_id = made.stage.group_id
    return Morning(database, kept(world), group_id)


@pytest.fixture
def town(tmp_path: Path, databases: Databases, morning: Morning) -> Iterator[Town]:
    database = databases.copy(morning.database)
    with running(world=taken_up(morning.world)) as url:
        play = Rehearsal(Sandbox(url), ThreadedProgram(tmp_path, url, database))
        play.stage.group_id = morning.group_id
        with _ending_well(play):
            play.program.configure()
            play.program.start()
            play.sandbox.settle()
            yield Town(play, database)
