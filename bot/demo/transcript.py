"""The day as people read it: one line a message."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

SHOWN = {"message": "", "edit": "（修改）", "press": "👆 ", "toast": "💬 "}


def lines(
    events: Iterable[dict[str, Any]], zone: ZoneInfo, names: dict[int, str]
) -> Iterator[dict[str, Any]]:
    """One record a message: time, chat, from, text, buttons."""
    titles: dict[int, str] = {}  # toasts tell only the number of a chat
    for event in events:
        if event.get("title"):
            titles[event["chat"]] = event["title"]
        if event["kind"] not in SHOWN or (event["kind"] == "toast" and not event["text"]):
            continue
        yield {
            "time": datetime.fromisoformat(event["at"]).astimezone(zone).isoformat(timespec="seconds"),
            "chat": titles.get(event["chat"]) or names.get(event["chat"], str(event["chat"])),
            "from": event.get("name") or "平安报",
            "text": event["text"],
            "buttons": event.get("buttons", []),
            "kind": event["kind"],
        }


def write(path: Path, records: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def readable(record: dict[str, Any]) -> str:
    """A record for the terminal."""
    moment = datetime.fromisoformat(record["time"])
    where = "" if record["from"] == record["chat"] else f" → {record['chat']}"
    text = (SHOWN[record["kind"]] + record["text"]).replace("\n", "\n" + " " * 8)
    buttons = "".join(f" [{button}]" for button in record["buttons"])
    return f"{moment:%H:%M}  {record['from']}{where}: {text}{buttons}"


def summaries(records: Iterable[dict[str, Any]], chat: str) -> Iterator[str]:
    """The summaries that the leaders' chat was sent, each edition as it was then to be read, in order."""
    for record in records:
        written = record["chat"] == chat and record["kind"] in ("message", "edit")
        if written and record["text"].startswith("📋"):
            yield record["text"]
