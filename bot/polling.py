"""The poller: an update is confirmed, by asking for the next, only after it has been stored."""

import asyncio
from collections.abc import Callable

import structlog
from sqlalchemy.exc import OperationalError

from bot.intake import Intake
from bot.platforms.telegram import PlatformAwayError, PollConflictError, TelegramBot
from bot.vitals import Link, Vitals

PAUSES = (1, 2, 5, 10, 30)  # seconds between tries while the platform or the database is away

log = structlog.get_logger()


class Poller:
    """Feeds the intake. `caught_up` is set once everything that waited at the start has been taken."""

    def __init__(
        self, bot: TelegramBot, intake: Intake, taken: Callable[[], None], seen: Vitals | None = None
    ) -> None:
        self._bot, self._intake, self._taken = bot, intake, taken
        self._seen = seen or Vitals(bot.identity.id)
        self._offset: int | None = None
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
                await self.poll_once()
                failures = 0
            except (PlatformAwayError, PollConflictError, OperationalError) as error:
                self._note(error)
                pause = PAUSES[min(failures, len(PAUSES) - 1)]
                log.warning("polling interrupted", error=str(error), again_in=pause)
                failures += 1
                await asyncio.sleep(pause)

    async def poll_once(self) -> None:
        """One request; what it brought is stored before the offset moves past it."""
        if self.caught_up.is_set():
            updates = await self._bot.poll(self._offset)
        else:
            updates = await self._bot.poll(self._offset, wait=0)
        self._seen.link = Link.UP
        if not updates:
            self.caught_up.set()
            return
        await self._intake.take([self._intake.understand(raw) for raw in updates])
        self._offset = int(updates[-1]["update_id"]) + 1
        self._taken()

    def _note(self, error: Exception) -> None:
        if isinstance(error, PollConflictError):
            self._seen.link = Link.CONFLICT
        elif isinstance(error, PlatformAwayError):
            self._seen.link = Link.AWAY
