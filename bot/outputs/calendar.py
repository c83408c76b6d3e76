"""A rota as an iCalendar feed (RFC 5545), for the calendars people already use. Names only, no telephones."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from icalendar import Calendar, Event

PRODUCT = "-//pinganbao//rota//ZH"
REFRESH = "PT1H"  # how often a client that knows the property looks again


@dataclass(frozen=True)
class Entry:
    """One shift. `uid` stays the same when its people change, so that calendars replace it. Instants are UTC."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    title: str
    note: str


def calendar(name: str, entries: Iterable[Entry], made_at: datetime) -> bytes:
    """The whole feed, UTF-8."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    made.add("x-published-ttl", REFRESH)
    for entry in entries:
        made.add_component(_event(entry, made_at))
    return bytes(made.to_ical())


def _event(entry: Entry, made_at: datetime) -> Event:
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
