"""What a change did to a row, and taking one of its values back where others may have changed it since."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.value import Frozen


class RowEdit(Frozen):
    """What happened to one row; values are JSON by column.

    `before` None: the row was inserted; `after` None: it was deleted. Otherwise both hold the columns that changed.
    """

    table: str
    row: int
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None

    @property
    def made(self) -> bool:
        return self.before is None

    @property
    def gone(self) -> bool:
        return self.after is None

    def was(self, column: str) -> Any:
        return (self.before or {}).get(column)

    def became(self, column: str) -> Any:
        return (self.after or {}).get(column)

    def changed(self, column: str) -> bool:
        return self.before is not None and self.after is not None and column in self.after


class ClashError(Exception):
    """Somebody has changed the same value since."""


def taken_back(now: Any, before: Any, after: Any) -> Any:
    """The value `now` without the change from `before` to `after`: a three-way merge.

    What others have put into a list, a mapping or JSON text since stays. Raises `ClashError` where they changed the
    same value.
    """
    if now == after:
        return before
    if now == before:
        return now
    if isinstance(now, Mapping) and isinstance(before, Mapping) and isinstance(after, Mapping):
        return _mapping_back(now, before, after)
    if isinstance(now, list) and isinstance(before, list) and isinstance(after, list):
        return _list_back(now, before, after)
    if _is_json(now) and _is_json(before) and _is_json(after):
        return json.dumps(taken_back(*map(json.loads, (now, before, after))), ensure_ascii=False)
    raise ClashError


def _is_json(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("{")


def _mapping_back(
    now: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]
) -> dict[str, Any]:
    found = dict(now)
    for key in dict.fromkeys([*before, *after]):
        if before.get(key) != after.get(key):
            found[key] = taken_back(now.get(key), before.get(key), after.get(key))
    return found


def _list_back(now: Sequence[Any], before: Sequence[Any], after: Sequence[Any]) -> list[Any]:
    """`now` without the entries that were added, with those taken away back behind their predecessors."""
    found = [one for one in now if one in before or one not in after]
    for place, one in enumerate(before):
        if one in after or one in found:
            continue
        ahead = [found.index(other) for other in before[:place] if other in found]
        found.insert(max(ahead, default=-1) + 1, one)
    return found
