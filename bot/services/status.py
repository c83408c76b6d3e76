"""/status: where things stand, cut to what the asker may see."""

from sqlmodel import col, select

from bot.domain.rights import Right, Scope
from bot.outputs.text import status_text
from bot.phrases import say
from bot.services.incidents import views
from bot.services.summaries import facts_of
from storage.tables import Occurrence, Round, Schedule
from storage.work import Work


def status(work: Work, scope: Scope) -> str:
    """One block for each open round that owes something from units within `scope`."""
    seen = scope.units(Right.OVERVIEW)
    urgent = views.open_lines(work, seen)
    blocks = ["\n".join([say("incident.list_open"), *urgent])] if urgent else []
    for round_, schedule in _open_rounds(work):
        facts = facts_of(work, round_, schedule.name, only=seen)
        if facts.units:
            blocks.append(status_text(facts))
    if len(blocks) == bool(urgent):
        blocks.append(_nothing_open(work, seen))
    return "\n\n".join(blocks)


def _open_rounds(work: Work) -> list[tuple[Round, Schedule]]:
    query = (
        select(Round, Schedule)
        .join(Schedule, col(Schedule.id) == Round.schedule_id)
        .where(Round.bot_id == work.bot_id, Round.opens_at <= work.now, Round.lock_at >= work.now)
        .order_by(col(Round.due_at))
    )
    return list(work.session.exec(query).all())


def _nothing_open(work: Work, seen: frozenset[int]) -> str:
    query = (
        select(Round.label)
        .join(Occurrence, col(Occurrence.round_id) == Round.id)
        .where(Round.bot_id == work.bot_id, Round.opens_at > work.now, col(Occurrence.unit_id).in_(seen))
        .order_by(col(Round.due_at))
        .limit(1)
    )
    label = work.session.exec(query).first()
    return say("status.none", next=label) if label else say("status.none_ahead")
