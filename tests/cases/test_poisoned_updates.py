"""An update with an absurd date ended the program, at each start again. No update does, whatever is in it."""

from typing import Any

import pytest
from sqlmodel import col, select

from bot.demo.town import EAST, OFFICE, WILLOW, Player
from bot.phrases import say
from storage.tables import Inbox
from tests.scenarios.conftest import Town

Raw = dict[str, Any]


def nested(levels: int, key: str = "reply_to_message") -> Any:
    value: Any = 7
    for _ in range(levels):
        value = {key: value} if key else [value]
    return value


def brings(town: Town, kind: str = "message", person: Player = EAST, **fields: Any) -> None:
    """An update of this person's, written to the bot as no client writes it."""
    user = {"id": person.id, "is_bot": False, "first_name": person.name}
    chat = {"id": person.id, "type": "private", "first_name": person.name}
    date = int(town.sandbox.now().timestamp())
    raw: Raw = {"message_id": 10**6, "date": date, "from": user, "chat": chat, "text": "平安", **fields}
    town.sandbox.post("bring", update={kind: raw})


def kept_with_error(town: Town) -> list[str]:
    with town.work() as work:
        return list(work.session.exec(select(Inbox.error).where(col(Inbox.error) != "")))


def goes_on(town: Town) -> None:
    """Whoever writes next has their ✅."""
    town.stage.says(WILLOW, "平安")
    assert "✅" in town.stage.hears(WILLOW)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("message", {"date": 10**18}),
        ("message", {"date": -(10**15)}),
        ("edited_message", {"edit_date": 10**17}),
    ],
    ids=["date", "before all time", "edited"],
)
def test_an_absurd_date_ends_nothing_also_at_the_next_start(town: Town, kind: str, fields: Raw) -> None:
    brings(town, kind, **fields)
    town.sandbox.settle()
    assert town.stage.hears(EAST) == say("refuse.unread")
    assert any("机器人看不懂" in text for text in town.heard(OFFICE))
    assert len(kept_with_error(town)) == 1
    goes_on(town)
    town.play.program.kill()
    brings(town, kind, **fields)
    town.play.program.start()
    goes_on(town)
    assert len(kept_with_error(town)) == 2


@pytest.mark.parametrize(
    "fields",
    [
        {"text": nested(300)},
        {"text": nested(300, "")},
        {"reply_to_message": nested(700), "text": 7},
    ],
    ids=["objects", "lists", "replies"],
)
def test_nonsense_within_nonsense_ends_nothing(town: Town, fields: Raw) -> None:
    brings(town, **fields)
    town.sandbox.settle()
    assert town.stage.hears(EAST) == say("refuse.unread")
    goes_on(town)


@pytest.mark.parametrize(
    "fields",
    [
        {"chat": {"id": "x", "type": 5}},
        {"from": [], "text": {"a": 1}},
        {"date": "昨天", "chat": {"id": 2**70, "type": "private"}},
    ],
    ids=["chat", "sender", "number"],
)
def test_fields_of_another_kind_end_nothing(town: Town, fields: Raw) -> None:
    brings(town, **fields)
    town.sandbox.settle()
    assert len(kept_with_error(town)) == 1
    goes_on(town)


def test_words_beside_what_is_nested_without_end_are_taken(town: Town) -> None:
    brings(town, reply_to_message=nested(700), text="东沟村滑坡")
    town.sandbox.settle()
    assert any("滑坡" in text and "✅" in text for text in town.heard(EAST))
    goes_on(town)
