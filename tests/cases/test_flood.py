"""One account froze the bot, strangers delayed every ✅: nobody waits for whoever floods, and nothing is dropped."""

from itertools import count

import pytest
from sqlmodel import col, select

from bot.demo.town import BRIDGE, EAST, LEADER, SLOPES, WILLOW, Player
from bot.domain.messaging.messages import Lane
from bot.domain.messaging.throttle import LIMITS, Purpose
from storage.tables import Inbox, Outbox
from tests.scenarios.conftest import Town

NUMBERS = count(10**6)


def floods(town: Town, person: Player, texts: list[str]) -> None:
    """All of them at one instant, without waiting for an answer; as a program writes, or a phone that was offline."""
    date = int(town.sandbox.now().timestamp())
    user = {"id": person.id, "is_bot": False, "first_name": person.name}
    chat = {"id": person.id, "type": "private", "first_name": person.name}
    for text in texts:
        message = {"message_id": next(NUMBERS), "date": date, "from": user, "chat": chat, "text": text}
        town.sandbox.post("bring", update={"message": message})


def unhandled(town: Town) -> int:
    with town.work() as work:
        return len(work.session.exec(select(Inbox.id).where(col(Inbox.waits_with).is_not(None))).all())


@pytest.mark.parametrize(
    "text",
    ["是否应到实到" * 700, "第15号补报昨天" * 600, "无异常、" * 1100],
    ids=["counts", "dates", "zeros"],
)
def test_a_zero_in_the_midst_of_long_texts_has_its_receipt(town: Town, text: str) -> None:
    floods(town, EAST, [text[:4096]] * 10)
    town.stage.says(WILLOW, "平安")
    assert any(one.startswith("✅") for one in town.heard(WILLOW))
    town.sandbox.settle()
    assert unhandled(town) == 0


@pytest.mark.parametrize(
    ("person", "cry"),
    [(EAST, "东沟村着火了，有人被困"), (BRIDGE, "石桥村桥塌了，两人落水"), (SLOPES, "南坪村滑坡，埋了一户")],
)
def test_an_alarm_of_whoever_floods_is_raised(town: Town, person: Player, cry: str) -> None:
    floods(town, person, [*["应到实到" * 1000] * 8, cry])
    town.at("08:03")
    assert any(cry in text for text in town.heard(LEADER))


def test_what_came_over_the_share_comes_to_all_that_it_says(town: Town) -> None:
    """The last of very many words is a report like any other; so are they after a restart."""
    floods(town, WILLOW, [*["在吗" * 2000] * 5, "平安"])
    town.play.program.kill()
    town.play.program.start()
    town.at("08:05")  # a chat takes so many messages a minute, and the last is the ✅
    assert unhandled(town) == 0
    assert any(one.startswith("✅") for one in town.heard(WILLOW))


@pytest.mark.parametrize("text", ["平安", "/start 000000000000000000000000", "你好，请问这是什么"])
def test_strangers_leave_last_and_not_without_end(town: Town, text: str) -> None:
    strangers = [Player(880_000 + number, f"路人{number}", ()) for number in range(80)]
    for stranger in strangers:
        floods(town, stranger, [text])
    town.stage.says(EAST, "平安")
    assert any(one.startswith("✅") for one in town.heard(EAST))
    chats = [one.id for one in strangers]
    with town.work() as work:
        answered = work.session.exec(select(Outbox.lane).where(col(Outbox.chat_id).in_(chats))).all()
    assert 0 < len(answered) <= LIMITS[Purpose.STRANGERS].count
    assert set(answered) == {Lane.STRANGER}


def test_whoever_chatters_is_answered_behind_others_and_a_report_never(town: Town) -> None:
    """Twenty-five people answered as fast as a chat allows would take nearly all that a bot may send."""
    floods(town, WILLOW, ["在吗，今天怎么样"] * 6)
    floods(town, WILLOW, ["平安", "后山着火了，有人被困"])
    town.at("08:05")
    with town.work() as work:
        query = select(Outbox.kind, Outbox.lane).where(Outbox.chat_id == WILLOW.id).order_by(col(Outbox.id))
        lanes = [(kind, lane) for kind, lane in work.session.exec(query) if kind in ("question", "receipt")]
    chatter = [lane for kind, lane in lanes[:6] if kind == "question"]
    assert chatter == [Lane.RECEIPT] * 3 + [Lane.CHATTER] * 3
    assert {lane for _, lane in lanes[6:]} == {Lane.RECEIPT}
    assert any(one.startswith("✅") for one in town.heard(WILLOW))
