"""The timeline, and who hears of what stands on it."""

from bot.domain.messages import Keyboard, Lane, News, Send
from bot.phrases import say
from storage.queries import incidents, post
from storage.tables import Account, Incident, IncidentEvent
from storage.work import Work

TOLD, SKIPPED = "told", "skipped"
Place = tuple[int, int | None]  # chat, topic


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


def note_once(work: Work, incident: Incident, what: str, *, kind: str = "") -> None:
    """The same, unless the timeline says so already."""
    if what not in {event.what for event in incidents.events_of(work, incident.id)}:
        note(work, incident, what, kind=kind)


def news(work: Work, incident: Incident, what: str, *, by: Account | None = None, but: int = 0) -> None:
    """A line of the timeline that everybody hears of who was called, and the reporter; not the chat `but`."""
    event = note(work, incident, what, by=by, kind=TOLD)
    for chat_id, thread_id in dict.fromkeys([*told(work, incident), (incident.chat_id, incident.thread_id)]):
        if chat_id == but:
            continue
        post.queue(
            work,
            News(incident_id=incident.id, after=event.id),
            kind="news",
            lane=Lane.URGENT,
            chat_id=chat_id,
            thread_id=thread_id,
            # One waits at a time; it tells all that happened until it goes, and frees the key then.
            dedup_key=f"news:{incident.id}:{chat_id}:{thread_id or 0}",
        )


def told(work: Work, incident: Incident) -> list[Place]:
    """Every chat that was called, each once."""
    calls = incidents.calls_of(work, incident.id)
    return list(dict.fromkeys((call.chat_id, call.thread_id) for call in calls))


def send(work: Work, account: Account, text: str, buttons: Keyboard = (), *, key: str | None = None) -> None:
    """Writes to one person in the urgent lane."""
    post.queue(
        work,
        Send(text=text, buttons=buttons),
        kind="incident",
        lane=Lane.URGENT,
        chat_id=account.user_id,
        dedup_key=key,
    )
