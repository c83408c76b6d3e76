"""The pace the server allows, in the time of the play; the figures are those people report, unpublished.

Source: core.telegram.org/bots/faq ("My bot is hitting limits") and `botapi/behaviours.md`, 9.
"""

from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

from bot.sandbox.errors import too_many

PRIVATE = (5, timedelta(seconds=5))
GROUP = (20, timedelta(seconds=60))
WHOLE_BOT = (30, timedelta(seconds=1))


@dataclass
class Flood:
    """Counts what each bot sends; a call over the limit is refused and not counted."""

    sent: dict[tuple[int, int], deque[datetime]] = field(default_factory=lambda: defaultdict(deque))
    refused: int = 0

    def check(self, bot_id: int, chat_id: int, now: datetime) -> None:
        """Raises `ApiError` 429 with the seconds to wait."""
        chat_limit = GROUP if chat_id < 0 else PRIVATE
        keys = (((bot_id, 0), WHOLE_BOT), ((bot_id, chat_id), chat_limit))
        for key, (count, span) in keys:
            past = self.sent[key]
            while past and past[-1] > now:  # the play's clock was set back
                past.pop()
            while past and past[0] <= now - span:
                past.popleft()
            if len(past) >= count:
                self.refused += 1
                raise too_many(max(1, ceil((past[0] + span - now).total_seconds())))
        for key, _ in keys:
            self.sent[key].append(now)
