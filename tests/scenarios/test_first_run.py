"""From an empty folder to the first summary, by what people type and tap; docs/first-run.md keeps the count."""

import io
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.demo.scenes.times import ZONE
from bot.demo.stage import DemoStage
from bot.demo.town import OFFICE, TOKEN, Player
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from tests.cli.terminal import run
from tests.databases import Databases
from tests.house.tree import ROOT
from tests.program import ForkedProgram

MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=ZONE)
LINK = re.compile(r"https://t\.me/\w+\?start=(\S+)")
UNITS = [
    *(
        "东沟村",
        "柳湾村",
        "石桥村",
        "南坪村",
        "上河村",
        "下河村",
        "枣林村",
        "平安里社区",
        "中心小学",
        "实验幼儿园",
    )
]
NAMES = ["王芳", "赵燕", "钱有田", "孙坪", "周杰", "吴勇", "郑林", "冯静", "陈敏", "褚红"]
OFFICERS = [Player(4001 + number, name, ()) for number, name in enumerate(NAMES)]
MOST_ACTIONS = 25


@dataclass
class Ledger:
    """What somebody did: where, what, how many taps, and the words they typed. A line that is typed is one action."""

    steps: list[tuple[str, str, int, str | None]] = field(default_factory=list)

    def taps(self, what: str, count: int = 1) -> None:
        self.steps.append(("手机", what, count, None))

    def types(self, where: str, what: str, words: str, shown: bool = True) -> None:
        self.steps.append((where, what, 0, words if shown else "（粘贴）"))

    @property
    def actions(self) -> int:
        return sum(taps + (typed is not None) for _, _, taps, typed in self.steps)

    def table(self) -> str:
        lines = [
            f"| {number} | {where} | {what} | {taps or '–'} | {'–' if typed is None else typed or '（回车）'} |"
            for number, (where, what, taps, typed) in enumerate(self.steps, start=1)
        ]
        words = sum(len(typed) for _, _, _, typed in self.steps if typed and typed != "（粘贴）")
        tapped, typed = sum(step[2] for step in self.steps), sum(step[3] is not None for step in self.steps)
        total = f"| | | **{self.actions}** | {tapped} | {typed}（{words} 字） |"
        return "\n".join([*lines, total])


def office_list() -> dict[str, str]:
    made = Workbook()
    page = made.active
    assert page is not None
    page.append(["青石镇平安建设信息员名单"])
    page.append(["序号", "单位", "姓名", "职务", "电话"])
    for number, (unit, name) in enumerate(zip(UNITS, NAMES, strict=True), start=1):
        page.append([number, unit, name, "信息员", f"1380000{number:04}"])
    content = io.BytesIO()
    made.save(content)
    return {"name": "信息员名单.xlsx", "content_base64": b64encode(content.getvalue()).decode()}


class FirstDay:
    """The admin and ten officers; every act of the admin's is written down."""

    def __init__(self, url: str) -> None:
        self.sandbox = Sandbox(url)
        self.stage = DemoStage(self.sandbox)
        self.admin, self.officer = Ledger(), Ledger()
        self.sandbox.post("bots", token=TOKEN, name="平安报", username="pinganbao_bot")
        for person in (OFFICE, *OFFICERS):
            self.sandbox.post("people", id=person.id, first_name=person.name, language_code="zh-hans")

    def taps(self, button: str, what: str) -> str:
        self.stage.waits_for(3)
        self.stage.presses(OFFICE, button)
        self.admin.taps(what)
        self.stage.waits_for(3)
        return self.stage.hears(OFFICE)

    def opens(self, person: Player, code: str) -> None:
        self.sandbox.post("start", person=person.id, payload=code)
        self.sandbox.settle()


@pytest.fixture
def day() -> Iterator[FirstDay]:
    with running(MORNING.astimezone(UTC), paused=True) as url:
        made = FirstDay(url)
        yield made
        assert made.sandbox.get("state")["violations"] == []
        made.sandbox.close()


def test_from_an_empty_folder_to_the_first_summary(
    tmp_path: Path, databases: Databases, day: FirstDay
) -> None:
    url = day.sandbox.url
    answers = {
        "粘贴令牌": TOKEN,
        "写地方的名称": "青石镇",
        "时区就用默认的": "",
        "写第一次报送的时间": "17:00",
    }
    day.admin.types("电脑", "输入命令", "pinganbao init 青石镇")
    status, said = run(
        tmp_path, "init", "青石镇", "--api-url", url, token=None, answer="\n".join([*answers.values(), ""])
    )
    assert status == 0, said
    for what, typed in answers.items():
        day.admin.types("电脑", what, typed, shown=typed != TOKEN)
    command = "pinganbao run -c 青石镇/config.toml"
    assert f"  {command}\n" in said
    day.admin.types("电脑", "输入它给的那一行", command)
    program = ForkedProgram(tmp_path / "青石镇", url, databases.new())
    program.start()
    try:
        _goes_on(day, program)
        assert program.stop() == 0
        # The file knows nothing of the list, and takes none of it away.
        said = run(tmp_path / "青石镇", "apply", "config.toml", "--yes", database=program.database)[1]
        assert "没有变化" in said
    finally:
        program.kill()


def _goes_on(day: FirstDay, program: ForkedProgram) -> None:
    stage = day.stage
    assert program.first_code is not None
    day.opens(OFFICE, program.first_code)
    day.admin.taps("点链接，点「开始」", 2)
    assert "先把单位名单（.xlsx，照您现有的样子）直接发给我" in stage.hears(OFFICE)
    stage.sends(OFFICE, document=office_list())
    day.admin.taps("发单位名单：点 📎，选文件，发送", 3)
    stage.waits_for(3)
    assert "单位：新增 10 个，已有 0 个" in stage.hears(OFFICE)
    assert "✅ 已写入" in day.taps("✅ 写入", "点「写入」")
    assert "青石镇的加入链接" in day.taps("🔗 做加入链接", "点「做加入链接」")
    found = LINK.search(day.taps("📨 转发用的文字", "点「转发用的文字」"))
    assert found is not None
    day.admin.taps("转发到工作群：点转发，选群，发送", 3)
    for officer, unit in zip(OFFICERS, UNITS, strict=True):
        day.opens(officer, found[1])
        stage.waits_for(3)
        stage.presses(officer, unit)
    day.officer.taps("点群里的链接（Telegram 自己再问一次「开始」）")
    day.officer.taps("选自己的单位")
    stage.waits_for(60)
    stage.says(OFFICE, "加入链接")
    day.admin.types("手机", "发一句话", "加入链接")
    day.taps("等您同意（10）", "点「等您同意」")
    day.taps("✅ 这 10 人全部同意", "点「这 10 人全部同意」")
    stage.at(datetime(2026, 11, 23, 16, 5, tzinfo=ZONE).astimezone(UTC))
    for officer in OFFICERS:
        stage.presses(officer, "✅")
    stage.at(datetime(2026, 11, 23, 17, 21, tzinfo=ZONE).astimezone(UTC))
    stage.waits_for(5)
    heard = [str(one.get("text", "")) for one in stage.messages(OFFICE) if one["from"]["is_bot"]]
    assert any("应报 10　已报 10" in text for text in heard), heard[-3:]
    _is_kept(day)


def _is_kept(day: FirstDay) -> None:
    """The page has the very table; whoever changes the way changes the page."""
    page = (ROOT / "docs" / "first-run.md").read_text(encoding="utf-8")
    print("\n\n".join([day.admin.table(), day.officer.table()]))
    assert day.admin.actions <= MOST_ACTIONS
    assert day.officer.actions == 2
    assert day.admin.table() in page
    assert day.officer.table() in page
