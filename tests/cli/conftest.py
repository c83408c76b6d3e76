"""A folder with the example configuration, and databases to which it has been applied."""

import shutil
from pathlib import Path

import pytest

from tests.databases import Databases

from .terminal import EXAMPLE, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copyfile(EXAMPLE, tmp_path / "config.toml")
    return tmp_path


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file to which the example has been applied; only ever copied. Applying has tests of its own."""
    folder = tmp_path_factory.mktemp("made")
    shutil.copyfile(EXAMPLE, folder / "config.toml")
    assert run(folder, "apply", "config.toml", "--yes")[0] == 0
    return folder / "pinganbao.db"


@pytest.fixture
def applied(folder: Path, made: Path) -> Path:
    """The folder's own copy of it, where the configuration says that it is."""
    return Path(shutil.copy(made, folder / "pinganbao.db"))


@pytest.fixture(scope="session")
def applied_url(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same on the kind of database that the tests run on."""
    folder, url = tmp_path_factory.mktemp("applied"), databases.new()
    shutil.copyfile(EXAMPLE, folder / "config.toml")
    assert run(folder, "apply", "config.toml", "--yes", database=url)[0] == 0
    return url
