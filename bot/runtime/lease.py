"""The lease on a bot token: one poller and one sender at a time, any number of processes standing by."""

import asyncio
import os
import socket
from collections.abc import Callable
from datetime import timedelta

import structlog

from bot.clock import SystemClock, stopwatch
from bot.metrics import Vitals
from bot.phrases import say
from storage.database import AWAY, Database, Transact
from storage.queries import leases as stored_leases
from storage.session import Session
from storage.work import Work

RENEW_SECONDS = 4
# A stand-by notices within this that a lease has expired: with its life that makes 15 seconds at most.
LOOK_SECONDS = 1

log = structlog.get_logger()


def _ignore(_line: str) -> None:
    """For callers to whom nobody listens."""


class LeaseKeeper:
    """Acquires, renews and releases the lease of this process on one bot.

    Leases run in real time, whatever clock the bot follows (docs/adr/0004, 0013).
    """

    def __init__(
        self,
        database: Database,
        bot_id: int,
        patience: float = stored_leases.LIFE.total_seconds(),
        seen: Vitals | None = None,
    ) -> None:
        """`patience`: seconds after which a lease that is not renewed has expired, whatever its date."""
        self._database, self._bot_id, self._patience = database, bot_id, patience
        self._seen = seen or Vitals(bot_id)
        self._name = stored_leases.lease_name(bot_id)
        self._holder = f"{socket.gethostname()}:{os.getpid()}"
        self._clock = SystemClock()
        self._left: timedelta | None = None  # of a lease that runs longer than any is given for
        self._since = stopwatch()
        self._released = False
        self.lost = asyncio.Event()

    async def acquire(self, announce: Callable[[str], None] = _ignore) -> None:
        """Waits until the lease is ours, also while the database is away; `announce` prints a line that says so."""
        announced = None
        while not await self._try_patiently():
            if announced is not self._seen.locked_out:
                announced = self._seen.locked_out
                if announced:
                    announce(say("run.locked_out"))
                else:
                    log.info("standing by: another process serves this bot")
                    announce(say("run.standing_by"))
            await asyncio.sleep(LOOK_SECONDS)

    async def keep(self, transact: Transact) -> None:
        """Renews until cancelled, with `transact`; sets `lost` if somebody else has taken over."""
        while not self.lost.is_set():
            await asyncio.sleep(RENEW_SECONDS)
            try:
                if not await transact(self._hold):
                    self.lost.set()
            except AWAY as error:
                log.error("lease cannot be renewed", error=str(error))

    async def release(self) -> None:
        """Gives the lease back for good; if the database is away, it expires by itself."""
        self._released = True  # one that still waits to be renewed must not be taken again
        try:
            await self._database.run(lambda s: stored_leases.release(self._work(s), self._name, self._holder))
        except AWAY as error:
            log.error("lease cannot be given back", error=str(error))

    async def _try_patiently(self) -> bool:
        try:
            held = await self.try_once()
        except AWAY as error:
            self._seen.locked_out = True
            log.error("lease cannot be taken", error=str(error))
            return False
        self._seen.locked_out = False
        return held

    async def try_once(self) -> bool:
        return await self._database.run(self._hold)

    def _hold(self, session: Session) -> bool:
        if self._released:
            return False
        work = self._work(session)
        if stored_leases.hold(work, self._name, self._holder):
            return True
        found = stored_leases.standing(work, self._name)
        if found is None or not (_dead(found.holder) or self._stale(found.left)):
            return False
        stored_leases.release(work, self._name, found.holder)
        return stored_leases.hold(work, self._name, self._holder)

    def _stale(self, left: timedelta) -> bool:
        """A lease that runs longer than any is given for: a clock was set. Then it counts whether it is renewed."""
        if left <= stored_leases.LIFE:
            return False
        if self._left is None or left > self._left:
            self._since = stopwatch()
        self._left = left
        return stopwatch() - self._since > self._patience

    def _work(self, session: Session) -> Work:
        return Work(session, self._bot_id, self._clock.now())


def _dead(holder: str) -> bool:
    """A holder on this very machine whose process is gone need not be waited for."""
    host, _, pid = holder.rpartition(":")
    if host != socket.gethostname() or not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
