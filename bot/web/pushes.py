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
MOST_BYTES = 1 << 20

log = structlog.get_logger()
Raw = Mapping[str, Any]
Take = Callable[[Raw], Awaitable[None]]


def application(take: Take, secret: str) -> Starlette:
    """One route for updates. 403 without the secret, 503 where nothing could be stored: it comes again."""

    async def receive(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        try:
            body = await request.body()
            raw = json_text.read(body[:MOST_BYTES])
            await take(raw)
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
