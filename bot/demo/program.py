"""The real program as a process of its own, pointed at a sandbox."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import IO

import tomlkit

from bot.demo.stage import LINK
from bot.demo.town import TOKEN, TOWN

START_SECONDS = 30
CONNECTED = "已连接"
# In a checkout the example stands at the top, where people look for it; a wheel carries it beside this module.
EXAMPLE = next(
    place
    for place in (
        Path(__file__).with_name("config.example.toml"),
        Path(__file__).parents[2] / "config.example.toml",
    )
    if place.exists()
)
# One a day and not before this hour: the leader of the play orders it, so that no other comes at random.
MUSTERS = [{"rota": "镇值班", "windows": ["14:00-17:00"], "answer_within": "10m", "per_day": 1}]


# It waits for the evening on which it is entered; the day's rounds keep their times.
MODES = [
    {
        "name": "特护期",
        "kind": "特护期",
        "schedules": [{"schedule": "平安报告", "lock_at_opening": True}],
    }
]


@cache  # to parse it takes longer than all else that a start needs, and only the address differs
def _example(*, villages: bool) -> tomlkit.TOMLDocument:
    document = tomlkit.parse(EXAMPLE.read_text(encoding="utf-8"))
    document["musters"], document["modes"] = MUSTERS, MODES
    if not villages:
        document["units"] = [{"name": TOWN}]
    return document


class ProgramError(Exception):
    """The program did not do what it was started for; carries what it printed."""


class Program:
    """`pinganbao` in `folder`, on the sandbox at `url`; its data in `folder`, too, unless `database` names a place."""

    module = "bot"  # what Python is told to run

    def __init__(self, folder: Path, url: str, database: str | None = None) -> None:
        self._folder, self._url, self.database = folder, url, database
        self._config = folder / "config.toml"
        self._environment = {**os.environ, "PINGANBAO_TOKEN": TOKEN, "PYTHONUTF8": "1"}
        if database is not None:
            self._environment["PINGANBAO_DATABASE_URL"] = database
        self.villages = True  # without them the town has nothing below it until a list brings them
        self._process: subprocess.Popen[str] | None = None
        self.first_code: str | None = None

    def configure(self) -> None:
        """The example configuration, with this sandbox's address."""
        document = _example(villages=self.villages)
        document.setdefault("bot", tomlkit.table())["api_url"] = self._url
        self._config.write_text(tomlkit.dumps(document), encoding="utf-8")

    def apply(self) -> str:
        return self.command("apply", str(self._config), "--yes")

    def command(self, *words: str) -> str:
        """Runs a command to its end; returns what it printed. Raises `ProgramError`."""
        done = self._complete(words)
        if done.returncode:
            raise ProgramError(done.stdout + done.stderr)
        return done.stdout

    def start(self) -> None:
        """Starts serving; returns when it is connected. Raises `ProgramError`."""
        log = (self._folder / "bot.log").open("a", encoding="utf-8")
        with log:
            words = ("run", "--config", str(self._config), "--clock", f"{self._url}/sandbox/clock")
            self._process = self._begin(words, log)
        self._greeted = threading.Event()
        self._reader = threading.Thread(target=self._read, args=(self._process,), daemon=True)
        self._reader.start()
        if not self._greeted.wait(START_SECONDS) or self._process.poll() is not None:
            self.kill()
            raise ProgramError((self._folder / "bot.log").read_text(encoding="utf-8"))

    def _complete(self, words: Sequence[str]) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", self.module, *words]
        return subprocess.run(
            command, env=self._environment, cwd=self._folder, capture_output=True, text=True, check=False
        )

    def _begin(self, words: Sequence[str], log: IO[str]) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", self.module, *words]
        return subprocess.Popen(
            command, env=self._environment, cwd=self._folder, stdout=subprocess.PIPE, stderr=log, text=True
        )

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                if found := LINK.search(line):
                    self.first_code = found[1]
                if CONNECTED in line:
                    self._greeted.set()
        self._greeted.set()

    def resident_bytes(self) -> int:
        """The memory the process holds now (Linux)."""
        assert self._process is not None
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) * 1024

    def stop(self) -> int:
        """SIGTERM; returns the exit status."""
        if self._process is None:
            return 0
        self._process.send_signal(signal.SIGTERM)
        try:
            return self._process.wait(20)
        finally:
            self.kill()

    def kill(self) -> None:
        """SIGKILL, at any moment."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._reader.join()
            self._process = None
