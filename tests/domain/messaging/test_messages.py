"""What can be told of an update before anybody reads its words."""

from typing import Any

import pytest

from bot.domain.messaging.messages import ChatKind, Event, Incoming


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
