"""One unit of work: what every service function is given first."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from storage.ahead import Ahead


@dataclass(frozen=True)
class Work:
    """One transaction of one bot at one instant (`now`: aware, UTC; it stands still for the whole work)."""

    session: Session
    bot_id: int
    now: datetime
    ahead: Ahead = field(default_factory=Ahead, compare=False)
