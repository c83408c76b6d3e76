"""Which of a batch are over their account's share, counted in this process by the stopwatch."""

from collections.abc import Callable, Sequence

from bot.clock import stopwatch
from bot.domain.incidents.urgency import urgent
from bot.domain.messaging.shares import BUSY, URGENT, USUAL, Share, ShareLimit, cost, spend, whole
from bot.runtime.updates import Update

BUSY_LOAD = 0.6  # of one core: from then on the smaller share holds
MOST_KNOWN = 10_000  # accounts; those whose share is whole are forgotten then


class Shares:
    """The shares of all who have written of late."""

    def __init__(
        self, load: Callable[[], float] = lambda: 0.0, time: Callable[[], float] = stopwatch
    ) -> None:
        """`load`: the share of one core that this process uses; `time`: seconds."""
        self._load, self._time = load, time
        self._left: dict[tuple[ShareLimit, int], Share] = {}

    def over(self, updates: Sequence[Update]) -> frozenset[int]:
        """The ids of those that may wait. Counts the others."""
        now, holds = self._time(), BUSY if self._load() > BUSY_LOAD else USUAL
        if len(self._left) > MOST_KNOWN:
            self._left = {key: one for key, one in self._left.items() if not whole(one, key[0], now)}
        return frozenset(
            update.incoming.update_id
            for update in updates
            if update.spoken and not self._within(update, holds, now)
        )

    def _within(self, update: Update, holds: ShareLimit, now: float) -> bool:
        """Both shares are counted all the time, so that whoever floods is known when the process becomes busy."""
        return {limit: self._taken(update, limit, now) for limit in (USUAL, BUSY)}[holds]

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
        costs = min(cost(update.incoming.text), limit.at_once)
        return spend(self._left.get(_key(update, limit)), limit, costs, now)


def _key(update: Update, limit: ShareLimit) -> tuple[ShareLimit, int]:
    assert update.incoming.sender is not None
    return limit, update.incoming.sender.id
