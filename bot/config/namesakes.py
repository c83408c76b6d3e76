"""Units of one name below different ones, in what is arranged: each is known by its designation."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from bot.config.model import Config, UnitPlan
from bot.domain.unit_names import designation, name_said


class ToldApart(NamedTuple):
    """`config` with whoever bears the name already known by its designation; `name` and `parent` of the new one."""

    config: Config
    name: str
    parent: str


def told_apart(config: Config, name: str, parent: str) -> ToldApart:
    """What is arranged, and what a new unit called `name` (or known so already) below `parent` is to be known as."""
    said = name_said(name, parent)
    others = [one for one in config.units if name_said(one.name, one.parent) == said]
    if not others:
        return ToldApart(config, name, parent)
    names = with_those_below(
        config.units, {one.name: designation(said, one.parent) for one in others if one.parent is not None}
    )
    above = names.get(parent, parent)
    return ToldApart(renamed(config, names), designation(said, above), above)


def with_those_below(units: Iterable[UnitPlan], names: Mapping[str, str]) -> dict[str, str]:
    """`names` (new by old), and the new designations of those that have one of these in their bracket.

    Units above come first, as they do in what is in force or not: it is looked at again until nothing is found.
    """
    found, plans = dict(names), list(units)
    while more := {
        one.name: designation(name_said(one.name, one.parent), found[one.parent])
        for one in plans
        if one.name not in found and one.parent in found and name_said(one.name, one.parent) != one.name
    }:
        found |= more
    return {old: new for old, new in found.items() if old != new}


def renamed(config: Config, names: Mapping[str, str]) -> Config:
    """The same with these units called otherwise (new by old), wherever one is named."""
    if not names:
        return config
    lists = {
        key: tuple(
            one.model_copy(update={"unit": names[one.unit]}) if one.unit in names else one
            for one in getattr(config, key)
        )
        for key in ("chats", "excuses", "incidents", "rotas", "emergency_plans")
    }
    schedules = tuple(
        plan.model_copy(update={"units": tuple(names.get(one, one) for one in plan.units)})
        for plan in config.schedules
    )
    return config.model_copy(
        update={**lists, "units": tuple(_renamed_units(config, names)), "schedules": schedules}
    )


def _renamed_units(config: Config, names: Mapping[str, str]) -> Iterator[UnitPlan]:
    for one in config.units:
        above = names.get(one.parent, one.parent) if one.parent is not None else None
        yield one.model_copy(update={"name": names.get(one.name, one.name), "parent": above})


# -- the same units in several layouts -------------------------------------------------------------------------------

Entries = Mapping[str, Mapping[str, Any]]  # units by name, as a layout has them


def known_in(units: Entries, other: Entries) -> dict[str, str]:
    """What those of `units` that are in `other` as well are known as there, by their name here, if it is another.

    They are the same where people call them the same, and all that is above them.
    """
    there = {_where(name, other): name for name in other if name not in units}
    found = {name: there.get(_where(name, units), name) for name in units if there and name not in other}
    return {old: new for old, new in found.items() if old != new}


def as_known_in(config: Config, other: Config) -> Config:
    """The same with its units known as they are in another arrangement."""
    here, there = ({one.name: {"parent": one.parent} for one in each.units} for each in (config, other))
    return renamed(config, known_in(here, there))


def told_apart_by(file: Entries, base: Entries, now: Entries) -> dict[str, str]:
    """Units known now by a name that the file gives to one more: what they are to be known as."""
    before = {_where(name, each) for each in (base, now) for name in each}
    more = {where[0] for name in file if (where := _where(name, file)) not in before}
    found = {old: new for old, new in known_in(now, file).items() if old in more}
    return with_those_below(_plans(now), found) if found else {}


def moved_in(units: Entries, now: Entries) -> dict[str, str]:
    """Units that stand below another now, and have the one before in their bracket: what they are to be known as."""
    found = {}
    for name, entry in units.items():
        before, above = now.get(name, {}).get("parent"), entry.get("parent")
        if above and before and above != before and (said := name_said(name, before)) != name:
            found[name] = designation(said, above)
    moved = with_those_below(_plans(units), found) if found else {}
    return {old: new for old, new in moved.items() if new not in units}


def _plans(units: Entries) -> list[UnitPlan]:
    return [UnitPlan(name=name, parent=entry.get("parent")) for name, entry in units.items()]


def _where(name: str, units: Entries) -> tuple[str, ...]:
    """What people call it, and those above it; the topmost last."""
    way, at = list[str](), name
    while at in units and len(way) <= len(units):
        above = units[at].get("parent")
        way.append(name_said(at, above))
        at = above or ""
    return tuple(way)
