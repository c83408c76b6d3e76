"""Emergency plans. A run keeps the text with which it began."""

import json
from collections.abc import Callable, Iterator

from bot.config import Config
from bot.config.model import EmergencyPlanFile
from bot.domain.recipients import parse
from bot.services.apply.change import Change, closer, entry, unit_id
from storage.queries import plans as stored_plans
from storage.queries.apply import named, rows
from storage.tables import EmergencyPlan
from storage.work import Work

SECTION = "emergency_plans"


def emergency_plans(work: Work, config: Config) -> Iterator[Change]:
    found = {row.name: row for row in rows(work, EmergencyPlan)}
    for plan in config.emergency_plans:
        name, row = plan.text.name, found.get(plan.text.name)
        if row is None:
            text = f"新增应急预案 {name}（{len(plan.text.steps)} 步）"
            yield Change(text, _writer(plan), entries=entry(SECTION, name))
        elif row.closed_at is not None or _differs(work, row, plan):
            text = f"修改应急预案 {name}（进行中的照旧）"
            yield Change(text, _writer(plan), entries=entry(SECTION, name))
    kept = {plan.text.name for plan in config.emergency_plans}
    for row in found.values():
        if row.name not in kept and row.closed_at is None:
            text = f"停用应急预案 {row.name}（记录保留）"
            yield Change(text, closer(EmergencyPlan, row.name), entries=entry(SECTION, row.name))


def _differs(work: Work, row: EmergencyPlan, plan: EmergencyPlanFile) -> bool:
    before = (stored_plans.text_of(row), row.unit_id, row.zone, tuple(map(parse, json.loads(row.board_to))))
    return before != (plan.text, unit_id(work, plan.unit), plan.zone, plan.board_to)


def _writer(plan: EmergencyPlanFile) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        name = plan.text.name
        row = named(work, EmergencyPlan, name)
        row = row or EmergencyPlan(bot_id=work.bot_id, name=name, unit_id=0, zone="", plan="")
        row.unit_id, row.zone, row.closed_at = unit_id(work, plan.unit), plan.zone, None
        row.plan = plan.text.model_dump_json()
        row.board_to = json.dumps([str(one) for one in plan.board_to], ensure_ascii=False)
        work.session.add(row)

    return write
