"""What is said of a unit that was closed or became part of another: harm there is told of whoever answers for it now.

Anything else is said of nobody: a part's 平安 is none of the whole, and no 平安 of a unit that reports no more counts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.domain.reading import Reading, UnitReading
from bot.domain.terms import Label

GONE = "gone"  # the rule of a message that names nothing but such units, and tells of no harm
NONE_ALIKE: Mapping[str, tuple[str, ...]] = {}
ORDER = (Label.MATTER, Label.UNCLEAR, Label.ZERO)  # the graver first


def followed(
    reading: Reading, now: Mapping[str, str], alike: Mapping[str, tuple[str, ...]] = NONE_ALIKE
) -> Reading:
    """The reading with `gone` set. `now`: who answers (a name) for each unit that is no more.

    `alike`: such units by what all of them were called; what is said of none in particular is said of each.
    """
    if any(part.unit in alike for part in reading.units):
        reading = replace(reading, units=tuple(_of_each(reading, alike)))
    gone = tuple(part for part in reading.units if part.unit in now)
    if not gone:
        return reading
    units = dict[str, UnitReading]()
    for part in _standing(reading, now):
        units[part.unit] = _together(units[part.unit], part) if part.unit in units else part
    label = reading.label if reading.label is Label.MATTER else _gravest(reading, units)
    return replace(
        reading,
        label=label,
        content=reading.content if units else label,
        units=tuple(units.values()),
        rule=reading.rule if units or label is Label.MATTER else GONE,
        gone=gone,
    )


def _of_each(reading: Reading, alike: Mapping[str, tuple[str, ...]]) -> Iterator[UnitReading]:
    for part in reading.units:
        for unit in alike.get(part.unit, (part.unit,)):
            yield replace(part, unit=unit)


def _standing(reading: Reading, now: Mapping[str, str]) -> Iterator[UnitReading]:
    for part in reading.units:
        if part.unit not in now:
            yield part
        elif part.label is Label.MATTER:
            yield replace(part, unit=now[part.unit])


def _together(one: UnitReading, other: UnitReading) -> UnitReading:
    text = one.text if other.text in one.text else f"{one.text}\n{other.text}"
    return replace(one, label=min(one.label, other.label, key=ORDER.index), text=text)


def _gravest(reading: Reading, units: Mapping[str, UnitReading]) -> Label:
    """As far as it speaks of units that there are."""
    labels = [part.label for part in units.values()]
    if not labels:
        return Label.UNCLEAR
    return min([*labels, *([reading.rest] if reading.rest else [])], key=ORDER.index)
