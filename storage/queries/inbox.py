"""The inbox: every update that was taken."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import bindparam, func, update
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


def store_updates(
    work: Work, payloads: Mapping[int, str], error: str = "", waits_with: Mapping[int, int] | None = None
) -> set[int]:
    """Stores updates by their ids; returns the ids of those that had not been stored before.

    `waits_with`: for those that are to be handled later, the account they wait with.
    """
    held = waits_with or {}
    rows = [
        {
            "bot_id": work.bot_id,
            "update_id": update_id,
            "received_at": work.now,
            "payload": payload,
            "error": error,
            "waits_with": held.get(update_id),
        }
        for update_id, payload in payloads.items()
    ]
    return insert_new(work.session.connection(), Inbox, rows, by="update_id") if rows else set()


class HeldUpdate(NamedTuple):
    """A stored update that is still to be handled."""

    id: int
    payload: str


WAITING = (
    select(Inbox.waits_with)
    .where(Inbox.bot_id == bindparam("bot"), col(Inbox.waits_with).is_not(None))
    .distinct()
    .limit(bindparam("most"))
)
FIRST = (
    select(func.min(Inbox.id))
    .where(Inbox.bot_id == bindparam("bot"), col(Inbox.waits_with).is_not(None))
    .group_by(col(Inbox.waits_with))
    .order_by(func.min(Inbox.id))
    .limit(bindparam("most"))
)
MOST_ACCOUNTS = 10_000


def waiting_accounts(work: Work) -> frozenset[int]:
    """The accounts of which something is still to be handled, as the platform numbers them."""
    found = work.session.exec(WAITING, params={"bot": work.bot_id, "most": MOST_ACCOUNTS}).all()
    return frozenset(account for account in found if account is not None)


def first_waiting(work: Work, most: int) -> Sequence[HeldUpdate]:
    """The oldest update of each of so many accounts, the longest waiting first."""
    ids = work.session.exec(FIRST, params={"bot": work.bot_id, "most": most}).all()
    if not ids:
        return ()
    rows = select(Inbox.id, Inbox.payload).where(col(Inbox.id).in_(ids)).order_by(col(Inbox.id))
    return [HeldUpdate(*row) for row in work.session.exec(rows)]


def take_up(work: Work, inbox_ids: Collection[int], error: str = "") -> set[int]:
    """These wait no longer; returns those that did. `error`: why nothing came of them."""
    return set(
        work.session.execute(
            update(Inbox)
            .where(col(Inbox.id).in_(inbox_ids), col(Inbox.waits_with).is_not(None))
            .values(waits_with=None, error=error)
            .returning(col(Inbox.id))
        ).scalars()
    )
