"""Queueing what the bot says. Nothing here sends: delivery does, after the commit."""

from collections.abc import Collection, Iterable
from datetime import timedelta

from bot.domain.messages import Edit, Incoming, Keyboard, Lane, Send, Toast, outgoing
from bot.phrases import say
from bot.services import patience
from storage.queries import people, post
from storage.tables import Account
from storage.work import Work

TOAST_LIFE = timedelta(seconds=15)  # the platform forgets a pressed button after about that long
ANSWER_LIFE = timedelta(hours=6)


def answer(
    work: Work, incoming: Incoming, text: str, buttons: Keyboard = (), *, chatter: bool = True
) -> None:
    """Answers in the chat and topic the message came from; in a group as a reply to it.

    `chatter`: what was asked for by somebody who asks too often is left unsaid.
    """
    if chatter and not _patient(work, incoming):
        return
    post.queue(
        work,
        Send(text=text, buttons=buttons, reply_to=None if incoming.private else incoming.message_id),
        kind="answer",
        lane=Lane.RECEIPT,
        chat_id=incoming.chat_id,
        thread_id=incoming.thread_id,
        expires_at=work.now + ANSWER_LIFE,
    )


def _patient(work: Work, incoming: Incoming) -> bool:
    if incoming.sender is None:
        return True
    return patience.may_answer(work, incoming.sender.id, incoming.chat_id, incoming.thread_id)


def toast(work: Work, incoming: Incoming, text: str, *, alert: bool = False) -> None:
    """Answers a pressed button, so that it stops spinning."""
    if not incoming.query_id:
        return
    post.queue(
        work,
        Toast(query_id=incoming.query_id, text=text[:200], alert=alert),
        kind="toast",
        lane=Lane.RECEIPT,
        chat_id=incoming.chat_id,
        expires_at=work.now + TOAST_LIFE,
    )


def settle_buttons(work: Work, incoming: Incoming, note: str) -> None:
    """Takes the buttons of the pressed message away and shows below it what came of it."""
    if incoming.message_id is None:
        return
    row = post.sent_message(work, incoming.chat_id, incoming.message_id)
    message = outgoing.validate_json(row.payload) if row else None
    if row is None or not isinstance(message, Send):
        return
    post.queue(
        work,
        Edit(message_id=incoming.message_id, text=f"{message.text}\n{note}"),
        kind="settled",
        lane=Lane.DIGEST,
        chat_id=incoming.chat_id,
        thread_id=row.thread_id,
        expires_at=work.now + ANSWER_LIFE,
    )


def tell(
    work: Work,
    account: Account,
    text: str,
    *,
    kind: str,
    dedup_key: str | None = None,
    buttons: Keyboard = (),
) -> None:
    """Writes to one person's private chat."""
    post.queue(
        work,
        Send(text=text, buttons=buttons),
        kind=kind,
        lane=Lane.SUMMARY,
        chat_id=account.user_id,
        dedup_key=dedup_key,
    )


def tell_admins(
    work: Work, text: str, *, dedup_key: str | None = None, units: Collection[int] | None = None
) -> None:
    """Writes to the admins of these units and of those above them, or to all admins."""
    for account in people.admins_for(work, units) if units is not None else people.admins(work):
        key = f"{dedup_key}:{account.id}" if dedup_key else None
        tell(work, account, text, kind="admin", dedup_key=key)


def listed(names: Iterable[str], most: int = 30) -> str:
    """「东沟村、柳湾村」, cut with a count where there are very many."""
    all_names = list(names)
    shown = "、".join(all_names[:most])
    return shown if len(all_names) <= most else f"{shown} 等 {len(all_names)} 个"


def refuse(work: Work, incoming: Incoming, key: str, **values: object) -> None:
    """Says no: as a toast where a button was pressed, else as an answer."""
    text = say(key, **values)
    if incoming.query_id:
        if _patient(work, incoming):
            toast(work, incoming, text, alert=True)
    else:
        answer(work, incoming, text)
