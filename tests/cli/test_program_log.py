"""Whatever is logged, by us or by a library, has no secret in it and is one line of JSON."""

import io
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest
import structlog

from bot.cli import program_log
from bot.domain.messaging.messages import Send
from bot.platforms.telegram import PlatformAwayError, PollConflictError, TelegramBot, TokenRefusedError
from tests.security.failing import FAILURES, Fail, failing

TOKEN = "1234567890:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
SECRET = "a-webhook-secret"


class Written(io.StringIO):
    lines: program_log.Lines

    def all(self) -> str:
        self.lines.flush()
        return self.getvalue()


@pytest.fixture
def log() -> Iterator[Written]:
    before, hook = logging.getLogger().handlers[:], sys.excepthook
    written = Written()
    written.lines = program_log.set_up((TOKEN, SECRET), debug=True, to=written)
    yield written
    logging.getLogger().handlers[:], sys.excepthook = before, hook
    structlog.reset_defaults()


def test_no_secret_gets_through(log: Written) -> None:
    ours, library = structlog.get_logger(), logging.getLogger("httpx")
    ours.info("told", url=f"https://api.telegram.org/bot{TOKEN}/getMe", nested={"secret": [SECRET]})
    library.info("HTTP Request: POST %s", f"https://x/bot{quote(TOKEN, safe='')}/getMe")
    try:
        raise ValueError(f"The token `{TOKEN}` was rejected; {TOKEN.partition(':')[2]}")
    except ValueError as error:
        ours.exception("failed")
        library.exception("failed")
        sys.excepthook(type(error), error, error.__traceback__)
    ours.info("somebody else's", text="77777777:ZZbbCCddEEffGGhhIIjjKKllMMnnOOppQQr")
    lines = log.all().splitlines()
    assert len(lines) == 6
    assert all(isinstance(json.loads(line), dict) for line in lines)
    assert all(program_log.HIDDEN in line for line in lines)
    for secret in (TOKEN, quote(TOKEN, safe=""), TOKEN.partition(":")[2], SECRET, "ZZbbCC"):
        assert secret not in log.all()


def test_what_is_in_trouble_is_written_at_once_and_after_what_came_before(log: Written) -> None:
    structlog.get_logger().info("before")
    assert log.getvalue() == ""
    structlog.get_logger().warning("trouble")
    assert [json.loads(line)["event"] for line in log.getvalue().splitlines()] == ["before", "trouble"]


def test_a_program_that_ends_has_written_all() -> None:
    program = (
        "import structlog; from bot.cli import program_log;"
        "program_log.set_up((), debug=False);"
        "[structlog.get_logger().info('line', number=number) for number in range(3)]"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert [json.loads(line)["number"] for line in ended.stderr.splitlines()] == [0, 1, 2]


def test_libraries_that_log_texts_stay_quiet(log: Written) -> None:
    logging.getLogger("telegram.Bot").debug(
        "Calling Bot API endpoint with parameters %s", {"text": "东沟停水"}
    )
    logging.getLogger("sqlalchemy.engine").info("INSERT … ('东沟停水')")
    assert log.all() == ""


def test_the_platforms_library_says_nothing_at_any_level(log: Written) -> None:
    """Not even what it would say of a token that the log was not told of."""
    levels = (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL)
    for name in ("telegram", "telegram.Bot", "telegram.request.BaseRequest"):
        for level in levels:
            logging.getLogger(name).log(level, "POST https://x/bot1001:SHORT/getMe: %s", "no JSON")
    assert log.all() == ""


@pytest.mark.parametrize("fail", FAILURES.values(), ids=FAILURES)
async def test_no_failing_call_brings_the_token_into_the_log(log: Written, fail: Fail) -> None:
    """A token too short to be told from a word; every logger there is says all it can."""
    loggers = [logging.getLogger(), *map(logging.getLogger, logging.root.manager.loggerDict)]
    before = {logger: logger.level for logger in loggers if not logger.name.startswith("telegram")}
    for logger in before:
        logger.setLevel(logging.DEBUG)
    try:
        with failing(lambda method, body: fail) as url:
            bot = TelegramBot("1001:SECRET-WORD", url)
            with suppress(PlatformAwayError, PollConflictError, TokenRefusedError):
                await bot.open()
            await bot.send(1, None, Send(text="x"))
            await bot.close()
    finally:
        for logger, level in before.items():
            logger.setLevel(level)
    assert "SECRET-WORD" not in log.all()


def test_a_full_disk_ends_nothing(log: Written) -> None:
    with suppress(OSError), Path("/dev/full").open("w", encoding="utf-8") as full:
        program_log.set_up((), debug=False, to=full)
        with pytest.raises(OSError, match="No space"):
            print("x", file=full, flush=True)
        structlog.get_logger().error("ours")
        logging.getLogger("a library").error("theirs")
        written = True
    assert written
