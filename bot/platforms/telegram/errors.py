"""What the server's answer means for a message. Branches on type, code and parameters, not on wording:
descriptions change. The exceptions are noted."""

from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.domain.messaging.messages import Outcome, Sent
from bot.platforms.telegram.http import NotConnectedError
from bot.platforms.telegram.responses import NotCarriedOutError

# "message is not modified" is a 400 like any other, but it means that what we wanted stands there already.
UNCHANGED = "not modified"
# No chat by that id any more; nothing else in a 400 says so.
NO_CHAT = "chat not found"

# 「can't parse entities: …」: what we sent as markup is none. Nothing else in a 400 says so.
NO_MARKUP = "parse entities"


def markup_refused(error: Exception) -> bool:
    """Was the call refused, and not carried out, for its markup alone?"""
    return isinstance(error, BadRequest) and NO_MARKUP in str(error).lower()


def failed(error: Exception) -> Sent:
    """The outcome of a call that raised."""
    text = str(error)
    if isinstance(error, RetryAfter):
        return Sent(outcome=Outcome.LATER, retry_after=span(error), error=text)
    if isinstance(error, ChatMigrated):
        return Sent(outcome=Outcome.MOVED, new_chat_id=error.new_chat_id, error=text)
    if isinstance(error, Forbidden):
        return Sent(outcome=Outcome.GONE, error=text)
    if isinstance(error, BadRequest):
        return _bad_request(text)
    if isinstance(error, InvalidToken):
        return Sent(outcome=Outcome.LATER, error=text)
    if isinstance(error, NetworkError):
        return Sent(outcome=_network(error), error=text)
    if not isinstance(error, TelegramError):  # an answer came, and nobody can read what it says
        return Sent(outcome=Outcome.UNCLEAR, error=text)
    return Sent(outcome=Outcome.LATER, error=text)


def _bad_request(text: str) -> Sent:
    if UNCHANGED in text.lower():
        return Sent(outcome=Outcome.SENT)
    return Sent(outcome=Outcome.GONE if NO_CHAT in text.lower() else Outcome.REFUSED, error=text)


def _network(error: NetworkError) -> Outcome:
    """A connection that was never made has delivered nothing; one that broke may have."""
    never = isinstance(error, NotConnectedError | NotCarriedOutError)
    return Outcome.LATER if never else Outcome.UNCLEAR


def span(error: RetryAfter) -> timedelta:
    """How long the server asks us to wait."""
    after = error.retry_after
    return after if isinstance(after, timedelta) else timedelta(seconds=after)
