"""From an empty folder to a running program, as somebody types it who has never seen it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.config import load
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from tests.cli.terminal import TOKEN, refused, run
from tests.processes.running import Process

OPTIONS = ("--place", "青石镇", "--yes")


@pytest.fixture
def url() -> Iterator[str]:
    with running() as there:
        sandbox = Sandbox(there)
        sandbox.post("bots", token=TOKEN, username="pinganbao_bot")
        sandbox.close()
        yield there


def test_what_is_typed_becomes_a_configuration_and_run_begins_with_it(tmp_path: Path, url: str) -> None:
    typed = f"1001:WRONG\n{TOKEN}\n青石/镇\n青石镇\n\n25:00\n9:00 17:00\n８点\n17点半\n"
    status, said = run(tmp_path, "init", "青石 镇", "--api-url", url, token=None, answer=typed)
    assert status == 0, said
    assert "不认这个令牌" in said
    assert "@pinganbao_bot" in said
    assert '时刻 "25:00" 不存在' in said
    assert '"9:00 17:00" 是几个时刻。请先写一个' in said
    assert "８点 可以是 08:00，也可以是 20:00。请写清楚" in said
    assert "青石镇，每天 17:30 第一次报送" in said
    assert "  pinganbao run -c '青石 镇/config.toml'\n" in said
    folder = tmp_path / "青石 镇"
    assert (folder / "token.txt").stat().st_mode & 0o777 == 0o600
    assert (folder / "token.txt").read_text() == f"{TOKEN}\n"
    config = load(folder / "config.toml")
    assert [unit.name for unit in config.units] == ["青石镇"]
    assert [(f"{plan.times[0]:%H:%M}", plan.zone, plan.units) for plan in config.schedules] == [
        ("17:30", "Asia/Shanghai", ())
    ]
    status, said = run(folder, "check", "config.toml", token=None)
    assert (status, "没有问题" in said, "现在没有单位要报" in said) == (0, True, True)
    assert run(folder, "apply", "config.toml", "--yes", token=None)[0] == 0
    refused(run(tmp_path, "init", "青石 镇", token=None), "pinganbao run -c '青石 镇/config.toml'")


def test_options_ask_nothing(tmp_path: Path, url: str) -> None:
    refused(run(tmp_path, "init", *OPTIONS, token=None), "没有机器人令牌")
    nobody = ("--api-url", "http://127.0.0.1:9")  # options are looked at before anything is asked
    refused(run(tmp_path, "init", "--yes", *nobody, token=None), "没有写地方的名称")
    refused(run(tmp_path, "init", "--zone", "北京", *nobody, token=None), "时区")
    refused(run(tmp_path, "init", *OPTIONS, "--at", "晚上", *nobody), "时刻")
    refused(run(tmp_path, "init", *OPTIONS, "--api-url", url, token="7:WRONG"), "不认这个令牌")
    refused(
        run(tmp_path, "init", *OPTIONS, "--api-url", "http://127.0.0.1:9"),
        "连不上 Telegram（对方不接受连接）",
    )
    assert list(tmp_path.iterdir()) == []
    status, said = run(
        tmp_path, "init", *OPTIONS, "--zone", "Asia/Urumqi", "--at", "下午5点", "--api-url", url
    )
    assert (status, "  pinganbao run\n" in said) == (0, True)
    assert load(tmp_path / "config.toml").zone == "Asia/Urumqi"


def test_without_a_network_the_token_is_kept_and_one_may_go_on(tmp_path: Path) -> None:
    away = ("init", "--api-url", "http://127.0.0.1:9")
    status, said = run(tmp_path, *away, token=None, answer=f"{TOKEN}\n?\n\n0\n")
    assert (status, list(tmp_path.iterdir())) == (1, [])
    assert said.count("连不上 Telegram（对方不接受连接），令牌还没有核对") == 2  # it was tried again
    assert "没有写入。网络通了以后" in said
    status, said = run(tmp_path, *away, token=None, answer=f"{TOKEN}\n1\n青石镇\n\n17:00\n")
    assert (status, "启动时会核对" in said) == (0, True), said
    assert (tmp_path / "token.txt").read_text() == f"{TOKEN}\n"


def test_a_folder_that_cannot_be_written_holds_no_half(tmp_path: Path, url: str) -> None:
    (tmp_path / "file").write_text("")
    refused(run(tmp_path, "init", "file/below", *OPTIONS, "--api-url", url), "是文件，不是目录")


def test_run_writes_an_empty_database_and_prints_the_link(tmp_path: Path, url: str) -> None:
    assert run(tmp_path, "init", *OPTIONS, "--api-url", url)[0] == 0
    process = Process("run", database=f"sqlite:///{tmp_path}/new.db", folder=tmp_path)
    try:
        process.says("已连接")
        process.terminate()
        printed = process.end()
    finally:
        process.kill()
    assert "已照配置写入：1 个单位，1 个报送安排" in printed
    assert "「平安报告」还没有单位要报" in printed
    assert "https://t.me/pinganbao_bot?start=" in printed
