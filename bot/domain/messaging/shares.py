"""How much of the bot's work one account may take at once, so that nobody else waits for it.

What is over the share is stored and confirmed like all else, and handled a little later, in its order, when there is
nothing else to do: nothing is dropped. Words that tell of an emergency have a share of their own, so large that no hand
can use it up: an alarm does not wait because of what was said before it.
"""

from typing import NamedTuple

LENGTH = 500  # characters that cost as much as handling a message at all


class ShareLimit(NamedTuple):
    """So much at once, and so much more every second. A message costs 1, and 1 more for every `LENGTH` characters."""

    at_once: float
    a_second: float


# A quick hand presses four buttons a second, for a short while; a picture album is ten messages at once.
USUAL = ShareLimit(24, 4)
# The same while the process is busy: a hundred messages a second of fifty accounts, each within the usual share, take
# all of a core, and every ✅ waits for them. Hardly anybody says more than four things in a few seconds.
BUSY = ShareLimit(5, 0.5)
# Two messages as long as can be at once, or thirty as they are typed.
URGENT = ShareLimit(30, 2)


class Share(NamedTuple):
    """What was left of it, at an instant by the stopwatch (seconds)."""

    at: float
    left: float


def cost(text: str) -> float:
    return 1 + len(text) / LENGTH


def spend(share: Share | None, limit: ShareLimit, cost: float, now: float) -> Share | None:
    """The share after that; None where it does not suffice, and nothing is spent. A new one is whole."""
    left = limit.at_once
    if share is not None:
        left = min(limit.at_once, share.left + max(0.0, now - share.at) * limit.a_second)
    return Share(now, left - cost) if cost <= left else None


def whole(share: Share, limit: ShareLimit, now: float) -> bool:
    """Is there as much again as if it had never been used?"""
    return share.left + (now - share.at) * limit.a_second >= limit.at_once
