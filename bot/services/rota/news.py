"""Whoever was told of a shift and is taken off hears it at once, as does whoever comes.

What people were told stands with their assignments; what they have is their spans. Where the two differ there is news,
whatever brought it about: a sheet, an override, another rotation, other settings, a rota that is closed.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from bot.domain.rota.exchange import Stretch, joined
from bot.domain.rota.post import stood_name
from bot.domain.rota.spans import Phase
from bot.phrases import say
from bot.services.rota import labels, messages, notices
from bot.services.rota.notices import PLANNED
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Rota, Shift
from storage.work import Work


def bring(work: Work, rota: Rota, shift: Shift, *, closed: bool = False) -> None:
    """Tells everybody of a shift what has changed for them since they were told.

    `closed`: nobody stands it any more. Who comes in the place of somebody who knew is told at once, too.
    """
    work.session.flush()
    parts = stored_shifts.all_of(work, shift.id)
    told_already = notices.phase_of(work, rota, shift) >= Phase.EVE
    coming, changed = [], set()
    for own in notices.by_person(parts):
        told = _ahead((_told(held) for held in own), work.now)
        has = [] if closed else _ahead((held.stretch for held in own), work.now)
        if told and told != has:
            changed.add(own[0].part.post)
            _tell_change(work, rota, own, told, has, parts)
            for held in own:
                forget_and_remember([held], closed=closed or held.over(work.now))
        elif has and not told:
            coming.append([held for held in own if not held.over(work.now)])
    going_on = stored_shifts.goes_on(work, shift)
    for own in coming:
        knows = own[0].begins_it and stored_shifts.who(own[0]) in going_on and own[0].part.origin in PLANNED
        if knows and told_already and own[0].part.post not in changed:
            notices.remember(own)
        elif told_already:
            for held in own:
                notices.tell_late(work, rota, shift, held)
        elif own[0].part.post in changed:
            notices.tell_added(work, rota, shift, own)


def take_down(work: Work, rota: Rota) -> None:
    """The rota is kept no more: whoever was told of a shift of it is told that there is none."""
    for shift in stored_rota.shifts_since(work, rota.id, work.now):
        bring(work, rota, shift, closed=True)


def take_as_told(work: Work, shift: Shift, people: Collection[int]) -> None:
    """These have been told in other words what they have now: they took part in the exchange."""
    work.session.flush()
    own = [held for held in stored_shifts.all_of(work, shift.id) if held.part.person_id in people]
    forget_and_remember([held for held in own if not held.over(work.now)])
    forget_and_remember([held for held in own if held.over(work.now)], closed=True)  # told of its end, too


def forget_and_remember(own: Sequence[Held], *, closed: bool = False) -> None:
    """What they were told is what they have."""
    for held in own:
        held.part.told_from = held.part.told_until = None
        if not closed and held.stretch.starts_at < held.stretch.ends_at:
            notices.remember([held])


def _told(held: Held) -> Stretch:
    at, until = held.part.told_from, held.part.told_until
    return Stretch(at, until) if at and until else Stretch(held.shift.starts_at, held.shift.starts_at)


def _ahead(stretches: Iterable[Stretch], now: datetime) -> list[Stretch]:
    """What of them is still to come."""
    return joined(Stretch(max(one.starts_at, now), one.ends_at) for one in stretches)


def _tell_change(
    work: Work,
    rota: Rota,
    own: Sequence[Held],
    told: list[Stretch],
    has: list[Stretch],
    parts: Sequence[Held],
) -> None:
    held = own[0]
    if held.account is None:
        return
    others = dict.fromkeys(
        one.person.name
        for one in parts
        if one.part.post == held.part.post and one.person.id != held.person.id and not one.over(work.now)
    )
    instead = say("duty.instead", names="、".join(others)) if others else ""
    text = say(
        "duty.changed" if has else "duty.off",
        post=stood_name(held.part.post),
        rota=rota.name,
        before="\n".join(labels.span_label(one, rota.zone) for one in told),
        span="\n".join(labels.span_label(one, rota.zone) for one in has),
        instead=instead,
    )
    first = min(one.starts_at for one in (*told, *has))
    messages.tell(work, held.account, text, not_before=messages.by_day(work, rota.zone, first))
