"""Transactions begin further apart where more bots share a process; the first after a pause never waits."""

from bot.spacing import SHARE, Spacing

LEAST, MOST = 0.05, 0.4


def after_a_quick_one(sharing: int) -> float:
    spacing = Spacing(LEAST, MOST, sharing)
    spacing.begin()
    spacing.end()
    return spacing.pause()


def test_the_first_never_waits() -> None:
    assert Spacing(LEAST, MOST, sharing=20).pause() == 0.0


def test_one_bot_waits_the_least_and_many_wait_longer() -> None:
    alone, few, many = (after_a_quick_one(sharing) for sharing in (1, 4, 1000))
    assert alone < few < many
    assert few <= max(LEAST, 4 * SHARE)
    assert many <= MOST
