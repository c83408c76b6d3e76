"""For how long is kept what is no record: updates, messages sent, and free notes. Reports are kept for good."""

from datetime import datetime, timedelta

from bot.domain.value import Frozen

USUAL_DAYS = 400  # more than a year: what was said on the same day of last year can still be looked up
LEAST_DAYS = 30
NOTICE = timedelta(days=7)  # admins hear of it so long before the first time


class Terms(Frozen):
    """Days; 0: kept for good. `notes` are reasons of leave, handovers' notes and the notes of shifts."""

    messages: int = USUAL_DAYS
    notes: int = USUAL_DAYS

    @property
    def shortest(self) -> int:
        """Of those that end; 0 where none does."""
        return min((days for days in (self.messages, self.notes) if days), default=0)


def goes_before(days: int, now: datetime) -> datetime | None:
    """What is older than this instant (UTC) goes; None where nothing does."""
    return now - timedelta(days=days) if days else None


def announced(told_at: datetime | None, told_days: int, terms: Terms) -> bool:
    """Do admins know of terms as short as these? Whoever shortens them is told anew."""
    return told_at is not None and terms.shortest >= told_days
