"""Answers that are not what the Bot API gives: a proxy's error page, an empty body, half an object.

The library takes such an answer for the server's word: a proxy's page with status 403 would read as "blocked by the
user", one with 404 as "wrong token", an empty 200 as "nothing happened". Here they get errors of their own.
"""

import math
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from telegram.error import NetworkError, RetryAfter
from telegram.request import BaseRequest

from bot.domain.text import json_text

UNSAID_PAUSE = 5  # seconds, where a 429 does not say how long to wait
MOST_NUMBER = 2**63  # what a database takes
MOST_PAUSE = 86_400  # seconds; whoever names a longer one is asked again after a day


class NotCarriedOutError(NetworkError):
    """Refused on the way: nothing was carried out."""


class UnreadableAnswerError(NetworkError):
    """The call may have been carried out; what came back does not say."""


class CheckedAnswers(BaseRequest):
    """Mixed into a request class of the library, before it in the order of bases."""

    async def do_request(self, url: str, method: str, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Raises `NotCarriedOutError`, `UnreadableAnswerError` or `telegram.error.RetryAfter`.

        The library calls methods with POST; with GET it fetches files, whose bytes are no answer.
        """
        code, payload = await super().do_request(url, method, *args, **kwargs)  # type: ignore[safe-super]
        if method == "GET" and _success(code):
            return code, payload
        return checked(code, payload)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """What `checked` has let pass can be read."""
        return json_text.read(payload)


def checked(code: int, payload: bytes) -> tuple[int, bytes]:
    """The answer as the library is to see it. Raises unless it is one of the Bot API."""
    answer = _object(payload)
    code = _own_code(code, answer)
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        raise RetryAfter(_pause(answer))
    if answer is not None and ("result" in answer if _success(code) else "description" in answer):
        return code, _slimmed(answer, payload) if _success(code) else payload
    words = f"status {code}, not an answer of the Bot API: {payload[:80]!r}"
    refused = HTTPStatus.MULTIPLE_CHOICES <= code < HTTPStatus.INTERNAL_SERVER_ERROR
    raise NotCarriedOutError(words) if refused else UnreadableAnswerError(words)


def _own_code(code: int, answer: dict[str, Any] | None) -> int:
    """A gateway may pass a refusal on with status 200; what the refusal itself says counts."""
    if answer is None or not _success(code) or answer.get("ok") is not False:
        return code
    own = answer.get("error_code")
    known = isinstance(own, int) and own >= HTTPStatus.BAD_REQUEST
    return int(own) if known and own is not None else HTTPStatus.INTERNAL_SERVER_ERROR


def _slimmed(answer: dict[str, Any], payload: bytes) -> bytes:
    """Of a message that was sent only its number is read.

    The library reads all of it, and one field it does not understand would make us send the message again, for ever.
    """
    result = answer["result"]
    several = isinstance(result, list)
    messages = result if several else [result]
    if not messages or not all(map(_numbered, messages)):
        return payload
    numbers = [_only_number(message) for message in messages]
    return json_text.written({"ok": True, "result": numbers if several else numbers[0]}).encode()


def _numbered(message: Any) -> bool:
    return isinstance(message, dict) and type(message.get("message_id")) is int


def _only_number(message: dict[str, Any]) -> dict[str, Any]:
    number = message["message_id"]
    known = number if 0 < number < MOST_NUMBER else 0
    return {"message_id": known, "date": 0, "chat": {"id": 0, "type": "private"}}


def _object(payload: bytes) -> dict[str, Any] | None:
    try:
        answer = json_text.read(payload)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _success(code: int) -> bool:
    return HTTPStatus.OK <= code < HTTPStatus.MULTIPLE_CHOICES


def _pause(answer: dict[str, Any] | None) -> timedelta:
    """How long to wait after a 429, where it says so in a way one can follow."""
    parameters = (answer or {}).get("parameters")
    said = parameters.get("retry_after") if isinstance(parameters, dict) else None
    try:
        seconds = math.nan if isinstance(said, bool) else float(said or math.nan)
    except (TypeError, ValueError, OverflowError):
        seconds = math.nan
    return timedelta(seconds=min(seconds, MOST_PAUSE) if seconds > 0 else UNSAID_PAUSE)
