"""领导指示: what a leader says to whoever has an incident in hand and to who reported it; it stands in the record."""

from bot.domain.messaging.messages import Keyboard
from bot.phrases import say
from bot.services.incidents import access, messages, timeline
from bot.services.refusals import Refused
from storage.queries import incidents as stored_incidents
from storage.tables import Account, Incident, IncidentEvent
from storage.work import Work


def give(work: Work, incident: Incident, leader: Account, text: str) -> tuple[IncidentEvent, list[str]]:
    """Passes an instruction on; returns its line of the timeline and the names of who is told."""
    access.must_be_open(incident)
    event = timeline.note(
        work, incident, say("instruction.noted", text=text), by=leader, kind=timeline.INSTRUCTION
    )
    told = _tell(work, incident, leader, event, say("instruction.told", name=leader.name, text=text))
    return event, told


def take_back(work: Work, incident: Incident, event: IncidentEvent, leader: Account) -> None:
    """Takes it back; it stays on the timeline with the word that it was."""
    if event.account_id != leader.id:
        raise Refused("refuse.right")
    if event.kind != timeline.INSTRUCTION:
        raise Refused("follow.withdrawn_already")
    event.kind = ""
    text = say("instruction.withdrawn", text=event.what)
    line = timeline.note(work, incident, text, by=leader)
    _tell(work, incident, leader, line, text)


def _tell(work: Work, incident: Incident, leader: Account, event: IncidentEvent, text: str) -> list[str]:
    head = say("incident.head", number=incident.id, unit=messages.unit_name(work, incident))
    people = [one for one in _concerned(work, incident) if one.id != leader.id]
    for one in people:
        buttons = _buttons(incident, one)
        key = f"instruction:{event.id}:{one.id}"
        timeline.send(work, one, timeline.marked(incident, f"{head}\n{text}"), buttons, key=key)
    return [one.name for one in people]


def _buttons(incident: Incident, account: Account) -> Keyboard:
    if account.id == incident.acknowledged_by:
        return messages.working_buttons(incident)
    if account.id == incident.opened_by:
        return messages.reporter_buttons(incident)
    return messages.called_buttons(incident)


def _concerned(work: Work, incident: Incident) -> list[Account]:
    """Whoever has it, else all who were called; and who reported it."""
    found = [incident.acknowledged_by] if incident.acknowledged_by else []
    if not found:
        calls = stored_incidents.those_called(work, incident.id, incident.climbs_from)
        found = [call.account_id for call in calls if call.account_id]
    return [work.session.get_one(Account, one) for one in dict.fromkeys([*found, incident.opened_by])]
