"""Taking updates: stored with all they cause in one transaction, and only then confirmed.

Updates that come together are committed together: the disk is waited for once, and what they need is read in a few
queries for all of them. Should one of them fail, each is taken again in a transaction of its own.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import structlog
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import Session

from bot import vitals
from bot.clock import Clock, stopwatch
from bot.domain.flooding import Purpose, Verdict
from bot.domain.messages import Event, Incoming
from bot.domain.plain import one_line
from bot.phrases import say
from bot.platforms.telegram import TelegramBot
from bot.services import patience, posting
from handlers.context import Settings
from handlers.routing import route
from storage.ahead import Ahead
from storage.database import Database
from storage.queries import post
from storage.queries.reading_ahead import read_ahead
from storage.work import Tally, Work

SPOKEN = frozenset({Event.MESSAGE, Event.EDITED, Event.PRESS})

log = structlog.get_logger()


@dataclass(frozen=True)
class Update:
    """One update as it is stored and as it is understood."""

    payload: str
    incoming: Incoming

    @property
    def spoken(self) -> bool:
        return self.incoming.event in SPOKEN and self.incoming.sender is not None

    @property
    def cause(self) -> str:
        """What log lines and rows of the outbox call it; one search finds all that came of it."""
        return f"update:{self.incoming.update_id}"


@dataclass(frozen=True)
class Handled:
    """An update that had not been stored before, and what it caused."""

    update: Update
    did: Tally


class Intake:
    """Handles updates in the order they come; a redelivered one changes nothing."""

    def __init__(self, database: Database, clock: Clock, bot: TelegramBot, settings: Settings) -> None:
        self._database, self._clock, self._bot, self._settings = database, clock, bot, settings

    def understand(self, raw: Mapping[str, Any]) -> Update:
        """Raises `KeyError`, `TypeError` or `ValueError` for something that is no update."""
        try:
            return self._understood(raw)
        except UnicodeEncodeError:  # half a surrogate pair: no database takes it
            return self._understood(_storable(raw))

    def _understood(self, raw: Mapping[str, Any]) -> Update:
        payload = json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
        payload.encode()
        if "\\u0000" in payload:
            raw = _storable(raw)
        return Update(payload, self._bot.parse(raw))

    async def take(self, updates: Sequence[Update]) -> None:
        """Stores and handles updates. Returns only when it is safe to confirm all of them.

        Raises `sqlalchemy.exc.OperationalError` where the database cannot be written: none of the updates must
        then be confirmed, so that the platform brings them again.
        """
        began = stopwatch()
        log.info("updates taken", causes=[update.cause for update in updates])
        try:
            handled = await self._database.run(lambda session: self._handle(session, updates))
        except OperationalError:
            raise
        except Exception as error:
            if len(updates) > 1:
                log.warning("updates are taken one by one", error=type(error).__name__, updates=len(updates))
            for update in updates:
                await self._take_alone(update)
        else:
            self._count(handled, stopwatch() - began)

    async def _take_alone(self, update: Update) -> None:
        began = stopwatch()
        try:
            handled = await self._database.run(lambda session: self._handle(session, [update]))
        except (OperationalError, IntegrityError):
            raise  # a row that another process wrote at the same instant: the platform brings the update again
        except Exception as error:  # whatever it is, the person must hear that nothing was recorded
            log.exception("update failed", cause=update.cause)
            vitals.UPDATE_ERRORS.labels(str(self._bot.identity.id)).inc()
            text = one_line(f"{type(error).__name__}: {error}", 500)
            await self._database.run(lambda session: self._apologise(session, update, text))
        else:
            self._count(handled, stopwatch() - began)

    def _count(self, handled: Sequence[Handled], seconds: float) -> None:
        """Tells the log and the counters what has been committed."""
        bot = str(self._bot.identity.id)
        vitals.BATCH.labels(bot).observe(len(handled))
        vitals.INTAKE.labels(bot).observe(seconds)
        for done in handled:
            event = done.update.incoming.event
            vitals.UPDATES.labels(bot, event.value).inc()
            for label, count in done.did.reports.items():
                vitals.REPORTS.labels(bot, label.value).inc(count)
            log.info(
                "update handled",
                cause=done.update.cause,
                what=event.value,
                reports=done.did.reports,
                queued=done.did.queued,
            )

    def _work(self, session: Session) -> Work:
        return Work(session, self._bot.identity.id, self._clock.now())

    def _handle(self, session: Session, updates: Sequence[Update]) -> list[Handled]:
        work = self._work(session)
        seen = post.taken(work, [update.incoming.update_id for update in updates])
        fresh = {
            update.incoming.update_id: update for update in updates if update.incoming.update_id not in seen
        }
        post.store_updates(work, {update_id: update.payload for update_id, update in fresh.items()})
        handled = [Handled(update, Tally()) for update in fresh.values()]
        for part in _parted(handled):
            ready = self._prepared(work, [done.update for done in part])
            for done in part:
                own = replace(ready, cause=done.update.cause, did=done.did)
                route(own, done.update.incoming, self._settings)
        return handled

    def _prepared(self, work: Work, part: Sequence[Update]) -> Work:
        """The same transaction with what this part needs read ahead."""
        ready = Work(work.session, work.bot_id, work.now, Ahead())
        spoken = [update.incoming for update in part if update.spoken]
        if len(spoken) > 1:
            senders = {incoming.sender.id for incoming in spoken if incoming.sender}
            times = [min(incoming.sent_at or work.now, work.now) for incoming in spoken]
            read_ahead(ready, senders, {incoming.chat_id for incoming in spoken}, times)
        return ready

    def _apologise(self, session: Session, update: Update, error: str) -> None:
        """Keeps the update, so that nothing is lost, and says so to its sender and the admins."""
        work, incoming = replace(self._work(session), cause=update.cause), update.incoming
        post.store_updates(work, {incoming.update_id: update.payload}, error=error)
        if incoming.event in SPOKEN and incoming.private:
            posting.refuse(work, incoming, "refuse.error")
        sender = incoming.sender.id if incoming.sender else 0
        if patience.verdict(work, sender, Purpose.ERROR) is Verdict.SAY:
            posting.tell_admins(work, say("admin.error", update=incoming.update_id, error=error))


def _storable(value: Any) -> Any:
    """The same with every text such that any database takes it: no halves of surrogate pairs, no NUL."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode().replace("\0", "")
    if isinstance(value, Mapping):
        return {key: _storable(item) for key, item in value.items()}
    return [_storable(item) for item in value] if isinstance(value, list) else value


def _parted(handled: Iterable[Handled]) -> Iterator[list[Handled]]:
    """Cuts a batch into parts in which nobody speaks twice and no chat is spoken in twice.

    What was read ahead for somebody holds for one message of theirs; see `storage.ahead`. Anything but words and
    presses stands alone.
    """
    part: list[Handled] = []
    names: set[tuple[str, int]] = set()
    for done in handled:
        incoming = done.update.incoming
        own = {("chat", incoming.chat_id), ("sender", incoming.sender.id if incoming.sender else 0)}
        if part and (not done.update.spoken or not part[-1].update.spoken or names & own):
            yield part
            part, names = [], set()
        part.append(done)
        names |= own
    if part:
        yield part
