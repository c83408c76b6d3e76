"""An update came to nothing: whoever sent it hears what to do, and the admins hear of it."""

from bot.domain.messaging.messages import FROM_PEOPLE, Incoming
from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.phrases import say
from bot.services import outbox, throttle
from storage.work import Work


def apologise(work: Work, incoming: Incoming, *, unread: str) -> None:
    """`unread`: in technical words why it could not be read; empty where it could, and failed all the same."""
    text = say(
        "admin.unread" if unread else "admin.error",
        what=say(f"update.{incoming.event}"),
        update=incoming.update_id,
        told=_answered(work, incoming, unread),
    )
    sender = incoming.sender.id if incoming.sender else 0
    if unread:
        # Of things that cannot be read there may be very many; one word a day on each kind is enough.
        key = f"unread:{work.bot_id}:{work.now.date()}:{unread[:60]}"
        outbox.tell_admins(work, text, key=key)
    elif throttle.verdict(work, sender, Purpose.ERROR) is ThrottleVerdict.SAY:
        outbox.tell_admins(work, text)


def _answered(work: Work, incoming: Incoming, unread: str) -> str:
    """Says to whoever wrote or pressed that it came to nothing; returns what admins hear of that."""
    if incoming.event not in FROM_PEOPLE:
        return ""
    if incoming.query_id:
        outbox.refuse(work, incoming, "refuse.unread_press" if unread else "refuse.error")
    elif _expects_answer(incoming, unread):
        outbox.refuse(work, incoming, "refuse.unread" if unread else "refuse.error")
    else:
        return say("update.untold")
    return say("update.told")


def _expects_answer(incoming: Incoming, unread: str) -> bool:
    """Of what cannot be read it has been seen whether somebody is to be told (`TelegramBot.misread`)."""
    if unread:
        return incoming.chat_id != 0
    return incoming.private or incoming.reply_to is not None or incoming.text.startswith("/")
