"""A follow-up of one of several units of one name that was the other's: one tap makes it that unit's report."""

from dataclasses import replace

from bot.domain.messaging.buttons import MoveFollowUp
from bot.domain.messaging.messages import Event
from bot.domain.reading import read
from bot.domain.rights import Right
from bot.phrases import say
from bot.services import outbox
from bot.services.incidents import access, reports
from bot.services.refusals import Refused
from bot.services.utterance import names_meant, said_by
from handlers import namesakes
from handlers.context import Talk
from handlers.reports import messages, neighbours
from storage.queries import incidents as stored_incidents
from storage.queries.directory import directory
from storage.tables import IncidentReport


def move_follow_up(talk: Talk, pressed: MoveFollowUp) -> None:
    """「不对，是柳湾村（东沟镇）」: no follow-up of the one, but a report of the other, or news for its desk."""
    work = talk.work
    found = stored_incidents.report_of(work, pressed.report)
    if found is None or not access.may_see(work, found[1], talk.account, talk.scope):
        raise Refused("refuse.stale")
    row, incident = found
    reading = read(row.text, names_meant(work, talk.scope, talk.incoming.chat_id))
    if pressed.unit not in namesakes.others(work, reading, incident):
        raise Refused("refuse.stale")
    reports.take_back(work, incident, row, talk.account)
    outbox.toast(work, talk.incoming, say("toast.done"))
    unit = directory(work).name(pressed.unit)
    outbox.settle_buttons(work, talk.incoming, say("follow.moved", unit=unit))
    _as_of(_as_said(talk, row), pressed.unit)


def _as_of(talk: Talk, unit_id: int) -> None:
    if talk.scope.may(Right.REPORT, unit_id):
        messages.as_report(talk, (unit_id,))
    else:
        neighbours.tell_of(talk, said_by(talk.work, talk.speaker, talk.incoming), (unit_id,))


def _as_said(talk: Talk, row: IncidentReport) -> Talk:
    """The words as they came in then."""
    told = {
        "event": Event.MESSAGE,
        "text": row.text,
        "message_id": row.message_id,
        "sent_at": row.reported_at,
        "data": "",
        "query_id": "",
    }
    return replace(talk, incoming=talk.incoming.model_copy(update=told))
