"""Whether a screen is about what is arranged for all days, or about what one mode makes of it.

The screens for steps, musters and the ladder serve both. A button has one number for what its screen is about: over a
mode it holds the row of the mode, too.
"""

from typing import NamedTuple

APART = 10**10  # rows of one table are fewer


class Layer(NamedTuple):
    """The row that a screen is about, and the row of the mode over which it is; 0: over none, as on other days."""

    mode: int
    row: int


def row_over(mode: int, row: int) -> int:
    """The number that stands for a row over a mode."""
    return mode * APART + row


def layer_of(number: int) -> Layer:
    return Layer(*divmod(number, APART))
