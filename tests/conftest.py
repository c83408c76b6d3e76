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


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest) -> Iterator[Databases]:
    made = KINDS[request.config.getoption("--database")]()
    yield made
    made.close()
