"""The files people deploy with: they parse, and they name commands, options and files that exist."""

import ast
import configparser
import re
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client import Counter, Histogram
from typer.main import get_command

from bot import metrics
from bot.cli import app
from tests.house.tree import modules, parsed

ROOT = Path(__file__).parents[2]
DEPLOYMENT = ROOT / "docs" / "deployment"
# A command line of ours, up to a comment or the next command.
TYPED = re.compile(r"(?:bin/pinganbao|^pinganbao|run --rm worker) ([a-z-]+[^#&|\n]*)", re.MULTILINE)
COMMANDS: Mapping[str, Any] = get_command(app).commands  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((DEPLOYMENT / "compose.yaml").read_text(encoding="utf-8"))
    return loaded


def known(words: list[str]) -> None:
    """A command line that `pinganbao` would take."""
    command = COMMANDS[words[0]]
    options = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words[1:] if word.startswith("-")} <= options, words


def test_compose_starts_commands_that_exist(compose: dict[str, Any]) -> None:
    bots = {name: service for name, service in compose["services"].items() if name != "database"}
    assert {service["command"][0] for service in bots.values()} == {"intake", "worker"}
    for service in bots.values():
        known(service["command"])
        assert service["depends_on"]["database"]["condition"] == "service_healthy"
        assert (DEPLOYMENT / service["build"]["context"]).resolve() == ROOT
        assert (ROOT / service["build"]["dockerfile"]).exists()
    assert bots["worker"]["deploy"]["replicas"] == 2
    assert "ports" not in bots["worker"]


def test_compose_declares_what_it_uses(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        assert set(service["secrets"]) <= set(compose["secrets"])
        for volume in service["volumes"]:
            source = volume.partition(":")[0]
            assert source.startswith(".") or source in compose["volumes"]
    assert "healthcheck" in compose["services"]["database"]


def copied(stage: str) -> set[str]:
    lines = re.findall(r"^COPY (?!--from)(.+)$", stage, re.MULTILINE)
    return {word for line in lines for word in line.split()[:-1]}


def test_the_image_copies_what_the_build_needs_and_runs_without_it() -> None:
    text = (DEPLOYMENT / "Dockerfile").read_text(encoding="utf-8")
    build, running = re.split(r"^(?=FROM )", text, flags=re.MULTILINE)[1:]
    needed = {"requirements-build.lock", "pyproject.toml", "README.md", "LICENSE", "config.example.toml"}
    assert copied(build) == needed | {"bot", "handlers", "storage"}
    assert copied(running) == {"requirements.lock"}
    assert all((ROOT / name).exists() for name in copied(text))
    assert 'ENTRYPOINT ["pinganbao"]' in running
    assert re.search(r"^USER (?!root)", running, re.MULTILINE)


def test_only_what_runs_is_installed_where_it_runs() -> None:
    text = (DEPLOYMENT / "README.md").read_text(encoding="utf-8")
    installed = re.findall(r"^/opt/pinganbao/.venv/bin/pip install (.+)$", text, re.MULTILINE)
    locked = [line for line in installed if "-r" in line.split()]
    assert len(locked) >= 2
    assert set(locked) == {"--require-hashes -r requirements.lock"}
    assert all("dist/pinganbao-*.whl" in line for line in installed if line not in locked)


def test_the_unit_starts_a_command_that_exists() -> None:
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(DEPLOYMENT / "pinganbao.service", encoding="utf-8")
    program, *words = shlex.split(unit["Service"]["ExecStart"])
    assert program.endswith("/pinganbao")
    known(words)
    assert unit["Service"]["Restart"] == "always"


def test_the_page_names_commands_that_exist() -> None:
    text = (DEPLOYMENT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```(?:sh)?\n(.*?)```", text, re.DOTALL)
    ours = [found for block in blocks for found in TYPED.findall(block)]
    assert {shlex.split(line)[0] for line in ours} >= {
        "apply",
        "doctor",
        "backup",
        "restore",
        "move-database",
    }
    for line in ours:
        known(shlex.split(line))


def test_the_page_names_every_figure() -> None:
    text = (DEPLOYMENT / "README.md").read_text(encoding="utf-8")
    code = "\n".join(
        (ROOT / name).read_text(encoding="utf-8") for name in ("bot/metrics.py", "bot/web/metrics.py")
    )
    figures = set(re.findall(r'"(pinganbao_\w+)"', code))
    assert len(figures) >= 10
    missing = sorted(figure for figure in figures if figure not in text)
    assert not missing, f"{missing}: a line in docs/deployment/README.md says what it is and when to worry"


def test_every_figure_is_counted() -> None:
    """A counter that nobody counts says forever that nothing is wrong."""
    made = {name for name, value in vars(metrics).items() if isinstance(value, Counter | Histogram)}
    used = {
        ast.unparse(node).rpartition(".")[2]
        for path in modules()
        if path != "bot/metrics.py"
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute)
    }
    assert not made - used, f"{sorted(made - used)}: of bot/metrics.py, counted nowhere"


def test_the_page_never_makes_a_database_that_the_service_cannot_write() -> None:
    text = (DEPLOYMENT / "README.md").read_text(encoding="utf-8")
    lines = "\n".join(re.findall(r"```(?:sh)?\n(.*?)```", text, re.DOTALL)).splitlines()
    ours = [
        line
        for line in lines
        if re.search(r"\bpinganbao (?:[a-z]+-)?(?:backup|restore|prune|apply|doctor|database)\b", line)
    ]
    as_user = re.compile(
        r"^(?:sudo (?:-H )?-u pinganbao |30 2 \* \* \* pinganbao .*)/opt/pinganbao/\.venv/bin/pinganbao "
    )
    assert len(ours) >= 6
    assert [line for line in ours if not as_user.match(line)] == []


def test_the_page_moves_the_three_files_of_a_database_together() -> None:
    text = (DEPLOYMENT / "README.md").read_text(encoding="utf-8")
    assert "mv pinganbao.db* " in text
    assert not re.search(r"\brm\b", re.sub(r"--rm\b", "", text))
