"""Which units a change of the configuration concerns: whoever makes it must administer all of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.config import Config
from bot.config.differences import Difference

Reach = Callable[["_Side", str], Iterable[str]]


@dataclass(frozen=True)
class _Side:
    """The configuration before or after the change."""

    config: Config

    @cached_property
    def above(self) -> Mapping[str, str]:
        """By unit the unit above it; the topmost stands for itself. A list of thousands is asked for each of them."""
        return {unit.name: unit.parent or unit.name for unit in self.config.units}


class UnitsConcerned:
    """The units that differences between two configurations concern."""

    def __init__(self, before: Config, after: Config) -> None:
        self._sides = _Side(before), _Side(after)

    def by(self, found: Iterable[Difference]) -> frozenset[str]:
        """Their names, as they were and as they will be."""
        return frozenset(
            unit
            for one in found
            for side in self._sides
            for unit in REACH.get(one.section, _all)(side, one.name)
        )


def _all(side: _Side, _: str) -> Iterable[str]:
    """The topmost units: the section holds for the whole place."""
    return (unit.name for unit in side.config.units if unit.parent is None)


def _of_schedule(side: _Side, name: str) -> Iterable[str]:
    return (unit for plan in side.config.schedules if plan.name == name for unit in plan.units)


def _of_unit(side: _Side, name: str) -> Iterable[str]:
    """The unit above: who administers the unit alone may not add, move or remove it."""
    return (side.above[name],) if name in side.above else ()


def _of_chat(side: _Side, name: str) -> Iterable[str]:
    return (chat.unit for chat in side.config.chats if chat.name == name)


def _of_excuse(side: _Side, name: str) -> Iterable[str]:
    return (one.unit for one in side.config.excuses if name.startswith(f"{one.unit} "))


def _of_ladder(side: _Side, name: str) -> Iterable[str]:
    """The units whose incidents use it; a mode's ladder concerns the whole place."""
    if any(mode.ladder is not None and mode.ladder.name == name for mode in side.config.modes):
        return _all(side, name)
    return (rule.unit for rule in side.config.incidents if rule.plan.ladder.name == name)


def _of_clock(side: _Side, name: str) -> Iterable[str]:
    return (
        rule.unit for rule in side.config.incidents if any(clock.name == name for clock in rule.plan.clocks)
    )


def _of_rule(side: _Side, name: str) -> Iterable[str]:
    return (rule.unit for rule in side.config.incidents if rule.unit == name)


def _of_rota(side: _Side, name: str) -> Iterable[str]:
    return (rota.unit for rota in side.config.rotas if rota.name == name)


def _of_plan(side: _Side, name: str) -> Iterable[str]:
    return (plan.unit for plan in side.config.emergency_plans if plan.text.name == name)


# By section of the file; a section without a line concerns the whole place.
REACH: Mapping[str, Reach] = {
    "schedules": _of_schedule,
    "units": _of_unit,
    "chats": _of_chat,
    "excuses": _of_excuse,
    "ladders": _of_ladder,
    "clocks": _of_clock,
    "incidents": _of_rule,
    "rotas": _of_rota,
    "musters": _of_rota,
    "emergency_plans": _of_plan,
}
