"""「我来处理」: the first wins and everybody who was called hears who it is; then keeping at it, and closing."""

from datetime import datetime, timedelta

from bot.domain.rights import Scope
from bot.domain.time.local_time import hhmm
from bot.phrases import say
from bot.services.incidents import access, acknowledgement, deadlines, ladder, messages, severity, timeline
from bot.services.refusals import Refused
from storage.queries import incidents as stored_incidents
from storage.tables import Account, Incident, IncidentDeadline
from storage.work import Work

LATER = timedelta(hours=1)


def take(
    work: Work, incident: Incident, account: Account, scope: Scope, taking: int, words: str = ""
) -> None:
    """Takes it. `taking` is the one the button was shown for: a later one is stale. `words` are told with it."""
    access.must_be_open(incident)
    if not access.may_take(work, incident, account, scope):
        raise Refused("refuse.right")
    if incident.acknowledged_by == account.id:
        raise Refused("incident.yours", number=incident.id)
    if taking > incident.taken:
        raise Refused("refuse.stale")  # forged: it was never taken so often
    # Where nobody has it any more, any button of it is good.
    wanted = incident.acknowledged_by is None or incident.taken == taking
    giver = work.session.get(Account, incident.acknowledged_by) if incident.offered_to == account.id else None
    if not wanted or not stored_incidents.claim(work, incident, account.id):
        raise taken_by(work, incident)
    acknowledgement.take_hold(work, incident)
    what = say("incident.taken_saying", text=words) if words else say("incident.taken")
    if giver is not None:
        what = say("transfer.taken", name=giver.name)
    timeline.news(work, incident, what, by=account, but=account.user_id)
    timeline.send(work, account, messages.card(work, incident), messages.working_buttons(incident))
    severity.offer_level(work, incident)
    ladder.advance(work, incident)


def taken_by(work: Work, incident: Incident) -> Refused:
    """What somebody is told who comes too late. Where nobody has it, the button never was one of ours, or is old."""
    if incident.acknowledged_by is None:
        return Refused("refuse.stale")
    zone = stored_incidents.plan_of(incident).zone
    if incident.acknowledged_by is None:  # it changed under the tap
        return Refused("refuse.stale")
    taker = work.session.get_one(Account, incident.acknowledged_by)
    at = incident.acknowledged_at or work.now
    return Refused("incident.taken_already", name=taker.name, time=hhmm(at, zone))


def still(work: Work, incident: Incident, account: Account) -> None:
    """「还在处理」"""
    access.must_be_open(incident)
    if incident.acknowledged_by is None:
        raise Refused("refuse.stale")
    if incident.acknowledged_by != account.id:
        raise taken_by(work, incident)
    ladder.heard(work, incident)
    timeline.note(work, incident, say("incident.still"), by=account)


def later(work: Work, incident: Incident, account: Account) -> None:
    """「1小时后再问」: heard of, and asked then, whatever the ladder says."""
    still(work, incident, account)
    if incident.acknowledged_by is not None:
        incident.ask_at = work.now + LATER
        ladder.advance(work, incident)


def close(work: Work, incident: Incident, account: Account, scope: Scope) -> None:
    """Ends it, after the final report."""
    access.must_be_open(incident)
    if not access.may_close(work, incident, account, scope):
        raise Refused("refuse.right")
    if incident.final_at is None:
        raise Refused("incident.final_first", number=incident.id)
    if incident.acknowledged_by is None:
        stored_incidents.claim(work, incident, account.id)
    incident.offered_to = None
    incident.closed_by, incident.closed_at = account.id, work.now
    timeline.news(work, incident, say("incident.ended"), by=account, but=account.user_id)
    ladder.advance(work, incident)


def begin_again(incident: Incident, now: datetime) -> None:
    """Opens what was closed; the report that follows says that it goes on, and with it everybody is called anew
    (`acknowledgement.go_on`). `now`: UTC."""
    incident.false_at, incident.false_reason = None, ""
    incident.closed_by = incident.closed_at = None
    incident.final_at = incident.final_at or now


def meet(work: Work, incident: Incident, row: IncidentDeadline, account: Account, scope: Scope) -> bool:
    """「已电话上报」; False where somebody has said so before."""
    if not access.may_take(work, incident, account, scope):
        raise Refused("refuse.right")
    if row.met_at is not None:
        return False
    deadlines.meet(work, incident, row, account)
    if incident.closed_at is None:
        ladder.heard(work, incident)
    return True
