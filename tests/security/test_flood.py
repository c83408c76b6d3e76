"""One account that writes without end: answered less and less, its reports recorded, nobody else kept waiting."""

from collections import Counter

import pytest
from sqlalchemy import event
from sqlmodel import select

from bot.domain.messaging.messages import Incoming
from bot.domain.messaging.throttle import LIMITS, Purpose
from bot.phrases import say
from handlers.routing import route
from storage.database import Database
from storage.tables import Matter, Occurrence, Report
from storage.work import Work
from tests.security.world import (
    BOT,
    GROUP,
    NOW,
    PEOPLE,
    PHOTO,
    SETTINGS,
    World,
    in_group,
    private,
    rows,
    said,
)

MANY = 60
REPORTER, CHATTER = PEOPLE["reporter"][0], LIMITS[Purpose.CHATTER].count
SLOW, SLOW_COMMANDS = say("flood.slow"), say("flood.commands")


def heard(world: World, work: Work, chat: int) -> list[str]:
    return [text for to, _, text in said(work, world.before) if to == chat]


@pytest.mark.parametrize(
    "chatter",
    [
        private("reporter", text="在吗在吗"),
        private("reporter", text="/status"),
        private("reporter", text="/help"),
        private("reporter", text="/nonsense"),
        private("reporter", text="柳湾村平安"),
        private("reporter", data="nonsense"),
        private("head", media=(PHOTO,)),
    ],
    ids=lambda update: update.text or update.data or "photo",
)
def test_chatter_is_answered_so_often_and_no_more(world: World, chatter: Incoming) -> None:
    with world.after(*[chatter] * MANY) as work:
        texts = heard(world, work, chatter.chat_id)
        assert len(texts) == CHATTER + 1
        slow = SLOW_COMMANDS if chatter.text.startswith("/") else SLOW
        assert Counter(texts)[slow] == 1
        assert texts[-1] == slow


def test_a_report_in_the_midst_of_a_flood_is_recorded_and_acknowledged(world: World) -> None:
    flood = [private("reporter", text="在吗在吗")] * MANY
    with world.after(*flood, private("reporter", text="平安"), *flood) as work:
        assert work.session.get_one(Occurrence, world.named.owed).state == "zero"
        assert any(text.startswith("✅ 已收到：东沟村") for text in heard(world, work, REPORTER))
        world.handle(work, private("neighbour", text="/help"), private("neighbour", text="平安"))
        assert len(heard(world, work, PEOPLE["neighbour"][0])) == 2


def test_the_same_report_over_and_over_is_one_report(world: World) -> None:
    reports = len(world.before["report"])
    with world.after(*[private("reporter", text="平安")] * MANY) as work:
        assert len(work.session.exec(select(Report)).all()) == reports + 1
        texts = heard(world, work, REPORTER)
        assert len(texts) == 1 + CHATTER + 1  # the ✅, repeats of it, and that it is enough


def test_a_flood_of_matters_is_recorded_whole_and_told_to_leaders_in_part(world: World) -> None:
    matters = len(world.before["matter"])
    flood = [private("reporter", text=f"东沟村{n}组塌方") for n in range(1, MANY + 1)]
    with world.after(in_group("admin", text="/bind 值班群"), *flood) as work:
        assert len(work.session.exec(select(Matter)).all()) == matters + MANY
        receipts = [text for text in heard(world, work, REPORTER) if text.startswith("✅")]
        assert len(receipts) == MANY
        kinds = Counter(kind for to, kind, _ in said(work, world.before) if to == GROUP)
        assert kinds["matter"] + kinds["matter_flood"] <= LIMITS[Purpose.NOTICE].count + 1
        assert kinds["matter_flood"] == 1
        world.handle(work, private("neighbour", text="柳湾村停电"))
        after = Counter(kind for to, kind, _ in said(work, world.before) if to == GROUP)
        assert after["matter"] == kinds["matter"] + 1


def test_a_group_keeps_room_for_its_summary(world: World) -> None:
    with world.after(*[in_group("viewer", text="/status")] * MANY) as work:
        assert len(heard(world, work, GROUP)) == LIMITS[Purpose.GROUP].count + 1
        world.handle(work, in_group("head", text="/status"))
        assert len(heard(world, work, GROUP)) == LIMITS[Purpose.GROUP].count + 2


def test_strangers_are_answered_so_often_too(world: World) -> None:
    with world.after(*[private("stranger", text="平安")] * MANY) as work:
        assert len(heard(world, work, PEOPLE["stranger"][0])) == CHATTER + 1


def test_who_tries_many_codes_is_made_to_wait_and_loses_nothing(world: World) -> None:
    wrong = [private("stranger", text=f"/start {n:024}") for n in range(LIMITS[Purpose.CODE].count)]
    right = private("stranger", text=f"/start {world.named.invite}")
    with world.after(*wrong, right) as work:
        texts = heard(world, work, PEOPLE["stranger"][0])
        assert texts[:-1] == [say("start.bad_code")] * len(wrong)
        assert texts[-1] == say("start.too_many_codes")
        assert rows(work.session)["invite"] == world.before["invite"]
        world.handle(work, private("viewer", text=right.text))
        assert any("已加入" in text for text in heard(world, work, PEOPLE["viewer"][0]))
        later = Work(work.session, BOT, NOW + LIMITS[Purpose.CODE].span)
        route(later, private("stranger", text=right.text), SETTINGS)
        assert heard(world, work, PEOPLE["stranger"][0])[-1] == say("start.used_code")


def test_all_processes_count_together(world: World) -> None:
    """Two connections, as two processes have; what they wrote is taken away afterwards."""
    first, second = world.database, Database(world.database.url.render_as_string(False), BOT)
    try:
        for turn in range(MANY):
            with (first, second)[turn % 2].transaction() as session:
                route(Work(session, BOT, NOW), private("reporter", text="/help"), SETTINGS)
        with second.transaction() as session:
            work = Work(session, BOT, NOW)
            assert len(heard(world, work, REPORTER)) == CHATTER + 1
    finally:
        second.close()
        world.undo()


@pytest.mark.parametrize("command", ["/swap", "/cover"])
def test_the_words_of_an_exchange_are_looked_up_at_once(world: World, command: str) -> None:
    """However many there are."""
    counts = []
    for words in (3, 1300):
        asked: list[str] = []

        def count(
            _conn: object, _cursor: object, statement: str, *_more: object, asked: list[str] = asked
        ) -> None:
            asked.append(statement)

        text = f"{command} {' '.join(f'张{n}' for n in range(words))}"[:4096]
        event.listen(world.database.engine, "before_cursor_execute", count)
        try:
            with world.after(private("watch", text=text)):
                pass
        finally:
            event.remove(world.database.engine, "before_cursor_execute", count)
        counts.append(len(asked))
    assert counts[0] == counts[1]
