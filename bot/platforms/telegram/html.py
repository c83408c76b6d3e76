"""Emphasis as the Bot API's HTML: <https://core.telegram.org/bots/api#html-style>.

Everything that is no tag of ours is escaped, so that nothing anybody typed can become markup.
"""

from collections.abc import Sequence

from bot.domain.text.markup import MOST_MARKS, Bold

MODE = "HTML"
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def html(text: str, marks: Sequence[Bold]) -> str:
    """`text` with its emphasis; of very much of it the first parts only, as the server does."""
    parts, at = [], 0
    for one in marks[:MOST_MARKS]:
        parts += [escaped(text[at : one.start]), f"<b>{escaped(text[one.start : one.end])}</b>"]
        at = one.end
    return "".join([*parts, escaped(text[at:])])


def escaped(text: str) -> str:
    return text.translate(_ESCAPED)
