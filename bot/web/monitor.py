"""`/healthz` and `/metrics` of one process, for all bots it serves. Numbers only: no token, no name, no text."""

import asyncio
from collections.abc import Sequence

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.web.health import HealthFacts, HealthProblem, Watched, problems, read
from bot.web.metrics import exposed


def routes(watched: Sequence[Watched]) -> list[Route]:
    """`/healthz`: 200 where all bots are well, 503 where one is not; the body says what is wrong. And `/metrics`."""

    async def readings() -> list[HealthFacts | None]:
        return list(await asyncio.gather(*(read(one) for one in watched)))

    async def healthz(_: Request) -> Response:
        seen = zip(watched, await readings(), strict=True)
        found = {one: problems(one.vitals, reading) for one, reading in seen}
        body = {
            "ok": not any(found.values()),
            "bots": [_bot(one, wrong) for one, wrong in found.items()],
        }
        return JSONResponse(body, 503 if any(found.values()) else 200)

    async def metrics(_: Request) -> Response:
        vitals = [one.vitals for one in watched]
        seen = list(zip(vitals, await readings(), strict=True))
        return Response(exposed(seen), media_type=CONTENT_TYPE_LATEST)

    return [Route("/healthz", healthz), Route("/metrics", metrics)]


def _bot(one: Watched, wrong: Sequence[HealthProblem]) -> dict[str, object]:
    return {
        "bot": one.vitals.bot_id,
        "state": one.vitals.state.value,
        "problems": [{"code": problem.code, "text": problem.text} for problem in wrong],
    }
