"""`pip install .`, `pipx install .`, `uv tool install .`: the program, and the libraries it says it needs.

These fetch the libraries anew, so they need the network, as `make setup` does.
"""

import os
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Locked with the other tools of development.
PIPX, UV = (Path(sys.executable).with_name(name) for name in ("pipx", "uv"))
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


def environment(home: Path) -> dict[str, str]:
    """Nothing of this checkout or its environment, and whatever is installed goes under `home`."""
    ours = ("PYTHON", "VIRTUAL_ENV", "PINGANBAO", "COV_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return kept | {
        "PYTHONUTF8": "1",
        "PINGANBAO_TOKEN": "1001:SANDBOX",
        "PIPX_HOME": str(home / "pipx"),
        "PIPX_BIN_DIR": str(home / "bin"),
        "PIPX_MAN_DIR": str(home / "man"),
        "UV_TOOL_DIR": str(home / "uv"),
        "UV_TOOL_BIN_DIR": str(home / "bin"),
    }


def run(home: Path, *words: str | Path) -> str:
    """Runs a command in the empty folder `home`; returns what it printed."""
    done = subprocess.run(words, cwd=home, env=environment(home), check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_pip_installs_a_program_that_works(tmp_path: Path) -> None:
    venv.create(tmp_path, with_pip=True)
    # uv fetches in three seconds what pip needs a minute for; pip then finds that nothing is missing. A library that
    # had to be built first would be refused here.
    libraries = ("--only-binary", ":all:", "-r", ROOT / "pyproject.toml")
    run(tmp_path, UV, "pip", "install", "--python", tmp_path / "bin" / "python", *libraries)
    run(tmp_path, tmp_path / "bin" / "pip", "install", "--quiet", ROOT)
    run(tmp_path, tmp_path / "bin" / "pip", "check")
    command = tmp_path / "bin" / "pinganbao"
    assert run(tmp_path, command, "--version") == f"平安报 {VERSION}\n"
    assert "值守" in run(tmp_path, command, "--help")
    [example] = tmp_path.glob("lib/python*/site-packages/bot/demo/config.example.toml")
    assert "没有问题" in run(tmp_path, command, "check", example)
    run(tmp_path, command, "demo", "--once")
    summary = (tmp_path / "demo-output" / "summary.txt").read_text(encoding="utf-8")
    assert summary.startswith("📋 平安报告汇总")


@pytest.mark.parametrize(
    "installing",
    [
        (PIPX, "install", "--python", sys.executable, ROOT),
        (UV, "tool", "install", "--python", sys.executable, ROOT),
    ],
    ids=["pipx", "uv"],
)
def test_others_install_it_as_a_command(installing: tuple[str | Path, ...], tmp_path: Path) -> None:
    run(tmp_path, *installing)
    command = tmp_path / "bin" / "pinganbao"
    assert run(tmp_path, command, "--version") == f"平安报 {VERSION}\n"
    assert "值守" in run(tmp_path, command, "--help")
