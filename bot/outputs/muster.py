"""The result of a muster as chat text: what was found at each post, in the order of the rota. No ranking."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.muster import CallState, MusterPlan
from bot.domain.rota.post import shown_name
from bot.domain.time.local_time import hhmm

STATES = {
    CallState.WAITING: "⏳ 等待回答",
    CallState.ANSWERED: "✅ 已答",
    CallState.LATE: "🕐 迟答",
    CallState.SILENT: "❌ 未答",
    CallState.UNREACHABLE: "☎️ 联系不上，请打电话",
    CallState.RELIEVED: "↪️ 已交班",
    CallState.DROPPED: "➖ 这个时期不设",
    CallState.ON_LEAVE: "🏖 请假，无人代班",
    CallState.VACANT: "⚠️ 无人在岗",
}


@dataclass(frozen=True)
class PostFact:
    """What a muster found at one post; `name` is empty where nobody stands there."""

    post: str
    state: CallState
    name: str = ""
    phone: str = ""
    answered_at: datetime | None = None


def post_line(fact: PostFact, zone: str) -> str:
    """「值班 钱书记　✅ 已答 09:36」; a phone number only where it is needed."""
    at = f" {hhmm(fact.answered_at, zone)}" if fact.answered_at else ""
    phone = f"：{fact.phone}" if fact.phone and fact.state is CallState.UNREACHABLE else ""
    who = f" {fact.name}" if fact.name else ""
    return f"{shown_name(fact.post)}{who}　{STATES[fact.state]}{at}{phone}"


def post_lines(facts: Iterable[PostFact], zone: str) -> str:
    return "\n".join(post_line(fact, zone) for fact in facts)


def windows_text(plan: MusterPlan) -> str:
    """「09:00–11:30、14:00–17:00」"""
    return "、".join(f"{window.start:%H:%M}–{window.end:%H:%M}" for window in plan.windows)


def counts(facts: Sequence[PostFact]) -> str:
    """「已答 1，未答 1」, states that occur only."""
    words = {state: text.split(" ", 1)[1].split("，")[0] for state, text in STATES.items()}
    found = [fact.state for fact in facts]
    return "，".join(f"{words[state]} {found.count(state)}" for state in CallState if state in found)
