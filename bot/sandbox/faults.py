"""Faults put into the play on purpose."""

import asyncio
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.sandbox.errors import BLOCKED, CONFLICT, ApiError, too_many

UPDATE_FAULTS = ("duplicate_update", "out_of_order")
PAGE = b"<html><head><title>Error</title></head><body><center><h1>Error</h1></center></body></html>"
# Answers that the Bot API does not give, but that come where it should answer: status and body.
STRANGE = {
    "502_html": (502, PAGE),
    "404_html": (404, PAGE),
    "403_html": (403, PAGE),
    "empty": (200, b""),
    "garbage": (200, b'{"ok":true,'),
    "no_result": (200, b'{"ok":true}'),
    "odd_result": (200, json.dumps({"ok": True, "result": {"unknown": []}}).encode()),
}
KINDS = (
    *("429", "403", "409", "500", "timeout", "lost_answer", "slow", "reset", "answer"),
    *STRANGE,
    *UPDATE_FAULTS,
)


class Hang(Exception):
    """The caller gets no answer. `served`: whether the call was carried out first."""

    def __init__(self, *, served: bool) -> None:
        super().__init__()
        self.served = served


class Strange(Exception):
    """The caller gets something that is no answer of the Bot API."""

    def __init__(self, response: Response) -> None:
        super().__init__()
        self.response = response


class Reset(Response):
    """An answer that breaks off in the middle."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"application/json"), (b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b'{"ok":true,', "more_body": True})


@dataclass
class Fault:
    """What goes wrong, for which method and chat, how many times more, or for how long.

    `lasting` (seconds of the play) counts from when the fault is put in, and then `times` does not matter; a 429
    names the rest of it. `served`: the call is carried out before the answer goes wrong. `answer` is any answer at
    all: `status` and `body`, which is text or JSON.
    """

    fault: str
    method: str = "*"
    chat: int | None = None
    times: int = 1
    retry_after: int = 5
    seconds: float = 5.0
    lasting: float | None = None
    served: bool = False
    status: int = 200
    body: Any = ""
    ends_at: datetime | None = None

    def hits(self, method: str, chat: int | None, now: datetime) -> bool:
        if not (self.times > 0 if self.ends_at is None else now < self.ends_at):
            return False
        if self.method != method and (self.method != "*" or method == "getupdates"):
            return False
        return self.chat is None or self.chat == chat


def parse(body: dict[str, Any], now: datetime) -> Fault:
    """Raises `ValueError` for a kind of fault that does not exist."""
    fault = Fault(**body)
    if fault.fault not in KINDS:
        raise ValueError(f"fault must be one of {', '.join(KINDS)}")
    fault.method = fault.method.lower()
    if fault.lasting is not None:
        fault.ends_at = now + timedelta(seconds=fault.lasting)
    return fault


async def before(faults: list[Fault], method: str, chat: int | None, now: datetime) -> Exception | None:
    """Lets the first fitting fault happen. An exception that is returned is to be raised after the call is served.

    Raises `ApiError` for a refusal, `Hang` where the call never arrives, `Strange` for what is no answer.
    """
    fault = next((f for f in faults if f.hits(method, chat, now) and f.fault not in UPDATE_FAULTS), None)
    if fault is None:
        return None
    fault.times -= 1
    if fault.fault == "slow":
        await asyncio.sleep(fault.seconds)
        return None
    if fault.fault == "lost_answer":
        return Hang(served=True)
    wrong = _wrong(fault, now)
    if fault.served:
        return wrong
    raise wrong


def _wrong(fault: Fault, now: datetime) -> Exception:
    if fault.fault in STRANGE:
        status, body = STRANGE[fault.fault]
        return Strange(Response(body, status))
    if fault.fault == "answer":
        text = fault.body if isinstance(fault.body, str) else json.dumps(fault.body)
        return Strange(Response(text, fault.status))
    if fault.fault == "reset":
        return Strange(Reset())
    return Hang(served=False) if fault.fault == "timeout" else _refusal(fault, now)


def _refusal(fault: Fault, now: datetime) -> ApiError:
    if fault.fault == "429":
        rest = fault.ends_at - now if fault.ends_at else timedelta(seconds=fault.retry_after)
        return too_many(max(1, ceil(rest.total_seconds())))
    known = {"403": BLOCKED, "409": CONFLICT}
    return known.get(fault.fault) or ApiError(500, "Internal Server Error")
