"""Sending in bulk: the library's own request class against ours, one message at a time and many at once."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from benchmarks.botapi import serving
from benchmarks.figures import Figure
from benchmarks.town import TOKEN
from bot.clock import stopwatch
from bot.platforms.telegram.http import AiohttpRequest

MESSAGES = 1500
RUNS = 3


def measure(folder: Path) -> Iterator[Figure]:
    with serving() as server:
        for at_once in (1, 64):
            runs = [
                (_sent(server.url, at_once, _theirs(at_once)), _sent(server.url, at_once, _ours(at_once)))
                for _ in range(RUNS)
            ]
            yield Figure(
                f"messages sent a second, {at_once} at once",
                f"{median(ours for _, ours in runs):,.0f}/s",
                f"the library's request {median(theirs for theirs, _ in runs):,.0f}/s",
                f"{median(ours / theirs for theirs, ours in runs):.1f}",
                "scales",
            )


def _ours(at_once: int) -> BaseRequest:
    return AiohttpRequest(connections=at_once, read_seconds=20, connect_seconds=10)


def _theirs(at_once: int) -> BaseRequest:
    return HTTPXRequest(connection_pool_size=at_once, read_timeout=20, connect_timeout=10, pool_timeout=60)


def _sent(url: str, at_once: int, request: BaseRequest) -> float:
    return asyncio.run(_send(url, at_once, request))


async def _send(url: str, at_once: int, request: BaseRequest) -> float:
    numbers = iter(range(MESSAGES))

    async def send() -> None:
        for number in numbers:
            await bot.send_message(number + 1, "请报送今天的情况")

    async with request:
        bot = Bot(TOKEN, base_url=f"{url}/bot", request=request)
        began = stopwatch()
        await asyncio.gather(*(send() for _ in range(at_once)))
        return MESSAGES / (stopwatch() - began)
