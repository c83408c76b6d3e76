"""Queueing what the bot says. Nothing here sends: delivery does, after the commit."""

from collections.abc import Collection, Iterable
from datetime import datetime

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Composed, Deferred, Edit, Incoming, Keyboard, Send, Toast, outgoing
from bot.domain.messaging.place import Place
from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.text.pages import pages
from bot.phrases import say
from bot.services import throttle
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.tables import Account
from storage.work import Work

EVERYBODY = 0  # no account: counts for the whole bot


def queue(
    work: Work,
    place: Place,
    message: Composed | Deferred,
    kind: Kind,
    *,
    key: str | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> None:
    """Queues a message; one with the same `key` only once. `kind` says its lane and life; times are UTC."""
    policy = kind.value
    if expires_at is None and policy.life is not None:
        expires_at = work.now + policy.life
    stored_outbox.queue(
        work,
        message,
        kind=policy.stored,
        lane=policy.lane,
        chat_id=place.chat,
        thread_id=place.thread,
        dedup_key=key,
        not_before=not_before,
        expires_at=expires_at,
    )


def may_answer(work: Work, user_id: int, place: Place, slow: str = "flood.slow") -> bool:
    """May one more answer (no receipt) be sent to this account here? Where not, `slow` says so once."""
    return answer_kind(work, user_id, place, slow) is not None


def answer_kind(work: Work, user_id: int, place: Place, slow: str = "flood.slow") -> Kind | None:
    """The kind in which one more answer may be sent to this account here: `ANSWER`, or one behind all other messages.
    None: none may, and `slow` says so once."""
    found = throttle.verdict(work, user_id, Purpose.GROUP if place.group else Purpose.CHATTER)
    if found is ThrottleVerdict.LAST:
        queue(work, place, Send(text=say(slow)), Kind.FURTHER_ANSWER)
    if found not in (ThrottleVerdict.SAY, ThrottleVerdict.BEHIND):
        return None
    prompt = found is ThrottleVerdict.SAY and _prompt(work)
    return Kind.ANSWER if prompt else Kind.FURTHER_ANSWER


def _prompt(work: Work) -> bool:
    """Has the whole bot sent so few answers of late that this one need not wait behind receipts?"""
    return throttle.verdict(work, EVERYBODY, Purpose.ANSWERS) is ThrottleVerdict.SAY


def answer(
    work: Work, incoming: Incoming, text: str, buttons: Keyboard = (), *, chatter: bool = True
) -> None:
    """Answers in the chat and topic the message came from; in a group as a reply to it.

    `chatter`: what was asked for by somebody who asks too often is left unsaid.
    """
    kind = _kind_to(work, incoming) if chatter else Kind.ANSWER
    if kind is None:
        return
    reply_to = None if incoming.private else incoming.message_id
    queue(work, incoming.place, Send(text=text, buttons=buttons, reply_to=reply_to), kind)


def answer_pages(work: Work, incoming: Incoming, text: str) -> None:
    """Answers with a long text, as many messages as it takes."""
    for page in pages(text):
        answer(work, incoming, page)


def may_answer_to(work: Work, incoming: Incoming) -> bool:
    """May this message be answered? Counts one more answer."""
    return _kind_to(work, incoming) is not None


def _kind_to(work: Work, incoming: Incoming) -> Kind | None:
    """The kind in which this message may be answered; None: it may not."""
    if incoming.sender is None:
        return Kind.ANSWER
    slow = "flood.commands" if incoming.text.startswith("/") else "flood.slow"
    return answer_kind(work, incoming.sender.id, incoming.place, slow)


def toast(work: Work, incoming: Incoming, text: str, *, alert: bool = False) -> None:
    """Answers a pressed button, so that it stops spinning."""
    if not incoming.query_id:
        return
    message = Toast(query_id=incoming.query_id, text=text[:200], alert=alert)
    queue(work, Place(incoming.chat_id), message, Kind.TOAST)


def settle_buttons(work: Work, incoming: Incoming, note: str) -> None:
    """Takes the buttons of the pressed message away and shows below it what came of it."""
    if incoming.message_id is None:
        return
    row = stored_outbox.sent_message(work, incoming.chat_id, incoming.message_id)
    message = outgoing.validate_json(row.payload) if row else None
    if row is None or not isinstance(message, Send):
        return
    edit = Edit(message_id=incoming.message_id, text=f"{message.marked}\n{note}")
    queue(work, row.place, edit, Kind.SETTLED)


def tell(
    work: Work,
    account: Account,
    text: str,
    kind: Kind,
    *,
    key: str | None = None,
    buttons: Keyboard = (),
    not_before: datetime | None = None,
) -> None:
    """Writes to one person's private chat."""
    message = Send(text=text, buttons=buttons)
    queue(work, Place(account.user_id), message, kind, key=key, not_before=not_before)


def tell_admins(
    work: Work, text: str, *, key: str | None = None, units: Collection[int] | None = None
) -> None:
    """Writes to the admins of these units and of those above them, or to all admins."""
    for account in (
        stored_members.admins_for(work, units) if units is not None else stored_members.admins(work)
    ):
        own = f"{key}:{account.id}" if key else None
        tell(work, account, text, Kind.ADMIN, key=own)


def listed(names: Iterable[str], most: int = 30) -> str:
    """「东沟村、柳湾村」, cut with a count where there are very many."""
    all_names = list(names)
    shown = "、".join(all_names[:most])
    return shown if len(all_names) <= most else f"{shown} 等 {len(all_names)} 个"


def refuse(work: Work, incoming: Incoming, key: str, **values: object) -> None:
    """Says no: as a toast where a button was pressed, else as an answer."""
    text = say(key, **values)
    if incoming.query_id:
        if may_answer_to(work, incoming):
            toast(work, incoming, text, alert=True)
    else:
        answer(work, incoming, text)


def refuse_stranger(work: Work, incoming: Incoming, key: str, **values: object) -> None:
    """Refuses somebody without duties: behind all other messages, and limited for the whole bot."""
    if throttle.verdict(work, EVERYBODY, Purpose.STRANGERS) is not ThrottleVerdict.SAY:
        return
    if incoming.query_id:
        refuse(work, incoming, key, **values)
    elif may_answer_to(work, incoming):
        reply_to = None if incoming.private else incoming.message_id
        queue(work, incoming.place, Send(text=say(key, **values), reply_to=reply_to), Kind.STRANGER)


def answer_newcomer(work: Work, incoming: Incoming, message: Send, *, key: str | None = None) -> None:
    """Answers somebody who joins by the link for all, in private: behind all other messages, but counted apart from
    strangers, so that a flood of them keeps nobody from joining."""
    if throttle.verdict(work, EVERYBODY, Purpose.NEWCOMERS) is not ThrottleVerdict.SAY:
        return
    if may_answer_to(work, incoming):
        queue(work, incoming.place, message, Kind.STRANGER, key=key)


def refuse_newcomer(work: Work, incoming: Incoming, key: str, **values: object) -> None:
    """Refuses a newcomer: as a toast where a button was pressed."""
    if incoming.query_id:
        refuse(work, incoming, key, **values)
    else:
        answer_newcomer(work, incoming, Send(text=say(key, **values)))
