"""「又复燃了」 after an incident was closed: harm of its unit, told at once; one tap, and its ladder begins anew."""

from bot.domain.incidents.relapse import RECURS_FOR
from bot.domain.rights import Right
from bot.domain.terms import Label
from bot.phrases import say
from bot.services.incidents import messages, timeline
from bot.services.reports.interim import Claim
from handlers.context import Understood
from handlers.reports import filing, neighbours
from storage.queries import incidents as stored_incidents
from storage.queries.directory import directory
from storage.tables import Account, Incident


def take(found: Understood) -> bool:
    """Files the words as harm of the unit of what was closed; False where they name another."""
    talk, said = found.talk, found.said
    incident = _meant(found)
    if incident is None:
        return False
    claim = Claim(incident.unit_id, Label.MATTER, said.text)
    note = say("recurs.offer", number=incident.id, unit=messages.unit_name(talk.work, incident))
    if incident.unit_id in talk.scope.own_units(Right.REPORT):
        filing.file(talk.work, said, [claim], note)
    else:
        neighbours.tell(talk, said, [claim], note)
    _tell_taker(found, incident)
    return True


def _meant(found: Understood) -> Incident | None:
    """The last that was closed of those that they were in; of several the one whose unit is named."""
    work, said = found.talk.work, found.said
    named = directory(work).all_meant(found.heard.reading)
    since = said.sent_at - RECURS_FOR
    closed = stored_incidents.closed_with(work, said.account.id, since)
    return next((one for one in closed if not named or {one.unit_id, *one.candidates} & named), None)


def _tell_taker(found: Understood, incident: Incident) -> None:
    work, said = found.talk.work, found.said
    told = say("recurs.told", text=said.text)
    timeline.note(work, incident, told, by=said.account)
    if incident.acknowledged_by not in (None, said.account.id):
        head = say("incident.head", number=incident.id, unit=messages.unit_name(work, incident))
        taker = work.session.get_one(Account, incident.acknowledged_by)
        timeline.send(work, taker, f"{head}\n{told}")
