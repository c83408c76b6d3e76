"""A person at a terminal: types a command in a folder, reads what it prints."""

import os
from pathlib import Path

from tests import fork_server

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
TOKEN = "1001:SANDBOX"


def run(
    folder: Path,
    *words: str,
    token: str | None = TOKEN,
    answer: str = "",
    database: str | None = None,
    **variables: str,
) -> tuple[int, str]:
    """The exit status and all that was printed. `database`: a URL in place of the configured one."""
    ours = ("PINGANBAO_TOKEN", "PINGANBAO_DATABASE_URL", "PGPASSWORD")
    environment = {key: value for key, value in os.environ.items() if key not in ours}
    if token:
        environment["PINGANBAO_TOKEN"] = token
    if database:
        environment["PINGANBAO_DATABASE_URL"] = database
    variables = {**environment, **variables, "PYTHONUTF8": "1"}
    done = fork_server.run("bot", *words, env=variables, cwd=folder, answer=answer)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout + done.stderr


def change(folder: Path, old: str, new: str) -> None:
    """Edits the configuration."""
    config = folder / "config.toml"
    text = config.read_text(encoding="utf-8")
    assert old in text
    config.write_text(text.replace(old, new, 1), encoding="utf-8")


def point_at(folder: Path, url: str) -> None:
    change(folder, "[bot]\n", f'[bot]\napi_url = "{url}"\n')


def refused(answer: tuple[int, str], sentence: str) -> None:
    """One sentence, and a status that is not 0."""
    status, said = answer
    assert sentence in said
    assert status == 1
    assert len(said.strip().splitlines()) == 1, said
