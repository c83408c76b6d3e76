"""The timeline, and who hears of what stands on it."""

from datetime import datetime

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Keyboard, News, Send
from bot.domain.messaging.place import Place
from bot.phrases import say
from bot.services import outbox
from storage.queries import grants as stored_grants
from storage.queries import incidents as stored_incidents
from storage.tables import Account, Incident, IncidentEvent
from storage.work import Work

TOLD, SKIPPED, INSTRUCTION, ANEW = "told", "skipped", "instruction", "anew"


def note(
    work: Work, incident: Incident, what: str, *, by: Account | None = None, kind: str = ""
) -> IncidentEvent:
    """Writes a line of the timeline; without `by` it was the bot itself."""
    event = IncidentEvent(
        incident_id=incident.id,
        at=work.now,
        account_id=by.id if by else None,
        who=by.name if by else say("incident.bot"),
        what=what,
        kind=kind,
    )
    work.session.add(event)
    work.session.flush()
    return event


def note_once(
    work: Work, incident: Incident, what: str, *, kind: str = "", since: datetime | None = None
) -> None:
    """The same, unless the timeline says so already, or has since an instant (UTC)."""
    if not stored_incidents.says(work, incident.id, what, since):
        note(work, incident, what, kind=kind)


def news(work: Work, incident: Incident, what: str, *, by: Account | None = None, but: int = 0) -> None:
    """A line of the timeline that everybody hears of who was called, and the reporter; not the chat `but`."""
    event = note(work, incident, what, by=by, kind=TOLD)
    message = News(incident_id=incident.id, after=event.id)
    for place in dict.fromkeys([*told(work, incident), incident.reported_in]):
        if place.chat != but:
            # One waits at a time; it tells all that happened until it goes, and frees the key then.
            outbox.queue(work, place, message, Kind.NEWS, key=f"news:{incident.id}:{place.key}")


def told(work: Work, incident: Incident) -> list[Place]:
    """Every chat that was called, each once; not those of people and groups that have no part in this any more."""
    calls = stored_incidents.those_called(work, incident.id)
    closed = stored_grants.closed_chats(work, {call.chat_id for call in calls})
    return list(
        dict.fromkeys(Place(one.chat_id, one.thread_id) for one in calls if one.chat_id not in closed)
    )


def tell_involved(work: Work, incident: Incident, what: str, *people: Account) -> None:
    """Tells these people and the reporter, where they reported, as far as they may still hear of it."""
    head = say("incident.head", number=incident.id, unit=stored_incidents.unit_of(work, incident).name)
    message = Send(text=marked(incident, f"{head}\n{what}"))
    places = dict.fromkeys([*(Place(one.user_id) for one in people), incident.reported_in])
    closed = stored_grants.closed_chats(work, {place.chat for place in places})
    for place in places:
        if place.group or place.chat not in closed:
            outbox.queue(work, place, message, Kind.INCIDENT)


def send(work: Work, account: Account, text: str, buttons: Keyboard = (), *, key: str | None = None) -> None:
    """Writes to one person in the urgent lane."""
    outbox.tell(work, account, text, Kind.INCIDENT, key=key, buttons=buttons)


def marked(incident: Incident, text: str) -> str:
    """A drill says so wherever it is shown."""
    return say("incident.drill", text=text) if incident.drill else text
