"""One bot's jobs, one at a time and in the order they come, on threads that other bots use, too."""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


class InOrder:
    """A bot whose job waits keeps one thread and not all; between two of its jobs others have their turn."""

    def __init__(self, threads: ThreadPoolExecutor) -> None:
        self._threads = threads
        self._waiting: deque[tuple[Future[Any], Callable[[], Any]]] = deque()
        self._guard = threading.Lock()
        self._busy = False

    def submit(self, job: Callable[[], T]) -> Future[T]:
        """A job whose future is cancelled before its turn is left out."""
        future: Future[T] = Future()
        with self._guard:
            self._waiting.append((future, job))
            if self._busy:
                return future
            self._busy = True
        self._threads.submit(self._do_next)
        return future

    def wait(self) -> None:
        """Until all that has been submitted is done."""
        self.submit(lambda: None).result()

    def _do_next(self) -> None:
        with self._guard:
            future, job = self._waiting.popleft()
        if future.set_running_or_notify_cancel():
            try:
                done = job()
            except BaseException as error:  # its caller hears of it
                future.set_exception(error)
            else:
                future.set_result(done)
        with self._guard:
            self._busy = bool(self._waiting)
            if not self._busy:
                return
        self._threads.submit(self._do_next)
