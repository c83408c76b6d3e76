"""Everything that happened, in order: what the page shows, transcripts are made of and tests look at."""

import asyncio
import contextlib
from datetime import datetime
from typing import Any


class Journal:
    """Numbered events from 1 on; readers wait for the next."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.violations: list[dict[str, Any]] = []
        self._grown = asyncio.Condition()

    def add(self, at: datetime, kind: str, **fields: Any) -> None:
        event = {"n": len(self.events) + 1, "at": at.isoformat(), "kind": kind, **fields}
        self.events.append(event)
        if kind == "violation":
            self.violations.append(event)
        self._tell = asyncio.ensure_future(self._notify())

    async def read(self, after: int, wait: float) -> dict[str, Any]:
        """The events behind number `after`; if there are none yet, those of the next `wait` real seconds."""
        async with self._grown:
            if len(self.events) <= after and wait:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._grown.wait_for(lambda: len(self.events) > after), wait)
        return {"next": len(self.events), "events": self.events[after:]}

    async def _notify(self) -> None:
        async with self._grown:
            self._grown.notify_all()


def buttons_of(message: dict[str, Any]) -> list[str]:
    """The words on a message's inline buttons."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def words_of(message: dict[str, Any]) -> str:
    """What a person sees first of a message: its words, or what kind of thing it is."""
    names = {
        "photo": "[照片]",
        "voice": "[语音]",
        "video": "[视频]",
        "location": "[位置]",
        "document": "[文件]",
        "contact": "[名片]",
    }
    shown = [name for kind, name in names.items() if kind in message]
    text = message.get("text") or message.get("caption") or ""
    return " ".join([*shown, text]).strip()
