"""A folder with the example configuration."""

from pathlib import Path

import pytest

from .terminal import EXAMPLE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "config.toml").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path
