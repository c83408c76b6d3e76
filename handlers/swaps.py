"""/swap, /cover and /takeover: one's own coming shifts to tap on; dates and names typed are understood, too."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from bot.domain.messaging.buttons import (
    ChooseCover,
    ChooseSwap,
    ConfirmCover,
    ConfirmSwap,
    DecideSwap,
    ProposeCover,
    ProposeSwap,
    TakeOverDuty,
    WithdrawSwap,
)
from bot.domain.messaging.messages import Button, Keyboard
from bot.domain.rota.post import shown_name
from bot.domain.rota.sheet.dates import read_day
from bot.domain.time.local_time import span
from bot.phrases import say
from bot.services import outbox
from bot.services.refusals import Refused
from bot.services.rota import labels, swaps
from bot.services.rota.swaps import Deal, Reply
from handlers.context import Talk
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Person

MOST = 10
MOST_WORDS = 20  # two dates, a name and what one says around them
FILLERS = frozenset({"和", "跟", "与", "换", "的", "到", "请", "由", "代"})


def swap(talk: Talk) -> None:
    _begin(talk, "swap", ChooseSwap, _typed_swap)


def cover(talk: Talk) -> None:
    _begin(talk, "cover", ChooseCover, _typed_cover)


def takeover(talk: Talk) -> None:
    """Whoever is on duty and may be relieved by this person, one button each."""
    offered = swaps.open_to(talk.work, talk.account, talk.scope)
    if stored_people.person_of(talk.work, talk.account) is None:
        raise Refused("take.not_listed")
    if not offered:
        raise Refused("take.nobody")
    buttons = [
        (TakeOverDuty(part=held.id).button(f"{held.person.name}（{labels.post_label(held)}）"),)
        for held in offered
    ]
    outbox.answer(talk.work, talk.incoming, say("take.which"), tuple(buttons[:MOST]))


def _begin(
    talk: Talk,
    kind: str,
    choose: type[ChooseSwap | ChooseCover],
    typed: Callable[[Talk, Person], None],
) -> None:
    person = stored_people.person_of(talk.work, talk.account)
    if not talk.incoming.private:
        raise Refused("swap.private")
    if person is None:
        raise Refused("swap.not_listed")
    if talk.words:
        typed(talk, person)
        return
    own = stored_shifts.coming_of(talk.work, person.id)
    open_ = [held for held in own if kind == "cover" or held.shift.starts_at > talk.work.now]
    offered = (choose(mine=held.id).button(label(held)) for held in open_)
    _offer(talk, f"{kind}.which", offered, "swap.none_own")


def choose_theirs(talk: Talk, pressed: ChooseSwap) -> None:
    """The second list of /swap: the others' coming shifts at the same post of the same rota."""
    mine = _own(talk, pressed.mine)
    offered = (
        ProposeSwap(mine=mine.id, theirs=held.id).button(f"{held.person.name}　{label(held)}")
        for held in _theirs(talk, mine)
    )
    _offer(talk, "swap.with", offered, "swap.none_theirs")


def choose_person(talk: Talk, pressed: ChooseCover) -> None:
    """The second list of /cover: everybody of the rota but oneself."""
    mine = _own(talk, pressed.mine)
    others = [one for one in stored_rota.people_on(talk.work, mine.rota.id) if one.id != mine.person.id]
    offered = (ProposeCover(mine=mine.id, person=one.id).button(one.name) for one in others)
    _offer(talk, "cover.with", offered, "swap.none_theirs")


def propose_swap(talk: Talk, pressed: ProposeSwap) -> None:
    ask(talk, _exchange(talk, pressed))


def _exchange(talk: Talk, pressed: ProposeSwap | ConfirmSwap) -> Deal:
    mine, theirs = _own(talk, pressed.mine), stored_shifts.held(talk.work, pressed.theirs)
    if theirs is None or theirs.rota.id != mine.rota.id or theirs.part.post != mine.part.post:
        raise Refused("refuse.stale")
    return Deal(mine, theirs, theirs.person)


def propose_cover(talk: Talk, pressed: ProposeCover) -> None:
    mine, other = _own(talk, pressed.mine), stored_people.person(talk.work, pressed.person)
    if other is None or other not in stored_rota.people_on(talk.work, mine.rota.id):
        raise Refused("refuse.stale")
    ask(talk, Deal(mine, None, other))


def swap_confirmed(talk: Talk, pressed: ConfirmSwap) -> None:
    ask(talk, _exchange(talk, pressed), sure=True)


def cover_confirmed(talk: Talk, pressed: ConfirmCover) -> None:
    mine, other = _own(talk, pressed.mine), stored_people.person(talk.work, pressed.person)
    if other is None:
        raise Refused("refuse.stale")
    ask(talk, Deal(mine, None, other), sure=True)


def decide(talk: Talk, pressed: DecideSwap) -> None:
    with refused_at_length(talk):
        reply = swaps.answer(talk.work, talk.account, pressed.swap, pressed.agreed)
        show(talk, reply.done or _not_done(talk, reply, agreed=pressed.agreed))


def _not_done(talk: Talk, reply: Reply, *, agreed: bool) -> str:
    """The exchange cannot be any more, or they did not want it."""
    return say(reply.why, **reply.deal.words(talk.work.now)) if agreed else say("swap.declined_done")


def withdraw(talk: Talk, pressed: WithdrawSwap) -> None:
    with refused_at_length(talk):
        show(talk, swaps.withdraw(talk.work, talk.account, pressed.swap))


def take(talk: Talk, pressed: TakeOverDuty) -> None:
    with refused_at_length(talk):
        show(talk, swaps.take(talk.work, talk.account, talk.scope, pressed.part))


def _typed_swap(talk: Talk, person: Person) -> None:
    """「/swap 11月25日 马干事 11月26日」; the second date may be left out where the other has one shift only."""
    mine, other, theirs = _parts(talk, person)
    if mine is None or other is None:
        raise Refused("swap.usage", other=_colleague(talk, person))
    if other.id == person.id:
        raise Refused("swap.self")
    wanted = [held for held in theirs if held.rota.id == mine.rota.id and held.part.post == mine.part.post]
    if len(wanted) != 1:
        raise Refused("swap.no_such_shift", other=other.name)
    ask(talk, Deal(mine, wanted[0], other))


def _typed_cover(talk: Talk, person: Person) -> None:
    """「/cover 11月25日 马干事」"""
    mine, other, _ = _parts(talk, person)
    if mine is None or other is None:
        raise Refused("cover.usage", other=_colleague(talk, person))
    ask(talk, Deal(mine, None, other))


def _colleague(talk: Talk, person: Person) -> str:
    """Somebody of one's own rotas, for an example."""
    rotas = stored_rota.rotas_of(talk.work, person.id)
    names = [one.name for rota in rotas for one in stored_rota.people_on(talk.work, rota)]
    return next((name for name in names if name != person.name), say("rota.somebody"))


def _parts(talk: Talk, person: Person) -> tuple[Held | None, Person | None, list[Held]]:
    """One's own shift on the first date, who is named, and what they hold on the second date (or at all)."""
    today = talk.today
    words = [word for word in talk.words if word not in FILLERS][:MOST_WORDS]
    days = [read.day for word in words if (read := read_day(word, today, bare=False))]
    known = stored_people.people_named(talk.work, words)
    named = [known[word] for word in words if word in known]
    own = [held for held in _held_by(talk, person) if days and held.shift.day == days[0]]
    other = stored_people.person(talk.work, named[0]) if named else None
    theirs = _held_by(talk, other) if other is not None else []
    if len(days) > 1:
        theirs = [held for held in theirs if held.shift.day == days[1]]
    return (own[0] if own else None), other, theirs


def _held_by(talk: Talk, person: Person) -> list[Held]:
    return stored_shifts.held_by(talk.work, person.id)


def _own(talk: Talk, part_id: int) -> Held:
    """One's own shift that a button names; anything else is a stale button."""
    held = stored_shifts.held(talk.work, part_id)
    if held is None or held.account is None or held.account.id != talk.account.id:
        raise Refused("refuse.stale")
    return held


def _theirs(talk: Talk, mine: Held) -> list[Held]:
    """What others hold on the same rota at the same post, that has not begun."""
    return [
        held
        for held in stored_shifts.of_rota(talk.work, mine.rota.id)
        if held.part.post == mine.part.post
        and held.part.person_id != mine.part.person_id
        and held.shift.starts_at > talk.work.now
    ]


def ask(talk: Talk, deal: Deal, *, sure: bool = False) -> None:
    """Puts the exchange before the other, or says what stands against it.

    Where somebody would stand two posts at one time, this is named and has to be confirmed first (`sure`).
    """
    with refused_at_length(talk):
        swaps.askable(talk.work, deal)
        if not sure and (doubled := swaps.doubled(talk.work, deal)):
            show(talk, say(f"{deal.kind}.sure", doubled=doubled), ((_confirming(deal),),))
            return
        swap = swaps.ask(talk.work, deal)
        back = WithdrawSwap(swap=swap.id).button(say("button.withdraw"))
        show(talk, say(f"{deal.kind}.asked", **deal.words(talk.work.now)), ((back,),))


def _confirming(deal: Deal) -> Button:
    if deal.theirs is not None:
        return ConfirmSwap(mine=deal.mine.id, theirs=deal.theirs.id).button(say("button.swap_sure"))
    text = say("button.cover_sure", other=deal.other.name)
    return ConfirmCover(mine=deal.mine.id, person=deal.other.id).button(text)


@contextmanager
def refused_at_length(talk: Talk) -> Iterator[None]:
    """Says no in the chat even where a button was pressed: what names both shifts is too long for a toast."""
    try:
        yield
    except Refused as no:
        show(talk, say(no.key, **no.values))


def show(talk: Talk, text: str, buttons: Keyboard = ()) -> None:
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    outbox.answer(talk.work, talk.incoming, text, buttons)


def _offer(talk: Talk, key: str, offered: Iterable[Button], none: str) -> None:
    buttons: Keyboard = tuple((button,) for button in list(offered)[:MOST])
    show(talk, say(key) if buttons else say(none), buttons)


def label(held: Held) -> str:
    """The day, the rota and the post; of whoever is relieved for some hours also which part of the day it is."""
    told = f"{labels.day_label(held.shift.day)} {held.rota.name} {shown_name(held.part.post)}"
    if held.begins_it and held.ends_it:
        return told
    return f"{told}（{span(held.stretch.starts_at, held.stretch.ends_at, held.rota.zone)}）"
