"""For all tests."""

import gc
from collections.abc import Iterator

import hypothesis
import pytest
import structlog

import bot.platforms.telegram  # noqa: F401  (sets how the client library speaks of time)

from . import statements
from .databases import KINDS, Databases, spare_disk

statements.share()
spare_disk()

# The same examples on every machine and no limit by the wall clock: a red run means a changed program.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None)
hypothesis.settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database", choices=sorted(KINDS), default="sqlite", help="which database tests run on"
    )


# Folders with tests that take long, the longest first: whoever has nothing left to do takes over from the end of
# another's list, and the end should be short.
LONG = (
    "rehearsal",
    "faults",
    "packaging",
    "processes",
    "cli",
    "intake",
    "incidents",
    "rota",
    "cases",
    "scenarios",
    "web",
)

# Folders of whole plays. What they do in the database is done by tests of the services, the storage and the running
# program as well, nearly all of it: docs/performance.md, "The tests".
PLAYS = ("cases", "scenarios")


@pytest.hookimpl(trylast=True)  # properties are marked by then
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    _leave_out_what_is_the_same(config, items)

    def rank(item: pytest.Item) -> int:
        folder = item.path.parent.name
        return LONG.index(folder) if folder in LONG else len(LONG)

    items.sort(key=rank)


def _leave_out_what_is_the_same(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On another database than SQLite, where everything has been run: what keeps nothing in one, and plays and
    properties whose every statement other tests make there. Marked `postgresql`, one is run there as well."""
    if config.getoption("--database") != "sqlite":
        same = {item for item in items if not _differs(item)}
        config.hook.pytest_deselected(items=[item for item in items if item in same])
        items[:] = [item for item in items if item not in same]


def _differs(item: pytest.Item) -> bool:
    if "databases" not in getattr(item, "fixturenames", ()):
        return False
    again = item.path.parent.name in PLAYS or item.get_closest_marker("hypothesis") is not None
    return not again or item.get_closest_marker("postgresql") is not None


def pytest_collection_finish() -> None:
    """What has been loaded stays until the end; it need not be looked through for rubbish again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest) -> Iterator[Databases]:
    made = KINDS[request.config.getoption("--database")]()
    yield made
    made.close()


@pytest.fixture(scope="module")
def plain_tracebacks() -> Iterator[None]:
    """For tests that bring about many errors and do not read the log: to draw each with its variables takes longer
    than all else that they do."""
    drawn = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[*structlog.get_config()["processors"][:-1], drawn])
    yield
    structlog.reset_defaults()
