"""「我来顶」: somebody who does not answer is relieved at once by another person of the rota. Everybody is told."""

from bot.domain.rights import Right, Scope
from bot.domain.terms import Origin
from bot.phrases import say
from bot.services.rota import addressing, changing, showing
from storage.queries import duty, shifts
from storage.queries.shifts import Held
from storage.tables import Account, DutyPerson
from storage.work import Work


def open_to(work: Work, account: Account, scope: Scope) -> list[Held]:
    """The running posts this account may take: it stands duty on that rota itself, or leads its unit.

    A shift's own leader may take its staff's post, too: better one person at two posts than nobody at one.
    """
    person = duty.person_of(work, account)
    if person is None:
        return []
    there = shifts.running(work)
    rotas = set(duty.rotas_of(work, person.id))
    own = {(held.shift.id, held.part.post) for held in there if held.part.person_id == person.id}
    return [
        held
        for held in there
        if (held.shift.id, held.part.post) not in own
        and (held.rota.id in rotas or scope.may(Right.UNLOCK, held.rota.unit_id))
    ]


def take(work: Work, account: Account, scope: Scope, part_id: int) -> str:
    """Takes the post over from now; returns what to show."""
    person, held = duty.person_of(work, account), shifts.held(work, part_id)
    if held is None or held.over(work.now):
        return say("refuse.stale")
    if person is None:
        return say("take.not_listed")
    if held.part.person_id == person.id:
        return say("take.self")
    if held.id not in {one.id for one in open_to(work, account, scope)}:
        return say("refuse.right")
    return _take(work, person, held)


def _take(work: Work, person: DutyPerson, held: Held) -> str:
    post = showing.stretch_label(held, held.stretch, work.now)
    part = changing.pass_on(work, held, person, Origin.TAKEOVER, person.name)
    part.confirmed_at = work.now
    text = say("take.done", post=post, name=person.name, before=held.person.name)
    if held.account is not None:
        addressing.tell(work, held.account, text)
    addressing.tell_leaders(work, [held.shift.id], text, but=(person.id, held.part.person_id))
    return text
