"""`[retention]`: for how many days messages and free notes are kept."""

from bot.config import values
from bot.config.problems import BadValueError
from bot.config.table_reader import Table
from bot.domain.retention import LEAST_DAYS, Terms

MOST_DAYS = 3660


def read_retention(root: Table) -> Terms:
    """Both in days; the usual terms where one of them is wrong or nothing is written."""
    table, usual = root.table("retention"), Terms()
    if table is None:
        return usual
    messages = table.take("messages", _days, usual.messages)
    notes = table.take("notes", _days, usual.notes)
    table.done()
    if messages is None or notes is None:
        return usual
    return Terms(messages=messages, notes=notes)


def _days(raw: object) -> int:
    days = values.whole(0, MOST_DAYS)(raw)
    if 0 < days < LEAST_DAYS:
        raise BadValueError(f"{days} 天太短", f"请写 {LEAST_DAYS} 以上的天数，或者 0（一直留着）")
    return days
