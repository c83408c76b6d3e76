"""Who has to do with what is open, and which incident a message of ours was about."""

from collections.abc import Iterator
from datetime import datetime

from bot.domain.incidents.follow_up import Involvement
from bot.domain.messaging.buttons import Action
from bot.domain.messaging.messages import Ask, Composed, Deferred, Keyboard, News, Send, outgoing
from bot.domain.rights import Scope
from bot.domain.terms import Role
from bot.services import questions
from bot.services.incidents import access
from storage.queries import incidents as stored_incidents
from storage.queries import outbox as stored_outbox
from storage.queries import reports as stored_reports
from storage.queries import rota as stored_rota
from storage.queries import units as stored_units
from storage.tables import Account, Incident
from storage.work import Work

# The buttons whose first number is an incident's, as they stand on the wire.
ON_INCIDENT = {
    (action.name, len(action.fields)): action
    for action in Action.__subclasses__()
    if next(iter(action.fields), "") == "incident"
}
LEADING = frozenset({Role.DUTY_LEADER, Role.HEAD})


def of(work: Work, account: Account, scope: Scope, replied: tuple[int, ...] = ()) -> list[Involvement]:
    """The open incidents somebody reported, has in hand or was called to, newest first; and those of the message they
    answer (`replied`) that they may report on."""
    found = list(stored_incidents.involving(work, account.id))
    known = {one.id for one in found}
    for number in replied:
        incident = stored_incidents.incident_of(work, number)
        if incident is None or incident.closed_at is not None or number in known:
            continue
        if access.may_report(work, incident, account, scope):
            found.append(incident)
    return [_involvement(work, account, scope, one) for one in found]


def _involvement(work: Work, account: Account, scope: Scope, incident: Incident) -> Involvement:
    return Involvement(
        incident=incident.id,
        units=frozenset(_names(work, incident)),
        since=_since(work, incident, account),
        reporter=incident.opened_by == account.id,
        taker=incident.acknowledged_by == account.id,
        leads=leads(work, incident, account, scope),
        may_take=access.may_take(work, incident, account, scope),
        waits=incident.acknowledged_by is None,
    )


def _names(work: Work, incident: Incident) -> Iterator[str]:
    yield stored_incidents.unit_of(work, incident).name
    yield from stored_units.unit_names(work, incident.candidates).values()


def _since(work: Work, incident: Incident, account: Account) -> datetime:
    heard = stored_incidents.heard_in(work, incident.id, account.id)
    calls = stored_incidents.those_called(work, incident.id, incident.climbs_from)
    called = min((call.at for call in calls if call.account_id == account.id), default=None)
    return max(filter(None, (heard, called)), default=incident.climbs_from)


def leads(work: Work, incident: Incident, account: Account, scope: Scope) -> bool:
    """Is this a leader of its unit or of one above, by role or by standing on the rota as one now?"""
    if any(duty.role in LEADING and incident.unit_id in duty.reach for duty in scope.duties):
        return True
    on = stored_rota.on_duty(work, incident.unit_id, work.now)
    return any(one.leads and one.account is not None and one.account.id == account.id for one in on)


# -- which one a message was about ---------------------------------------------------------------------------------


def shown_in(work: Work, chat_id: int, message_id: int | None) -> tuple[int, ...]:
    """The incidents that a message of the bot's was about."""
    row = stored_outbox.sent_message(work, chat_id, message_id) if message_id is not None else None
    if row is None:
        return ()
    called = stored_incidents.carried_by(work, row.id)
    return tuple(called) or tuple(dict.fromkeys(_named_in(work, outgoing.validate_json(row.payload))))


def _named_in(work: Work, message: Composed | Deferred) -> Iterator[int]:
    if isinstance(message, News):
        yield message.incident_id
    elif isinstance(message, Ask):
        question = stored_reports.question_of(work, message.question_id)
        options = questions.options_of(question) if question is not None else []
        yield from (option.incident for option in options if option.incident)
    elif isinstance(message, Send):
        yield from _pressed(message.buttons)


def _pressed(buttons: Keyboard) -> Iterator[int]:
    for row in buttons:
        for button in row:
            name, *numbers = button.data.split(":")
            if (name, len(numbers)) in ON_INCIDENT and numbers[0].isdigit():
                yield int(numbers[0])
