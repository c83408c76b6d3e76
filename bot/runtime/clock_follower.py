"""Keeps the program's clock in step with a rehearsal's clock, and says when all that is due has been done.

For `pinganbao demo` and the tests: time there stands still until the bot has finished, then jumps. What the
two say to each other is in docs/sandbox.md, "Clock".
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import aiohttp
import structlog

from bot.clock import FollowedClock
from storage.database import AWAY

WAIT = 20  # seconds that a request may hang before it is asked again
PAUSE = 0.2  # seconds before asking again when the other clock is away

log = structlog.get_logger()


class ClockFollower:
    """Follows the clock at `url`; `settle` does all that is due, `deadline` names the next own deadline."""

    def __init__(
        self,
        clock: FollowedClock,
        url: str,
        settle: Callable[[], Awaitable[None]],
        deadline: Callable[[], Awaitable[datetime | None]],
    ) -> None:
        self._clock, self._url, self._settle, self._deadline = clock, url, settle, deadline
        self._activity = asyncio.Event()

    def note_activity(self) -> None:
        """Something happened here: what was reported as settled no longer is."""
        self._activity.set()

    async def run(self) -> None:
        """Follows until cancelled."""
        version: int | None = None
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(WAIT + 10)) as client:
            while True:
                try:
                    version = await self._step(client, version)
                except (aiohttp.ClientError, TimeoutError, *AWAY) as error:
                    log.warning("followed clock or database is away", error=str(error))
                    await asyncio.sleep(PAUSE)

    async def _step(self, client: aiohttp.ClientSession, version: int | None) -> int:
        self._activity.clear()
        if version is not None:
            await self._settle()
        answer = asyncio.create_task(_ask(client, self._url, await self._params(version)))
        activity = asyncio.create_task(self._activity.wait())
        try:
            done, _ = await asyncio.wait({answer, activity}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            activity.cancel()
            answer.cancel()  # nothing to one that is done
        if answer not in done:
            return version or 0
        reading = answer.result()
        if reading["version"] != version:
            rate = 0.0 if reading["paused"] else float(reading["rate"])
            self._clock.set(datetime.fromisoformat(reading["now"]), rate)
        return int(reading["version"])

    async def _params(self, version: int | None) -> dict[str, str | int]:
        params: dict[str, str | int] = {"follower": "bot", "wait": WAIT}
        if version is not None:
            params["settled"] = version
            if (at := await self._deadline()) is not None:
                params["next"] = at.isoformat()
        return params


async def first_reading(url: str) -> FollowedClock:
    """The clock as it stands now. Raises `aiohttp.ClientError` where there is none."""
    async with aiohttp.ClientSession() as client:
        reading = await _ask(client, url, {})
    rate = 0.0 if reading["paused"] else float(reading["rate"])
    return FollowedClock(datetime.fromisoformat(reading["now"]), rate)


async def _ask(client: aiohttp.ClientSession, url: str, params: dict[str, str | int]) -> dict[str, Any]:
    async with client.get(url, params=params, raise_for_status=True) as response:
        reading: dict[str, Any] = await response.json()
        return reading
