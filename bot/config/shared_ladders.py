"""A ladder is named in many places and is one: who changes it in one of them changes it in all."""

from collections.abc import Iterator

from bot.config.model import Config
from bot.domain.incidents.ladder import LadderPlan


def with_shared_ladders(before: Config, after: Config) -> Config:
    """`after`, with each ladder that was changed somewhere as it is there, wherever its name stands."""
    known = {ladder.name: ladder for ladder in _ladders(before)}
    changed = {ladder.name: ladder for ladder in _ladders(after) if known.get(ladder.name) != ladder}
    if not changed:
        return after
    rules = tuple(
        rule.model_copy(
            update={"plan": rule.plan.model_copy(update={"ladder": _of(changed, rule.plan.ladder)})}
        )
        for rule in after.incidents
    )
    modes = tuple(
        mode.model_copy(update={"ladder": mode.ladder and _of(changed, mode.ladder)}) for mode in after.modes
    )
    return after.model_copy(update={"incidents": rules, "modes": modes})


def _of(changed: dict[str, LadderPlan], ladder: LadderPlan) -> LadderPlan:
    return changed.get(ladder.name, ladder)


def _ladders(config: Config) -> Iterator[LadderPlan]:
    yield from (rule.plan.ladder for rule in config.incidents)
    yield from (mode.ladder for mode in config.modes if mode.ladder is not None)
