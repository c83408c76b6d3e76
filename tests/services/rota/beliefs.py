"""What people believe of their duty by the messages that they were sent, and histories in which they are sent them."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from bot.config import Config
from bot.domain.messaging.messages import Send, Sender, outgoing
from bot.domain.rota.exchange import Stretch, joined
from bot.services.apply import apply
from storage.database import Database
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.tables import Outbox
from storage.work import Work
from tests.databases import Databases

BOT, HOUR = 1001, timedelta(hours=1)
STAFF = ("周镇长", "李主任", "何主任", "马干事")  # their chats are numbered 1 to 4
SPAN = re.compile(r"(\d+)月(\d+)日 (\d\d):(\d\d) 至 (\d+)月(\d+)日 (\d\d):(\d\d)")
AFTER = timedelta(seconds=5)  # from an act to the beat that tells of it


@dataclass
class Belief:
    """When each thinks that they stand a post, by post and name. `posts`: how each post is called to its people."""

    posts: Mapping[str, str]
    hours: dict[tuple[str, str], list[Stretch]] = field(default_factory=lambda: defaultdict(list))

    def hear(self, told: Sequence[tuple[str, str]], zone: ZoneInfo) -> None:
        """(name, text) of all that one beat sends is read together: what is no more first."""
        own = [
            ((post, name), text)
            for name, text in told
            for post, called in self.posts.items()
            if re.search(f"您(?:现在|稍后)?{called}", text)
        ]
        for key, text in own:
            for gone in _spans(text, "ℹ️", "", zone) + _spans(text.partition("现在：")[0], "🔁", "", zone):
                self._forget(key, gone)
        for key, text in own:
            new = [
                *_spans(text, "🔔", "", zone),
                *_spans(text, "🟢", "", zone),
                *_spans(text, "🔁", "现在：", zone),
            ]
            self.hours[key] = joined([*self.hours[key], *new])

    def pass_on(self, post: str, before: str, after: str, passing: Stretch) -> None:
        """What both sides of an exchange were told when they agreed."""
        self._forget((post, before), passing)
        self.hours[post, after] = joined([*self.hours[post, after], passing])

    def at(self, instant: datetime) -> set[tuple[str, str]]:
        return {
            key
            for key, spans in self.hours.items()
            if any(one.starts_at <= instant < one.ends_at for one in spans)
        }

    def _forget(self, key: tuple[str, str], gone: Stretch) -> None:
        left = []
        for one in self.hours[key]:
            left.append(Stretch(one.starts_at, min(one.ends_at, gone.starts_at)))
            left.append(Stretch(max(one.starts_at, gone.ends_at), one.ends_at))
        self.hours[key] = joined(left)


def _spans(text: str, mark: str, behind: str, zone: ZoneInfo) -> list[Stretch]:
    """The hours behind a word of a message that begins with a mark."""
    if not text.startswith(mark):
        return []
    said = text.partition(behind)[2] if behind else text
    found = [list(map(int, one.groups())) for one in SPAN.finditer(said)]
    return [Stretch(_instant(one[:4], zone), _instant(one[4:], zone)) for one in found]


def _instant(said: Sequence[int], zone: ZoneInfo) -> datetime:
    month, day, hour, minute = said
    return datetime(2026, month, day, hour, minute, tzinfo=zone).astimezone(UTC)


def founded_with(databases: Databases, config: Config, now: datetime) -> str:
    """The URL of a database in which `config` holds and all of `STAFF` have accounts."""
    url = databases.migrated()
    database = Database(url, BOT)
    with database.transaction() as session:
        work = Work(session, BOT, now)
        apply(work, config)
        for number, name in enumerate(STAFF):
            person = stored_people.any_person_named(work, name)
            assert person is not None
            person.account_id = stored_members.account_of(work, Sender(id=number + 1, name=name)).id
    database.close()
    return url


@dataclass
class Histories:
    """A rota with people who hear what they are sent. `beat` is what happens each hour and after each act."""

    database: Database
    now: datetime
    belief: Belief
    beat: Callable[[Work], None]
    seen: int = 0  # the last message (id) that was heard

    def pass_hours(self, hours: int) -> None:
        for _ in range(hours):
            self._beat_at(self.now + HOUR)

    def do(self, act: Callable[[Work], str]) -> str:
        """Does it, and tells of it; returns what was done."""
        with self.database.transaction() as session:
            done = act(Work(session, BOT, self.now))
        self._beat_at(self.now + AFTER)
        return done

    def look(self, compare: Callable[[Work], None]) -> None:
        with self.database.transaction() as session:
            compare(Work(session, BOT, self.now))

    def _beat_at(self, now: datetime) -> None:
        self.now = now
        with self.database.transaction() as session:
            self.beat(Work(session, BOT, now))
        self._hear()

    def _hear(self) -> None:
        told = []
        with self.database.transaction() as session:
            zone = ZoneInfo(stored_rota.open_rotas(Work(session, BOT, self.now))[0].zone)
            for row in session.exec(
                select(Outbox).where(col(Outbox.id) > self.seen).order_by(col(Outbox.id))
            ):
                self.seen = row.id
                message = outgoing.validate_json(row.payload)
                if isinstance(message, Send) and 0 < row.chat_id <= len(STAFF):
                    told.append((STAFF[row.chat_id - 1], message.text))
        self.belief.hear(told, zone)
