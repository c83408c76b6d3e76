"""The request class: what arrives, what counts as delivered, and that no error tells the token."""

import asyncio
import contextlib
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import parse_qsl

import aiohttp
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from telegram import Bot, InputFile
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.domain.messaging.messages import Outcome, Send
from bot.platforms.telegram import PlatformAwayError, TelegramBot
from bot.platforms.telegram.errors import failed
from bot.platforms.telegram.http import AiohttpRequest, NotConnectedError, TooLongError, _body

TOKEN = "1001:SECRET-OF-THE-BOT"
SENT = b'{"ok":true,"result":{"message_id":7,"date":1,"chat":{"id":1,"type":"private"}}}'

Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def server(answer: Answer) -> AsyncIterator[str]:
    """One that answers each connection with `answer`."""
    opened = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with opened:
        yield f"http://127.0.0.1:{opened.sockets[0].getsockname()[1]}"


@asynccontextmanager
async def bot(url: str, read_seconds: float = 20) -> AsyncIterator[Bot]:
    request = AiohttpRequest(connections=4, read_seconds=read_seconds, connect_seconds=10)
    async with request:
        yield Bot(TOKEN, base_url=f"{url}/bot", request=request)


async def request_of(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    lengths = (
        int(line.partition(b":")[2])
        for line in head.split(b"\r\n")
        if line.lower().startswith(b"content-length")
    )
    length = next(lengths, 0)
    return head + await reader.readexactly(length)


async def reply(writer: asyncio.StreamWriter, body: bytes) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s" % (len(body), body))
    await writer.drain()
    writer.close()


async def raised(url: str, read_seconds: float = 20) -> TelegramError:
    async with bot(url, read_seconds) as asking:
        with pytest.raises(TelegramError) as caught:
            await asking.send_message(1, "平安")
    return caught.value


def tells_nothing(error: TelegramError) -> bool:
    return "SECRET" not in "".join(traceback.format_exception(error))


async def test_words_and_files_arrive() -> None:
    seen: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await request_of(reader))
        await reply(writer, SENT)

    async with server(answer) as url, bot(url) as asking:
        message = await asking.send_message(1, "今日 平安&")
        await asking.send_document(1, InputFile(b"rows", "汇总.xlsx"), caption="汇总")
    assert message.message_id == 7
    assert seen[0].startswith(b"POST /bot1001:SECRET-OF-THE-BOT/sendMessage HTTP/1.1\r\n")
    assert seen[0].endswith(b"chat_id=1&text=%E4%BB%8A%E6%97%A5+%E5%B9%B3%E5%AE%89%26")
    assert b"multipart/form-data" in seen[1]
    assert b"\r\n\r\nrows\r\n" in seen[1]
    assert "汇总".encode() in seen[1]


@given(words=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@example(words="100%41 a+b&text=乙;#?/:@!$'()*,=\r\n\t\0😀")
def test_every_text_arrives_as_it_is(words: str) -> None:
    body = _body(RequestData([RequestParameter("chat_id", 1, None), RequestParameter("text", words, None)]))
    assert isinstance(body, bytes)
    assert parse_qsl(body.decode("ascii"), strict_parsing=True) == [("chat_id", "1"), ("text", words)]


async def test_a_refused_connection_has_delivered_nothing() -> None:
    async with server(lambda *_: asyncio.sleep(0)) as url:
        pass  # closed again: nobody listens there now
    error = await raised(url)
    assert isinstance(error, NotConnectedError)
    assert failed(error).outcome is Outcome.LATER
    assert "127.0.0.1" in str(error)
    assert tells_nothing(error)


async def test_a_connection_that_breaks_may_have_delivered() -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        writer.close()

    async with server(answer) as url:
        error = await raised(url)
    assert type(error) is NetworkError
    assert failed(error).outcome is Outcome.UNCLEAR
    assert tells_nothing(error)


async def test_an_answer_cut_short_may_have_delivered() -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"ok":')
        await writer.drain()
        writer.close()

    async with server(answer) as url:
        error = await raised(url)
    assert failed(error).outcome is Outcome.UNCLEAR
    assert tells_nothing(error)


async def test_silence_may_have_delivered() -> None:
    over = asyncio.Event()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await over.wait()
        writer.close()

    async with server(answer) as url:
        error = await raised(url, read_seconds=0.05)
        over.set()
    assert isinstance(error, TimedOut)
    assert failed(error).outcome is Outcome.UNCLEAR
    assert tells_nothing(error)


async def test_an_answer_without_end_fills_no_memory() -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        piece = b" " * (1 << 20)
        with contextlib.suppress(ConnectionError):
            while True:
                writer.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                await writer.drain()

    async with server(answer) as url:
        error = await raised(url)
    assert isinstance(error, TooLongError)
    assert failed(error).outcome is Outcome.UNCLEAR
    assert tells_nothing(error)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_no_redirect_is_followed_with_the_token(status: int) -> None:
    asked: list[bytes] = []

    async def elsewhere(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.read(1))
        writer.close()

    async with server(elsewhere) as other:

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await request_of(reader)
            head = f"HTTP/1.1 {status} Moved\r\nLocation: {other}/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            writer.write(head.encode())
            await writer.drain()
            writer.close()

        async with server(answer) as url:
            platform = TelegramBot(TOKEN, url)
            with pytest.raises(PlatformAwayError):
                await platform.open()
            sent = await platform.send(1, None, Send(text="平安"))
            await platform.close()
    assert asked == []
    assert sent.outcome is Outcome.LATER  # whoever sends us elsewhere has carried nothing out


async def through_a_proxy(monkeypatch: pytest.MonkeyPatch, scheme: str, login: str) -> bytes:
    """What a proxy of the environment gets to see of a message."""
    seen: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await request_of(reader))
        await reply(writer, SENT)

    async with server(answer) as proxy:
        monkeypatch.setenv(f"{scheme}_proxy", proxy.replace("://", f"://{login}"))
        async with bot(f"{scheme}://bot-api.example") as asking:
            with contextlib.suppress(NetworkError):  # this one speaks no TLS
                await asking.send_message(1, "平安")
    return seen[0]


async def test_a_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = await through_a_proxy(monkeypatch, "http", login="")
    assert seen.startswith(b"POST http://bot-api.example/bot1001")
    assert b"Proxy-Authorization" not in seen


@pytest.mark.parametrize(("scheme", "first"), [("http", b"POST http://"), ("https", b"CONNECT ")])
async def test_a_proxy_is_told_its_password(
    monkeypatch: pytest.MonkeyPatch, scheme: str, first: bytes
) -> None:
    seen = await through_a_proxy(monkeypatch, scheme, login="zhang:geheim@")
    assert seen.startswith(first)
    assert b"Proxy-Authorization: " + aiohttp.encode_basic_auth("zhang", "geheim").encode() in seen


async def test_no_proxy_where_the_environment_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        await reply(writer, SENT)

    async with server(answer) as url:
        monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        async with bot(url) as asking:
            assert (await asking.send_message(1, "平安")).message_id


async def test_outcomes_through_the_bot() -> None:
    async with server(lambda *_: asyncio.sleep(0)) as url:
        pass
    platform = TelegramBot(TOKEN, url)
    sent = await platform.send(1, None, Send(text="平安"))  # never opened: nothing can have gone out
    assert sent.outcome is not Outcome.SENT
    await platform.close()
