"""Turning an outbox row into what is sent now, or finding that it no longer matters."""

from dataclasses import replace

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import (
    Ask,
    Board,
    Call,
    Card,
    Composed,
    Fetch,
    News,
    Notice,
    Remind,
    Send,
    outgoing,
)
from bot.services import questions
from bot.services.incidents import messages
from bot.services.plans import board
from bot.services.reports import card, matters, reminders
from storage.tables import Outbox
from storage.work import Work


def compose(work: Work, row: Outbox) -> Composed | Fetch | None:
    """The message as it should be sent at this instant; None if there is nothing left to say."""
    message = outgoing.validate_json(row.payload)
    work = replace(work, cause=row.cause)  # what is queued meanwhile follows from the same update
    if isinstance(message, Remind):
        return reminders.compose(work, row, message)
    if isinstance(message, Card):
        return card.draw(work, row, message)
    if isinstance(message, Notice):
        return matters.compose(work, row, message)
    if isinstance(message, Board):
        return board.draw(work, row, message)
    if isinstance(message, Call):
        return messages.call(work, row, message)
    if isinstance(message, News):
        return messages.news(work, row, message)
    if isinstance(message, Send) and row.kind == Kind.QUESTION.value.stored:
        message = questions.stored_before(row, message)
    return questions.compose(work, message) if isinstance(message, Ask) else message
