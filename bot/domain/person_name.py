"""How people are named: 「张伟」 where there is one, else 「张伟（派出所）」 with the unit they work at."""

import re

from bot.domain.unit_names import folded

# The unit may be one of several of its name: 「张伟（派出所（石桥镇））」.
_WITH_UNIT = re.compile(
    r"(?P<name>[^（(]+?)\s*[（(]\s*(?P<unit>[^（()）]+?(?:\s*[（(][^（()）]+[)）])?)\s*[)）]"
)


def parted(written: str) -> tuple[str, str]:
    """The name and the unit of 「张伟（派出所）」; the unit is empty where none is written."""
    found = _WITH_UNIT.fullmatch(written.strip())
    return (found["name"].strip(), found["unit"]) if found else (written.strip(), "")


def with_unit(name: str, unit: str) -> str:
    """As whoever has to tell namesakes apart writes them."""
    return f"{name}（{unit}）"


def means(asked: str, name: str, unit: str = "") -> bool:
    """May somebody called `name`, who works at `unit` as far as it is known, be meant by what was written?"""
    wanted, wanted_unit = parted(asked)
    own, own_unit = parted(name)
    if asked.strip() == name or wanted != own:
        return asked.strip() == name
    return not wanted_unit or any(_is_unit(wanted_unit, one) for one in (own_unit, unit))


def _is_unit(wanted: str, unit: str) -> bool:
    """May the unit be meant? Of 「派出所（石桥镇）」 the name alone may do."""
    return folded(wanted) in (folded(unit), folded(unit).partition("（")[0])
