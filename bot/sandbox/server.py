"""The sandbox as a web application: Bot API, control plane and page. See docs/sandbox.md."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.sandbox import disorder, faults, people, webhooks
from bot.sandbox.calls import Server, disconnected
from bot.sandbox.clock import PlayClock
from bot.sandbox.world import PlayError, Room, World

PAGE = Path(__file__).parent / "page"
Handler = Callable[[Request], Awaitable[Response]]


def application(
    start: datetime | None = None, *, paused: bool = False, world: World | None = None
) -> Starlette:
    """A fresh play whose clock stands at `start` (UTC; now, if none is given), or one that goes on from `world`."""
    world = world or World(PlayClock(start, paused=paused))
    sandbox, dated = Sandbox(world), Middleware(Dated, clock=world.clock)
    return Starlette(routes=sandbox.routes(), lifespan=sandbox.lifespan, middleware=[dated])


class Dated:
    """Puts the time of the play into every answer's `Date`, as the real server puts its own."""

    def __init__(self, app: ASGIApp, clock: PlayClock) -> None:
        self._app, self._clock = app, clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                stamp = format_datetime(self._clock.now().astimezone(UTC), usegmt=True)
                message["headers"] = [*message.get("headers", []), (b"date", stamp.encode())]
            await send(message)

        await self._app(scope, receive, dated)


class Sandbox:
    """The control plane over one world."""

    def __init__(self, world: World) -> None:
        self.world, self.server = world, Server(world)

    @contextlib.asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        pushing = asyncio.create_task(webhooks.push_for_ever(self.world))
        yield
        pushing.cancel()

    def routes(self) -> list[Route | Mount]:
        return [
            Route("/bot{token}/{method}", self.server.serve, methods=["GET", "POST"]),
            Route("/file/bot{token}/files/{file_id}", self.file),
            Route("/sandbox/file/{file_id}", self.file),
            Route("/sandbox/clock", _plain(self.read_clock), methods=["GET"]),
            Route("/sandbox/clock", _plain(self.set_clock), methods=["POST"]),
            Route("/sandbox/settle", _plain(self.settle), methods=["POST"]),
            Route("/sandbox/faults", _plain(self.faults), methods=["POST", "DELETE"]),
            Route("/sandbox/state", _plain(self.state)),
            Route("/sandbox/log", _plain(self.log)),
            Route("/sandbox/chats/{chat_id:int}/{action}", _plain(self.group), methods=["POST"]),
            Route("/sandbox/chats/-{number:int}/{action}", _plain(self.group), methods=["POST"]),
            Route("/sandbox/{action}", _plain(self.act), methods=["POST"]),
            Route("/", self.page),
            Mount("/page", StaticFiles(directory=PAGE)),
        ]

    async def page(self, _: Request) -> Response:
        return FileResponse(PAGE / "index.html")

    async def file(self, request: Request) -> Response:
        stored = self.world.files.get(request.path_params["file_id"])
        if stored is None:
            return JSONResponse({"ok": False, "error": "no such file"}, 404)
        return Response(stored.content, media_type=_media_type(stored.name))

    async def act(self, request: Request) -> Any:
        action, known = request.path_params["action"], people.ACTIONS | disorder.ACTIONS
        if action not in known:
            raise PlayError(f"unknown action: {action}")
        return known[action](self.world, await request.json())

    async def group(self, request: Request) -> Any:
        params = request.path_params
        chat_id = -params["number"] if "number" in params else params["chat_id"]
        if params["action"] not in people.GROUP_ACTIONS:
            raise PlayError(f"unknown action: {params['action']}")
        return people.GROUP_ACTIONS[params["action"]](self.world, chat_id, await request.json())

    async def faults(self, request: Request) -> Any:
        if request.method == "DELETE":
            self.server.faults.clear()
        else:
            self.server.faults.append(faults.parse(await request.json(), self.world.clock.now()))
            self.server.arm()
        return {}

    async def read_clock(self, request: Request) -> Any:
        query, clock = request.query_params, self.world.clock
        if "follower" not in query:
            return clock.reading()
        settled = int(query["settled"]) if "settled" in query else None
        next_at = datetime.fromisoformat(query["next"]) if "next" in query else None
        name = query["follower"]
        wait = float(query.get("wait", 20)) if settled is not None else 0
        following = asyncio.create_task(clock.follow(name, settled, next_at, wait))
        gone = asyncio.create_task(disconnected(request))
        await asyncio.wait({following, gone}, return_when=asyncio.FIRST_COMPLETED)
        gone.cancel()
        if not following.done():
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)
            clock.leave(name)
            return clock.reading()
        return following.result()

    async def set_clock(self, request: Request) -> Any:
        body, clock = await request.json(), self.world.clock
        if "script_next" in body:
            clock.script_next = datetime.fromisoformat(body["script_next"]) if body["script_next"] else None
        now = None
        if "now" in body:
            now = datetime.fromisoformat(body["now"])
        elif "advance" in body:
            now = clock.now() + timedelta(seconds=float(body["advance"]))
        elif body.get("jump") == "next":
            now = clock.next_deadline()
        if now is not None or "rate" in body or "paused" in body:
            clock.set(now, rate=body.get("rate"), paused=body.get("paused"))
            self.world.note("clock", **clock.reading())
        ahead = clock.next_deadline()
        return {**clock.reading(), "next": ahead.isoformat() if ahead else None}

    async def settle(self, request: Request) -> Any:
        """Waits until nothing is left to do for anyone at this instant.

        `until`: lets time pass up to that one, with a stop wherever there is something to do; `timeout`: seconds each.
        """
        body, clock = await request.json(), self.world.clock
        wanted, timeout = int(body.get("followers", 1)), float(body.get("timeout", 30))
        until = datetime.fromisoformat(body["until"]) if "until" in body else clock.now()
        try:
            await self._all_done(wanted, timeout)
            while clock.now() < until:
                clock.set(min(clock.next_deadline() or until, until))
                self.world.note("clock", **clock.reading())
                await self._all_done(wanted, timeout)
        except TimeoutError:
            return JSONResponse({"ok": False, "error": "not settled in time", **self._unsettled()}, 408)
        ahead = clock.next_deadline()
        return {"settled": True, **clock.reading(), "next": ahead.isoformat() if ahead else None}

    async def _all_done(self, wanted: int, timeout: float) -> None:
        """Raises `TimeoutError` after so many seconds."""
        changed = self.world.clock.changed
        async with changed:
            await asyncio.wait_for(changed.wait_for(lambda: self._settled(wanted)), timeout)

    def _settled(self, wanted: int) -> bool:
        waiting = sum(len(bot.updates) for bot in self.world.bots.values())
        return not waiting and not self.server.active and self.world.clock.settled(wanted)

    def _unsettled(self) -> dict[str, Any]:
        return {
            "updates": {bot.token: len(bot.updates) for bot in self.world.bots.values()},
            "active": self.server.active,
            "followers": {name: str(f) for name, f in self.world.clock.followers.items()},
            "activity": self.world.clock.activity,
            "version": self.world.clock.version,
        }

    async def state(self, _: Request) -> Any:
        world = self.world
        return {
            "clock": world.clock.reading(),
            "bots": [
                {**bot.user, "token": bot.token, "commands": bot.commands} for bot in world.bots.values()
            ],
            "people": list(world.people.values()),
            "chats": [self._chat(room) for room in world.rooms()],
            "webhook": [bot.webhook.url for bot in world.bots.values() if bot.webhook],
            "violations": world.journal.violations,
            "refusals": self.server.refusals,
            "flood_refusals": self.server.flood.refused,
            "next": len(world.journal.events),
        }

    def _chat(self, room: Room) -> dict[str, Any]:
        return {
            **self.world.chat_of(room),
            "members": sorted(room.members),
            "admins": sorted(room.admins),
            "topics": room.topics,
            "token": room.bot,
            "blocked": room.blocked,
            "moved_to": room.moved_to,
            "messages": list(room.messages.values()),
            "keyboard": room.keyboard,
        }

    async def log(self, request: Request) -> Any:
        query = request.query_params
        return await self.world.journal.read(int(query.get("after", 0)), float(query.get("wait", 0)))


def _plain(handler: Callable[[Request], Awaitable[Any]]) -> Handler:
    """Turns results into JSON, and mistakes of the caller into a sentence."""

    async def wrapped(request: Request) -> Response:
        try:
            result = await handler(request)
        except (PlayError, KeyError, ValueError, TypeError) as error:
            return JSONResponse({"ok": False, "error": f"{type(error).__name__}: {error}"}, 400)
        return result if isinstance(result, Response) else JSONResponse(result)

    return wrapped


def _media_type(name: str) -> str:
    kinds = {".png": "image/png", ".ogg": "audio/ogg", ".jpg": "image/jpeg"}
    return kinds.get(Path(name).suffix, "application/octet-stream")
