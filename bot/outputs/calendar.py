"""A rota as an iCalendar feed (RFC 5545), for the calendars people already use. Names only, no telephones.

icalendar is loaded with the first feed that is asked for: it would be 3 MB of an idle bot's memory.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//pinganbao//rota//ZH"
REFRESH = "PT1H"  # how often a client that knows the property looks again


@dataclass(frozen=True)
class CalendarEntry:
    """One shift. `uid` stays the same when its people change, so that calendars replace it. Instants are UTC."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    title: str
    note: str


def calendar(name: str, entries: Iterable[CalendarEntry], made_at: datetime) -> bytes:
    """The whole feed, UTF-8."""
    from icalendar import Calendar  # noqa: PLC0415  (see above)

    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    made.add("x-published-ttl", REFRESH)
    for entry in entries:
        made.add_component(_event(entry, made_at))
    return bytes(made.to_ical())


def _event(entry: CalendarEntry, made_at: datetime) -> "Event":
    from icalendar import Event  # noqa: PLC0415  (see above)

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", made_at)
    event.add("dtstart", entry.starts_at)
    event.add("dtend", entry.ends_at)
    event.add("summary", entry.title)
    event.add("transp", "TRANSPARENT")
    if entry.note:
        event.add("description", entry.note)
    return event
