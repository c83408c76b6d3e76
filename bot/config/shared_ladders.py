"""A ladder is one wherever its name stands: whoever changes it for one unit or mode changes it for all."""

from collections.abc import Callable, Iterator
from itertools import chain, count

from bot.config.model import Config
from bot.domain.incidents.ladder import LadderPlan


def with_shared_ladders(before: Config, after: Config) -> Config:
    """`after`, with each ladder that was changed in one place changed in all places of its name."""
    known = {ladder.name: ladder for ladder in _ladders(before)}
    changed = {ladder.name: ladder for ladder in _ladders(after) if known.get(ladder.name) != ladder}
    return with_each_ladder(after, lambda ladder: changed.get(ladder.name, ladder)) if changed else after


def with_ladders_apart(config: Config) -> Config:
    """Gives different ladders of one name (older versions allowed it) names of their own: 「镇级」, 「镇级（2）」."""
    names: dict[LadderPlan, str] = {}
    for ladder in dict.fromkeys(_ladders(config)):
        numbered = chain([ladder.name], (f"{ladder.name}（{number}）" for number in count(2)))
        names[ladder] = next(name for name in numbered if name not in names.values())
    if all(ladder.name == name for ladder, name in names.items()):
        return config
    return with_each_ladder(config, lambda ladder: ladder.model_copy(update={"name": names[ladder]}))


def with_each_ladder(config: Config, other: Callable[[LadderPlan], LadderPlan]) -> Config:
    """`config` with `other` in the place of each ladder, of incidents and of modes."""
    rules = tuple(
        rule.model_copy(update={"plan": rule.plan.model_copy(update={"ladder": other(rule.plan.ladder)})})
        for rule in config.incidents
    )
    modes = tuple(
        mode.model_copy(update={"ladder": mode.ladder and other(mode.ladder)}) for mode in config.modes
    )
    return config.model_copy(update={"incidents": rules, "modes": modes})


def _ladders(config: Config) -> Iterator[LadderPlan]:
    yield from (rule.plan.ladder for rule in config.incidents)
    yield from (mode.ladder for mode in config.modes if mode.ladder is not None)
