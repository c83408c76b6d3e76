"""What somebody gets who installs the wheel: everything it needs, and it works in an empty folder."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
CODE = (".py", ".pyc")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # What a build backend is asked by `pip install .`, without a network.
    building = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(building, cwd=ROOT, check=True, capture_output=True)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`pinganbao` in an environment of its own: our code from the wheel, libraries from this one."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    installing = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index"]
    subprocess.run([*installing, str(wheel)], check=True, capture_output=True)
    [packages] = home.glob("lib/python*/site-packages")
    # Come after the environment's own, and their own .pth files (this checkout) are not followed.
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    where = subprocess.run(
        [python, "-c", "import bot; print(bot.__file__)"],
        cwd=home,
        check=True,
        capture_output=True,
        text=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(packages)
    return home / "bin" / "pinganbao"


def data_files() -> set[str]:
    """Everything in the checkout's packages that is not code."""
    return {
        str(file.relative_to(ROOT))
        for package in ("bot", "handlers", "storage")
        for file in (ROOT / package).rglob("*")
        if file.is_file() and file.suffix not in CODE
    }


def test_every_file_is_in_it(wheel: Path) -> None:
    inside = set(ZipFile(wheel).namelist())
    wanted = {*data_files(), "bot/demo/config.example.toml"}
    assert {"bot/sandbox/contract/api-10.1.json", "bot/sandbox/page/index.html"} <= wanted
    assert wanted - inside == set()
    assert any(name.startswith("storage/migrations/versions/0001") for name in inside)
    assert not any(name.startswith("tests/") for name in inside)


def run(command: Path, folder: Path, *words: str) -> str:
    environment = {**os.environ, "PINGANBAO_TOKEN": "1001:SANDBOX", "PYTHONUTF8": "1"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [command, *words], cwd=folder, env=environment, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_works_in_an_empty_folder(command: Path, tmp_path: Path) -> None:
    assert "值守" in run(command, tmp_path, "--help")
    example = ROOT / "config.example.toml"
    (tmp_path / "config.toml").write_text(example.read_text(encoding="utf-8"), encoding="utf-8")
    assert "✅ 已写入" in run(command, tmp_path, "apply", "config.toml", "--yes")
