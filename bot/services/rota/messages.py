"""How the rota speaks to people, and to whoever leads a shift."""

from collections.abc import Collection

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Keyboard
from bot.services import outbox
from bot.services.recipients import leaders
from storage.tables import Account
from storage.work import Work


def tell(work: Work, account: Account, text: str, key: str | None = None, buttons: Keyboard = ()) -> None:
    """One message to one person; with `key` never twice."""
    own = f"duty:{key}:{account.id}" if key else None
    outbox.tell(work, account, text, Kind.DUTY, key=own, buttons=buttons)


def tell_leaders(
    work: Work, shift_ids: Collection[int], text: str, *, but: Collection[int] = (), key: str | None = None
) -> None:
    for account in leaders.of_shifts(work, shift_ids, but):
        tell(work, account, text, key)
