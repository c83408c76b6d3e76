"""What is known of a message before a word of it is read."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class RepliedTo(StrEnum):
    """Which of the bot's messages is answered."""

    NOTHING = "nothing"
    REMINDER = "reminder"
    QUESTION = "question"
    HANDOVER = "handover"  # the question for a note
    INCIDENT = "incident"  # a call to an incident, or news of one
    RECEIPT = "receipt"
    OTHER = "other"  # of the bot's
    PERSON = "person"  # somebody else's message


class Wants(StrEnum):
    """What the open question waits for."""

    MATTER = "matter"  # what happened, after 「有事要报」
    FIX = "fix"  # the corrected words
    REASON = "reason"  # of a backfill
    LABEL = "label"  # of a backfill: 平安 or 有事, with buttons
    OMISSION = "omission"  # why a 平安 was none
    FALSE_ALARM = "false_alarm"  # why an incident was none
    URGENT = "urgent"  # the first report of an incident, after /urgent
    FOLLOW_UP = "follow_up"  # after 「续报」 or 「终报」
    SETTING = "setting"  # what a screen of /admin asks for: a name, a time
    DETAIL = "detail"  # of an incident: the place, the time, the injured


@dataclass(frozen=True)
class OpenQuestion:
    """The open question: what it waits for, and the unit it is about (its name; empty for an incident's).

    `prose`: of a setting, that it is a sentence of any kind, such as a name. `dated`: that it is a day and behind it
    such a sentence, as a reason is.
    """

    wants: Wants
    unit: str = ""
    prose: bool = False
    dated: bool = False


@dataclass(frozen=True)
class Known:
    """`serves`: how many units the speaker may report for, as far as the words are about them; `owed`: open rounds that
    these owe at the time of the message; `early`: one that is not open yet takes reports already.

    `reminded`: the message answers a reminder: it replies to one, or is the next after one while the round is owed.
    `incidents`: open ones that the speaker reported, has taken or was called to; `since` how long ago the newest moved.
    `matter`: how long ago the speaker's last matter was told. Of what the words do not need, nothing is looked up.
    """

    private: bool = True
    addressed: bool = True
    replied: RepliedTo = RepliedTo.NOTHING
    serves: int = 1
    owed: int = 1
    early: bool = False
    reminded: bool = False
    waiting: OpenQuestion | None = None
    hands_over: bool = False  # a note for the next shift is wanted
    # Stands on a post now, leaves one, or has the role; looked up only for what came from above, and for 「交班：…」.
    on_duty: bool = False
    incidents: int = 0
    since: timedelta | None = None
    matter: timedelta | None = None
    ended: bool = (
        False  # one that they were in was closed lately; looked up only for words that say it begins again
    )

    @property
    def aside(self) -> bool:
        """Said in a group, and not to the bot."""
        return not self.private and not self.addressed
