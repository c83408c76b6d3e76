"""People for duty. Those known from duty sheets only are not in the file, and stay."""

from collections.abc import Callable, Iterator

from bot.config import Config
from bot.config.model import PersonPlan
from bot.domain.terms import PersonSource
from bot.services.apply.change import Change, entry
from storage.queries.apply import rows
from storage.tables import Person
from storage.work import Work


def duty_people(work: Work, config: Config) -> Iterator[Change]:
    there = [row for row in rows(work, Person) if row.source is not PersonSource.JOINED]
    found = {row.name: row for row in sorted(there, key=_likeliness)}  # the likeliest of a name comes last
    for plan in config.duty_people:
        row = found.get(plan.name)
        if row is None:
            text = f"新增值班人员 {plan.name}"
            yield Change(text, _writer(plan, None), entries=entry("duty_people", plan.name))
        elif said := _differences(row, plan):
            text = f"值班人员 {plan.name}：{said}"
            yield Change(text, _writer(plan, row.id), entries=entry("duty_people", plan.name))
    kept = {plan.name for plan in config.duty_people}
    for row in found.values():
        if row.name not in kept and row.closed_at is None and row.source is PersonSource.CONFIGURED:
            text = f"去掉值班人员 {row.name}（历史保留）"
            yield Change(text, _closer(row.id), entries=entry("duty_people", row.name))


def _likeliness(row: Person) -> tuple[bool, bool, bool, int]:
    """Who of one name is meant in the file: whoever is in it, then one of the sheets, before namesakes on lists."""
    configured, on_sheet = (row.source is one for one in (PersonSource.CONFIGURED, PersonSource.SHEET))
    return row.closed_at is None, configured, on_sheet, -row.id


def _differences(row: Person, plan: PersonPlan) -> str:
    said = ["恢复"] if row.closed_at is not None else []
    if row.phone != plan.phone:
        said.append(f"电话 {row.phone or '无'} → {plan.phone or '无'}")
    if row.source is not PersonSource.CONFIGURED:
        said.append("写入配置")
    return "，".join(said)


def _writer(plan: PersonPlan, person_id: int | None) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = work.session.get(Person, person_id) if person_id is not None else None
        row = row or Person(bot_id=work.bot_id, name=plan.name)
        row.phone, row.source, row.closed_at = plan.phone, PersonSource.CONFIGURED, None
        work.session.add(row)

    return write


def _closer(person_id: int) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        work.session.get_one(Person, person_id).closed_at = work.now

    return write
