"""Piggybacking: small jobs that are due every few seconds are run in a transaction that takes place anyway.

What a transaction costs hardly depends on how much is in it. With forty bots a third of all transactions of a busy
machine were heartbeats and lease renewals, most of which find nothing to do.
"""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from storage.session import Session

T = TypeVar("T")

MOST_WAITED = 0.8  # seconds; a little longer than the interval of batches in a busy process


@dataclass(frozen=True)
class PiggybackResult(Generic[T]):
    """What a job returned."""

    value: T


@dataclass(eq=False)
class PiggybackJob:
    """A job, and its result; none as long as no transaction that ran it has been committed."""

    job: Callable[[Session], Any]
    result: PiggybackResult[Any] | None = None
    finished: asyncio.Event = field(default_factory=asyncio.Event)


class PiggybackQueue:
    """The jobs of one bot that wait for a transaction."""

    def __init__(self, most_waited: float = MOST_WAITED) -> None:
        self._most_waited = most_waited
        self._waiting: list[PiggybackJob] = []

    async def run(self, job: Callable[[Session], T]) -> PiggybackResult[T] | None:
        """Waits until a transaction takes `job` in, and then for its end.

        None: there was no transaction, or it failed; nothing has been done.
        """
        queued = PiggybackJob(job)
        self._waiting.append(queued)
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._most_waited):
                    await queued.finished.wait()
        finally:
            still_waiting = queued in self._waiting
            if still_waiting:
                self._waiting.remove(queued)
        if not still_waiting:
            await queued.finished.wait()
        return queued.result

    def take_all(self) -> Sequence[PiggybackJob]:
        """All that wait. The caller must `finish` them."""
        taken, self._waiting = self._waiting, []
        return taken


def finish(jobs: Sequence[PiggybackJob], results: Sequence[Any] = ()) -> None:
    """`results`: what each job returned, once that is committed; empty if the transaction failed."""
    for job, value in zip(jobs, results, strict=False):
        job.result = PiggybackResult(value)
    for job in jobs:
        job.finished.set()
