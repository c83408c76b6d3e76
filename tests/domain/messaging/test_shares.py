"""An account may take so much of the bot's work at once; time gives it back."""

import pytest

from bot.domain.messaging.shares import LENGTH, URGENT, USUAL, Share, ShareLimit, cost, spend, whole

LIMIT = ShareLimit(10, 2)


def test_a_long_message_costs_more() -> None:
    assert cost("") == 1
    assert cost("长" * LENGTH) == 2


@pytest.mark.parametrize(
    ("share", "costs", "now", "left"),
    [
        (None, 3, 0, 7),
        (None, 10, 0, 0),
        (None, 11, 0, None),
        (Share(0, 1), 2, 0, None),
        (Share(0, 1), 2, 1, 1),
        (Share(0, 1), 2, 1000, 8),  # never more than the whole
        (Share(5, 1), 1, 4, 0),  # a stopwatch does not go back; if it did, nothing is taken away
    ],
)
def test_what_is_left(share: Share | None, costs: float, now: float, left: float | None) -> None:
    after = spend(share, LIMIT, costs, now)
    assert (after and after.left) == left
    assert after is None or after.at == now


def test_it_is_whole_again_after_a_while() -> None:
    assert not whole(Share(0, 0), LIMIT, 4.9)
    assert whole(Share(0, 0), LIMIT, 5)


def test_the_longest_message_fits_into_a_whole_share() -> None:
    for limit in (USUAL, URGENT):
        assert spend(None, limit, cost("长" * 4096), 0) is not None
