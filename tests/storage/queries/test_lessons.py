"""Lessons in the database: who teaches a unit, what a list shows, and what goes with whom."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlmodel import select

from benchmarks.town import BOT_ID, NOW, opened
from bot.domain.lessons import Meaning
from bot.domain.terms import Role
from storage.database import Database
from storage.queries import lessons as stored_lessons
from storage.tables import Account, Lesson, Member, Unit
from storage.work import Work
from tests.databases import Databases

OTHER_BOT = BOT_ID + 1


@pytest.fixture
def work(databases: Databases) -> Iterator[Work]:
    made: Database = opened(databases.migrated())
    with made.transaction() as session:
        yield Work(session, BOT_ID, NOW)
    made.close()


def unit(work: Work, name: str, parent: int | None = None) -> int:
    row = Unit(bot_id=work.bot_id, name=name, parent_id=parent)
    work.session.add(row)
    work.session.flush()
    return row.id


def person(work: Work, number: int, role: Role, unit_id: int) -> Account:
    account = Account(bot_id=work.bot_id, user_id=number, name=f"人{number}", first_seen_at=NOW)
    work.session.add(account)
    work.session.flush()
    work.session.add(Member(account_id=account.id, unit_id=unit_id, role=role, since=NOW))
    work.session.flush()
    return account


def lesson(work: Work, account: Account, unit_id: int, words: str = "老样子", **more: Any) -> Lesson:
    given: dict[str, Any] = {"meaning": Meaning.ZERO, "learned_at": NOW, **more}
    row = Lesson(bot_id=work.bot_id, account_id=account.id, unit_id=unit_id, words=words, **given)
    work.session.add(row)
    work.session.flush()
    return row


def test_who_may_report_for_the_unit_teaches_it(work: Work) -> None:
    town = unit(work, "镇")
    village = unit(work, "村", town)
    reporter = person(work, 1, Role.REPORTER, village)
    officer = person(work, 2, Role.DUTY_OFFICER, town)
    viewer, left = person(work, 3, Role.VIEWER, village), person(work, 4, Role.REPORTER, village)
    for one in (reporter, officer, viewer, left):
        lesson(work, one, village)
    for member in work.session.exec(select(Member).where(Member.account_id == left.id)):
        member.ended_at = NOW
    work.session.flush()
    found = stored_lessons.about(work, village, "老样子")
    assert [one.account_id for one in found] == [reporter.id, officer.id]
    assert stored_lessons.about(work, village, "别的") == []
    assert len(stored_lessons.of_words(work, village, "老样子")) == 4


def test_struck_words_stay_struck_when_their_teacher_has_left(work: Work) -> None:
    village = unit(work, "村")
    viewer = person(work, 1, Role.VIEWER, village)
    struck = lesson(work, viewer, village, struck_at=NOW)
    assert stored_lessons.about(work, village, "老样子") == [struck]


def test_a_list_has_what_stands_of_units_and_of_oneself(work: Work) -> None:
    here, there = unit(work, "村"), unit(work, "寨")
    one, other = person(work, 1, Role.REPORTER, here), person(work, 2, Role.REPORTER, there)
    first, second = lesson(work, one, here), lesson(work, other, there)
    lesson(work, one, here, "悠着", meaning=Meaning.ASKED)
    lesson(work, one, here, "晃悠", struck_at=NOW)

    def listed(units: list[int], account: Account, before: int = 2**62, limit: int = 9) -> list[int]:
        return [found.lesson.id for found in stored_lessons.taught(work, units, account.id, before, limit)]

    assert listed([here, there], one) == [second.id, first.id]
    assert listed([], one) == [first.id]
    assert listed([here], other) == [second.id, first.id]
    assert listed([here, there], one, limit=1) == [second.id]
    assert listed([here, there], one, before=second.id) == [first.id]
    (shown,) = stored_lessons.taught(work, [], one.id, 2**62, 9)
    assert (shown.unit, shown.person) == ("村", "人1")


def test_lessons_of_another_bot_and_of_others_are_left_alone(work: Work) -> None:
    village = unit(work, "村")
    one, other = person(work, 1, Role.REPORTER, village), person(work, 2, Role.REPORTER, village)
    mine, theirs = lesson(work, one, village), lesson(work, other, village)
    elsewhere = Work(work.session, OTHER_BOT, NOW)
    assert stored_lessons.lesson_of(elsewhere, mine.id) is None
    stored_lessons.forget(elsewhere, one.id)
    assert stored_lessons.lesson_of(work, mine.id) == mine
    stored_lessons.forget(work, one.id)
    assert stored_lessons.lesson_of(work, mine.id) is None
    assert stored_lessons.lesson_of(work, theirs.id) == theirs
