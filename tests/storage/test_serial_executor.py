"""Jobs of one bot wait for each other and those of two bots do not, on threads they share."""

import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError, ThreadPoolExecutor

import pytest

from storage.serial_executor import InOrder


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as made:
        yield made


def test_jobs_come_one_at_a_time_in_their_order(threads: ThreadPoolExecutor) -> None:
    bot, seen, at_once = InOrder(threads), list[int](), threading.Lock()

    def job(number: int) -> None:
        assert at_once.acquire(blocking=False)
        seen.append(number)
        at_once.release()

    for number in range(100):
        bot.submit(lambda number=number: job(number))  # type: ignore[misc]
    bot.wait()
    assert seen == list(range(100))


def test_a_bot_that_waits_keeps_no_other_from_its_jobs(threads: ThreadPoolExecutor) -> None:
    stuck, other, go_on = InOrder(threads), InOrder(threads), threading.Event()
    waiting = [stuck.submit(go_on.wait) for _ in range(5)]
    assert other.submit(lambda: "done").result(timeout=60) == "done"
    go_on.set()
    assert [one.result() for one in waiting] == [True] * 5


def test_one_that_fails_or_is_cancelled_keeps_no_later_one_from_its_turn(threads: ThreadPoolExecutor) -> None:
    bot, go_on = InOrder(threads), threading.Event()
    bot.submit(go_on.wait)
    failing, cancelled = bot.submit(lambda: 1 // 0), bot.submit(lambda: "never")
    later = bot.submit(lambda: "later")
    assert cancelled.cancel()
    go_on.set()
    assert later.result(timeout=60) == "later"
    with pytest.raises(ZeroDivisionError):
        failing.result()
    with pytest.raises(CancelledError):
        cancelled.result()
