"""⚪ 误报: an incident taken back by whoever raised or took it, with a reason, and what brings it to life again.

It stays where it was: on the log, in summary and handover, with its numbers, which are never issued again.
"""

from datetime import timedelta

from bot.domain.incidents.false_alarm import REOPENS_FOR
from bot.domain.rights import Right, Scope
from bot.domain.time.local_time import hhmm
from bot.phrases import say
from bot.services.incidents import access, ladder, timeline
from bot.services.refusals import Refused
from storage.queries import incidents as stored_incidents
from storage.tables import Account, Incident
from storage.work import Work

HOURS = REOPENS_FOR // timedelta(hours=1)


def may_mark(incident: Incident, account: Account) -> bool:
    """Only whoever raised it or has it in hand knows that it is none."""
    return account.id in (incident.opened_by, incident.acknowledged_by)


def check(incident: Incident, account: Account) -> None:
    """Raises `Refused` where this person may not say of this incident that it is a false alarm."""
    access.must_be_open(incident)
    if not may_mark(incident, account):
        raise Refused("false.not_yours", number=incident.id)


def mark(work: Work, incident: Incident, account: Account, reason: str) -> None:
    """Ends it as a false alarm. All who were called hear who says so and why, and can object."""
    check(incident, account)
    _end(work, incident, account, reason)
    told = say("false.told", reason=reason, hours=HOURS)
    timeline.news(work, incident, told, by=account, but=account.user_id)


def nobody_called(work: Work, incident: Incident) -> bool:
    """Has no call left yet, so that nobody need be told that there was nothing?"""
    return incident.acknowledged_by is None and not stored_incidents.call_left(work, incident.id)


def cancel(work: Work, incident: Incident, account: Account) -> None:
    """The same at once and in silence, before anybody has been called."""
    check(incident, account)
    reason = say("false.before_calls")
    _end(work, incident, account, reason)
    timeline.note(work, incident, say("false.noted", reason=reason), by=account)


def _end(work: Work, incident: Incident, account: Account, reason: str) -> None:
    incident.false_at, incident.false_reason = work.now, reason
    incident.closed_by, incident.closed_at = account.id, work.now
    ladder.advance(work, incident)


# -- 「不是误报」 ---------------------------------------------------------------------------------------------------


def reopen(work: Work, incident: Incident, account: Account, scope: Scope) -> None:
    """Somebody who was called knows better: the ladder begins again at its first step."""
    if incident.false_at is None:
        raise Refused("false.is_none", number=incident.id)
    if not _may_reopen(work, incident, account, scope):
        raise Refused("refuse.right")
    if work.now > incident.false_at + REOPENS_FOR:
        raise Refused("false.too_late", number=incident.id, hours=HOURS)
    incident.false_at, incident.false_reason = None, ""
    incident.closed_by = incident.closed_at = incident.final_at = None
    incident.reopened_at = work.now
    incident.step, incident.called_at = 0, None
    incident.acknowledged_by = incident.acknowledged_at = incident.heard_at = incident.ask_at = None
    incident.held_as = incident.offered_to = None
    incident.asked = incident.questions = 0
    timeline.news(work, incident, say("false.reopened"), by=account, but=account.user_id)
    ladder.advance(work, incident)


def _may_reopen(work: Work, incident: Incident, account: Account, scope: Scope) -> bool:
    """Whoever was called or may report on it, and the leaders above, who read of it in a group."""
    return access.may_report(work, incident, account, scope) or scope.may(Right.CLOSE, incident.unit_id)


def said_of(work: Work, incident: Incident) -> str:
    """「误报，看错了（王会计 08:20）」; empty where it is none."""
    if incident.false_at is None or incident.closed_by is None:
        return ""
    who = work.session.get_one(Account, incident.closed_by)
    zone = stored_incidents.plan_of(incident).zone
    return say("false.line", name=who.name, time=hhmm(incident.false_at, zone), reason=incident.false_reason)
