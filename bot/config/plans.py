"""Emergency plans: the sections that name their files, and the files themselves, checked as the configuration is."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot import presets
from bot.config import values
from bot.config.model import ChatPlan, EmergencyPlanFile
from bot.config.muster import known_rota
from bot.config.problems import Findings, listed, nearest
from bot.config.recipients import ACTORS, READERS, read_recipients
from bot.config.side_files import SideFiles
from bot.config.table_reader import Table
from bot.config.toml_lines import lines_of, syntax_problem
from bot.config.units import Units, known_unit
from bot.domain.plans import PlannedStep, PlanRole, PlanText
from bot.domain.recipients import Recipient, Word
from bot.domain.reports.schedule import DAY
from bot.domain.text.system_errors import file_reason

WITHIN = values.duration(values.MINUTE, DAY)
PRESETS = {path.stem: path for path in sorted((Path(presets.__file__).parent / "plans").glob("*.toml"))}


@dataclass(frozen=True)
class Places:
    """What the configuration knows that plans can name."""

    units: Units
    chats: tuple[ChatPlan, ...]
    rotas: tuple[str, ...]


def read_plans(
    root: Table, files: SideFiles, units: Units, chats: Iterable[ChatPlan]
) -> tuple[EmergencyPlanFile, ...]:
    """The files' own mistakes are added under the files' own names."""
    found: dict[str, EmergencyPlanFile] = {}
    places = Places(units, tuple(chats), root.names("rotas"))
    for table in root.tables("emergency_plans"):
        plan = _section(table, files, places)
        if plan and plan.text.name in found:
            message = f'预案 "{plan.text.name}" 写了两次'
            table.add("file", message, "请删去一节，或者改预案文件里的 name", plan.text.name)
        elif plan:
            found[plan.text.name] = plan
    return tuple(found.values())


@cache
def preset_texts() -> Mapping[str, PlanText]:
    """The plans that come with the program, by what they are called in the file."""
    read = {
        name: _plan(Table(Findings(path), tomllib.loads(path.read_text(encoding="utf-8"))), ())
        for name, path in PRESETS.items()
    }
    return {name: text for name, text in read.items() if text is not None}


def _section(table: Table, files: SideFiles, places: Places) -> EmergencyPlanFile | None:
    path = _path(table, files)
    units, chats = places.units, places.chats
    top = units.plans[0].name if units.plans else None
    unit = known_unit(table, units, "unit", table.take("unit", values.text, top))
    zone = table.take("zone", values.zone, "Asia/Shanghai")
    told = read_recipients(table, "board_to", READERS, [chat.name for chat in chats])
    table.done()
    text = _file(table, files, path, places.rotas) if path else None
    if text is None or unit is None or zone is None:
        return None
    usual = tuple(Recipient(Word.CHAT, chat.name) for chat in chats if chat.unit == unit)
    return EmergencyPlanFile(text=text, unit=unit, zone=zone, board_to=told or usual)


def _path(table: Table, files: SideFiles) -> Path | None:
    """The plan's file: one of this place's own, or one that comes with the program."""
    file, preset = table.take("file", values.text), table.take("preset", values.text)
    if (file is None) == (preset is None):
        table.add("file", "file 和 preset 要写一个，也只能写一个", f"自带的有 {listed(PRESETS)}", file or "")
        return None
    if file is not None:
        return files.path(file)
    if preset not in PRESETS:
        advice = nearest(str(preset), PRESETS, f"请写 {listed(PRESETS)} 之一，或者用 file 写自己的文件")
        table.add("preset", f'没有自带的预案 "{preset}"', advice, preset)
        return None
    return PRESETS[str(preset)]


def _file(section: Table, files: SideFiles, path: Path, rotas: tuple[str, ...]) -> PlanText | None:
    try:
        text = files.text(path)
        data = tomllib.loads(text)
    except UnicodeDecodeError:
        section.add("file", f'预案文件 "{path.name}" 不是 UTF-8 编码', "请用编辑器另存为 UTF-8", path)
    except OSError as error:
        message = f'预案文件 "{path}" 读不了（{file_reason(error)}）'
        section.add("file", message, "请检查路径；路径从配置文件所在的目录算起", path)
    except tomllib.TOMLDecodeError as error:
        own = Findings(section.findings.beside(path))
        own.add_at(*syntax_problem(text, error))
        section.findings.take_over(own)
    else:
        own = Findings(section.findings.beside(path), lines_of(text))
        plan = _plan(Table(own, data), rotas)
        section.findings.take_over(own)
        return None if own.found else plan
    return None


def _plan(root: Table, rotas: tuple[str, ...]) -> PlanText | None:
    name = root.take("name", values.text, required=True)
    source = root.take("source", values.text, "")
    roles = _roles(root, rotas)
    steps = tuple(step for table in root.tables("steps") if (step := _step(table, roles)))
    if not steps and not list(root.tables("steps")):
        root.findings.add(("steps",), "预案没有步骤", "请写至少一节 [[steps]]")
    root.done()
    return (
        PlanText(name=name, source=source or "", roles=tuple(roles.values()), steps=steps) if name else None
    )


def _roles(root: Table, rotas: tuple[str, ...]) -> dict[str, PlanRole]:
    found: dict[str, PlanRole] = {}
    for table in root.tables("roles"):
        name = table.take("name", values.text, required=True)
        rota = known_rota(table, rotas, table.take("rota", values.text))
        who = read_recipients(table, "who", ACTORS, required=True)
        table.done()
        if name and name in found:
            table.add("name", f'角色 "{name}" 写了两次', "请删去一节", name)
        elif name:
            posts = any(one.word is Word.POST for one in who)
            found[name] = PlanRole(name=name, who=who, rota=(rota or "") if posts else "")
    if not found and not list(root.tables("roles")):
        root.findings.add(("roles",), "预案没有角色", "请写至少一节 [[roles]]")
    return found


def _step(table: Table, roles: dict[str, PlanRole]) -> PlannedStep | None:
    role = table.take("role", values.text, required=True)
    text = table.take("text", values.text, required=True)
    part = table.take("part", values.text, "")
    within = table.take("within", WITHIN)
    until_end = table.take("until_end", values.flag, False)
    table.done()
    if role and role not in roles:
        advice = nearest(role, roles, "请先在 [[roles]] 里写上这个角色和由谁担任")
        table.add("role", f'步骤的角色 "{role}" 没有在 [[roles]] 里', advice, role)
    if not (role and text):
        return None
    return PlannedStep(role=role, text=text, part=part or "", within=within, until_end=bool(until_end))
