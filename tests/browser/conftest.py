"""A real Chromium on the page of phones. Debian has it: `apt-get install chromium fonts-noto-cjk`."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from bot.sandbox.client import Sandbox
from bot.sandbox.running import running

TOKEN = "1001:SANDBOX"
WANG, LI = 2001, 2002
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here; on Debian: apt-get install chromium fonts-noto-cjk")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield launched
        launched.close()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running() as url:
        client = Sandbox(url)
        client.post("bots", token=TOKEN, name="平安报", username="pinganbao_bot")
        client.post("people", id=WANG, first_name="王会计")
        client.post("people", id=LI, first_name="李主任")
        yield client
        client.close()
