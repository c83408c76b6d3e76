"""What is in force, read from the rows into the same value as a configuration file is.

The sections about the machine (`bot`, `database`, `web`) are in the file only.
"""

import json
import zlib
from datetime import date, timedelta

from bot.config import Config
from bot.config.model import (
    MACHINE,
    ChatPlan,
    EmergencyPlanFile,
    ExcusePlan,
    IncidentRule,
    LocalDays,
    PersonPlan,
    RotaPlan,
    UnitPlan,
)
from bot.config.shared_ladders import with_ladders_apart
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.modes.plan import ModePlan
from bot.domain.recipients import parse
from bot.domain.terms import PersonSource
from bot.services.apply.limits import limits_of, retention_of
from storage.queries import apply as stored_apply
from storage.queries import holidays as stored_holidays
from storage.queries import modes as stored_modes
from storage.queries import muster as stored_muster
from storage.queries import plans as stored_plans
from storage.queries import rota as stored_rota
from storage.queries import rounds as stored_rounds
from storage.queries.apply import in_use
from storage.tables import Binding, EmergencyPlan, Mode, Person, Rota, Schedule, Unit
from storage.work import Work


def in_force(work: Work) -> Config:
    """The configuration in force, by file or chat; units in their order. Nothing of closed units is in it."""
    work.session.flush()
    units = sorted(in_use(work, Unit), key=lambda row: (row.position, row.id))
    names = {row.id: row.name for row in units}
    found = Config(
        limits=limits_of(work),
        days=_days(work),
        retention=retention_of(work),
        units=tuple(
            UnitPlan(name=row.name, parent=names.get(row.parent_id or 0), aliases=tuple(row.aliases))
            for row in units
        ),
        chats=tuple(
            ChatPlan(name=row.name, unit=names[row.unit_id])
            for row in in_use(work, Binding)
            if row.unit_id in names
        ),
        schedules=tuple(stored_rounds.plan_of(row) for row in in_use(work, Schedule)),
        excuses=_excuses(work, names),
        incidents=_incidents(work, names),
        duty_people=tuple(
            PersonPlan(name=row.name, phone=row.phone)
            for row in in_use(work, Person)
            if row.source is PersonSource.CONFIGURED
        ),
        rotas=tuple(_rota(row, names) for row in in_use(work, Rota) if row.unit_id in names),
        musters=tuple(stored_muster.plan_of(row) for row in stored_muster.open_rules(work)),
        emergency_plans=tuple(
            _plan(row, names) for row in in_use(work, EmergencyPlan) if row.unit_id in names
        ),
        modes=_modes(work),
    )
    return with_ladders_apart(found)


def _modes(work: Work) -> tuple[ModePlan, ...]:
    schedules = [row.name for row in in_use(work, Schedule)]
    rotas = [row.name for row in in_use(work, Rota)]
    musters = [row.rota for row in stored_muster.open_rules(work)]
    return tuple(stored_modes.mode_plan(row).among(schedules, rotas, musters) for row in in_use(work, Mode))


def version_of(config: Config) -> int:
    """A number of at most ten digits, the same for configurations that are equal but for the machine's sections."""
    return zlib.crc32(config.model_dump_json(exclude=set(MACHINE)).encode())


def _days(work: Work) -> LocalDays:
    row = stored_holidays.own_days(work)
    if row is None:
        return LocalDays()
    return LocalDays(
        holidays=tuple(map(date.fromisoformat, row.holidays)),
        workdays=tuple(map(date.fromisoformat, row.workdays)),
    )


def _excuses(work: Work, names: dict[int, str]) -> tuple[ExcusePlan, ...]:
    found = sorted(stored_rounds.excuses_of(work, list(names)), key=lambda row: row.id)
    return tuple(
        ExcusePlan(unit=names[row.unit_id], first=row.first_day, last=row.last_day, reason=row.reason)
        for row in found
    )


def _incidents(work: Work, names: dict[int, str]) -> tuple[IncidentRule, ...]:
    rows = stored_apply.incident_settings(work)
    return tuple(
        IncidentRule(unit=name, plan=IncidentPlan.model_validate_json(rows[name].plan))
        for name in names.values()
        if name in rows
    )


def _rota(row: Rota, names: dict[int, str]) -> RotaPlan:
    return RotaPlan(
        name=row.name,
        unit=names[row.unit_id],
        zone=row.zone,
        changes_at=row.changes_at,
        tells_at=row.tells_at,
        confirms_within=timedelta(minutes=row.confirms_within),
        rule=stored_rota.rule_of(row),
    )


def _plan(row: EmergencyPlan, names: dict[int, str]) -> EmergencyPlanFile:
    return EmergencyPlanFile(
        text=stored_plans.text_of(row),
        unit=names[row.unit_id],
        zone=row.zone,
        board_to=tuple(map(parse, json.loads(row.board_to))),
    )
