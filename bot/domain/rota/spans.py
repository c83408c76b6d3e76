"""When a duty day begins and ends, and when its people are to be spoken to."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import IntEnum

from bot.domain.time.local_time import instant

DAY = timedelta(days=1)
NOTE_LIFE = timedelta(hours=2)  # after the end a note is still taken
NOTE_LEAD = timedelta(minutes=30)  # before the end the leaving people are asked for their note
MISSED = timedelta(hours=12)  # after an outage that was longer nobody need be asked of a shift that is over


class Phase(IntEnum):
    """What a shift's people have been told, in order."""

    AHEAD = 0  # nothing yet
    EVE = 1  # the day before: you are on tomorrow
    RUNNING = 2  # it has begun
    LEAVING = 3  # it ends soon: what is to be handed over?
    OVER = 4


@dataclass(frozen=True)
class Span:
    """A shift's instants (UTC): `starts_at` included, `ends_at` not."""

    starts_at: datetime
    ends_at: datetime
    eve_at: datetime


def span_of(day: date, zone: str, changes_at: time, tells_at: time) -> Span:
    """The duty day that begins on the local `day`.

    Daylight saving as for rounds: a wall-clock time that does not exist moves forward, of two the first counts.
    """
    return Span(
        starts_at=instant(day, changes_at, zone),
        ends_at=instant(day + DAY, changes_at, zone),
        eve_at=instant(day - DAY, tells_at, zone),
    )


def phase_at(span: Span, now: datetime) -> Phase:
    """The latest phase that has begun; after an outage the earlier ones are stale."""
    begun = [phase for at, phase in _marks(span) if at <= now]
    return begun[-1] if begun else Phase.AHEAD


def next_mark(span: Span, now: datetime) -> datetime | None:
    """When the next phase begins (UTC); None once the shift is over."""
    return next((at for at, _ in _marks(span) if at > now), None)


def _marks(span: Span) -> tuple[tuple[datetime, Phase], ...]:
    """In the order of time; a very short shift is not asked for a note before it has begun."""
    leaving = max(span.starts_at, span.ends_at - NOTE_LEAD)
    return (
        (min(span.eve_at, span.starts_at), Phase.EVE),
        (span.starts_at, Phase.RUNNING),
        (leaving, Phase.LEAVING),
        (span.ends_at, Phase.OVER),
    )
