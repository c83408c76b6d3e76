"""Who is asked for a note when the clock jumps: over a change of shift, by an outage or another zone. Nobody is asked
twice, and nobody is passed over in silence."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.domain.messaging.messages import Send, Sender, outgoing
from bot.domain.time.days import Calendar
from bot.services import beat as beats
from bot.services.apply import apply
from storage.database import Database
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.tables import Outbox
from storage.work import Work
from tests.config.example import changed
from tests.services.rota.test_shift_plan_hours import arranged

BOT = 1001
ZONE = ZoneInfo("Asia/Shanghai")
STAFF = ("李主任", "何主任", "马干事")  # on Sunday the 22nd 李主任 and 何主任, until Monday at eight
EARLIER = ('changes_at = "08:00"', 'changes_at = "07:00"')
LATER = ('changes_at = "08:00"', 'changes_at = "10:00"')
WEST = ('zone = "Asia/Shanghai"\nchanges_at', 'zone = "Asia/Urumqi"\nchanges_at')  # two hours later
EAST = ('zone = "Asia/Shanghai"\nchanges_at', 'zone = "Asia/Tokyo"\nchanges_at')  # an hour earlier
TOLD = ("快交班了", "已经交班", "系统没有运行")


class _Over(Exception):
    """Nothing is kept."""


@pytest.fixture
def work(database: Database, tmp_path: Path) -> Iterator[Work]:
    try:
        with database.transaction() as session:
            work = Work(session, BOT, at("20:00", 22))
            apply(work, changed(tmp_path))
            for number, name in enumerate(STAFF):
                person = stored_people.any_person_named(work, name)
                assert person is not None
                person.account_id = stored_members.account_of(work, Sender(id=number + 1, name=name)).id
            yield work
            raise _Over
    except _Over:
        pass


def at(clock: str, day: int) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


CASES = (
    # What happens when, and what 何主任 reads of it: asked in time, asked late, told that it was missed.
    ((at("07:31", 23), at("08:00", 23), at("08:30", 23)), None, (1, 0, 0)),
    ((at("08:00", 23), at("08:01", 23)), None, (0, 1, 0)),
    ((at("08:40", 23), at("09:40", 23)), None, (0, 1, 0)),
    ((at("07:31", 23), at("11:00", 23), at("12:00", 23)), None, (1, 0, 0)),
    ((at("11:00", 23), at("11:01", 23), at("18:00", 23)), None, (0, 0, 1)),
    ((at("02:00", 24), at("09:00", 24)), None, (0, 0, 0)),
    ((at("07:10", 23), at("07:40", 23)), EARLIER, (0, 1, 0)),
    ((at("07:40", 23), at("08:10", 23), at("09:40", 23), at("10:01", 23)), LATER, (1, 0, 0)),
    ((at("07:10", 23), at("07:40", 23)), EAST, (0, 1, 0)),
    ((at("07:40", 23), at("09:40", 23), at("10:10", 23)), WEST, (1, 0, 0)),
)


def test_nobody_is_asked_twice_and_nobody_never(work: Work, tmp_path: Path) -> None:
    for instants, change, wanted in CASES:
        kept = work.session.begin_nested()
        beats.keep(work, Calendar())
        for number, instant in enumerate(instants):
            then = Work(work.session, BOT, instant)
            if change is not None and number == 1 - (wanted[0] == 0):
                apply(then, changed(tmp_path, change))
            beats.keep(then, Calendar())
            work.session.flush()
        told = heard(work, "何主任")
        assert tuple(told[words] for words in TOLD) == wanted, (instants, change)
        if instants[-1] < at("08:00", 24):
            assert not any(heard(work, "马干事").values()), "he has only come"
        kept.rollback()


def test_after_office_hours_nobody_is_missed(work: Work, tmp_path: Path) -> None:
    """Where only 白班 is stood, its end leaves no gap; where 夜班 is, too, an empty one does."""
    config = arranged(tmp_path)
    (rota,) = config.rotas
    for without, told in (("夜班", "这个时段不排班"), ("", "还没有人")):
        kept = work.session.begin_nested()
        posts = tuple(post for post in rota.rule.posts if post.name != without)
        others = {post: turns for post, turns in rota.rule.others.items() if post == "白班"}
        rule = rota.rule.model_copy(update={"posts": posts, "others": others, "needs": ()})
        apply(work, config.model_copy(update={"rotas": (rota.model_copy(update={"rule": rule}),)}))
        for instant in (at("08:00", 23), at("20:01", 23)):
            beats.keep(Work(work.session, BOT, instant), Calendar())
        work.session.flush()
        (text,) = [text for text in texts(work, "马干事") if "到点了" in text]
        assert told in text
        kept.rollback()


def texts(work: Work, name: str) -> list[str]:
    chat = STAFF.index(name) + 1
    rows = work.session.exec(select(Outbox).where(Outbox.chat_id == chat)).all()
    return [message.text for row in rows if isinstance(message := outgoing.validate_json(row.payload), Send)]


def heard(work: Work, name: str) -> Counter[str]:
    return Counter(words for text in texts(work, name) for words in TOLD if words in text)
