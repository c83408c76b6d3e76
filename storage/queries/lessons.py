"""Lessons: what words mean to a person, who else of the unit means it, and all there are to look through."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, or_
from sqlmodel import col, select

from bot.domain.lessons import Meaning
from bot.domain.rights import GRANTS, Right
from storage.queries.directory import directory
from storage.queries.in_list import among
from storage.tables import Account, Lesson, Member, Unit
from storage.work import Work

TEACHERS = select(Member.account_id).where(
    among(Member.unit_id, "above"),
    col(Member.role).in_(list(GRANTS[Right.REPORT])),
    col(Member.ended_at).is_(None),
)
ABOUT = (
    select(Lesson)
    .where(
        Lesson.bot_id == bindparam("bot"),
        Lesson.unit_id == bindparam("unit"),
        Lesson.words == bindparam("words"),
        col(Lesson.account_id).in_(TEACHERS) | col(Lesson.struck_at).is_not(None),
    )
    .order_by(col(Lesson.id))
)


@dataclass(frozen=True)
class Taught:
    """A lesson with the names that a list shows."""

    lesson: Lesson
    unit: str
    person: str


def about(work: Work, unit_id: int, words: str) -> Sequence[Lesson]:
    """Every lesson of these words for the unit that is struck, or of somebody who may report for it now."""
    given = {
        "bot": work.bot_id,
        "unit": unit_id,
        "words": words,
        "above": directory(work).above(unit_id),
    }
    return work.session.exec(ABOUT, params=given).all()


def lesson_of(work: Work, lesson_id: int) -> Lesson | None:
    lesson = work.session.get(Lesson, lesson_id)
    return lesson if lesson is not None and lesson.bot_id == work.bot_id else None


def own(work: Work, account_id: int, unit_id: int, words: str) -> Lesson | None:
    query = select(Lesson).where(
        Lesson.account_id == account_id, Lesson.unit_id == unit_id, Lesson.words == words
    )
    return work.session.exec(query).one_or_none()


def of_words(work: Work, unit_id: int, words: str) -> Sequence[Lesson]:
    """Every lesson of these words for the unit, whoever taught it."""
    query = select(Lesson).where(
        Lesson.bot_id == work.bot_id, Lesson.unit_id == unit_id, Lesson.words == words
    )
    return work.session.exec(query.order_by(col(Lesson.id))).all()


def taught(work: Work, unit_ids: Collection[int], account_id: int, before: int, limit: int) -> list[Taught]:
    """What stands for these units, and of this account wherever it is; below lesson `before`, the newest first."""
    query = (
        select(Lesson, Unit.name, Account.name)
        .join(Unit, col(Unit.id) == Lesson.unit_id)
        .join(Account, col(Account.id) == Lesson.account_id)
        .where(
            Lesson.bot_id == work.bot_id,
            or_(among(Lesson.unit_id, "units"), col(Lesson.account_id) == account_id),
            col(Lesson.struck_at).is_(None),
            Lesson.meaning != Meaning.ASKED,
            col(Lesson.id) < before,
        )
        .order_by(col(Lesson.id).desc())
        .limit(limit)
    )
    return [Taught(*row) for row in work.session.exec(query, params={"units": unit_ids})]


def forget(work: Work, account_id: int) -> None:
    """Takes away all that a person has taught. What is struck out stays so: it is what an admin forbade the unit."""
    work.session.execute(
        delete(Lesson).where(
            col(Lesson.account_id) == account_id,
            col(Lesson.bot_id) == work.bot_id,
            col(Lesson.struck_at).is_(None),
        )
    )


def of_unit(work: Work, unit_id: int) -> Sequence[Lesson]:
    """All that was taught of a unit, what is struck out included."""
    query = select(Lesson).where(Lesson.bot_id == work.bot_id, Lesson.unit_id == unit_id)
    return work.session.exec(query.order_by(col(Lesson.id))).all()
