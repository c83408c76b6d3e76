"""doctor: everything well in a town set up; then one thing after the other goes wrong."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import httpx
import pytest

from bot.checkup import machine
from bot.checkup.finding import Finding, Gravity
from bot.clock import SystemClock
from bot.config import first_file, load
from bot.config.first_file import Beginning
from bot.config.schedule_amendments import with_times
from bot.demo.town import OFFICE, PEOPLE
from bot.domain.messaging.messages import ChatKind, Sender
from bot.domain.terms import ROLE_NAMES
from bot.domain.time.statutory import statutory_days
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from bot.services import members
from bot.services.apply import apply, in_force
from storage.database import Database
from storage.queries import chats as stored_chats
from storage.queries import members as stored_members
from storage.queries import units as stored_units
from storage.tables import Heartbeat
from storage.work import Work
from tests.cli.serving import served
from tests.cli.terminal import TOKEN, change, point_at, run
from tests.databases import Databases

BOT = 1001
ROLES = {name: role for role, name in ROLE_NAMES.items()}


@pytest.fixture
def sandbox(folder: Path) -> Iterator[Sandbox]:
    with running() as url:
        made = Sandbox(url)
        made.post("bots", token=TOKEN, username="pinganbao_bot")
        for person in PEOPLE:
            made.post("people", id=person.id, first_name=person.name)
        point_at(folder, url)
        yield made
        made.close()


class Town:
    """A folder with its configuration, its database and what the platform knows."""

    def __init__(self, folder: Path, url: str, sandbox: Sandbox) -> None:
        self.folder, self.url, self.sandbox = folder, url, sandbox
        self.group = 0
        self.last_beat = timedelta(0)  # how long before a visit

    def doctor(self, token: str | None = TOKEN) -> tuple[int, list[str]]:
        with closing(Database(self.url, BOT)) as database, database.transaction() as session:
            session.merge(Heartbeat(bot_id=BOT, beat_at=SystemClock().now() - self.last_beat))
        status, said = run(self.folder, "doctor", token=token, database=self.url)
        return status, said.splitlines()

    def found(self, subject: str, status: int = 0) -> str:
        """The line about `subject`, of a visit that ends with `status`."""
        ended, lines = self.doctor()
        assert ended == status, lines
        return next(line for line in lines if subject in line)

    def push_to(self, url: str) -> None:
        """What the running program tells the server; nothing waits there, so that nothing is pushed anywhere."""
        calls = f"{self.sandbox.url}/bot{TOKEN}"
        httpx.get(f"{calls}/getUpdates", params={"offset": 1 << 30}, trust_env=False)
        told = {"url": url, "secret_token": "a-secret"}
        httpx.post(f"{calls}/setWebhook", json=told, trust_env=False).raise_for_status()

    def open_group(self, *, admin: bool) -> None:
        made = self.sandbox.post("chats", title="群", members=[OFFICE.id], admins=[OFFICE.id])
        self.group = made["id"]
        self.sandbox.post(f"chats/{self.group}/add_bot", by=OFFICE.id)
        if admin:
            self.sandbox.post(f"chats/{self.group}/promote_bot", by=OFFICE.id)

    def write(self, work: Work) -> None:
        """Everybody joined, the group bound."""
        for person in PEOPLE:
            account = stored_members.account_of(work, Sender(id=person.id, name=person.name))
            stored_chats.meet_chat(work, person.id, ChatKind.PRIVATE, "")
            for name, role, *_ in person.duties:
                unit = stored_units.unit_named(work, name)
                assert unit is not None
                code = members.invite(work, unit, ROLES[role], life=timedelta(hours=1))
                assert members.redeem(work, account, code) is not None
        for binding in stored_chats.bindings(work):
            binding.chat_id = self.group


@pytest.fixture
async def town(  # type: ignore[misc]
    folder: Path, sandbox: Sandbox, databases: Databases, applied_url: str
) -> Iterator[Town]:
    """A program serves it."""
    made = Town(folder, databases.copy(applied_url), sandbox)
    made.open_group(admin=True)
    with closing(Database(made.url, BOT)) as database:
        await database.run(lambda session: made.write(Work(session, BOT, SystemClock().now())))
    with served(made.url, BOT):
        yield made


async def test_a_town_that_is_well(town: Town) -> None:
    status, lines = town.doctor()
    assert status == 0
    # Whether the coming year's days off are known hangs on when these tests run.
    assert [line for line in lines if not line.startswith(("✅", "共", "⚠️ 节假日"))] == []
    said = "\n".join(line.replace("⚠️ 节假日", "✅ 节假日") for line in lines)
    subjects = (
        "配置",
        "节假日",
        "磁盘",
        "数据库",
        "写入",
        "人员",
        "值守",
        "令牌",
        "时钟",
        "收取",
        "群「值班群」",
    )
    for subject in subjects:
        assert f"✅ {subject}：" in said
    assert TOKEN not in said


async def test_the_group_is_looked_at(town: Town) -> None:
    town.sandbox.post(f"chats/{town.group}/remove_bot", by=OFFICE.id)
    assert town.found("群「值班群」", 1).startswith("❌ 群「值班群」：机器人不在群里。请把它拉进群")
    town.sandbox.post(f"chats/{town.group}/add_bot", by=OFFICE.id)
    assert "隐私模式" in town.found("⚠️ 群「值班群」")
    town.sandbox.post(f"chats/{town.group}/silence_bot", by=OFFICE.id)
    assert "被禁言" in town.found("❌ 群「值班群」", 1)
    town.sandbox.post(f"chats/{town.group}/remove_bot", by=OFFICE.id)
    town.sandbox.post(f"chats/{town.group}/add_bot", by=OFFICE.id)
    town.sandbox.post("bots", token=TOKEN, username="pinganbao_bot", privacy=False)
    assert "看得到消息" in town.found("✅ 群「值班群」")
    town.sandbox.post(f"chats/{town.group}/upgrade", by=OFFICE.id)
    assert "超级群" in town.found("✅ 群「值班群」")
    change(town.folder, 'name = "值班群"', 'name = "新群"')
    for names in ("summary_to", "chats", "board_to"):
        change(town.folder, f'{names} = ["值班群"', f'{names} = ["新群"')
    assert "处还没有写入数据库" in town.found("⚠️ 配置")
    run(town.folder, "apply", "config.toml", "--yes", database=town.url)
    with closing(Database(town.url, BOT)) as database, database.transaction() as session:
        work = Work(session, BOT, SystemClock().now())
        apply(work, with_times(in_force(work), "平安报告", [time(10)], "daily"))
    said = town.found("✅ 配置：聊天")
    assert "聊天里改过的有 1 处，文件里还是旧的，照聊天里的（报送安排 平安报告 截止时间）" in said
    change(town.folder, '"09:00", "17:00"', '"11:00"')
    assert "有 1 处文件里和聊天里都改过" in town.found("⚠️ 配置")
    assert "/bind 新群" in town.found("⚠️ 群「新群」")


async def test_the_people_are_looked_at(town: Town) -> None:
    change(town.folder, "# ── 收汇总的群", '[[units]]\nname = "新村"\nparent = "青石镇"\n\n# ── 收汇总的群')
    run(town.folder, "apply", "config.toml", "--yes", database=town.url)
    assert town.found("单位：") == "⚠️ 单位：新村 一个人也没有，收不到提醒。请邀请：/invite 新村 信息员"
    with closing(Database(town.url, BOT)) as database, database.transaction() as session:
        work = Work(session, BOT, SystemClock().now())
        stored_chats.disable_chat(work, PEOPLE[-1].id, "blocked")
    assert PEOPLE[-1].name in town.found("⚠️ 人员")


async def test_token_and_clock_and_network(town: Town) -> None:
    town.sandbox.post("clock", advance=20)
    assert "请打开本机的自动校时" in town.found("⚠️ 时钟")
    town.sandbox.post("clock", advance=300)
    assert "截止时间会算错" in town.found("❌ 时钟", 1)
    for token, sentence in (
        (None, "❌ 令牌：没有"),
        ("7:WRONG", "❌ 令牌：Telegram 不认"),
        ("x", "❌ 令牌："),
    ):
        status, lines = town.doctor(token)
        assert status == 1
        assert any(line.startswith(sentence) for line in lines), lines
    change(town.folder, town.sandbox.url, "http://127.0.0.1:9")
    assert "连不上" in town.found("❌ Telegram", 1)


async def test_what_is_pushed_is_compared_with_what_is_configured(town: Town) -> None:
    hook = '[bot.webhook]\nurl = "https://bao.example.org/t"\nsecret_file = "secret"\n\n[database]\n'
    change(town.folder, "[database]\n", hook)
    assert "读不到文件" in town.found("❌ 推送密钥", 1)
    secret = town.folder / "secret"
    secret.write_text("a-secret")
    secret.chmod(0o644)
    assert "chmod 600" in town.found("❌ 推送密钥", 1)
    secret.chmod(0o600)
    assert "「等程序自己去取」，与配置不同" in town.found("⚠️ 收取")
    town.push_to("https://bao.example.org/t")
    assert "推送到 https://bao.example.org/t" in town.found("✅ 收取")


async def test_a_heart_that_stopped(town: Town) -> None:
    town.last_beat = timedelta(minutes=5)
    assert "秒没有检查到期事项" in town.found("❌ 值守", 1)


def test_before_anything_is_there_nothing_is_made(folder: Path, sandbox: Sandbox) -> None:
    status, said = run(folder, "doctor")
    assert status == 1
    assert "❌ 数据库：还没有" in said
    assert sorted(file.name for file in folder.iterdir()) == ["config.toml"]
    run(folder, "apply", "config.toml", "--yes")
    before = (folder / "pinganbao.db").read_bytes()
    status, said = run(folder, "doctor")
    assert status == 0
    for line in (
        "⚠️ 管理员：",
        "⚠️ 单位：8 个应报单位都还没有人",
        "⚠️ 值守：现在没有程序",
        "⚠️ 群「值班群」：还没有绑定",
    ):
        assert line in said
    assert (folder / "pinganbao.db").read_bytes() == before


def test_a_folder_that_was_only_begun(folder: Path, sandbox: Sandbox) -> None:
    begun = Beginning(place="青石镇", zone="Asia/Shanghai", at=time(17), api_url=sandbox.url)
    (folder / "config.toml").write_text(first_file.text(begun, "token.txt"), encoding="utf-8")
    assert run(folder, "apply", "config.toml", "--yes")[0] == 0
    status, said = run(folder, "doctor")
    assert (status, "⚠️ 单位：还没有单位要报。请管理员把单位名单" in said) == (0, True)


def test_databases_that_will_not_do(folder: Path, sandbox: Sandbox, made: Path, applied: Path) -> None:
    file = applied

    def visit() -> str:
        status, said = run(folder, "doctor")
        assert status == any(line.startswith("❌") for line in said.splitlines())
        return said

    for version, mark in (("9999", "❌ 数据库：是更新版本"), ("0001", "⚠️ 数据库：还是旧格式（0001）")):
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = ?", (version,))
        assert mark in visit()
    shutil.copy(made, file)
    with file.open("r+b") as opened:
        opened.seek(file.stat().st_size // 2)
        opened.write(b"\xff" * 40_000)
    assert any(mark in visit() for mark in ("❌ 完整性：数据库文件已损坏", "❌ 数据库：数据库文件已损坏"))
    file.write_text("这不是数据库" * 1000)
    assert "❌ 数据库：这个文件不是平安报的数据库" in visit()


def test_a_configuration_that_cannot_be_read(folder: Path) -> None:
    change(folder, "Asia/Shanghai", "Asia/Shanghia")
    status, said = run(folder, "doctor")
    assert status == 1
    assert "❌ 配置：config.toml 第" in said
    assert "Traceback" not in run(folder, "doctor", "-c", "none.toml")[1]


def test_holidays_matter_to_those_who_ask_for_them(folder: Path) -> None:
    unknown = date(2051, 5, 1)
    change(folder, "festivals = [", "# festivals = [")

    def found(today: date) -> list[Finding]:
        config = load(folder / "config.toml")
        return list(machine.holidays(config, config.calendar, today))

    assert [one.level for one in found(unknown)] == [Gravity.GOOD]
    change(folder, "# festivals = [", "festivals = [")
    assert "镇值班 会算错" in found(unknown)[0].text
    change(folder, 'days = "daily"', 'days = "workdays"')
    [this] = found(unknown)
    assert this.level is Gravity.BAD
    [this, following] = found(date(2051, 12, 1))
    assert (this.level, following.level) == (Gravity.BAD, Gravity.DOUBT)
    assert "平安报告、镇值班 会算错" in following.text
    assert "pinganbao holidays" in following.text
    given = ", ".join(str(day) for day in statutory_days(2051))
    change(folder, "holidays = []", f"holidays = [{given}]")
    assert [one.level for one in found(unknown)] == [Gravity.GOOD]


@pytest.mark.parametrize(
    ("seconds", "level"),
    [
        (0, Gravity.GOOD),
        (-4, Gravity.GOOD),
        (5, Gravity.DOUBT),
        (-59, Gravity.DOUBT),
        (60, Gravity.BAD),
        (None, Gravity.DOUBT),
    ],
)
def test_how_far_off_a_clock_may_be(seconds: int | None, level: Gravity) -> None:
    ours = datetime(2026, 11, 23, tzinfo=UTC)
    theirs = None if seconds is None else ours + timedelta(seconds=seconds)
    assert machine.clock(ours, theirs).level is level
