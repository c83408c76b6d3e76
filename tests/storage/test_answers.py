"""Whoever only looks asks each question once; whoever writes asks anew each time."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from storage.answers import asked_once, looking
from storage.database import Database
from storage.work import Work
from tests.databases import Databases

asked: list[object] = []


@pytest.fixture
def work(databases: Databases) -> Iterator[Work]:
    database = Database(databases.migrated())
    with database.transaction() as session:
        yield Work(session, 1001, datetime(2026, 11, 23, tzinfo=UTC))
    database.close()


@asked_once
def answer(_: Work, /, *given: object, **named: object) -> object:
    asked.append((given, named))
    return len(asked)


def test_a_question_is_asked_once_where_nothing_is_written(work: Work) -> None:
    asked.clear()
    assert [answer(work, 1), answer(work, 1)] == [1, 2]
    seen = looking(work)
    assert [answer(seen, 1), answer(seen, 1), answer(seen, 2), answer(looking(seen), 1)] == [3, 3, 4, 3]
    assert answer(looking(work), 1) == 5
    assert answer(work, 1) == 6


def test_lists_and_sets_are_what_they_hold(work: Work) -> None:
    asked.clear()
    seen, numbers = looking(work), {1: "a", 2: "b"}
    assert answer(seen, [1, 2]) == answer(seen, (1, 2)) != answer(seen, [2, 1])
    assert answer(seen, {1, 2}) == answer(seen, frozenset({2, 1})) == answer(seen, numbers.keys())
    assert answer(seen, of=[1]) == answer(seen, of=(1,)) != answer(seen, of={1})
    numbers[3] = "c"
    assert answer(seen, numbers.keys()) != answer(seen, {1, 2})
