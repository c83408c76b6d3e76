"""A unit that a command is given by name."""

from bot.cli.errors import Stop, unknown_unit
from bot.phrases import say
from bot.services.refusals import Refused
from bot.services.units.typed_name import unit_first
from storage.queries import units as stored_units
from storage.tables import Unit
from storage.work import Work


def known_unit(current: Work, word: str, *, closed: bool = False) -> Unit | None:
    """None: no unit is called so, `closed` ones included. Raises `Stop` where several are."""
    try:
        return unit_first(current, word.split(), closed=closed).unit
    except Refused as no:
        raise Stop(say(no.key, **no.values)) from no


def the_unit(current: Work, word: str) -> Unit:
    """Raises `Stop` where none or several are called so."""
    found = known_unit(current, word)
    if found is None:
        raise unknown_unit(word, (one.name for one in stored_units.open_units(current)))
    return found
