"""Who may do what with an incident: by role, by being on duty for its unit now, or by having been called."""

from bot.domain.rights import Right, Scope
from bot.services.refusals import Refused
from bot.services.utterance import Speaker
from storage.queries import incidents as stored_incidents
from storage.queries import rota as stored_rota
from storage.tables import Account, Incident
from storage.work import Work


def may_report(work: Work, incident: Incident, account: Account, scope: Scope) -> bool:
    """续报, 终报, files, answers: the unit's people, the reporter, and whoever handles it."""
    if account.id in (incident.opened_by, incident.acknowledged_by):
        return True
    return scope.may(Right.RAISE, incident.unit_id) or may_take(work, incident, account, scope)


def may_take(work: Work, incident: Incident, account: Account, scope: Scope) -> bool:
    if account.id == incident.offered_to:
        return True
    if scope.may(Right.TAKE, incident.unit_id) or on_duty(work, incident, account):
        return True
    return any(call.account_id == account.id for call in stored_incidents.those_called(work, incident.id))


def may_close(work: Work, incident: Incident, account: Account, scope: Scope) -> bool:
    return scope.may(Right.CLOSE, incident.unit_id) or on_duty(work, incident, account)


def may_see(work: Work, incident: Incident, account: Account, scope: Scope) -> bool:
    return scope.may(Right.OVERVIEW, incident.unit_id) or may_report(work, incident, account, scope)


def find_visible(work: Work, speaker: Speaker, incident_id: int) -> Incident | None:
    """The incident, if this person may see it: what they may not see does not exist for them."""
    found = stored_incidents.incident_of(work, incident_id)
    return found if found is not None and may_see(work, found, speaker.account, speaker.scope) else None


def must_see(work: Work, speaker: Speaker, incident_id: int) -> Incident:
    """The incident of a button. Raises `Refused` where there is none for this person."""
    found = find_visible(work, speaker, incident_id)
    if found is None:
        raise Refused("refuse.stale")
    return found


def on_duty(work: Work, incident: Incident, account: Account) -> bool:
    found = stored_rota.on_duty(work, incident.unit_id, work.now)
    return any(one.account is not None and one.account.id == account.id for one in found)


def must_be_open(incident: Incident) -> None:
    """Raises `Refused` where it has ended, and says how."""
    if incident.false_at is not None:
        raise Refused("false.is_false", number=incident.id)
    if incident.closed_at is not None:
        raise Refused("incident.closed", number=incident.id)
