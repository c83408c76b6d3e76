"""How fast a bot may write: about one message a second to a chat, 20 a minute to a group, 30 a second in all.

The exact limits are unpublished (core.telegram.org/bots/faq, "My bot is hitting limits"). Those for one chat stay a
little below what people report; that of the whole bot is kept exactly, as the server counts (see `Window`). State
lives in memory: after a restart the first few messages may be early, and a 429 corrects that.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import nsmallest


@dataclass(frozen=True)
class RateLimit:
    """At most `count` messages in any `span`."""

    count: int
    span: timedelta


PRIVATE_LIMITS = (RateLimit(3, timedelta(seconds=3)),)
GROUP_LIMITS = (RateLimit(3, timedelta(seconds=3)), RateLimit(19, timedelta(seconds=60)))
# So many chats refused in a row, with nothing getting through in between: the limit is on the bot, not on them.
WHOLE_BOT = 3
BOT_LIMIT = RateLimit(30, timedelta(seconds=1))
# What is sent in bulk goes out five at a time, spread over the second, so that there is soon room for what is urgent.
# These alone would allow 32 a second: what a busy machine is late with one five, it makes up for with the next.
BULK_LIMITS = (RateLimit(5, timedelta(milliseconds=140)), RateLimit(15, timedelta(milliseconds=470)))

# A message without an answer is taken as counted that long after it should have been.
LATEST = timedelta(seconds=1)
REMEMBERED = 1000  # answers of which the quickest tells how long the way takes
LEARNING = 60  # so many must be known: the first go over new connections, and none of them is quick
# Nobody knows which part of the quickest answer was the way there. Where that is next to nothing, as with a Bot API
# server on the same machine, all of an answer's time is taken for it.
DOUBT = timedelta(milliseconds=1)
FORGET_EVERY = timedelta(seconds=5)


@dataclass
class Hold:
    """A 429: nothing more `until` then, as it was said at `said_at`."""

    until: datetime | None = None
    said_at: datetime | None = None

    def ends_at(self, now: datetime) -> datetime:
        """`now` if nothing is held. Where the clock was set back, the end moves with it: no hour is waited twice."""
        if self.until is None or self.said_at is None:
            return now
        if now < self.said_at:
            self.until -= self.said_at - now
        self.said_at = now
        return max(self.until, now)


@dataclass
class Gate:
    """Remembers recent sends against some limits."""

    limits: tuple[RateLimit, ...]
    sent: deque[datetime] = field(default_factory=deque)
    held: Hold = field(default_factory=Hold)
    fewest: int = field(init=False)  # messages that can shut it

    def __post_init__(self) -> None:
        self.fewest = min(limit.count for limit in self.limits)

    def may_be_shut(self) -> bool:
        """Could it be? Most chats get one message now and then."""
        return len(self.sent) >= self.fewest or self.held.until is not None

    def opens_at(self, now: datetime) -> datetime:
        """The first instant at which one more message is allowed; `now` or earlier means at once."""
        full = [limit for limit in self.limits if len(self.sent) >= limit.count]
        times = [self._free_at(limit, now) for limit in full]
        return max([self.held.ends_at(now), *(at for at in times if at)])

    def _free_at(self, limit: RateLimit, now: datetime) -> datetime | None:
        recent = [at for at in self.sent if _within(at, limit.span, now)]
        return recent[-limit.count] + limit.span if len(recent) >= limit.count else None

    def room(self, now: datetime) -> int:
        """How many messages are allowed at this instant."""
        if self.held.ends_at(now) > now:
            return 0
        return max(0, min(self._room(limit, now) for limit in self.limits))

    def _room(self, limit: RateLimit, now: datetime) -> int:
        return limit.count - sum(1 for at in self.sent if _within(at, limit.span, now))

    def passed(self, now: datetime) -> None:
        """One message went through."""
        self.sent.append(now)
        while len(self.sent) > max(limit.count for limit in self.limits):
            self.sent.popleft()

    def idle(self, now: datetime) -> bool:
        """Has everything it remembers stopped to matter?"""
        if self.held.ends_at(now) > now:
            return False
        longest = max(limit.span for limit in self.limits)
        newest_first = reversed(self.sent)
        return not any(_within(at, longest, now) for at in newest_first)

    def hold(self, until: datetime, now: datetime) -> None:
        """The platform said 429: nothing more until then."""
        self.held = Hold(until, now)


@dataclass
class RateWindow:
    """The limit of the whole bot, kept as the server counts.

    The server counts a message when it gets it: later than it was sent, by a time that varies. Two that left a second
    apart may reach it closer together. An answer tells how much later it can have been at most: as much as it took
    longer than the quickest answer known, which is about what the way alone takes. Until then the place stays taken.
    """

    limit: RateLimit = BOT_LIMIT
    under_way: list[datetime] = field(default_factory=list)  # when they left
    ended: deque[tuple[datetime, datetime]] = field(default_factory=deque)  # left and answered at
    counted: deque[datetime] = field(default_factory=deque)  # by when each of these has been counted
    took: deque[timedelta] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    quickest: timedelta = timedelta.max  # of those
    held: Hold = field(default_factory=Hold)

    def left(self, now: datetime) -> None:
        """One message is on its way."""
        self.under_way.append(now)

    def answered(self, left: datetime, now: datetime) -> None:
        """The message that left then has been answered, or given up."""
        self.under_way.remove(left)
        while self.ended and not _within(self.ended[0][1], self.limit.span, now):
            self.ended.popleft()
            self.counted.popleft()
        before = self._way()
        self._learn(now - left)
        way = self._way()
        if way != before:
            self.counted = deque(_counted_by(*one, way) for one in self.ended)
        self.ended.append((left, now))
        self.counted.append(_counted_by(left, now, way))

    def _learn(self, took: timedelta) -> None:
        forgotten = self.took[0] if len(self.took) == REMEMBERED else None
        self.took.append(took)
        self.quickest = min(self.took) if forgotten == self.quickest else min(self.quickest, took)

    def _way(self) -> timedelta:
        """How long the way alone takes."""
        return max(self.quickest - DOUBT, timedelta(0)) if len(self.took) >= LEARNING else timedelta(0)

    def room(self, now: datetime) -> int:
        """How many messages are allowed at this instant, which may be one ahead."""
        if self.held.ends_at(now) > now:
            return 0
        return max(0, self.limit.count - len(self._taken(now)))

    def opens_at(self, now: datetime) -> datetime:
        """The first instant at which one more message is allowed, if what is under way is answered by then."""
        if len(self.ended) + len(self.under_way) < self.limit.count:
            return self.held.ends_at(now)
        taken = self._taken(now)
        over = len(taken) - self.limit.count + 1
        free = nsmallest(over, taken)[-1] + self.limit.span if over > 0 else now
        return max(free, self.held.ends_at(now))

    def hold(self, until: datetime, now: datetime) -> None:
        """The platform said 429: nothing more until then."""
        self.held = Hold(until, now)

    def _taken(self, now: datetime) -> list[datetime]:
        """By when the server has counted each of the messages that it may be counting still."""
        way, since = self._way(), now - self.limit.span
        under_way = (_counted_by(left, now, way) for left in self.under_way)
        return [at for at in (*self.counted, *under_way) if since < at <= now]


def _counted_by(left: datetime, until: datetime, way: timedelta) -> datetime:
    late = until - left - way
    return left + min(max(late, timedelta(0)), LATEST)


def _within(at: datetime, span: timedelta, now: datetime) -> bool:
    """Less than `span` ago. What lies ahead was before the clock was set back, and means nothing now."""
    return now - span < at <= now


@dataclass
class Pace:
    """All limits of one bot. Groups have negative ids, as on the platform."""

    bot: RateWindow = field(default_factory=RateWindow)
    bulk: Gate = field(default_factory=lambda: Gate(BULK_LIMITS))
    chats: dict[int, Gate] = field(default_factory=dict)
    refusals: dict[int, datetime] = field(default_factory=dict)  # chats refused since anything got through
    forgot: datetime | None = None  # when it was last looked for gates that no longer matter

    def gate(self, chat_id: int) -> Gate:
        if chat_id not in self.chats:
            self.chats[chat_id] = Gate(GROUP_LIMITS if chat_id < 0 else PRIVATE_LIMITS)
        return self.chats[chat_id]

    def held(self, now: datetime) -> dict[int, datetime]:
        """The chats that have had all they may for now, and until when."""
        self._forget(now)
        doubtful = {chat_id: gate for chat_id, gate in self.chats.items() if gate.may_be_shut()}
        opening = {chat_id: gate.opens_at(now) for chat_id, gate in doubtful.items()}
        return {chat_id: at for chat_id, at in opening.items() if at > now}

    def _forget(self, now: datetime) -> None:
        """Gates that no longer matter, now and then: to ask each of them costs more than to keep it."""
        if self.forgot is None or not _within(self.forgot, FORGET_EVERY, now):
            self.forgot = now
            self.chats = {chat_id: gate for chat_id, gate in self.chats.items() if not gate.idle(now)}

    def left(self, chat_id: int, now: datetime, count: int = 1) -> None:
        """A message is on its way to a chat. The chat sees `count` of them where it is an album."""
        self.bot.left(now)
        for _ in range(count):
            self.gate(chat_id).passed(now)

    def refused(self, chat_id: int, now: datetime, until: datetime) -> None:
        """The platform said 429 to this chat until then. The answer does not tell which limit was meant."""
        self.gate(chat_id).hold(until, now)
        self.refusals = {chat: at for chat, at in self.refusals.items() if at > now} | {chat_id: until}
        if len(self.refusals) >= WHOLE_BOT:
            self.bot.hold(min(self.refusals.values()), now)

    def accepted(self) -> None:
        """A message got through: what was refused before was refused to single chats."""
        self.refusals.clear()
