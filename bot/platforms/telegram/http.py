"""HTTP for python-telegram-bot on aiohttp: its own request class gets slower the more messages are under way.

`make bench` compares the two. A request's address holds the token, and aiohttp's errors quote addresses, so nothing of
those errors but their kind goes into ours, and none is chained to them.
"""

from typing import Any

import aiohttp
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.platforms.telegram.proxies import Proxies

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
EMPTY = URL()
DEFAULT = BaseRequest.DEFAULT_NONE
WRITE_SECONDS = 5.0
UPLOAD_SECONDS = 20.0  # to write a body with files in it
MOST_BYTES = 24 << 20  # of an answer; the largest there is are files of 20 MB

# Raised by aiohttp before anything of the request has left.
NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.ClientHttpProxyError)

BadCertificate = aiohttp.ClientConnectorCertificateError


class TooLongError(NetworkError):
    """The answer did not end where every answer has ended."""


class NotConnectedError(NetworkError):
    """There was no connection, so nothing was delivered."""


class AiohttpRequest(BaseRequest):
    """One pool of kept connections."""

    __slots__ = ("_connect_seconds", "_connections", "_proxies", "_read_seconds", "_session")

    def __init__(self, *, connections: int, read_seconds: float, connect_seconds: float) -> None:
        """`connections`: at most so many at once; further requests wait for one, and count that as connecting."""
        self._connections = connections
        self._read_seconds, self._connect_seconds = read_seconds, connect_seconds
        self._session: aiohttp.ClientSession | None = None
        self._proxies = Proxies()

    @property
    def read_timeout(self) -> float:
        return self._read_seconds

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = DEFAULT,
        write_timeout: ODVInput[float] = DEFAULT,
        connect_timeout: ODVInput[float] = DEFAULT,
        pool_timeout: ODVInput[float] = DEFAULT,
    ) -> tuple[int, bytes]:
        """Status and body of the answer.

        Raises `NotConnectedError` where nothing can have been delivered; `telegram.error.TimedOut` or another
        `NetworkError` where it may have been.
        """
        if self._session is None:
            raise RuntimeError("the request class has not been initialised")
        files = request_data is not None and request_data.contains_files
        timeout = _timeout(
            connect=_seconds(connect_timeout, self._connect_seconds),
            read=_seconds(read_timeout, self._read_seconds),
            write=_seconds(write_timeout, UPLOAD_SECONDS if files else WRITE_SECONDS),
        )
        address, body = URL(url), _body(request_data)
        proxy = self._proxies.towards(address)
        headers = proxy.headers | (FORM if isinstance(body, bytes) else {})
        try:
            async with self._session.request(
                method,
                address,
                data=body,
                headers=headers,
                timeout=timeout,
                allow_redirects=False,
                proxy=proxy.address,
                proxy_headers=proxy.tunnel,
            ) as answer:
                return answer.status, await _read(answer)
        except (aiohttp.ClientError, TimeoutError) as error:
            failure = _failure(error)
        raise failure


async def _read(answer: aiohttp.ClientResponse) -> bytes:
    """The body. Raises `TooLongError` instead of filling the memory."""
    body = bytearray()
    async for piece in answer.content.iter_any():
        body += piece
        if len(body) > MOST_BYTES:
            raise TooLongError(f"more than {MOST_BYTES} bytes")
    return bytes(body)


def _seconds(given: ODVInput[float], default: float) -> float | None:
    return given if isinstance(given, int | float) or given is None else default


def _timeout(connect: float | None, read: float | None, write: float | None) -> aiohttp.ClientTimeout:
    """aiohttp has no limit for writing alone; that of the whole covers it."""
    parts = (connect, read, write)
    total = sum(part for part in parts if part is not None) if None not in parts else None
    return aiohttp.ClientTimeout(total=total, connect=connect, sock_read=read)


def _body(request_data: RequestData | None) -> aiohttp.FormData | bytes | None:
    if request_data is None:
        return None
    if not request_data.contains_files:
        # Quicker than a form that might hold files, and than the standard library's encoding.
        return EMPTY.with_query(request_data.json_parameters).raw_query_string.encode()
    form = aiohttp.FormData(request_data.json_parameters)
    files: dict[str, Any] = dict(request_data.multipart_data or {})
    for name, (filename, content, kind) in files.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


def _failure(error: Exception) -> TelegramError:
    kind = type(error).__name__
    if isinstance(error, NEVER_SENT):
        return NotConnectedError(f"{kind}{_where(error)}")
    return TimedOut(kind) if isinstance(error, TimeoutError) else NetworkError(kind)


def _where(error: Exception) -> str:
    """The host and what the system says of it, where the error knows them."""
    if not isinstance(error, aiohttp.ClientConnectorError):
        return ""
    cause = error.certificate_error if isinstance(error, BadCertificate) else error.os_error
    return f": {error.host}:{error.port}, {getattr(cause, 'strerror', None) or type(cause).__name__}"
