"""Which command of the platform a message gives."""

from typing import Any

import pytest

from bot.domain.conversation.commands import command_of
from bot.domain.messaging.messages import Event, Incoming


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ({"text": "/log 东沟村"}, "log"),
        ({"text": "/Log@Town_Bot"}, "log"),
        ({"text": "/log@other_bot"}, None),
        ({"text": "/"}, None),
        ({"text": "平安"}, None),
        ({"text": "/log", "event": Event.EDITED}, None),
    ],
)
def test_a_command_is_for_this_bot_and_said_once(said: dict[str, Any], command: str | None) -> None:
    update = Incoming.model_validate({"update_id": 1, "event": Event.MESSAGE} | said)
    assert command_of(update, "town_bot") == command
