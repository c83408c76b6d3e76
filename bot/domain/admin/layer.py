"""The row number of a screen that shows a setting for ordinary days or for one mode.

The screens of steps, musters and the ladder serve both. A button has room for one number, so it combines two row ids.
"""

from typing import NamedTuple

APART = 10**10  # greater than any row id


class Layer(NamedTuple):
    """`row`: the id of the setting; `mode`: the id of the mode, 0 for ordinary days."""

    mode: int
    row: int


def row_over(mode: int, row: int) -> int:
    """The number that stands for both ids."""
    return mode * APART + row


def layer_of(number: int) -> Layer:
    return Layer(*divmod(number, APART))
