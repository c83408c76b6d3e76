"""Faults put into the play on purpose."""

import asyncio
from dataclasses import dataclass
from typing import Any

from bot.sandbox.errors import BLOCKED, ApiError, too_many

UPDATE_FAULTS = ("duplicate_update", "out_of_order")
KINDS = ("429", "403", "500", "timeout", "lost_answer", "slow", *UPDATE_FAULTS)


class Hang(Exception):
    """The caller gets no answer. `served`: whether the call was carried out first."""

    def __init__(self, *, served: bool) -> None:
        super().__init__()
        self.served = served


@dataclass
class Fault:
    """What goes wrong, for which method and chat, how many times more."""

    fault: str
    method: str = "*"
    chat: int | None = None
    times: int = 1
    retry_after: int = 5
    seconds: float = 5.0

    def hits(self, method: str, chat: int | None) -> bool:
        if self.times <= 0 or self.method not in ("*", method):
            return False
        return self.chat is None or self.chat == chat


def parse(body: dict[str, Any]) -> Fault:
    """Raises `ValueError` for a kind of fault that does not exist."""
    fault = Fault(**body)
    if fault.fault not in KINDS:
        raise ValueError(f"fault must be one of {', '.join(KINDS)}")
    return fault


async def before(faults: list[Fault], method: str, chat: int | None) -> bool:
    """Lets the first fitting fault happen. True: serve the call, but lose the answer.

    Raises `ApiError` for a refusal, `Hang` where the call never arrives.
    """
    fault = next((f for f in faults if f.hits(method, chat) and f.fault not in UPDATE_FAULTS), None)
    if fault is None:
        return False
    fault.times -= 1
    if fault.fault == "slow":
        await asyncio.sleep(fault.seconds)
        return False
    if fault.fault == "lost_answer":
        return True
    if fault.fault == "timeout":
        raise Hang(served=False)
    raise _refusal(fault)


def _refusal(fault: Fault) -> ApiError:
    if fault.fault == "429":
        return too_many(fault.retry_after)
    if fault.fault == "403":
        return BLOCKED
    return ApiError(500, "Internal Server Error")
