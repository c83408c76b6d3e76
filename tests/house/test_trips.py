"""How far a reader has to go who follows one update through the code: the modules it enters, and how often."""

import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType

from sqlmodel import select

from bot.config import load
from bot.demo.town import EAST, GROUP, OFFICE, PLACE, TOWN, Player
from bot.domain.messaging.messages import ChatKind, Event, Incoming, Sender
from bot.domain.terms import Label, Role
from bot.domain.time.days import Calendar
from bot.services import apply, beat
from handlers.context import Settings
from handlers.routing import route
from storage.database import Database
from storage.queries import members as stored_members
from storage.queries import units as stored_units
from storage.tables import LiveMessage, Member
from storage.work import Work
from tests.databases import Databases
from tests.house.tree import ROOT

BOT_ID, GROUP_ID = 1001, -1001
EVE = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
SETTINGS = Settings("town_bot", 72)
MOST_MODULES, MOST_LINES = 8, 250
# What every topic stands on: read once, known everywhere.
BASE = frozenset(
    f"bot.services.{name}"
    for name in (
        *("outbox", "live_messages", "audit", "questions", "throttle", "utterance", "recipients", "due"),
        "refusals",
    )
)


def test_a_plain_zero_goes_a_short_way(databases: Databases) -> None:
    with closing(Database(databases.migrated())) as database:
        at = _open_round(database)
        with database.transaction() as session:
            work = Work(session, BOT_ID, at)
            update = _says(EAST, "平安", at)
            stays = _stays(lambda: route(work, update, SETTINGS))
            assert work.did.reports == Counter({Label.ZERO: 1})
    shown = f"{len(stays)} modules in {stays.total()} stays: {dict(stays)}"
    print(shown)
    assert len(stays) <= MOST_MODULES, shown
    assert set(stays.values()) == {1}, f"left and entered again: {shown}"
    long = [name for name in stays if _lines(name) > MOST_LINES]
    assert not long, f"too long for so plain a thing: {long}"


def _lines(module: str) -> int:
    return len((ROOT / module.replace(".", "/")).with_suffix(".py").read_text("utf-8").splitlines())


def _open_round(database: Database) -> datetime:
    """The demonstration's town with its group, in the midst of a round that has its card."""
    config = load(ROOT / "config.example.toml")
    with database.transaction() as session:
        work = Work(session, BOT_ID, EVE)
        apply.apply(work, config)
        for person, role, unit in ((OFFICE, Role.ADMIN, TOWN), (EAST, Role.REPORTER, "东沟村")):
            _appoint(work, person, role, unit)
        bind = _says(OFFICE, f"/bind {PLACE}", EVE, chat_id=GROUP_ID, chat_kind=ChatKind.SUPERGROUP)
        route(work, bind.model_copy(update={"chat_title": GROUP}), SETTINGS)
    at, has_card = EVE, False
    while not has_card:
        at += timedelta(minutes=10)
        with database.transaction() as session:
            beat.tick(Work(session, BOT_ID, at), Calendar(), 6)
            has_card = session.exec(select(LiveMessage.id)).first() is not None
    return at


def _appoint(work: Work, person: Player, role: Role, name: str) -> None:
    unit = stored_units.unit_named(work, name)
    assert unit is not None
    account = stored_members.account_of(work, Sender(id=person.id, name=person.name))
    work.session.add(Member(account_id=account.id, unit_id=unit.id, role=role, since=EVE))


def _says(person: Player, text: str, at: datetime, **where: object) -> Incoming:
    usual = {"chat_id": person.id, "chat_kind": ChatKind.PRIVATE, **where}
    return Incoming.model_validate(
        {
            "update_id": 1,
            "event": Event.MESSAGE,
            "message_id": 1,
            "sent_at": at,
            "sender": Sender(id=person.id, name=person.name),
            "text": text,
            **usual,
        }
    )


def _stays(act: Callable[[], None]) -> Counter[str]:
    """How often each module is entered from another one, calls within it not counted; the base is not counted."""
    stays: Counter[str] = Counter()

    def hear(frame: FrameType, event: str, _: object) -> None:
        if event != "call" or (module := _module(frame)) is None:
            return
        caller = frame.f_back
        while caller is not None and _module(caller) is None:
            caller = caller.f_back
        if caller is None or _module(caller) != module:
            stays[module] += 1

    before = sys.getprofile()
    sys.setprofile(hear)
    try:
        act()
    finally:
        sys.setprofile(before)
    return stays


def _module(frame: FrameType) -> str | None:
    """Of a conversation or a service; None for what every one of them stands on and for other floors."""
    path = Path(frame.f_code.co_filename)
    if not path.is_relative_to(ROOT):
        return None
    parts = path.relative_to(ROOT).with_suffix("").parts
    name = ".".join(parts)
    counted = parts[0] == "handlers" or parts[:2] == ("bot", "services")
    return name if counted and ".".join(parts[:3]) not in BASE else None
