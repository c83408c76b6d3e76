"""The people who stand duty. Those a sheet brought are not in the file and stay."""

from collections.abc import Callable, Iterator

from bot.config import Config
from bot.config.model import DutyPersonPlan
from bot.services.apply.change import Change, closer
from storage.queries.apply import named, rows
from storage.tables import DutyPerson
from storage.work import Work


def duty_people(work: Work, config: Config) -> Iterator[Change]:
    found = {row.name: row for row in rows(work, DutyPerson)}
    for plan in config.duty_people:
        row = found.get(plan.name)
        if row is None:
            yield Change(f"新增值班人员 {plan.name}", _writer(plan))
        elif said := _differences(row, plan):
            yield Change(f"值班人员 {plan.name}：{said}", _writer(plan))
    kept = {plan.name for plan in config.duty_people}
    for row in found.values():
        if row.name not in kept and row.closed_at is None and row.configured:
            yield Change(f"去掉值班人员 {row.name}（历史保留）", closer(DutyPerson, row.name))


def _differences(row: DutyPerson, plan: DutyPersonPlan) -> str:
    said = ["恢复"] if row.closed_at is not None else []
    if row.phone != plan.phone:
        said.append(f"电话 {row.phone or '无'} → {plan.phone or '无'}")
    if not row.configured:
        said.append("写入配置")
    return "，".join(said)


def _writer(plan: DutyPersonPlan) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = named(work, DutyPerson, plan.name) or DutyPerson(bot_id=work.bot_id, name=plan.name)
        row.phone, row.configured, row.closed_at = plan.phone, True, None
        work.session.add(row)

    return write
