"""The webhook on the same inbox: the real program, the sandbox pushing."""

from collections.abc import MutableMapping
from pathlib import Path

import httpx
import pytest
import tomlkit

from bot.demo.rehearsal import Rehearsal
from bot.demo.scenes.times import EVE
from bot.demo.town import EAST, OFFICE
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from bot.web.pushes import SECRET_HEADER, application
from tests.ports import free_port
from tests.program import ForkedProgram

SECRET = "secret-header_1"


class WebhookProgram(ForkedProgram):
    """The program told to be pushed to."""

    port = 0

    def configure(self) -> None:
        super().configure()
        secret = self._folder / "secret.txt"
        secret.write_text(SECRET)
        secret.chmod(0o600)
        document = tomlkit.parse(self._config.read_text(encoding="utf-8"))
        self.port = free_port()
        document["bot"]["webhook"] = {
            "url": f"http://127.0.0.1:{self.port}/telegram",
            "listen": f"127.0.0.1:{self.port}",
            "secret_file": "secret.txt",
        }
        self._config.write_text(tomlkit.dumps(document), encoding="utf-8")


def test_reports_come_through_the_webhook(tmp_path: Path) -> None:
    with running(EVE, paused=True) as url:
        sandbox, program = Sandbox(url), WebhookProgram(tmp_path, url)
        sandbox.post("server", local=True)
        play = Rehearsal(sandbox, program)
        try:
            play.prepare()
            assert sandbox.get("state")["webhook"]
            play.stage.says(OFFICE, "/invite 东沟村 信息员")
            code = play.stage.hears(OFFICE).rpartition("start=")[2]
            sandbox.post("start", person=EAST.id, payload=code)
            sandbox.settle()
            assert "已加入：东沟村" in play.stage.hears(EAST)
            refused = httpx.post(f"http://127.0.0.1:{program.port}/telegram", json={"update_id": 1})
            assert refused.status_code == 403
            header = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
            nonsense = httpx.post(f"http://127.0.0.1:{program.port}/telegram", content=b"{", headers=header)
            assert nonsense.status_code == 400
            assert program.stop() == 0
        finally:
            program.kill()
            sandbox.close()


async def test_whoever_hangs_up_in_the_middle_of_an_update_is_no_error() -> None:
    answered = []

    async def hang_up() -> dict[str, object]:
        return {"type": "http.disconnect"}

    async def answer(message: MutableMapping[str, object]) -> None:
        answered.append(message.get("status"))

    async def take(_raw: object) -> None:
        pytest.fail("half an update was taken")

    headers = [(SECRET_HEADER.lower().encode(), SECRET.encode())]
    scope = {"type": "http", "method": "POST", "path": "/telegram", "headers": headers, "query_string": b""}
    await application(take, SECRET)(scope, hang_up, answer)
    assert answered[0] == 400
