"""As little of a Bot API server as a measurement needs, in a process of its own: it counts, can enforce a pace, and
brings updates to whoever polls for them."""

import asyncio
import json
import multiprocessing
from collections import Counter, defaultdict, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any
from urllib.parse import parse_qs, unquote_plus
from urllib.request import urlopen

from bot.clock import stopwatch

SPAN = 1.0  # seconds
MOST_UPDATES = 100  # in one answer (Bot API, getUpdates)
NO_WEBHOOK = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}


@dataclass
class Tally:
    """What the server has seen. Times are those of `bot.clock.stopwatch`, which all processes of a machine share."""

    enforced: int | None  # messages a token may send in any second
    sent: Counter[str] = field(default_factory=Counter)  # by token
    refused: int = 0
    marked: dict[str, float] = field(default_factory=dict)  # texts that start with "!", and when they came
    receipts: dict[int, float] = field(default_factory=dict)  # when each chat had its first ✅
    summaries: dict[int, float] = field(default_factory=dict)  # when each chat had its first 📋
    polling: set[str] = field(default_factory=set)  # tokens that wait for updates
    first: float = 0.0
    last: float = 0.0
    recent: dict[str, deque[float]] = field(default_factory=dict)

    def take(self, token: str, chat_id: int, text: str) -> bool:
        """Counts a message; False if it is one too many."""
        now, recent = stopwatch(), self.recent.setdefault(token, deque())
        while recent and recent[0] <= now - SPAN:
            recent.popleft()
        if self.enforced is not None and len(recent) >= self.enforced:
            self.refused += 1
            return False
        recent.append(now)
        self.sent[token] += 1
        self.first, self.last = self.first or now, now
        self._note(chat_id, text, now)
        return True

    def _note(self, chat_id: int, text: str, now: float) -> None:
        text = text.removeprefix("<b>")
        if text.startswith("!"):
            self.marked[text] = now
        elif text.startswith("✅"):
            self.receipts.setdefault(chat_id, now)
        elif text.startswith("📋"):
            self.summaries.setdefault(chat_id, now)

    def counted(self) -> dict[str, int]:
        """What is cheap to ask again and again."""
        return {
            "receipts": len(self.receipts),
            "summaries": len(self.summaries),
            "polling": len(self.polling),
        }

    def told(self) -> dict[str, Any]:
        return {
            "sent": sum(self.sent.values()),
            "refused": self.refused,
            "marked": self.marked,
            "receipts": self.receipts,
            "summaries": self.summaries,
            "seconds": self.last - self.first,
        }


@dataclass
class Mail:
    """The updates of one token that wait for a poll, and the poll that waits for updates."""

    waiting: deque[dict[str, Any]] = field(default_factory=deque)
    poll: "_Requests | None" = None

    def confirm(self, offset: int) -> None:
        while self.waiting and self.waiting[0]["update_id"] < offset:
            self.waiting.popleft()

    def bring(self) -> None:
        if self.poll is not None and self.waiting:
            poll, self.poll = self.poll, None
            poll.answer(200, {"ok": True, "result": list(islice(self.waiting, MOST_UPDATES))})


class _Requests(asyncio.Protocol):
    """One connection."""

    def __init__(self, tally: Tally, mail: defaultdict[str, Mail]) -> None:
        self._tally, self._mail, self._heard = tally, mail, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._heard += data
        head, mark, rest = self._heard.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0] or 0)
        if mark and len(rest) >= length:
            self._heard = rest[length:]
            self._asked(head.split(b" ", 2)[1].decode(), rest[:length].decode())

    def _asked(self, path: str, body: str) -> None:
        if path == "/tally":
            self.answer(200, self._tally.told())
        elif path == "/counts":
            self.answer(200, self._tally.counted())
        elif path == "/updates":
            self._take_in(json.loads(body))
        elif path.endswith("/getUpdates"):
            self._wait(path.split("/")[1], parse_qs(body))
        else:
            self.answer(*self._result(path, body))

    def answer(self, status: int, answer: dict[str, Any]) -> None:
        content = json.dumps(answer).encode()
        self._transport.write(
            b"HTTP/1.1 %d X\r\nContent-Length: %d\r\n\r\n" % (status, len(content)) + content
        )

    def _take_in(self, updates: dict[str, list[dict[str, Any]]]) -> None:
        """By token."""
        for token, some in updates.items():
            mail = self._mail[f"bot{token}"]
            mail.waiting += some
            mail.bring()
        self.answer(200, {"ok": True})

    def _wait(self, token: str, asked: dict[str, list[str]]) -> None:
        """As the real one does, but that it never says that there is nothing."""
        mail = self._mail[token]
        mail.confirm(int(asked.get("offset", ["0"])[0]))
        mail.poll = self
        mail.bring()
        if asked.get("timeout", ["0"]) != ["0"]:
            self._tally.polling.add(token)
        elif mail.poll is self:
            mail.poll = None
            self.answer(200, {"ok": True, "result": []})

    def _result(self, path: str, body: str) -> tuple[int, dict[str, Any]]:
        _, token, method = path.split("/")
        if method == "getMe":
            number = int(token.removeprefix("bot").partition(":")[0])
            me = {"id": number, "is_bot": True, "first_name": "b", "username": f"b{number}"}
            return 200, {"ok": True, "result": me}
        if method == "getWebhookInfo":
            return 200, {"ok": True, "result": NO_WEBHOOK}
        if method not in ("sendMessage", "editMessageText"):
            return 200, {"ok": True, "result": True}
        return self._message(token, body)

    def _message(self, token: str, body: str) -> tuple[int, dict[str, Any]]:
        fields = dict(field.split("=", 1) for field in body.split("&"))
        chat_id, text = int(fields["chat_id"]), fields["text"]
        # Of most texts no more is asked than what they begin with, perhaps in bold: to read the rest costs as much as
        # to count them.
        if not self._tally.take(token, chat_id, unquote_plus(text if text.startswith("%21") else text[:21])):
            wait = {"retry_after": 1}
            return 429, {
                "ok": False,
                "error_code": 429,
                "description": "Too Many Requests",
                "parameters": wait,
            }
        message = {"message_id": 1, "date": 1, "chat": {"id": chat_id, "type": "private"}}
        return 200, {"ok": True, "result": message}


@dataclass(frozen=True)
class Server:
    url: str

    def tally(self) -> dict[str, Any]:
        return self._asked("tally")

    def counts(self) -> dict[str, int]:
        return self._asked("counts")

    def _asked(self, what: str) -> dict[str, Any]:
        with urlopen(f"{self.url}/{what}") as answer:
            told: dict[str, Any] = json.load(answer)
            return told


@contextmanager
def serving(enforced: int | None = None) -> Iterator[Server]:
    """A server for the time of the block. `enforced`: messages a token may send in any second; else all it likes."""
    start = multiprocessing.get_context("spawn")
    ours, theirs = start.Pipe()
    process = start.Process(target=_serve, args=(theirs, enforced), daemon=True)
    process.start()
    try:
        yield Server(f"http://127.0.0.1:{ours.recv()}")
    finally:
        process.terminate()
        process.join()


def _serve(told: Connection, enforced: int | None) -> None:
    asyncio.run(_listen(told, enforced))


async def _listen(told: Connection, enforced: int | None) -> None:
    tally, mail = Tally(enforced), defaultdict[str, Mail](Mail)
    server = await asyncio.get_running_loop().create_server(
        lambda: _Requests(tally, mail), "127.0.0.1", 0, backlog=1000
    )
    told.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()
