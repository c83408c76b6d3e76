"""Reports, matters and what belongs to them: files, questions, lessons."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from bot.domain.terms import ReportState
from storage.tables import (
    Account,
    Attachment,
    Chase,
    Matter,
    Occurrence,
    Question,
    Report,
    Round,
    Unit,
    Unlock,
)
from storage.work import Work


def latest_report(work: Work, occurrence_id: int) -> Report | None:
    query = select(Report).where(Report.occurrence_id == occurrence_id).order_by(col(Report.version).desc())
    return work.session.exec(query.limit(1)).first()


def reports_from_message(work: Work, chat_id: int, message_id: int) -> Sequence[Report]:
    """All reports that one chat message gave, newest version first."""
    query = (
        select(Report)
        .join(Account, col(Account.id) == Report.account_id)
        .where(Report.chat_id == chat_id, Report.message_id == message_id, Account.bot_id == work.bot_id)
    )
    return work.session.exec(query.order_by(col(Report.version).desc())).all()


def matters_of(work: Work, round_id: int) -> Sequence[tuple[Matter, Account, int]]:
    """The standing matters of a round with their reporters and number of files, oldest first."""
    files = select(func.count()).where(Attachment.matter_id == Matter.id).scalar_subquery()
    query = (
        select(Matter, Account, files)
        .join(Account, col(Account.id) == Matter.account_id)
        .join(Occurrence, col(Occurrence.id) == Matter.occurrence_id)
        .where(
            Occurrence.round_id == round_id,
            col(Matter.withdrawn_at).is_(None),
            col(Matter.part_of).is_(None),
        )
        .order_by(col(Matter.sent_at), col(Matter.id))
    )
    return work.session.exec(query).all()


def matters_between(
    work: Work, unit_ids: Collection[int], since: datetime, until: datetime
) -> list[tuple[Matter, Account, str, int]]:
    """The standing matters of these units that no round knows of, with reporter, unit and number of files.

    Told at `since` or later and before `until`, oldest first; what neighbours tell of each other is among them.
    """
    files = select(func.count()).where(Attachment.matter_id == Matter.id).scalar_subquery()
    query = (
        select(Matter, Account, Unit.name, files)
        .join(Account, col(Account.id) == Matter.account_id)
        .join(Unit, col(Unit.id) == Matter.unit_id)
        .where(
            Unit.bot_id == work.bot_id,
            col(Matter.occurrence_id).is_(None),
            col(Matter.part_of).is_(None),
            col(Matter.withdrawn_at).is_(None),
            Matter.sent_at >= since,
            Matter.sent_at < until,
        )
        .order_by(col(Matter.sent_at), col(Matter.id))
    )
    # Units may be many thousands: they are not sent to the database for the sake of a few matters.
    wanted = frozenset(unit_ids)
    return [row for row in work.session.exec(query) if row[0].unit_id in wanted]


def matters_between_by(work: Work, account_id: int, since: datetime) -> Sequence[Matter]:
    """The standing matters between rounds that this account has told of since then, the newest first."""
    query = select(Matter).where(
        Matter.account_id == account_id,
        col(Matter.occurrence_id).is_(None),
        col(Matter.part_of).is_(None),
        col(Matter.withdrawn_at).is_(None),
        col(Matter.sent_at) >= since,
    )
    return work.session.exec(query.order_by(col(Matter.id).desc())).all()


def same_matter(work: Work, unit_id: int, text: str, since: datetime) -> Matter | None:
    """A standing matter of the unit in these very words, told at `since` or later."""
    query = select(Matter).where(
        Matter.unit_id == unit_id,
        Matter.sent_at >= since,
        Matter.text == text,
        col(Matter.withdrawn_at).is_(None),
    )
    return work.session.exec(query.order_by(col(Matter.id)).limit(1)).first()


def parts_of(work: Work, matter_id: int) -> Sequence[Matter]:
    """The standing words that were added to a matter, oldest first."""
    query = select(Matter).where(Matter.part_of == matter_id, col(Matter.withdrawn_at).is_(None))
    return work.session.exec(query.order_by(col(Matter.id))).all()


def matters_from_message(work: Work, chat_id: int, message_id: int) -> Sequence[Matter]:
    """The standing matters that one chat message told of."""
    query = (
        select(Matter)
        .join(Account, col(Account.id) == Matter.account_id)
        .where(
            Account.bot_id == work.bot_id,
            Matter.chat_id == chat_id,
            Matter.message_id == message_id,
            col(Matter.withdrawn_at).is_(None),
        )
    )
    return work.session.exec(query.order_by(col(Matter.id))).all()


def matter_of(work: Work, matter_id: int, *, standing: bool = True) -> Matter | None:
    """One matter of this bot; `standing`: that was not taken back or corrected."""
    query = (
        select(Matter)
        .join(Account, col(Account.id) == Matter.account_id)
        .where(Matter.id == matter_id, Account.bot_id == work.bot_id)
    )
    found = work.session.exec(query).one_or_none()
    return None if found is None or (standing and found.withdrawn_at is not None) else found


def matters_in(work: Work, round_id: int) -> int:
    """How many matters stand in a round."""
    query = (
        select(func.count()).select_from(Matter).join(Occurrence, col(Occurrence.id) == Matter.occurrence_id)
    )
    return work.session.exec(
        query.where(
            Occurrence.round_id == round_id,
            col(Matter.withdrawn_at).is_(None),
            col(Matter.part_of).is_(None),
        )
    ).one()


def standing_matters(work: Work, occurrence_id: int) -> Sequence[Matter]:
    query = select(Matter).where(Matter.occurrence_id == occurrence_id, col(Matter.withdrawn_at).is_(None))
    return work.session.exec(query.order_by(col(Matter.id))).all()


def last_matter_by(work: Work, account_id: int) -> Matter | None:
    query = select(Matter).where(Matter.account_id == account_id, col(Matter.withdrawn_at).is_(None))
    return work.session.exec(
        query.order_by(col(Matter.sent_at).desc(), col(Matter.id).desc()).limit(1)
    ).first()


def album_matter(work: Work, chat_id: int, album: str) -> int | None:
    """The matter that another photo of the same album already belongs to."""
    query = (
        select(Attachment.matter_id)
        .join(Matter, col(Matter.id) == Attachment.matter_id)
        .join(Account, col(Account.id) == Matter.account_id)
        .where(Attachment.chat_id == chat_id, Attachment.album == album, Account.bot_id == work.bot_id)
    )
    return work.session.exec(query.limit(1)).first()


def album_question(work: Work, chat_id: int, album: str) -> int | None:
    query = (
        select(Attachment.question_id)
        .join(Question, col(Question.id) == Attachment.question_id)
        .where(Attachment.chat_id == chat_id, Attachment.album == album, Question.bot_id == work.bot_id)
    )
    return work.session.exec(query.limit(1)).first()


def album_files(work: Work, chat_id: int, album: str) -> Sequence[Attachment]:
    """What of an album was let go by its question and waits for the words, oldest first."""
    query = select(Attachment).where(
        Attachment.chat_id == chat_id,
        Attachment.album == album,
        col(Attachment.matter_id).is_(None),
        col(Attachment.question_id).is_(None),
    )
    return work.session.exec(query.order_by(col(Attachment.id))).all()


def message_files(work: Work, chat_id: int, message_id: int) -> Sequence[Attachment]:
    """The files that came with one chat message, oldest first."""
    kept = (
        select(Matter.id)
        .join(Account, col(Account.id) == Matter.account_id)
        .where(Matter.id == Attachment.matter_id, Account.bot_id == work.bot_id)
    )
    asked = select(Question.id).where(Question.id == Attachment.question_id, Question.bot_id == work.bot_id)
    query = select(Attachment).where(
        Attachment.chat_id == chat_id, Attachment.message_id == message_id, kept.exists() | asked.exists()
    )
    return work.session.exec(query.order_by(col(Attachment.id))).all()


def attachments_of_question(work: Work, question_id: int) -> Sequence[Attachment]:
    query = select(Attachment).where(Attachment.question_id == question_id)
    return work.session.exec(query.order_by(col(Attachment.id))).all()


def attachments_of_matter(work: Work, matter_id: int) -> Sequence[Attachment]:
    query = select(Attachment).where(Attachment.matter_id == matter_id)
    return work.session.exec(query.order_by(col(Attachment.id))).all()


def question_of(work: Work, question_id: int) -> Question | None:
    query = select(Question).where(Question.id == question_id, Question.bot_id == work.bot_id)
    return work.session.exec(query).one_or_none()


def open_questions(work: Work, account_id: int, chat_id: int) -> Sequence[Question]:
    """What this account was asked in this chat and has not answered, newest first."""
    held = work.ahead.questions.get(account_id)
    if held is not None:
        return [question for question in held if question.chat_id == chat_id and question.answered_at is None]
    query = select(Question).where(
        Question.account_id == account_id,
        Question.chat_id == chat_id,
        col(Question.answered_at).is_(None),
        col(Question.expires_at) > work.now,
    )
    return work.session.exec(query.order_by(col(Question.id).desc())).all()


def unanswered(work: Work, account_id: int, chat_id: int) -> Sequence[Question]:
    """What this account was asked in this chat and never answered, expired or not, newest first."""
    query = select(Question).where(
        Question.account_id == account_id,
        Question.chat_id == chat_id,
        col(Question.answered_at).is_(None),
    )
    return work.session.exec(query.order_by(col(Question.id).desc())).all()


def unanswered_by(work: Work, account_id: int) -> Sequence[Question]:
    """The same in every chat."""
    query = select(Question).where(Question.account_id == account_id, col(Question.answered_at).is_(None))
    return work.session.exec(query.order_by(col(Question.id).desc())).all()


def all_unanswered(work: Work) -> Sequence[Question]:
    """Every question that somebody can still answer."""
    query = select(Question).where(
        Question.bot_id == work.bot_id, col(Question.answered_at).is_(None), Question.expires_at > work.now
    )
    return work.session.exec(query.order_by(col(Question.id))).all()


def questions_from(work: Work, chat_id: int, message_id: int) -> Sequence[Question]:
    """The questions that a chat message gave rise to, answered or not, oldest first."""
    query = select(Question).where(Question.chat_id == chat_id, Question.message_id == message_id)
    return work.session.exec(query.where(Question.bot_id == work.bot_id).order_by(col(Question.id))).all()


def question_about(work: Work, chat_id: int, message_id: int) -> Question | None:
    """The question that a chat message gave rise to last, answered or not."""
    query = select(Question).where(
        Question.bot_id == work.bot_id, Question.chat_id == chat_id, Question.message_id == message_id
    )
    return work.session.exec(query.order_by(col(Question.id).desc()).limit(1)).first()


def unlock_of(work: Work, unlock_id: int) -> Unlock | None:
    """One request of this bot to be let into a locked round."""
    query = (
        select(Unlock)
        .join(Account, col(Account.id) == Unlock.account_id)
        .where(Unlock.id == unlock_id, Account.bot_id == work.bot_id)
    )
    return work.session.exec(query).one_or_none()


def open_matters(work: Work, unit_ids: Collection[int]) -> Sequence[tuple[Matter, Round, Unit]]:
    """The standing matters of these units in rounds that are open or not yet locked, oldest first."""
    query = (
        select(Matter, Round, Unit)
        .join(Occurrence, col(Occurrence.id) == Matter.occurrence_id)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .join(Unit, col(Unit.id) == Occurrence.unit_id)
        .where(
            Round.bot_id == work.bot_id,
            Round.opens_at <= work.now,
            Round.lock_at > work.now,
            col(Occurrence.unit_id).in_(unit_ids),
            col(Matter.withdrawn_at).is_(None),
        )
        .order_by(col(Matter.sent_at))
    )
    return work.session.exec(query).all()


def owing_now(work: Work, unit_ids: Collection[int]) -> Sequence[tuple[str, str]]:
    """(round, unit) by name: which of these units a round still lacks after its due time, until it is locked."""
    query = (
        select(Round.label, Unit.name)
        .join(Occurrence, col(Occurrence.round_id) == Round.id)
        .join(Unit, col(Unit.id) == Occurrence.unit_id)
        .where(
            Round.bot_id == work.bot_id,
            Round.due_at <= work.now,
            Round.lock_at > work.now,
            col(Occurrence.unit_id).in_(unit_ids),
            col(Occurrence.state).in_((ReportState.AWAITED, ReportState.MISSING)),
        )
        .order_by(col(Round.due_at), col(Unit.position))
    )
    return work.session.exec(query).all()


def undecided_unlocks(work: Work, unit_ids: Collection[int]) -> Sequence[tuple[Unlock, Round, Unit]]:
    """Requests of these units to be let into a locked round that nobody has decided, oldest first."""
    query = (
        select(Unlock, Round, Unit)
        .join(Occurrence, col(Occurrence.id) == Unlock.occurrence_id)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .join(Unit, col(Unit.id) == Occurrence.unit_id)
        .where(
            Round.bot_id == work.bot_id,
            col(Occurrence.unit_id).in_(unit_ids),
            col(Unlock.decided_at).is_(None),
        )
        .order_by(col(Unlock.asked_at))
    )
    return work.session.exec(query).all()


def chases_of(work: Work, account_id: int) -> Sequence[Chase]:
    """What somebody sees to and can still be reported."""
    query = (
        select(Chase)
        .join(Occurrence, col(Occurrence.id) == Chase.occurrence_id)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .where(Round.bot_id == work.bot_id, Chase.account_id == account_id, Round.lock_at > work.now)
    )
    return work.session.exec(query).all()


def chase(work: Work, chase_id: int) -> Chase:
    return work.session.get_one(Chase, chase_id)


def chased_by(work: Work, occurrences: Collection[int]) -> dict[int, int]:
    """Whose account sees to which of these occurrences; what nobody chases is missing."""
    query = select(Chase.occurrence_id, Chase.account_id).where(col(Chase.occurrence_id).in_(occurrences))
    return dict(work.session.exec(query).all())
