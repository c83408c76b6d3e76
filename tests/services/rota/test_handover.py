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
from bot.services.rota import desk_notes
from storage.database import Database
from storage.queries import handover as stored_handover
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.tables import Account, Outbox
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
    ((at("11:00", 23), at("11:01", 23), at("18:00", 23)), None, (0, 0, 1)),  # and it is taken until 13:00
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


def test_what_is_said_after_an_outage_is_a_note(work: Work) -> None:
    """Sent while nothing ran and read before the late question, and for two hours from that question on."""
    down = Work(work.session, BOT, at("11:00", 23))
    assert leaves(down, "何主任")
    beats.keep(down, Calendar())
    for clock, wanted in (("11:01", True), ("12:59", True), ("13:02", False)):
        assert leaves(Work(work.session, BOT, at(clock, 23)), "何主任") is wanted, clock
    assert not leaves(down, "马干事"), "he has only come"
    late = Work(work.session, BOT, at("12:30", 23))
    held = desk_notes.leaving(late, account(late, "何主任"))
    assert held is not None
    desk_notes.note(late, held, "钥匙在抽屉里")
    work.session.flush()
    assert "📝 上一班补充留言：\n何主任：钥匙在抽屉里" in texts(work, "马干事")
    # One note is enough, unless words say that they are one.
    assert desk_notes.leaving(late, account(late, "何主任")) is None


@pytest.mark.parametrize("night", [False, True])
def test_a_day_is_handed_over_in_the_evening(work: Work, tmp_path: Path, *, night: bool) -> None:
    """To nobody where no night is stood, for whoever comes in the morning; else to 夜班, which reads it at once."""
    config = arranged(tmp_path)
    (rota,) = config.rotas
    if not night:
        posts = tuple(post for post in rota.rule.posts if post.name != "夜班")
        others = {"白班": rota.rule.others["白班"]}
        rule = rota.rule.model_copy(update={"posts": posts, "others": others, "needs": ()})
        config = config.model_copy(update={"rotas": (rota.model_copy(update={"rule": rule}),)})
    apply(work, config)
    for instant in (at("08:00", 23), at("19:29", 23)):
        beats.keep(Work(work.session, BOT, instant), Calendar())
    work.session.flush()
    assert heard(work, "马干事")["快交班了"] == 0
    evening = Work(work.session, BOT, at("19:31", 23))
    beats.keep(evening, Calendar())
    held = desk_notes.leaving(evening, account(evening, "马干事"))
    assert held is not None
    desk_notes.note(evening, held, "钥匙在抽屉里")
    for instant in (at("20:00", 23), at("20:05", 23), at("08:00", 24)):
        beats.keep(Work(work.session, BOT, instant), Calendar())
    work.session.flush()
    (asked,) = [text for text in texts(work, "马干事") if "交班了。" in text]
    assert asked.startswith("🔁 镇值班（11月23日 08:00 至 11月23日 20:00）快交班了。")
    reader, begun = ("李主任", "您现在值夜班") if night else ("何主任", "您现在值白班")
    (told,) = [text for text in texts(work, reader) if begun in text]
    assert "马干事：钥匙在抽屉里" in told


def leaves(work: Work, name: str) -> bool:
    return account(work, name).id in stored_handover.leaving(work)


def account(work: Work, name: str) -> Account:
    return stored_members.account_of(work, Sender(id=STAFF.index(name) + 1, name=name))


def texts(work: Work, name: str) -> list[str]:
    chat = STAFF.index(name) + 1
    rows = work.session.exec(select(Outbox).where(Outbox.chat_id == chat)).all()
    return [message.text for row in rows if isinstance(message := outgoing.validate_json(row.payload), Send)]


def heard(work: Work, name: str) -> Counter[str]:
    return Counter(words for text in texts(work, name) for words in TOLD if words in text)
