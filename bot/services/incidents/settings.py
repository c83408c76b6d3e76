"""With which clock and ladder incidents open: kept in rows by `pinganbao apply`, frozen in each incident."""

from collections.abc import Callable, Iterator, Sequence

from sqlmodel import col, select

from bot.config import clocks
from bot.config.model import DEFAULT_ZONE, IncidentRule
from bot.domain.incidents import IncidentPlan
from storage.queries import incidents
from storage.tables import IncidentSetting, Unit
from storage.work import Work

Change = tuple[str, Callable[[Work], None]]
PARTS = {
    "ladder": "逐级提醒",
    "clocks": "时限",
    "chats": "群",
    "zone": "时区",
    "holidays": "休息日",
    "workdays": "工作日",
}


def plan_for(work: Work, unit_id: int) -> IncidentPlan:
    """The rule of the nearest unit; the usual one where none was ever applied."""
    found = incidents.setting_for(work, unit_id)
    return found or IncidentPlan(zone=DEFAULT_ZONE, clocks=(clocks.usual(),))


def changes(work: Work, rules: Sequence[IncidentRule]) -> Iterator[Change]:
    """What would be written, each with how; open incidents keep what they opened with."""
    query = (
        select(Unit.name, IncidentSetting)
        .join(Unit, col(Unit.id) == IncidentSetting.unit_id)
        .where(IncidentSetting.bot_id == work.bot_id, col(IncidentSetting.closed_at).is_(None))
    )
    rows = dict(work.session.exec(query).all())
    for rule in rules:
        row = rows.pop(rule.unit, None)
        if row is None or row.plan != rule.plan.model_dump_json():
            yield f"突发事件规则 {rule.unit}：{_said(row, rule.plan)}", _writer(rule)
    for name in rows:
        yield f"去掉突发事件规则 {name}（进行中的照旧）", _closer(name)


def _said(row: IncidentSetting | None, plan: IncidentPlan) -> str:
    if row is None:
        limits = "、".join(preset.name for preset in plan.clocks)
        return f"时限 {limits}，逐级提醒 {plan.ladder.name}（{len(plan.ladder.steps)} 步）"
    before = IncidentPlan.model_validate_json(row.plan)
    return "、".join(said for key, said in PARTS.items() if getattr(before, key) != getattr(plan, key))


def _writer(rule: IncidentRule) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        unit = _unit(work, rule.unit)
        query = select(IncidentSetting).where(IncidentSetting.unit_id == unit.id)
        row = work.session.exec(query).one_or_none()
        row = row or IncidentSetting(bot_id=work.bot_id, unit_id=unit.id or 0, plan="")
        row.plan, row.closed_at = rule.plan.model_dump_json(), None
        work.session.add(row)

    return write


def _closer(name: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        query = select(IncidentSetting).where(IncidentSetting.unit_id == _unit(work, name).id)
        work.session.exec(query).one().closed_at = work.now

    return write


def _unit(work: Work, name: str) -> Unit:
    return work.session.exec(select(Unit).where(Unit.bot_id == work.bot_id, Unit.name == name)).one()
