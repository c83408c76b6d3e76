"""What a process says that cannot serve, or serves no longer."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import make_url
from sqlmodel import col, update

from bot.clock import SystemClock
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from storage.database import Database
from storage.tables import Lease
from tests.databases import PostgresqlServer
from tests.ports import free_port

from .running import Process, configured

TOKEN = "1001:NORTH"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running() as url:
        made = Sandbox(url)
        made.post("bots", token=TOKEN, name="北县平安报", username="north_bot")
        yield made
        made.close()


def health(address: str) -> tuple[int, list[str]]:
    """Its status, and the codes of what is wrong with the one bot."""
    answer = httpx.get(f"http://{address}/healthz", trust_env=False)
    return answer.status_code, [problem["code"] for problem in answer.json()["bots"][0]["problems"]]


def test_whoever_cannot_write_does_not_pass_for_one_who_stands_by(
    sandbox: Sandbox, server: PostgresqlServer, tmp_path: Path
) -> None:
    url, folder, address = server.new(), tmp_path / "north", f"127.0.0.1:{free_port()}"
    config = str(configured(folder, sandbox.url, TOKEN, web=address))
    Process("apply", config, "--yes", database=url, folder=folder).end()
    setting = f"ALTER DATABASE {make_url(url).database} SET default_transaction_read_only ="
    server.execute(f"{setting} on")
    process = Process("run", "-c", config, database=url, folder=folder)
    try:
        process.says("数据库写不进去")
        assert health(address) == (503, ["database_locked_out"])
        assert not [line for line in process.lines if "standing by" in line]
        server.execute(f"{setting} off")
        server.terminate(url)  # a connection keeps what held when it was made
        process.says("已连接")
        process.stop()
    finally:
        process.kill()


def test_whoever_was_taken_over_from_says_so_and_ends(
    sandbox: Sandbox, server: PostgresqlServer, tmp_path: Path
) -> None:
    url, folder = server.new(), tmp_path / "north"
    config = str(configured(folder, sandbox.url, TOKEN))
    Process("apply", config, "--yes", database=url, folder=folder).end()
    process = Process("run", "-c", config, database=url, folder=folder)
    try:
        process.says("已连接")
        database = Database(url, 1001)
        with database.transaction() as session:
            taken = {"holder": "elsewhere:1", "expires_at": SystemClock().now() + timedelta(hours=1)}
            session.execute(update(Lease).where(col(Lease.name) == "bot:1001").values(taken))
        database.close()
        assert "另一个进程接手了值守" in process.fails()
        assert not [line for line in process.lines if "Traceback" in line]
    finally:
        process.kill()
