"""The only place that wires the parts together."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlmodel import Session

from bot.clock import Clock, FollowedClock
from bot.delivery import Delivery
from bot.domain.days import Calendar
from bot.domain.terms import Role
from bot.following import Follower
from bot.heartbeat import Heartbeat
from bot.holding import Holding
from bot.intake import Intake, Update
from bot.phrases import say
from bot.platforms.telegram import Identity, PlatformAwayError, TelegramBot
from bot.polling import PAUSES, Poller
from bot.services import joining
from bot.web.webhook import Listening, Receiver
from handlers.context import Settings
from storage.database import Database
from storage.queries import post, rounds, units
from storage.work import Work

# How long the first beat waits for what people wrote while the bot was down (real seconds).
CATCH_UP_SECONDS = 60
FIRST_ADMIN_HOURS = 24

log = structlog.get_logger()


@dataclass(frozen=True)
class Plan:
    """What `run` is told by the configuration."""

    calendar: Calendar
    budget: int
    invite_hours: int
    zone: str
    clock_url: str | None = None
    webhook: Listening | None = None


class App:
    """One bot served by this process, from the first request until it is told to stop."""

    def __init__(self, database: Database, clock: Clock, bot: TelegramBot, plan: Plan) -> None:
        self._database, self._clock, self._bot, self._plan = database, clock, bot, plan

    async def run(self, stop: asyncio.Event, announce: Callable[[str], None]) -> None:
        """Serves until `stop` is set. `announce` prints a line for whoever started the program.

        Raises `bot.platforms.telegram.TokenRefusedError` for a wrong token. Without network it keeps trying.
        """
        holding = Holding(self._database, self._bot.identity.id)
        try:
            await _unless(stop, self._serve(stop, announce, holding))
        finally:
            await holding.release()
            await self._bot.close()

    async def _serve(self, stop: asyncio.Event, announce: Callable[[str], None], holding: Holding) -> None:
        await holding.acquire()
        identity = await self._connect(announce)
        await self._greet(announce)
        announce(say("run.connected", username=identity.username))
        parts = self._parts()
        await self._choose_source()
        async with _running(parts.delivery.run(), parts.source.run(), holding.keep()) as failed:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(parts.source.caught_up.wait(), CATCH_UP_SECONDS)
            parts.heartbeat.start()
            following = [parts.follower.run()] if parts.follower else []
            try:
                async with _running(*following) as failed_too:
                    waiting = [*failed, *failed_too, asyncio.create_task(holding.lost.wait())]
                    done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                    for task in done:
                        task.result()
            finally:
                parts.heartbeat.stop()
                await parts.delivery.stop()

    async def _choose_source(self) -> None:
        if self._plan.webhook is None:
            await self._bot.use_polling()
        else:
            await self._bot.use_webhook(self._plan.webhook.url, self._plan.webhook.secret)

    async def _connect(self, announce: Callable[[str], None]) -> Identity:
        failures = 0
        while True:
            try:
                identity = await self._bot.open()
            except PlatformAwayError as error:
                pause = PAUSES[min(failures, len(PAUSES) - 1)]
                announce(say("run.away", error=error, pause=pause))
                failures += 1
                await asyncio.sleep(pause)
            else:
                return identity

    async def _greet(self, announce: Callable[[str], None]) -> None:
        link = await self._database.run(self._first_admin)
        if link:
            announce(say("admin.first_code", hours=FIRST_ADMIN_HOURS, link=link))

    def _first_admin(self, session: Session) -> str | None:
        """A one-time link for the first admin, as long as there is none."""
        work = self._work(session)
        root = units.root(work)
        if root is None or not joining.needs_first_admin(work):
            return None
        code = joining.invite(work, root, Role.ADMIN, life=timedelta(hours=FIRST_ADMIN_HOURS))
        return joining.deep_link(self._bot.identity.username, code)

    def _parts(self) -> "Parts":
        settings = Settings(self._bot.identity.username, self._plan.invite_hours)
        delivery = Delivery(self._database, self._clock, self._bot)
        heartbeat = Heartbeat(
            self._database,
            self._clock,
            delivery,
            bot_id=self._bot.identity.id,
            calendar=self._plan.calendar,
            budget=self._plan.budget,
            zone=self._plan.zone,
        )
        follower = self._follower(heartbeat, delivery)

        def taken() -> None:
            delivery.wake()
            if follower is not None:
                follower.busy()

        intake = Intake(self._database, self._clock, self._bot, settings)
        return Parts(delivery, heartbeat, self._source(intake, taken), follower)

    def _source(self, intake: Intake, taken: Callable[[], None]) -> Poller | Receiver[Update]:
        if self._plan.webhook is None:
            return Poller(self._bot, intake, taken)
        return Receiver(intake.understand, intake.take, self._plan.webhook, self._bot.pending, taken)

    def _follower(self, heartbeat: Heartbeat, delivery: Delivery) -> Follower | None:
        if self._plan.clock_url is None or not isinstance(self._clock, FollowedClock):
            return None

        async def settle() -> None:
            await heartbeat.beat()
            await delivery.drain()

        async def deadline() -> datetime | None:
            own = await self._database.run(self._next_deadline)
            return min(filter(None, (own, delivery.gate_opens_at())), default=None)

        return Follower(self._clock, self._plan.clock_url, settle, deadline)

    def _next_deadline(self, session: Session) -> datetime | None:
        work = self._work(session)
        ahead = (rounds.next_deadline(work), post.next_send(work))
        return min((at for at in ahead if at is not None and at > work.now), default=None)

    def _work(self, session: Session) -> Work:
        return Work(session, self._bot.identity.id, self._clock.now())


@dataclass(frozen=True)
class Parts:
    """What runs side by side for one bot."""

    delivery: Delivery
    heartbeat: Heartbeat
    source: Poller | Receiver[Update]
    follower: Follower | None


@contextlib.asynccontextmanager
async def _running(*jobs: Coroutine[Any, Any, None]) -> AsyncIterator[list[asyncio.Task[None]]]:
    """Runs jobs in the background of the block; they are ended with it."""
    tasks = [asyncio.create_task(job) for job in jobs]
    try:
        yield tasks
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _unless(stop: asyncio.Event, job: Coroutine[Any, Any, None]) -> None:
    """Runs `job` until it ends or `stop` is set; its error is raised."""
    stopping = asyncio.create_task(stop.wait())
    working = asyncio.create_task(job)
    await asyncio.wait({stopping, working}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if not working.done():
        working.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await working
