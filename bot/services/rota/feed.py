"""The calendar of a rota: the last month and everything ahead."""

import re
from datetime import timedelta

from bot.domain.text.privacy import masked
from bot.domain.time.local_time import local_day
from bot.outputs.calendar import CalendarEntry, calendar
from bot.services.rota import labels
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.session import Session
from storage.tables import Rota
from storage.work import Work

SECRET = re.compile(r"[A-Za-z0-9_-]{20,64}")
BACK = timedelta(days=31)
AHEAD = timedelta(days=400)


def feed(work: Work, rota: Rota) -> bytes:
    """The rota as iCalendar."""
    today = local_day(work.now, rota.zone)
    by_shift: dict[int, list[Held]] = {}
    for held in stored_shifts.on_days(work, rota.id, today - BACK, today + AHEAD):
        by_shift.setdefault(held.shift.id, []).append(held)
    return calendar(rota.name, [_entry(people) for people in by_shift.values()], work.now)


def rota_behind(session: Session, secret: str) -> Rota | None:
    """The rota whose calendar has this secret in its address, of whichever bot."""
    if not SECRET.fullmatch(secret):
        return None  # not even a database is asked about what can be no secret
    return stored_rota.rota_behind(session, secret)


def _entry(people: list[Held]) -> CalendarEntry:
    shift, rota = people[0].shift, people[0].rota
    return CalendarEntry(
        uid=f"shift-{shift.id}-bot-{rota.bot_id}@pinganbao",
        starts_at=shift.starts_at,
        ends_at=shift.ends_at,
        title=masked(f"{rota.name}　{labels.people_line(labels.names_by_post(people), people[0].posts)}"),
        note=masked(shift.note),  # whoever has the address reads it
    )
