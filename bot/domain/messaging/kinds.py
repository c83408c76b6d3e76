"""Every kind of message that the bot sends, and what holds for it.

A row of the outbox has its lane and its end of its own; its kind is stored as a word, which never changes, for rows
outlive a version. Kinds that differ in lane or life only are stored as the same word.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, unique

from bot.domain.messaging.messages import Lane

# Worth saying twice rather than not at all: a question or a ✅ that never came leaves a person in doubt. Reminders
# are dropped when nobody knows whether they arrived: their next step comes anyway.
INSIST = frozenset({Lane.URGENT, Lane.RECEIPT, Lane.SUMMARY})
BULK = frozenset({Lane.REMINDER, Lane.DIGEST})
EVERY = frozenset(Lane)
PROMPT = EVERY - BULK
# Leaders wait for what goes in these lanes: admins hear that it cannot come. As the phrases call it.
AWAITED = {Lane.URGENT: "urgent", Lane.SUMMARY: "summary"}


@dataclass(frozen=True)
class Policy:
    """What holds for one kind. `life`: how long it is worth sending where nothing else is said; None: until sent."""

    stored: str  # in the outbox, in logs and metrics
    lane: Lane
    life: timedelta | None = None
    live: bool = False  # drawn when it is sent, and edited for as long as what it shows changes
    told: bool = True  # admins hear that it could not be sent


@unique
class Kind(Enum):
    """By lane, the most urgent first."""

    CALL = Policy("call", Lane.URGENT)  # whom the ladder calls to an incident
    NEWS = Policy("news", Lane.URGENT)  # what happened since, for all who were called
    INCIDENT = Policy("incident", Lane.URGENT)  # anything else about an incident, to one person
    INCIDENT_FILE = Policy("file", Lane.URGENT)  # its photos, places and documents
    BOARD = Policy("board", Lane.URGENT, live=True)  # a plan's board and the roles' lists of steps
    PLAN_OVERDUE = Policy("plan", Lane.URGENT)  # steps of a plan that should be done by now

    RECEIPT = Policy("receipt", Lane.RECEIPT)  # the ✅ of what was recorded
    QUESTION = Policy("question", Lane.RECEIPT)  # lives as long as the question
    ANSWER = Policy("answer", Lane.RECEIPT, timedelta(hours=6))  # to what was just written or pressed
    OUTCOME = Policy("answer", Lane.RECEIPT)  # what came of words, a file or a request, however late
    # The platform forgets a pressed button after about that long.
    TOAST = Policy("toast", Lane.RECEIPT, timedelta(seconds=15))
    FETCH = Policy("fetch", Lane.RECEIPT, timedelta(hours=6))  # no message: a file to be read
    LEAVE_DECIDED = Policy("leave", Lane.RECEIPT)  # leave granted or refused, to both

    SUMMARY = Policy("summary", Lane.SUMMARY)  # of a round
    MATTER = Policy("matter", Lane.SUMMARY)  # something happened, to leaders
    MATTER_FLOOD = Policy("matter_flood", Lane.SUMMARY)  # and more of it than is told one by one
    MATTER_FILE = Policy("file", Lane.SUMMARY)  # its files that do not fit under the words
    ADMIN = Policy("admin", Lane.SUMMARY, told=False)  # what admins must know of
    DUTY = Policy("duty", Lane.SUMMARY)  # to people on the rota, of their shifts
    UNLOCK = Policy("unlock", Lane.SUMMARY)  # a report for a locked round, to who may let it in
    LEAVE = Policy("leave", Lane.SUMMARY)  # a request for leave, to who may grant it
    COVER = Policy("cover", Lane.SUMMARY)  # who could stand in, and will they
    MUSTER = Policy("muster", Lane.SUMMARY)  # lives until the muster closes
    MUSTER_RESULT = Policy("muster_result", Lane.SUMMARY)  # and whom it could not ask, and who answered late
    PLAN = Policy("plan", Lane.SUMMARY)  # how a run goes, to one person; in a drill what is overdue, too
    PLAN_RECORD = Policy("plan_record", Lane.SUMMARY)  # what was done, when a run has ended
    DRILL_BOARD = Policy("board", Lane.SUMMARY, live=True)  # a drill gives way to what is urgent

    REMINDER = Policy("reminder", Lane.REMINDER)  # lives until the round is locked; so many a day

    CARD = Policy("card", Lane.DIGEST, live=True)  # how far a round is
    SETTLED = Policy("settled", Lane.DIGEST, timedelta(hours=6))  # what came of buttons, in their place
    QUESTION_CLOSED = Policy("question_closed", Lane.DIGEST, timedelta(hours=12))  # the same of a question
    MENU = Policy("menu", Lane.DIGEST)  # the commands that one person may use


# As rows say it.
LIVE = frozenset(kind.value.stored for kind in Kind if kind.value.live)
UNTOLD = frozenset(kind.value.stored for kind in Kind if not kind.value.told)
