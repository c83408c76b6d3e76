"""The chat names that summaries go to; an admin binds each to a group with /bind."""

from collections.abc import Callable, Iterator

from bot.config import Config
from bot.services.apply.change import Change, closer, entry, unit_id
from storage.queries.apply import named, rows
from storage.tables import Binding
from storage.work import Work


def chats(work: Work, config: Config) -> Iterator[Change]:
    found = {row.name: row for row in rows(work, Binding)}
    for plan in config.chats:
        row = found.get(plan.name)
        if row is None:
            text = f"新增群 {plan.name}（在群里发 /bind {plan.name} 绑定）"
            yield Change(text, _binder(plan.name, plan.unit), plan.unit, entries=entry("chats", plan.name))
        elif row.closed_at is not None or row.unit_id != unit_id(work, plan.unit):
            text = f"群 {plan.name}：属于 {plan.unit}"
            yield Change(text, _binder(plan.name, plan.unit), plan.unit, entries=entry("chats", plan.name))
    kept = {plan.name for plan in config.chats}
    for row in found.values():
        if row.name not in kept and row.closed_at is None:
            yield Change(f"去掉群 {row.name}", closer(Binding, row.name), entries=entry("chats", row.name))


def _binder(name: str, unit: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = named(work, Binding, name) or Binding(bot_id=work.bot_id, name=name, unit_id=0)
        row.unit_id, row.closed_at = unit_id(work, unit), None
        work.session.add(row)

    return write
