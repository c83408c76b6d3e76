"""Taking updates: stored with all they cause in one transaction, and only then confirmed.

Updates that come together are committed together: the disk is waited for once, and what they need is read in a few
queries for all of them. Should one of them fail, each is taken again in a transaction of its own.
"""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import Any

import structlog
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import select

from bot import metrics
from bot.clock import Clock, stopwatch
from bot.domain.messaging.messages import Event, Incoming
from bot.domain.text import json_text
from bot.domain.text.display import failure
from bot.platforms.telegram import TelegramBot
from bot.runtime.shares import Shares
from bot.runtime.updates import Handled, Update, in_parts, storable
from bot.services import failed_update, outages
from handlers.context import Settings
from handlers.routing import route
from storage.database import AWAY, Database, Transact
from storage.prefetched import Ahead
from storage.queries import inbox as stored_inbox
from storage.queries.inbox import HeldUpdate
from storage.queries.prefetch import read_ahead
from storage.session import Session
from storage.tables import Inbox
from storage.work import Tally, Work

# Failures in a row until it is looked whether the database is to blame, or what it was given.
PATIENCE = 3
# For how long an update without words is taken for the one of its number. The platform keeps updates for a day.
BROUGHT_AGAIN = timedelta(days=3)

log = structlog.get_logger()


class Intake:
    """Handles updates in the order they come; a redelivered one changes nothing."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        bot: TelegramBot,
        settings: Settings,
        transact: Transact | None = None,
        shares: Shares | None = None,
    ) -> None:
        """`transact`: how a transaction is made; alone, where nothing is said. `shares`: those of a process that
        is never busy, where nothing is said. `waits`, to be set, is called where updates have been stored that are over
        their account's share: they must then be handled (`handle_waiting`)."""
        self._database, self._clock, self._bot, self._settings = database, clock, bot, settings
        self._transact = transact or database.run
        self._failures = 0
        self._shares = shares or Shares()
        self.waits: Callable[[], None] = lambda: None

    def understand(self, raw: Mapping[str, Any]) -> Update:
        """Raises `ValueError` for something that has not even an update's number; for nothing else."""
        try:
            return self._writable(raw)
        except Exception as error:  # whatever it is, those behind it must get in
            return self._unreadable(raw, error)

    def _writable(self, raw: Mapping[str, Any]) -> Update:
        try:
            return self._understood(raw)
        except UnicodeEncodeError:  # half a surrogate pair: no database takes it
            return self._understood(storable(raw))

    def _unreadable(self, raw: Mapping[str, Any], error: Exception) -> Update:
        """Raises `ValueError` where it has no number. What cannot even be written down is kept by its number alone."""
        number = self._bot.number_of(raw)
        with contextlib.suppress(Exception):
            payload = json_text.written(storable(raw))
            return Update(payload, self._bot.misread(raw), failure(error))
        bare = Incoming(update_id=number, event=Event.OTHER)
        return Update(json_text.written({"update_id": number}), bare, failure(error))

    def _understood(self, raw: Mapping[str, Any]) -> Update:
        payload = json_text.written(raw)
        payload.encode()
        if "\\u0000" in payload:
            raw = storable(raw)
        try:
            return Update(payload, self._bot.parse(raw))
        except Exception as error:  # the library's, the platform's, the machine's: it cannot be read
            return Update(payload, self._bot.misread(raw), failure(error))

    async def take(self, updates: Sequence[Update]) -> None:
        """Stores and handles updates. Returns only when it is safe to confirm all of them.

        Raises `sqlalchemy.exc.DBAPIError` where the database cannot be written: none of the updates must then be
        confirmed, so that the platform brings them again.
        """
        log.info("updates taken", causes=[update.cause for update in updates])
        for damaged in filter(lambda update: update.incoming.lost, updates):
            log.warning("parts cannot be read", cause=damaged.cause, parts=damaged.incoming.lost)
        for unread in filter(lambda update: update.error, updates):
            log.error("update cannot be read", cause=unread.cause, error=unread.error)
            await self._keep(unread, unread.error)
        if read := [update for update in updates if not update.error]:
            await self._take_together(read, self._shares.over(read))
        self._failures = 0

    async def _take_together(self, updates: Sequence[Update], over: frozenset[int]) -> None:
        """`over`: those over their account's share."""
        began = stopwatch()
        try:
            handled = await self._transact(lambda session: self._handle(session, updates, over))
        except AWAY as error:
            if self._may_be_away(error):
                raise
            await self._take_each(updates, over)
        except Exception as error:
            if len(updates) > 1:
                log.warning("updates are taken one by one", error=type(error).__name__, updates=len(updates))
            await self._take_each(updates, over)
        else:
            self.count(handled, stopwatch() - began)

    async def _take_each(self, updates: Sequence[Update], over: frozenset[int]) -> None:
        for update in updates:
            await self._take_alone(update, over)

    async def _take_alone(self, update: Update, over: frozenset[int]) -> None:
        began = stopwatch()
        try:
            handled = await self._transact(lambda session: self._handle(session, [update], over))
        except (*AWAY, IntegrityError) as error:
            # Away, or a row that another process wrote at the same instant: the platform brings the update again.
            # But one that never gets in must not keep out all that stand behind it.
            if self._may_be_away(error):
                raise
            await self._keep_if_it_fails_again(update, str(error.orig), over)
        except Exception as error:  # whatever it is, the person must hear that nothing was recorded
            log.exception("update failed", cause=update.cause)
            await self._keep(update, failure(error))
        else:
            self.count(handled, stopwatch() - began)

    def _may_be_away(self, error: DBAPIError) -> bool:
        """A lost connection says nothing of what was to be written; other failures do, if they go on."""
        if not error.connection_invalidated:
            self._failures += 1
        return error.connection_invalidated or self._failures <= PATIENCE

    async def _keep_if_it_fails_again(self, update: Update, why: str, over: frozenset[int]) -> None:
        """Keeps the update as failed if it fails the same way once more on a database that answers."""
        await self._database.run(lambda session: session.exec(select(1)).one())
        began = stopwatch()
        try:
            handled = await self._transact(lambda session: self._handle(session, [update], over))
        except (*AWAY, IntegrityError) as error:
            if error.connection_invalidated or str(error.orig) != why:
                raise
            log.error("update cannot be written", cause=update.cause, error=why)
            await self._keep(update, failure(error.orig or error))
        except Exception as error:  # another reason this time; it has had its tries
            log.exception("update failed", cause=update.cause)
            await self._keep(update, failure(error))
        else:
            self.count(handled, stopwatch() - began)

    async def _keep(self, update: Update, error: str) -> None:
        """Keeps an update that came to nothing; at least the update itself, where the apology fails, too."""
        metrics.UPDATE_ERRORS.labels(str(self._bot.identity.id)).inc()
        try:
            await self._transact(lambda session: self._apologise(session, update, error))
        except AWAY:
            raise
        except Exception:
            log.exception("no apology for an update", cause=update.cause)
            await self._keep_alone(update, error)

    async def _keep_alone(self, update: Update, error: str) -> None:
        """Keeps it without a word to anybody; if not even that can be, it is in the log, and no longer in the way."""
        bare = Incoming(update_id=update.incoming.update_id, event=update.incoming.event)
        alone = Update(update.payload, bare, error)
        try:
            await self._transact(lambda session: self._apologise(session, alone, error))
        except AWAY:
            raise
        except Exception:
            log.exception("an update cannot be kept", cause=update.cause, payload=update.payload[:1000])

    async def tell_shared(self) -> None:
        """Tells the admins that another program takes this bot's updates."""
        await self._transact(lambda session: outages.shared(self._work(session)))

    def count(self, handled: Sequence[Handled], seconds: float) -> None:
        """Tells the log and the counters what has been committed."""
        bot = str(self._bot.identity.id)
        metrics.BATCH.labels(bot).observe(len(handled))
        metrics.INTAKE.labels(bot).observe(seconds)
        if any(done.waits for done in handled):
            self.waits()
        for done in filter(lambda done: not done.waits, handled):
            metrics.UPDATES.labels(bot, done.update.incoming.event.value).inc()
            for label, count in done.did.reports.items():
                metrics.REPORTS.labels(bot, label.value).inc(count)
        log.info("updates handled", updates=[done.line for done in handled])

    def _work(self, session: Session) -> Work:
        return Work(session, self._bot.identity.id, self._clock.now())

    def _handle(self, session: Session, updates: Sequence[Update], over: frozenset[int]) -> Sequence[Handled]:
        work = self._work(session)
        held = self._held(work, updates, over)
        stored = self._stored(work, updates, held=held)
        taken = [Handled(update, Tally()) for update in stored if update.incoming.update_id not in held]
        waiting = [
            Handled(update, Tally(), waits=True) for update in stored if update.incoming.update_id in held
        ]
        self._route(work, taken)
        return [*taken, *waiting]

    def _held(self, work: Work, updates: Sequence[Update], over: frozenset[int]) -> Mapping[int, int]:
        """What is only stored now, by update, with whose account it waits: what is over the share, and whatever comes
        behind that. An emergency waits for nothing."""
        held, accounts = dict[int, int](), set(stored_inbox.waiting_accounts(work))
        for update in filter(lambda update: update.spoken, updates):
            number, sender = update.incoming.update_id, update.incoming.sender
            assert sender is not None
            if (number in over or sender.id in accounts) and not self._shares.alarms(update):
                held[number] = sender.id
                accounts.add(sender.id)
        return held

    def first_waiting(self, session: Session, most: int) -> Sequence[HeldUpdate]:
        """The oldest of each of so many accounts."""
        return stored_inbox.first_waiting(self._work(session), most)

    def handle_waiting(self, session: Session, waiting: Sequence[HeldUpdate]) -> Sequence[Handled]:
        """Handles what had only been stored."""
        work = self._work(session)
        ours = stored_inbox.take_up(work, [one.id for one in waiting])
        taken = [Handled(self._again(one), Tally()) for one in waiting if one.id in ours]
        self._route(work, taken)
        return taken

    def give_up(self, session: Session, one: HeldUpdate, error: str) -> None:
        """What waited cannot be handled: it is kept with its error, and its sender and the admins are told."""
        update = self._again(one)
        work = replace(self._work(session), cause=update.cause)
        metrics.UPDATE_ERRORS.labels(str(self._bot.identity.id)).inc()
        if stored_inbox.take_up(work, [one.id], error):
            failed_update.apologise(work, update.incoming, unread="")

    def _again(self, one: HeldUpdate) -> Update:
        return self.understand(json_text.read(one.payload))

    def _route(self, work: Work, handled: Sequence[Handled]) -> None:
        for part in in_parts(handled):
            ready = self._prepared(work, [done.update for done in part])
            for done in part:
                own = Work(ready.session, ready.bot_id, ready.now, ready.ahead, done.update.cause, done.did)
                route(own, done.update.incoming, self._settings)
        stored_inbox.drop_payloads(
            work, [done.update.incoming.update_id for done in handled if not done.did.kept]
        )

    def _stored(
        self,
        work: Work,
        updates: Sequence[Update],
        error: str = "",
        held: Mapping[int, int] = MappingProxyType({}),
    ) -> list[Update]:
        """Those that had not been stored before; now they are. An id that now means another update was not.

        After a week of silence the platform goes on with a random number (Bot API, Update.update_id).
        """
        now = {update.incoming.update_id: update for update in updates}
        fresh = stored_inbox.store_updates(
            work, {number: update.payload for number, update in now.items()}, error, held
        )
        if known := now.keys() - fresh:
            before = stored_inbox.taken(work, known)
            reused = {number for number, row in before.items() if not self._same(work, row, now[number])}
            stored_inbox.free_ids(work, reused)
            fresh |= stored_inbox.store_updates(
                work, {number: now[number].payload for number in reused}, error, held
            )
        return [update for number, update in now.items() if number in fresh]

    def _same(self, work: Work, stored: Inbox, update: Update) -> bool:
        """Of one whose words were dropped only the time tells: none is brought again after a day, and numbers begin
        anew after a week of silence at the earliest."""
        if not stored.payload:
            return work.now - stored.received_at < BROUGHT_AGAIN
        if stored.payload == update.payload:
            return True
        return self.understand(json_text.read(stored.payload)).incoming == update.incoming

    def _prepared(self, work: Work, part: Sequence[Update]) -> Work:
        """The same transaction with what this part needs read ahead."""
        ready = Work(work.session, work.bot_id, work.now, Ahead())
        spoken = [update.incoming for update in part if update.spoken]
        if spoken:
            senders = {incoming.sender.id for incoming in spoken if incoming.sender}
            times = [incoming.sent_at or work.now for incoming in spoken]
            read_ahead(ready, senders, {incoming.chat_id for incoming in spoken}, times)
        return ready

    def _apologise(self, session: Session, update: Update, error: str) -> None:
        """Keeps the update, so that nothing is lost, and says so to its sender and the admins."""
        work = replace(self._work(session), cause=update.cause)
        if self._stored(work, [update], error):
            failed_update.apologise(work, update.incoming, unread=update.error)
