"""Running the sandbox: in this process until stopped, or in a thread of a test or rehearsal."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from datetime import datetime

import uvicorn

from bot.sandbox.server import application
from bot.sandbox.world import World

HOST = "127.0.0.1"


@contextlib.contextmanager
def running(
    start: datetime | None = None, *, paused: bool = False, port: int = 0, world: World | None = None
) -> Iterator[str]:
    """A sandbox on a port of this machine (any free one, if 0); yields its address. `world`: see `application`."""
    with socket.create_server((HOST, port)) as listener:
        # asyncio does this only for sockets that name their protocol. Without it every answer in two parts waits 40 ms
        # for the other side's delayed acknowledgement. Every connection inherits it.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        config = uvicorn.Config(
            application(start, paused=paused, world=world),
            # Ending with requests still hanging is the normal end of a play, and no error to print.
            log_level="critical",
            lifespan="on",
            timeout_graceful_shutdown=1,
            ws="none",
            date_header=False,  # it is the play's own, see `bot.sandbox.server`
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)
