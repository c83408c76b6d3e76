"""Answers that are not what the Bot API gives: a proxy's error page, an empty body, half an object.

The library takes such an answer for the server's word: a proxy's page with status 403 would read as "blocked by the
user", one with 404 as "wrong token", an empty 200 as "nothing happened". Here they get errors of their own.
"""

import json
from http import HTTPStatus
from typing import Any

from telegram.error import NetworkError, RetryAfter
from telegram.request import BaseRequest

UNSAID_PAUSE = 5  # seconds, where a 429 does not say how long to wait


class NotCarriedOutError(NetworkError):
    """Refused on the way: nothing was carried out."""


class UnreadableAnswerError(NetworkError):
    """The call may have been carried out; what came back does not say."""


class CheckedAnswers(BaseRequest):
    """Mixed into a request class of the library, before it in the order of bases."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Raises `NotCarriedOutError`, `UnreadableAnswerError` or `telegram.error.RetryAfter`."""
        code, payload = await super().do_request(*args, **kwargs)  # type: ignore[safe-super]
        check(code, payload)
        return code, payload


def check(code: int, payload: bytes) -> None:
    """Raises unless this is an answer of the Bot API."""
    answer = _object(payload)
    if answer is not None and ("result" in answer if _success(code) else "description" in answer):
        if code != HTTPStatus.TOO_MANY_REQUESTS or _retry_after(answer):
            return
        raise RetryAfter(UNSAID_PAUSE)
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        raise RetryAfter(UNSAID_PAUSE)
    words = f"status {code}, not an answer of the Bot API: {payload[:80]!r}"
    refused = HTTPStatus.BAD_REQUEST <= code < HTTPStatus.INTERNAL_SERVER_ERROR
    raise NotCarriedOutError(words) if refused else UnreadableAnswerError(words)


def _object(payload: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(payload)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _success(code: int) -> bool:
    return HTTPStatus.OK <= code < HTTPStatus.MULTIPLE_CHOICES


def _retry_after(answer: dict[str, Any]) -> bool:
    parameters = answer.get("parameters")
    return isinstance(parameters, dict) and bool(parameters.get("retry_after"))
