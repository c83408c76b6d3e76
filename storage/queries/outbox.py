"""The outbox: queueing, claiming, settling."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, text, update
from sqlmodel import col, select

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Composed, Deferred, Lane, outgoing
from storage.bulk import update_rows
from storage.queries.in_list import among
from storage.tables import Account, Chat, Outbox, OutboxState
from storage.work import Work

# What is said to somebody of a change: the rest (menus, cards) is drawn for everybody who looks.
TOLD_KINDS = tuple({kind.value.stored for kind in (Kind.OUTCOME, Kind.ADMIN, Kind.DUTY, Kind.NEWS)})

# Beside the state that is asked for, the condition of the index of what is not settled, word for word in the statement:
# only then does SQLite see that the index will do. PostgreSQL sees it either way.
UNSETTLED = text("outbox.state IN ('queued', 'sending')")
SENDABLE = (
    select(Outbox, Chat)
    .outerjoin(Chat, (col(Chat.bot_id) == Outbox.bot_id) & (col(Chat.chat_id) == Outbox.chat_id))
    .where(
        Outbox.bot_id == bindparam("bot"),
        UNSETTLED,
        Outbox.state == OutboxState.QUEUED,
        among(Outbox.lane, "lanes"),
        col(Outbox.not_before) <= bindparam("now"),
        ~among(Outbox.chat_id, "busy"),
    )
    .order_by(col(Outbox.lane), col(Outbox.id))
    .limit(bindparam("most"))
)
MESSAGES = select(Outbox).where(among(Outbox.id))
# Run on the connection: nothing that the session holds of these rows is looked at again.
CLAIM = (
    update(Outbox)
    .where(among(Outbox.id), col(Outbox.state) == OutboxState.QUEUED)
    .values(state=OutboxState.SENDING, attempts=Outbox.attempts + 1)
    .returning(col(Outbox.id))
)


def queue(
    work: Work,
    message: Composed | Deferred,
    *,
    kind: str,
    lane: Lane,
    chat_id: int,
    thread_id: int | None = None,
    dedup_key: str | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> None:
    """Stores a message to be sent, unless one with the same `dedup_key` was queued before."""
    if dedup_key is not None and _queued(work, dedup_key):
        return
    letter = Letter(
        message,
        kind=kind,
        lane=lane,
        chat_id=chat_id,
        thread_id=thread_id,
        dedup_key=dedup_key,
        not_before=not_before or work.now,
        expires_at=expires_at,
    )
    queue_all(work, [letter])
    work.did.queued[kind] += 1


@dataclass(frozen=True)
class Letter:
    """A message that is queued, be it alone or with many others."""

    message: Composed | Deferred
    _: KW_ONLY
    kind: str
    lane: Lane
    chat_id: int
    thread_id: int | None = None
    dedup_key: str | None
    not_before: datetime
    expires_at: datetime | None = None


def queue_all(work: Work, letters: Sequence[Letter]) -> None:
    """Stores messages of which none has been queued before; see `queued`."""
    for letter in letters:
        row = {
            "bot_id": work.bot_id,
            "lane": letter.lane,
            "kind": letter.kind,
            "cause": work.cause,
            "dedup_key": letter.dedup_key,
            "chat_id": letter.chat_id,
            "thread_id": letter.thread_id,
            "payload": outgoing.dump_json(letter.message).decode(),
            "created_at": work.now,
            "not_before": letter.not_before,
            "expires_at": letter.expires_at,
        }
        work.session.insert_later(Outbox, row)


def queued(work: Work, dedup_keys: Collection[str]) -> set[str]:
    """Those of the keys under which a message was queued before."""
    query = select(Outbox.dedup_key).where(col(Outbox.dedup_key).in_(dedup_keys))
    return {key for key in work.session.exec(query) if key is not None}


def _queued(work: Work, dedup_key: str) -> bool:
    if dedup_key in work.ahead.queued:
        return True
    work.ahead.queued.add(dedup_key)  # whatever comes out, it is taken from now on
    if dedup_key in work.ahead.unqueued:
        return False
    return work.session.exec(select(Outbox.id).where(Outbox.dedup_key == dedup_key)).first() is not None


def queued_as(work: Work, dedup_key: str) -> Outbox | None:
    """The message that was queued with this key."""
    query = select(Outbox).where(Outbox.bot_id == work.bot_id, Outbox.dedup_key == dedup_key)
    return work.session.exec(query).one_or_none()


def sendable(
    work: Work, busy_chats: Collection[int], limit: int, lanes: Collection[Lane]
) -> Sequence[Outbox]:
    """Messages whose time has come, in the order of lanes, none to a chat that is being written to.

    Their chats are read along, so that `chats.chat_of` need not.
    """
    given = {
        "bot": work.bot_id,
        "lanes": lanes,
        "now": work.now,
        "busy": busy_chats,
        "most": limit,
    }
    found = work.session.exec(SENDABLE, params=given).all()
    work.ahead.chats |= {row.chat_id: chat for row, chat in found}
    return [row for row, _ in found]


def waiting_behind(work: Work, first: Outbox, most: int) -> Sequence[Outbox]:
    """Messages of the same kind that wait for the same place and could go now, behind `first`."""
    query = select(Outbox).where(
        Outbox.bot_id == work.bot_id,
        UNSETTLED,
        Outbox.state == OutboxState.QUEUED,
        Outbox.lane == first.lane,
        Outbox.id > first.id,
        Outbox.kind == first.kind,
        Outbox.chat_id == first.chat_id,
        Outbox.thread_id == first.thread_id,
        col(Outbox.not_before) <= work.now,
    )
    return work.session.exec(query.order_by(col(Outbox.id)).limit(most)).all()


def claim(work: Work, outbox_ids: Collection[int]) -> set[int]:
    """Takes queued messages for sending; returns those that were still queued."""
    found = work.session.connection().execute(CLAIM, {"ids": outbox_ids})
    return {outbox_id for outbox_id in found.scalars() if outbox_id is not None}


def arrived(work: Work, message_ids: Mapping[int, int | None]) -> None:
    """Messages by their ids in the outbox, and the ids the platform gave them."""
    same = {"state": OutboxState.SENT, "sent_at": work.now, "error": ""}
    rows = [{"id": number, "message_id": message_id, **same} for number, message_id in message_ids.items()]
    update_rows(work.session.connection(), Outbox, rows)


def messages(work: Work, outbox_ids: Collection[int]) -> Mapping[int, Outbox]:
    """Messages by their ids."""
    found = work.session.exec(MESSAGES, params={"ids": outbox_ids})
    return {row.id: row for row in found}


def interrupted(work: Work) -> Sequence[Outbox]:
    """Messages that a process was sending when it died: sent or not, nobody knows."""
    query = select(Outbox).where(Outbox.bot_id == work.bot_id, UNSETTLED, Outbox.state == OutboxState.SENDING)
    return work.session.exec(query.order_by(col(Outbox.id))).all()


def next_send(work: Work) -> datetime | None:
    query = select(func.min(Outbox.not_before)).where(
        Outbox.bot_id == work.bot_id, UNSETTLED, Outbox.state == OutboxState.QUEUED
    )
    at: datetime | None = work.session.exec(query).one()
    return at


def sent_message(work: Work, chat_id: int, message_id: int) -> Outbox | None:
    """What the bot itself wrote as this message."""
    query = select(Outbox).where(
        Outbox.bot_id == work.bot_id, Outbox.chat_id == chat_id, Outbox.message_id == message_id
    )
    return work.session.exec(query.order_by(col(Outbox.id)).limit(1)).first()


def shown_last(work: Work, chat_id: int, message_id: int) -> Outbox | None:
    """How this message of the bot was written last, be it sent or edited."""
    query = select(Outbox).where(
        Outbox.bot_id == work.bot_id, Outbox.chat_id == chat_id, Outbox.message_id == message_id
    )
    return work.session.exec(query.order_by(col(Outbox.id).desc()).limit(1)).first()


def newest_of(work: Work, chat_id: int, kinds: Collection[str], since: datetime) -> Outbox | None:
    """The newest message of these kinds that was sent to a chat, of those queued at `since` (UTC) or later."""
    query = select(Outbox).where(
        Outbox.bot_id == work.bot_id,
        Outbox.chat_id == chat_id,
        col(Outbox.kind).in_(kinds),
        col(Outbox.created_at) >= since,
        Outbox.state == OutboxState.SENT,
    )
    return work.session.exec(query.order_by(col(Outbox.id).desc()).limit(1)).first()


def last_of_kind(work: Work, chat_id: int, kind: str) -> datetime | None:
    """When the newest message of a kind was sent to a chat, or may be (UTC); None where none was."""
    query = select(func.max(func.coalesce(Outbox.sent_at, Outbox.not_before))).where(
        Outbox.chat_id == chat_id, Outbox.kind == kind, Outbox.state != OutboxState.DROPPED
    )
    return work.session.exec(query).one()


def reminders_since(work: Work, chat_ids: Collection[int], since: datetime) -> dict[int, int]:
    """How many reminders were queued for each chat since then; for the budget of messages a day."""
    query = select(Outbox.chat_id, func.count()).where(
        Outbox.bot_id == work.bot_id,
        col(Outbox.chat_id).in_(chat_ids),
        Outbox.kind == Kind.REMINDER.value.stored,
        col(Outbox.created_at) >= since,
        col(Outbox.state).in_((OutboxState.QUEUED, OutboxState.SENDING, OutboxState.SENT)),
    )
    return dict(work.session.exec(query.group_by(col(Outbox.chat_id))).all())


def reminders_sent(work: Work, chat_ids: Collection[int], since: datetime) -> Sequence[Outbox]:
    """The reminders that arrived in these chats and were queued since then, the newest first."""
    query = select(Outbox).where(
        Outbox.bot_id == work.bot_id,
        col(Outbox.chat_id).in_(chat_ids),
        Outbox.kind == Kind.REMINDER.value.stored,
        col(Outbox.created_at) >= since,
        Outbox.state == OutboxState.SENT,
    )
    return work.session.exec(query.order_by(col(Outbox.id).desc())).all()


def move_chat(work: Work, old: int, new: int) -> None:
    """Points what is still to be sent at the chat's new id; what was sent stays where it was sent.

    Messages count anew in the new chat, so an edit that still waits would change a wrong one: it is dropped.
    """
    waiting = (
        col(Outbox.bot_id) == work.bot_id,
        col(Outbox.chat_id) == old,
        UNSETTLED,
    )
    edits = col(Outbox.payload).like('{"action":"edit"%')
    work.session.execute(
        update(Outbox).where(*waiting, edits).values(state=OutboxState.DROPPED, error="the chat has moved")
    )
    work.session.execute(update(Outbox).where(*waiting).values(chat_id=new))


def drop_waiting(work: Work, chat_id: int) -> None:
    """What waits for a chat is not sent any more."""
    work.session.insert_waiting()
    waiting = (col(Outbox.bot_id) == work.bot_id, col(Outbox.chat_id) == chat_id, UNSETTLED)
    work.session.execute(
        update(Outbox)
        .where(*waiting, col(Outbox.state) == OutboxState.QUEUED)
        .values(state=OutboxState.DROPPED, error="the right to it has ended")
    )


def take_waiting(work: Work, kind: str, until: datetime) -> list[str]:
    """Drops the messages of one kind that wait until an instant (UTC); returns their keys, the oldest first."""
    work.session.insert_waiting()
    waiting = (
        col(Outbox.bot_id) == work.bot_id,
        UNSETTLED,
        col(Outbox.state) == OutboxState.QUEUED,
        col(Outbox.kind) == kind,
        col(Outbox.not_before) == until,
        col(Outbox.dedup_key).is_not(None),
    )
    keys = work.session.exec(select(Outbox.dedup_key).where(*waiting).order_by(col(Outbox.id))).all()
    dropped = {"state": OutboxState.DROPPED, "error": "it is told together with what came later"}
    work.session.execute(update(Outbox).where(*waiting).values(**dropped))
    return [key for key in keys if key is not None]


def hurry(work: Work) -> None:
    """Messages made in what is now the future wait no longer than others; reminders keep to their quiet hours."""
    work.session.execute(
        update(Outbox)
        .where(
            col(Outbox.bot_id) == work.bot_id,
            UNSETTLED,
            col(Outbox.state) == OutboxState.QUEUED,
            col(Outbox.lane) != Lane.REMINDER,
            col(Outbox.created_at) > work.now,
            col(Outbox.not_before) > work.now,
        )
        .values(not_before=work.now)
    )


def newest(work: Work) -> int:
    """The number of the newest message there is; 0 where there is none."""
    return work.session.exec(select(func.max(Outbox.id))).one() or 0


def told_since(work: Work, number: int) -> list[str]:
    """The people who are written to by messages that are newer than this one, by their accounts' names."""
    query = (
        select(Account.name)
        .join(Outbox, col(Outbox.chat_id) == Account.user_id)
        .where(
            Outbox.bot_id == work.bot_id,
            Account.bot_id == work.bot_id,
            col(Outbox.id) > number,
            col(Outbox.kind).in_(TOLD_KINDS),
        )
        .order_by(col(Outbox.id))
    )
    return list(dict.fromkeys(work.session.exec(query)))
