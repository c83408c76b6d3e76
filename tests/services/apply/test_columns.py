"""The file as last applied, the file now, and what is in force: each change stays, and only clashes are asked about."""

from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from bot.config import Config, load
from bot.config.differences import differences
from bot.config.layout import lay_out
from bot.services.apply import apply, filed, in_force, remember, store_first
from bot.services.apply.columns import Columns, ValuePlace, columns
from storage.database import Database
from storage.queries.apply import named
from storage.tables import FormerName, Unit
from storage.work import Work
from tests.config.example import EXAMPLE

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FILE = load(EXAMPLE)
TIMES = ("schedules", "平安报告", "times")


def with_schedule(config: Config, **otherwise: Any) -> Config:
    first, *others = config.schedules
    return config.model_copy(update={"schedules": (first.model_copy(update=otherwise), *others)})


def file_applied(work: Work, config: Config, chosen: Collection[ValuePlace] = ()) -> Columns:
    """As the command does it."""
    found = columns(work, config)
    after = found.result(chosen)
    apply(work, after)
    store_first(work, after.limits, after.retention)
    remember(work, found.filed_after(chosen))
    return found


@pytest.fixture
def work(database: Database) -> Any:
    with database.transaction() as session:
        work = Work(session, 1001, NOW)
        file_applied(work, FILE)
        yield work


def in_chat(work: Work, **otherwise: Any) -> None:
    apply(work, with_schedule(in_force(work), **otherwise))


def test_the_same_file_again_differs_nowhere(work: Work) -> None:
    assert columns(work, FILE).rows() == ()
    assert differences(in_force(work), FILE) == ()


def test_what_was_changed_in_the_chat_stays_whatever_else_the_file_brings(work: Work) -> None:
    in_chat(work, times=(time(10),))
    found = file_applied(work, with_schedule(FILE, lock=timedelta(hours=5)))
    assert [(row.place[2], row.filed, row.file, row.now, row.clash) for row in found.rows()] == [
        ("lock", "4h", "5h", "4h", False),
        ("times", ["09:00", "17:00"], ["09:00", "17:00"], ["10:00"], False),
    ]
    plan = in_force(work).schedules[0]
    assert (plan.times, plan.lock) == ((time(10),), timedelta(hours=5))


def test_where_both_have_changed_a_value_it_stays_until_somebody_decides(work: Work) -> None:
    in_chat(work, times=(time(10),))
    file = with_schedule(FILE, times=(time(11),), lock=timedelta(hours=5))
    for _ in range(2):  # unanswered, it is asked again
        found = file_applied(work, file)
        assert [row.place for row in found.rows() if row.clash] == [TIMES]
        assert in_force(work).schedules[0].times == (time(10),)
    assert in_force(work).schedules[0].lock == timedelta(hours=5)
    file_applied(work, file, [TIMES])
    assert in_force(work).schedules[0].times == (time(11),)
    assert columns(work, file).rows() == ()


def test_who_decides_for_what_is_in_force_is_not_asked_again(work: Work) -> None:
    in_chat(work, times=(time(10),))
    file = with_schedule(FILE, times=(time(11),))
    found = columns(work, file)
    remember(work, found.filed_after([TIMES]))
    again = columns(work, file)
    assert [(row.place, row.clash) for row in again.rows()] == [(TIMES, False)]
    assert differences(again.result(()), in_force(work)) == ()


def test_where_nothing_was_ever_remembered_what_is_in_force_is_the_base(database: Database) -> None:
    with database.transaction() as session:
        work = Work(session, 1001, NOW)
        apply(work, with_schedule(FILE, times=(time(10),)))
        found = columns(work, FILE)
        assert [(row.place, row.clash) for row in found.rows()] == [(TIMES, False)]
        assert found.result(()) == FILE


def test_what_an_older_version_knew_no_section_for_is_as_if_it_were_not_there(work: Work) -> None:
    older = {section: entries for section, entries in lay_out(FILE).items() if section != "musters"}
    remember(work, older)
    assert filed(work) == lay_out(FILE) | {"musters": {}}
    assert [row for row in columns(work, FILE).rows() if row.file != row.now] == []


def test_a_unit_that_was_renamed_in_the_chat_is_not_closed_by_its_old_name(work: Work) -> None:
    unit = named(work, Unit, "柳湾村")
    assert unit is not None
    work.session.add(FormerName(bot_id=1001, unit_id=unit.id, name="柳湾村", until=NOW))
    units = tuple(
        one.model_copy(update={"name": "新柳村", "aliases": ("柳湾村",)}) if one.name == "柳湾村" else one
        for one in FILE.units
    )
    unit.name, unit.aliases = "新柳村", ["柳湾村"]
    owing = tuple("新柳村" if one == "柳湾村" else one for one in FILE.schedules[0].units)
    apply(work, with_schedule(FILE.model_copy(update={"units": units}), units=owing))
    found = file_applied(work, with_schedule(FILE, lock=timedelta(hours=5)))
    assert [row.place for row in found.rows()] == [
        ("units", "新柳村", "aliases"),
        ("schedules", "平安报告", "lock"),
    ]
    after = in_force(work)
    assert unit.closed_at is None
    assert (after.units, after.schedules[0].units) == (units, owing)
    assert lay_out(after)["schedules"]["平安报告"]["lock"] == "5h"
