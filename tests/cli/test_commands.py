"""The commands as a person types them, and what they say when something is wrong."""

import json
import os
import sqlite3
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from bot.cli import COMMANDS
from bot.cli.errors import database_sentence
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from tests.cli.terminal import EXAMPLE, TOKEN, change, point_at, refused, run


def test_check_and_apply_twice(folder: Path) -> None:
    assert run(folder, "check", "config.toml")[0] == 0
    status, said = run(folder, "apply", "config.toml", answer="n\n")
    assert (status, "没有写入" in said) == (0, True)
    status, said = run(folder, "apply", "config.toml", answer="y\n")
    assert (status, "新增单位 东沟村" in said, "今后七天的应报时间" in said) == (0, True, True)
    assert (folder / "pinganbao.db").stat().st_mode & 0o077 == 0
    status, said = run(folder, "apply", "config.toml")
    assert (status, said.splitlines()[0]) == (0, "没有变化。")


def test_who_changed_what_is_listed_and_written_to_a_file(folder: Path) -> None:
    run(folder, "apply", "config.toml", "--yes")
    status, said = run(folder, "log", "--unit", "东沟村")
    (line,) = said.splitlines()
    assert (status, line.split("　")[1:]) == (0, ["命令行", "更改配置", "新增单位 东沟村（上级 青石镇）"])
    assert "（" in run(folder, "log", "--since", "2026-01-01", "--export", "out.xlsx")[1]
    assert (folder / "out.xlsx").stat().st_mode & 0o077 == 0
    refused(run(folder, "log", "--since", "昨天"), "不是日期")
    refused(run(folder, "log", "--export", "out.txt"), "不是 .xlsx")
    refused(run(folder, "log", "--person", "没有的人"), "没有叫「没有的人」")
    written = (folder / "out.xlsx").read_bytes()
    refused(run(folder, "log", "--export", "out.xlsx"), "out.xlsx 已经有了，没有动它。请换一个文件名")
    assert (folder / "out.xlsx").read_bytes() == written
    assert run(folder, "log", "--export", "out.xlsx", "--force")[0] == 0
    refused(run(folder, "log", "--unit", "东勾村"), "没有叫「东勾村」的单位。是不是：东沟村")
    refused(run(folder, "log", "--unit", "某县"), "有这些单位：青石镇、")


def test_an_old_spelling_is_told_and_is_no_mistake(folder: Path) -> None:
    change(folder, '"post:staff"', '"duty:staff"')
    text = (folder / "config.toml").read_text(encoding="utf-8")
    line = 1 + text[: text.index('"duty:staff"')].count("\n")
    hint = f"config.toml 第 {line} 行：`duty:staff` 的新写法是 `post:staff`"
    status, said = run(folder, "check", "config.toml")
    assert (status, hint in said, said.startswith("✅")) == (0, True, True)
    status, said = run(folder, "apply", "config.toml", "--yes")
    assert (status, hint in said) == (0, True)
    change(folder, '"duty:staff"', '"post:staff"')
    assert run(folder, "apply", "config.toml")[1].splitlines()[0] == "没有变化。"


def test_help_is_chinese(folder: Path) -> None:
    status, said = run(folder, "--help")
    assert (status, "值守" in said) == (0, True)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("invite",), "少写了 unit（单位名称）。用法请看：pinganbao invite --help"),
        (("prune", "--days", "3"), "--days（删除多少天以前的消息，至少 30 天）写得不对"),
        (("prun",), '没有 prun 这个命令，请改为 "prune"'),
        (("xyz",), "没有 xyz 这个命令。用法请看：pinganbao --help"),
        (("status", "--foo"), "没有 --foo 这个选项"),
        (("status", "-c"), "-c 后面要写上它的值"),
        (("check", "a", "b"), "命令写得不对，多了或少了什么。用法请看：pinganbao check --help"),
    ],
)
def test_a_command_typed_wrongly_is_told_in_one_sentence(
    folder: Path, words: tuple[str, ...], sentence: str
) -> None:
    status, said = run(folder, *words)
    assert (status, sentence in said, said.count("\n")) == (2, True, 1), said


@pytest.mark.parametrize("word", {place.module: word for word, place in COMMANDS.items()}.values())
def test_a_command_loads_what_it_needs(tmp_path: Path, word: str) -> None:
    """Started in earnest: where other tests start it, everything has been loaded before (tests/fork_server.py)."""
    shown = subprocess.run(
        [sys.executable, "-m", "bot", word, "--help"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert f"pinganbao {word}" in shown.stdout


def test_the_version(folder: Path) -> None:
    assert run(folder, "--version") == (0, f"平安报 {version('pinganbao')}\n")


def test_every_mistake_is_named(folder: Path) -> None:
    text = (
        EXAMPLE.read_text(encoding="utf-8")
        .replace("Asia/Shanghai", "Asia/Shanghia")
        .replace('"09:00"', '"25:00"')
    )
    (folder / "config.toml").write_text(text, encoding="utf-8")
    status, said = run(folder, "check", "config.toml")
    assert status == 1
    assert "config.toml 第" in said
    assert '请改为 "Asia/Shanghai"' in said
    assert "25:00" in said
    assert "共 3 处要改" in said  # the zone stands twice


def test_a_mistake_names_its_file_as_it_was_typed(folder: Path) -> None:
    plan = '[[emergency_plans]]\nfile = "plans/防汛.toml"\n'
    for name in ("north", "south"):
        (folder / name / "plans").mkdir(parents=True)
        (folder / name / "plans" / "防汛.toml").write_text("name = 1\n", encoding="utf-8")
        text = EXAMPLE.read_text(encoding="utf-8").replace("[[emergency_plans]]", "[[emergency_plan]]") + plan
        (folder / name / "config.toml").write_text(text, encoding="utf-8")
    said = run(folder, "run", "-c", "north/config.toml", "-c", "south/config.toml")[1]
    assert said.startswith("north/config.toml 第")
    assert "\nnorth/plans/防汛.toml 第 1 行" in said
    assert run(folder / "north", "check", "../south/config.toml")[1].startswith("../south/config.toml 第")


def test_no_token_and_a_token_that_is_none(folder: Path) -> None:
    assert run(folder, "apply", "config.toml", token=None)[1].startswith("没有机器人令牌")
    assert "样子不对" in run(folder, "apply", "config.toml", token="hello")[1]


@pytest.mark.parametrize("token", ["1" * 23 + ":ABC", "²:ABC", "0:ABC", "1001:ABC\nDEF", "1001:好"])
def test_a_token_with_a_number_that_is_none(folder: Path, token: str) -> None:
    refused(run(folder, "apply", "config.toml", "--yes", token=token), "环境变量 PINGANBAO_TOKEN 里")
    assert not (folder / "pinganbao.db").exists()


def test_a_token_file_that_is_no_text(folder: Path) -> None:
    change(folder, "[bot]\n", '[bot]\ntoken_file = "t"\n')
    (folder / "t").write_bytes("1001:令牌".encode("gbk"))
    (folder / "t").chmod(0o600)
    refused(run(folder, "apply", "config.toml", token=None), "t 不是 UTF-8 文本")
    assert "❌ 令牌：文件" in run(folder, "doctor", token=None)[1]
    (folder / "t").write_text("hello")
    refused(run(folder, "apply", "config.toml", token=None), "t 里机器人令牌的样子不对")


def test_a_token_file_others_can_read(folder: Path) -> None:
    change(folder, "[bot]\n", '[bot]\ntoken_file = "t"\n')
    (folder / "t").write_text(TOKEN)
    (folder / "t").chmod(0o644)
    assert "chmod 600" in run(folder, "apply", "config.toml", token=None)[1]
    (folder / "t").chmod(0o600)
    assert run(folder, "apply", "config.toml", "--yes", token=None)[0] == 0


def test_two_tokens_that_differ_are_refused(folder: Path) -> None:
    change(folder, "[bot]\n", '[bot]\ntoken_file = "t"\n')
    (folder / "t").write_text("1002:ANOTHER")
    (folder / "t").chmod(0o600)
    refused(run(folder, "apply", "config.toml", "--yes", token=TOKEN), "两个不同的令牌")
    assert not (folder / "pinganbao.db").exists()
    (folder / "t").write_text(f"{TOKEN}\n")
    assert run(folder, "apply", "config.toml", "--yes", token=TOKEN)[0] == 0
    (folder / "t").unlink()
    assert run(folder, "status", token=TOKEN)[0] == 0


def test_databases_that_will_not_do(folder: Path) -> None:
    (folder / "pinganbao.db").write_text("this is no database at all, just some words in a file")
    assert "不是平安报的数据库" in run(folder, "apply", "config.toml", "--yes")[1]
    (folder / "pinganbao.db").unlink()
    assert run(folder, "apply", "config.toml", "--yes")[0] == 0
    with sqlite3.connect(folder / "pinganbao.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert "更新版本的程序写的" in run(folder, "run")[1]


@pytest.mark.parametrize("url", ["postgresql://u:geheim@h:abc/db", "mysql://u:geheim@h/db", "town.db"])
def test_a_database_address_in_the_environment_that_is_none(folder: Path, url: str) -> None:
    refused(run(folder, "status", database=url), "环境变量 PINGANBAO_DATABASE_URL 不是数据库的地址")
    status, said = run(folder, "doctor", database=url)
    assert (status, "❌ 数据库：环境变量" in said, "geheim" in said) == (1, True, False)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ("failed to resolve host 'full.invalid': [Errno -2] Name or service not known", "找不到数据库的主机"),
        ("[Errno -3] Temporary failure in name resolution", "找不到数据库的主机"),
        ('could not translate host name "h" to address: Name or service not known', "找不到数据库的主机"),
        ("connection failed: server does not support SSL, but SSL was required", "没有开加密连接"),
        ('FATAL: no pg_hba.conf entry for host "10.0.0.1", user "u"', "pg_hba.conf 里放行"),
        ("permission denied for schema public\nLINE 2: CREATE TABLE", "权限不够"),
        ("connection is bad: Network is unreachable", "到不了数据库的主机"),
        ("connection is bad: No route to host", "到不了数据库的主机"),
        ("(sqlite3.OperationalError) disk I/O error", "读写磁盘出错"),
        ("could not extend file: No space left on device", "磁盘已满"),
        ("database or disk is full", "磁盘已满"),
        ("something nobody foresaw\nLINE 1", "nobody foresaw。请运行 pinganbao doctor"),
    ],
)
def test_what_databases_say_becomes_a_sentence_with_what_to_do(error: str, sentence: str) -> None:
    said = database_sentence(error)
    assert sentence in said
    assert "请" in said
    assert "\n" not in said


def test_a_host_that_does_not_exist(folder: Path) -> None:
    nowhere = "postgresql://u@nosuch.invalid/db"
    refused(run(folder, "apply", "config.toml", database=nowhere), "找不到数据库的主机")


def test_a_locked_database(folder: Path, applied: Path) -> None:
    holder = sqlite3.connect(applied, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert "正被另一个程序占用" in run(folder, "apply", "config.toml", "--yes")[1]
    holder.close()


def test_run_before_apply_and_with_a_wrong_token(folder: Path) -> None:
    assert run(folder, "apply", "config.toml", "--yes")[0] == 0
    assert "还没有单位" in run(folder, "run", token="7:WRONG")[1]
    with running() as url:
        point_at(folder, url)
        assert run(folder, "apply", "config.toml", "--yes", token="7:WRONG")[0] == 0
        status, said = run(folder, "run", token="7:WRONG")
        assert (status, "不认这个令牌" in said) == (1, True)


def test_invite_and_status(folder: Path, applied: Path) -> None:
    with running() as url:
        sandbox = Sandbox(url)
        sandbox.post("bots", token=TOKEN, username="pinganbao_bot")
        sandbox.close()
        point_at(folder, url)
        status, said = run(folder, "invite", "东沟村", "--role", "reporter")
        assert (status, "https://t.me/pinganbao_bot?start=" in said) == (0, True)
        assert "没有叫「西沟」的单位" in run(folder, "invite", "西沟")[1]
        assert "没有「king」这个角色" in run(folder, "invite", "东沟村", "--role", "king")[1]
        assert "1 小时内有效" in run(folder, "invite", "青石镇", "--role", "admin")[1]
        refused(run(folder, "invite", "东沟村", "--person", "谁也不是"), "值班人员里没有「谁也不是」")
    listed = run(folder, "invites")[1].splitlines()
    assert [line.split("　")[:3] for line in listed] == [
        ["1", "东沟村", "信息员"],
        ["2", "青石镇", "管理员"],
    ]
    assert "已作废" in run(folder, "invites", "--cancel", "1")[1]
    refused(run(folder, "invites", "--cancel", "1"), "没有编号是 1 的加入链接")
    assert len(run(folder, "invites")[1].splitlines()) == 1
    refused(run(folder, "invites", "--end-open", "1"), "没有编号是 1 的公用链接")
    assert "没有人" in run(folder, "people")[1]
    refused(run(folder, "people", "西沟"), "没有叫「西沟」的单位")
    assert run(folder, "status")[0] == 0


def test_no_network_is_said_and_tried_again(folder: Path, applied: Path) -> None:
    point_at(folder, "http://127.0.0.1:9")
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=folder,
        env={**os.environ, "PINGANBAO_TOKEN": TOKEN, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    with process.stdout:
        assert "连不上 Telegram" in process.stdout.readline()
        process.terminate()
        assert process.wait(30) == 0


def test_read_prints_a_line_of_json_each(folder: Path) -> None:
    (folder / "m.txt").write_text("东沟村平安\n平安？\n", encoding="utf-8")
    status, said = run(folder, "read", "--units", "东沟村,柳湾村", "m.txt")
    first, second = (json.loads(line) for line in said.splitlines())
    assert status == 0
    assert first == {
        "text": "东沟村平安",
        "label": "zero",
        "units": [{"unit": "东沟村", "label": "zero"}],
        "kind": "report",
        "urgent": False,
        "rule": "zero",
    }
    assert (second["label"], second["units"]) == ("unclear", [])
    (folder / "b.txt").write_text("1. 东沟村 平安\n2. 柳湾村 停水\n---\n平安\n", encoding="utf-8")
    said = run(folder, "read", "--units", "东沟村，柳湾村", "--blocks", "b.txt")[1]
    assert [json.loads(line)["label"] for line in said.splitlines()] == ["matter", "zero"]
    assert "读不到文件" in run(folder, "read", "none.txt")[1]
    (folder / "k.txt").write_text("三组着火了，有人被困\n谢谢\n没事，我来\n", encoding="utf-8")
    told = [json.loads(line) for line in run(folder, "read", "k.txt")[1].splitlines()]
    assert [(one["kind"], one["urgent"]) for one in told[:2]] == [("report", True), ("thanks", False)]
    in_group = run(folder, "read", "--group", "--reminded", "k.txt")[1].splitlines()
    assert [json.loads(line)["kind"] for line in in_group][:2] == ["report", "thanks"]
