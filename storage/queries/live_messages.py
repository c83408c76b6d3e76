"""Messages that follow what they show, by what they follow and by where they stand."""

from collections.abc import Sequence

from sqlalchemy import String, cast, literal
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col, select

from bot.domain.messaging.messages import Followed, Subject
from bot.domain.messaging.place import Place
from storage.tables import LiveMessage
from storage.work import Work

DRAWING = "live:"


def drawing_key(live: LiveMessage) -> str:
    """What keeps more than one drawing of a message from waiting; delivery frees it when it takes the drawing."""
    return f"{DRAWING}{live.id}"


def drawing_key_column() -> ColumnElement[str]:
    """The same, for a query."""
    return literal(DRAWING) + cast(LiveMessage.id, String)


def following(work: Work, subject: Subject, number: int) -> Sequence[LiveMessage]:
    """All that follow this round or run, in the order in which they were opened."""
    if (subject, number) not in work.ahead.live:
        query = select(LiveMessage).where(LiveMessage.subject == subject, LiveMessage.subject_id == number)
        work.ahead.live[subject, number] = work.session.exec(query.order_by(col(LiveMessage.id))).all()
    return work.ahead.live[subject, number]


def at(work: Work, followed: Followed, place: Place) -> LiveMessage | None:
    query = select(LiveMessage).where(
        LiveMessage.subject == followed.subject,
        LiveMessage.subject_id == followed.number,
        LiveMessage.part == followed.part,
        LiveMessage.chat_id == place.chat,
        LiveMessage.thread_id == (place.thread or 0),
    )
    return work.session.exec(query).one_or_none()


def add(work: Work, followed: Followed, place: Place) -> LiveMessage:
    live = LiveMessage(
        bot_id=work.bot_id,
        subject=followed.subject,
        subject_id=followed.number,
        part=followed.part,
        chat_id=place.chat,
        thread_id=place.thread or 0,
    )
    work.session.add(live)
    work.ahead.live.pop((followed.subject, followed.number), None)
    return live


def remove(work: Work, subject: Subject, number: int) -> None:
    """What they follow will be no more."""
    for live in following(work, subject, number):
        work.session.delete(live)
    del work.ahead.live[subject, number]


def move_chat(work: Work, old: int, new: int) -> None:
    """A group got a new id. Messages of the old one cannot be edited from the new one: they are drawn afresh."""
    query = select(LiveMessage).where(LiveMessage.bot_id == work.bot_id, LiveMessage.chat_id == old)
    for live in work.session.exec(query):
        live.chat_id, live.message_id, live.text = new, None, ""


def forget_chat(work: Work, chat_id: int) -> None:
    """What was shown there stays as it is; it is edited no more."""
    query = select(LiveMessage).where(LiveMessage.bot_id == work.bot_id, LiveMessage.chat_id == chat_id)
    for live in work.session.exec(query):
        work.session.delete(live)
    work.ahead.live.clear()
