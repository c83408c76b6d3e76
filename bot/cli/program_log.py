"""The log: one JSON line an event, on stderr, our own lines and those of libraries alike; no secret is ever in it."""

import contextlib
import logging
import re
import sys
import threading
from collections.abc import Iterable
from types import TracebackType
from typing import TextIO
from urllib.parse import quote

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.config.problems import TOKEN

# Their debug lines hold whole messages, addresses with the token, or every row.
QUIET = ("httpcore", "sqlalchemy", "aiosqlite", "aiohttp")
# Not the platform's library: where it is used it is silenced altogether (bot/platforms/telegram/connection.py).
CHATTY = ("httpx", "apscheduler", "uvicorn", "alembic", "asyncio")
GATHERED_SECONDS = 0.1
LONG = 20  # characters; the secret half of a token is looked for by itself, too, where it cannot be a word
HIDDEN = "（已隐去）"
NOTHING = r"(?!)"
LIKE_TOKEN = re.compile(r":[A-Za-z0-9_-]{30}")  # what every token has; found in a third of the time


class Redacted:
    """Renders a line as JSON and takes out every secret, wherever it came from: an address, an error, a traceback."""

    def __init__(self, secrets: Iterable[str]) -> None:
        known = {form for secret in secrets for form in _forms(secret)}
        longest_first = sorted(known, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, longest_first)) or NOTHING)
        self._json = structlog.processors.JSONRenderer(ensure_ascii=False)

    def __call__(self, logger: WrappedLogger, name: str, event: EventDict) -> str:
        line = str(self._json(logger, name, event))
        line = self._known.sub(HIDDEN, line)
        return TOKEN.sub(HIDDEN, line) if LIKE_TOKEN.search(line) else line


class Lines:
    """Where lines go. Those of every day go together, a moment later: at each write another thread may take the
    interpreter, and at a thousand reports a second the event loop waited for its return a sixth of the time. Whatever
    is in trouble is written at once, after what was said before.

    A disk that is full must not end the program that reports it.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._lines = stream, list[str]()
        self._lock = threading.RLock()
        self._timer: threading.Timer | None = None

    def msg(self, line: str) -> None:
        with self._lock:
            self._lines.append(f"{line}\n")
            if self._timer is None:
                self._timer = threading.Timer(GATHERED_SECONDS, self._gathered)
                self._timer.start()  # a program that ends waits for it

    debug = info = msg

    def write(self, text: str) -> None:
        with self._lock:
            self._lines.append(text)

    def flush(self) -> None:
        with self._lock, contextlib.suppress(OSError):
            lines, self._lines = self._lines, []
            if lines:
                self._stream.write("".join(lines))
                self._stream.flush()

    def warning(self, line: str) -> None:
        self.write(f"{line}\n")
        self.flush()

    error = critical = exception = warning

    def _gathered(self) -> None:
        with self._lock:
            self._timer = None
            self.flush()


def _forms(secret: str) -> set[str]:
    half = secret.partition(":")[2]
    forms = {secret, *([half] if len(half) >= LONG else [])}
    forms |= {quote(form, safe="") for form in forms}
    return forms | {form.lower() for form in forms}  # as the platform's library writes some errors


def set_up(secrets: Iterable[str], *, debug: bool, to: TextIO = sys.stderr) -> Lines:
    """To be called once, before anything is logged. `debug`: more lines, but no texts of messages either."""
    lines = Lines(to)
    render, level = Redacted(secrets), logging.DEBUG if debug else logging.INFO
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, render],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: lines,
        cache_logger_on_first_use=True,
    )
    _set_up_libraries(shared, render, level if debug else logging.WARNING, lines)
    sys.excepthook = _last_words
    return lines


def _set_up_libraries(shared: list[Processor], render: Processor, level: int, to: Lines) -> None:
    handler = logging.StreamHandler(to)
    last = [structlog.stdlib.ProcessorFormatter.remove_processors_meta, render]
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=last))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def _last_words(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error nobody foresaw is a line of the log, too, with the secrets taken out."""
    structlog.get_logger().critical("program ended by an error", exc_info=(kind, error, trace))
