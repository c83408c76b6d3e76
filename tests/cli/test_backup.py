"""backup, restore, prune and move-database as a person types them, on either database."""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect, make_url, text
from sqlmodel import select
from typer.testing import CliRunner

from bot.cli import app
from bot.clock import SystemClock
from bot.domain.messaging.messages import Lane, Send
from storage.database import Database
from storage.queries import inbox as stored_inbox
from storage.queries import outbox as stored_outbox
from storage.schema import migrate, revision_of, revisions
from storage.tables import Inbox, Outbox, OutboxState
from storage.work import Work
from tests.cli.serving import served
from tests.cli.terminal import TOKEN, change, refused, run
from tests.databases import Databases
from tests.outbox import newest
from tests.storage.test_transfer import everything

BOT = 1001
OLD = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def town(databases: Databases, applied_url: str) -> str:
    """The URL of a database to which the example has been applied."""
    return databases.copy(applied_url)


def rows(url: str) -> dict[str, list[Any]]:
    with closing(Database(url)) as opened:
        return everything(opened)


@pytest.fixture
def somebody_runs(town: str) -> Iterator[None]:
    with served(town, BOT):
        yield


def test_a_backup_of_a_running_town_fills_an_empty_database(
    folder: Path, town: str, databases: Databases, somebody_runs: None
) -> None:
    status, said = run(folder, "backup", "平安报.db", database=town)
    assert (status, "✅ 已备份到 平安报.db" in said) == (0, True)
    assert (folder / "平安报.db").stat().st_mode & 0o777 == 0o600
    new = databases.new()
    status, said = run(folder, "restore", "平安报.db", database=new)
    assert (status, "✅ 已恢复" in said) == (0, True)
    assert rows(new) == rows(town)
    assert len(rows(new)["unit"]) == 9


def test_a_backup_of_another_bot_is_not_restored(folder: Path, made: Path) -> None:
    shutil.copy(made, folder / "b.db")
    answer = run(folder, "restore", "b.db", token="2002:ABC")
    refused(answer, "备份里没有这个机器人（2002）的单位，有的是：1001。没有写入")
    assert not (folder / "pinganbao.db").exists()


def test_nothing_is_restored_under_a_running_bot(folder: Path, town: str, somebody_runs: None) -> None:
    run(folder, "backup", "b.db", database=town)
    before = rows(town)
    refused(run(folder, "restore", "b.db", database=town), "请先停止它，或者等 15 秒再试")
    assert rows(town) == before


def test_nothing_is_restored_over_what_is_there(folder: Path, town: str) -> None:
    run(folder, "backup", "b.db", database=town)
    before = rows(town)
    refused(run(folder, "restore", "b.db", database=town), "现在的数据库不是空的")
    assert rows(town) == before


def damaged(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.seek(8192)
        opened.write(b"\xff" * 8192)


def ruined(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * 400_000)


def nonsense(file: Path) -> None:
    file.write_text("这不是数据库" * 1000, encoding="utf-8")


def somebody_elses(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE photos (name TEXT)")


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (damaged, "不是完好的备份"),
        (nonsense, "不是完好的备份"),
        (somebody_elses, "不是完好的备份"),
        (newer, "更新版本的程序备份的（9999）"),
        (Path.unlink, "没有文件"),
    ],
)
def test_a_backup_that_will_not_do_leaves_no_trace(
    folder: Path, made: Path, spoil: Any, sentence: str
) -> None:
    shutil.copy(made, folder / "b.db")
    spoil(folder / "b.db")
    change(folder, '"pinganbao.db"', '"new.db"')
    refused(run(folder, "restore", "b.db"), sentence)
    assert not (folder / "new.db").exists()


def test_a_backup_says_what_is_in_its_way(folder: Path, made: Path) -> None:
    refused(run(folder, "backup", "b.db"), "还没有数据库")
    assert not (folder / "pinganbao.db").exists()
    (folder / "pinganbao.db").touch()
    refused(run(folder, "backup", "b.db"), "没有平安报的数据")
    assert not (folder / "b.db").exists()
    shutil.copy(made, folder / "pinganbao.db")
    (folder / "mine.db").write_text("mine")
    refused(run(folder, "backup", "mine.db"), "已经存在，没有覆盖")
    assert (folder / "mine.db").read_text() == "mine"
    refused(run(folder, "backup", "nowhere/b.db"), "没有目录")


def test_a_corrupt_database_is_one_sentence(folder: Path, applied: Path) -> None:
    ruined(applied)
    before = applied.read_bytes()
    refused(run(folder, "run"), "数据库文件已损坏")
    refused(run(folder, "backup", "b.db"), "数据库文件已损坏")
    assert sorted(file.name for file in folder.glob("b.db*")) == []
    assert applied.read_bytes() == before


@pytest.mark.parametrize(
    "words", [("run",), ("backup", "b.db"), ("restore", "good.db"), ("apply", "config.toml")]
)
def test_a_database_of_a_newer_version_is_left_alone(
    folder: Path, made: Path, applied: Path, words: tuple[str, ...]
) -> None:
    shutil.copy(made, folder / "good.db")
    newer(applied)
    refused(run(folder, *words), "数据库是更新版本的程序写的（9999）")
    assert not (folder / "b.db").exists()


def older(file: Path) -> str:
    """The revision of a database with one unit that the version before this one has made."""
    with closing(Database(f"sqlite:///{file}")) as old:
        migrate(old, to=revisions()[-2])
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "INSERT INTO unit (bot_id, name, aliases, position) VALUES (1001, '东沟村', '[]', 0)"
        )
    return revisions()[-2]


def revision(file: Path) -> str | None:
    with closing(Database(f"sqlite:///{file}")) as opened:
        return revision_of(opened)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("status",), "数据库还是旧格式"),
        (("prune",), "数据库还是旧格式"),
        (("rota", "show"), "数据库还是旧格式"),
        (("move-database", "postgresql://u@127.0.0.1:1/d"), "数据库还是旧格式"),
        (("restore", "good.db"), "现在的数据库不是空的"),
    ],
)
def test_a_database_of_an_older_version_is_upgraded_only_by_apply_and_run(
    folder: Path, made: Path, words: tuple[str, ...], sentence: str
) -> None:
    shutil.copy(made, folder / "good.db")
    file = folder / "pinganbao.db"
    was = older(file)
    refused(run(folder, *words), sentence)
    assert revision(file) == was
    status, said = run(folder, "apply", "config.toml", answer="n\n")
    assert (status, f"数据库已从旧格式（{was}）升级" in said) == (0, True)
    assert revision(file) == revisions()[-1]


@pytest.mark.parametrize(
    "words",
    [("status",), ("prune",), ("rota", "show"), ("move-database", "postgresql://u@127.0.0.1:1/d")],
)
def test_looking_makes_no_database(folder: Path, words: tuple[str, ...]) -> None:
    refused(run(folder, *words), "还没有数据库")
    assert not (folder / "pinganbao.db").exists()
    (folder / "pinganbao.db").touch()
    refused(run(folder, *words), "没有平安报的数据")


def test_a_backup_never_migrates_and_an_older_one_is_brought_up_to_date(folder: Path) -> None:
    file = folder / "pinganbao.db"
    older(file)
    assert run(folder, "backup", "old.db")[0] == 0
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (revisions()[-2],)
    file.unlink()
    assert run(folder, "restore", "old.db")[0] == 0
    assert [unit[2] for unit in rows(f"sqlite:///{file}")["unit"]] == ["东沟村"]


def test_pruning_shows_first_and_deletes_when_told(folder: Path, town: str) -> None:
    with closing(Database(town, BOT)) as opened, opened.transaction() as session:
        old = Work(session, BOT, OLD)
        stored_inbox.store_updates(old, dict.fromkeys(range(2500), "{}"))
        for number, state in enumerate((OutboxState.SENT, OutboxState.QUEUED)):
            stored_outbox.queue(old, Send(text=str(number)), kind="answer", lane=Lane.RECEIPT, chat_id=1)
            newest(old.session).state = state
        new = Work(session, BOT, SystemClock().now() - timedelta(days=1))
        stored_inbox.store_updates(new, {9999: "{}"})
    before = rows(town)
    status, said = run(folder, "prune", "--days", "100", database=town)
    assert status == 0
    assert "收到的消息：2500 行" in said
    assert "没有删除" in said
    assert rows(town) == before
    status, said = run(folder, "prune", "--days", "100", "--yes", database=town)
    assert (status, "收到的消息：2500 行" in said, "✅ 已删除 100 天以前" in said) == (0, True, True)
    with closing(Database(town, BOT)) as opened, opened.transaction() as session:
        assert session.exec(select(Inbox.update_id)).all() == [9999]
        assert session.exec(select(Outbox.state)).all() == [OutboxState.QUEUED]
    assert len(rows(town)["occurrence"]) == len(before["occurrence"])
    assert "30" in run(folder, "prune", "--days", "3", database=town)[1]


def test_moving_counts_and_refuses_what_is_not_empty(
    folder: Path, applied: Path, databases: Databases
) -> None:
    if not databases.new().startswith("postgresql"):
        refused(run(folder, "move-database", "sqlite:///x.db"), "不是 PostgreSQL 的地址")
        refused(run(folder, "move-database", "postgresql://a:secret@h/d"), "密码不能写在配置里")
        return
    target = make_url(databases.new())._replace(password=None).render_as_string()
    status, said = run(folder, "move-database", target)
    assert (status, "逐表核对无误" in said) == (0, True), said
    assert rows(target) == rows(f"sqlite:///{applied}")
    before = rows(target)
    refused(run(folder, "move-database", target), "新数据库不是空的")
    assert rows(target) == before


@pytest.mark.parametrize("spoil", [ruined, nonsense])
def test_a_database_that_is_damaged_is_to_be_moved_aside_first(
    folder: Path, made: Path, applied: Path, spoil: Any
) -> None:
    shutil.copy(made, folder / "b.db")
    spoil(applied)
    before = applied.read_bytes()
    answer = run(folder, "restore", "b.db")
    refused(answer, "已损坏，或者不是平安报的，没有写入")
    refused(answer, "pinganbao.db 连同 -wal、-shm 文件一起移到别处（不要删），再恢复")
    assert applied.read_bytes() == before


def test_a_log_whose_database_was_moved_away_is_kept(folder: Path, made: Path) -> None:
    shutil.copy(made, folder / "b.db")
    log = folder / "pinganbao.db-wal"
    log.write_bytes(b"the newest reports")
    refused(run(folder, "restore", "b.db"), "pinganbao.db-wal 还在")
    assert log.read_bytes() == b"the newest reports"
    assert not (folder / "pinganbao.db").exists()


def test_nothing_moves_while_somebody_has_the_file_open(folder: Path, applied: Path) -> None:
    """As `intake` has it, which holds no lease."""
    words = ("move-database", "postgresql://nobody@127.0.0.1:1/nothing")
    with closing(Database(f"sqlite:///{applied}")) as taking_in:
        with taking_in.transaction() as session:
            session.execute(text("SELECT 1"))  # what it has in hand is done, and it waits for the next report
        refused(run(folder, *words), "还有程序开着数据库，如 run 或 intake，没有搬")
    refused(run(folder, *words), "连不上数据库")


@pytest.mark.parametrize("table", ["customers", "account"])
def test_another_programs_tables_are_left_alone(
    folder: Path, made: Path, applied: Path, databases: Databases, table: str
) -> None:
    target = make_url(databases.new())._replace(password=None).render_as_string()
    with closing(Database(target)) as opened, opened.transaction() as session:
        session.execute(text(f"CREATE TABLE {table} (name TEXT)"))
    shutil.copy(made, folder / "b.db")
    refused(run(folder, "restore", "b.db", database=target), f"有别的程序的表（{table}），没有写入")
    if target.startswith("postgresql"):
        refused(run(folder, "move-database", target), f"有别的程序的表（{table}），没有写入。请另建一个空库")
    with closing(Database(target)) as opened, opened.looking() as session:
        assert inspect(session.connection()).get_table_names() == [table]


def test_a_full_disk_is_named_and_not_the_backup(
    folder: Path, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    shutil.copy(made, folder / "b.db")
    small = tmp_path / "small"
    small.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PINGANBAO_TOKEN", TOKEN)
    monkeypatch.setattr("tempfile.tempdir", str(small))
    monkeypatch.setattr("os.sendfile", no_room)
    answer = CliRunner().invoke(app, ["restore", "b.db"])
    refused((answer.exit_code, answer.output), f"{small} 所在的磁盘满了")
    assert "b.db" not in answer.output
    assert not (folder / "pinganbao.db").exists()


def test_a_name_no_disk_takes_is_one_sentence(folder: Path, applied: Path) -> None:
    refused(run(folder, "backup", "b" * 300), "读写不了")
