"""Playing the day: sandbox, program and script together."""

import os
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from bot.demo import transcript
from bot.demo.day import SCRIPT, Scene, scenes
from bot.demo.program import Program, ProgramError
from bot.demo.scenes.times import EVE, ZONE
from bot.demo.stage import DemoStage, SceneError
from bot.demo.town import GROUP, NEWCOMERS, OFFICE, PEOPLE, TOKEN, Player
from bot.sandbox.client import NotSettledError, Sandbox
from bot.sandbox.running import running

BOT_NAME = "平安报"


class RehearsalError(Exception):
    """The play broke off; a sentence for whoever watches."""


class Rehearsal:
    """One play: a sandbox with its people, and the program that serves them."""

    def __init__(self, sandbox: Sandbox, program: Program) -> None:
        self.sandbox, self.program, self.stage = sandbox, program, DemoStage(sandbox)

    def prepare(self) -> None:
        """People, organisation, the running program and its first admin."""
        self.introduce()
        self.program.apply()
        self.program.start()
        self.sandbox.post("start", person=OFFICE.id, payload=self.program.first_code)
        self.sandbox.settle()

    def introduce(self) -> None:
        """The people and their phones, the bot's account and its configuration."""
        self.sandbox.post("bots", token=TOKEN, name=BOT_NAME, username="pinganbao_bot")
        self.meet(*PEOPLE)
        self.program.configure()

    def meet(self, *people: Player) -> None:
        """Each gets a phone."""
        for person in people:
            self.sandbox.post("people", id=person.id, first_name=person.name, language_code="zh-hans")

    def play(self, told: Callable[[Scene], None] = lambda _: None) -> None:
        for scene in scenes():
            self.stage.at(scene.at)
            told(scene)
            scene.act(self.stage)

    def records(self) -> list[dict[str, object]]:
        names = {person.id: person.name for person in (*PEOPLE, *NEWCOMERS)}
        return list(transcript.lines(self.sandbox.events(), ZONE, names))

    def violations(self) -> list[object]:
        return list(self.sandbox.get("state")["violations"])


@contextmanager
def rehearsal(
    folder: Path,
    database: str | None = None,
    program_on: Callable[[Path, str, str | None], Program] = Program,
) -> Iterator[Rehearsal]:
    """Everything up and prepared; taken down at the end."""
    with running(EVE.astimezone(UTC), paused=True) as url:
        sandbox, program = Sandbox(url), program_on(folder, url, database)
        play = Rehearsal(sandbox, program)
        interrupted = False
        try:
            program.villages = False  # they are in the list of the first scene
            play.prepare()
            play.meet(*NEWCOMERS)
            yield play
        except (KeyboardInterrupt, SystemExit):
            interrupted = True
            raise
        finally:
            program.kill()
            if (
                not interrupted
            ):  # in the midst of a call: the client may hold its own lock, and would wait for it
                sandbox.close()


def play(output: Path, *, stay: bool) -> None:
    """Plays the day for the terminal and leaves its record in `output`. Raises `RehearsalError`."""
    console = Console()
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="pinganbao-demo-") as folder:
        try:
            with rehearsal(Path(folder)) as running_play:
                console.print(f"手机页面：{running_play.sandbox.url}/")
                _watch(running_play, console)
                _keep(running_play, output, console)
                if stay:
                    stay_open(running_play.sandbox)
                running_play.program.stop()
        except (SceneError, ProgramError, NotSettledError) as error:
            raise RehearsalError(f"演示没有演完：{error}") from error


def _watch(running_play: Rehearsal, console: Console) -> None:
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("青石镇的一天", total=len(SCRIPT))
        shown = 0

        def told(scene: Scene) -> None:
            nonlocal shown
            shown = _print_new(running_play, console, shown)
            progress.update(task, description=f"{scene.at.astimezone(ZONE):%H:%M} {scene.title}", advance=1)

        running_play.play(told)
        _print_new(running_play, console, shown)


def _print_new(running_play: Rehearsal, console: Console, shown: int) -> int:
    records = running_play.records()
    for record in records[shown:]:
        console.print(transcript.readable(record), markup=False, highlight=False, soft_wrap=True)
    return len(records)


def _keep(running_play: Rehearsal, output: Path, console: Console) -> None:
    records = running_play.records()
    transcript.write(output / "transcript.jsonl", records)
    found = list(transcript.summaries(records, GROUP))
    (output / "summary.txt").write_text("\n\n".join(found) + "\n", encoding="utf-8")
    if violations := running_play.violations():
        raise RehearsalError(f"有 {len(violations)} 个调用不合 Bot API：{violations[0]}")
    console.print(f"记录：{output / 'transcript.jsonl'}　汇总：{output / 'summary.txt'}")


def stay_open(sandbox: Sandbox) -> None:
    """The clock runs on at its natural pace and the page stays open, until Ctrl+C."""
    console = Console()
    sandbox.post("clock", paused=False, rate=1)
    _show(f"{sandbox.url}/")
    console.print(f"打开 {sandbox.url}/ ，以任何人的身份说话。按 Ctrl+C 结束。")
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        console.print("演示结束。")


def _show(url: str) -> None:
    """Opens the page where there is a screen to open it on; a server has none."""
    if sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        webbrowser.open(url)
