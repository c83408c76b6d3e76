"""Small jobs that are due every few seconds and ride along with a transaction that is made anyway.

What a transaction costs hardly depends on how much is in it. With forty bots a third of all transactions of a busy
machine were beats and renewed leases, most of which find nothing to do.
"""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from storage.session import Session

T = TypeVar("T")

PATIENCE = 0.8  # seconds; a little longer than batches are apart in a busy process


@dataclass(frozen=True)
class Done(Generic[T]):
    """What a job came to."""

    value: T


@dataclass(eq=False)
class Rider:
    """A job, and what it came to; nothing where nobody has done it."""

    job: Callable[[Session], Any]
    came: Done[Any] | None = None
    out: asyncio.Event = field(default_factory=asyncio.Event)


class Riders:
    """Those of one bot that wait for a transaction."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._waiting: list[Rider] = []

    async def ride(self, job: Callable[[Session], T]) -> Done[T] | None:
        """Waits for a transaction that takes `job` along, and then for its end.

        None: there was none, or it failed; nothing has been done.
        """
        rider = Rider(job)
        self._waiting.append(rider)
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._patience):
                    await rider.out.wait()
        finally:
            left_behind = rider in self._waiting
            if left_behind:
                self._waiting.remove(rider)
        if not left_behind:
            await rider.out.wait()
        return rider.came

    def board(self) -> Sequence[Rider]:
        """All that wait. Whoever takes them lets them out."""
        boarded, self._waiting = self._waiting, []
        return boarded


def let_out(riders: Sequence[Rider], came: Sequence[Any] = ()) -> None:
    """`came`: what became of each, once it is committed; nothing where the transaction failed."""
    for rider, value in zip(riders, came, strict=False):
        rider.came = Done(value)
    for rider in riders:
        rider.out.set()
