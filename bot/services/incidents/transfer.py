"""移交: whoever has an incident in hand gives it to somebody who is on duty; it is theirs once they have taken it."""

from dataclasses import dataclass

from bot.domain.messaging.buttons import TakeIncident
from bot.domain.recipients import LEADER, STAFF, parse
from bot.domain.rota.spans import NOTE_LEAD
from bot.phrases import say
from bot.services.incidents import access, messages, timeline
from bot.services.recipients import lookup
from bot.services.recipients.lookup import CALLED, Standpoint
from bot.services.recipients.reached import can_write
from bot.services.refusals import Refused
from storage.queries import duty as stored_duty
from storage.queries import units as stored_units
from storage.tables import Account, Incident
from storage.work import Work


@dataclass(frozen=True)
class Candidate:
    """Somebody who can be given it: `name` as the rota has it, `post` for people to read."""

    account: Account
    name: str
    post: str


def candidates(work: Work, incident: Incident) -> list[Candidate]:
    """Whoever is on duty for its unit now, and whoever comes on duty within half an hour; not who has it."""
    chain = stored_units.above(work, incident.unit_id)
    found = [
        Candidate(one.account, one.name, parse(one.via).said)
        for one in lookup.find(work, (LEADER, STAFF), Standpoint(chain, CALLED))
        if one.account is not None
    ]
    found += [
        Candidate(one.account, one.person.name, say("transfer.coming"))
        for one in stored_duty.standing_during(work, work.now, work.now + NOTE_LEAD)
        if one.account is not None and one.rota.unit_id in chain and one.stands_for is not None
    ]
    own = {incident.acknowledged_by}
    able = [one for one in found if one.account.id not in own and can_write(work, one.account)]
    return list({one.account.id: one for one in reversed(able)}.values())[::-1]


def meant_by(found: list[Candidate], words: str) -> list[Candidate]:
    """Those with whose name the words begin; the brackets that tell namesakes apart may be left out."""
    return [one for one in found if words.startswith((one.name, one.name.partition("（")[0]))]


def must_have(incident: Incident, account: Account) -> None:
    """Raises `Refused` where it is not this person's to give."""
    access.must_be_open(incident)
    if incident.acknowledged_by != account.id:
        raise Refused("transfer.not_yours", number=incident.id)


def offer(work: Work, incident: Incident, giver: Account, account_id: int) -> Candidate:
    """Asks somebody to take it over; until they do it stays with whoever has it."""
    must_have(incident, giver)
    receiver = next((one for one in candidates(work, incident) if one.account.id == account_id), None)
    if receiver is None:
        raise Refused("refuse.stale")
    incident.offered_to = receiver.account.id
    timeline.note(work, incident, say("transfer.noted", name=receiver.name), by=giver)
    told = timeline.marked(incident, say("transfer.told", name=giver.name, number=incident.id))
    card = messages.card(work, incident)
    take = TakeIncident(incident=incident.id, taking=incident.taken).button(say("button.take_over"))
    buttons = ((take, messages.story_button(incident)),)
    timeline.send(work, receiver.account, f"{told}\n{card}", buttons)
    return receiver
