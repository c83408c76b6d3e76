"""How fast a bot may write: about one message a second to a chat, 20 a minute to a group, 30 a second in all.

The exact limits are unpublished (core.telegram.org/bots/faq, "My bot is hitting limits"), so these stay a little
below them. State lives in memory: after a restart the first few messages may be early, and a 429 corrects that.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Limit:
    """At most `count` messages in any `span`."""

    count: int
    span: timedelta


PRIVATE_LIMITS = (Limit(3, timedelta(seconds=3)),)
GROUP_LIMITS = (Limit(3, timedelta(seconds=3)), Limit(19, timedelta(seconds=60)))
BOT_LIMITS = (Limit(28, timedelta(seconds=1)),)


@dataclass
class Gate:
    """Remembers recent sends against some limits."""

    limits: tuple[Limit, ...]
    sent: deque[datetime] = field(default_factory=deque)
    held_until: datetime | None = None

    def opens_at(self, now: datetime) -> datetime:
        """The first instant at which one more message is allowed; `now` or earlier means at once."""
        times = [self._free_at(limit) for limit in self.limits]
        return max([now, *(at for at in (*times, self.held_until) if at)])

    def _free_at(self, limit: Limit) -> datetime | None:
        return self.sent[-limit.count] + limit.span if len(self.sent) >= limit.count else None

    def passed(self, now: datetime) -> None:
        """One message went through."""
        self.sent.append(now)
        while len(self.sent) > max(limit.count for limit in self.limits):
            self.sent.popleft()

    def hold(self, until: datetime) -> None:
        """The platform said 429: nothing more until then."""
        self.held_until = until


@dataclass
class Pace:
    """All gates of one bot. Groups have negative ids, as on the platform."""

    bot: Gate = field(default_factory=lambda: Gate(BOT_LIMITS))
    chats: dict[int, Gate] = field(default_factory=dict)

    def gate(self, chat_id: int) -> Gate:
        if chat_id not in self.chats:
            self.chats[chat_id] = Gate(GROUP_LIMITS if chat_id < 0 else PRIVATE_LIMITS)
        return self.chats[chat_id]

    def opens_at(self, chat_id: int, now: datetime) -> datetime:
        return max(self.bot.opens_at(now), self.gate(chat_id).opens_at(now))

    def passed(self, chat_id: int, now: datetime) -> None:
        self.bot.passed(now)
        self.gate(chat_id).passed(now)
