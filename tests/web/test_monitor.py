"""/healthz and /metrics of the real program, and its log, as those see them who keep it running."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.demo.stage import LINK
from bot.demo.town import EAST, OFFICE
from bot.metrics import Link, State, Vitals
from bot.sandbox.client import Sandbox
from bot.sandbox.running import running
from bot.web.health import HealthFacts, problems
from tests.databases import Databases
from tests.ports import free_port
from tests.processes.running import SECRET, Ear, Process, configured

TOKEN, OTHER = "1001:SANDBOX-TOKEN-THAT-NOBODY-MUST-SEE", "1002:ANOTHER-TOKEN-NOT-TO-BE-SEEN"
DOUBTFUL = "东沟村那个啥"  # names a unit: asked about at any hour, whether a round is open or not
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running() as url:
        made = Sandbox(url)
        for token in (TOKEN, OTHER):
            made.post("server", local=True)
            made.post("bots", token=token, username=f"bot_{token[:4]}_bot")
        for person in (OFFICE, EAST):
            made.post("people", id=person.id, first_name=person.name)
        yield made
        made.close()


class Watched:
    """One running program and the address it is watched at."""

    def __init__(self, process: Process, address: str) -> None:
        self.process, self._url = process, f"http://{address}"

    def get(self, path: str) -> httpx.Response:
        return httpx.get(f"{self._url}{path}", trust_env=False)

    def health(self) -> tuple[int, Any]:
        answer = self.get("/healthz")
        return answer.status_code, answer.json()

    def text(self) -> str:
        return self.get("/metrics").raise_for_status().text

    def figures(self) -> dict[tuple[str, tuple[str, ...]], float]:
        """By name and the values of the labels, the bot's first."""
        return {
            (sample.name, tuple(value for key, value in sorted(sample.labels.items()))): sample.value
            for family in text_string_to_metric_families(self.text())
            for sample in family.samples
        }


@contextmanager
def serving(sandbox: Sandbox, url: str, folder: Path, *tokens: str, push: bool = False) -> Iterator[Watched]:
    """`pinganbao run --debug` for these tokens, connected."""
    address = f"127.0.0.1:{free_port()}"
    words = ["run", "--debug"]
    for token in tokens:
        port = free_port() if push else None
        config = str(configured(folder / token[:4], sandbox.url, token, webhook_port=port, web=address))
        Process("apply", config, "--yes", database=url, folder=folder).end()
        words += ["-c", config]
    process = Process(*words, database=url, folder=folder)
    try:
        process.says("已连接", times=len(tokens))
        yield Watched(process, address)
    finally:
        process.kill()


def join(sandbox: Sandbox, watched: Watched, token: str = TOKEN) -> Ear:
    """The first admin joins; returns who listens from then on."""
    bot = token[:4]
    link = LINK.search(watched.process.says(f"t.me/bot_{bot}_bot"))
    assert link
    ear = Ear(sandbox)
    sandbox.post("start", person=OFFICE.id, payload=link[1], token=token)
    ear.hears(OFFICE.id, "已加入")
    return ear


def logged(watched: Watched, words: str) -> list[dict[str, Any]]:
    """What a search of the log for these words finds."""
    return [json.loads(line) for line in watched.process.lines if words in line and line.startswith("{")]


@pytest.mark.parametrize("push", [False, True])
def test_a_report_leaves_its_trace_in_figures_and_log_and_no_secret_anywhere(
    sandbox: Sandbox, databases: Databases, tmp_path: Path, push: bool
) -> None:
    with serving(sandbox, databases.new(), tmp_path, TOKEN, push=push) as watched:
        ear = join(sandbox, watched)
        sandbox.post("say", person=OFFICE.id, text="/invite 东沟村 信息员", token=TOKEN)
        link = LINK.search(ear.hears(OFFICE.id, "start="))
        assert link
        sandbox.post("start", person=EAST.id, payload=link[1], token=TOKEN)
        ear.hears(EAST.id, "已加入")
        sandbox.post("say", person=EAST.id, text=DOUBTFUL, token=TOKEN)
        ear.hears(EAST.id, "没有把握")
        watched.process.says('"kind": "question"')
        figures = watched.figures()
        assert figures["pinganbao_updates_total", ("1001", "message")] == 4
        assert figures["pinganbao_reports_total", ("1001", "unclear")] == 1
        assert figures["pinganbao_messages_sent_total", ("1001", "question")] == 1
        assert figures["pinganbao_intake_seconds_count", ("1001",)] >= 1
        assert figures["pinganbao_intake_batch_updates_sum", ("1001",)] == 4
        assert figures["pinganbao_lease_held", ("1001",)] == 1
        assert figures["pinganbao_database_up", ("1001",)] == 1
        assert figures["pinganbao_platform_up", ("1001",)] == 1
        assert figures["pinganbao_outbox_waiting", ("1001", "urgent")] == 0
        told = [line for line in logged(watched, '"kind": "question"') if line["event"] == "sent"]
        [asked] = [one for line in told for one in line["messages"] if one["kind"] == "question"]
        trail = [line["event"] for line in logged(watched, f'"{asked["cause"]}"')]
        assert trail == ["updates taken", "updates handled", "sent"]
        shown = watched.text() + json.dumps(watched.health())
        watched.process.stop()
        log = "".join(watched.process.lines)
        assert '"level": "debug"' in log
        for hidden in (TOKEN, TOKEN.partition(":")[2], SECRET):
            assert hidden not in log + shown
        for private in (DOUBTFUL, EAST.name, OFFICE.name):
            assert private not in log + shown


def test_a_platform_that_goes_away_is_told(sandbox: Sandbox, databases: Databases, tmp_path: Path) -> None:
    with ExitStack() as play:
        own = Sandbox(play.enter_context(running()))
        own.post("bots", token=TOKEN, username="bot_1001_bot")
        with serving(own, databases.new(), tmp_path, TOKEN) as watched:
            until_well(watched)
            own.close()
            play.close()
            watched.process.says("polling interrupted")
            status, told = watched.health()
            assert status == 503
            assert told == {
                "ok": False,
                "bots": [
                    {
                        "bot": 1001,
                        "state": "serving",
                        "problems": [{"code": "platform_away", "text": "连不上 Telegram"}],
                    }
                ],
            }
            assert watched.figures()["pinganbao_platform_up", ("1001",)] == 0


def until_well(watched: Watched) -> None:
    """Asks until all is well; the debug log tells of every beat."""
    beats = 0
    while watched.health()[0] != 200:
        beats += 1
        watched.process.says("executed successfully", times=beats)


class SecondPoller(threading.Thread):
    """Polls with the same token, over and over, until it is told to stop."""

    def __init__(self, url: str) -> None:
        super().__init__(daemon=True)
        self._url, self.over = f"{url}/bot{TOKEN}/getUpdates", threading.Event()

    def run(self) -> None:
        while not self.over.is_set():
            httpx.get(self._url, params={"timeout": 0}, trust_env=False)


def test_a_second_poller_is_told(sandbox: Sandbox, databases: Databases, tmp_path: Path) -> None:
    with serving(sandbox, databases.new(), tmp_path, TOKEN) as watched:
        until_well(watched)
        second = SecondPoller(sandbox.url)
        second.start()
        try:
            watched.process.says("polling interrupted")
            status, told = watched.health()
        finally:
            second.over.set()
            second.join()
        assert status == 503
        assert [problem["code"] for problem in told["bots"][0]["problems"]] == ["token_used_elsewhere"]


def test_two_bots_in_one_process_have_figures_of_their_own(
    sandbox: Sandbox, databases: Databases, tmp_path: Path
) -> None:
    with serving(sandbox, databases.new(), tmp_path, TOKEN, OTHER) as watched:
        join(sandbox, watched, OTHER)
        watched.process.says('"kind": "menu"')
        figures = watched.figures()
        assert figures["pinganbao_updates_total", ("1002", "message")] == 1
        assert ("pinganbao_updates_total", ("1001", "message")) not in figures
        assert {bot["bot"] for bot in watched.health()[1]["bots"]} == {1001, 1002}


def test_two_places_to_be_watched_at_are_refused(
    sandbox: Sandbox, databases: Databases, tmp_path: Path
) -> None:
    url, words = databases.new(), ["run"]
    for token in (TOKEN, OTHER):
        address = f"127.0.0.1:{free_port()}"
        config = str(configured(tmp_path / token[:4], sandbox.url, token, web=address))
        Process("apply", config, "--yes", database=url, folder=tmp_path).end()
        words += ["-c", config]
    said = Process(*words, database=url, folder=tmp_path).refuses()
    assert "几份配置的 [web] listen 不一样" in said
    said = Process(*words, "--web", "9090", database=url, folder=tmp_path).refuses()
    assert '监听地址 "9090" 不能用' in said


LATE, SOON = timedelta(seconds=95), timedelta(seconds=2)


@pytest.mark.parametrize(
    ("state", "link", "lag", "codes"),
    [
        (State.SERVING, Link.UP, SOON, []),
        (State.SERVING, Link.UP, LATE, ["heartbeat_late"]),
        (State.SERVING, Link.UP, None, ["starting"]),
        (State.SERVING, Link.AWAY, LATE, ["platform_away", "heartbeat_late"]),
        (State.SERVING, Link.CONFLICT, SOON, ["token_used_elsewhere"]),
        (State.STARTING, Link.UNKNOWN, LATE, ["starting"]),
        (State.STANDING_BY, Link.UNKNOWN, LATE, []),
        (State.TAKING_IN, Link.UP, LATE, []),
    ],
)
def test_what_is_a_problem_depends_on_what_a_process_is_for(
    state: State, link: Link, lag: timedelta | None, codes: list[str]
) -> None:
    found = problems(Vitals(1, state, link), HealthFacts(NOW, lag, {}))
    assert [problem.code for problem in found] == codes


def test_a_database_that_does_not_answer_is_a_problem_for_all() -> None:
    for state in (State.SERVING, State.STANDING_BY, State.TAKING_IN):
        assert [problem.code for problem in problems(Vitals(1, state, Link.UP), None)] == ["database_away"]


@pytest.mark.parametrize(("seconds", "codes"), [(600, ["sending_held"]), (20, []), (-1, [])])
def test_a_platform_that_takes_nothing_for_long_is_a_problem(seconds: int, codes: list[str]) -> None:
    vitals = Vitals(1, State.SERVING, Link.UP, held_until=NOW + timedelta(seconds=seconds))
    assert [problem.code for problem in problems(vitals, HealthFacts(NOW, SOON, {}))] == codes


def test_the_calendars_of_the_rotas_are_served_beside_the_figures(
    sandbox: Sandbox, databases: Databases, tmp_path: Path
) -> None:
    url = databases.new()
    with serving(sandbox, url, tmp_path, TOKEN) as watched:
        folder = tmp_path / TOKEN[:4]
        printed = Process("rota", "ics", "-c", str(folder / "config.toml"), database=url, folder=folder).end()
        found = re.search(r"/calendar/\S+\.ics", printed)
        assert found
        answer = watched.get(found[0])
        assert answer.headers["content-type"].startswith("text/calendar")
        assert watched.get("/calendar/no-such-calendar-anywhere.ics").status_code == 404
