"""What every conversation is given besides the message."""

from dataclasses import dataclass, field

from bot.config.model import DEFAULT_ZONE
from bot.domain.messaging.messages import Incoming
from bot.domain.rights import Scope
from bot.domain.time.days import Calendar
from bot.services.utterance import Speaker
from storage.tables import Account
from storage.work import Work


@dataclass(frozen=True)
class Settings:
    """The little of the configuration that conversations need."""

    username: str  # of the bot, without @
    invite_hours: int
    calendar: Calendar = field(default_factory=Calendar)
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
    def words(self) -> list[str]:
        """What follows the command."""
        return self.incoming.text.split()[1:]
