"""A play in which buttons are pressed by their words, as people do: what hangs on each phone is remembered."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from tests.databases import Databases, SqliteFiles
from tests.upgrade.play import Driven, Json, Play, instant, shown

Buttons = list[tuple[str, str]]  # words, and what is carried
LATER = 10**6  # the numbers of messages and updates from the stop on


class Phones:
    """`hang`: the buttons of each message, by chat and number."""

    def __init__(self, play: Play, hang: Mapping[int, Mapping[int, Buttons]] | None = None) -> None:
        self.play = play
        self.hang = {chat: {**messages} for chat, messages in (hang or {}).items()}

    def goes_to(self, at: datetime, every: timedelta) -> list[Json]:
        return self._seen(self.play.goes_to(at, every))

    def says(self, person: int, text: str, **what: Any) -> list[Json]:
        self.play.says(person, text, **what)
        return self._heard()

    def presses(self, person: int, words: str) -> list[Json]:
        """The newest button that begins so (`|`: or so). Raises `LookupError` where none hangs there."""
        message, data = self._button(person, words)
        self.play.presses(person, person, message, data)
        return self._heard()

    def shows(self, person: int, words: str) -> bool:
        """Does the newest message with buttons have one that begins so?"""
        hanging = [buttons for _, buttons in sorted(self.hang[person].items()) if buttons]
        return any(data and text.startswith(tuple(words.split("|"))) for text, data in hanging[-1])

    def _button(self, chat: int, words: str) -> tuple[int, str]:
        for number, buttons in sorted(self.hang.get(chat, {}).items(), reverse=True):
            for text, data in buttons:
                if data and text.startswith(tuple(words.split("|"))):
                    return number, data
        raise LookupError(f"{chat} has no button {words}")

    def _heard(self) -> list[Json]:
        """What comes at once and within some seconds: cards are not drawn too often."""
        sent = self.play.hears()
        self.play.now += timedelta(seconds=3)
        return self._seen([*sent, *self.play.hears()])

    def _seen(self, sent: Sequence[Json]) -> list[Json]:
        for one in sent:
            if one["action"] in ("send", "edit"):
                buttons = [(key["text"], key["data"]) for row in one.get("buttons", ()) for key in row]
                self.hang.setdefault(one["chat"], {})[one["message_id"]] = buttons
        return [*sent]


def of(manifest: Json, databases: Databases) -> Json:
    """With what hung on the phones where the program ran on this kind of database: buttons carry numbers of rows."""
    kind = "sqlite" if isinstance(databases, SqliteFiles) else "postgresql"
    return {**manifest, "hang": manifest["hang"][kind]}


def begun(program: Driven, manifest: Json) -> Phones:
    """Goes on where the old program was stopped, with what hung on the phones then."""
    names = {int(number): name for number, name in manifest["people"].items()}
    hang = {
        int(chat): {
            int(number): [(text, data) for text, data in buttons] for number, buttons in messages.items()
        }
        for chat, messages in manifest["hang"].items()
    }
    return Phones(Play(program, instant(manifest["stopped_at"]), names, LATER), hang)


def act(program: Driven, manifest: Json, case: Json) -> list[Json]:
    """Each step, and what everybody was shown by it. A button that is not there ends it, and stands in the answer."""
    phones, told = begun(program, manifest), list[Json]()
    for person, what, words in case["steps"]:
        if what == "presses again" and not phones.shows(person, words):
            continue
        try:
            sent = phones.says(person, words) if what == "says" else phones.presses(person, words)
        except LookupError as missing:
            return [*told, {"step": [person, what, words], "missing": str(missing)}]
        told.append({"step": [person, what, words], "shown": _by_chat(sent)})
    return told


def go_on(program: Driven, manifest: Json) -> list[Json]:
    """What is said by itself until the next morning, in steps of minutes."""
    phones, told = begun(program, manifest), list[Json]()
    for until, minutes in manifest["beats"]:
        end = instant(until)
        while phones.play.now < end:
            sent = phones.goes_to(phones.play.now + timedelta(minutes=minutes), timedelta(minutes=minutes))
            told += [{"at": f"{phones.play.now:%d %H:%M}", **one} for one in _by_chat(sent)]
    return told


def _by_chat(sent: Sequence[Json]) -> list[Json]:
    """As it was seen, and what buttons say. What they carry is pressed, not read: it holds facts by number."""
    found = [_seen(one) for one in sent if one["action"] != "fetch"]
    return sorted(found, key=lambda one: (one["chat"], str(one.get("text"))))


def _seen(one: Json) -> Json:
    seen = shown(one)
    seen.pop("commands", None)
    rows = [[key["text"] for key in row] for row in one.get("buttons", ())]
    return {**seen, "buttons": rows} if rows else seen
