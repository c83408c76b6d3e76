"""What somebody said, and who said it: what services are given instead of a message."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.messaging.messages import Incoming, Media
from bot.domain.messaging.place import Place
from bot.domain.reading import Reading, UnitIndex, doubted, read
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label
from storage.queries import chats as stored_chats
from storage.queries import reports as stored_reports
from storage.queries.directory import directory
from storage.tables import Account, Attachment
from storage.work import Work


@dataclass(frozen=True)
class Said:
    """What one person said, whichever way it came in. `sent_at` is the platform's time of the message (UTC)."""

    account: Account
    chat_id: int
    thread_id: int | None
    message_id: int | None
    sent_at: datetime
    text: str
    media: tuple[Media, ...] = ()
    album: str | None = None
    doubtful: bool = False  # a part of it could not be read, or others have said it: no 平安 without asking

    @property
    def place(self) -> Place:
        return Place(self.chat_id, self.thread_id)

    def worded(self, text: str) -> "Said":
        """The same message with these words of it alone."""
        return self if text == self.text else replace(self, text=text)

    def meant(self, reading: Reading) -> Reading:
        """What its words say, as far as that holds for all of the message."""
        return doubted(reading) if self.doubtful else reading


@dataclass(frozen=True)
class Speaker:
    """Who is talking and what they may do."""

    account: Account
    scope: Scope

    @property
    def arranges(self) -> bool:
        """Is there a unit whose arrangements are theirs to change?"""
        return bool(self.scope.units(Right.ADMINISTER))


def names_meant(work: Work, scope: Scope, chat_id: int) -> UnitIndex:
    """The names of all units as this person means them here.

    Of several that are called the same it is the one they report for, else that of the unit whose group it is, else the
    one they see; where that is no single one, it stays open.
    """
    known = directory(work)
    if not known.spoken.shared:
        return known.spoken
    groups = stored_chats.bindings_at(work, chat_id)
    here = frozenset(unit for group in groups for unit in known.reach(group.unit_id))
    return known.names_for(scope.units(Right.REPORT), here, scope.units(Right.OVERVIEW))


def reading_of(work: Work, said: Said, scope: Scope) -> Reading:
    """What the words say, with names as this person means them here; harm at a unit that is no more is told of the
    one that answers for it now."""
    names = names_meant(work, scope, said.chat_id)
    return directory(work).followed(said.meant(read(said.text, names)))


def says_zero(work: Work, text: str) -> bool:
    """Are the words a 平安, whichever unit they name?"""
    return read(text, directory(work).names).label is Label.ZERO


def attach(work: Work, said: Said, *, matter_id: int | None = None, question_id: int | None = None) -> int:
    """Keeps the files of a message, and what came of its album before the words; returns how many."""
    earlier = stored_reports.album_files(work, said.chat_id, said.album) if said.album and said.text else []
    for one in earlier:
        one.matter_id, one.question_id = matter_id, question_id
    for media in said.media:
        work.session.add(
            Attachment(
                matter_id=matter_id,
                question_id=question_id,
                chat_id=said.chat_id,
                message_id=said.message_id or 0,
                album=said.album,
                media=media.model_dump(),
            )
        )
    work.session.flush()
    return len(said.media) + len(earlier)


def said_by(work: Work, speaker: Speaker, incoming: Incoming) -> Said:
    return Said(
        account=speaker.account,
        chat_id=incoming.chat_id,
        thread_id=incoming.thread_id,
        message_id=incoming.message_id,
        # The platform's time, also where ours is behind it: it says which round was meant, whatever our clock says.
        sent_at=incoming.sent_at or work.now,
        text=incoming.text.strip(),
        media=incoming.media,
        album=incoming.album,
        doubtful=bool(incoming.lost) or incoming.forwarded,
    )
