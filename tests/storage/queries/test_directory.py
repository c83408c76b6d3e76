"""The directory of units within one transaction: looked up once, and never stale."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from benchmarks.town import BOT_ID, NOW, opened
from bot.config import Config, load
from bot.domain.reading import index, read
from bot.domain.rights import Duty, Scope
from bot.domain.terms import Role
from bot.services import apply
from bot.services.utterance import names_meant
from storage.database import Database
from storage.queries.chats import bindings
from storage.queries.directory import Directory, directory
from storage.work import Work
from tests.databases import Databases


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = opened(databases.migrated())
    yield made
    made.close()


def town(folder: Path, *villages: str) -> Config:
    path = folder / "config.toml"
    units = "".join(f'[[units]]\nname = "{name}"\nparent = "镇"\n' for name in villages)
    schedule = '[[schedules]]\nname = "早报"\ntimes = ["09:00"]\nunits = ["镇/*"]\n'
    path.write_text(f'[[units]]\nname = "镇"\n{units}{schedule}', encoding="utf-8")
    return load(path)


def test_who_changes_units_sees_the_change_in_the_same_transaction(
    database: Database, tmp_path: Path
) -> None:
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        apply.apply(work, town(tmp_path, "东沟村"))
        assert set(directory(work).ids) == {"镇", "东沟村"}
        apply.apply(work, town(tmp_path, "东沟村", "柳湾村"))
        assert set(directory(work).ids) == {"镇", "东沟村", "柳湾村"}


def test_asked_again_it_costs_no_statement(database: Database, tmp_path: Path) -> None:
    with database.transaction() as session:
        apply.apply(Work(session, BOT_ID, NOW), town(tmp_path, "东沟村"))
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW + timedelta(minutes=1))
        found, said = directory(work), list[str]()
        event.listen(database.engine, "before_cursor_execute", lambda *told: said.append(told[2]))
        assert directory(work) is found
        assert said == []


def test_units_with_nothing_above_in_common() -> None:
    """None that is planned: one unit stands above all. Should a unit above be gone, nobody's words fail by it."""
    known = Directory(index([]), {}, {1: None, 2: None, 3: 1, 4: 1}, index([]), {})
    assert known.above_all([3, 4]) == 1
    assert known.above_all([1, 2]) == 1
    assert known.above_all([2, 3]) == 2


TWINS = """
[[units]]
name = "县"
[[units]]
name = "石桥镇"
parent = "县"
aliases = ["石桥乡"]
[[units]]
name = "东沟镇"
parent = "县"
[[units]]
name = "柳湾村"
parent = "石桥镇"
[[units]]
name = "柳湾村"
parent = "东沟镇"
[[chats]]
name = "东沟群"
unit = "东沟镇"
[[schedules]]
name = "早报"
times = ["09:00"]
units = ["县/*"]
"""
FIRST, SECOND = "柳湾村（石桥镇）", "柳湾村（东沟镇）"


def test_several_units_of_one_name_are_found_by_all_that_they_are_called(
    database: Database, tmp_path: Path
) -> None:
    (tmp_path / "config.toml").write_text(TWINS, encoding="utf-8")
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        apply.apply(work, load(tmp_path / "config.toml"))
        known = directory(work)
        one, two = known.ids[FIRST], known.ids[SECOND]
        for words, meant in (
            ("柳湾村", (one, two)),
            ("柳湾", (one, two)),
            ("柳湾村(东沟镇)", (two,)),
            ("石桥镇柳湾村", (one,)),
            ("石桥乡柳湾", (one,)),
            ("西坡村", ()),
        ):
            assert known.bearers(words) == meant, words
        assert [known.said(unit_id) for unit_id in (one, known.ids["县"])] == ["柳湾村", "县"]
        assert known.above_all((one, two)) == known.ids["县"]
        assert known.all_meant(read("柳湾村平安", known.names)) == {one, two}


def test_who_speaks_and_where_says_which_is_meant(database: Database, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(TWINS, encoding="utf-8")
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        apply.apply(work, load(tmp_path / "config.toml"))
        known = directory(work)
        group = bindings(work)[0]
        group.chat_id = -7
        county, first, town = known.ids["县"], known.ids[FIRST], known.ids["石桥镇"]

        def heard(role: Role, unit_id: int, chat_id: int = 1) -> list[str]:
            scope = Scope((Duty(role, unit_id, known.reach(unit_id)),))
            names = names_meant(work, scope, chat_id)
            assert names_meant(work, scope, chat_id) is names  # what was read by it is kept with it
            return [part.unit for part in read("柳湾村平安", names).units]

        both = [f"{FIRST}、{SECOND}"]
        assert heard(Role.REPORTER, first) == heard(Role.DUTY_OFFICER, town) == [FIRST]
        assert heard(Role.VIEWER, town) == heard(Role.DUTY_LEADER, town) == [FIRST]
        assert heard(Role.DUTY_OFFICER, county) == both
        assert heard(Role.DUTY_OFFICER, county, -7) == heard(Role.VIEWER, county, -7) == [SECOND]
        assert heard(Role.REPORTER, first, -7) == [FIRST]
        assert heard(Role.REPORTER, county) == both


def test_of_two_closed_ones_the_speakers_is_meant_else_both(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(TWINS, encoding="utf-8")
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        apply.apply(work, load(path))
        units = re.sub(r'\[\[units\]\]\nname = "柳湾村"\nparent = "[^"]+"\n', "", TWINS)
        path.write_text(units, encoding="utf-8")
        apply.apply(work, load(path))
        known = directory(work)
        assert set(known.gone) == {FIRST, SECOND}

        def gone(text: str, *reach: str) -> list[str]:
            names = known.names_for(*(known.reach(known.ids[unit]) for unit in reach))
            return [part.unit for part in known.followed(read(text, names)).gone]

        assert gone("柳湾村平安") == gone("柳湾村平安", "县") == [FIRST, SECOND]
        assert gone("柳湾村平安", "东沟镇") == gone("东沟镇柳湾村平安", "石桥镇") == [SECOND]
        harm = known.followed(read("柳湾村着火了", known.spoken))
        assert known.all_meant(harm) == {known.ids["石桥镇"], known.ids["东沟镇"]}
        assert known.bearers("柳湾村") == ()
