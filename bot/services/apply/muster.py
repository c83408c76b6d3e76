"""Musters: when each rota may be mustered. Those not asked yet are drawn anew."""

from collections.abc import Callable, Iterator

from bot.config import Config
from bot.domain.muster import MusterPlan
from bot.services.apply.change import Change, entry
from bot.services.muster import schedule
from storage.queries import muster as stored_muster
from storage.tables import MusterRule
from storage.work import Work


def musters(work: Work, config: Config) -> Iterator[Change]:
    found = {row.rota: row for row in stored_muster.all_rules(work)}
    for plan in config.musters:
        row = found.get(plan.rota)
        if row is None:
            said = f"开放查岗 {plan.rota}（每天最多 {plan.per_day} 次，每周最多 {plan.per_week} 次）"
            yield Change(said, _writer(plan), entries=entry("musters", plan.rota))
        elif row.closed_at is not None or stored_muster.plan_of(row) != plan:
            yield Change(f"修改查岗 {plan.rota}", _writer(plan), entries=entry("musters", plan.rota))
    kept = {plan.rota for plan in config.musters}
    for row in found.values():
        if row.rota not in kept and row.closed_at is None:
            yield Change(f"停止查岗 {row.rota}", _closer(row), entries=entry("musters", row.rota))


def _writer(plan: MusterPlan) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = next((row for row in stored_muster.all_rules(work) if row.rota == plan.rota), None)
        if row is None:
            secret = schedule.new_secret()
            row = MusterRule(bot_id=work.bot_id, rota=plan.rota, plan="", secret=secret)
        else:
            schedule.forget_ahead(work, row)
        row.plan, row.closed_at = plan.model_dump_json(), None
        work.session.add(row)

    return write


def _closer(row: MusterRule) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        schedule.forget_ahead(work, row)
        row.closed_at = work.now

    return write
