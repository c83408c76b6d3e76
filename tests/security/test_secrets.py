"""The token is nowhere but in the environment or its file: not in errors, logs, the database or on the screen."""

import contextlib
import logging
import os
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.config import load
from bot.config.problems import BadValueError
from bot.config.values import postgresql
from bot.domain.messaging.messages import Lane, Send
from bot.platforms.telegram import PlatformAwayError, PollConflictError, TelegramBot, TokenRefusedError
from bot.services import apply
from storage.database import Database
from storage.queries import outbox as stored_outbox
from storage.schema import migrate
from storage.work import Work
from tests.security.failing import FAILURES, Fail, answered, failing
from tests.security.world import CONFIG, NOW

SECRET = "AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
TOKEN = f"123456789:{SECRET}"
CALLS: dict[str, Callable[[TelegramBot], Awaitable[object]]] = {
    "open": lambda bot: bot.open(),
    "poll": lambda bot: bot.poll(None, wait=0),
    "send": lambda bot: bot.send(1, None, Send(text="x")),
    "use_polling": lambda bot: bot.use_polling(),
    "use_webhook": lambda bot: bot.use_webhook("https://example.org", "secret"),
    "pending": lambda bot: bot.pending(),
}


async def outcome(url: str, call: Callable[[TelegramBot], Awaitable[object]]) -> str:
    """All that a failed call tells: its result, or its error with everything a log would print of it."""
    bot = TelegramBot(TOKEN, url)
    with contextlib.suppress(PlatformAwayError, PollConflictError, TokenRefusedError):
        await bot.open()  # as the program does first; without it nothing would be closed in the end
    try:
        return repr(await call(bot))
    except (PlatformAwayError, PollConflictError, TokenRefusedError):
        return traceback.format_exc()
    finally:
        await bot.close()


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("fail", FAILURES.values(), ids=FAILURES)
async def test_no_failure_tells_the_token(
    fail: Fail, call: Callable[[TelegramBot], Awaitable[object]], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    with failing(lambda method, body: fail) as url:
        told = await outcome(url, call)
    assert told
    assert SECRET.lower() not in told.lower()
    assert SECRET.lower() not in caplog.text.lower()


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_no_server_at_all(call: Callable[[TelegramBot], Awaitable[object]]) -> None:
    assert SECRET not in await outcome("http://127.0.0.1:9", call)
    assert SECRET not in await outcome("http://no such host", call)


def test_a_running_program_tells_nobody(tmp_path: Path) -> None:
    """Each send fails in another way; then screen, logs and database are searched."""
    (tmp_path / "config.toml").write_text(CONFIG, encoding="utf-8")
    chats = dict(enumerate(FAILURES.values(), start=100))
    found(tmp_path, list(chats))
    missing, all_tried = set(chats), threading.Event()

    def fail(method: str, body: str) -> Fail:
        if method == "getMe":
            return answered({"id": 123456789, "is_bot": True, "first_name": "b", "username": "b"})
        if method == "getUpdates":
            return FAILURES["409"]
        for chat, failure in chats.items():
            if method == "sendMessage" and f"chat_id={chat}" in body:
                missing.discard(chat)
                if not missing:
                    all_tried.set()
                return failure
        return answered(True)

    with failing(fail) as url:
        text = f'[bot]\napi_url = "{url}"\n{CONFIG}'
        (tmp_path / "config.toml").write_text(text, encoding="utf-8")
        said = run(tmp_path, all_tried)
    assert "not sent" in said
    assert "polling interrupted" in said
    assert SECRET.lower() not in said.lower()
    kept = [path for path in tmp_path.iterdir() if path.name.startswith("pinganbao.db")]
    assert kept
    assert not [path for path in kept if SECRET.lower().encode() in path.read_bytes().lower()]


def found(folder: Path, chats: list[int]) -> None:
    database = Database(f"sqlite:///{folder / 'pinganbao.db'}", 123456789)
    migrate(database)
    with database.transaction() as session:
        work = Work(session, 123456789, NOW)
        apply.apply(work, load(folder / "config.toml"))
        for chat in chats:
            stored_outbox.queue(work, Send(text="x"), kind="answer", lane=Lane.RECEIPT, chat_id=chat)
    database.close()


def run(folder: Path, until: threading.Event) -> str:
    """What `pinganbao run` prints until then, ended by the signal that a service manager sends."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=folder,
        env={**os.environ, "PINGANBAO_TOKEN": TOKEN, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        tried = until.wait(60)
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=60)
    assert tried, said
    return said


def test_the_password_of_a_database_is_not_repeated() -> None:
    for address in ("mysql://u:geheim@h/db", "postgresql://u:geheim@h", "postgresql://u:geheim@h/db"):
        with pytest.raises(BadValueError) as raised:
            postgresql(address)
        assert "geheim" not in raised.value.message + raised.value.fix


def test_an_error_of_the_database_holds_no_words_of_people(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'x.db'}")
    with pytest.raises(Exception, match="no such table") as raised, database.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO report (text) VALUES (?)", ("水管爆裂",))
    database.close()
    assert "水管爆裂" not in str(raised.value)
