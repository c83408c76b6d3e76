"""A sandbox per test module, with a bot, a person and python-telegram-bot on the other side."""

from collections.abc import AsyncIterator, Iterator

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.sandbox.client import Sandbox
from bot.sandbox.running import running

TOKEN = "1001:SANDBOX"
WANG, LI = 2001, 2002


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running() as url:
        client = Sandbox(url)
        client.post("bots", token=TOKEN, name="平安报", username="pinganbao_bot")
        client.post("people", id=WANG, first_name="王会计")
        client.post("people", id=LI, first_name="李主任")
        yield client
        client.close()


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    request = HTTPXRequest(read_timeout=2, httpx_kwargs={"trust_env": False})
    updates = HTTPXRequest(read_timeout=20, httpx_kwargs={"trust_env": False})
    made = Bot(
        TOKEN,
        base_url=f"{sandbox.url}/bot",
        base_file_url=f"{sandbox.url}/file/bot",
        request=request,
        get_updates_request=updates,
    )
    async with made:
        yield made
