"""What comes where the Bot API should answer, and what it means for a message."""

import json
from datetime import timedelta
from typing import Any

import pytest
from telegram import Message
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

from bot.domain.messaging.messages import Outcome
from bot.platforms.telegram.errors import failed
from bot.platforms.telegram.http import NotConnectedError
from bot.platforms.telegram.responses import NotCarriedOutError, UnreadableAnswerError, checked

PAGE = b"<html><h1>Error</h1></html>"


def body(**fields: Any) -> bytes:
    return json.dumps(fields).encode()


@pytest.mark.parametrize(
    ("code", "payload"),
    [
        (200, body(ok=True, result=[])),
        (403, body(ok=False, error_code=403, description="Forbidden: bot was blocked by the user")),
        (404, body(ok=False, error_code=404, description="Not Found")),
        (500, body(ok=False, error_code=500, description="Internal Server Error")),
    ],
)
def test_answers_of_the_server_pass(code: int, payload: bytes) -> None:
    assert checked(code, payload) == (code, payload)


@pytest.mark.parametrize(
    ("code", "payload", "outcome"),
    [
        (200, b"", Outcome.UNCLEAR),
        (200, b'{"ok":true', Outcome.UNCLEAR),
        (200, b'{"ok":true}', Outcome.UNCLEAR),
        (200, b"[]", Outcome.UNCLEAR),
        (200, PAGE, Outcome.UNCLEAR),
        (502, PAGE, Outcome.UNCLEAR),
        (301, b"", Outcome.LATER),
        (307, PAGE, Outcome.LATER),
        (200, b"[" * 100_000, Outcome.UNCLEAR),
        (200, body(ok=False), Outcome.UNCLEAR),
        (200, body(ok=False, error_code="?", result=True), Outcome.UNCLEAR),
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
        checked(code, payload)
    assert failed(raised.value).outcome is outcome


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        (7, 7),
        (1.5, 1.5),
        ("3", 3),
        (10**13, 86_400),
        (10**400, 5),
        (0, 5),
        (-5, 5),
        (True, 5),
        (None, 5),
        ("soon", 5),
        ([3], 5),
    ],
)
def test_a_pause_is_one_that_can_be_kept(said: Any, seconds: float) -> None:
    answer = body(ok=False, error_code=429, description="Too Many", parameters={"retry_after": said})
    with pytest.raises(RetryAfter) as raised:
        checked(429, answer)
    assert failed(raised.value).retry_after == timedelta(seconds=seconds)


def test_a_refusal_with_status_200_is_a_refusal() -> None:
    answer = body(ok=False, error_code=403, description="Forbidden: bot was kicked", result=None)
    assert checked(200, answer) == (403, answer)
    with pytest.raises(RetryAfter):
        checked(200, body(ok=False, error_code=429, description="x", parameters={"retry_after": 2}))


@pytest.mark.parametrize(
    ("result", "numbers"),
    [
        ({"message_id": 77}, [77]),
        ({"message_id": 78, "date": 10**15, "chat": None, "photo": "no list"}, [78]),
        ([{"message_id": 1, "from": []}, {"message_id": 2}], [1, 2]),
        ({"message_id": 2**70}, [0]),
        ({"message_id": -1}, [0]),
    ],
)
def test_of_a_sent_message_only_the_number_is_read(result: Any, numbers: list[int]) -> None:
    """One odd field must not make a message that people have read look as if it had not been sent."""
    _, payload = checked(200, body(ok=True, result=result))
    found = json.loads(payload)["result"]
    messages = [Message.de_json(one) for one in (found if isinstance(found, list) else [found])]
    assert [message.message_id for message in messages] == numbers


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
