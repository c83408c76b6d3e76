"""How the rota speaks to people, and to whoever leads a shift."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Keyboard, Send
from bot.domain.messaging.place import Place
from bot.domain.time.daytime import when_awake
from bot.services import outbox
from bot.services.recipients import leaders
from storage.tables import Account
from storage.work import Work

TIME_TO_COME = timedelta(hours=2)


def tell(
    work: Work,
    account: Account,
    text: str,
    key: str | None = None,
    buttons: Keyboard = (),
    *,
    not_before: datetime | None = None,
) -> None:
    """One message to one person; with `key` never twice."""
    own = key_of(key, account) if key else None
    message = Send(text=text, buttons=buttons)
    outbox.queue(work, Place(account.user_id), message, Kind.DUTY, key=own, not_before=not_before)


def key_of(key: str, account: Account) -> str:
    """The outbox key of a message to one person that is told once."""
    return f"duty:{key}:{account.id}"


def by_day(work: Work, zone: str, begins: datetime) -> datetime | None:
    """When to tell of hours that begin then (UTC): at once (None); at night in the morning, where soon enough."""
    at = when_awake(work.now, zone)
    return at if at > work.now and begins - at >= TIME_TO_COME else None


def tell_leaders(
    work: Work, shift_ids: Collection[int], text: str, *, but: Collection[int] = (), key: str | None = None
) -> None:
    for account in leaders.of_shifts(work, shift_ids, but):
        tell(work, account, text, key)
