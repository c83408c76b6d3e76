"""The lock files: one for running, one for development, one for building; the same versions for all Pythons."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUNNING, DEVELOPMENT, BUILD = "requirements.lock", "requirements-dev.lock", "requirements-build.lock"
# A package with its version, perhaps for some systems only, and a hash for each of its files.
LOCKED = re.compile(
    r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==(\S+)(?: ; [^\\]+)? \\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+",
    re.M,
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def locked(name: str) -> dict[str, str]:
    return dict(LOCKED.findall((ROOT / name).read_text(encoding="utf-8")))


def names(wanted: list[str]) -> set[str]:
    return {re.split(r"[\[<>=]", one)[0] for one in wanted}


@pytest.mark.parametrize("name", [RUNNING, DEVELOPMENT, BUILD])
def test_it_is_nothing_but_versions_and_hashes(name: str) -> None:
    """No index, no path: whoever installs says where from."""
    assert LOCKED.sub("", (ROOT / name).read_text(encoding="utf-8")) == ""


def test_what_runs_is_what_is_tested() -> None:
    running, development = locked(RUNNING), locked(DEVELOPMENT)
    assert running.items() <= development.items()
    assert locked(BUILD).items() <= development.items()
    assert names(PROJECT["project"]["dependencies"]) <= set(running)
    assert names(PROJECT["dependency-groups"]["build"]) <= set(locked(BUILD))


def test_no_tool_of_development_runs_along() -> None:
    tools = names(PROJECT["project"]["optional-dependencies"]["dev"])
    assert len(tools) >= 10
    assert tools & set(locked(RUNNING)) == set()
