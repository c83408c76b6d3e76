"""From a file to a `Config`, or to all that is wrong with it at once."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bot.config import values
from bot.config.incidents import base_plan, read_incidents, read_ladders
from bot.config.layout import Layout, as_file
from bot.config.mode_changes import Arranged
from bot.config.model import (
    API_URL,
    DEFAULT_ZONE,
    Bot,
    Config,
    DatabasePlace,
    Limits,
    LocalDays,
    Web,
    Webhook,
)
from bot.config.modes import read_modes
from bot.config.muster import read_musters
from bot.config.people import check_people, read_people
from bot.config.plans import read_plans
from bot.config.problems import TOKEN, ConfigError, Findings
from bot.config.retention import read_retention
from bot.config.rota import read_rotas
from bot.config.schedules import read_schedules
from bot.config.side_files import SideFiles
from bot.config.table_reader import Table
from bot.config.toml_lines import lines_of, syntax_problem
from bot.config.units import read_chats, read_excuses, read_units
from bot.domain.incidents.ladder import LadderPlan
from bot.domain.text.system_errors import file_reason


def load(path: Path) -> Config:
    """Reads and checks a configuration file. Raises `ConfigError` with every mistake."""
    findings = Findings(path)
    text = _text(path, findings)
    data = _parse(text, findings)
    findings.lines = lines_of(text)
    _refuse_tokens(text, findings)
    return _read(data, SideFiles(path.parent.resolve()), findings)


def arranged(layout: Layout, beside: Path) -> Config:
    """What a layout arranges, checked as if it stood in a file `beside` the plans it may name.

    Raises `ConfigError` with every mistake.
    """
    data, given = as_file(layout)
    return _read(data, SideFiles(beside, given), Findings(beside / "config.toml"))


def _read(data: dict[str, Any], files: SideFiles, findings: Findings) -> Config:
    config = _config(Table(findings, data), files)
    findings.raise_any()
    return config.model_copy(update={"hints": findings.all_hints()})


def _text(path: Path, findings: Findings) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        findings.add_at(None, "文件不是 UTF-8 编码", "请用编辑器另存为 UTF-8（记事本：另存为，编码选 UTF-8）")
    except FileNotFoundError:
        advice = "请到放它的目录里运行，或者写明它在哪里；还没有的，先运行 pinganbao init 做一份"
        findings.add_at(None, "没有这个配置文件", advice, path)
    except OSError as error:
        advice = f"请写到文件，如 {path / 'config.toml'}" if path.is_dir() else "请检查路径和权限"
        findings.add_at(None, f"配置文件读不了（{file_reason(error)}）", advice, path)
    raise ConfigError(tuple(findings.found))


def _parse(text: str, findings: Findings) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        findings.add_at(*syntax_problem(text, error))
    except RecursionError:
        findings.add_at(None, "括号套得太深", "请照 config.example.toml 的样子写")
    raise ConfigError(tuple(findings.found))


def _refuse_tokens(text: str, findings: Findings) -> None:
    """A configuration is shown around and kept in archives; a token in it is a token lost."""
    for number, line in enumerate(text.split("\n"), start=1):
        if TOKEN.search(line) or re.match(r"\s*(?:bot_)?token\s*=", line):
            advice = "请改用环境变量 PINGANBAO_TOKEN，或者在 [bot] 里写 token_file"
            findings.add_at(number, "口令（token）不能写在配置文件里", advice)


def _config(root: Table, files: SideFiles) -> Config:
    folder = files.folder
    bot = _bot(root, folder)
    database, limits, days = _database(root, folder), _limits(root), _days(root)
    units = read_units(root)
    chats = read_chats(root, units)
    schedules = read_schedules(root, units, [chat.name for chat in chats])
    excuses = read_excuses(root, units)
    named = [chat.name for chat in chats]
    base = base_plan(schedules[0].zone if schedules else DEFAULT_ZONE, days)
    ladders = read_ladders(root, named)
    incidents = read_incidents(root, units, ladders, named, base, files)
    duty_people = read_people(root)
    rotas = read_rotas(root, units, duty_people)
    musters = read_musters(root)
    emergency_plans = read_plans(root, files, units, chats)
    names = {key: root.names(key) for key in ("schedules", "rotas")}
    names["musters"] = tuple(plan.rota for plan in musters)
    modes = read_modes(root, Arranged(schedules, rotas, musters, ladders, days, names))
    if not schedules and not list(root.tables("schedules")):
        root.findings.add(("schedules",), "没有可用的报送安排", "请写至少一节 [[schedules]]")
    web, retention = _web(root), read_retention(root)
    root.done()
    config = Config(
        bot=bot,
        database=database,
        limits=limits,
        days=days,
        units=tuple(units.plans),
        chats=chats,
        schedules=schedules,
        excuses=excuses,
        incidents=incidents,
        duty_people=duty_people,
        rotas=rotas,
        web=web,
        retention=retention,
        musters=musters,
        emergency_plans=emergency_plans,
        modes=modes,
    )
    _check_named(root, config, ladders.values())
    return config


def _check_named(root: Table, config: Config, ladders: Iterable[LadderPlan]) -> None:
    """Everybody whom a section names as `person:…`; a ladder of the file may be used nowhere."""
    people = [person.name for person in config.duty_people]
    called = (to for ladder in ladders for step in ladder.steps for to in step.to)
    check_people(root, "ladders", called, people)
    parts = (who for plan in config.emergency_plans for role in plan.text.roles for who in role.who)
    boards = (to for plan in config.emergency_plans for to in plan.board_to)
    check_people(root, "emergency_plans", (*parts, *boards), people)
    summaries = (to for schedule in config.schedules for to in schedule.summary_to)
    check_people(root, "schedules", summaries, people)


def _bot(root: Table, folder: Path) -> Bot:
    table = root.table("bot")
    if table is None:
        return Bot()
    token_file = table.take("token_file", values.text)
    api_url = table.take("api_url", values.address("https", "http"), API_URL)
    webhook = _webhook(table, folder)
    table.done()
    return Bot(token_file=_path(token_file, folder), api_url=api_url or API_URL, webhook=webhook)


def _webhook(bot: Table, folder: Path) -> Webhook | None:
    table = bot.table("webhook")
    if table is None:
        return None
    url = table.take("url", values.address("https", "http"), required=True)
    listen = table.take("listen", values.listening, "127.0.0.1:8080")
    secret_file = _path(table.take("secret_file", values.text, required=True), folder)
    table.done()
    if not (url and listen and secret_file):
        return None
    return Webhook(url=url, listen=listen, secret_file=secret_file)


def _web(root: Table) -> Web | None:
    table = root.table("web")
    if table is None:
        return None
    listen = table.take("listen", values.listening, required=True)
    table.done()
    return Web(listen=listen) if listen else None


def _database(root: Table, folder: Path) -> DatabasePlace:
    table = root.table("database")
    usual = folder / "pinganbao.db"
    if table is None:
        return DatabasePlace(path=usual)
    path, url = table.take("path", values.text), table.take("url", values.postgresql)
    if path and url:
        table.add(
            "url", "path 和 url 只能写一个", "小地方留 path（SQLite），多机部署留 url（PostgreSQL）", url
        )
    table.done()
    return DatabasePlace(path=_path(path, folder) or usual, url=url)


def _limits(root: Table) -> Limits:
    table, usual = root.table("limits"), Limits()
    if table is None:
        return usual
    budget = table.take(
        "messages_per_person_per_day", values.whole(1, 100), usual.messages_per_person_per_day
    )
    hours = table.take("invite_hours", values.whole(1, 24 * 30), usual.invite_hours)
    table.done()
    if budget is None or hours is None:
        return usual
    return Limits(messages_per_person_per_day=budget, invite_hours=hours)


def _days(root: Table) -> LocalDays:
    table = root.table("calendar")
    if table is None:
        return LocalDays()
    holidays = [day for day, _ in table.take_all("holidays", values.day)]
    workdays = table.take_all("workdays", values.day)
    table.done()
    for day, place in workdays:
        if day in holidays:
            table.findings.add(place, f"{day} 既写在 holidays 又写在 workdays", "请删去一处", day)
    return LocalDays(
        holidays=tuple(sorted(set(holidays))), workdays=tuple(sorted({day for day, _ in workdays}))
    )


def _path(name: str | None, folder: Path) -> Path | None:
    """Paths are relative to the configuration file, wherever the program is started."""
    return folder / Path(name).expanduser() if name else None
