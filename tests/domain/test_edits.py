"""How one value of a change goes back where others may have changed it since."""

import json
from typing import Any

import pytest

from bot.domain.edits import ClashError, RowEdit, taken_back


@pytest.mark.parametrize(
    ("now", "before", "after", "back"),
    [
        ("乙", "甲", "乙", "甲"),
        ("甲", "甲", "乙", "甲"),  # somebody has put it back already
        (["甲", "乙", "丙"], ["甲"], ["甲", "乙"], ["甲", "丙"]),
        (["丙", "丁"], ["甲", "乙", "丙"], ["丙"], ["甲", "乙", "丙", "丁"]),
        (["新", "乙", "丁"], ["旧", "乙"], ["新", "乙"], ["旧", "乙", "丁"]),
        (["乙", "甲", "丁"], ["甲", "乙"], ["乙", "甲"], ["乙", "甲", "丁"]),
        ({"a": 1, "b": 3}, {"a": 1, "b": 1, "c": 1}, {"a": 1, "b": 1}, {"a": 1, "b": 3, "c": 1}),
        ('{"a": 2, "b": ["丙"]}', '{"a": 1, "b": []}', '{"a": 2, "b": []}', '{"a": 1, "b": ["丙"]}'),
    ],
)
def test_what_others_did_stays(now: Any, before: Any, after: Any, back: Any) -> None:
    found = taken_back(now, before, after)
    read = json.loads if isinstance(found, str) and found.startswith("{") else lambda value: value
    assert read(found) == read(back)


@pytest.mark.parametrize(
    ("now", "before", "after"),
    [("丙", "甲", "乙"), ({"a": 3}, {"a": 1}, {"a": 2}), (None, "甲", "乙"), ("丙", '{"a": 1}', '{"a": 2}')],
)
def test_one_value_that_somebody_changed_since_is_a_clash(now: Any, before: Any, after: Any) -> None:
    with pytest.raises(ClashError):
        taken_back(now, before, after)


def test_what_became_of_a_row() -> None:
    made = RowEdit(table="unit", row=1, after={"name": "甲"})
    gone = RowEdit(table="unit", row=1, before={"name": "甲"})
    other = RowEdit(table="unit", row=1, before={"name": "甲"}, after={"name": "乙"})
    assert (made.made, made.gone, gone.made, gone.gone, other.made, other.gone) == (
        *(True, False),
        *(False, True),
        *(False, False),
    )
    assert (made.was("name"), made.became("name"), gone.was("name"), gone.became("name")) == (
        *(None, "甲"),
        *("甲", None),
    )
    assert (made.changed("name"), gone.changed("name"), other.changed("name"), other.changed("x")) == (
        *(False, False),
        *(True, False),
    )
