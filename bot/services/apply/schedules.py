"""Schedules. Rounds that have not opened are planned anew, open ones stay as they are."""

from collections.abc import Callable, Iterator

from bot.config import Config
from bot.config.words import word_of
from bot.domain.reports.schedule import SchedulePlan
from bot.services.apply.change import Change, entry
from bot.services.reports import rounds
from storage.queries.apply import named, rows
from storage.queries.rounds import plan_of
from storage.tables import Schedule
from storage.work import Work


def schedules(work: Work, config: Config) -> Iterator[Change]:
    found = {row.name: row for row in rows(work, Schedule)}
    for plan in config.schedules:
        row = found.get(plan.name)
        if row is None:
            text = f"新增报送安排 {plan.name}（{len(plan.units)} 个单位）"
            yield Change(text, _scheduler(plan), entries=entry("schedules", plan.name))
        elif row.closed_at is not None or plan_of(row) != plan:
            text = f"修改报送安排 {plan.name}：{_said(plan_of(row), plan)}"
            yield Change(text, _scheduler(plan), entries=entry("schedules", plan.name))
    kept = {plan.name for plan in config.schedules}
    for row in found.values():
        if row.name not in kept and row.closed_at is None:
            text = f"停止报送安排 {row.name}（已经开放的照常）"
            yield Change(text, _schedule_closer(row.name), entries=entry("schedules", row.name))


def _said(before: SchedulePlan, after: SchedulePlan) -> str:
    keys = [key for key in SchedulePlan.model_fields if getattr(before, key) != getattr(after, key)]
    differing = [word_of("schedules", key) for key in keys]
    return "、".join(differing) or "恢复"


def _scheduler(plan: SchedulePlan) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = named(work, Schedule, plan.name)
        if row is None:
            row = Schedule(bot_id=work.bot_id, name=plan.name, plan="")
        else:
            rounds.forget_ahead(work, row)
        row.plan, row.closed_at = plan.model_dump_json(), None
        work.session.add(row)

    return write


def _schedule_closer(name: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = named(work, Schedule, name)
        assert row is not None
        rounds.forget_ahead(work, row)
        row.closed_at = work.now

    return write
