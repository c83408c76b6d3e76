"""Days by an RFC 5545 rule ("FREQ=MONTHLY;BYMONTHDAY=20"), counted from a given first day.

Only whole days: the times of a round stand in its schedule, so a rule that names hours is refused.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice

from dateutil.rrule import rrule, rrulestr

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
CLOCK_PARTS = ("BYHOUR", "BYMINUTE", "BYSECOND")
PREFIX = "RRULE:"


def is_recurrence(rule: str) -> bool:
    return rule.upper().startswith((PREFIX, "FREQ="))


def recurring_days(rule: str, anchor: date, last: date) -> Iterator[date]:
    """The days of `rule` from `anchor` to `last`, both inclusive. Raises `ValueError` for a bad rule.

    COUNT and UNTIL are taken out of the rule and applied here: dateutil would otherwise search for the next
    match of an impossible date ("30 February") until the year 9999.
    """
    parts = rule_parts(rule)
    count, until = parts.pop("COUNT", None), parts.pop("UNTIL", None)
    end = min(last, _day(until)) if until else last
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    parsed = rrulestr(text, dtstart=_midnight(anchor))
    assert isinstance(parsed, rrule)  # one RRULE line, never a set
    found = (moment.date() for moment in parsed.replace(until=_midnight(end)))
    return islice(found, int(count) if count else None)


def rule_parts(rule: str) -> dict[str, str]:
    """The parts of the rule by name, upper case. Raises `ValueError` with the offending part."""
    text = rule.upper().removeprefix(PREFIX)
    parts: dict[str, str] = {}
    for pair in text.split(";"):
        name, equals, value = pair.partition("=")
        if not equals or not value or name in parts or name in CLOCK_PARTS:
            raise ValueError(pair)
        parts[name] = value
    if parts.get("FREQ") not in FREQUENCIES:
        raise ValueError(f"FREQ={parts.get('FREQ', '')}")
    for name in ("INTERVAL", "COUNT"):
        if name in parts and not (parts[name].isdecimal() and int(parts[name]) > 0):
            raise ValueError(f"{name}={parts[name]}")
    return parts


def _day(until: str) -> date:
    """The day of "20261231" or "20261231T235959Z"; the time of day plays no part in a rule of days."""
    return date.fromisoformat(until[:8])


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
