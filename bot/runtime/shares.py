"""Which of a batch are over their account's share, counted in this process by the stopwatch."""

from collections.abc import Callable, Sequence

from bot.clock import stopwatch
from bot.domain.incidents.urgency import urgent
from bot.domain.messaging.shares import URGENT, USUAL, Share, ShareLimit, cost, spend, whole
from bot.runtime.updates import Update

MOST_KNOWN = 10_000  # accounts; those whose share is whole are forgotten then


class Shares:
    """The shares of all who have written of late."""

    def __init__(self, time: Callable[[], float] = stopwatch) -> None:
        self._time = time
        self._left: dict[tuple[ShareLimit, int], Share] = {}

    def over(self, updates: Sequence[Update]) -> frozenset[int]:
        """The ids of those that may wait. Counts the others."""
        now = self._time()
        if len(self._left) > MOST_KNOWN:
            self._left = {key: one for key, one in self._left.items() if not whole(one, key[0], now)}
        return frozenset(
            update.incoming.update_id
            for update in updates
            if update.spoken and not self._taken(update, USUAL, now)
        )

    def alarms(self, update: Update) -> bool:
        """Does it tell of an emergency, so that it waits for nothing of its account's? Counts it."""
        after = self._spent(update, URGENT, self._time())
        if after is None or not urgent(update.incoming.text):  # looking for it costs more than counting
            return False
        self._left[_key(update, URGENT)] = after
        return True

    def _taken(self, update: Update, limit: ShareLimit, now: float) -> bool:
        after = self._spent(update, limit, now)
        if after is not None:
            self._left[_key(update, limit)] = after
        return after is not None

    def _spent(self, update: Update, limit: ShareLimit, now: float) -> Share | None:
        return spend(self._left.get(_key(update, limit)), limit, cost(update.incoming.text), now)


def _key(update: Update, limit: ShareLimit) -> tuple[ShareLimit, int]:
    assert update.incoming.sender is not None
    return limit, update.incoming.sender.id
