"""Any number of processes on one database: parts take over from each other, bots know nothing of each other."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.demo.stage import LINK
from bot.demo.town import EAST, OFFICE, WILLOW
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from tests.databases import PostgresqlServer
from tests.ports import free_port

from .running import Ear, Process, configured

ANSWER = "报"  # to /status: 应报 where a round is open, else 没有要报的; which it is depends on the hour
DOUBTFUL = "东沟村那个啥"  # names a unit: asked about at any hour, too
NORTH, SOUTH = "1001:NORTH", "1002:SOUTH"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running() as url:
        made = Sandbox(url)
        made.post("server", local=True)
        made.post("bots", token=NORTH, name="北县平安报", username="north_bot")
        made.post("bots", token=SOUTH, name="南县平安报", username="south_bot")
        for person in (OFFICE, EAST, WILLOW):
            made.post("people", id=person.id, first_name=person.name)
        yield made
        made.close()


def joined(sandbox: Sandbox, ear: Ear, first_line: str, token: str) -> None:
    """The first admin joins, then invites 东沟's reporter."""
    link = LINK.search(first_line)
    assert link
    bot = int(token.partition(":")[0])
    sandbox.post("start", person=OFFICE.id, payload=link[1], token=token)
    ear.hears(OFFICE.id, "已加入", bot=bot)
    sandbox.post("say", person=OFFICE.id, text="/invite 东沟村 信息员", token=token)
    link = LINK.search(ear.hears(OFFICE.id, "start=", bot=bot))
    assert link
    sandbox.post("start", person=EAST.id, payload=link[1], token=token)
    ear.hears(EAST.id, "已加入：东沟村", bot=bot)


def test_when_a_worker_dies_the_one_standing_by_takes_over(
    sandbox: Sandbox, server: PostgresqlServer, tmp_path: Path
) -> None:
    url, folder = server.new(), tmp_path / "north"
    config = str(configured(folder, sandbox.url, NORTH, webhook_port=free_port()))
    Process("apply", config, "--yes", database=url, folder=folder).end()
    words = {
        "intake": ("intake", "-c", config),
        "first": ("worker", "-c", config),
        "second": ("worker", "-c", config),
    }
    running_parts: dict[str, Process] = {}
    try:
        for name, line in words.items():
            running_parts[name] = Process(*line, database=url, folder=folder)
            running_parts[name].says("standing by" if name == "second" else "已连接")
        ear = Ear(sandbox)
        joined(sandbox, ear, running_parts["first"].says("start="), NORTH)
        sandbox.post("say", person=EAST.id, text=DOUBTFUL, token=NORTH)
        ear.hears(EAST.id, "没有把握")
        running_parts["first"].kill()
        sandbox.post("say", person=EAST.id, text="/status", token=NORTH)
        ear.hears(EAST.id, ANSWER)
        running_parts["second"].says("已连接")
    finally:
        for process in running_parts.values():
            process.kill()


def test_two_bots_in_one_process_know_nothing_of_each_other(
    sandbox: Sandbox, server: PostgresqlServer, tmp_path: Path
) -> None:
    url = server.new()
    configs = [
        str(configured(tmp_path / name, sandbox.url, token))
        for name, token in (("north", NORTH), ("south", SOUTH))
    ]
    for config in configs:
        Process("apply", config, "--yes", database=url, folder=tmp_path).end()
    serving = Process("run", "-c", configs[0], "-c", configs[1], database=url, folder=tmp_path)
    try:
        serving.says("已连接", times=2)
        codes = {
            line.partition("t.me/")[2].partition("_")[0]: line for line in serving.lines if "start=" in line
        }
        ear = Ear(sandbox)
        joined(sandbox, ear, codes["north"], NORTH)
        sandbox.post("say", person=EAST.id, text="/status", token=SOUTH)
        ear.hears(EAST.id, "还没有登记", bot=1002)
        joined(sandbox, ear, codes["south"], SOUTH)
        sandbox.post("say", person=EAST.id, text="东沟村有人打架，已劝开", token=SOUTH)
        ear.hears(EAST.id, "打架", bot=1002)
        sandbox.post("say", person=EAST.id, text="/status", token=NORTH)
        assert "打架" not in ear.hears(EAST.id, ANSWER, bot=1001)
        assert not any("打架" in text for text in ear.unheard(1001))
        serving.stop()
    finally:
        serving.kill()


def test_a_token_that_is_refused_costs_the_other_bots_of_the_process_nothing(
    sandbox: Sandbox, server: PostgresqlServer, tmp_path: Path
) -> None:
    url, address = server.new(), f"127.0.0.1:{free_port()}"
    configs = [
        str(configured(tmp_path / name, sandbox.url, token, web=address))
        for name, token in (("revoked", "1003:REVOKED"), ("south", SOUTH))
    ]
    for config in configs:
        Process("apply", config, "--yes", database=url, folder=tmp_path).end()
    serving = Process("run", "-c", configs[0], "-c", configs[1], database=url, folder=tmp_path)
    try:
        serving.says("不认机器人 1003 的令牌")
        serving.says("已连接")
        joined(sandbox, Ear(sandbox), serving.says("south_bot?start="), SOUTH)
        told = httpx.get(f"http://{address}/healthz", trust_env=False)
        problems = {bot["bot"]: [one["code"] for one in bot["problems"]] for bot in told.json()["bots"]}
        assert problems[1003] == ["token_refused"]
        assert "token_refused" not in problems[1002]
        serving.terminate()
        assert "不认这个令牌" in serving.fails()
    finally:
        serving.kill()


def test_the_same_token_twice_is_refused(sandbox: Sandbox, server: PostgresqlServer, tmp_path: Path) -> None:
    url = server.new()
    first, second = (str(configured(tmp_path / name, sandbox.url, NORTH)) for name in ("a", "b"))
    Process("apply", first, "--yes", database=url, folder=tmp_path).end()
    refused = Process("run", "-c", first, "-c", second, database=url, folder=tmp_path)
    refused.says("同一个令牌")
    refused.kill()
