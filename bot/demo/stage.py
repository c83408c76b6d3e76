"""What people of the script do, in the words of a script: says, presses, edits."""

import re
from datetime import datetime
from typing import Any

from bot.demo.town import Player
from bot.sandbox.client import Sandbox

LOOKS, BETWEEN_LOOKS = 20, 5.0  # seconds of the play
LINK = re.compile(r"start=([A-Za-z0-9_-]+)")


class SceneError(Exception):
    """The play did not go as written."""


class DemoStage:
    """Acts on the sandbox; after every act the bot has finished before the next begins."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.group_id = 0

    def at(self, moment: datetime) -> None:
        """Lets the bot live until `moment` (UTC)."""
        self.sandbox.go_to(moment)

    def says(self, person: Player, text: str, **extra: Any) -> int:
        """Writes; returns the message's number. `extra` as in docs/sandbox.md, `say`."""
        sent = self.sandbox.post("say", person=person.id, text=text, **extra)
        self.sandbox.settle()
        return int(sent["messages"][0]["message_id"])

    def sends(self, person: Player, **what: Any) -> None:
        self.sandbox.post("say", person=person.id, **what)
        self.sandbox.settle()

    def link(self, person: Player) -> str:
        """The code of the newest link that the bot has written into the person's chat."""
        for message in reversed(self.messages(person)):
            found = LINK.search(str(message.get("text") or ""))
            if found is not None and message["from"]["is_bot"]:
                return found[1]
        raise SceneError(f"{person.name} was sent no link: {self.hears(person)}")

    def opens(self, person: Player, code: str) -> None:
        """Opens a link and presses 「开始」."""
        self.sandbox.post("start", person=person.id, payload=code)
        self.sandbox.settle()

    def edits(self, person: Player, message_id: int, text: str) -> None:
        self.sandbox.post("edit", person=person.id, message_id=message_id, text=text)
        self.sandbox.settle()

    def presses(self, person: Player, button: str, chat: int | None = None) -> None:
        """Presses the newest button in the chat whose words begin with `button`; what is late, they wait for."""
        for _ in range(LOOKS):
            if self._pressed(person, button, chat):
                return
            self.waits_for(BETWEEN_LOOKS)
        raise SceneError(f"{person.name} finds no button 「{button}」")

    def _pressed(self, person: Player, button: str, chat: int | None) -> bool:
        for message in reversed(self.messages(person, chat)):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for found in row:
                    if found["text"].startswith(button):
                        self._press(person, chat, message, found)
                        return True
        return False

    def hears(self, person: Player, chat: int | None = None) -> str:
        """The words of the newest message of the bot in the person's chat."""
        for message in reversed(self.messages(person, chat)):
            if message["from"]["is_bot"]:
                return str(message.get("text") or message.get("caption") or "")
        return ""

    def messages(self, person: Player, chat: int | None = None) -> list[dict[str, Any]]:
        wanted = chat or person.id
        for found in self.sandbox.get("state")["chats"]:
            if found["id"] == wanted:
                return list(found["messages"])
        return []

    def waits_for(self, seconds: float) -> None:
        """Lets the play's clock pass some seconds, so that people do not type all at once."""
        self.sandbox.settle()
        self.sandbox.post("clock", advance=seconds)
        self.sandbox.settle()

    def _press(self, person: Player, chat: int | None, message: Any, button: Any) -> None:
        self.sandbox.post(
            "press",
            person=person.id,
            chat=chat or person.id,
            message_id=message["message_id"],
            data=button["callback_data"],
            text=button["text"],
        )
        self.sandbox.settle()
