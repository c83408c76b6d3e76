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
INSIST = frozenset({Lane.URGENT, Lane.RECEIPT, Lane.SUMMARY, Lane.MATTER, Lane.CHATTER})
BULK = frozenset({Lane.REMINDER, Lane.DIGEST, Lane.CHATTER, Lane.STRANGER})
EVERY = frozenset(Lane)
PROMPT = EVERY - BULK
# Leaders wait for what goes in these lanes: admins hear that it cannot come. As the phrases call it.
AWAITED = {Lane.URGENT: "urgent", Lane.SUMMARY: "summary", Lane.MATTER: "matter"}


@dataclass(frozen=True)
class KindPolicy:
    """What holds for one kind. `life`: how long it is worth sending where nothing else is said; None: until sent."""

    stored: str  # in the outbox, in logs and metrics
    lane: Lane
    life: timedelta | None = None
    live: bool = False  # drawn when it is sent, and edited for as long as what it shows changes
    told: bool = True  # admins hear that it could not be sent
    repeatable: bool = False  # said twice it is as said once: nobody sees a second copy


@unique
class Kind(Enum):
    """By lane, the most urgent first."""

    CALL = KindPolicy("call", Lane.URGENT)  # whom the ladder calls to an incident
    NEWS = KindPolicy("news", Lane.URGENT)  # what happened since, for all who were called
    INCIDENT = KindPolicy("incident", Lane.URGENT)  # anything else about an incident, to one person
    INCIDENT_FILE = KindPolicy("file", Lane.URGENT)  # its photos, places and documents
    BOARD = KindPolicy("board", Lane.URGENT, live=True)  # a plan's board and the roles' lists of steps
    PLAN_OVERDUE = KindPolicy("plan", Lane.URGENT)  # steps of a plan that should be done by now

    RECEIPT = KindPolicy("receipt", Lane.RECEIPT)  # the ✅ of what was recorded
    QUESTION = KindPolicy("question", Lane.RECEIPT)  # lives as long as the question
    ANSWER = KindPolicy("answer", Lane.RECEIPT, timedelta(hours=6))  # to what was just written or pressed
    # A screen of /admin, sent or edited in its place; what can no longer be edited is sent anew.
    SCREEN = KindPolicy("screen", Lane.RECEIPT, timedelta(hours=6), repeatable=True)
    OUTCOME = KindPolicy("answer", Lane.RECEIPT)  # what came of words, a file or a request, however late
    # The platform forgets a pressed button after about that long.
    TOAST = KindPolicy("toast", Lane.RECEIPT, timedelta(seconds=15))
    FETCH = KindPolicy("fetch", Lane.RECEIPT, timedelta(hours=6))  # no message: a file to be read
    LEAVE_DECIDED = KindPolicy("leave", Lane.RECEIPT)  # leave granted or refused, to both

    SUMMARY = KindPolicy("summary", Lane.SUMMARY, live=True)  # of a round, each edition in the same message
    SUMMARY_CHANGES = KindPolicy("summary_changes", Lane.SUMMARY)  # and what changed in it, collected
    ADMIN = KindPolicy("admin", Lane.SUMMARY, told=False)  # what admins must know of
    MODE = KindPolicy("mode", Lane.SUMMARY, timedelta(days=2))  # that a mode has begun or ended
    JOIN = KindPolicy("join", Lane.SUMMARY, live=True, told=False)  # who asks to be let in, to who may decide
    DUTY = KindPolicy("duty", Lane.SUMMARY)  # to people on the rota, of their shifts
    CHASE = KindPolicy("chase", Lane.SUMMARY, timedelta(hours=6))  # somebody else sees to a silent unit
    UNLOCK = KindPolicy("unlock", Lane.SUMMARY)  # a report for a locked round, to who may let it in
    LEAVE = KindPolicy("leave", Lane.SUMMARY)  # a request for leave, to who may grant it
    COVER = KindPolicy("cover", Lane.SUMMARY)  # who could stand in, and will they
    MUSTER = KindPolicy("muster", Lane.SUMMARY)  # lives until the muster closes
    MUSTER_RESULT = KindPolicy(
        "muster_result", Lane.SUMMARY
    )  # and whom it could not ask, and who answered late
    PLAN = KindPolicy("plan", Lane.SUMMARY)  # how a run goes, to one person; in a drill what is overdue, too
    PLAN_RECORD = KindPolicy("plan_record", Lane.SUMMARY)  # what was done, when a run has ended
    DRILL_BOARD = KindPolicy("board", Lane.SUMMARY, live=True)  # a drill gives way to what is urgent

    MATTER = KindPolicy("matter", Lane.MATTER)  # something happened, to leaders
    MATTER_FLOOD = KindPolicy("matter_flood", Lane.MATTER)  # and more of it than is told one by one
    MATTER_FILE = KindPolicy("file", Lane.MATTER)  # its files that do not fit under the words

    REMINDER = KindPolicy("reminder", Lane.REMINDER)  # lives until the round is locked; so many a day

    CARD = KindPolicy("card", Lane.DIGEST, live=True)  # how far a round is
    # What came of buttons, in their place; and the same of a question.
    SETTLED = KindPolicy("settled", Lane.DIGEST, timedelta(hours=6), repeatable=True)
    QUESTION_CLOSED = KindPolicy("question_closed", Lane.DIGEST, timedelta(hours=12), repeatable=True)
    MENU = KindPolicy("menu", Lane.DIGEST, repeatable=True)  # the commands that one person may use

    # To whoever has had the first few of a minute.
    FURTHER_QUESTION = KindPolicy("question", Lane.CHATTER)
    FURTHER_ANSWER = KindPolicy("answer", Lane.CHATTER, timedelta(hours=6))

    STRANGER = KindPolicy("answer", Lane.STRANGER, timedelta(hours=6))  # to people without duties


# As rows say it.
LIVE = frozenset(kind.value.stored for kind in Kind if kind.value.live)
UNTOLD = frozenset(kind.value.stored for kind in Kind if not kind.value.told)
REPEATABLE = frozenset(kind.value.stored for kind in Kind if kind.value.repeatable)
