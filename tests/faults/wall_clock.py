"""The clock of the bot's own machine is set, while everybody else's goes on.

The program runs without any clock of a play: libfaketime moves the time that the system tells it, scheduler and
libraries included, by as many seconds as a file says. Spans (the monotonic clock) go on as they are.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import libfaketime  # type: ignore[import-untyped]

from bot.clock import SystemClock
from bot.demo.town import BRIDGE, EAST, GROUP, IN_GROUP, OFFICE, PEOPLE, PLACE, TOKEN, WILLOW
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from tests.faults.ground import MATTER, Means, at
from tests.faults.tally import Tally
from tests.processes.running import Ear, Process, configured

HOURS = timedelta(hours=5)


@dataclass
class Machine:
    """A machine whose clock can be set."""

    offsets: Path

    def set(self, to: datetime) -> None:
        """From now on it is `to` there."""
        seconds = (to - SystemClock().now()).total_seconds()
        self.offsets.write_text(f"{seconds:+.0f}")

    def environment(self) -> dict[str, str]:
        _, needed = libfaketime.get_reload_information()
        return {**needed, "FAKETIME_TIMESTAMP_FILE": str(self.offsets)}


def set_ahead_and_back(means: Means) -> Tally:
    """Five hours ahead, back, three hours behind: reports, ✅, summaries and matters go on all the while."""
    tally = Tally(tries=1)
    with _serving(means) as (sandbox, machine, group):
        ear = Ear(sandbox)

        def expect(chat: int, words: str) -> None:
            try:
                ear.hears(chat, words)
            except AssertionError:
                tally.count("lost", words)

        sandbox.post("say", person=OFFICE.id, chat=group, text=f"/bind {PLACE}")
        expect(group, PLACE)
        sandbox.post("say", person=EAST.id, text="平安")
        expect(EAST.id, "✅ 已收到：东沟村 11月23日 09:00")
        machine.set(at("08:01") + HOURS)
        expect(group, "📋 平安报告汇总　11月23日 09:00")
        machine.set(at("08:02"))
        sandbox.post("say", person=WILLOW.id, text="平安")
        expect(WILLOW.id, "✅ 已收到：柳湾村 11月23日 09:00")
        machine.set(at("09:21"))
        expect(group, "📝 11月23日 09:00 汇总已更新（第2版）")
        machine.set(at("08:01") - HOURS)
        sandbox.post("say", person=BRIDGE.id, text=MATTER)
        expect(BRIDGE.id, "✅ 已收到：石桥村 11月23日 09:00")
        expect(group, "🟠 有事报告　石桥村")
        _once(sandbox, group, tally)
    return tally


def _once(sandbox: Sandbox, group: int, tally: Tally) -> None:
    events = [event for event in sandbox.events(kinds=("message",)) if event["chat"] == group]
    texts = [str(event["text"]) for event in events]
    heads = [text.splitlines()[0] for text in texts if text.startswith(("📋", "🟠"))]
    for head in {head for head in heads if heads.count(head) > 1}:
        tally.count("doubled", head, heads.count(head) - 1)


@contextmanager
def _serving(means: Means) -> Iterator[tuple[Sandbox, Machine, int]]:
    """The program serves the town at one minute past eight, by a clock that can be set."""
    means.folder.mkdir(parents=True, exist_ok=True)
    with running(at("08:01")) as url:
        sandbox = Sandbox(url)
        sandbox.post("bots", token=TOKEN, name="平安报", username="pinganbao_bot")
        for person in PEOPLE:
            sandbox.post("people", id=person.id, first_name=person.name)
        config = configured(means.folder / "machine", url, TOKEN)
        machine = Machine(means.folder / "offset")
        machine.set(at("08:01"))
        words, database = ("run", "-c", str(config)), means.databases.copy(means.founded)
        program = Process(*words, database=database, folder=means.folder, more=machine.environment())
        try:
            program.says("已连接")
            yield sandbox, machine, _group(sandbox)
        finally:
            program.end_somehow()
            sandbox.close()


def _group(sandbox: Sandbox) -> int:
    for person in PEOPLE:
        sandbox.post("start", person=person.id)
    made = sandbox.post("chats", title=GROUP, members=[p.id for p in IN_GROUP], admins=[OFFICE.id])
    sandbox.post(f"chats/{made['id']}/add_bot", by=OFFICE.id)
    sandbox.post(f"chats/{made['id']}/promote_bot", by=OFFICE.id)
    return int(made["id"])
