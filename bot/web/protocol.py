"""HTTP with a time limit for reading: uvicorn waits for ever for the rest of a request."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class ImpatientProtocol(HttpToolsProtocol):
    """Hangs up where a request has not wholly come `read_seconds` after it began, or after the connection was made.

    Between two requests uvicorn's own limit for idle connections holds (5 s), and while one is answered, none.
    """

    def __init__(self, read_seconds: float, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._read_seconds = read_seconds
        self._limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._begin()

    def connection_lost(self, exc: Exception | None) -> None:
        self._end()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._begin()

    def on_message_complete(self) -> None:
        self._end()
        super().on_message_complete()

    def _begin(self) -> None:
        self._end()
        self._limit = self.loop.call_later(self._read_seconds, self._hang_up)

    def _end(self) -> None:
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None

    def _hang_up(self) -> None:
        self._limit = None
        if self.transport is not None and not self.transport.is_closing():
            self.transport.close()
