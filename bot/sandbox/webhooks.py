"""Pushing updates to webhooks: repeated until taken, with growing pauses, in order."""

import asyncio

import httpx

from bot.sandbox.updates import Queued
from bot.sandbox.world import BotAccount, Webhook, World

LONGEST_PAUSE = 60  # real seconds
LOOK_AGAIN = 0.05
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def push_for_ever(world: World) -> None:
    """Pushes for all bots until cancelled."""
    tasks: dict[str, asyncio.Task[None]] = {}
    try:
        while True:
            for token, bot in world.bots.items():
                if bot.webhook is not None and token not in tasks:
                    tasks[token] = asyncio.create_task(_push(world, bot))
            await asyncio.sleep(LOOK_AGAIN)
    finally:
        for task in tasks.values():
            task.cancel()


async def _push(world: World, bot: BotAccount) -> None:
    """The client is made here because most plays have no webhook: it reads the certificates of this machine."""
    async with httpx.AsyncClient(timeout=30) as client:
        await _push_by(client, world, bot)


async def _push_by(client: httpx.AsyncClient, world: World, bot: BotAccount) -> None:
    pause = 1.0
    while True:
        hook = bot.webhook
        waiting = bot.updates.waiting(world.clock.now()) if hook else []
        if hook is None or not waiting:
            await asyncio.sleep(LOOK_AGAIN)
        elif await _taken(hook, waiting[0], client):
            bot.updates.take_first()
            world.clock.stir()
            pause = 1.0
        else:
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)


async def _taken(hook: Webhook, queued: Queued, client: httpx.AsyncClient) -> bool:
    headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
    try:
        answer = await client.post(hook.url, json=queued.update, headers=headers)
    except httpx.HTTPError as error:
        hook.last_error = str(error) or type(error).__name__
        return False
    if not answer.is_success:
        hook.last_error = f"Wrong response from the webhook: {answer.status_code}"
    return answer.is_success
