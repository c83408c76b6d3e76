"""Having an incident in hand (已接收): on what it stands, when it is over, and how it begins anew after that.

It has to be renewed. It ends when the shift of whoever took it ends and nobody has taken it over, when they lose what
let them take it, when they go on leave or can no longer be written to, or when two questions in a row stay without an
answer.
"""

from bot.domain.incidents import relapse
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.rights import Right
from bot.domain.terms import Holding
from bot.phrases import say
from bot.services.incidents import access, calls, timeline
from bot.services.recipients.reached import can_write
from storage.queries import incidents as stored_incidents
from storage.queries import leave as stored_leave
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.tables import Account, Incident
from storage.work import Work


def take_hold(work: Work, incident: Incident) -> None:
    """Somebody has just taken it: what lets them is written down, for when they lose it."""
    taker = work.session.get_one(Account, incident.acknowledged_by)
    incident.held_as = _holding(work, incident, taker, stored_incidents.plan_of(incident))


def renew(work: Work, incident: Incident) -> None:
    """The taker or the reporter was heard of: the silence begins anew, and is asked about later than before."""
    incident.heard_at, incident.ask_at, incident.asked = work.now, None, 0


def heard_of(work: Work, account: Account) -> None:
    """Words of whoever has something in hand, or reported it, renew it, whatever they say."""
    for incident in stored_incidents.renewed_by(work, account.id):
        if incident.heard_at != work.now:
            renew(work, incident)


def look_again(work: Work, account: Account) -> None:
    """Somebody has lost what let them take incidents: the next beat looks at what they have in hand."""
    for incident in stored_incidents.held_by(work, account.id):
        incident.next_action_at = work.now


def over(work: Work, incident: Incident, plan: IncidentPlan) -> str:
    """Why the taker has it no more, for people to read; empty where they still have it."""
    taker = work.session.get_one(Account, incident.acknowledged_by)
    if not can_write(work, taker):
        return say("anew.blocked", name=taker.name)
    if _went_on_leave(work, incident, taker):
        return say("anew.on_leave", name=taker.name)
    now = _holding(work, incident, taker, plan)
    if incident.held_as is None or now is Holding.POST:
        incident.held_as = now
        return ""
    if incident.held_as is Holding.POST:
        return say("anew.off_duty" if _is_known(work, taker) else "anew.right", name=taker.name)
    gone = now is not Holding.RIGHT if incident.held_as is Holding.RIGHT else not _is_known(work, taker)
    return say("anew.right", name=taker.name) if gone else ""


def _holding(work: Work, incident: Incident, account: Account, plan: IncidentPlan) -> Holding:
    """On what their having it stands now: their post, their role or place on the ladder, or only that they said so."""
    if access.on_duty(work, incident, account):
        return Holding.POST
    if stored_members.scope_of(work, account).may(Right.TAKE, incident.unit_id):
        return Holding.RIGHT
    steps = (one for step in plan.ladder.steps for one in calls.named(work, incident, plan, step))
    named = any(one.account is not None and one.account.id == account.id for one in steps)
    return Holding.RIGHT if named else Holding.WORD


def _is_known(work: Work, account: Account) -> bool:
    """Has this account any role left, or a place on a rota?"""
    return bool(stored_members.scope_of(work, account).duties) or (
        stored_people.person_of(work, account) is not None
    )


def _went_on_leave(work: Work, incident: Incident, taker: Account) -> bool:
    """Has leave begun that was granted to them, since they took it? Who takes it while they are on leave knows that."""
    person, since = stored_people.person_of(work, taker), incident.acknowledged_at
    if person is None or since is None:
        return False
    return any(
        leave.granted
        and leave.starts_at <= work.now
        and max(leave.starts_at, leave.decided_at or since) > since
        for leave in stored_leave.standing(work, person, work.now)
    )


def end(work: Work, incident: Incident, why: str) -> None:
    """Nobody has it any more: the ladder is counted anew from now, and whoever is called reads why.

    Whoever had it and the reporter are told.
    """
    taker = work.session.get(Account, incident.acknowledged_by) if incident.acknowledged_by else None
    incident.acknowledged_by = incident.acknowledged_at = incident.heard_at = incident.ask_at = None
    incident.held_as = incident.offered_to = None
    incident.asked = incident.questions = 0
    incident.step, incident.called_at, incident.reopened_at = 0, None, work.now
    told = say("anew.begun", why=why)
    timeline.note(work, incident, told, kind=timeline.ANEW)
    known = [taker] if taker is not None and _is_known(work, taker) else []
    timeline.tell_involved(work, incident, told, *known)


def go_on(work: Work, incident: Incident, text: str) -> None:
    """Words that come after the final report of an open incident: where they say that it is not over, the report was
    none, and everybody is called again."""
    if incident.final_at is None or incident.closed_at is not None or not relapse.goes_on(text):
        return
    incident.final_at = None
    end(work, incident, say("anew.relapse"))
