"""Databases and addresses that will not do: one sentence, a status that is not 0, and nothing changed."""

from pathlib import Path

from sqlalchemy import make_url

from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from tests.cli.terminal import EXAMPLE, refused, run
from tests.databases import PostgresqlServer
from tests.ports import free_port

from .running import Process, configured

TOKEN = "1001:SANDBOX"


def test_a_wrong_password_a_missing_database_and_nobody_there(
    server: PostgresqlServer, tmp_path: Path
) -> None:
    (tmp_path / "config.toml").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    url = server.new()
    guarded = server.guarded(url, "right")
    missing = make_url(url).set(database="nobodys").render_as_string()
    nobody = f"postgresql://pinganbao@127.0.0.1:{free_port()}/pinganbao"
    for words in (("apply", "config.toml", "--yes"), ("backup", "b.db"), ("run",)):
        for given, sentence in (
            (guarded, "数据库的用户名或密码不对"),
            (missing, "数据库里没有这个用户或库"),
            (nobody, "连不上数据库"),
        ):
            refused(run(tmp_path, *words, database=given, PGPASSWORD="wrong"), sentence)
    refused(run(tmp_path, "apply", "config.toml", "--yes", database=guarded), "数据库要密码")
    assert run(tmp_path, "apply", "config.toml", "--yes", database=guarded, PGPASSWORD="right")[0] == 0
    refused(run(tmp_path, "move-database", guarded, database=url, PGPASSWORD="wrong"), "用户名或密码不对")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["config.toml"]


def test_ports_in_use(server: PostgresqlServer, tmp_path: Path) -> None:
    url, web, port = server.new(), f"127.0.0.1:{free_port()}", free_port()
    with running() as api:
        sandbox = Sandbox(api)
        sandbox.post("server", local=True)
        sandbox.post("bots", token=TOKEN, username="pinganbao_bot")
        folder = tmp_path / "first"
        config = str(configured(folder, api, TOKEN, webhook_port=port, web=web))
        Process("apply", config, "--yes", database=url, folder=folder).end()
        first = Process("intake", "-c", config, database=url, folder=folder)
        try:
            first.says("已连接")
            second = Process("intake", "-c", config, database=url, folder=folder)
            assert second.refuses().startswith(f"不能监听 {web}：已被别的程序占用。")
            other = f"127.0.0.1:{free_port()}"
            third = Process("worker", "-c", config, "--web", other, database=url, folder=folder)
            third.says("已连接")
            third.stop()
            fourth = Process("run", "-c", config, "--web", other, database=url, folder=folder)
            assert "[bot.webhook] listen" in fourth.fails()
        finally:
            first.kill()
            sandbox.close()
