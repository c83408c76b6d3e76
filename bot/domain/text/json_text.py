"""JSON as text, in a third of the time that the standard library takes.

Python's strings can hold halves of surrogate pairs, and its `json` reads and writes them; a platform may bring them.
What pydantic's reader and writer refuse is therefore given to `json`.

Many updates come in one answer. One of them that is nested thousands of times, or has a number of thousands of digits,
must not make the others unreadable: such parts are read as nothing.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from pydantic_core import PydanticSerializationError, from_json, to_json

DEEPEST = 400  # objects and lists within each other; `json` fails somewhere before 1,000, by what called it
MOST_DIGITS = 400  # of a whole number; Python itself reads 4,300
TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}]', re.DOTALL)


def read(text: str | bytes) -> Any:
    """Raises `ValueError` where it is no JSON."""
    try:
        return from_json(text)
    except (ValueError, TypeError):  # the latter for text with such a half in it
        given = text if isinstance(text, str) else text.decode("utf-8", "replace")
        return json.loads("".join(_shallow(given)), parse_int=_whole)


def written(value: Any) -> str:
    """On one line, without blanks; enums by their values, times as ISO 8601 has them."""
    try:
        return to_json(value).decode()
    except PydanticSerializationError:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _shallow(text: str) -> Iterator[str]:
    """The same text with null for whatever lies deeper than `DEEPEST`."""
    depth, start = 0, 0
    for token in TOKEN.finditer(text):
        if token[0] in "[{":
            depth += 1
            if depth == DEEPEST + 1:
                yield text[start : token.start()]
                start = len(text)
        elif token[0] in "]}":
            depth -= 1
            if depth == DEEPEST:
                yield "null"
                start = token.end()
    yield text[start:]


def _whole(digits: str) -> int | None:
    return int(digits) if len(digits) <= MOST_DIGITS else None
