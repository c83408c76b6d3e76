"""Sends claimed messages within the rate limits, and keeps the outcome of each until a turn writes it down."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot import metrics
from bot.clock import Clock
from bot.domain.messaging.kinds import LIVE
from bot.domain.messaging.messages import Fetch, Outcome, Sent
from bot.domain.messaging.rate_limits import Pace
from bot.domain.text.display import failure
from bot.metrics import Link, Vitals
from bot.platforms.telegram import TelegramBot
from bot.runtime import file_import
from bot.runtime.outbox_transactions import OutboxTransactions
from bot.runtime.send_queue import SendQueue
from bot.services.delivery import settle
from bot.services.delivery.claim import Parcel, Room
from bot.services.delivery.settle import Ended

log = structlog.get_logger()

AT_ONCE = 64  # concurrent sends
# How long before there is room its messages are claimed. For as long they may be sent although they have become
# pointless meanwhile, and an urgent one may find the room taken.
CLAIM_AHEAD = timedelta(milliseconds=80)


class Dispatcher:
    """The sends of one bot: those that wait for the rate limits, those under way, and those not yet written down."""

    def __init__(
        self,
        bot: TelegramBot,
        clock: Clock,
        outbox: OutboxTransactions,
        on_ended: Callable[[], None],
        seen: Vitals,
    ) -> None:
        """`on_ended` is called whenever a send has ended."""
        self._bot, self._clock, self._outbox = bot, clock, outbox
        self._on_ended, self._seen = on_ended, seen
        self.rate_limits = Pace()
        self.under_way: dict[int, asyncio.Task[None]] = {}  # by chat
        self.ended: dict[int, Ended] = {}  # outcomes by outbox id, not yet written down
        self._unlogged: list[dict[str, Any]] = []  # messages that arrived, not yet in the log
        self._queue = SendQueue(self._pause, self._start, self._put_back)
        self._closed = False

    def close(self) -> None:
        """There is no room for anything more."""
        self._closed = True

    def room(self, ahead: timedelta) -> Room:
        """How many more may be claimed. Bulk messages may become pointless: they are not claimed far ahead."""
        now = self._clock.now()
        claimed = self._queue.parcels
        paced, bulk = sum(one.paced for one in claimed), sum(one.bulk for one in claimed)
        at_once = AT_ONCE - len(self.under_way) - len(claimed)
        every = 0 if self._closed else max(0, min(at_once, self.rate_limits.bot.room(now + ahead) - paced))
        bulk_room = self.rate_limits.bulk.room(now + min(ahead, CLAIM_AHEAD)) - bulk
        return Room(every, max(0, min(every, bulk_room)))

    def busy_chats(self) -> frozenset[int]:
        """The chats to which nothing may be sent now."""
        claimed = frozenset(parcel.chat_id for parcel in self._queue.parcels)
        return claimed | frozenset(self.under_way) | frozenset(self.rate_limits.held(self._clock.now()))

    def room_at(self) -> datetime | None:
        """When the next rate limit that is reached has room again; None if none is reached."""
        now, limits = self._clock.now(), self.rate_limits
        times = (limits.bot.opens_at(now), limits.bulk.opens_at(now), *limits.held(now).values())
        return min((at for at in times if at > now), default=None)

    def add(self, parcels: Sequence[Parcel], within: float) -> None:
        """Sends each as soon as there is room; what finds none within so many seconds is put back."""
        self._queue.add(parcels, within)

    async def wait_until_started(self) -> None:
        """Until nothing that has been claimed waits for room."""
        await self._queue.wait_until_empty()

    def forget(self, written: Iterable[int]) -> None:
        """The outcomes of these have been committed."""
        for outbox_id in written:
            if not self.ended.pop(outbox_id).arrived_plainly:
                self._outbox.causes += 1
        if self._unlogged:  # one line for all of a turn: a line each took a thirtieth of what a ✅ costs
            log.info("sent", messages=self._unlogged)
            self._unlogged = []

    async def _put_back(self, outbox_ids: Sequence[int]) -> None:
        await self._outbox.run_patiently(lambda work: settle.put_back(work, outbox_ids))

    def _pause(self, parcel: Parcel) -> float:
        """Real seconds until there is room for it."""
        return self._clock.real_seconds(self._room_for(parcel))

    def _room_for(self, parcel: Parcel) -> datetime:
        now = self._clock.now()
        bot = self.rate_limits.bot.opens_at(now) if parcel.paced else now
        return max(bot, self.rate_limits.bulk.opens_at(now)) if parcel.bulk else bot

    def _start(self, parcel: Parcel) -> None:
        left = self._clock.now()
        # Both are counted here and not in the task, which begins only after the next look at the room.
        if parcel.paced:
            self.rate_limits.left(parcel.chat_id, left, parcel.pictures)
        if parcel.bulk:
            self.rate_limits.bulk.passed(left)
        self.under_way[parcel.chat_id] = asyncio.create_task(self._send(parcel, left))

    async def _send(self, parcel: Parcel, left: datetime) -> None:
        try:
            self._note(parcel, await self._try(parcel))
        finally:
            if parcel.paced:
                self.rate_limits.bot.answered(left, self._clock.now())
            del self.under_way[parcel.chat_id]
            self._on_ended()

    async def _try(self, parcel: Parcel) -> Sent:
        try:
            return await self._hand_over(parcel)
        except Exception as error:
            # Whatever it is, the message must not stay "being sent" until the next start.
            log.exception("a send failed in a way nobody foresaw", outbox=parcel.outbox_id)
            return Sent(outcome=Outcome.UNCLEAR, error=failure(error))

    async def _hand_over(self, parcel: Parcel) -> Sent:
        if isinstance(parcel.message, Fetch):
            transact = self._outbox.run_patiently
            return await file_import.fetch(self._bot, parcel.outbox_id, parcel.message, transact)
        return await self._bot.send(parcel.chat_id, parcel.thread_id, parcel.message)

    def _note(self, parcel: Parcel, sent: Sent) -> None:
        if sent.outcome is Outcome.LATER and sent.retry_after and parcel.new:
            now = self._clock.now()
            self.rate_limits.refused(parcel.chat_id, now, now + sent.retry_after)
            self._seen.held_until = self.rate_limits.bot.held.ends_at(now)
        self._count(parcel, sent)
        self.ended[parcel.outbox_id] = Ended(sent, plain=parcel.kind not in LIVE)

    def _count(self, parcel: Parcel, sent: Sent) -> None:
        bot = str(self._bot.identity.id)
        named = {"outbox": parcel.outbox_id, "cause": parcel.cause, "kind": parcel.kind}
        self._seen.link = _link(sent)
        if sent.outcome is Outcome.SENT:
            self.rate_limits.accepted()
            metrics.SENT.labels(bot, parcel.kind).inc()
            self._unlogged.append(named)
        else:
            metrics.SEND_ERRORS.labels(bot, sent.outcome.value).inc()
            log.warning("not sent", outcome=sent.outcome, error=sent.error, **named)


def _link(sent: Sent) -> Link:
    """An answer of any kind, even a refusal, shows that the platform is there."""
    silent = sent.outcome is Outcome.UNCLEAR or (sent.outcome is Outcome.LATER and not sent.retry_after)
    return Link.AWAY if silent else Link.UP
