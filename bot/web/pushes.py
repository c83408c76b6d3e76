"""What the platform pushes over HTTP: each update is stored before it is answered with 200."""

import hmac
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from sqlalchemy.exc import IntegrityError
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.domain.text import json_text
from storage.database import AWAY

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
MOST_BYTES = 1 << 20  # Telegram's largest update is a tenth of that

log = structlog.get_logger()
Raw = Mapping[str, Any]
Take = Callable[[Raw], Awaitable[None]]


def application(take: Take, secret: str) -> Starlette:
    """One route for updates. 403 without the secret, 413 for a body larger than any update, 503 where nothing could be
    stored: it comes again. What has not wholly come after some seconds is hung up on (`bot.web.server`)."""

    async def receive(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        try:
            if (body := await _body(request)) is None:
                return Response(status_code=413)
            await take(json_text.read(body))
        except (ValueError, KeyError, TypeError, RecursionError):
            log.warning("webhook got something that is no update")
            return Response(status_code=400)
        except ClientDisconnect:  # half an update; the platform brings it again
            return Response(status_code=400)
        except (IntegrityError, *AWAY) as error:
            log.error("update not stored; the platform will bring it again", error=str(error))
            return Response(status_code=503)
        return Response(status_code=200)

    return Starlette(routes=[Route("/{path:path}", receive, methods=["POST"])])


async def _body(request: Request) -> bytes | None:
    """Counted while it comes, so that a large one is never held; None if it is too large."""
    came = bytearray()
    async for chunk in request.stream():
        came += chunk
        if len(came) > MOST_BYTES:
            return None
    return bytes(came)
