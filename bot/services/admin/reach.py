"""Which units a change of what is arranged concerns: whoever makes it must administer all of them."""

from collections.abc import Callable, Iterable, Mapping

from bot.config import Config
from bot.config.differences import Difference

Reach = Callable[[Config, str], Iterable[str]]


def concerned(before: Config, after: Config, found: Iterable[Difference]) -> frozenset[str]:
    """The names of the units, as they were and as they will be."""
    return frozenset(
        unit
        for one in found
        for config in (before, after)
        for unit in REACH.get(one.section, _all)(config, one.name)
    )


def _all(config: Config, _: str) -> Iterable[str]:
    """What holds for the whole office."""
    return (unit.name for unit in config.units if unit.parent is None)


def _of_schedule(config: Config, name: str) -> Iterable[str]:
    return (unit for plan in config.schedules if plan.name == name for unit in plan.units)


def _of_unit(config: Config, name: str) -> Iterable[str]:
    """The unit itself where it is and stays there; of one that comes or goes, the one above."""
    unit = next((one for one in config.units if one.name == name), None)
    return () if unit is None else (unit.parent or unit.name,)


def _of_chat(config: Config, name: str) -> Iterable[str]:
    return (chat.unit for chat in config.chats if chat.name == name)


def _of_excuse(config: Config, name: str) -> Iterable[str]:
    return (one.unit for one in config.excuses if name.startswith(f"{one.unit} "))


def _of_ladder(config: Config, name: str) -> Iterable[str]:
    """Where a mode has it, it concerns everybody."""
    if any(mode.ladder is not None and mode.ladder.name == name for mode in config.modes):
        return _all(config, name)
    return (rule.unit for rule in config.incidents if rule.plan.ladder.name == name)


def _of_clock(config: Config, name: str) -> Iterable[str]:
    return (rule.unit for rule in config.incidents if any(clock.name == name for clock in rule.plan.clocks))


def _of_rule(config: Config, name: str) -> Iterable[str]:
    return (rule.unit for rule in config.incidents if rule.unit == name)


def _of_rota(config: Config, name: str) -> Iterable[str]:
    return (rota.unit for rota in config.rotas if rota.name == name)


def _of_plan(config: Config, name: str) -> Iterable[str]:
    return (plan.unit for plan in config.emergency_plans if plan.text.name == name)


# By section of the file; what is not named here concerns everybody.
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
