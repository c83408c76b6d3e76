"""The only place that wires the parts together."""

import asyncio
import contextlib
from asyncio import FIRST_COMPLETED
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol, TypeVar

import structlog

from bot.clock import Clock, FollowedClock
from bot.domain.terms import Role
from bot.domain.time.days import Calendar
from bot.metrics import Link, State, Vitals
from bot.phrases import say
from bot.platforms.telegram import Identity, PlatformAwayError, TelegramBot
from bot.runtime.clock_follower import Follower
from bot.runtime.heartbeat import HeartbeatTimer
from bot.runtime.intake import Intake, Update
from bot.runtime.lease import Holding
from bot.runtime.poller import PAUSES, Poller, pause_after
from bot.runtime.sender import LOOK_AGAIN, LOOK_OFTEN, Delivery
from bot.runtime.webhook import Listening, Receiver, Watcher
from bot.services import members
from handlers.context import Settings
from storage.database import Database, Transact
from storage.queries import due as stored_due
from storage.queries import outbox as stored_outbox
from storage.queries import units as stored_units
from storage.queries.directory import directory
from storage.session import Session
from storage.work import Work

# How long the first beat waits for what people wrote while the bot was down (real seconds).
CATCH_UP_SECONDS = 60
FIRST_ADMIN_HOURS = 24

T = TypeVar("T")
log = structlog.get_logger()


class TakenOverError(Exception):
    """Another process serves the bot now: this one held its lease, but did not renew it in time."""


class ProcessPart(StrEnum):
    """Which part of the work a process does; any number of processes share one database."""

    ALL = "all"
    INTAKE = "intake"  # takes pushed updates; as many processes as wanted
    WORKER = "worker"  # heartbeat and delivery; one at a time, the others stand by


@dataclass(frozen=True)
class ProcessSettings:
    """What a process is told by the configuration and the command line."""

    calendar: Calendar
    budget: int
    invite_hours: int
    zone: str
    clock_url: str | None = None
    webhook: Listening | None = None
    part: ProcessPart = ProcessPart.ALL


class Source(Protocol):
    """Where updates come from. `caught_up` is set once everything that waited at the start has been taken.

    `open` comes before `run`, and before anything is written or told to the platform: it is where an address in use
    shows. Raises `bot.web.server.CannotListenError`.
    """

    caught_up: asyncio.Event

    def open(self) -> None: ...

    def close(self) -> None: ...

    async def run(self) -> None: ...


class App:
    """One bot served by this process, from the first request until it is told to stop."""

    def __init__(self, database: Database, clock: Clock, bot: TelegramBot, plan: ProcessSettings) -> None:
        self._database, self._clock, self._bot, self._plan = database, clock, bot, plan
        self.vitals = Vitals(bot.identity.id)

    async def run(self, stop: asyncio.Event, announce: Callable[[str], None]) -> None:
        """Serves until `stop` is set. `announce` prints a line for whoever started the program.

        Raises `bot.platforms.telegram.TokenRefusedError` for a wrong token, `bot.web.server.CannotListenError` for
        an address in use, `TakenOverError` where it has stood still for too long. Without network it keeps trying.
        """
        holding = Holding(self._database, self._bot.identity.id, seen=self.vitals)
        taking_only = self._plan.part is ProcessPart.INTAKE
        serving = self._take_in(announce) if taking_only else self._serve(announce, holding)
        try:
            await _unless(stop, serving)
        finally:
            await holding.release()
            await self._bot.close()

    async def _take_in(self, announce: Callable[[str], None]) -> None:
        """Only stores and handles what is pushed; another process sends the answers."""
        identity = await self._connect(announce)
        source = self._receiver(self._intake(self._database.run), _nothing)
        source.open()
        try:
            announce(say("run.taking_in", username=identity.username))
            self.vitals.state = State.TAKING_IN
            await source.run()
        finally:
            source.close()

    async def _serve(self, announce: Callable[[str], None], holding: Holding) -> None:
        self.vitals.state = State.STANDING_BY
        await holding.acquire(announce)
        self.vitals.state = State.STARTING
        identity = await self._connect(announce)
        await holding.acquire(announce)  # again: connecting may have taken longer than a lease lives
        self.vitals.lease = True
        parts = self._parts()
        parts.source.open()
        try:
            await self._greet(announce)
            await self._database.run(self._learn_names)
            await self._patiently(self._choose_source, announce)
            await holding.acquire(announce)  # and again, for the same reason
            # Comes last: whoever has said so no longer stands by, but ends where another has taken over.
            announce(say("run.connected", username=identity.username))
            await self._work_side_by_side(parts, holding)
        finally:
            parts.source.close()

    async def _work_side_by_side(self, parts: "Parts", holding: Holding) -> None:
        async with _running(
            parts.delivery.run(), parts.source.run(), holding.keep(parts.delivery.ride)
        ) as failed:
            try:
                await self._catch_up(parts, failed)
                parts.heartbeat.start()
                self.vitals.state = State.SERVING
                following = [parts.follower.run()] if parts.follower else []
                async with _running(*following) as failed_too:
                    waiting = [*failed, *failed_too, asyncio.create_task(holding.lost.wait())]
                    done, _ = await asyncio.wait(waiting, return_when=FIRST_COMPLETED)
                    for task in done:
                        task.result()
                    if holding.lost.is_set():
                        raise TakenOverError
            finally:
                parts.heartbeat.stop()
                await parts.delivery.stop()

    async def _catch_up(self, parts: "Parts", failed: list[asyncio.Task[None]]) -> None:
        catching_up = asyncio.create_task(parts.source.caught_up.wait())
        await asyncio.wait([catching_up, *failed], timeout=CATCH_UP_SECONDS, return_when=FIRST_COMPLETED)
        catching_up.cancel()

    async def _choose_source(self) -> None:
        if self._plan.webhook is None:
            await self._bot.use_polling()
        else:
            await self._bot.use_webhook(self._plan.webhook.url, self._plan.webhook.secret)

    async def _connect(self, announce: Callable[[str], None]) -> Identity:
        return await self._patiently(self._bot.open, announce)

    async def _patiently(self, call: Callable[[], Awaitable[T]], announce: Callable[[str], None]) -> T:
        """Makes a call to the platform again and again while it is away."""
        failures = 0
        while True:
            try:
                done = await call()
            except PlatformAwayError as error:
                pause = pause_after(error, failures)
                announce(say("run.away", error=error, pause=round(pause)))
                failures += 1
                self.vitals.link = Link.AWAY
                await asyncio.sleep(pause)
            else:
                self.vitals.link = Link.UP
                return done

    async def _greet(self, announce: Callable[[str], None]) -> None:
        link = await self._database.run(self._first_admin)
        if link:
            announce(say("admin.first_code", hours=FIRST_ADMIN_HOURS, link=link))

    def _first_admin(self, session: Session) -> str | None:
        """A one-time link for the first admin, as long as there is none."""
        work = self._work(session)
        root = stored_units.root(work)
        if root is None or not members.needs_first_admin(work):
            return None
        code = members.invite(work, root, Role.ADMIN, life=timedelta(hours=FIRST_ADMIN_HOURS))
        return members.deep_link(self._bot.identity.username, code)

    def _learn_names(self, session: Session) -> None:
        """Else the first reports would wait for it: of a county of 15,000 villages a third of a second."""
        directory(self._work(session))

    def _parts(self) -> "Parts":
        # What another process queued is not announced, so it is looked for.
        look_again = LOOK_OFTEN if self._plan.part is ProcessPart.WORKER else LOOK_AGAIN
        delivery = Delivery(self._database, self._clock, self._bot, look_again, self.vitals)
        heartbeat = HeartbeatTimer(
            self._clock,
            delivery,
            bot_id=self._bot.identity.id,
            calendar=self._plan.calendar,
            budget=self._plan.budget,
            zone=self._plan.zone,
        )
        follower = self._follower(heartbeat, delivery)

        source = self._source(delivery, follower.busy if follower else _nothing)
        return Parts(delivery, heartbeat, source, follower)

    def _source(self, delivery: Delivery, taken: Callable[[], None]) -> Source:
        if self._plan.part is ProcessPart.WORKER:
            return Watcher(self._bot.pending)
        intake = self._intake(delivery.along)
        if self._plan.webhook is None:
            return Poller(self._bot, intake, taken, self.vitals)
        return self._receiver(intake, taken)

    def _receiver(self, intake: Intake, taken: Callable[[], None]) -> Receiver[Update]:
        assert self._plan.webhook is not None
        return Receiver(intake.understand, intake.take, self._plan.webhook, self._bot.pending, taken)

    def _intake(self, transact: Transact) -> Intake:
        settings = Settings(
            self._bot.identity.username, self._plan.invite_hours, self._plan.calendar, self._plan.zone
        )
        return Intake(self._database, self._clock, self._bot, settings, transact)

    def _follower(self, heartbeat: HeartbeatTimer, delivery: Delivery) -> Follower | None:
        if self._plan.clock_url is None or not isinstance(self._clock, FollowedClock):
            return None

        async def settle() -> None:
            while not await heartbeat.beat():  # noqa: ASYNC110  (what changes is the database)
                await asyncio.sleep(PAUSES[0])
            await delivery.drain()

        async def deadline() -> datetime | None:
            own = await self._database.run(self._next_deadline)
            return min(filter(None, (own, delivery.gate_opens_at())), default=None)

        return Follower(self._clock, self._plan.clock_url, settle, deadline)

    def _next_deadline(self, session: Session) -> datetime | None:
        work = self._work(session)
        ahead = (
            stored_due.next_deadline(work),
            stored_outbox.next_send(work),
        )
        return min((at for at in ahead if at is not None and at > work.now), default=None)

    def _work(self, session: Session) -> Work:
        return Work(session, self._bot.identity.id, self._clock.now())


@dataclass(frozen=True)
class Parts:
    """What runs side by side for one bot."""

    delivery: Delivery
    heartbeat: HeartbeatTimer
    source: Source
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


def _nothing() -> None:
    """Where nobody needs to hear that updates were taken."""


async def _unless(stop: asyncio.Event, job: Coroutine[Any, Any, None]) -> None:
    """Runs `job` until it ends or `stop` is set; its error is raised."""
    stopping = asyncio.create_task(stop.wait())
    working = asyncio.create_task(job)
    await asyncio.wait({stopping, working}, return_when=FIRST_COMPLETED)
    stopping.cancel()
    if not working.done():
        working.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await working
