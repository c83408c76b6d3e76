"""How much of the bot's own talk one account may call forth. Reports are never counted and never held back.

Every answer to a flood costs a message of a chat that has only so many (see `rate_limits`): in a private chat
the ✅ would come minutes late, in a group the summary would wait behind chatter. So what is no report is answered
only so often; the first time it is not, the person is told so once, kindly, and then the bot is quiet until the
spell is over. Nobody else is affected: the count is one account's. People without duties also share one count for the
whole bot, for there may be any number of them.

A bot may send 30 messages a second, and twenty-five people who are answered as fast as a chat allows take 25 of them.
So only the first few answers of a spell go with the ✅ of others; the rest waits until nothing else is to be sent.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.messaging.rate_limits import RateLimit


class Purpose(StrEnum):
    """What an account calls forth."""

    CHATTER = "chatter"  # answers, questions and refusals in the account's own chat
    GROUP = "group"  # the same in groups
    NOTICE = "notice"  # messages to leaders or admins about what the account told
    CODE = "code"  # invitations tried that do not exist
    ANSWERS = (
        "answers"  # of CHATTER and GROUP, those that need not wait behind others; counted for the whole bot
    )
    STRANGERS = "strangers"  # answers to people without duties, of the whole bot
    NEWCOMERS = "newcomers"  # answers to those who have opened the link for all, of the whole bot
    REQUEST = "request"  # requests to be let in
    HARM = "harm"  # words of harm from people who are not let in, for the whole bot
    UNADMITTED = "unadmitted"  # the same for one account
    BLOCK = "block"  # messages to admins that the account stopped the bot: it can start and stop all day
    ERROR = "error"  # messages to admins about updates of the account that could not be handled


class ThrottleVerdict(StrEnum):
    SAY = "say"
    BEHIND = "behind"  # say it behind all that is said to others
    LAST = "last"  # say only that this was too much
    SILENCE = "silence"


SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
LIMITS: Mapping[Purpose, RateLimit] = {
    # A quick thumb presses and writes about 20 times a minute; a chat takes one message a second.
    Purpose.CHATTER: RateLimit(20, MINUTE),
    # A group takes 20 messages a minute from the bot, and the summary needs room among them.
    Purpose.GROUP: RateLimit(6, MINUTE),
    # Nobody witnesses more than ten things a minute; all of them stand in the card and the summary anyway.
    Purpose.NOTICE: RateLimit(10, MINUTE),
    # A code has 144 bits: this is against noise and against codes from elsewhere, guessing is hopeless anyway.
    Purpose.CODE: RateLimit(5, HOUR),
    # A third of what the platform takes: twenty-five people who begin to chatter at one instant hold up no ✅ either.
    Purpose.ANSWERS: RateLimit(10, SECOND),
    # A second and a third of what the platform takes from a bot in a minute; each is told again when they write again.
    Purpose.STRANGERS: RateLimit(60, MINUTE),
    # A sixth of what the platform takes in a minute, behind everything else: a whole county may come at nine.
    Purpose.NEWCOMERS: RateLimit(300, MINUTE),
    # Who withdraws and asks again writes to admins each time.
    Purpose.REQUEST: RateLimit(5, timedelta(days=1)),
    # Of people nobody knows yet: a real emergency is told by more than one of them, and 110 and 119 are there.
    Purpose.HARM: RateLimit(40, HOUR),
    # Words and an album of nine pictures, so that no single one of them uses up what is there for all.
    Purpose.UNADMITTED: RateLimit(10, HOUR),
    # That the bot is let in again is not told, so the first of a day says it all.
    Purpose.BLOCK: RateLimit(2, timedelta(days=1)),
    # The first ones say what is broken.
    Purpose.ERROR: RateLimit(3, HOUR),
}


# How many answers of a spell need not wait behind others: enough to ask, be asked back and answer.
PROMPT: Mapping[Purpose, int] = {Purpose.CHATTER: 3, Purpose.GROUP: 3}


@dataclass(frozen=True)
class Spent:
    """How often since when (UTC)."""

    began_at: datetime
    number: int


def spend(
    count: Spent | None, limit: RateLimit, now: datetime, prompt: int | None = None
) -> tuple[Spent, ThrottleVerdict]:
    """One more at `now`: the new count, and what the bot may do about it. `prompt`: see `PROMPT`; None: all.

    A spell begins with its first message and lasts `limit.span`. A clock that was set back begins a new one.
    """
    if count is None or not count.began_at <= now < count.began_at + limit.span:
        count = Spent(now, 0)
    spent = Spent(count.began_at, count.number + 1)
    if spent.number <= limit.count:
        behind = prompt is not None and spent.number > prompt
        return spent, ThrottleVerdict.BEHIND if behind else ThrottleVerdict.SAY
    return spent, ThrottleVerdict.LAST if spent.number == limit.count + 1 else ThrottleVerdict.SILENCE


def exhausted(count: Spent | None, limit: RateLimit, now: datetime) -> bool:
    """Has the spell used up its limit? Asks without counting."""
    return (
        count is not None
        and count.number >= limit.count
        and count.began_at <= now < count.began_at + limit.span
    )
