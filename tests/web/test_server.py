"""Who has begun a request and does not end it is hung up on; nobody else is."""

import asyncio
import socket

from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.web.pushes import MOST_BYTES, SECRET_HEADER, application
from bot.web.server import open_door, served

BEGUN = b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n"
SOON, LATE = 0.05, 30.0


def connect(door: socket.socket) -> tuple[str, int]:
    host, port = door.getsockname()
    return str(host), int(port)


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    try:
        body = await Request(scope, receive).body()
    except ClientDisconnect:
        return
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"10")]})
    await send({"type": "http.response.body", "body": body})


async def left_alone(sent: bytes, application: ASGIApp = echo, read_seconds: float = SOON) -> bytes:
    """What comes back until the other side hangs up, after this and nothing more."""
    door = open_door("127.0.0.1:0", "[bot.webhook] listen")
    async with served(application, door, read_seconds):
        reading, writing = await asyncio.open_connection(*connect(door))
        writing.write(sent)
        answer = await reading.read()
        writing.close()
        return answer


async def test_half_sent_requests_are_ended() -> None:
    assert await left_alone(b"") == b""
    assert await left_alone(b"POST /tele") == b""
    assert await left_alone(BEGUN) == b""
    assert await left_alone(BEGUN + b"\r\n12345") == b""


async def test_one_that_is_whole_is_answered() -> None:
    answer = await left_alone(BEGUN + b"Connection: close\r\n\r\n0123456789", read_seconds=LATE)
    assert answer.startswith(b"HTTP/1.1 200")
    assert answer.endswith(b"0123456789")


async def test_the_second_request_of_a_connection_has_the_limit_too() -> None:
    whole = BEGUN + b"\r\n0123456789"
    answer = await left_alone(whole + BEGUN)
    assert answer.count(b"HTTP/1.1 200") == 1


PUSH = (
    f"POST /telegram HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: s\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
)
PIECE = 1 << 16


def chunk(content: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(content), content)


async def pushed(pieces: int, end: bytes) -> tuple[bytes, list[object]]:
    """The answer to an update of so many pieces, whose length nobody has said, and what was taken."""
    taken = list[object]()

    async def take(raw: object) -> None:
        taken.append(raw)

    body = [b'{"update_id": 1, "x": "', *[b"a" * PIECE] * pieces, b'"}']
    return await left_alone(PUSH + b"".join(map(chunk, body)) + end, application(take, "s"), 2.0), taken


async def test_a_body_larger_than_any_update_is_counted_while_it_comes() -> None:
    """Also where it never ends, or would be good JSON after the first million bytes."""
    for end in (b"", chunk(b"")):
        answer, taken = await pushed(MOST_BYTES // PIECE + 1, end)
        assert answer.startswith(b"HTTP/1.1 413")
        assert taken == []


async def test_a_large_update_in_many_pieces_is_taken() -> None:
    answer, taken = await pushed(MOST_BYTES // PIECE - 1, chunk(b""))
    assert answer.startswith(b"HTTP/1.1 200")
    assert len(taken) == 1
