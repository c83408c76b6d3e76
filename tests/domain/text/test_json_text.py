"""JSON comes back as it went, whatever is in it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.terms import ReportState
from bot.domain.text import json_text

HALF = "\ud83d"  # of a surrogate pair
DEEP: Any = "x"
for _ in range(300):
    DEEP = [DEEP]

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_what_is_written_is_read(value: Any) -> None:
    assert json_text.read(json_text.written(value)) == value
    assert json.loads(json_text.written(value)) == value


@pytest.mark.parametrize(
    "value", [HALF, {HALF: 1}, [f"好{HALF}"], DEEP], ids=["half", "key", "within", "deep"]
)
def test_what_the_quick_one_refuses_the_other_takes(value: Any) -> None:
    assert json_text.read(json_text.written(value)) == value
    assert json_text.read(json.dumps(value)) == value


def test_a_platform_may_escape_what_it_likes() -> None:
    assert json_text.read(rb'{"text": "\ud83d", "n": 9007199254740993}') == {
        "text": HALF,
        "n": 9007199254740993,
    }
    assert json_text.read('"\\u5e73安"'.encode()) == "平安"


def test_one_line_without_blanks() -> None:
    at = datetime(2026, 11, 23, 1, tzinfo=UTC)
    assert json_text.written({"text": "平安\n", "state": ReportState.ZERO, "at": at}) == (
        '{"text":"平安\\n","state":"zero","at":"2026-11-23T01:00:00Z"}'
    )
    assert json_text.written({"text": HALF}) == f'{{"text":"{HALF}"}}'


def nested(levels: int, opens: str = "[", closes: str = "]") -> str:
    return opens * levels + "7" + closes * levels


@pytest.mark.parametrize("levels", [900, 100_000])
@pytest.mark.parametrize(("opens", "closes"), [("[", "]"), ('{"a":', "}")])
def test_what_is_nested_without_end_hides_nothing_beside_it(levels: int, opens: str, closes: str) -> None:
    deep = nested(levels, opens, closes)
    value = json_text.read(f'[{{"say": "[[[{{ \\" ]"}}, {deep}, "平安"]')
    assert value[0] == {"say": '[[[{ " ]'}
    assert value[2] == "平安"
    inner, depth = value[1], 0
    while inner is not None:
        (inner,) = inner.values() if isinstance(inner, dict) else inner
        depth += 1
    assert depth == json_text.DEEPEST - 1  # the list around it is one more
    assert json_text.read(json_text.written(json_text.read(deep))) == json_text.read(deep)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + '"'])
def test_what_is_nested_and_never_ends_is_no_json(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (several kinds of it)
        json_text.read(text)


def test_a_number_without_end_hides_nothing_beside_it() -> None:
    long = "9" * 5000
    assert json_text.read(f'[{long}, -{long}, 12, "平安"]') == [None, None, 12, "平安"]


@pytest.mark.parametrize("text", [b"", b"{", b"<html>", b"\xff", '{"a": 1} x'])
def test_what_is_no_json_is_refused(text: str | bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (several kinds of it)
        json_text.read(text)
