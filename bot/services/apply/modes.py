"""Modes: their dates and what they change. Rounds that have not opened are planned anew, open ones stay."""

from collections.abc import Callable, Iterator

from bot.config import Config
from bot.config.words import word_of
from bot.domain.modes.plan import KIND_NAMES, ModePlan
from bot.services.apply.change import Change, entry
from bot.services.modes import news, spans
from bot.services.modes.labels import change_lines, days_text
from storage.queries import holidays as stored_holidays
from storage.queries.apply import named, rows
from storage.queries.modes import mode_plan
from storage.tables import Mode
from storage.work import Work

PARTS = ("kind", "zone", "schedules", "rotas", "musters", "ladder")


def modes(work: Work, config: Config) -> Iterator[Change]:
    found = {row.name: row for row in rows(work, Mode)}
    for plan in config.modes:
        row = found.get(plan.name)
        if row is None:
            text = f"新增时期 {plan.name}（{KIND_NAMES[plan.kind]}，{days_text(plan)}）"
            yield Change(text, _writer(plan), entries=_entries(plan))
        elif row.closed_at is not None or mode_plan(row) != plan:
            yield Change(f"修改时期 {plan.name}：{_said(row, plan)}", _writer(plan), entries=_entries(plan))
    kept = {plan.name for plan in config.modes}
    for row in found.values():
        if row.name not in kept and row.closed_at is None:
            text = f"去掉时期 {row.name}（已经开放的照常）"
            yield Change(text, _closer(row.name), entries=entry("modes", row.name))


def _entries(plan: ModePlan) -> tuple[tuple[str, str], ...]:
    """The mode with the ladder that it has of its own."""
    ladder = entry("ladders", plan.ladder.name) if plan.ladder is not None else ()
    return ("modes", plan.name), *ladder


def _said(row: Mode, plan: ModePlan) -> str:
    before = mode_plan(row)
    said = [word_of("modes", key) for key in PARTS if getattr(before, key) != getattr(plan, key)]
    new = [line.removeprefix("· ") for line in change_lines(plan) if line not in change_lines(before)]
    if said and new:
        said[-1] += f"（{'；'.join(new)}）"
    if days_text(before) != days_text(plan):
        said.append(f"{days_text(before)} → {days_text(plan)}")
    if row.closed_at is not None:
        said.append("恢复")
    return "、".join(said)


def _writer(plan: ModePlan) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = named(work, Mode, plan.name) or Mode(bot_id=work.bot_id, name=plan.name, plan="")
        before = mode_plan(row) if row.plan else None
        row.plan, row.closed_at = plan.model_dump_json(), None
        row.next_action_at = work.now  # the next beat finds out whether it has begun or ended
        work.session.add(row)
        if before is not None:
            calendar = stored_holidays.calendar(work)
            news.announce(work, spans.moved(work, row, before, calendar), calendar)

    return write


def _closer(name: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = named(work, Mode, name)
        assert row is not None
        row.closed_at = row.next_action_at = work.now

    return write
