"""Emphasis in what the bot says, in words no platform owns.

While a text is put together, emphasis stands in it as two characters of Unicode's private use area, which mean nothing
to anybody else: texts with it can be joined, formatted and searched like any other. A message takes them out and
keeps beside its plain text which parts of it are bold; platforms write that in their own way. What people type loses
these characters before it is put into a text of ours (`bot.domain.text.display`): nobody makes others' words bold.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

OPEN, CLOSE = "\ue0f1", "\ue0f2"
MOST_MARKS = 100  # the platform passes over what is more, in one message
_MARKS = re.compile(f"[{OPEN}{CLOSE}]")


class Bold(NamedTuple):
    """A part of a plain text, by its characters: from `start` up to and without `end`."""

    start: int
    end: int


def bold(text: str) -> str:
    """`text` with emphasis, to stand in a text of ours."""
    return f"{OPEN}{text}{CLOSE}" if text else ""


def plain(text: str) -> str:
    """`text` without emphasis."""
    return _MARKS.sub("", text)


def parsed(text: str) -> tuple[str, tuple[Bold, ...]]:
    """The plain text and what of it is bold, in order and apart from each other.

    What is opened twice is bold once; what is never closed ends with its line; what was never opened is left out.
    """
    if not _MARKS.search(text):
        return text, ()
    kept: list[str] = []
    found: list[Bold] = []
    start = depth = 0
    for character in text:
        if character == OPEN:
            start, depth = (len(kept) if not depth else start), depth + 1
        elif depth and (character == "\n" or character == CLOSE):
            depth = 0 if character == "\n" else depth - 1
            found += [Bold(start, len(kept))] if not depth else []
        if character not in (OPEN, CLOSE):
            kept.append(character)
    found += [Bold(start, len(kept))] if depth else []
    return "".join(kept), tuple(one for one in found if one.start < one.end)


def written(text: str, marks: Sequence[Bold]) -> str:
    """The inverse of `parsed`: a text of ours that can be joined to others."""
    parts, at = [], 0
    for one in marks:
        parts += [text[at : one.start], bold(text[one.start : one.end])]
        at = one.end
    return "".join([*parts, text[at:]])


def within(marks: Sequence[Bold], start: int, end: int) -> tuple[Bold, ...]:
    """What of `text[start:end]` is bold, counted from its own beginning."""
    cut = (Bold(max(one.start, start) - start, min(one.end, end) - start) for one in marks)
    return tuple(one for one in cut if one.start < one.end)
