"""The only place that wires the parts together."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.clock import Clock, FollowedClock
from bot.domain.retention import Terms
from bot.domain.time.days import Calendar
from bot.metrics import State, Vitals
from bot.phrases import say
from bot.platforms.telegram import TelegramBot
from bot.runtime.backlog import Backlog
from bot.runtime.batch_interval import LOAD
from bot.runtime.clock_follower import ClockFollower
from bot.runtime.heartbeat import HeartbeatTimer, next_deadline
from bot.runtime.intake import Intake
from bot.runtime.lease import LeaseKeeper
from bot.runtime.poller import PAUSES, Poller
from bot.runtime.process import Parts, Process, Source, run_until
from bot.runtime.sender import LOOK_AGAIN, LOOK_OFTEN, OutboxSender
from bot.runtime.shares import Shares
from bot.runtime.updates import Update
from bot.runtime.webhook import Listening, Receiver, Watcher
from bot.services import holidays, members
from bot.services.people import identity
from handlers.context import Settings
from storage.database import Database, Transact
from storage.queries import units as stored_units
from storage.queries.directory import directory
from storage.session import Session
from storage.work import Work

FIRST_ADMIN_HOURS = members.ADMIN_HOURS


class ProcessPart(StrEnum):
    """Which part of the work a process does; any number of processes share one database."""

    ALL = "all"
    INTAKE = "intake"  # takes pushed updates; as many processes as wanted
    WORKER = "worker"  # heartbeat and sender; one at a time, the others stand by


@dataclass(frozen=True)
class ProcessSettings:
    """What a process is told by the configuration and the command line."""

    calendar: Calendar  # holds only where none was ever applied
    budget: int
    invite_hours: int
    zone: str
    terms: Terms = field(default_factory=Terms)
    clock_url: str | None = None
    webhook: Listening | None = None
    part: ProcessPart = ProcessPart.ALL


class App:
    """One bot served by this process, from the first request until it is told to stop."""

    def __init__(self, database: Database, clock: Clock, bot: TelegramBot, plan: ProcessSettings) -> None:
        self._database, self._clock, self._bot, self._plan = database, clock, bot, plan
        self.vitals = Vitals(bot.identity.id)

    async def run(self, stop: asyncio.Event, announce: Callable[[str], None]) -> None:
        """Serves until `stop` is set. `announce` prints a line for whoever started the program.

        Raises `bot.platforms.telegram.TokenRefusedError` for a wrong token, `bot.web.server.CannotListenError` for
        an address in use, `bot.runtime.process.TakenOverError` where it has stood still for too long. Without network
        it keeps trying.
        """
        lease = LeaseKeeper(self._database, self._bot.identity.id, seen=self.vitals)
        process = Process(lease, self.vitals, announce)
        intake_only = self._plan.part is ProcessPart.INTAKE
        try:
            await run_until(stop, self._take_in(process) if intake_only else self._serve(process))
        finally:
            await lease.release()
            await self._bot.close()

    async def _take_in(self, process: Process) -> None:
        """Only stores and handles what is pushed; another process sends the answers."""
        identity = await process.retry(self._bot.open)
        source = self._receiver(self._intake(self._database.run), _nothing)
        source.open()
        try:
            process.announce(say("run.taking_in", username=identity.username))
            self.vitals.state = State.TAKING_IN
            await source.run()
        finally:
            source.close()

    async def _serve(self, process: Process) -> None:
        await process.stand_by()
        identity = await process.retry(self._bot.open)
        await process.acquire_lease()  # again: connecting may have taken longer than a lease lives
        self.vitals.lease = True
        parts = self._parts()
        parts.source.open()
        try:
            await self._greet(process)
            await self._database.run(self._learn_names)
            await self._database.run(self._follow_calendar)
            await process.retry(self._choose_source)
            await process.acquire_lease()  # and again, for the same reason
            # Comes last: whoever has said so no longer stands by, but ends where another has taken over.
            process.announce(say("run.connected", username=identity.username))
            await process.run(parts)
        finally:
            parts.source.close()

    async def _choose_source(self) -> None:
        if self._plan.webhook is None:
            await self._bot.use_polling()
        else:
            await self._bot.use_webhook(self._plan.webhook.url, self._plan.webhook.secret)

    async def _greet(self, process: Process) -> None:
        link = await self._database.run(self._first_admin)
        if link:
            process.announce(say("admin.first_code", hours=FIRST_ADMIN_HOURS, link=link))

    def _first_admin(self, session: Session) -> str | None:
        """A one-time link for the first admin, as long as there is none; admins are shown links to be settled."""
        work = self._work(session)
        root = stored_units.root(work)
        identity.show_doubted(work)
        code = members.first_admin(work, root, timedelta(hours=FIRST_ADMIN_HOURS)) if root else None
        return members.deep_link(self._bot.identity.username, code) if code else None

    def _learn_names(self, session: Session) -> None:
        """Else the first reports would wait for it: of a county of 15,000 villages a third of a second."""
        directory(self._work(session))

    def _follow_calendar(self, session: Session) -> None:
        holidays.begin(self._work(session), self._plan.calendar)

    def _parts(self) -> Parts:
        # What another process queued is not announced, so it is looked for.
        look_again = LOOK_OFTEN if self._plan.part is ProcessPart.WORKER else LOOK_AGAIN
        sender = OutboxSender(self._database, self._clock, self._bot, look_again, self.vitals)
        heartbeat = HeartbeatTimer(
            self._clock,
            sender,
            bot_id=self._bot.identity.id,
            budget=self._plan.budget,
            zone=self._plan.zone,
            terms=self._plan.terms,
            follows=self._plan.clock_url is not None and self._plan.part is ProcessPart.ALL,
        )
        shared = self._plan.part is ProcessPart.WORKER
        intake = self._intake(sender.transact)
        backlog = Backlog(intake, sender.transact, LOOK_AGAIN if shared else None)
        intake.waits = backlog.grow
        follower = self._follower(heartbeat, sender, backlog)
        source = self._source(intake, follower.note_activity if follower else _nothing)
        return Parts(sender, heartbeat, source, backlog, follower)

    def _source(self, intake: Intake, taken: Callable[[], None]) -> Source:
        if self._plan.part is ProcessPart.WORKER:
            return Watcher(self._bot.pending)
        if self._plan.webhook is None:
            return Poller(self._bot, intake, taken, self.vitals)
        return self._receiver(intake, taken)

    def _receiver(self, intake: Intake, taken: Callable[[], None]) -> Receiver[Update]:
        assert self._plan.webhook is not None
        return Receiver(intake.understand, intake.take, self._plan.webhook, self._bot.pending, taken)

    def _intake(self, transact: Transact) -> Intake:
        settings = Settings(self._bot.identity.username, self._plan.invite_hours, self._plan.zone)
        # Where the clock is followed, days pass in seconds, and to be busy says nothing of how much is said.
        shares = Shares(LOAD.share) if self._plan.clock_url is None else None
        return Intake(self._database, self._clock, self._bot, settings, transact, shares)

    def _follower(
        self, heartbeat: HeartbeatTimer, sender: OutboxSender, backlog: Backlog
    ) -> ClockFollower | None:
        if self._plan.clock_url is None or not isinstance(self._clock, FollowedClock):
            return None

        async def settle() -> None:
            await backlog.drain()
            # Of what this process sends it hears again from the clock; nothing has become due by that.
            while heartbeat.calm() is None and not await heartbeat.beat():  # noqa: ASYNC110  (what changes is the database)
                await asyncio.sleep(PAUSES[0])
            await sender.drain(looked=True)

        async def deadline() -> datetime | None:
            calm = heartbeat.calm()
            own = calm.deadline if calm else await self._database.run(self._next_deadline)
            return min(filter(None, (own, sender.room_at())), default=None)

        return ClockFollower(self._clock, self._plan.clock_url, settle, deadline)

    def _next_deadline(self, session: Session) -> datetime | None:
        return next_deadline(self._work(session))

    def _work(self, session: Session) -> Work:
        return Work(session, self._bot.identity.id, self._clock.now())


def _nothing() -> None:
    """Where nobody needs to hear that updates were taken."""
