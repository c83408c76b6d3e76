"""Which level the figures of an incident suggest; a person confirms it.

Source: 生产安全事故报告和调查处理条例 (国务院令493号) 第三条. 以上 includes the number itself.
"""

from bot.domain.incidents.extraction import Toll
from bot.domain.terms import Level

SOURCE = "国务院令493号 第三条"
# Dead, badly hurt (重伤), direct economic loss in yuan; the gravest first.
BOUNDS = (
    (Level.EXTRAORDINARY, 30, 100, 100_000_000),
    (Level.MAJOR, 10, 50, 50_000_000),
    (Level.SERIOUS, 3, 10, 10_000_000),
)
ORDER = tuple(Level)


def suggested(toll: Toll) -> Level | None:
    """None where no figure is known: nothing is suggested from nothing."""
    figures = (toll.dead, toll.badly, toll.loss)
    if all(figure is None for figure in figures):
        return None
    for level, *bounds in BOUNDS:
        if any(figure is not None and figure >= bound for figure, bound in zip(figures, bounds, strict=True)):
            return level
    return Level.GENERAL


def graver(one: Level | None, other: Level | None) -> Level:
    """The clock goes by the graver of what is confirmed and what the figures say."""
    return max((level for level in (one, other) if level), key=ORDER.index, default=Level.GENERAL)
