"""Open incidents of a unit that is no more go on at the one that answers for them now."""

from bot.phrases import say
from bot.services.incidents import timeline
from storage.queries import incidents as stored_incidents
from storage.tables import Unit
from storage.work import Work


def hand_over(work: Work, old: Unit, new: Unit, why: str) -> int:
    """Returns how many. Whoever has one in hand keeps it; its record says why it goes on elsewhere."""
    found = stored_incidents.open_about(work, old.id)
    for incident in found:
        if incident.unit_id == old.id:
            incident.unit_id = new.id
        incident.candidates = list(
            dict.fromkeys(new.id if one == old.id else one for one in incident.candidates)
        )
        timeline.note(work, incident, say("units.incident_goes_on", why=why, unit=new.name))
    return len(found)
