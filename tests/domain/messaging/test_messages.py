"""What can be told of an update before anybody reads its words."""

from typing import Any

import pytest

from bot.domain.messaging.messages import (
    Board,
    Card,
    ChatKind,
    Edition,
    Event,
    Followed,
    Incoming,
    JoinCard,
    Subject,
)
from bot.domain.messaging.place import Place


@pytest.mark.parametrize(
    ("fields", "addressed"),
    [
        ({}, True),
        ({"chat_kind": ChatKind.GROUP}, False),
        ({"chat_kind": ChatKind.GROUP, "reply_to": 5}, True),
        ({"chat_kind": ChatKind.GROUP, "lost": ("reply",)}, True),
        ({"chat_kind": ChatKind.GROUP, "lost": ("photo",)}, False),
    ],
)
def test_the_bot_is_spoken_to_in_private_and_by_a_reply(fields: dict[str, Any], addressed: bool) -> None:
    assert Incoming(update_id=1, event=Event.MESSAGE, **fields).addressed is addressed


def test_a_message_comes_from_a_place() -> None:
    incoming = Incoming(update_id=1, event=Event.MESSAGE, chat_id=-100, thread_id=7)
    assert incoming.place == Place(-100, 7)
    assert incoming.place.group
    assert incoming.place.key == "-100:7"


def test_what_live_messages_follow() -> None:
    assert Edition(round_id=3, page=1).follows == Followed(Subject.SUMMARY, 3, "1")
    assert Card(round_id=3).follows == Followed(Subject.ROUND, 3)
    assert JoinCard(request_id=5).follows == Followed(Subject.JOIN_REQUEST, 5)
    assert Board(run_id=4).follows == Followed(Subject.PLAN_RUN, 4)
    assert Board(run_id=4, role="联络员").follows == Followed(Subject.PLAN_RUN, 4, "联络员")
