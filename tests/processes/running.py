"""Real processes and what people see of them; time is the machine's own."""

import os
import subprocess
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import tomlkit

from bot.sandbox.client import Sandbox
from tests import fork_server

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
SECRET = "secret-header_1"
SECONDS = 80  # until a process is said to hang; a busy machine takes long, the sandbox is asked for 90


def configured(
    folder: Path, api_url: str, token: str, *, webhook_port: int | None = None, web: str | None = None
) -> Path:
    """The example configuration for one bot in a folder of its own."""
    folder.mkdir()
    secret_file(folder / "token.txt", token)
    document = tomlkit.parse(EXAMPLE.read_text(encoding="utf-8"))
    bot = document.setdefault("bot", tomlkit.table())
    bot["api_url"], bot["token_file"] = api_url, "token.txt"
    if webhook_port is not None:
        secret_file(folder / "secret.txt", SECRET)
        address = f"127.0.0.1:{webhook_port}"
        bot["webhook"] = {"url": f"http://{address}/telegram", "listen": address, "secret_file": "secret.txt"}
    if web is not None:
        document["web"] = {"listen": web}
    path = folder / "config.toml"
    path.write_text(tomlkit.dumps(document), encoding="utf-8")
    return path


def secret_file(path: Path, words: str) -> None:
    path.write_text(words)
    path.chmod(0o600)


class Process:
    """`pinganbao` with these words; its lines are kept as it prints them. `more`: variables of its environment."""

    def __init__(
        self, *words: str, database: str, folder: Path, more: Mapping[str, str] | None = None
    ) -> None:
        environment = {key: value for key, value in os.environ.items() if key != "PINGANBAO_TOKEN"}
        self._popen = fork_server.start(
            *("bot", *words),
            env={**environment, "PINGANBAO_DATABASE_URL": database, "PYTHONUTF8": "1", **(more or {})},
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self.lines: list[str] = []
        self._news = threading.Condition()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._popen.stdout is not None
        with self._popen.stdout:
            for line in self._popen.stdout:
                with self._news:
                    self.lines.append(line)
                    self._news.notify_all()

    def says(self, words: str, times: int = 1) -> str:
        """Waits for `words` to be printed so many times; returns the last such line."""

        def found() -> list[str]:
            return [line for line in self.lines if words in line]

        with self._news:
            assert self._news.wait_for(lambda: len(found()) >= times, SECONDS), "".join(self.lines)
            return found()[times - 1]

    def end(self) -> str:
        """Waits for it to end well; returns what it printed."""
        status = self._popen.wait(SECONDS)
        self._reader.join()
        assert status == 0, "".join(self.lines)
        return "".join(self.lines)

    def fails(self) -> str:
        """Waits for it to end because something is not as it must be; returns its last line."""
        status = self._popen.wait(SECONDS)
        self._reader.join()
        assert status == 1, "".join(self.lines)
        return self.lines[-1]

    def refuses(self) -> str:
        """The same for one that says this one sentence and nothing else."""
        sentence = self.fails()
        assert len(self.lines) == 1, "".join(self.lines)
        return sentence

    def terminate(self) -> None:
        self._popen.terminate()

    def stop(self) -> None:
        self.terminate()
        self.end()

    def end_somehow(self) -> None:
        """SIGTERM, so that what it shares with others is tidied up; SIGKILL where it does not heed that."""
        self._popen.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._popen.wait(SECONDS)
        self.kill()

    def kill(self) -> None:
        self._popen.kill()
        self._popen.wait()
        self._reader.join()


class Ear:
    """Waits for what bots write. Each message is heard once."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._next = 0
        self._unheard: list[dict[str, Any]] = []

    def hears(self, person: int, *words: str, bot: int | None = None) -> str:
        """The first message to `person`, not heard before, that holds one of `words`; waits for it."""
        while True:
            for message in self._unheard:
                text = str(message.get("text") or "")
                right = message["chat"]["id"] == person and bot in (None, message["from"]["id"])
                if right and any(word in text for word in words):
                    self._unheard.remove(message)
                    return text
            self._listen()

    def unheard(self, bot: int) -> list[str]:
        """What a bot wrote to anybody that nobody waited for."""
        return [str(message.get("text")) for message in self._unheard if message["from"]["id"] == bot]

    def _listen(self) -> None:
        told = self._sandbox.get("log", after=self._next, wait=SECONDS)
        heard = [event["message"] for event in told["events"] if event["kind"] == "message"]
        assert told["next"] > self._next, f"nothing came; unheard: {self._unheard}"
        self._next = told["next"]
        self._unheard += [message for message in heard if message["from"]["is_bot"]]
