"""Fetching a file somebody sent: dead links, cut bodies, and what becomes of them."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from bot.domain.messaging.messages import Outcome
from bot.platforms.telegram import TelegramBot
from bot.platforms.telegram.files import TRIES

TOKEN = "1001:SECRET-OF-THE-BOT"
CONTENT = b"rows of a sheet"
FOUND = {"file_id": "F", "file_unique_id": "f", "file_size": len(CONTENT), "file_path": "documents/a.xlsx"}
ME = {"id": 1001, "is_bot": True, "first_name": "b", "username": "b"}

Serve = Callable[[int], tuple[int, bytes]]


def whole(status: int, body: bytes) -> bytes:
    return b"HTTP/1.1 %d x\r\nContent-Length: %d\r\n\r\n%s" % (status, len(body), body)


@asynccontextmanager
async def fetching(serve: Serve, found: object = FOUND) -> AsyncIterator[TelegramBot]:
    """A bot on a server that knows one file; `serve` is told how often its bytes were asked for before."""
    asked = 0

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal asked
        length = 0
        while head := await reader.readline():
            while (line := await reader.readline()).strip():
                if line.lower().startswith(b"content-length"):
                    length = int(line.partition(b":")[2])
            if b"/file/bot" in head:
                writer.write(whole(*serve(asked)))
                asked += 1
            else:
                await reader.readexactly(length)
                result = found if b"getFile" in head else ME
                writer.write(whole(200, json.dumps({"ok": True, "result": result}).encode()))
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        made = TelegramBot(TOKEN, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        await made.open()
        try:
            yield made
        finally:
            await made.close()


async def test_a_file_that_comes_whole() -> None:
    async with fetching(lambda _: (200, CONTENT)) as bot:
        content, sent = await bot.fetch("F")
    assert (content, sent.outcome) == (CONTENT, Outcome.SENT)


async def test_a_file_cut_short_is_asked_for_again() -> None:
    async with fetching(lambda asked: (200, CONTENT if asked else CONTENT[:4])) as bot:
        content, _ = await bot.fetch("F")
    assert content == CONTENT


async def test_a_size_that_is_wrong_is_no_reason_to_ask_for_ever() -> None:
    async with fetching(lambda _: (200, CONTENT), {**FOUND, "file_size": 10**9}) as bot:
        content, sent = await bot.fetch("F")
    assert (content, sent.outcome) == (CONTENT, Outcome.SENT)


@pytest.mark.parametrize(
    "dead",
    [
        (404, b'{"ok":false,"error_code":404,"description":"Not Found"}'),
        (404, b"<html>gone</html>"),
        (301, b""),
    ],
)
async def test_a_dead_link_is_asked_for_anew_and_then_given_up(dead: tuple[int, bytes]) -> None:
    async with fetching(lambda asked: (200, CONTENT) if asked == TRIES - 1 else dead) as bot:
        content, _ = await bot.fetch("F")
        assert content == CONTENT
        content, sent = await bot.fetch("F")
    assert (content, sent.outcome) == (None, Outcome.REFUSED)
    assert "SECRET" not in sent.error


async def test_a_file_without_a_link_is_not_to_be_had() -> None:
    found = {key: value for key, value in FOUND.items() if key != "file_path"}
    async with fetching(lambda _: (200, CONTENT), found) as bot:
        _, sent = await bot.fetch("F")
    assert sent.outcome is Outcome.REFUSED
