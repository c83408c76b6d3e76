"""What a sheet has changed, kept so that it can be taken back."""

from datetime import datetime

from bot.domain.terms import Origin
from bot.domain.value import Frozen


class PartKept(Frozen):
    """One person at one post as it was stored. Instants are UTC."""

    id: int
    since: datetime
    ended_at: datetime | None
    origin: Origin


class ShiftKept(Frozen):
    """One shift before and after a sheet was written, and the note it had before."""

    shift_id: int
    before: tuple[PartKept, ...]
    after: tuple[PartKept, ...]
    note: str = ""
