"""From a configuration to the rows of musters and emergency plans; twice changes nothing."""

import json
from collections.abc import Callable, Iterator

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from bot.config import Config
from bot.config.model import EmergencyPlanFile
from bot.domain.mustering import MusterPlan
from bot.phrases import say
from bot.services import mustering, plan_people
from bot.services.change import Change
from storage.queries import muster as found_musters
from storage.queries import plans as found_plans
from storage.queries import units
from storage.tables import EmergencyPlan, MusterRule
from storage.work import Work


def muster_changes(work: Work, config: Config) -> Iterator[Change]:
    rows = {row.rota: row for row in work.session.exec(select(MusterRule).where(_mine(work)))}
    for plan in config.musters:
        row = rows.get(plan.rota)
        if row is None:
            yield Change(f"开放查岗 {plan.rota}（每天最多 {plan.per_day} 次）", _muster_writer(plan))
        elif row.closed_at is not None or found_musters.plan_of(row) != plan:
            yield Change(f"修改查岗 {plan.rota}", _muster_writer(plan))
    kept = {plan.rota for plan in config.musters}
    for row in rows.values():
        if row.rota not in kept and row.closed_at is None:
            yield Change(f"停止查岗 {row.rota}", _muster_closer(row))


def _mine(work: Work) -> ColumnElement[bool]:
    return col(MusterRule.bot_id) == work.bot_id


def _muster_writer(plan: MusterPlan) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        query = select(MusterRule).where(_mine(work), MusterRule.rota == plan.rota)
        row = work.session.exec(query).one_or_none()
        if row is None:
            secret = mustering.new_secret()
            row = MusterRule(bot_id=work.bot_id, rota=plan.rota, plan="", secret=secret)
        else:
            mustering.forget_ahead(work, row)
        row.plan, row.closed_at = plan.model_dump_json(), None
        work.session.add(row)

    return write


def _muster_closer(row: MusterRule) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        mustering.forget_ahead(work, row)
        row.closed_at = work.now

    return write


def plan_changes(work: Work, config: Config) -> Iterator[Change]:
    mine = EmergencyPlan.bot_id == work.bot_id
    rows = {row.name: row for row in work.session.exec(select(EmergencyPlan).where(mine))}
    for plan in config.emergency_plans:
        name, row = plan.text.name, rows.get(plan.text.name)
        if row is None:
            yield Change(f"新增应急预案 {name}（{len(plan.text.steps)} 步）", _plan_writer(plan))
        elif row.closed_at is not None or _differs(work, row, plan):
            yield Change(f"修改应急预案 {name}（进行中的照旧）", _plan_writer(plan))
    kept = {plan.text.name for plan in config.emergency_plans}
    for row in rows.values():
        if row.name not in kept and row.closed_at is None:
            yield Change(f"停用应急预案 {row.name}（记录保留）", _plan_closer(row))


def _differs(work: Work, row: EmergencyPlan, plan: EmergencyPlanFile) -> bool:
    unit = units.unit_named(work, plan.unit)
    before = (found_plans.text_of(row), row.unit_id, row.zone, json.loads(row.board_to))
    return before != (plan.text, unit.id if unit else None, plan.zone, list(plan.board_to))


def _plan_writer(plan: EmergencyPlanFile) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        query = select(EmergencyPlan).where(
            EmergencyPlan.bot_id == work.bot_id, EmergencyPlan.name == plan.text.name
        )
        unit = units.unit_named(work, plan.unit)
        assert unit is not None
        row = work.session.exec(query).one_or_none()
        if row is None:
            row = EmergencyPlan(bot_id=work.bot_id, name=plan.text.name, unit_id=0, zone="", plan="")
        row.unit_id, row.zone, row.closed_at = unit.id or 0, plan.zone, None
        row.plan = plan.text.model_dump_json()
        row.board_to = json.dumps(plan.board_to, ensure_ascii=False)
        work.session.add(row)

    return write


def _plan_closer(row: EmergencyPlan) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row.closed_at = work.now

    return write


def doubts(work: Work, config: Config) -> list[str]:
    """What cannot work as things stand: roles of plans that nobody has, musters on a rota that is not there.

    To be asked once everything is written: whether somebody has a role is known by the database only.
    """
    found = [
        say("apply.no_rota", rota=muster.rota)
        for muster in config.musters
        if found_musters.open_rota(work, muster.rota) is None
    ]
    for plan in config.emergency_plans:
        unit = units.unit_named(work, plan.unit)
        for role in plan_people.vacant(work, unit.id or 0, plan.text) if unit else ():
            who = plan_people.who_text(plan.text.who(role))
            found.append(say("apply.vacant_role", plan=plan.text.name, role=role, who=who))
    return found
