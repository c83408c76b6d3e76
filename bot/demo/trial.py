"""Any configuration on the sandbox: its units with a phone each, its chats, its clock. Nothing of it is kept."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import tomlkit

from bot.demo.program import Program, ProgramError
from bot.demo.rehearsal import BOT_NAME, RehearsalError, stay_open
from bot.demo.stage import LINK, DemoStage, SceneError
from bot.demo.town import TOKEN, Player
from bot.sandbox.client import NotSettledError, Sandbox
from bot.sandbox.running import running

ADMIN = Player(2000, "管理员", ())
MOST_PHONES = 24  # the page shows them side by side
BETWEEN = 5  # seconds of the play between two invitations
PATIENCE = 10  # times that long for the link of an invitation
OWN = ("web", "database")  # of the machine: the trial has its own


@dataclass(frozen=True)
class Cast:
    """Whom a configuration has: the place itself, the units that owe reports, who stands duty, the chats.

    `zone` is an IANA name.
    """

    top: str
    units: tuple[str, ...]
    duty: tuple[str, ...] = ()
    chats: tuple[str, ...] = ()

    def players(self) -> list[Player]:
        """A phone each, as many as the page shows; the admin is not among them."""
        wanted = [
            ("带班领导", (self.top, "带班领导")),
            *((name, (self.top, "值班员", name)) for name in self.duty),
        ]
        wanted += [(f"{unit} 信息员", (unit, "信息员")) for unit in self.units]
        return [
            Player(ADMIN.id + number, name, (duty,))
            for number, (name, duty) in enumerate(wanted[:MOST_PHONES], start=1)
        ]


class TrialProgram(Program):
    """`pinganbao` with somebody's own configuration, on the sandbox; its data lie in `folder`."""

    def __init__(self, folder: Path, url: str, source: Path) -> None:
        super().__init__(folder, url, f"sqlite:///{folder / 'trial.db'}")
        self._source = source

    def configure(self) -> None:
        self._config.write_text(on_sandbox(self._source, self._url), encoding="utf-8")


def on_sandbox(source: Path, url: str) -> str:
    """The file, with the sandbox's address in the place of Telegram's, and paths that hold from anywhere."""
    document = tomlkit.parse(source.read_text(encoding="utf-8-sig"))
    for own in OWN:
        document.pop(own, None)
    document["bot"] = {"api_url": url}
    for plan in document.get("emergency_plans", []):
        if "file" in plan:
            plan["file"] = _from_anywhere(source, plan["file"])
    incidents = document.get("incidents", {})
    for part in (incidents, *incidents.get("units", [])):
        if "presets" in part:
            part["presets"] = [
                _from_anywhere(source, name) if name.endswith(".toml") else name for name in part["presets"]
            ]
    return tomlkit.dumps(document)


def _from_anywhere(source: Path, name: Any) -> str:
    return str((source.parent / Path(str(name)).expanduser()).resolve())


def play(source: Path, cast: Cast, at: datetime, *, stay: bool, tell: Callable[[str], None]) -> None:
    """Plays from the instant `at` (UTC) until it is stopped; without `stay` only until everybody has joined.

    Raises `RehearsalError`.
    """
    with tempfile.TemporaryDirectory(prefix="pinganbao-try-") as folder, running(at, paused=True) as url:
        program = TrialProgram(Path(folder), url, source)
        sandbox = Sandbox(url)
        try:
            _prepare(sandbox, program, cast)
            tell(f"手机页面：{url}/")
            tell(_introduced(cast))
            if stay:
                stay_open(sandbox)
            program.stop()
        except (SceneError, ProgramError, NotSettledError) as error:
            raise RehearsalError(f"没有试成：{error}") from error
        finally:
            program.kill()


def _prepare(sandbox: Sandbox, program: Program, cast: Cast) -> None:
    stage = DemoStage(sandbox)
    sandbox.post("bots", token=TOKEN, name=BOT_NAME, username="pinganbao_bot")
    for person in (ADMIN, *cast.players()):
        sandbox.post("people", id=person.id, first_name=person.name, language_code="zh-hans")
    program.configure()
    program.start()
    sandbox.post("start", person=ADMIN.id, payload=program.first_code)
    sandbox.settle()
    for person in cast.players():
        _join(stage, person)
    for chat in cast.chats:
        _bind(stage, chat)


def _join(stage: DemoStage, person: Player) -> None:
    stage.waits_for(BETWEEN)
    asked = stage.says(ADMIN, f"/invite {' '.join(person.duties[0])}")
    code = _answered(stage, asked)
    if code is None:
        raise SceneError(f"{person.name}：{stage.hears(ADMIN)}")
    stage.sandbox.post("start", person=person.id, payload=code)
    stage.sandbox.settle()


def _answered(stage: DemoStage, asked: int) -> str | None:
    """The code of the link that answers the admin's message `asked`.

    Where a report is being collected, notices come between: that nobody is there yet who could be reminded.
    """
    for _ in range(PATIENCE):
        for message in stage.messages(ADMIN):
            if message["message_id"] > asked and (found := LINK.search(str(message.get("text", "")))):
                return found[1]
        stage.waits_for(BETWEEN)
    return None


def _bind(stage: DemoStage, name: str) -> None:
    made = stage.sandbox.post("chats", title=name, members=[ADMIN.id], admins=[ADMIN.id])
    stage.sandbox.post(f"chats/{made['id']}/add_bot", by=ADMIN.id)
    stage.sandbox.post(f"chats/{made['id']}/promote_bot", by=ADMIN.id)
    stage.waits_for(BETWEEN)
    stage.says(ADMIN, f"/bind {name}", chat=made["id"])


def _introduced(cast: Cast) -> str:
    players = cast.players()
    said = f"一共 {len(players) + 1} 部手机：管理员、{'、'.join(player.name for player in players)}"
    left = len(cast.units) - sum("信息员" in player.duties[0] for player in players)
    return said + (f"；另有 {left} 个单位没有手机" if left > 0 else "")
