"""What is in force is what was applied; what was read from the rows changes nothing when it is written."""

from datetime import UTC, datetime

import pytest

from bot.config import Config, load
from bot.config.model import MACHINE
from bot.services.apply import apply, changes, in_force, version_of
from storage.database import Database
from storage.queries.apply import named
from storage.tables import Unit
from storage.work import Work
from tests.config.example import EXAMPLE, RICH

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(params=[EXAMPLE, RICH], ids=["example", "rich"])
def config(request: pytest.FixtureRequest) -> Config:
    return load(request.param)


def arranged(config: Config) -> dict[str, object]:
    return config.model_dump(exclude=set(MACHINE))


def test_what_was_applied_is_in_force(database: Database, config: Config) -> None:
    with database.transaction() as session:
        apply(Work(session, 1001, NOW), config)
    with database.transaction() as session:
        work = Work(session, 1001, NOW)
        found = in_force(work)
        assert arranged(found) == arranged(config)
        assert version_of(found) == version_of(config)
        assert changes(work, found) == ()


def test_nothing_is_in_force_before(database: Database) -> None:
    with database.transaction() as session:
        found = in_force(Work(session, 1001, NOW))
    assert (found.units, found.schedules, found.incidents) == ((), (), ())
    assert found.limits == load(EXAMPLE).limits


def test_what_belongs_to_a_closed_unit_is_closed_with_it(database: Database) -> None:
    with database.transaction() as session:
        work = Work(session, 1001, NOW)
        apply(work, load(RICH))
        unit = named(work, Unit, "东沟村")
        assert unit is not None
        unit.closed_at = NOW
        found = in_force(work)
    assert [one.name for one in found.chats] == ["值班群"]
    assert [one.name for one in found.rotas] == ["镇值班"]
    assert [one.unit for one in found.emergency_plans] == ["青石镇"]
