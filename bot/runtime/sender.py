"""Sends what is in the outbox: lanes in order, each chat in order, no faster than the platform allows.

It works in turns. One transaction writes down what came of all sends that have ended and claims what may go next; what
ends while it is being written is part of the next turn. A turn begins a moment before there is room, so that what it
claims is ready to go at the instant at which there is (`AHEAD`).

Whoever queues messages in this process makes its transaction a turn, too (`along`): a ✅ is then claimed by the commit
that stores its report, and what earlier sends came to costs no transaction of its own.
"""

import asyncio
import contextlib
import math
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

import structlog

from bot import metrics
from bot.clock import Clock, stopwatch
from bot.domain.messaging.kinds import LIVE
from bot.domain.messaging.messages import Fetch, Outcome, Sent
from bot.domain.messaging.rate_limits import Pace
from bot.domain.text.display import failure
from bot.metrics import Link, Vitals
from bot.platforms.telegram import TelegramBot
from bot.runtime import file_import
from bot.runtime.batch_interval import Spacing
from bot.runtime.piggyback import Rider, Riders, let_out
from bot.runtime.send_queue import Departures
from bot.services.delivery import claim, settle
from bot.services.delivery.claim import Parcel, Room, Taken
from bot.services.delivery.settle import Ended
from storage.database import AWAY, Database
from storage.session import Session
from storage.work import Tally, Work

T = TypeVar("T")
log = structlog.get_logger()

AT_ONCE = 64  # sends under way together
LOOK_AGAIN = 1.0  # seconds
LOOK_OFTEN = 0.2  # seconds; how soon what another process queued is noticed
DATABASE_PAUSE = 2.0  # seconds
# Seconds between the beginnings of two turns, so that one writes down what many sends came to.
TURNS_APART = 0.05
# In a busy process: what has room is claimed a turn at a time, and no place may lie idle for long.
MOST_APART = 0.25
# The same where batches of updates are turns: longer than between two of them, so that few are made for themselves.
MOST_APART_ALONG = 1.5
# How long before there is room its messages are claimed. As long as that they may go out though they have lost their
# use meanwhile, and an urgent one may find the turn taken.
AHEAD = timedelta(milliseconds=80)
# What goes along in a busy process claims what will have room until the next such transaction has been written: what
# has no room at that instant would wait for it, and places in the window of the platform lie idle meanwhile. Nobody is
# kept waiting: the next batch does not begin sooner anyway.
AHEAD_MOST = timedelta(milliseconds=1200)
READY = 0.2  # seconds after that; what has no place by then is put back
# Until it is looked again whether there is room. Where that is told wrongly, the event loop must not be held by asking.
SHORTEST_WAIT = 0.01  # seconds


class _TurnError(Exception):
    """The turn failed, and not what it went along with."""


class Delivery:
    """One sender for one bot. What is queued otherwise than `along` with a turn goes out soon after it is woken."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        bot: TelegramBot,
        look_again: float = LOOK_AGAIN,
        seen: Vitals | None = None,
    ) -> None:
        """`look_again`: seconds after which an outbox that seemed empty is looked at again."""
        self._database, self._clock, self._bot = database, clock, bot
        self._look_again = look_again
        self._seen = seen or Vitals(bot.identity.id)
        self._pace = Pace()
        self._under_way: dict[int, asyncio.Task[None]] = {}  # by chat
        self._ended: dict[int, Ended] = {}  # what came of messages, not yet written down
        self._told: list[dict[str, Any]] = []  # of those that arrived, not yet in the log
        self._departures = Departures(self._pause, self._start, self._put_back)
        self._wake = asyncio.Event()
        self._turns = asyncio.Lock()
        self._riders = Riders()
        self._spacing = Spacing(TURNS_APART, MOST_APART)
        self._went_along = -math.inf  # when, by the stopwatch
        self._looked = -math.inf  # when, by the stopwatch, for what may go, be it that there was no room
        self._stopping = False
        self._put_off = False  # the last turn left undone what may have to be done at this instant

    def wake(self) -> None:
        self._wake.set()

    async def run(self) -> None:
        """Sends until cancelled; what was under way when the last process died is settled first."""
        await self._insist(settle.recover)
        while True:
            self._wake.clear()
            if not await self._turn(self._ahead()):
                await self._wait()
            await self._spacing.wait()

    async def along(self, job: Callable[[Session], T], *, often: bool = True) -> T:
        """Runs `job` in a transaction that is a turn as well, so that what it queues leaves at once.

        `often`: the next of its kind is to be expected soon, and turns can be left to it. Raises what `job` raises, and
        nothing is written then. Whoever is cancelled meanwhile leaves it to itself: what has been claimed must be sent,
        and `stop` waits for it.
        """
        return await asyncio.shield(self._along(job, often))

    async def ride(self, job: Callable[[Session], T]) -> T:
        """The same for what is done every few seconds: where batches come often, it goes along with the next."""
        if self._spacing.crowded > 0 and self._batches_come() and (done := await self._riders.ride(job)):
            return done.value
        return await self.along(job, often=False)

    def _batches_come(self) -> bool:
        return stopwatch() - self._went_along < MOST_APART_ALONG

    async def _along(self, job: Callable[[Session], T], often: bool) -> T:
        async with self._turns:
            ahead = self._ahead(self._spacing.crowded * AHEAD_MOST)
            ended, room = dict(self._ended), self._room(ahead)
            self._begin(often=often)
            done, taken = await self._done_with_turn(job, ended, room)
            self._spacing.end()
            if taken.more or len(taken.parcels) >= room.every:
                self.wake()
            self._departures.add(taken.parcels, ahead.total_seconds() + READY)
        return done

    async def _done_with_turn(
        self, job: Callable[[Session], T], ended: Mapping[int, Ended], room: Room
    ) -> tuple[T, Taken]:
        """Where anything that goes along with `job` fails, `job` is done without it."""
        riders = self._riders.board()
        came: Sequence[Any] = ()
        try:
            done, came, taken = await self._with_turn(job, riders, ended, room)
        except _TurnError as error:
            log.error("a turn could not go along", exc_info=error.__cause__)
        except Exception as error:
            if not riders:
                raise
            log.warning("done again without what rode along", error=type(error).__name__)
        else:
            self._written(ended)
            return done, taken
        finally:
            let_out(riders, came)
        return await self._database.run(job), Taken([], more=True)

    async def _with_turn(
        self, job: Callable[[Session], T], riders: Sequence[Rider], ended: Mapping[int, Ended], room: Room
    ) -> tuple[T, Sequence[Any], Taken]:
        turn = self._turn_of(ended, room)

        def all_of_it(session: Session) -> tuple[T, Sequence[Any], Taken, Tally]:
            done, came = job(session), [rider.job(session) for rider in riders]
            work = self._work(session)
            try:
                return done, came, turn(work), work.did
            except AWAY:
                raise
            except Exception as error:
                raise _TurnError from error

        done, came, taken, did = await self._database.run(all_of_it)
        self._count_uncertain(did)
        return done, came, taken

    async def drain(self) -> None:
        """Sends everything that can be sent at this instant of the clock."""
        while await self._turn() or self._under_way or self._ended or self._put_off:
            await self._departures.gone()
            if self._put_off:
                await asyncio.sleep(DATABASE_PAUSE)
            elif self._under_way:
                await asyncio.wait(self._under_way.values(), return_when=asyncio.FIRST_COMPLETED)

    async def stop(self) -> None:
        """Claims nothing more, lets what is under way finish and writes down what came of it."""
        async with self._turns:
            self._stopping = True
        await self._departures.gone()
        if self._under_way:
            await asyncio.wait(self._under_way.values())
        async with self._turns:
            while self._ended:
                try:
                    await self._settle_alone(dict(self._ended))
                except AWAY as error:
                    self._note_away(error)
                    await asyncio.sleep(DATABASE_PAUSE)

    def gate_opens_at(self) -> datetime | None:
        """When something that is being paced may be written to again; None if nothing is."""
        now = self._clock.now()
        gates = (self._pace.bot.opens_at(now), self._pace.bulk.opens_at(now), *self._pace.held(now).values())
        return min((at for at in gates if at > now), default=None)

    def _ahead(self, wanted: timedelta = AHEAD) -> timedelta:
        """Nothing where the clock stands still or dawdles: what is claimed ahead would not have its place in time."""
        runs = self._clock.real_seconds(self._clock.now() + wanted) <= wanted.total_seconds()
        return wanted if runs else timedelta(0)

    async def _turn(self, ahead: timedelta = timedelta(0)) -> bool:
        """Settles and claims; False if there is nothing more to do before something else happens."""
        async with self._turns:
            self._put_off = False
            ended, room = dict(self._ended), self._room(ahead)
            if not ended and room.every <= 0:
                self._looked = stopwatch()
                return False
            self._begin()
            try:
                taken = await self._settle_and_take(ended, room)
            except AWAY as error:
                self._note_away(error)
                return False
            self._spacing.end()
            self._departures.add(taken.parcels, ahead.total_seconds() + READY)
            return bool(taken.parcels) or taken.more

    def _begin(self, *, often: bool = False) -> None:
        """`often`: it goes along with what comes often, where it has come before a short while ago."""
        self._spacing.begin()
        self._looked = begun = self._spacing.begun
        again = often and self._batches_come()
        self._spacing.most = MOST_APART_ALONG if again else MOST_APART
        if often:
            self._went_along = begun

    async def _put_back(self, outbox_ids: Sequence[int]) -> None:
        await self._insist(lambda work: settle.put_back(work, outbox_ids))

    def _pause(self, parcel: Parcel) -> float:
        """Real seconds until there is room for it."""
        return self._clock.real_seconds(self._room_for(parcel))

    def _room_for(self, parcel: Parcel) -> datetime:
        now = self._clock.now()
        bot = self._pace.bot.opens_at(now) if parcel.paced else now
        return max(bot, self._pace.bulk.opens_at(now)) if parcel.bulk else bot

    def _note_away(self, error: Exception) -> None:
        """The database is away."""
        self._put_off = True
        log.error("outbox is out of reach; trying again", error=str(error))

    def _room(self, ahead: timedelta) -> Room:
        """For more than has been claimed. What goes in bulk may lose its use meanwhile: it is not claimed far ahead."""
        now = self._clock.now()
        claimed = self._departures.parcels
        paced, bulk = sum(one.paced for one in claimed), sum(one.bulk for one in claimed)
        at_once = AT_ONCE - len(self._under_way) - len(claimed)
        every = 0 if self._stopping else max(0, min(at_once, self._pace.bot.room(now + ahead) - paced))
        return Room(every, max(0, min(every, self._pace.bulk.room(now + min(ahead, AHEAD)) - bulk)))

    def _turn_of(self, ended: Mapping[int, Ended], room: Room) -> Callable[[Work], Taken]:
        busy = self._busy()

        def turn(work: Work) -> Taken:
            settle.settle(work, ended)
            return claim.claim(work, busy, room)

        return turn

    def _busy(self) -> frozenset[int]:
        claimed = frozenset(parcel.chat_id for parcel in self._departures.parcels)
        return claimed | frozenset(self._under_way) | frozenset(self._pace.held(self._clock.now()))

    async def _settle_and_take(self, ended: Mapping[int, Ended], room: Room) -> Taken:
        try:
            taken = await self._transact(self._turn_of(ended, room))
        except AWAY:
            raise
        except Exception:
            log.exception("a turn cannot be made as a whole", settling=list(ended))
            return await self._one_by_one(ended, room)
        self._written(ended)
        return taken

    async def _one_by_one(self, ended: Mapping[int, Ended], room: Room) -> Taken:
        """One message that cannot be written down or composed must not keep others from it."""
        if ended:
            await self._settle_alone(ended)
            return Taken([], more=True)
        busy = self._busy()
        return await self._transact(lambda work: claim.claim_first(work, busy, room))

    async def _settle_alone(self, ended: Mapping[int, Ended]) -> None:
        for number, came in ended.items():
            one = {number: came}
            try:
                await self._transact(lambda work, one=one: settle.settle(work, one))  # type: ignore[misc]
            except AWAY:
                raise
            except Exception as error:
                log.exception("what came of a message cannot be written", outbox=number)
                await self._give_up(number, f"{came.sent.outcome}; {failure(error)}")
            self._written(one)

    async def _give_up(self, number: int, why: str) -> None:
        await self._transact(lambda work: settle.give_up(work, number, why))

    def _written(self, ended: Mapping[int, Ended]) -> None:
        for number in ended:
            del self._ended[number]
        if self._told:  # one line for all of a turn: a line each took a thirtieth of what a ✅ costs
            log.info("sent", messages=self._told)
            self._told = []

    def _start(self, parcel: Parcel) -> None:
        left = self._clock.now()
        # Both are counted here and not in the task, which begins only after the next look at the room.
        if parcel.paced:
            self._pace.left(parcel.chat_id, left, parcel.pictures)
        if parcel.bulk:
            self._pace.bulk.passed(left)
        self._under_way[parcel.chat_id] = asyncio.create_task(self._send(parcel, left))

    async def _send(self, parcel: Parcel, left: datetime) -> None:
        try:
            self._note(parcel, await self._tried(parcel))
        finally:
            if parcel.paced:
                self._pace.bot.answered(left, self._clock.now())
            del self._under_way[parcel.chat_id]
            self._wake.set()

    async def _tried(self, parcel: Parcel) -> Sent:
        try:
            return await self._handed(parcel)
        except Exception as error:
            # Whatever it is, the message must not stay "being sent" until the next start.
            log.exception("a send failed in a way nobody foresaw", outbox=parcel.outbox_id)
            return Sent(outcome=Outcome.UNCLEAR, error=failure(error))

    async def _handed(self, parcel: Parcel) -> Sent:
        if isinstance(parcel.message, Fetch):
            return await file_import.fetch(self._bot, parcel.outbox_id, parcel.message, self._insist)
        return await self._bot.send(parcel.chat_id, parcel.thread_id, parcel.message)

    def _note(self, parcel: Parcel, sent: Sent) -> None:
        """Keeps what came of a send until the next turn writes it down."""
        if sent.outcome is Outcome.LATER and sent.retry_after and parcel.new:
            now = self._clock.now()
            self._pace.refused(parcel.chat_id, now, now + sent.retry_after)
            self._seen.held_until = self._pace.bot.held.ends_at(now)
        self._count(parcel, sent)
        self._ended[parcel.outbox_id] = Ended(sent, plain=parcel.kind not in LIVE)

    def _count(self, parcel: Parcel, sent: Sent) -> None:
        bot = str(self._bot.identity.id)
        named = {"outbox": parcel.outbox_id, "cause": parcel.cause, "kind": parcel.kind}
        self._seen.link = _link(sent)
        if sent.outcome is Outcome.SENT:
            self._pace.accepted()
            metrics.SENT.labels(bot, parcel.kind).inc()
            self._told.append(named)
        else:
            metrics.SEND_ERRORS.labels(bot, sent.outcome.value).inc()
            log.warning("not sent", outcome=sent.outcome, error=sent.error, **named)

    async def _insist(self, job: Callable[[Work], T]) -> T:
        """Tries again for as long as the database is away."""
        while True:
            try:
                return await self._transact(job)
            except AWAY as error:
                log.error("outbox cannot be written; trying again", error=str(error))
                await asyncio.sleep(DATABASE_PAUSE)

    async def _wait(self) -> None:
        """Until something happens, a gate opens, or nobody has looked for a while."""
        if self._put_off:
            await asyncio.sleep(DATABASE_PAUSE)
            return
        opens_at, now = self.gate_opens_at(), self._clock.now()
        soon = (opens_at - self._ahead() - now).total_seconds() if opens_at else math.inf
        opens = stopwatch() + max(soon, SHORTEST_WAIT)
        # Whatever goes along with a turn looks, too, and puts off the next look.
        while (until := min(opens, self._looked + self._look_again)) > stopwatch():
            # Not `wait_for`: in Python 3.11 it swallows a cancellation that comes together with what it waits for, and
            # a sender that nobody can end would keep the whole program from ending.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(until - stopwatch()):
                    await self._wake.wait()
                    return

    async def _transact(self, job: Callable[[Work], T]) -> T:
        def in_session(session: Session) -> tuple[T, Tally]:
            work = self._work(session)
            return job(work), work.did

        done, did = await self._database.run(in_session)
        self._count_uncertain(did)
        return done

    def _work(self, session: Session) -> Work:
        return Work(session, self._bot.identity.id, self._clock.now())

    def _count_uncertain(self, did: Tally) -> None:
        for kind, count in did.uncertain.items():
            metrics.UNCERTAIN.labels(str(self._bot.identity.id), kind).inc(count)


def _link(sent: Sent) -> Link:
    """An answer of any kind, even a refusal, shows that the platform is there."""
    silent = sent.outcome is Outcome.UNCLEAR or (sent.outcome is Outcome.LATER and not sent.retry_after)
    return Link.AWAY if silent else Link.UP
