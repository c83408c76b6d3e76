"""Boards, step lists and records of emergency plans as chat text, from `RunFacts` and nothing else.

A drill is marked 【演练】 in each of them: nobody may take it for the real thing.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import groupby

from bot.domain.plans import RunFacts, StepFact, StepState
from bot.domain.text.display import one_line
from bot.domain.time.local_time import local, local_day, moment

DRILL = "【演练】"
MINUTE = timedelta(minutes=1)
SIGNS = {
    StepState.OPEN: "☐",
    StepState.OVERDUE: "⏰",
    StepState.HOLDING: "📍",
    StepState.DONE: "✅",
    StepState.LEFT: "✖",
}


def marked(name: str, drill: bool) -> str:
    """The plan's name with 【演练】 before it where it is one."""
    return f"{DRILL}{name}" if drill else name


def board_text(facts: RunFacts) -> str:
    """What leaders see: how far it has come, who does what, the newest of the timeline."""
    lines = [
        f"🚨 {_title(facts)}",
        f"启动 {_moment(facts, facts.started_at)} {facts.started_by}{_ending(facts)}",
        f"完成 {facts.done}/{len(facts.steps)}",
    ]
    for role, steps in groupby(_by_role(facts), key=lambda step: step.role):
        lines.append(f"\n{role}（{_names(facts, role)}）")
        lines += [_step_line(facts, step) for step in steps]
    lines += ["", "最近：", *_timeline(facts, facts.timeline[-3:])]
    return "\n".join(lines)


def steps_text(facts: RunFacts, role: str) -> str:
    """One role's steps, for those who have them to do."""
    lines = [
        f"🚨 {_title(facts)}　启动 {_moment(facts, facts.started_at)} {facts.started_by}{_ending(facts)}",
        f"您的角色：{role}（{_names(facts, role)}）",
    ]
    lines += [_step_line(facts, step) for step in facts.steps if step.role == role]
    if facts.ended_at is None:
        lines.append("做完一步，点一下它的按钮。补充记录：/plan 记 内容")
    return "\n".join(lines)


def record_text(facts: RunFacts) -> str:
    """The record to archive: who, which steps when and by whom, and the timeline as it was."""
    assert facts.ended_at is not None
    minutes = (facts.ended_at - facts.started_at) // MINUTE
    lines = [
        f"{_title(facts)}　处置记录",
        f"启动：{_full(facts.started_at, facts.zone)}　{facts.started_by}",
        f"结束：{_full(facts.ended_at, facts.zone)}　{facts.ended_by}　历时 {minutes} 分钟",
    ]
    lines += [f"依据：{facts.source}"] if facts.source else []
    lines += ["", "一、人员"]
    lines += [f"· {role}：{'、'.join(names) or '无人'}" for role, names in facts.roles]
    lines += ["", f"二、步骤（完成 {facts.done}/{len(facts.steps)}）"]
    lines += [_record_line(facts, step) for step in facts.steps]
    lines += ["", "三、经过", *_timeline(facts, facts.timeline)]
    return "\n".join(lines)


def _title(facts: RunFacts) -> str:
    return marked(facts.plan, facts.drill)


def _ending(facts: RunFacts) -> str:
    return f"　已结束 {_moment(facts, facts.ended_at)} {facts.ended_by}" if facts.ended_at else ""


def _by_role(facts: RunFacts) -> list[StepFact]:
    order = [role for role, _ in facts.roles]
    return sorted(facts.steps, key=lambda step: order.index(step.role))


def _names(facts: RunFacts, role: str) -> str:
    return "、".join(dict(facts.roles).get(role, ())) or "无人"


def _step_line(facts: RunFacts, step: StepFact) -> str:
    return f"{SIGNS[step.state]} {step.number}. {_part(step)}{step.text}{_standing(facts, step)}"


def _standing(facts: RunFacts, step: StepFact) -> str:
    if step.state is StepState.LEFT:
        return "（未完成）"
    if step.at is not None:
        where = "（坚守到结束）" if step.state is StepState.HOLDING else ""
        return f"　{_moment(facts, step.at)} {step.by}{where}"
    if step.due_at is None:
        return ""
    word = "已超时，应在 {} 前" if step.state is StepState.OVERDUE else "{} 前"
    return f"（{word.format(_moment(facts, step.due_at))}）"


def _record_line(facts: RunFacts, step: StepFact) -> str:
    over = ""
    if step.at is not None and step.due_at is not None and step.at > step.due_at:
        over = f"（超时 {-(-(step.at - step.due_at) // MINUTE)} 分钟）"
    return f"{step.number}. {_part(step)}{step.role}：{step.text}{_standing(facts, step)}{over}"


def _part(step: StepFact) -> str:
    return f"〔{step.part}〕" if step.part else ""


def _timeline(facts: RunFacts, entries: Iterable[tuple[datetime, str, str]]) -> list[str]:
    return [f"{_moment(facts, at)}　{who}：{one_line(what)}" for at, who, what in entries]


def _moment(facts: RunFacts, at: datetime) -> str:
    """The time alone on the day it began, the date with it later."""
    return moment(at, facts.zone, local_day(facts.started_at, facts.zone))


def _full(at: datetime, zone: str) -> str:
    here = local(at, zone)
    return f"{here.year}年{here.month}月{here.day}日 {here:%H:%M}"
