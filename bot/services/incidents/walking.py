"""What a beat does with an open incident: load facts, decide (`bot.domain.ladder`), write once."""

from collections.abc import Sequence

from bot.domain.incidents import IncidentPlan
from bot.domain.ladder import Ask, Decision, Progress, walk
from bot.domain.messaging.buttons import ShowStory, TakeIncident
from bot.phrases import say
from bot.services import setbacks
from bot.services.incidents import calling, clocking, telling, unheard, wording
from storage.queries import incidents
from storage.tables import Account, Incident
from storage.work import Work


def walk_due(work: Work) -> None:
    """Acts on every incident whose time has come."""
    setbacks.act_on_due(work, Incident, _walk)


def _walk(work: Work, numbers: Sequence[int]) -> None:
    for incident in incidents.by_ids(work, numbers):
        advance(work, incident)


def advance(work: Work, incident: Incident) -> None:
    """Takes the steps that are due and sets the next time to look; an incident that is closed has none."""
    if incident.closed_at is not None:
        incident.next_action_at = None
        return
    plan = incidents.plan_of(incident)
    nobody_heard = unheard.is_so(work, incident)
    decision = _act(work, incident, plan)
    while decision.call:  # nobody of a step could be reached: the next one follows in the same beat
        decision = _act(work, incident, plan)
    if nobody_heard:
        unheard.tell(work, incident)
    clock = clocking.act(work, incident, plan)
    incident.next_action_at = min(filter(None, (decision.next_at, clock)))


def _act(work: Work, incident: Incident, plan: IncidentPlan) -> Decision:
    decision = walk(plan.ladder, _progress(work, incident, plan), work.now)
    incident.step = decision.step
    if decision.call:
        calling.call(work, incident, plan, decision.call)
    if decision.ask is not Ask.NOBODY:
        _ask(work, incident, plan, decision.ask)
    work.session.flush()
    return decision


def _progress(work: Work, incident: Incident, plan: IncidentPlan) -> Progress:
    return Progress(
        opened_at=incident.reported_at,
        step=incident.step,
        called_at=incident.called_at,
        reachable=calling.reachable(work, incident, plan),
        acknowledged=incident.acknowledged_by is not None,
        heard_at=incident.heard_at,
        asked=incident.asked,
    )


def _ask(work: Work, incident: Incident, plan: IncidentPlan, ask: Ask) -> None:
    """The taker is asked how it goes; silent again, those on duty are asked to take over."""
    incident.heard_at = work.now
    incident.asked += 1
    taker = work.session.get_one(Account, incident.acknowledged_by)
    minutes = round(plan.ladder.silent.total_seconds() / 60) * incident.asked
    values = {"number": incident.id, "unit": incidents.unit_of(work, incident).name, "minutes": minutes}
    key = "incident.silent_final" if incident.final_at else "incident.silent"
    telling.note(work, incident, say("incident.asked_again", name=taker.name, minutes=minutes))
    text = calling.marked(incident, say(key, **values))
    telling.send(
        work,
        taker,
        text,
        wording.working_buttons(incident),
        key=f"silent:{incident.id}:{incident.taken}:{work.now}",
    )
    if ask is Ask.EVERYBODY:
        _ask_others(work, incident, plan, say("incident.silent_others", name=taker.name, **values))


def _ask_others(work: Work, incident: Incident, plan: IncidentPlan, text: str) -> None:
    take_over = TakeIncident(incident=incident.id, taking=incident.taken).button(say("button.take_over"))
    story = ShowStory(incident=incident.id).button(say("button.story"))
    asked = {incident.acknowledged_by}
    for step in plan.ladder.steps[: max(incident.step, 1)]:
        for one in calling.named(work, incident, plan, step):
            if one.account is not None and one.account.id not in asked:
                asked.add(one.account.id)
                key = f"others:{incident.id}:{incident.taken}:{work.now}:{one.account.id}"
                telling.send(
                    work, one.account, calling.marked(incident, text), ((take_over, story),), key=key
                )


def chat_gone(work: Work, chat_id: int) -> None:
    """A call could not be delivered: the next beat looks whether anybody else of the step can be reached."""
    for incident in incidents.called_open(work, chat_id):
        calls = incidents.calls_of(work, incident.id)
        name = next(call.name for call in calls if call.chat_id == chat_id)
        calling.skipped(work, incident, say("incident.blocked", name=name, phone=""))
        incident.next_action_at = work.now
