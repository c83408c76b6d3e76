"""For all tests."""

import warnings
from collections.abc import Iterator

import hypothesis
import pytest
import zhconv  # type: ignore[import-untyped]

import bot.platforms.telegram  # noqa: F401  (sets how the client library speaks of time)

from .databases import KINDS, Databases

# The library leaves its dictionary file open when it first reads it; that is its business, once.
with warnings.catch_warnings():
    warnings.simplefilter("ignore", ResourceWarning)
    zhconv.convert("中", "zh-cn")

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
    "scenarios",
    "web",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def rank(item: pytest.Item) -> int:
        folder = item.path.parent.name
        return LONG.index(folder) if folder in LONG else len(LONG)

    items.sort(key=rank)


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest) -> Iterator[Databases]:
    made = KINDS[request.config.getoption("--database")]()
    yield made
    made.close()
