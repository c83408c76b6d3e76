"""A bare Bot API server for measurements: every call succeeds after a fixed time, and its first moment is noted."""

import asyncio
import contextlib
import itertools
import socket
import threading
from collections.abc import Iterator

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.clock import stopwatch

HOST = "127.0.0.1"
ANSWER_SECONDS = 0.02  # about what a server on another continent takes less than
ME = {"id": 1001, "is_bot": True, "first_name": "bench", "username": "bench_bot"}


class Platform:
    """`handed` is when the first message for each chat came in, by `bot.clock.stopwatch`; `url` where it listens."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.handed: dict[int, float] = {}
        self._numbers = itertools.count(1)

    async def call(self, request: Request) -> JSONResponse:
        if request.url.path.endswith("/getMe"):
            return JSONResponse({"ok": True, "result": ME})
        form = await request.form()
        chat_id = int(str(form.get("chat_id", 0)))
        self.handed.setdefault(chat_id, stopwatch())
        await asyncio.sleep(ANSWER_SECONDS)
        chat = {"id": chat_id, "type": "private"}
        message = {"message_id": next(self._numbers), "date": 0, "chat": chat, "text": "x"}
        return JSONResponse({"ok": True, "result": message})


@contextlib.contextmanager
def platform() -> Iterator[Platform]:
    """One on a free port, in a thread of its own."""
    with socket.create_server((HOST, 0)) as listener:
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # see `bot.sandbox.running`
        made = Platform(f"http://{HOST}:{listener.getsockname()[1]}")
        app = Starlette(routes=[Route("/{path:path}", made.call, methods=["POST"])])
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield made
        finally:
            server.should_exit = True
            thread.join(10)
