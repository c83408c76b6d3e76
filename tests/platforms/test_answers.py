"""What comes where the Bot API should answer, and what it means for a message."""

import json
from typing import Any

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.domain.messages import Outcome
from bot.platforms.telegram.answers import NotCarriedOutError, UnreadableAnswerError, check
from bot.platforms.telegram.outcomes import failed
from bot.platforms.telegram.requests import NotConnectedError

PAGE = b"<html><h1>Error</h1></html>"


def body(**fields: Any) -> bytes:
    return json.dumps(fields).encode()


@pytest.mark.parametrize(
    ("code", "payload"),
    [
        (200, body(ok=True, result=[])),
        (403, body(ok=False, error_code=403, description="Forbidden: bot was blocked by the user")),
        (404, body(ok=False, error_code=404, description="Not Found")),
        (429, body(ok=False, error_code=429, description="Too Many", parameters={"retry_after": 7})),
        (500, body(ok=False, error_code=500, description="Internal Server Error")),
    ],
)
def test_answers_of_the_server_pass(code: int, payload: bytes) -> None:
    check(code, payload)


@pytest.mark.parametrize(
    ("code", "payload", "outcome"),
    [
        (200, b"", Outcome.UNCLEAR),
        (200, b'{"ok":true', Outcome.UNCLEAR),
        (200, b'{"ok":true}', Outcome.UNCLEAR),
        (200, b"[]", Outcome.UNCLEAR),
        (200, PAGE, Outcome.UNCLEAR),
        (502, PAGE, Outcome.UNCLEAR),
        (400, PAGE, Outcome.LATER),
        (403, PAGE, Outcome.LATER),
        (404, PAGE, Outcome.LATER),
        (429, PAGE, Outcome.LATER),
        (429, body(ok=False, description="Too Many Requests"), Outcome.LATER),
        (429, body(ok=False, description="Too Many Requests", parameters=[]), Outcome.LATER),
    ],
)
def test_what_is_no_answer_condemns_nobody(code: int, payload: bytes, outcome: Outcome) -> None:
    """A proxy's page must not read as "blocked by the user", nor an empty body as "refused for good"."""
    with pytest.raises(TelegramError) as raised:
        check(code, payload)
    assert failed(raised.value).outcome is outcome


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (RetryAfter(3), Outcome.LATER),
        (ChatMigrated(-1001), Outcome.MOVED),
        (Forbidden("blocked"), Outcome.GONE),
        (BadRequest("chat not found"), Outcome.GONE),
        (BadRequest("message is not modified: …"), Outcome.SENT),
        (BadRequest("whatever"), Outcome.REFUSED),
        (InvalidToken("revoked"), Outcome.LATER),
        (TimedOut(), Outcome.UNCLEAR),
        (NetworkError("x"), Outcome.UNCLEAR),
        (NotConnectedError("x"), Outcome.LATER),
        (NotCarriedOutError("x"), Outcome.LATER),
        (UnreadableAnswerError("x"), Outcome.UNCLEAR),
        (TelegramError("x"), Outcome.LATER),
    ],
)
def test_each_error_has_its_outcome(error: TelegramError, outcome: Outcome) -> None:
    assert failed(error).outcome is outcome
