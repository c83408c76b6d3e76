"""Turning an outbox row into what is sent now, or finding that it no longer matters."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import (
    Ask,
    Board,
    Call,
    Card,
    Changes,
    Composed,
    Edition,
    Fetch,
    JoinCard,
    LogSheet,
    News,
    Notice,
    Remind,
    ReminderSettled,
    Send,
    outgoing,
)
from bot.domain.value import Value
from bot.services import questions
from bot.services.admissions import cards
from bot.services.audit import spreadsheet
from bot.services.incidents import messages
from bot.services.live_messages import Drawer
from bot.services.plans import board
from bot.services.reports import bundles, card, editions, reminders, settled_reminders
from storage.tables import Outbox
from storage.work import Work

D = TypeVar("D", bound=Value)
Compose = Callable[[Work, Outbox, D], Composed | Fetch | None]


def by(value: type[D], compose: Compose[D]) -> tuple[type[Value], Compose[Any]]:
    """A line of the table; made here so that the type checker holds the function to its value."""
    return value, compose


def _as_it_is(_work: Work, _row: Outbox, message: Fetch) -> Fetch:
    return message


# The messages that follow what they show, by topic.
DRAWERS = (
    Drawer(Card, (Kind.CARD,), card.draw),
    Drawer(Board, (Kind.BOARD, Kind.DRILL_BOARD), board.draw),
    Drawer(Edition, (Kind.SUMMARY,), editions.draw),
    Drawer(JoinCard, (Kind.JOIN,), cards.draw),
)
# What is stored without its words gets them here, from its topic.
COMPOSERS = dict(
    (
        by(Remind, reminders.compose),
        by(ReminderSettled, settled_reminders.compose),
        by(Notice, bundles.compose),
        by(Call, messages.call),
        by(News, messages.news),
        by(Ask, questions.compose),
        by(Changes, editions.changes),
        by(Fetch, _as_it_is),
        by(LogSheet, spreadsheet.fill),
        *(by(drawer.value, drawer.compose) for drawer in DRAWERS),
    )
)


def compose(work: Work, row: Outbox) -> Composed | Fetch | None:
    """The message as it should be sent at this instant; None if there is nothing left to say."""
    message = outgoing.validate_json(row.payload)
    if isinstance(message, Send) and row.kind == Kind.QUESTION.value.stored:
        message = questions.stored_before(row, message)
    if isinstance(message, Composed):
        return message
    work = replace(work, cause=row.cause)  # what is queued meanwhile follows from the same update
    return COMPOSERS[type(message)](work, row, message)
