"""What somebody says of their own duty in a sentence (`bot.domain.conversation.own_duty`): nothing is done unasked.

「我想和何主任换班」, 「明天何主任替我值班」, 「头疼，今天值不了班了」, a pasted roster: who is named and which
day narrow down what is offered; where both are plain the other is asked at once, as by /swap and /cover.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.messaging.buttons import ChooseCover, ChooseSwap, ProposeCover, ProposeSwap
from bot.domain.messaging.messages import Button, Keyboard
from bot.domain.time.day_words import NamedDays, coming
from bot.phrases import say
from bot.services import outbox
from bot.services.incidents import messages as incident_messages
from bot.services.refusals import Refused
from bot.services.rota import labels
from bot.services.rota.swaps import Deal
from handlers import requests, rota, swaps
from handlers.context import Talk, Understood
from storage.queries import incidents as stored_incidents
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Person

MOST_OF_ONES_OWN = 3  # shifts, of somebody who says that they cannot


@dataclass(frozen=True)
class ShiftWish:
    """`own`: one's running and coming shifts, those of the days that are named where there are any on them.

    `other`: the one colleague who is named. `dated`: the shifts are those of a day that is named.
    """

    person: Person
    own: list[Held]
    other: Person | None
    dated: bool
    days: list[NamedDays]


def swap(found: Understood) -> None:
    talk = found.talk
    wish = _wish(talk, "swap.not_listed")
    mine = [held for held in wish.own if held.shift.starts_at > talk.work.now]
    pairs = _pairs(talk, wish, mine) if wish.other is not None else []
    if len(pairs) == 1 and wish.other is not None:
        swaps.ask(talk, Deal(*pairs[0], wish.other))
    elif pairs and wish.other is not None:
        offered = (
            ProposeSwap(mine=own.id, theirs=theirs.id).button(
                say("button.swap_pair", mine=_day(own), theirs=_day(theirs))
            )
            for own, theirs in pairs
        )
        _show(talk, say("swap.pairs", other=wish.other.name), offered)
    else:
        choices = (ChooseSwap(mine=held.id).button(swaps.label(held)) for held in mine)
        _show(talk, say("swap.which" if mine else "swap.none_own"), choices)


def _pairs(talk: Talk, wish: ShiftWish, mine: Sequence[Held]) -> list[tuple[Held, Held]]:
    """One's own shift and the other's at the same post; a day that is none of one's own is the other's."""
    theirs = [
        held
        for held in stored_shifts.coming_of(talk.work, wish.other.id if wish.other else 0)
        if held.shift.starts_at > talk.work.now
    ]
    last = wish.days[-1:] if len(wish.days) > wish.dated else []
    theirs = _on(theirs, last) or theirs
    return [
        (own, other)
        for own in mine
        for other in theirs
        if (other.rota.id, other.part.post) == (own.rota.id, own.part.post)
    ]


def cover(found: Understood) -> None:
    talk = found.talk
    wish = _wish(talk, "swap.not_listed")
    other = wish.other
    if other is not None and wish.dated and len(wish.own) == 1:
        swaps.ask(talk, Deal(wish.own[0], None, other))
    elif other is not None:
        offered = (ProposeCover(mine=held.id, person=other.id).button(swaps.label(held)) for held in wish.own)
        _show(talk, say("cover.by" if wish.own else "swap.none_own", other=other.name), offered)
    else:
        _show(talk, say("cover.which" if wish.own else "swap.none_own"), _covered(wish.own))


def cannot_stand(found: Understood) -> None:
    """Whoever cannot stand their shift stands it on until somebody else does: how that comes about, a tap each."""
    talk = found.talk
    wish = _wish(talk, "duty.cannot_unlisted")
    in_hand = [
        one
        for one in stored_incidents.of_person(talk.work, talk.account.id)
        if one.acknowledged_by == talk.account.id and one.final_at is None
    ]
    handed = tuple((incident_messages.transfer_button(one, many=True),) for one in in_hand)
    text = say("duty.cannot" if wish.own else "swap.none_own")
    text += "\n" + say("handover.in_hand") if in_hand else ""
    rows = tuple((button,) for button in _covered(wish.own))
    swaps.show(talk, text, (*handed, *rows[:MOST_OF_ONES_OWN]))


def write_rota(found: Understood) -> None:
    """A pasted roster, or 「写入值班表」: the draft of whoever keeps the rota, and nothing at all of anybody else."""
    talk = found.talk
    if not rota.pasted_in_words(talk):
        outbox.answer(talk.work, talk.incoming, say("sheet.not_yours", admins=requests.admins(talk)))


def _covered(own: Iterable[Held]) -> list[Button]:
    return [ChooseCover(mine=held.id).button(swaps.label(held)) for held in own]


def _wish(talk: Talk, unlisted: str) -> ShiftWish:
    """Raises `Refused`: in a group, and of whoever stands on no rota."""
    person = stored_people.person_of(talk.work, talk.account)
    if not talk.incoming.private:
        raise Refused("swap.private")
    if person is None:
        raise Refused(unlisted)
    days = coming(talk.incoming.text, talk.today)
    own = stored_shifts.coming_of(talk.work, person.id)
    dated = _on(own, days[:1])
    return ShiftWish(person, dated or own, _named(talk, person), bool(dated), days)


def _on(shifts: Sequence[Held], days: Sequence[NamedDays]) -> list[Held]:
    return [held for held in shifts if any(one.first <= held.shift.day <= one.last for one in days)]


def _named(talk: Talk, person: Person) -> Person | None:
    """The colleague whose name, or name without what tells namesakes apart, stands in the words; None of several."""
    colleagues = {
        one.id: one
        for rota_id in stored_rota.rotas_of(talk.work, person.id)
        for one in stored_rota.people_on(talk.work, rota_id)
        if one.id != person.id
    }
    text = talk.incoming.text
    whole = [one for one in colleagues.values() if one.name in text]
    found = whole or [one for one in colleagues.values() if one.name.partition("（")[0] in text]
    return found[0] if len(found) == 1 else None


def _day(held: Held) -> str:
    return labels.day_label(held.shift.day)


def _show(talk: Talk, text: str, offered: Iterable[Button]) -> None:
    buttons: Keyboard = tuple((button,) for button in list(offered)[: swaps.MOST])
    swaps.show(talk, text, buttons)
