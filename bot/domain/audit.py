"""One line of the record of who changed what, as people and tables are shown it."""

from datetime import datetime

from bot.domain.value import Value

ARROW = " → "


class LogEntry(Value):
    """What one row of the record says. `at`: UTC; names as they are now, `who` as they were called then.

    `number` grows with time: what is older has a smaller one. Empty: not known, or nobody.
    """

    number: int
    at: datetime
    who: str
    what: str  # as people call it: 邀请, 换班
    unit: str = ""
    person: str = ""
    before: str = ""
    after: str = ""


def detail(entry: LogEntry) -> str:
    """From what to what, with the unit and the person before it where the words do not name them."""
    words = ARROW.join(one for one in (entry.before, entry.after) if one)
    known = words + entry.who
    named = [one for one in (entry.unit, entry.person) if one and one not in known]
    return "　".join([*named, *([words] if words else [])])
