"""`python -m tests.faults.mortal …`: the real program, which kills itself at one chosen point.

Points lie around every SQL statement, around every commit and around every call of the Bot API. The product knows
nothing of this: the points are hooked in from here, and only the fault runner starts the program so.
PINGANBAO_DIE_AT names the point by its number (none: lives on); PINGANBAO_DIE_IN `delivery` counts only around sends.
"""

import itertools
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session
from telegram.request import BaseRequest

DIE_AT, DIE_IN = "PINGANBAO_DIE_AT", "PINGANBAO_DIE_IN"
SENDS = ("/send", "/edit", "/answer")


def prepare(number: int, place: str) -> None:
    """Lets this process die by SIGKILL at point `number`."""
    passed = itertools.count(1)

    def point(*_: Any, **__: Any) -> None:
        if next(passed) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    if place != "delivery":
        for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
            event.listen(Engine, name, point)
        event.listen(Session, "after_commit", point)
    _around_calls(point, only=SENDS if place == "delivery" else ("",))


def _around_calls(point: Callable[[], None], only: tuple[str, ...]) -> None:
    plain: Any = BaseRequest._request_wrapper

    async def wrapped(self: BaseRequest, url: str, *args: Any, **kwargs: Any) -> bytes:
        counts = any(f"{part}" in url for part in only)
        if counts:
            point()
        answer: bytes = await plain(self, url, *args, **kwargs)
        if counts:
            point()
        return answer

    BaseRequest._request_wrapper = wrapped  # type: ignore[method-assign]


if __name__ == "__main__":
    if os.environ.get(DIE_AT):
        prepare(int(os.environ[DIE_AT]), os.environ.get(DIE_IN, ""))
    from bot.cli import app

    sys.exit(app())
