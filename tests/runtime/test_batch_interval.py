"""Transactions begin further apart in a busy process; the first after a pause never waits."""

from bot.clock import stopwatch
from bot.runtime.batch_interval import BUSY, QUIET, BatchInterval, Load

LEAST, MOST = 0.05, 0.4


class Known(Load):
    """A process that has used this share of a core."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._known = share

    def share(self) -> float:
        return self._known


def apart(share: float, *, full: bool = False) -> float:
    interval = BatchInterval(LEAST, MOST, Known(share))
    interval.begin()
    interval.end(full=full)
    return interval.seconds


def test_the_first_never_waits() -> None:
    assert BatchInterval(LEAST, MOST, Known(1.0)).pause() == 0.0


def test_the_busier_the_process_the_further_apart() -> None:
    assert apart(QUIET) == LEAST
    assert LEAST < apart((QUIET + BUSY) / 2) < MOST
    assert apart(BUSY) == apart(2 * BUSY) == MOST


def test_where_one_is_full_the_next_follows_at_once() -> None:
    assert apart(BUSY, full=True) == 0.0


def test_a_process_that_calculates_is_seen_to_be_busy() -> None:
    load, until = Load(), stopwatch() + 0.6
    assert load.share() == 0.0
    while stopwatch() < until:
        pass
    assert load.share() > 0.0
