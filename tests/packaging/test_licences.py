"""What is installed to run the program has a licence under which an MIT program may import it."""

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

LOCK = Path(__file__).parents[2] / "requirements.lock"
LOCKED = re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
# Imported as a library and left as it is, which the last three allow (docs/dependencies.md).
FITS = re.compile(r"\b(?:MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|LGPL|Lesser General Public)\b")
BINDS = re.compile(r"(?<!L)(?<!Lesser )\b(?:A?GPL|(?:Affero )?General Public)")
ELSEWHERE = frozenset({"colorama"})  # on Windows only
TOOLS = frozenset(
    {"pytest", "ruff", "mypy", "hypothesis", "coverage", "import-linter", "uv", "hatchling", "setuptools"}
)


def licences(name: str) -> str:
    told = metadata(name)
    classified = [one for one in told.get_all("Classifier") or [] if one.startswith("License")]
    stated = [one[:60] for key in ("License-Expression", "License") for one in told.get_all(key) or []]
    return "; ".join([*stated, *classified])


def test_no_tool_of_development_is_among_what_runs() -> None:
    assert len(LOCKED) > 30
    assert not TOOLS & set(LOCKED)


@pytest.mark.parametrize("name", [name for name in LOCKED if name not in ELSEWHERE])
def test_its_licence_fits(name: str) -> None:
    try:
        told = licences(name)
    except PackageNotFoundError:
        pytest.fail(f"{name} is locked and not installed")
    assert FITS.search(told), told
    assert not BINDS.search(told), told


@pytest.mark.parametrize(
    ("told", "binds"),
    [
        ("GPL-2.0-or-later", True),
        ("AGPL-3.0", True),
        ("License :: OSI Approved :: GNU General Public License v2 or later (GPLv2+)", True),
        ("GNU Affero General Public License v3", True),
        ("LGPL-3.0-only", False),
        ("License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)", False),
    ],
)
def test_licences_that_bind_are_known(told: str, *, binds: bool) -> None:
    assert bool(BINDS.search(told)) is binds
