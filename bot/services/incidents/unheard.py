"""Of all who were called not one could be reached. Whoever reported it was told 「正在通知：…」 and must hear so."""

from collections.abc import Iterable, Sequence

from bot.domain.messages import Send
from bot.domain.messaging.kinds import Kind
from bot.phrases import say
from bot.services import posting
from bot.services.incidents import calling, telling, wording
from bot.services.recipients.reached import is_open
from storage.queries import duty, incidents, post
from storage.tables import Incident, IncidentCall, OutboxState
from storage.work import Work


def is_so(work: Work, incident: Incident) -> bool:
    """Has somebody been called, but every chat that was is closed to us, and has nobody taken it?"""
    if incident.acknowledged_by is not None:
        return False
    calls = incidents.calls_of(work, incident.id)
    return bool(calls) and not _reached(work, calls)


def tell(work: Work, incident: Incident) -> None:
    """Says so to the reporter, once an incident: who was not reached, who is called now, and to telephone."""
    calls = incidents.calls_of(work, incident.id)
    now = _reached(work, calls)
    lines = [
        say(
            "unheard.head",
            number=incident.id,
            unit=wording.unit_name(work, incident),
            names=_names(one for one in calls if one not in now),
        ),
        say("unheard.next", names=_names(now)) if now else say("unheard.nobody_else"),
        say("unheard.phone", whom=_phones(work, incident) or say("unheard.desk")),
    ]
    message = Send(text=calling.marked(incident, "\n".join(lines)))
    posting.queue(work, incident.reported_in, message, Kind.INCIDENT, key=f"unheard:{incident.id}")
    telling.note_once(work, incident, say("unheard.noted"))


def _reached(work: Work, calls: Sequence[IncidentCall]) -> list[IncidentCall]:
    """Also those who had the call before they closed their chat: they know of it."""
    rows = post.messages(work, [one.outbox_id for one in calls if one.outbox_id is not None])
    had = {number for number, row in rows.items() if row.state == OutboxState.SENT}
    return [one for one in calls if one.outbox_id in had or is_open(work, one.chat_id)]


def _names(calls: Iterable[IncidentCall]) -> str:
    return "、".join(dict.fromkeys(one.name for one in calls))


def _phones(work: Work, incident: Incident) -> str:
    """Of those on duty now; whoever may report an urgent matter may see them, but not in a group."""
    if incident.reported_in.group:
        return ""
    on = duty.on_duty(work, incident.unit_id, work.now)
    return "、".join(dict.fromkeys(f"{one.name} {one.phone}" for one in on if one.phone))
