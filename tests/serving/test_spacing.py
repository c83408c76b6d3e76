"""Transactions begin further apart where more bots share a process; the first after a pause never waits."""

from bot.spacing import SHARE, Spacing

LEAST, MOST = 0.05, 0.4


def test_the_first_never_waits() -> None:
    assert Spacing(LEAST, MOST, sharing=20).pause() == 0.0


def test_one_bot_waits_the_least_and_many_wait_longer() -> None:
    assert [Spacing(LEAST, MOST, sharing).apart for sharing in (1, 4, 1000)] == [LEAST, 4 * SHARE, MOST]
