"""The poller: an update is confirmed, by asking for the next, only after it has been stored."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any

import structlog
from sqlalchemy.exc import IntegrityError

from bot.clock import stopwatch
from bot.metrics import Link, Vitals
from bot.platforms.telegram import PlatformAwayError, PollConflictError, TelegramBot, TokenRefusedError
from bot.runtime.batch_interval import LARGEST_BATCH, LONGEST_BATCH_INTERVAL, BatchInterval
from bot.runtime.intake import Intake
from bot.runtime.updates import Update
from storage.database import AWAY

PAUSES = (1, 2, 5, 10, 30)  # seconds between tries while the platform or the database is away
LONGEST_PAUSE = 300.0  # seconds, whatever the server asks for: what waits there too long is thrown away
AT_ONCE = 0.5  # seconds; a server that answers "nothing" faster does not hold polls, so we wait ourselves
# Conflicts within SHARED_SECONDS: a take-over brings one, more mean that another program polls.
SHARED_AFTER = 3
SHARED_SECONDS = 60

log = structlog.get_logger()


def pause_after(error: Exception, failures: int) -> float:
    """Seconds until the next try after so many failures in a row before this one."""
    asked = error.pause if isinstance(error, PlatformAwayError) else 0.0
    return min(asked or PAUSES[min(failures, len(PAUSES) - 1)], LONGEST_PAUSE)


class Poller:
    """Feeds the intake. `caught_up` is set once everything that waited at the start has been taken."""

    def __init__(
        self, bot: TelegramBot, intake: Intake, taken: Callable[[], None], seen: Vitals | None = None
    ) -> None:
        self._bot, self._intake, self._taken = bot, intake, taken
        self._seen = seen or Vitals(bot.identity.id)
        self._offset: int | None = None
        self._interval = BatchInterval(0.0, LONGEST_BATCH_INTERVAL)
        self._conflicts: deque[float] = deque(maxlen=SHARED_AFTER)
        self.caught_up = asyncio.Event()

    def open(self) -> None:
        """Nothing to take: a poll opens its own connections."""

    def close(self) -> None:
        """Nothing was taken."""

    async def run(self) -> None:
        """Polls until cancelled."""
        failures = 0
        while True:
            try:
                await asyncio.sleep(self._interval.pause())
                await self._try()
                failures = 0
            except (PlatformAwayError, PollConflictError, TokenRefusedError, IntegrityError, *AWAY) as error:
                pause = pause_after(error, failures)
                self._note(error, pause)
                failures += 1
                await asyncio.sleep(pause)
            except (
                Exception
            ) as error:  # whatever it is: what is due must go on going out, and the monitor shows it
                log.exception("polling failed in a way nobody foresaw")
                self._seen.link = Link.AWAY
                await asyncio.sleep(pause_after(error, failures))
                failures += 1

    async def _try(self) -> None:
        try:
            await self.poll_once()
        except PollConflictError:
            self._conflicts.append(stopwatch())
            if (
                len(self._conflicts) == SHARED_AFTER
                and self._conflicts[-1] - self._conflicts[0] < SHARED_SECONDS
            ):
                await self._intake.tell_shared()
            raise

    async def poll_once(self) -> None:
        """One request; what it brought is stored before the offset moves past it.

        Raises `PlatformAwayError` also where what came cannot bring us on.
        """
        began = stopwatch()
        wait = {} if self.caught_up.is_set() else {"wait": 0}
        came = await self._polled(**wait)
        self._seen.link = Link.UP
        if not came:
            await self._nothing_waits(stopwatch() - began)
            return
        updates = [update for raw in came if (update := self._understood(raw))]
        if not updates:
            raise PlatformAwayError("getUpdates brought nothing that is an update")
        self._interval.begin()
        await self._intake.take(updates)
        self._interval.end(full=len(came) >= LARGEST_BATCH)
        self._taken()
        self._confirm_with(updates[-1].incoming.update_id + 1)

    async def _polled(self, **wait: int) -> list[Any]:
        """After one that failed the next is made without an offset; what comes again is known.

        A server that has lost its memory meanwhile counts anew, and an offset from before would throw away all of that.
        """
        try:
            return await self._bot.poll(self._offset, **wait)
        except (PlatformAwayError, PollConflictError, TokenRefusedError):
            self._offset = None
            raise

    def _note(self, error: Exception, pause: float) -> None:
        if isinstance(error, TokenRefusedError):
            # It was accepted at the start. A gateway in trouble says the same for a while, and whoever stops for that
            # lets reports expire; a token that was revoked stays refused, and the monitor shows it.
            log.error("the server refuses the token it had accepted", again_in=pause)
        else:
            log.warning("polling interrupted", error=str(error), again_in=pause)
        if isinstance(error, PollConflictError):
            self._seen.link = Link.CONFLICT
        elif isinstance(error, PlatformAwayError | TokenRefusedError):
            self._seen.link = Link.AWAY

    def _understood(self, raw: Any) -> Update | None:
        try:
            return self._intake.understand(raw)
        except ValueError as error:
            log.error("passed over", error=str(error))
            return None

    def _confirm_with(self, offset: int) -> None:
        before, self._offset = self._offset, offset
        if offset == before:
            raise PlatformAwayError("getUpdates brings again what was confirmed")

    async def _nothing_waits(self, seconds: float) -> None:
        """Everything before the offset is confirmed, so that none is needed until something comes.

        It would be wrong to keep it: after a week of silence ids go on with a random number, and that may be lower
        (Bot API, Update.update_id).
        """
        self._offset = None
        if self.caught_up.is_set() and seconds < AT_ONCE:
            await asyncio.sleep(AT_ONCE)
        self.caught_up.set()
