"""How this process is doing: what it counts as it works, and what it last saw of the platform.

The web floor shows it. Counters are those of one process; what all processes share (the outbox, the heartbeat) is read
from the database when somebody asks. Nothing here carries a token, a name or a text.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from prometheus_client import Counter, Histogram, disable_created_metrics

# Else each counter comes with a second series that nobody asks for.
disable_created_metrics()  # type: ignore[no-untyped-call]

UPDATES = Counter("pinganbao_updates", "Updates taken, redelivered ones not counted.", ["bot", "event"])
UPDATE_ERRORS = Counter("pinganbao_update_errors", "Updates that could not be handled.", ["bot"])
REPORTS = Counter("pinganbao_reports", "Reports received, by what they say.", ["bot", "label"])
BATCH = Histogram(
    "pinganbao_intake_batch_updates",
    "Updates committed together.",
    ["bot"],
    buckets=(1, 2, 5, 10, 20, 50, 100),
)
INTAKE = Histogram(
    "pinganbao_intake_seconds",
    "From the arrival of a batch of updates to its commit.",
    ["bot"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
SENT = Counter("pinganbao_messages_sent", "Messages the platform took.", ["bot", "kind"])
SEND_ERRORS = Counter("pinganbao_send_errors", "Messages that did not go out at a try.", ["bot", "outcome"])
UNCERTAIN = Counter(
    "pinganbao_messages_uncertain",
    "Messages given up after several tries without an answer.",
    ["bot", "kind"],
)
BEAT_ERRORS = Counter(
    "pinganbao_beat_errors", "Due rows that could not be dealt with and were put back.", ["bot", "table"]
)


class State(StrEnum):
    """What a process does for one bot."""

    STARTING = "starting"
    STANDING_BY = "standing_by"  # another process holds the lease
    SERVING = "serving"
    REFUSED = "refused"  # the platform does not know its token; other bots of the process are served on
    TAKING_IN = "taking_in"  # takes pushed updates, nothing else


class Link(StrEnum):
    """What was last seen of the platform."""

    UNKNOWN = "unknown"
    UP = "up"
    AWAY = "away"
    CONFLICT = "conflict"  # somebody else fetches with the same token


@dataclass
class Vitals:
    """One bot in this process, now."""

    bot_id: int
    state: State = State.STARTING
    link: Link = Link.UNKNOWN
    lease: bool = False  # is it this process that holds it?
    held_until: datetime | None = None  # by the bot's clock; until then the platform takes nothing
    locked_out: bool = False  # it cannot be asked for: the database cannot be written
