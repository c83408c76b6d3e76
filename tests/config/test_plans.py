"""Plan files and musters: checked as the configuration is, applied once, doubts told."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot.config import Config, ConfigError, load
from bot.domain.time.days import Calendar
from bot.services.apply import apply, doubts
from bot.services.muster import schedule
from storage.database import Database
from storage.tables import EmergencyPlan, Muster, MusterRule
from storage.work import Work
from tests.config.example import EXAMPLE

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)  # 20:00 in Shanghai
MUSTERS = """
[[musters]]
rota = "镇值班"
windows = ["09:30-11:30", "22:00-02:00"]
per_day = 2
per_week = 14
"""

# Each marked line holds one mistake; what must be said of it stands behind the mark.
PLAN = """\
nmae = "防汛" #! name
source = 1 #! 文字
[[roles]]
name = "指挥长"
who = ["post:leadr", "head", "person:"] #! post:leader
rota = "镇值斑" #! 镇值班
[[roles]]
name = "指挥长" #! 写了两次
who = [] #! 至少写一项
[[steps]]
role = "指挥员" #! 请改为 "指挥长"
text = "启动"
within = "5" #! 30m
[[steps]]
role = "指挥长"
text = "" #! 空
until_end = "yes" #! true
[[stpes]] #! steps
"""
SECTIONS = """
[[emergency_plans]] #! file 和 preset
unit = "青石镇"
[[emergency_plans]]
preset = "防讯" #! 请改为 "防汛"
[[emergency_plans]]
file = "没有.toml" #! 读不了
[[emergency_plans]]
file = "plans/坏.toml"
unit = "青石乡" #! 青石镇
board_to = ["值班裙"] #! 值班群
[[emergency_plans]] #! 写了两次
preset = "防汛"
[[musters]]
rota = "镇值斑" #! 镇值班
windows = ["9点到11点", "09:00-09:05", "09:00-09:00"] #! 09:00-11:30
per_day = 0 #! 1 到 6
[[musters]]
rota = "镇值班"
windows = ["09:00-09:10"] #! 不长于回答时间
"""


def loaded(folder: Path, extra: str) -> Config:
    path = folder / "config.toml"
    path.write_text(EXAMPLE.read_text(encoding="utf-8") + extra, encoding="utf-8")
    return load(path)


def test_everything_wrong_is_named_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "坏.toml").write_text(PLAN, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        loaded(tmp_path, SECTIONS)
    start = EXAMPLE.read_text(encoding="utf-8").count("\n")
    found = {(problem.file, problem.line): str(problem) for problem in raised.value.problems}
    plan, config = str(tmp_path / "plans" / "坏.toml"), str(tmp_path / "config.toml")
    for file, text, offset in ((plan, PLAN, 1), (config, SECTIONS, start + 1)):
        for number, line in enumerate(text.splitlines()):
            _, mark, expected = line.partition("#! ")
            told = "\n".join(
                str(p) for p in raised.value.problems if (p.file, p.line) == (file, number + offset)
            )
            assert not mark or expected in told, (line, found)
    assert [problem.file for problem in raised.value.problems][-1] == plan


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"name = ", "坏.toml 第 1 行：不合 TOML 语法"),
        ("name = '防汛'".encode("gbk"), "不是 UTF-8"),
        ("name = '防汛'".encode(), "没有步骤"),
    ],
)
def test_a_file_that_is_no_plan(tmp_path: Path, text: bytes, expected: str) -> None:
    (tmp_path / "坏.toml").write_bytes(text)
    with pytest.raises(ConfigError, match=expected):
        loaded(tmp_path, '[[emergency_plans]]\nfile = "坏.toml"\n')


def applied(database: Database, config: Config, now: datetime = NOW) -> list[str]:
    with database.transaction() as session:
        return [change.text for change in apply(Work(session, 1001, now), config)]


def test_applied_twice_nothing_changes(database: Database, tmp_path: Path) -> None:
    config = loaded(tmp_path, MUSTERS)
    first = applied(database, config)
    assert "新增应急预案 防汛应急预案（8 步）" in first
    assert "开放查岗 镇值班（每天最多 2 次，每周最多 14 次）" in first
    assert applied(database, config) == []


def test_musters_are_drawn_anew_when_their_windows_change(database: Database, tmp_path: Path) -> None:
    applied(database, loaded(tmp_path, MUSTERS))
    drawn = planned(database)
    assert drawn == planned(database)  # however often a beat looks
    other = MUSTERS.replace("09:30-11:30", "12:00-13:00").replace(', "22:00-02:00"', "")
    assert applied(database, loaded(tmp_path, other)) == ["修改查岗 镇值班"]
    hours = {(at + timedelta(hours=8)).hour for at in planned(database)}
    assert hours <= {12}
    assert applied(database, loaded(tmp_path, "")) == ["停止查岗 镇值班"]
    assert planned(database) == []
    assert applied(database, loaded(tmp_path, MUSTERS)) == ["修改查岗 镇值班"]
    assert planned(database) == drawn  # the secret stays, and with it what it draws


def planned(database: Database) -> list[datetime]:
    with database.transaction() as session:
        work = Work(session, 1001, NOW)
        schedule.plan_ahead(work, Calendar())
        return [muster.asks_at for muster in session.exec(select(Muster).order_by(Muster.asks_at))]  # type: ignore[arg-type]


def test_two_secrets_are_never_the_same(database: Database, tmp_path: Path) -> None:
    applied(database, loaded(tmp_path, MUSTERS))
    with database.transaction() as session:
        secret = session.exec(select(MusterRule.secret)).one()
    assert len(secret) == 64
    assert secret != schedule.new_secret()


def test_a_plan_is_changed_closed_and_taken_up_again(database: Database, tmp_path: Path) -> None:
    applied(database, load(EXAMPLE))
    text = EXAMPLE.read_text(encoding="utf-8")
    path = tmp_path / "config.toml"
    path.write_text(text.replace('board_to = ["值班群"]', 'board_to = ["role:head"]'), encoding="utf-8")
    assert applied(database, load(path)) == ["修改应急预案 防汛应急预案（进行中的照旧）"]
    config = load(EXAMPLE).model_copy(update={"emergency_plans": ()})
    assert applied(database, config) == ["停用应急预案 防汛应急预案（记录保留）"]
    assert applied(database, load(EXAMPLE)) == ["修改应急预案 防汛应急预案（进行中的照旧）"]
    with database.transaction() as session:
        assert session.exec(select(EmergencyPlan)).one().closed_at is None


def test_roles_that_nobody_has_are_told(database: Database) -> None:
    config = load(EXAMPLE)
    applied(database, config)
    with database.transaction() as session:
        told = doubts(Work(session, 1001, NOW + timedelta(days=1)), config)
    # The rota has people for its posts; nobody has joined with a role yet.
    assert [text.split("：")[1] for text in told] == [
        "角色「联络员」现在没有人（管理员）。请排班、邀请或登记这些人；现在启动的话，步骤会先发给启动的人。",
        "角色「现场组」现在没有人（值班员）。请排班、邀请或登记这些人；现在启动的话，步骤会先发给启动的人。",
    ]
