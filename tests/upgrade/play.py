"""People who write and press, a clock, and what they hear; the program itself is given."""

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from openpyxl import Workbook

Json = dict[str, Any]

GROUP = -1001
GROUP_TITLE = "青石镇值班群"
# How often it is looked whether there is more to send to the same chats.
TURNS = 40


class Driven(Protocol):
    """The program, at whichever version."""

    def take(self, now: datetime, update: Mapping[str, Any]) -> None: ...
    def beat(self, now: datetime) -> None: ...
    def claim(self, now: datetime) -> list[Json]: ...
    def settle(self, now: datetime, arrived: Mapping[int, int | None]) -> None: ...
    def fetch(self, now: datetime, claimed: Json) -> None: ...


class Play:
    """One course of events on one database. Messages are numbered by chat from `first` on."""

    def __init__(self, program: Driven, now: datetime, names: Mapping[int, str], first: int) -> None:
        self.program, self.now, self.names = program, now, names
        self._first, self._numbers, self._updates = first, dict[int, int](), first

    # -- people ----------------------------------------------------------------------------------------------------

    def says(self, person: int, text: str, *, chat: int | None = None, media: Sequence[Json] = ()) -> None:
        chat = chat or person
        self._take(
            person, event="message", chat=chat, message_id=self._number(chat), text=text, media=[*media]
        )

    def presses(self, person: int, chat: int, message_id: int, data: str) -> None:
        self._take(person, event="press", chat=chat, message_id=message_id, data=data, query_id="pressed")

    def blocks(self, person: int) -> None:
        self._take(person, event="membership", chat=person, present=False)

    def _take(self, person: int, *, chat: int, **what: Any) -> None:
        self._updates += 1
        group = chat < 0
        place = {
            "chat_id": chat,
            "chat_kind": "supergroup" if group else "private",
            "chat_title": GROUP_TITLE if group else "",
        }
        sender = {"id": person, "name": self.names[person]}
        sent = {"sent_at": self.now} if what["event"] == "message" else {}
        update = {"update_id": self._updates, "sender": sender, **place, **sent, **what}
        self.program.take(self.now, update)

    def _number(self, chat: int) -> int:
        self._numbers[chat] = self._numbers.get(chat, self._first) + 1
        return self._numbers[chat]

    # -- time ------------------------------------------------------------------------------------------------------

    def goes_to(self, at: datetime, every: timedelta = timedelta(minutes=1)) -> list[Json]:
        """Lets time pass, beat by beat; returns what was sent meanwhile."""
        sent = []
        while self.now < at:
            self.now = min(at, self.now + every)
            self.program.beat(self.now)
            sent += self.hears()
        return sent

    def hears(self) -> list[Json]:
        """Sends everything that can go at this instant; returns it as it was given to the platform."""
        sent: list[Json] = []
        for _ in range(TURNS):
            if not (claimed := self.program.claim(self.now)):
                return sent
            self.program.settle(self.now, {one["outbox"]: self._arrives(one) for one in claimed})
            sent += claimed
        raise AssertionError("there is no end to what is sent")

    def _arrives(self, claimed: Json) -> int | None:
        """The number under which a message stands in its chat."""
        if claimed["action"] == "fetch":
            self.program.fetch(self.now, claimed)
        if claimed["action"] == "send":
            claimed["message_id"] = self._number(claimed["chat"])
        found = claimed.get("message_id")
        return int(found) if found is not None else None


def shown(sent: Json) -> Json:
    """What people see of a message: where, what, and the buttons with what they carry."""
    buttons = [
        [f"{button['text']} [{button['url'] or button['data']}]" for button in row]
        for row in sent.get("buttons", ())
    ]
    found = {
        "chat": sent["chat"],
        "topic": sent["topic"],
        "what": sent["action"],
        "edits": sent["message_id"] if sent["action"] == "edit" else None,
        "replies": sent.get("reply_to"),
        "text": sent.get("text"),
        "alert": sent.get("alert"),
        "buttons": buttons,
        "files": [f"{one['kind']} {one['file_id']}" for one in sent.get("media", ())],
        "commands": [" ".join(pair) for pair in sent.get("commands", ())],
    }
    return {key: value for key, value in found.items() if value}


def by_chat(sent: Sequence[Json]) -> list[Json]:
    """What each chat saw, in its order; between chats there is none that anybody could see."""
    return [shown(one) for one in sorted(sent, key=lambda one: int(one["chat"]))]


def sheet() -> bytes:
    """The spreadsheet that somebody has sent."""
    book = Workbook()
    page = book.active
    assert page is not None
    for row in (["日期", "带班领导", "值班人员"], ["12月5日", "李主任", "何主任"], ["12月6日", "", "马干示"]):
        page.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


# -- what is done with the fixture ---------------------------------------------------------------------------------

# When what was queued is sent, in seconds after the old program was stopped: some of it is held back for a moment.
SENDING = (0, 3, 15, 31, 60)
# When what comes of a press or of words is sent: an album is waited for, a card is not drawn too often.
ANSWERING = (0, 3, 15)
# What somebody who may see everything asks afterwards.
QUESTIONS = ("/status", "/incident", "/duty 本周", "/plan")
LATER = timedelta(minutes=6)
WALK = timedelta(minutes=45)
FIRST_NUMBER = 100_000  # of the messages from here on; the fixture has none as high


def begun(program: Driven, manifest: Json, seconds: int = 0) -> Play:
    """The play goes on some seconds after the old program was stopped."""
    names = {int(number): name for number, name in manifest["people"].items()}
    now = instant(manifest["stopped_at"]) + timedelta(seconds=seconds)
    return Play(program, now, names, FIRST_NUMBER + 100 * seconds)


def sent_in_time(play: Play, moments: Sequence[int]) -> list[Json]:
    """Everything that goes at these seconds from now on, and nothing else happens."""
    start, sent = play.now, list[Json]()
    for seconds in moments:
        play.now = start + timedelta(seconds=seconds)
        sent += play.hears()
    return sent


def send_queued(program: Driven, manifest: Json) -> Json:
    """Sends what the old program has left: by its number in the outbox, and what followed from it."""
    sent = sent_in_time(begun(program, manifest), SENDING)
    old = {number for numbers in manifest["queued"].values() for number in numbers}
    found = {str(one["outbox"]): shown(one) for one in sent if one["outbox"] in old}
    return {
        "sent": {str(number): found.get(str(number)) for number in sorted(old)},
        "followed": by_chat([one for one in sent if one["outbox"] not in old]),
    }


def act(program: Driven, manifest: Json, case: Json) -> Json:
    """Presses or says what the case says, where all that was queued has been sent; returns what came of it.

    `said` is what was answered and told, `seen` what the town looks like afterwards, `later` what the next beats say.
    """
    play = begun(program, manifest, SENDING[-1] + 1)
    if "data" in case:
        play.presses(case["person"], case["chat"], case["message"], case["data"])
    elif "text" in case:
        play.says(case["person"], case["text"], chat=case["chat"])
    said = sent_in_time(play, ANSWERING)
    for text in QUESTIONS:
        play.says(manifest["overseer"], text)
    seen = [line for one in play.hears() for line in str(one.get("text", "")).splitlines()]
    later = play.goes_to(play.now + LATER)
    return {"said": by_chat(said), "seen": seen, "later": by_chat(later)}


def walk(program: Driven, manifest: Json, case: Json) -> list[Json]:
    """Lets the incidents, reminders and plans go on by themselves, from a press on or from nothing.

    What several of them say to one chat in one beat comes in no certain order, and is put into that of its words.
    """
    play = begun(program, manifest, SENDING[-1] + 1)
    if "data" in case:
        play.presses(case["person"], case["chat"], case["message"], case["data"])
    told: list[Json] = []
    end = play.now + WALK
    while play.now < end:
        sent = play.goes_to(play.now + timedelta(minutes=1))
        at_once = sorted(by_chat(sent), key=lambda one: (one["chat"], str(one.get("text"))))
        told += [{"at": f"{play.now:%H:%M:%S}", **one} for one in at_once]
    return told


def difference(found: Json, undisturbed: Json) -> Json:
    """What a case shows beyond what happens where nobody does anything, and what it keeps from happening."""
    parts = {"said": found["said"]}
    for part in ("seen", "later"):
        parts[part] = _without(found[part], undisturbed[part])
        parts[f"{part} no more"] = _without(undisturbed[part], found[part])
    return {name: value for name, value in parts.items() if value}


def _without(some: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """Each as often as it is there too many."""
    left, rest = list(others), []
    for one in some:
        if one in left:
            left.remove(one)
        else:
            rest.append(one)
    return rest
