"""What every conversation is given besides the message."""

from dataclasses import dataclass
from datetime import date

from bot.config.model import DEFAULT_ZONE
from bot.domain.conversation.decision import KindDecision
from bot.domain.conversation.heard import Heard
from bot.domain.conversation.known import Known
from bot.domain.messaging.messages import Incoming
from bot.domain.rights import Scope
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import local_day
from bot.services.questions import Option
from bot.services.utterance import Said, Speaker
from storage.queries import holidays as stored_holidays
from storage.tables import Account, Draft, Question
from storage.work import Work


@dataclass(frozen=True)
class Settings:
    """The little of the configuration that conversations need."""

    username: str  # of the bot, without @
    invite_hours: int  # those of the file: they hold where none were ever stored
    zone: str = DEFAULT_ZONE


@dataclass(frozen=True)
class Talk:
    """One message in one conversation, with who is speaking."""

    work: Work
    incoming: Incoming
    speaker: Speaker
    settings: Settings

    @property
    def account(self) -> Account:
        return self.speaker.account

    @property
    def scope(self) -> Scope:
        return self.speaker.scope

    @property
    def calendar(self) -> Calendar:
        """Which days are worked, as it holds now."""
        return stored_holidays.calendar(self.work)

    @property
    def today(self) -> date:
        """The day it is by the clocks of the place this bot serves."""
        return local_day(self.work.now, self.settings.zone)

    @property
    def words(self) -> list[str]:
        """What follows the command."""
        return self.incoming.text.split()[1:]


@dataclass(frozen=True)
class Understood:
    """Words, and what kind they are of. `question`: the open one that waits for words, with what it waits for.

    `draft`: what a screen of /admin waits for; it then goes before the question.
    """

    talk: Talk
    said: Said
    known: Known
    heard: Heard
    decision: KindDecision
    question: tuple[Question, Option] | None = None
    draft: Draft | None = None
