"""The rules with which incidents open. Open incidents keep the rule they opened with."""

from collections.abc import Callable, Iterator

from bot.config import Config
from bot.config.model import IncidentRule
from bot.config.words import SECTIONS, word_of
from bot.domain.incidents.plan import IncidentPlan
from bot.services.apply.change import Change, entry, unit_id
from storage.queries import apply as stored_apply
from storage.tables import IncidentSetting
from storage.work import Work

PARTS = {
    "ladder": SECTIONS["ladders"],
    "clocks": SECTIONS["clocks"],
    "chats": word_of("incidents", "chats"),
    "zone": "时区",
    "holidays": "休息日",
    "workdays": "工作日",
}


def incidents(work: Work, config: Config) -> Iterator[Change]:
    rows = stored_apply.incident_settings(work)
    for rule in config.incidents:
        row = rows.pop(rule.unit, None)
        if row is None or IncidentPlan.model_validate_json(row.plan) != rule.plan:
            text = f"突发事件规则 {rule.unit}：{_said(row, rule.plan)}"
            yield Change(text, _writer(rule), rule.unit, entries=_entries(rule))
    for name in rows:
        text = f"去掉突发事件规则 {name}（进行中的照旧）"
        yield Change(text, _closer(name), name, entries=entry("incidents", name))


def _entries(rule: IncidentRule) -> tuple[tuple[str, str], ...]:
    """The rule with the ladder and the time limits that it names."""
    clocks = (("clocks", clock.name) for clock in rule.plan.clocks)
    return ("incidents", rule.unit), ("ladders", rule.plan.ladder.name), *clocks


def _said(row: IncidentSetting | None, plan: IncidentPlan) -> str:
    if row is None:
        limits = "、".join(preset.name for preset in plan.clocks)
        return f"时限 {limits}，逐级提醒 {plan.ladder.name}（{len(plan.ladder.steps)} 步）"
    before = IncidentPlan.model_validate_json(row.plan)
    return "、".join(said for key, said in PARTS.items() if getattr(before, key) != getattr(plan, key))


def _writer(rule: IncidentRule) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = _row(work, rule.unit)
        row = row or IncidentSetting(bot_id=work.bot_id, unit_id=unit_id(work, rule.unit), plan="")
        row.plan, row.closed_at = rule.plan.model_dump_json(), None
        work.session.add(row)

    return write


def _closer(name: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = _row(work, name)
        assert row is not None
        row.closed_at = work.now

    return write


def _row(work: Work, unit: str) -> IncidentSetting | None:
    return stored_apply.incident_setting(work, unit_id(work, unit))
