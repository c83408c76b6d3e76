"""The calendar of a rota: a standard feed behind an unguessable address, names only."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import httpx
import pytest
from icalendar import Calendar, Event
from sqlmodel import select
from starlette.applications import Starlette

from bot.clock import FollowedClock
from bot.config import load
from bot.domain.modes.plan import ModeKind, ModePlan, RotaChange
from bot.services.apply import apply, in_force
from bot.web.calendar import PATH, calendar_routes
from storage.database import Database
from storage.tables import Rota
from storage.work import Work
from tests.databases import Databases

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    opened = Database(databases.migrated())
    with opened.transaction() as session:
        apply(Work(session, 1001, NOW), load(EXAMPLE))
    yield opened
    opened.close()


@pytest.fixture
async def client(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    app = Starlette(routes=calendar_routes([database], FollowedClock(NOW)))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://town") as opened:
        yield opened


def secret_of(database: Database) -> str:
    with database.transaction() as session:
        return session.exec(select(Rota)).one().secret


async def test_a_calendar_program_finds_the_shifts(database: Database, client: httpx.AsyncClient) -> None:
    path = PATH.format(secret=secret_of(database))
    answer = await client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    assert "private" in answer.headers["cache-control"]
    found = Calendar.from_ical(answer.content)
    events = {event.start: event for event in found.walk("VEVENT") if isinstance(event, Event)}
    assert found["x-wr-calname"] == "镇值班"
    monday = events[datetime(2026, 11, 23, tzinfo=UTC)]
    assert monday["summary"] == "镇值班　带班 周镇长　值班 马干事"
    assert monday.end == datetime(2026, 11, 24, tzinfo=UTC)
    assert len({str(event["uid"]) for event in events.values()}) == len(events) >= 30
    assert b"139" not in answer.content.replace(b"\r\n ", b"")


async def test_a_post_that_a_mode_drops_is_not_said_to_be_empty(
    database: Database, client: httpx.AsyncClient
) -> None:
    day = date(2026, 11, 23)
    dropped = RotaChange(rota="镇值班", posts=("staff",))
    mode = ModePlan(name="特护期", kind=ModeKind.SPECIAL, first=day, last=day, rotas=(dropped,))
    with database.transaction() as session:
        work = Work(session, 1001, NOW)
        apply(work, in_force(work).model_copy(update={"modes": (mode,)}))
    answer = await client.get(PATH.format(secret=secret_of(database)))
    found = Calendar.from_ical(answer.content).walk("VEVENT")
    events = {event.start: str(event["summary"]) for event in found if isinstance(event, Event)}
    assert events[datetime(2026, 11, 23, tzinfo=UTC)] == "镇值班　值班 马干事"
    assert "带班" in events[datetime(2026, 11, 24, tzinfo=UTC)]


async def test_a_wrong_address_is_like_one_that_never_was(
    database: Database, client: httpx.AsyncClient
) -> None:
    secret = secret_of(database)
    for wrong in ("x", secret[:-1], secret + "x", "%00"):
        assert (await client.get(f"/calendar/{wrong}.ics")).status_code == 404
    assert (await client.post(f"/calendar/{secret}.ics")).status_code == 405


async def test_a_stopped_rota_has_no_calendar(
    database: Database, client: httpx.AsyncClient, tmp_path: Path
) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    (tmp_path / "c.toml").write_text(text[: text.index("[[rotas]]")], encoding="utf-8")
    secret = secret_of(database)
    with database.transaction() as session:
        apply(Work(session, 1001, NOW), load(tmp_path / "c.toml"))
    assert (await client.get(f"/calendar/{secret}.ics")).status_code == 404
