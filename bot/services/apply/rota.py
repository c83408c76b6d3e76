"""Rotas. Swaps, covers and shifts set by hand stay; only turns of the rotation are planned anew."""

import secrets
from collections.abc import Callable, Iterator
from typing import Any

from bot.config import Config
from bot.config.model import RotaPlan
from bot.domain.rota.post import USUAL, merged, posts_of
from bot.services.apply.change import Change, entry, unit_id
from bot.services.rota import news, shift_plan
from bot.services.rota.shift_plan import Before
from storage.queries import rota as stored_rota
from storage.queries.apply import named, rows
from storage.tables import Rota
from storage.work import Work

SECRET_BYTES = 24


def rotas(work: Work, config: Config) -> Iterator[Change]:
    found = {row.name: row for row in rows(work, Rota)}
    for plan in config.rotas:
        row = found.get(plan.name)
        if row is None:
            text = f"新增值班表 {plan.name}（{plan.unit}）"
            yield Change(text, _writer(plan), plan.unit, entries=entry("rotas", plan.name))
        elif said := _differences(work, row, plan):
            text = f"修改值班表 {plan.name}：{said}"
            yield Change(text, _writer(plan), plan.unit, entries=entry("rotas", plan.name))
    kept = {plan.name for plan in config.rotas}
    for row in found.values():
        if row.name not in kept and row.closed_at is None:
            text = f"停用值班表 {row.name}（历史保留）"
            yield Change(text, _closer(row.name), entries=entry("rotas", row.name))


def _differences(work: Work, row: Rota, plan: RotaPlan) -> str:
    rule = stored_rota.rule_of(row)
    pairs = {
        "单位": (row.unit_id, unit_id(work, plan.unit)),
        "时区": (row.zone, plan.zone),
        f"交接时间 {row.changes_at:%H:%M} → {plan.changes_at:%H:%M}": (row.changes_at, plan.changes_at),
        "提醒时间": (row.tells_at, plan.tells_at),
        "确认时限": (row.confirms_within, _minutes(plan)),
        "岗位": ((rule.posts, rule.needs), (plan.rule.posts, plan.rule.needs)),
        "值班的日子": ((rule.days, rule.skip), (plan.rule.days, plan.rule.skip)),
        "带班轮换": (rule.leaders, plan.rule.leaders),
        "值班轮换": (rule.staff, plan.rule.staff),
        "其他岗位轮换": (rule.others, plan.rule.others),
    }
    said = [name for name, (before, after) in pairs.items() if before != after]
    return "、".join([*said, *(["恢复"] if row.closed_at is not None else [])])


def _writer(plan: RotaPlan) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = named(work, Rota, plan.name)
        if row is None:
            row = Rota(bot_id=work.bot_id, name=plan.name, unit_id=0, zone="", plan="", secret=_secret())
        before = Before(posts_of(row.posts), row.zone or plan.zone)
        row.unit_id, row.zone = unit_id(work, plan.unit), plan.zone
        row.changes_at, row.tells_at = plan.changes_at, plan.tells_at
        row.confirms_within = _minutes(plan)
        row.posts = _posts(row, plan)
        row.plan, row.closed_at = plan.rule.model_dump_json(), None
        work.session.add(row)
        work.session.flush()
        shift_plan.replan(work, row, before)

    return write


def _posts(row: Rota, plan: RotaPlan) -> list[dict[str, Any]]:
    """The posts of the file, and those known from duty sheets."""
    was = stored_rota.rule_of(row).posts if row.plan else ()
    brought = [post for post in posts_of(row.posts) if row.posts and post not in (was or USUAL)]
    posts = merged(plan.rule.posts or USUAL, brought, [post.name for post in was])
    return [post.model_dump(mode="json") for post in posts] if plan.rule.posts or brought else []


def _minutes(plan: RotaPlan) -> int:
    return round(plan.confirms_within.total_seconds() / 60)


def _closer(name: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = named(work, Rota, name)
        assert row is not None
        news.take_down(work, row)
        row.closed_at = work.now

    return write


def _secret() -> str:
    return secrets.token_urlsafe(SECRET_BYTES)
