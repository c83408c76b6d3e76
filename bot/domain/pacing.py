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
# So many chats refused in a row, with nothing getting through in between: the limit is on the bot, not on them.
WHOLE_BOT = 3
BOT_LIMITS = (Limit(28, timedelta(seconds=1)),)


@dataclass
class Gate:
    """Remembers recent sends against some limits."""

    limits: tuple[Limit, ...]
    sent: deque[datetime] = field(default_factory=deque)
    held_until: datetime | None = None
    latest: datetime | None = None

    def opens_at(self, now: datetime) -> datetime:
        """The first instant at which one more message is allowed; `now` or earlier means at once."""
        self._keep_up(now)
        times = [self._free_at(limit) for limit in self.limits]
        return max([now, *(at for at in (*times, self.held_until) if at)])

    def _free_at(self, limit: Limit) -> datetime | None:
        return self.sent[-limit.count] + limit.span if len(self.sent) >= limit.count else None

    def room(self, now: datetime) -> int:
        """How many messages are allowed at this instant."""
        self._keep_up(now)
        if self.held_until is not None and self.held_until > now:
            return 0
        return max(0, min(self._room(limit, now) for limit in self.limits))

    def _room(self, limit: Limit, now: datetime) -> int:
        return limit.count - sum(1 for at in self.sent if at + limit.span > now)

    def passed(self, now: datetime) -> None:
        """One message went through."""
        self._keep_up(now)
        self.sent.append(now)
        while len(self.sent) > max(limit.count for limit in self.limits):
            self.sent.popleft()

    def idle(self, now: datetime) -> bool:
        """Has everything it remembers stopped to matter?"""
        self._keep_up(now)
        if self.held_until is not None and self.held_until > now:
            return False
        return not self.sent or self.sent[-1] + max(limit.span for limit in self.limits) <= now

    def hold(self, until: datetime) -> None:
        """The platform said 429: nothing more until then."""
        self.held_until = until

    def _keep_up(self, now: datetime) -> None:
        """Where the clock was set back, what is remembered moves with it: nobody waits for hours to come again."""
        back = self.latest - now if self.latest is not None else timedelta()
        if back > timedelta():
            self.sent = deque(at - back for at in self.sent)
            self.held_until = self.held_until - back if self.held_until else None
        self.latest = now


@dataclass
class Pace:
    """All gates of one bot. Groups have negative ids, as on the platform."""

    bot: Gate = field(default_factory=lambda: Gate(BOT_LIMITS))
    chats: dict[int, Gate] = field(default_factory=dict)
    refusals: dict[int, datetime] = field(default_factory=dict)  # chats refused since anything got through

    def gate(self, chat_id: int) -> Gate:
        if chat_id not in self.chats:
            self.chats[chat_id] = Gate(GROUP_LIMITS if chat_id < 0 else PRIVATE_LIMITS)
        return self.chats[chat_id]

    def held(self, now: datetime) -> dict[int, datetime]:
        """The chats that have had all they may for now, and until when. Gates that no longer matter are forgotten."""
        self.chats = {chat_id: gate for chat_id, gate in self.chats.items() if not gate.idle(now)}
        opening = {chat_id: gate.opens_at(now) for chat_id, gate in self.chats.items()}
        return {chat_id: at for chat_id, at in opening.items() if at > now}

    def passed(self, chat_id: int, now: datetime) -> None:
        self.bot.passed(now)
        self.gate(chat_id).passed(now)

    def refused(self, chat_id: int, now: datetime, until: datetime) -> None:
        """The platform said 429 to this chat until then. The answer does not tell which limit was meant."""
        self.gate(chat_id).hold(until)
        self.refusals = {chat: at for chat, at in self.refusals.items() if at > now} | {chat_id: until}
        if len(self.refusals) >= WHOLE_BOT:
            self.bot.hold(min(self.refusals.values()))

    def accepted(self) -> None:
        """A message got through: what was refused before was refused to single chats."""
        self.refusals.clear()
