"""The file as last applied, the file now, and what is in force: each change stays, and only clashes are asked about."""

from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.config import Config, amendments, load
from bot.config.differences import differences
from bot.config.export import exported
from bot.config.layout import lay_out
from bot.services.apply import apply, filed, in_force, remember, store_first
from bot.services.apply.columns import Columns, ValuePlace, columns
from storage.database import Database
from storage.queries.apply import named
from storage.queries.units import open_units
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


# -- units of one name -----------------------------------------------------------------------------------------------

TWIN = "一组（柳湾村）"


def read(folder: Path, config: Config, more: str = "") -> Config:
    """As it is read from the file that is written of it."""
    path = folder / "config.toml"
    found = exported(config, folder)
    path.write_text(found.text + more, encoding="utf-8")
    for name, text in found.beside.items():
        (folder / name).write_text(text, encoding="utf-8")
    return load(path)


def ids(work: Work) -> dict[str, int]:
    return {unit.name: unit.id for unit in open_units(work)}


GROUP = '[[units]]\nname = "一组"\nparent = "{parent}"\n'


def test_a_namesake_in_the_file_tells_the_first_apart_and_closes_nothing(work: Work, tmp_path: Path) -> None:
    one = read(tmp_path, FILE, GROUP.format(parent="东沟村"))
    file_applied(work, one)
    before = ids(work)
    assert "一组" in before
    both = read(tmp_path, FILE, GROUP.format(parent="东沟村") + GROUP.format(parent="柳湾村"))
    written = apply_columns(work, both)
    assert written[0] == "单位 一组 今后叫 一组（东沟村）（同一个单位，历史保留）"
    assert not any("撤销" in text for text in written)
    assert ids(work)["一组（东沟村）"] == before["一组"]
    assert TWIN in ids(work)
    assert columns(work, both).rows() == ()
    # the other goes: the first keeps its bracket, also where the file names it without
    file_applied(work, read(tmp_path, FILE, GROUP.format(parent="东沟村")))
    assert ids(work)["一组（东沟村）"] == before["一组"]
    assert TWIN not in ids(work)
    # it comes back: the same unit again
    file_applied(work, both)
    assert TWIN in ids(work)


def apply_columns(work: Work, config: Config) -> list[str]:
    found = columns(work, config)
    after = found.result(())
    written = apply(work, after)
    remember(work, found.filed_after(()))
    return [change.text for change in written]


def test_a_namesake_of_the_chat_stays_where_the_file_names_the_first_alone(
    work: Work, tmp_path: Path
) -> None:
    one = read(tmp_path, FILE, GROUP.format(parent="东沟村"))
    file_applied(work, one)
    before = ids(work)["一组"]
    apply(work, amendments.with_unit(in_force(work), "一组", "柳湾村", []))
    assert ids(work)["一组（东沟村）"] == before
    changed = with_schedule(one, lock=timedelta(hours=5))
    found = file_applied(work, changed)
    assert [row.place[2] for row in found.rows() if row.written] == ["lock"]
    assert {"一组（东沟村）", TWIN} <= set(ids(work))
    third = read(tmp_path, FILE, GROUP.format(parent="东沟村") + GROUP.format(parent="石桥村"))
    file_applied(work, third)
    assert {"一组（东沟村）", TWIN, "一组（石桥村）"} <= set(ids(work))
    assert ids(work)["一组（东沟村）"] == before


def test_a_unit_that_moves_in_the_file_is_the_same_unit(work: Work, tmp_path: Path) -> None:
    both = read(tmp_path, FILE, GROUP.format(parent="东沟村") + GROUP.format(parent="柳湾村"))
    file_applied(work, both)
    before = ids(work)["一组（东沟村）"]
    moved = both.model_copy(
        update={
            "units": tuple(
                one.model_copy(update={"parent": "石桥村"}) if one.name == "一组（东沟村）" else one
                for one in both.units
            )
        }
    )
    written = apply_columns(work, moved)
    assert "单位 一组（东沟村） 今后叫 一组（石桥村）（同一个单位，历史保留）" in written
    assert ids(work)["一组（石桥村）"] == before
    assert apply_columns(work, moved) == []  # the file still has the bracket of before
