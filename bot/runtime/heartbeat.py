"""One APScheduler beat asks "what is due now?". No timer per unit, no job per deadline."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import NamedTuple

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]

from bot import metrics
from bot.clock import Clock, stopwatch
from bot.domain.retention import Terms
from bot.runtime.batch_interval import BatchInterval
from bot.runtime.sender import OutboxSender
from bot.services import beat, outages, retention
from storage.database import AWAY
from storage.queries import due as stored_due
from storage.queries import holidays as stored_holidays
from storage.queries import outbox as stored_outbox
from storage.session import Session
from storage.work import Work

BEAT_SECONDS = 1
LONGEST_INTERVAL = 2.0  # seconds between two beats in a busy process; less than STALLED_SECONDS
STALLED_SECONDS = 5  # without a beat, by a stopwatch that nobody sets

BEAT = "beat"


class Calm(NamedTuple):
    """A beat that has found nothing to do: at which instant (UTC), after how many causes (`OutboxSender.causes`), and
    the next instant at which there will be something."""

    now: datetime
    causes: int
    deadline: datetime | None


class Beat(NamedTuple):
    """What was done, and how often the clock had been set by then. `calm`: told only to whoever follows a clock."""

    done: Work
    leaps: int
    calm: Calm | None = None


log = structlog.get_logger()


class HeartbeatTimer:
    """Beats every second, in a busy process every other; what a beat finds due is queued and sent at once."""

    def __init__(
        self,
        clock: Clock,
        sender: OutboxSender,
        *,
        bot_id: int,
        budget: int,
        zone: str,
        terms: Terms = beat.USUAL,
        follows: bool = False,
    ) -> None:
        """`follows`: this process alone does all the work, by a clock that is followed (`calm`)."""
        self._clock, self._sender = clock, sender
        self._bot_id, self._budget, self._zone = bot_id, budget, zone
        self._terms, self._follows = terms, follows
        self._calm: Calm | None = None
        self._leaps: int | None = None
        self._began = stopwatch()
        self._interval = BatchInterval(0.0, LONGEST_INTERVAL)
        self._guarding: asyncio.Task[None] | None = None
        # APScheduler's defaults drop a job that is a second late; this one is merely done late, once.
        self._scheduler = AsyncIOScheduler(
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    def start(self) -> None:
        self._scheduler.add_job(self._beat_in_time, "interval", id=BEAT, seconds=BEAT_SECONDS)
        self._scheduler.start()
        self._guarding = asyncio.create_task(self._guard())

    def stop(self) -> None:
        if self._guarding is not None:
            self._guarding.cancel()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _beat_in_time(self) -> None:
        if self._interval.pause() > 0:
            return
        self._interval.begin()
        # Cancelled when the program ends. What has begun goes on without us (`OutboxSender.transact`); the
        # scheduler would log an error.
        with contextlib.suppress(asyncio.CancelledError):
            await self._run(self._piggybacked_if_calm)
        self._interval.end()

    async def beat(self) -> bool:
        """Does all that is due. False where the database cannot be written: the next beat catches up."""
        return await self._run(self._at_once)

    def calm(self) -> Calm | None:
        """The last beat, if it found nothing to do at this very instant and nothing was written here since: another
        would find nothing either. None for whoever follows no clock; there no two instants are the same."""
        calm = self._calm
        return calm if calm and (calm.now, calm.causes) == (self._clock.now(), self._sender.causes) else None

    async def _run(self, beat: Callable[[], Awaitable[Beat]]) -> bool:
        self._began = stopwatch()
        try:
            done, self._leaps, self._calm = await beat()
        except AWAY as error:
            log.error("beat put off", error=str(error))
            return False
        self._log_put_back(done)
        if done.did.queued:
            log.info("beat", cause=done.cause, queued=done.did.queued)
        return True

    async def _piggybacked_if_calm(self) -> Beat:
        """Piggybacked if nothing is due. What is due gets a transaction of its own: nobody's ✅ has to wait for it."""
        calm = await self._sender.piggyback(self._beat_if_calm)
        return calm or await self._at_once()

    async def _at_once(self) -> Beat:
        return await self._sender.transact(self._beat, often=False)

    def _log_put_back(self, done: Work) -> None:
        for kind, row_id, error in done.did.put_back:
            metrics.BEAT_ERRORS.labels(str(self._bot_id), kind).inc()
            log.error("put back", cause=done.cause, table=kind, row=row_id, exc_info=error)

    async def _guard(self) -> None:
        """Where the machine's clock is set back, the scheduler waits for that hour to come again; we do not."""
        while True:
            await asyncio.sleep(STALLED_SECONDS)
            if stopwatch() - self._began > STALLED_SECONDS:
                log.warning("no beat for a while; the clock may have been set back")
                self._scheduler.reschedule_job(BEAT, trigger="interval", seconds=BEAT_SECONDS)

    def _beat(self, session: Session) -> Beat:
        leaps, causes = self._clock.leaps, self._sender.causes
        work = self._looked(session)
        return self._tick(work, leaps, causes)

    def _beat_if_calm(self, session: Session) -> Beat | None:
        """None, and nothing is done, where something is due."""
        leaps, causes = self._clock.leaps, self._sender.causes
        work = self._looked(session)
        return self._tick(work, leaps, causes) if stored_due.calm(work) else None

    def _looked(self, session: Session) -> Work:
        now = self._clock.now()
        work = Work(session, self._bot_id, now, cause=f"beat:{now:%Y-%m-%dT%H:%M:%SZ}")
        stored_due.look(work)
        return work

    def _tick(self, work: Work, leaps: int, causes: int) -> Beat:
        if self._leaps is None:
            retention.begin(work, self._zone)
        # Where the clock was set on purpose since the last beat, the time it passed over is no outage.
        leapt = self._leaps not in (None, leaps)
        outages.beat(work, self._zone, leapt=leapt)
        beat.tick(work, stored_holidays.calendar(work), self._budget, self._terms)
        calm = self._follows and stored_due.calm(work)
        return Beat(work, leaps, Calm(work.now, causes, next_deadline(work)) if calm else None)


def next_deadline(work: Work) -> datetime | None:
    """The next instant (UTC) at which there will be something to do or to send."""
    ahead = (stored_due.next_deadline(work), stored_outbox.next_send(work))
    return min((at for at in ahead if at is not None and at > work.now), default=None)
