"""A unit that somebody names by typing: one of several of its name must be told apart."""

from bot.domain.text.display import one_line
from bot.services import outbox
from bot.services.refusals import Refused
from storage.queries import units as stored_units
from storage.tables import Unit
from storage.work import Work

MOST_REPEATED = 40  # characters of what was typed


def unit_typed(work: Work, words: str) -> Unit | None:
    """By its name, an alias, with the unit above it, or as people say it: 「石桥」. None: no unit is called so.

    Raises `Refused` where several are, with what to type instead.
    """
    found = stored_units.units_called(work, words)
    if len(found) > 1:
        names = outbox.listed(one.name for one in found)
        raise Refused("units.several", unit=one_line(words, MOST_REPEATED), names=names)
    return found[0] if found else None
