"""A town on the sandbox, everybody joined, at eight in the morning of a duty day."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.demo.day import ZONE, invite_all, open_group
from bot.demo.rehearsal import Rehearsal, rehearsal
from bot.demo.town import Person
from tests.databases import Databases


class Town:
    """What scenario tests say: `at`, `says`, `presses`, `hears`."""

    def __init__(self, play: Rehearsal) -> None:
        self.play, self.stage = play, play.stage
        self.sandbox = play.sandbox

    def at(self, clock: str, day: int = 23) -> None:
        hour, minute = map(int, clock.split(":"))
        self.stage.at(datetime(2026, 11, day, hour, minute, tzinfo=ZONE).astimezone(UTC))

    def heard(self, person: Person, since: int = 0) -> list[str]:
        """Everything the bot said in the person's own chat."""
        return [
            str(message.get("text") or message.get("caption") or "")
            for message in self.stage.messages(person)
            if message["from"]["is_bot"] and message["message_id"] > since
        ]

    def last_id(self, person: Person) -> int:
        return max((int(message["message_id"]) for message in self.stage.messages(person)), default=0)

    def summaries(self) -> list[str]:
        found = self.stage.messages(self.people_group(), self.stage.group_id)
        return [str(m["text"]) for m in found if str(m.get("text", "")).startswith("📋")]

    def people_group(self) -> Person:
        return Person(self.stage.group_id, "群", ())


@pytest.fixture
def town(tmp_path: Path, databases: Databases) -> Iterator[Town]:
    with rehearsal(tmp_path, databases.new()) as play:
        invite_all(play.stage)
        open_group(play.stage)
        made = Town(play)
        made.at("08:01")
        yield made
        assert play.violations() == []
