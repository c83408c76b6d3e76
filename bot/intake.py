"""Taking updates: stored with all they cause in one transaction, and only then confirmed."""

import json
from collections.abc import Mapping
from typing import Any

import structlog
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from bot.clock import Clock
from bot.domain.messages import Event, Incoming
from bot.phrases import say
from bot.platforms.telegram import TelegramBot
from bot.services import posting
from handlers.context import Settings
from handlers.routing import route
from storage.database import Database
from storage.queries import post
from storage.work import Work

log = structlog.get_logger()


class Intake:
    """Handles one update at a time, in the order they come; a redelivered one changes nothing."""

    def __init__(self, database: Database, clock: Clock, bot: TelegramBot, settings: Settings) -> None:
        self._database, self._clock, self._bot, self._settings = database, clock, bot, settings

    async def take(self, raw: Mapping[str, Any]) -> None:
        """Stores and handles one update. Returns only when it is safe to confirm it.

        Raises `sqlalchemy.exc.OperationalError` where the database cannot be written: the update must then
        not be confirmed, so that the platform brings it again.
        """
        incoming = self._bot.parse(raw)
        payload = json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
        try:
            await self._database.run(lambda session: self._handle(session, incoming, payload))
        except OperationalError:
            raise
        except Exception as error:  # whatever it is, the person must hear that nothing was recorded
            log.exception("update failed", update=incoming.update_id)
            text = f"{type(error).__name__}: {error}"[:500]
            await self._database.run(lambda session: self._apologise(session, incoming, payload, text))

    def _work(self, session: Session) -> Work:
        return Work(session, self._bot.identity.id, self._clock.now())

    def _handle(self, session: Session, incoming: Incoming, payload: str) -> None:
        work = self._work(session)
        if post.taken(work, incoming.update_id):
            log.info("update seen before", update=incoming.update_id)
            return
        post.store_update(work, incoming.update_id, payload)
        route(work, incoming, self._settings)

    def _apologise(self, session: Session, incoming: Incoming, payload: str, error: str) -> None:
        """Keeps the update, so that nothing is lost, and says so to its sender and the admins."""
        work = self._work(session)
        post.store_update(work, incoming.update_id, payload, error=error)
        if incoming.event in (Event.MESSAGE, Event.EDITED, Event.PRESS) and incoming.private:
            posting.refuse(work, incoming, "refuse.error")
        posting.tell_admins(work, say("admin.error", update=incoming.update_id, error=error))
