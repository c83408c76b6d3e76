"""What a beat does with an open incident: load facts, decide (`bot.domain.incidents.ladder`), write once."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.domain.incidents.ladder import DAY, UNANSWERED, AskWhom, Decision, LadderProgress, walk
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.messaging.buttons import CloseIncident, ShowStory, TakeIncident
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.terms import Due
from bot.domain.time.local_time import lasting, midnight_before
from bot.phrases import say
from bot.services import due, outbox
from bot.services.incidents import acknowledgement, calls, deadlines, messages, timeline
from bot.services.recipients.reached import is_open
from storage.queries import incidents as stored_incidents
from storage.queries import rota as stored_rota
from storage.queries.incidents import Called
from storage.tables import Account, Incident
from storage.work import Work

# People come on duty and go without a word to the incident: how often it is looked whether somebody has.
LOOK_AGAIN = timedelta(minutes=5)
NINE = timedelta(hours=9)  # of the day after the final report: nobody is asked to close it at night


def walk_due(work: Work) -> None:
    """Acts on every incident whose time has come."""
    due.act_on_due(work, Incident, _walk)


def _walk(work: Work, numbers: Sequence[int]) -> None:
    for incident in stored_incidents.by_ids(work, numbers):
        advance(work, incident)


def advance(work: Work, incident: Incident) -> None:
    """Takes the steps that are due and sets the next time to look; an incident that is closed has none."""
    if incident.closed_at is not None:
        incident.next_action_at = None
        return
    plan = stored_incidents.plan_of(incident)
    nobody_heard = nobody_reached(work, incident)
    decision = _act(work, incident, plan)
    while decision.call:  # nobody of a step could be reached: the next one follows in the same beat
        decision = _act(work, incident, plan)
    if nobody_heard:
        tell_unreached(work, incident)
    if _climbs(incident):
        calls.call_newcomers(work, incident, plan)
    clock = deadlines.act(work, incident, plan)
    look = None if incident.final_at is not None else work.now + LOOK_AGAIN
    incident.next_action_at = min(filter(None, (decision.next_at, clock, look)))


def _climbs(incident: Incident) -> bool:
    return incident.acknowledged_by is None and incident.final_at is None


def _act(work: Work, incident: Incident, plan: IncidentPlan) -> Decision:
    held = incident.acknowledged_by is not None and incident.final_at is None
    if incident.final_at is not None and incident.ask_at is None:
        incident.ask_at = midnight_before(work.now, plan.zone) + DAY + NINE
    lapsed = acknowledgement.over(work, incident, plan) if held else ""
    decision = walk(plan.ladder, _progress(work, incident, plan, lapsed), work.now)
    if decision.ends:
        acknowledgement.end(work, incident, lapsed or _silent(work, incident))
    incident.step = decision.step
    if decision.call:
        calls.call(work, incident, plan, decision.call)
    if decision.ask is AskWhom.CLOSERS:
        _ask_to_close(work, incident)
    elif decision.ask is not AskWhom.NOBODY:
        _ask(work, incident, plan, decision)
    work.session.flush()
    return decision


def _silent(work: Work, incident: Incident) -> str:
    taker = work.session.get_one(Account, incident.acknowledged_by)
    return say("anew.silent", name=taker.name, count=UNANSWERED)


def _progress(work: Work, incident: Incident, plan: IncidentPlan, lapsed: str) -> LadderProgress:
    return LadderProgress(
        opened_at=incident.climbs_from,
        step=incident.step,
        called_at=incident.called_at,
        reachable=calls.reachable(work, incident, plan),
        acknowledged=incident.acknowledged_by is not None,
        heard_at=incident.heard_at,
        ask_at=incident.ask_at,
        questions=incident.questions,
        asked=incident.asked,
        lapsed=bool(lapsed),
        final=incident.final_at is not None,
    )


def _ask(work: Work, incident: Incident, plan: IncidentPlan, decision: Decision) -> None:
    """The taker is asked how it goes; silent again, those on duty are asked to take over."""
    if not incident.asked:
        incident.questions += 1
    incident.asked += 1
    incident.ask_at = decision.next_at
    taker = work.session.get_one(Account, incident.acknowledged_by)
    values = {
        "number": incident.id,
        "unit": stored_incidents.unit_of(work, incident).name,
        "span": lasting(work.now - (incident.heard_at or incident.climbs_from)),
    }
    timeline.note(work, incident, say("incident.asked_again", name=taker.name, **values))
    text = say("incident.silent", **values)
    if incident.asked >= UNANSWERED:
        text += say("incident.silent_last", left=lasting(decision.next_at - work.now))
    timeline.send(
        work,
        taker,
        timeline.marked(incident, text),
        messages.asked_buttons(incident),
        key=f"silent:{incident.id}:{incident.taken}:{work.now}",
    )
    if decision.ask is AskWhom.EVERYBODY:
        _ask_others(work, incident, plan, say("incident.silent_others", name=taker.name, **values))


def _ask_to_close(work: Work, incident: Incident) -> None:
    """There is a final report: the handover asks to close it. Where no rota hands over, this does, once a day."""
    incident.ask_at = work.now + DAY
    if stored_rota.has_rota(work, incident.unit_id):
        return
    text = say("incident.close_ask", number=incident.id, unit=stored_incidents.unit_of(work, incident).name)
    button = CloseIncident(incident=incident.id).button(say("button.close"))
    for account in deadlines.responsible(work, incident, Due.FIRST):
        key = f"final:{incident.id}:{work.now}:{account.id}"
        timeline.send(work, account, timeline.marked(incident, text), ((button,),), key=key)


def _ask_others(work: Work, incident: Incident, plan: IncidentPlan, text: str) -> None:
    """Whoever is on duty now, by any of the steps that have begun."""
    take_over = TakeIncident(incident=incident.id, taking=incident.taken).button(say("button.take_over"))
    story = ShowStory(incident=incident.id).button(say("button.story"))
    asked = {incident.acknowledged_by}
    for number in range(max(incident.step, 1)):
        for one in calls.at_their_posts(work, incident, plan, number):
            if one.account is not None and one.account.id not in asked:
                asked.add(one.account.id)
                key = f"others:{incident.id}:{incident.taken}:{work.now}:{one.account.id}"
                timeline.send(
                    work, one.account, timeline.marked(incident, text), ((take_over, story),), key=key
                )


def chat_gone(work: Work, chat_id: int) -> None:
    """A call could not be delivered: the next beat looks whether anybody else of the step can be reached, and at what
    this person has in hand."""
    for incident in stored_incidents.held_in(work, chat_id):
        incident.next_action_at = work.now
    for incident in stored_incidents.called_open(work, chat_id):
        called = stored_incidents.those_called(work, incident.id)
        name = next(call.name for call in called if call.chat_id == chat_id)
        calls.skipped(work, incident, say("incident.blocked", name=name, phone=""))
        incident.next_action_at = work.now


def heard(work: Work, incident: Incident) -> None:
    """Something was heard of a taken incident: the silence begins anew."""
    if incident.acknowledged_by is not None:
        acknowledgement.renew(work, incident)
    advance(work, incident)


def nobody_reached(work: Work, incident: Incident) -> bool:
    """Has somebody been called, but every chat that was is closed to us, and has nobody taken it?"""
    if not _climbs(incident):
        return False
    called = stored_incidents.those_called(work, incident.id, incident.climbs_from)
    return bool(called) and not _reached(work, incident, called)


def tell_unreached(work: Work, incident: Incident) -> None:
    """Says so to the reporter, once an incident: who was not reached, who is called now, and to telephone."""
    called = stored_incidents.those_called(work, incident.id, incident.climbs_from)
    now = _reached(work, incident, called)
    lines = [
        say(
            "unheard.head",
            number=incident.id,
            unit=messages.unit_name(work, incident),
            names=_called_names(one for one in called if one not in now),
        ),
        say("unheard.next", names=_called_names(now)) if now else say("unheard.nobody_else"),
        say("unheard.phone", whom=_phones(work, incident) or say("unheard.desk")),
    ]
    message = Send(text=timeline.marked(incident, "\n".join(lines)))
    outbox.queue(
        work, incident.reported_in, message, Kind.INCIDENT, key=f"unheard:{incident.id}{_again(incident)}"
    )
    timeline.note_once(work, incident, say("unheard.noted"))


def _reached(work: Work, incident: Incident, called: Sequence[Called]) -> list[Called]:
    """Also those who had a call before they closed their chat: they know of it."""
    had = stored_incidents.chats_reached(work, incident.id, incident.climbs_from)
    return [one for one in called if one.chat_id in had or is_open(work, one.chat_id)]


def _again(incident: Incident) -> str:
    return f":{incident.reopened_at}" if incident.reopened_at else ""


def _called_names(called: Iterable[Called]) -> str:
    return "、".join(dict.fromkeys(one.name for one in called))


def _phones(work: Work, incident: Incident) -> str:
    """Of those on duty now; whoever may report an urgent matter may see them, but not in a group."""
    if incident.reported_in.group:
        return ""
    on = stored_rota.on_duty(work, incident.unit_id, work.now)
    return "、".join(dict.fromkeys(f"{one.name} {one.phone}" for one in on if one.phone))
