"""Listening on an address of this machine, for whatever is served there.

The server is loaded by those who serve: most bots ask for their updates and are watched by nobody.
"""

import asyncio
import contextlib
import errno
import socket
from collections.abc import AsyncIterator
from functools import partial

from starlette.types import ASGIApp

from bot.domain.text.system_errors import file_reason

# A request is small: what has not wholly come after so many seconds never will. Telegram itself waits about a minute.
READ_SECONDS = 30.0

REASONS = {
    errno.EADDRINUSE: "已被别的程序占用",
    errno.EADDRNOTAVAIL: "不是本机的地址",
    errno.EACCES: "没有权限用这个端口",
}


class CannotListenError(Exception):
    """The address is taken, or not one of this machine. `setting` names where it was written."""

    def __init__(self, address: str, reason: str, setting: str) -> None:
        super().__init__(f"{address} {reason}")
        self.address, self.reason, self.setting = address, reason, setting


def open_door(address: str, setting: str) -> socket.socket:
    """A listening socket at "host:port". Raises `CannotListenError`.

    Opened by ourselves because the server would end the whole program where it cannot.
    """
    host, _, port = address.rpartition(":")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        door = socket.create_server((host.strip("[]"), int(port)), family=family)
    except OSError as error:
        reason = REASONS.get(error.errno or 0) or file_reason(error)
        raise CannotListenError(address, reason, setting) from error
    # asyncio does this only for sockets that name their protocol. Without it every answer in two parts waits 40 ms for
    # the other side's delayed acknowledgement. What comes in at the door inherits it.
    door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return door


@contextlib.asynccontextmanager
async def served(
    application: ASGIApp, door: socket.socket, read_seconds: float = READ_SECONDS
) -> AsyncIterator[asyncio.Task[None]]:
    """Serves at the door for as long as the block runs; yields the server's task. The door is closed after it.

    Whoever has not sent a whole request within `read_seconds` is hung up on.
    """
    import uvicorn  # noqa: PLC0415  (see above)

    from bot.web.protocol import ImpatientProtocol  # noqa: PLC0415

    # Without a configuration of its own the server's log goes where ours goes, with what is secret taken out.
    config = uvicorn.Config(
        application,
        http=partial(ImpatientProtocol, read_seconds),  # type: ignore[arg-type]  # uvicorn only calls it
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
    )
    server = uvicorn.Server(config)
    # Signals belong to whoever started the program.
    server.capture_signals = contextlib.nullcontext  # type: ignore[method-assign, assignment]
    serving = asyncio.create_task(server.serve(sockets=[door]))
    try:
        yield serving
    finally:
        server.should_exit = True
        await serving
        door.close()
