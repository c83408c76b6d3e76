"""One Bot API call over HTTP: body, token, contract, faults, flood, method, answer."""

import asyncio
import json
from collections.abc import Coroutine
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.sandbox import faults as faulting
from bot.sandbox.contract.spec import spec
from bot.sandbox.errors import (
    CONFLICT,
    METHOD_NOT_FOUND,
    UNAUTHORIZED,
    WEBHOOK_SET,
    ApiError,
    BrokenMarkup,
    bad,
)
from bot.sandbox.faults import Fault, Hang, Strange
from bot.sandbox.flood import Flood
from bot.sandbox.methods import METHODS, Call
from bot.sandbox.updates import Conflict
from bot.sandbox.world import BotAccount, Json, World

LONGEST_POLL = 50  # seconds; Client.h LONG_POLL_MAX_TIMEOUT
JSON_PARAMS = (
    "reply_markup",
    "reply_parameters",
    "link_preview_options",
    "allowed_updates",
    "commands",
    "scope",
    "media",
    "reaction",
    "entities",
    "caption_entities",
)
WRITING = (
    "sendmessage",
    "sendphoto",
    "senddocument",
    "sendvoice",
    "sendvideo",
    "sendlocation",
    "sendmediagroup",
    "editmessagetext",
)
SILENT = ("getupdates", "getme")  # not worth a line in the journal


class Server:
    """Serves the calls of all bots of a world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.faults: list[Fault] = []
        self.flood = Flood()
        self.active = 0
        self.refusals = 0  # calls answered with an error

    async def serve(self, request: Request) -> Response:
        method = request.path_params["method"].lower()
        try:
            params, files = await _body(request)
            bot = self._bot(request.path_params["token"])
            self._check(bot, method, params, files)
            call = Call(self.world, bot, _decoded(params), files)
            job = self._run(method, call)
            result = await (_unless_gone(request, job) if method == "getupdates" else job)
        except ApiError as error:
            self.refusals += 1
            if isinstance(error, BrokenMarkup):
                self._violated(request.path_params["token"], method, [error.description])
            headers = {}
            if "retry_after" in error.parameters:
                headers["Retry-After"] = str(error.parameters["retry_after"])
            return JSONResponse(error.body(), error.code, headers)
        except Hang:
            return await _never(request)
        except Strange as error:
            return error.response
        return JSONResponse({"ok": True, "result": result})

    def _bot(self, token: str) -> BotAccount:
        if token not in self.world.bots:
            raise UNAUTHORIZED
        return self.world.bots[token]

    def _check(self, bot: BotAccount, method: str, params: Json, files: Json) -> None:
        """Refuses what the contract refuses; such a call is an error of the product and is kept."""
        violations = spec().check(method, params, files)
        if not violations:
            return
        found = [str(violation) for violation in violations]
        if all(violation.code == "cant_parse_entities" for violation in violations):
            raise BrokenMarkup(400, f"Bad Request: can't parse entities: {violations[0].detail}")
        self._violated(bot.token, method, found)
        raise METHOD_NOT_FOUND if violations[0].code == "unknown_method" else bad("; ".join(found))

    def _violated(self, token: str, method: str, found: list[str]) -> None:
        self.world.note("violation", bot=self.world.bots[token].id, method=method, violations=found)

    async def _run(self, method: str, call: Call) -> Any:
        if method == "getupdates":
            return await self._updates(call)
        if method not in METHODS:
            raise METHOD_NOT_FOUND
        self.active += 1
        try:
            chat = _chat(call)
            wrong = await faulting.before(self.faults, method, chat, self.world.clock.now())
            if method in WRITING and chat is not None:
                self.flood.check(call.bot.id, chat, self.world.clock.now())
            result = METHODS[method](call)
            if method not in SILENT and method not in WRITING:
                self.world.note("call", bot=call.bot.id, method=method)
        finally:
            self.active -= 1
            self.world.clock.stir()
        if wrong is not None:
            raise wrong
        return result

    async def _updates(self, call: Call) -> list[Json]:
        bot, params = call.bot, call.params
        await faulting.before(self.faults, "getupdates", None, self.world.clock.now())
        if bot.webhook is not None:
            raise WEBHOOK_SET
        if "allowed_updates" in params:
            bot.allowed = list(params["allowed_updates"])
        if bot.updates.confirm(int(params.get("offset") or 0)):
            self.world.clock.stir()
        wait = min(float(params.get("timeout") or 0), LONGEST_POLL)
        try:
            return await bot.updates.poll(int(params.get("limit") or 100), wait, self.world.clock.now())
        except Conflict as error:
            raise CONFLICT from error

    def arm(self) -> None:
        """Hands faults of updates to the queues of all bots."""
        for fault in self.faults:
            for bot in self.world.bots.values():
                if fault.fault == "duplicate_update":
                    bot.updates.duplicates += fault.times
                elif fault.fault == "out_of_order":
                    bot.updates.swaps += fault.times
        self.faults = [fault for fault in self.faults if fault.fault not in faulting.UPDATE_FAULTS]


async def _unless_gone(request: Request, job: Coroutine[Any, Any, Any]) -> Any:
    """The result of `job`, unless the caller hangs up first: a poll that nobody waits for must not go on."""
    working, gone = asyncio.create_task(job), asyncio.create_task(disconnected(request))
    await asyncio.wait({working, gone}, return_when=asyncio.FIRST_COMPLETED)
    gone.cancel()
    if not working.done():
        working.cancel()
    return await working


async def disconnected(request: Request) -> None:
    """Returns when the caller has hung up. The body must have been read before."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _body(request: Request) -> tuple[Json, dict[str, tuple[str, bytes]]]:
    """Parameters as they came, and the files of a multipart body by part name."""
    params: Json = dict(request.query_params)
    files: dict[str, tuple[str, bytes]] = {}
    kind = request.headers.get("content-type", "")
    if kind.startswith("application/json"):
        params |= await request.json()
    elif kind:
        async with request.form(max_part_size=64 << 20) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    files[name] = (value.filename or name, await value.read())
                else:
                    params[name] = value
    return params, files


def _decoded(params: Json) -> Json:
    """Arrays and objects travel as JSON text in forms."""
    return {
        name: json.loads(value) if name in JSON_PARAMS and isinstance(value, str) else value
        for name, value in params.items()
    }


def _chat(call: Call) -> int | None:
    try:
        return int(call.params["chat_id"])
    except (KeyError, ValueError):
        return None


async def _never(request: Request) -> Response:
    """Leaves the caller without an answer until it gives up."""
    await disconnected(request)
    return Response(status_code=204)
