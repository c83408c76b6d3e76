"""Calendars of rotas over HTTP, each behind an unguessable address: calendar programs cannot log in.

Who has the address sees names, no telephones. A wrong one is answered like one that never was.
"""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.clock import Clock
from bot.services.rota import feed
from storage.database import Database
from storage.session import Session
from storage.work import Work

PATH = "/calendar/{secret}.ics"
# The address is a secret: it is not to be handed on to other sites or kept by caches in between.
HEADERS = {
    "Cache-Control": "private, max-age=300",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


def calendar_routes(databases: Sequence[Database], clock: Clock) -> list[Route]:
    """What the web floor mounts: the calendars of all rotas in these databases."""

    async def calendar(request: Request) -> Response:
        secret = request.path_params["secret"]
        for database in databases:
            content = await database.look(lambda session: _read(session, secret, clock))
            if content is not None:
                return Response(content, headers=HEADERS, media_type="text/calendar")
        return Response("没有这个日历。", 404, media_type="text/plain")

    return [Route(PATH, calendar, methods=["GET"])]


def _read(session: Session, secret: str, clock: Clock) -> bytes | None:
    rota = feed.rota_behind(session, secret)
    return feed.feed(Work(session, rota.bot_id, clock.now()), rota) if rota is not None else None
