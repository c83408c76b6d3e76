"""The inbox: every update that was taken."""

from collections.abc import Collection, Mapping

from sqlalchemy import bindparam, update
from sqlmodel import col, select

from storage.bulk import insert_new
from storage.queries.in_list import among
from storage.tables import Inbox
from storage.work import Work

TAKEN = select(Inbox).where(Inbox.bot_id == bindparam("bot"), among(Inbox.update_id))


def taken(work: Work, update_ids: Collection[int]) -> dict[int, Inbox]:
    """Those of these updates that have been stored before, as they were stored, by their ids."""
    given = {"bot": work.bot_id, "ids": update_ids}
    return {row.update_id: row for row in work.session.exec(TAKEN, params=given)}


def drop_payloads(work: Work, update_ids: Collection[int]) -> None:
    """That they were taken is all that is kept of these updates."""
    if update_ids:
        work.session.execute(
            update(Inbox)
            .where(col(Inbox.bot_id) == work.bot_id, col(Inbox.update_id).in_(update_ids))
            .values(payload="")
        )


def free_ids(work: Work, update_ids: Collection[int]) -> None:
    """Lets stored updates step aside whose ids the platform has given to others since: they become negative."""
    if update_ids:
        work.session.execute(
            update(Inbox)
            .where(col(Inbox.bot_id) == work.bot_id, col(Inbox.update_id).in_(update_ids))
            .values(update_id=-1 - col(Inbox.id))
        )


def store_updates(work: Work, payloads: Mapping[int, str], error: str = "") -> set[int]:
    """Stores updates by their ids; returns the ids of those that had not been stored before."""
    rows = [
        {
            "bot_id": work.bot_id,
            "update_id": update_id,
            "received_at": work.now,
            "payload": payload,
            "error": error,
        }
        for update_id, payload in payloads.items()
    ]
    return insert_new(work.session.connection(), Inbox, rows, by="update_id") if rows else set()
