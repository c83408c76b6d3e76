"""What stands in a span and behind it."""

import pytest

from bot.domain.time.spoken_span import TO, reason_in


@pytest.mark.parametrize("between", ["到", " 至 ", "-", "—", "～", "--"])
def test_what_stands_between_two_ends(between: str) -> None:
    assert TO.fullmatch(between)


@pytest.mark.parametrize(
    ("rest", "reason"),
    [("，因为停电", "停电"), (" 原因：开会 ", "开会"), ("事由:看病", "看病"), ("看病", "看病"), ("。", "")],
)
def test_the_reason_is_what_follows(rest: str, reason: str) -> None:
    assert reason_in(rest) == reason
