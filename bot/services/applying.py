"""From a configuration to the rows of units, places, schedules and excuses; twice changes nothing.

`changes` says what would be written, `apply` writes exactly that. What is gone from the file is closed, never
deleted: its history stays.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from sqlmodel import col, select

from bot.config import Config
from bot.domain.local_time import local_day
from bot.domain.schedule import RoundTimes, SchedulePlan, rounds
from bot.domain.terms import ReportState
from bot.services import planning
from bot.services.incidents import settings
from storage.queries.rounds import plan_of
from storage.tables import Audit, Binding, Excuse, LiveCard, Occurrence, Report, Round, Schedule, Unit
from storage.work import Work

Row = TypeVar("Row", Unit, Binding, Schedule)
ACTOR = "pinganbao apply"
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Change:
    """One thing that the file says otherwise than the database. `write` makes it so."""

    text: str
    write: Callable[[Work], None]


def changes(work: Work, config: Config) -> tuple[Change, ...]:
    """All changes in the order in which they are to be written."""
    return (
        *_units(work, config),
        *_chats(work, config),
        *_schedules(work, config),
        *_excuses(work, config),
        *(Change(text, write) for text, write in settings.changes(work, config.incidents)),
    )


def apply(work: Work, config: Config) -> tuple[Change, ...]:
    """Writes what differs and plans the next rounds, so that the first message finds its round; returns it."""
    found = changes(work, config)
    for change in found:
        change.write(work)
        work.session.flush()
        audit = Audit(bot_id=work.bot_id, at=work.now, actor=ACTOR, action="apply", after=change.text)
        work.session.add(audit)
    if found:
        planning.plan_ahead(work, config.calendar)
    return found


def preview(config: Config, now: datetime) -> list[tuple[RoundTimes, str, int]]:
    """The rounds due in the seven days from `now` (UTC): times, schedule, number of units that owe."""
    found = [
        (times, plan.name, _owing(config, plan, times.day))
        for plan in config.plans()
        for times in _ahead_of(config, plan, now)
        if now < times.due_at <= now + WEEK
    ]
    return sorted(found, key=lambda entry: (entry[0].due_at, entry[1]))


def _ahead_of(config: Config, plan: SchedulePlan, now: datetime) -> Iterator[RoundTimes]:
    first = local_day(now, plan.zone)
    return rounds(plan, first, first + WEEK, config.calendar)


def _owing(config: Config, plan: SchedulePlan, day: date) -> int:
    excused = {excuse.unit for excuse in config.excuses if excuse.first <= day <= excuse.last}
    return len(set(plan.units) - excused)


# -- units -------------------------------------------------------------------------------------------------------


def _units(work: Work, config: Config) -> Iterator[Change]:
    rows = {row.name: row for row in _rows(work, Unit)}
    names = {row.id: row.name for row in rows.values()}
    for position, plan in enumerate(config.units):
        row = rows.get(plan.name)
        wanted = {"aliases": list(plan.aliases), "position": position, "closed_at": None}
        if row is None:
            above = f"（上级 {plan.parent}）" if plan.parent else ""
            yield Change(f"新增单位 {plan.name}{above}", _unit_writer(plan.name, plan.parent, wanted))
        elif said := _unit_differences(row, names, plan.parent, wanted):
            yield Change(f"单位 {plan.name}：{said}", _unit_writer(plan.name, plan.parent, wanted))
    kept = {plan.name for plan in config.units}
    for row in rows.values():
        if row.name not in kept and row.closed_at is None:
            yield Change(f"撤销单位 {row.name}（历史保留）", _closer(Unit, row.name))


def _unit_differences(
    row: Unit, names: dict[int | None, str], parent: str | None, wanted: dict[str, object]
) -> str:
    said = []
    if row.closed_at is not None:
        said.append("恢复")
    if names.get(row.parent_id) != parent:
        said.append(f"上级 {names.get(row.parent_id) or '无'} → {parent or '无'}")
    if row.aliases != wanted["aliases"]:
        said.append(f"别名 {'、'.join(row.aliases) or '无'} → {'、'.join(_texts(wanted['aliases'])) or '无'}")
    if row.position != wanted["position"]:
        said.append("顺序")
    return "，".join(said)


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _unit_writer(name: str, parent: str | None, wanted: dict[str, object]) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = _named(work, Unit, name) or Unit(bot_id=work.bot_id, name=name)
        above = _named(work, Unit, parent) if parent else None
        if parent and above is None:  # it comes later in the file
            above = Unit(bot_id=work.bot_id, name=parent)
            work.session.add(above)
            work.session.flush()
        row.parent_id = above.id if above else None
        for key, value in wanted.items():
            setattr(row, key, value)
        work.session.add(row)

    return write


# -- places ------------------------------------------------------------------------------------------------------


def _chats(work: Work, config: Config) -> Iterator[Change]:
    rows = {row.name: row for row in _rows(work, Binding)}
    for plan in config.chats:
        row = rows.get(plan.name)
        if row is None:
            yield Change(
                f"新增群 {plan.name}（在群里发 /bind {plan.name} 绑定）", _binder(plan.name, plan.unit)
            )
        elif row.closed_at is not None or row.unit_id != _id(work, plan.unit):
            yield Change(f"群 {plan.name}：属于 {plan.unit}", _binder(plan.name, plan.unit))
    kept = {plan.name for plan in config.chats}
    for row in rows.values():
        if row.name not in kept and row.closed_at is None:
            yield Change(f"去掉群 {row.name}", _closer(Binding, row.name))


def _binder(name: str, unit: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = _named(work, Binding, name) or Binding(bot_id=work.bot_id, name=name, unit_id=0)
        row.unit_id, row.closed_at = _id(work, unit), None
        work.session.add(row)

    return write


# -- schedules ---------------------------------------------------------------------------------------------------


def _schedules(work: Work, config: Config) -> Iterator[Change]:
    rows = {row.name: row for row in _rows(work, Schedule)}
    for plan in config.plans():
        row = rows.get(plan.name)
        if row is None:
            yield Change(f"新增报送安排 {plan.name}（{len(plan.units)} 个单位）", _scheduler(plan))
        elif row.closed_at is not None or plan_of(row) != plan:
            yield Change(f"修改报送安排 {plan.name}：{_said(plan_of(row), plan)}", _scheduler(plan))
    kept = {plan.name for plan in config.plans()}
    for row in rows.values():
        if row.name not in kept and row.closed_at is None:
            yield Change(f"停止报送安排 {row.name}（已开放的批次照常）", _schedule_closer(row.name))


def _said(before: SchedulePlan, after: SchedulePlan) -> str:
    names = {
        "times": "截止时间",
        "days": "日子",
        "zone": "时区",
        "start": "开始日期",
        "end": "结束日期",
        "units": "应报单位",
        "opens": "开放",
        "early": "提前",
        "grace": "宽限",
        "lock": "封口",
        "lock_at_opening": "开放即封口",
        "steps": "提醒",
        "quiet": "免打扰",
        "summary_to": "汇总去处",
    }
    differing = [said for key, said in names.items() if getattr(before, key) != getattr(after, key)]
    return "、".join(differing) or "恢复"


def _scheduler(plan: SchedulePlan) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = _named(work, Schedule, plan.name)
        if row is None:
            row = Schedule(bot_id=work.bot_id, name=plan.name, plan="")
        else:
            _forget_ahead(work, row)
        row.plan, row.closed_at = plan.model_dump_json(), None
        work.session.add(row)

    return write


def _schedule_closer(name: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = _named(work, Schedule, name)
        assert row is not None
        _forget_ahead(work, row)
        row.closed_at = work.now

    return write


def _forget_ahead(work: Work, schedule: Schedule) -> None:
    """Takes away rounds that nobody was told of and nobody reported for; the heartbeat plans them anew."""
    query = select(Round).where(Round.schedule_id == schedule.id, col(Round.opens_at) > work.now)
    for round_ in work.session.exec(query.order_by(col(Round.due_at))).all():
        if not _reported(work, round_):
            _remove(work, round_)
    # Planning skips rounds that exist, so it may start from today again.
    schedule.planned_until = None


def _reported(work: Work, round_: Round) -> bool:
    query = (
        select(Report.id)
        .join(Occurrence, col(Occurrence.id) == Report.occurrence_id)
        .where(Occurrence.round_id == round_.id)
    )
    return work.session.exec(query.limit(1)).first() is not None


def _remove(work: Work, round_: Round) -> None:
    for occurrence in work.session.exec(select(Occurrence).where(Occurrence.round_id == round_.id)).all():
        work.session.delete(occurrence)
    for card in work.session.exec(select(LiveCard).where(LiveCard.round_id == round_.id)).all():
        work.session.delete(card)
    work.session.flush()
    work.session.delete(round_)


# -- excuses -----------------------------------------------------------------------------------------------------


def _excuses(work: Work, config: Config) -> Iterator[Change]:
    names = {row.id: row.name for row in _rows(work, Unit)}
    rows = {
        (names[row.unit_id], row.first_day, row.last_day, row.reason): row.id
        for row in work.session.exec(select(Excuse).where(col(Excuse.unit_id).in_(list(names)))).all()
    }
    wanted = {(plan.unit, plan.first, plan.last, plan.reason) for plan in config.excuses}
    for key in sorted(wanted - set(rows)):
        unit, first, last, reason = key
        yield Change(f"新增免报 {unit} {first} 至 {last}：{reason}", _excuser(*key))
    for key, row_id in rows.items():
        if key not in wanted:
            yield Change(
                f"取消免报 {key[0]} {key[1]} 至 {key[2]}：{key[3]}", _excuse_remover(row_id, *key[:3])
            )


def _excuser(unit: str, first: date, last: date, reason: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        unit_id = _id(work, unit)
        work.session.add(Excuse(unit_id=unit_id, first_day=first, last_day=last, reason=reason))
        for occurrence in _ahead(work, unit_id, first, last, ReportState.AWAITED):
            occurrence.state, occurrence.note, occurrence.next_action_at = ReportState.EXCUSED, reason, None

    return write


def _excuse_remover(row_id: int | None, unit: str, first: date, last: date) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        work.session.delete(work.session.get_one(Excuse, row_id))
        for occurrence in _ahead(work, _id(work, unit), first, last, ReportState.EXCUSED):
            occurrence.state, occurrence.note = ReportState.AWAITED, ""
            # The next beat finds out which step comes next.
            occurrence.next_action_at = work.now

    return write


def _ahead(work: Work, unit_id: int, first: date, last: date, state: ReportState) -> list[Occurrence]:
    """The unit's occurrences on those days that are not due yet."""
    query = (
        select(Occurrence)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .where(
            Occurrence.unit_id == unit_id,
            Occurrence.state == state,
            Occurrence.due_at > work.now,
            col(Round.day).between(first, last),
        )
    )
    return list(work.session.exec(query).all())


# -- rows --------------------------------------------------------------------------------------------------------


def _rows(work: Work, table: type[Row]) -> list[Row]:
    return list(work.session.exec(select(table).where(table.bot_id == work.bot_id)).all())


def _named(work: Work, table: type[Row], name: str) -> Row | None:
    query = select(table).where(table.bot_id == work.bot_id, table.name == name)
    return work.session.exec(query).one_or_none()


def _id(work: Work, unit: str) -> int:
    found = _named(work, Unit, unit)
    return found.id or 0 if found else 0


def _closer(table: type[Row], name: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        row = _named(work, table, name)
        assert row is not None
        row.closed_at = work.now

    return write
