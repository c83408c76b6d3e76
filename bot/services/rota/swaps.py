"""换班 and 代班: one asks, the other agrees, the leaders hear of it. Looked at again when it is agreed to.

A cover that is sought for somebody on leave is asked for elsewhere; whether it can be, and that it is done, is here.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.domain.messaging.buttons import DecideSwap
from bot.domain.rights import Right, Scope
from bot.domain.rota.exchange import Part, Stretch, cover_refusal, swap_refusal
from bot.domain.terms import Origin
from bot.phrases import say
from bot.services.recipients import leaders
from bot.services.refusals import Refused
from bot.services.rota import assignments, desk_notes, double_duty, labels, messages, news, notices
from storage.queries import duty as stored_duty
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries.directory import directory
from storage.queries.shifts import Held
from storage.tables import Account, Assignment, Person, Swap
from storage.work import Work


@dataclass(frozen=True)
class Deal:
    """An exchange as it is asked for: `mine` passes to `other`, and `theirs`, if there is one, to whoever asks.

    Only what falls in the leave of whoever holds `mine` passes where it is for a leave. `asker` is who arranged it,
    where that is neither of the two.
    """

    mine: Held
    theirs: Held | None
    other: Person
    leave: Stretch | None = None
    asker: Account | None = None

    @property
    def origin(self) -> Origin:
        return Origin.SWAP if self.theirs else Origin.COVER

    @property
    def kind(self) -> str:
        """What its sentences are called by: "swap" or "cover"."""
        return self.origin.value

    @property
    def passing(self) -> Stretch:
        """What of `mine` passes."""
        return self.mine.stretch.within(self.leave) if self.leave else self.mine.stretch

    def words(self, now: datetime) -> dict[str, str]:
        """What sentences about it need."""
        theirs = self.theirs
        return {
            "mine": labels.stretch_label(self.mine, self.passing, now),
            "theirs": labels.stretch_label(theirs, theirs.stretch, now) if theirs else "",
            "who": self.mine.person.name,
            "other": self.other.name,
            "rota": self.mine.rota.name,
        }


@dataclass(frozen=True)
class Reply:
    """What came of the other's answer. `done`: what all are told of what was done; else `why` it was not, as a key."""

    deal: Deal
    done: str = ""
    why: str = ""


def refusal(work: Work, deal: Deal) -> str | None:
    """Why it cannot be: the key of a sentence, or None."""
    mine, other = _part(work, deal.mine, deal.passing), deal.other.id
    if deal.theirs is None:
        return cover_refusal(mine, other, _others(work, other), work.now) or _not_on_staff(work, deal)
    mine_else = _others(work, deal.mine.part.person_id, deal.mine)
    theirs_else = _others(work, other, deal.theirs)
    return swap_refusal(mine, _part(work, deal.theirs, deal.theirs.stretch), mine_else, theirs_else, work.now)


def _not_on_staff(work: Work, deal: Deal) -> str | None:
    """Who has nothing to do with the rota's organisation stands in nowhere, however they are named."""
    rota = deal.mine.rota
    there = stored_rota.on_staff(work, rota, directory(work).reach(rota.unit_id), deal.other)
    return None if there else "cover.not_on_staff"


def doubled(work: Work, deal: Deal) -> str:
    """Who would stand two posts at one time, in words; empty where nobody would."""
    found = [double_duty.foreseen(work, deal.other, deal.mine, deal.passing, deal.theirs)]
    if deal.theirs is not None:
        theirs = deal.theirs.stretch
        found.append(double_duty.foreseen(work, deal.mine.person, deal.theirs, theirs, deal.mine))
    return "\n".join(filter(None, found))


def askable(work: Work, deal: Deal) -> Account:
    """Whom to ask. Raises `Refused` where the exchange cannot be, or nobody can be asked."""
    words = deal.words(work.now)
    if why := refusal(work, deal):
        raise Refused(why, **words)
    parts = [held.id for held in (deal.mine, deal.theirs) if held is not None]
    if any(stored_shifts.open_swap(work, part_id) for part_id in parts):
        raise Refused("swap.twice", **words)
    account = stored_people.account_of(work, deal.other)
    if account is None:
        raise Refused("swap.unreachable", **words)
    return account


def ask(work: Work, deal: Deal) -> Swap:
    """Puts the exchange before the other. Raises `Refused`."""
    account, words = askable(work, deal), deal.words(work.now)
    swap = Swap(
        mine_id=deal.mine.id,
        theirs_id=deal.theirs.id if deal.theirs else None,
        asked_id=deal.other.id,
        asked_at=work.now,
    )
    work.session.add(swap)
    work.session.flush()
    buttons = (
        (
            DecideSwap(swap=swap.id, agreed=True).button(say("button.agree")),
            DecideSwap(swap=swap.id, agreed=False).button(say("button.decline")),
        ),
    )
    text = "\n".join(filter(None, (say(f"{deal.kind}.request", **words), doubled(work, deal))))
    messages.tell(work, account, text, f"deal:{swap.id}", buttons)
    return swap


def answer(work: Work, account: Account, swap_id: int, agreed: bool) -> Reply:
    """The other says yes or no, once; whoever asked is told."""
    swap = work.session.get(Swap, swap_id)
    deal = _deal(work, swap) if swap is not None else None
    if swap is None or deal is None:
        raise Refused("refuse.stale")
    if deal.other.account_id != account.id:
        raise Refused("ask.not_yours")
    if swap.decided_at is not None:
        raise Refused("ask.answered")
    why = refusal(work, deal) if agreed else f"{deal.kind}.declined"
    swap.decided_at, swap.agreed = work.now, why is None
    if why is None:
        return Reply(deal, done=carry_out(work, deal))
    _tell(work, deal.mine.person, say(why, **deal.words(work.now)))
    return Reply(deal, why=why)


def withdraw(work: Work, account: Account, swap_id: int) -> str:
    """Whoever asked takes it back before it is answered. Returns what the other is told."""
    swap = work.session.get(Swap, swap_id)
    deal = _deal(work, swap) if swap is not None else None
    if swap is None or deal is None or swap.decided_at is not None:
        raise Refused("refuse.stale")
    if deal.mine.person.account_id != account.id:
        raise Refused("ask.not_yours")
    swap.decided_at, swap.agreed = work.now, False
    text = say("swap.withdrawn", **deal.words(work.now))
    _tell(work, deal.other, text)
    return text


def carry_out(work: Work, deal: Deal) -> str:
    """Does what the two have agreed to, and tells all but `other`, to whom the answer is returned."""
    # Of the posts as they are before.
    text = "\n".join(filter(None, (say(f"{deal.kind}.done", **deal.words(work.now)), doubled(work, deal))))
    made = [(deal.mine, _pass_on(work, deal, deal.mine, deal.other))]
    if deal.theirs is not None:
        made.append((deal.theirs, _pass_on(work, deal, deal.theirs, deal.mine.person)))
    for held, part in made:
        part.confirmed_at = work.now if part.since <= work.now else None
        notices.tell_newcomer(work, held.rota, held.shift, part.id)
        news.take_as_told(work, held.shift, (deal.mine.part.person_id, deal.other.id))
    for person in (deal.other, deal.mine.person):
        double_duty.take_as_known(work, person)
    _tell_the_others(work, deal, [held.shift.id for held, _ in made], text)
    return text


def _pass_on(work: Work, deal: Deal, held: Held, to: Person) -> Assignment:
    """Whoever asked and whoever agreed did it together."""
    by = deal.asker or stored_people.account_of(work, deal.mine.person)
    actor = f"{deal.asker.name if deal.asker else deal.mine.person.name}、{deal.other.name}"
    during = deal.leave if held is deal.mine else None
    return assignments.pass_on(work, held, to, deal.origin, by, during, actor=actor)


def _tell_the_others(work: Work, deal: Deal, shift_ids: Collection[int], text: str) -> None:
    """Whoever is relieved, who arranged it, and the leaders but for the two themselves; each once."""
    parties = (deal.mine.part.person_id, deal.other.id)
    told = [
        stored_people.account_of(work, deal.mine.person),
        deal.asker,
        *leaders.of_shifts(work, shift_ids, parties),
    ]
    for account in {one.id: one for one in told if one and one.id != deal.other.account_id}.values():
        messages.tell(work, account, text)


def _deal(work: Work, swap: Swap) -> Deal | None:
    mine = stored_shifts.held(work, swap.mine_id)
    theirs = stored_shifts.held(work, swap.theirs_id) if swap.theirs_id else None
    other = stored_people.person(work, swap.asked_id)
    if mine is None or other is None or (swap.theirs_id and theirs is None):
        return None
    return Deal(mine, theirs, other)


def _part(work: Work, held: Held, stretch: Stretch) -> Part:
    return Part(
        shift_id=held.shift.id,
        post=held.part.post,
        person_id=held.part.person_id,
        starts_at=stretch.starts_at,
        ends_at=stretch.ends_at,
        standing=(held.ends_it or not held.over(work.now)) and stretch.starts_at < stretch.ends_at,
    )


def _others(work: Work, person_id: int, but: Held | None = None) -> list[Part]:
    """What else a person holds from now on."""
    left_out = but.id if but is not None else None
    return [
        _part(work, held, held.stretch)
        for held in stored_shifts.coming_of(work, person_id)
        if held.id != left_out
    ]


def _tell(work: Work, person: Person, text: str) -> None:
    account = stored_people.account_of(work, person)
    if account is not None:
        messages.tell(work, account, text)


def open_to(work: Work, account: Account, scope: Scope) -> list[Held]:
    """The running posts this account may take: it stands duty on that rota itself, or leads its unit.

    A shift's own leader may take its staff's post, too: better one person at two posts than nobody at one.
    """
    person = stored_people.person_of(work, account)
    if person is None:
        return []
    there = stored_duty.standing_at(work, work.now)
    rotas = set(stored_rota.rotas_of(work, person.id))
    own = {(held.shift.id, held.part.post) for held in there if held.part.person_id == person.id}
    return [
        held
        for held in there
        if (held.shift.id, held.part.post) not in own
        and (held.rota.id in rotas or scope.may(Right.UNLOCK, held.rota.unit_id))
    ]


def take(work: Work, account: Account, scope: Scope, part_id: int) -> str:
    """Takes the post over from now; returns what all who are concerned are told."""
    person, held = stored_people.person_of(work, account), stored_shifts.held(work, part_id)
    if held is None or held.over(work.now):
        raise Refused("refuse.stale")
    if person is None:
        raise Refused("take.not_listed")
    if held.part.person_id == person.id:
        raise Refused("take.self")
    if held.id not in {one.id for one in open_to(work, account, scope)}:
        raise Refused("refuse.right")
    return _take(work, person, held)


def _take(work: Work, person: Person, held: Held) -> str:
    post = labels.stretch_label(held, held.stretch, work.now)
    part = assignments.pass_on(
        work, held, person, Origin.TAKEOVER, stored_people.account_of(work, person), actor=person.name
    )
    part.confirmed_at = work.now
    news.take_as_told(work, held.shift, (person.id, held.part.person_id))
    text = say("take.done", post=post, name=person.name, before=held.person.name)
    left = desk_notes.noted_here(work, held.shift)
    if held.account is not None:
        messages.tell(work, held.account, text)
    messages.tell_leaders(work, [held.shift.id], text, but=(person.id, held.part.person_id))
    return "\n".join(filter(None, (text + left, double_duty.warning(work, person))))
