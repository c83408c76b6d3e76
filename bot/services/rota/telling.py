"""A beat over the shifts: the evening before and at the start people are told, before the end asked for a note.

Who goes on from the shift before, at the same post, is not told again every day. What an outage made stale is left
out: only the latest phase that has begun is acted on, and no message has two chances.
"""

from collections.abc import Sequence

from bot.domain.messages import Keyboard
from bot.domain.messaging.buttons import ConfirmDuty, TakeOverDuty
from bot.domain.rota.spans import Phase, Span, next_mark, phase_at, span_of
from bot.domain.terms import POST_NAMES, DutyPost
from bot.phrases import say
from bot.services import posting, setbacks
from bot.services.rota import addressing, handing_over, showing
from storage.queries import shifts
from storage.queries.shifts import Held
from storage.tables import Rota, Shift
from storage.work import Work


def act_on_due(work: Work) -> None:
    """Does what the shifts are due for."""
    setbacks.act_on_due(work, Shift, _act_all)


def _act_all(work: Work, numbers: Sequence[int]) -> None:
    for number in numbers:
        shift = work.session.get_one(Shift, number)
        _act(work, shift, work.session.get_one(Rota, shift.rota_id))


def _act(work: Work, shift: Shift, rota: Rota) -> None:
    """A rota that is closed goes on silently, in case it is opened again."""
    span = _span(rota, shift)
    phase = phase_at(span, work.now)
    shift.next_action_at = next_mark(span, work.now)
    if rota.closed_at is not None:
        return
    people = shifts.of_shift(work, shift.id)
    if phase is Phase.EVE:
        _tell(work, rota, shift, people, "eve")
    elif phase is Phase.RUNNING:
        _carry_on(work, shift, people)
        _tell(work, rota, shift, people, "start")
        _name_silent(work, rota, shift, people)
    elif phase is Phase.LEAVING:
        handing_over.ask_for_note(work, rota, shift, people)


def tell_late(work: Work, rota: Rota, shift: Shift, held: Held) -> None:
    """Tells one person who came into a shift when the others had been told already."""
    phase = phase_at(_span(rota, shift), work.now)
    if phase in (Phase.EVE, Phase.RUNNING, Phase.LEAVING):
        _tell_one(work, rota, shift, held, "eve" if phase is Phase.EVE else "start")


def _span(rota: Rota, shift: Shift) -> Span:
    eve = span_of(shift.day, rota.zone, rota.changes_at, rota.tells_at).eve_at
    return Span(shift.starts_at, shift.ends_at, eve)


def _carry_on(work: Work, shift: Shift, people: list[Held]) -> None:
    """Who has confirmed and only goes on need not confirm again."""
    before = shifts.before(work, shift)
    if before is None or before.ends_at != shift.starts_at:
        return
    confirmed = {_who(held): held.part.confirmed_at for held in shifts.of_shift(work, before.id)}
    for held in people:
        held.part.confirmed_at = held.part.confirmed_at or confirmed.get(_who(held))


def _tell(work: Work, rota: Rota, shift: Shift, people: list[Held], what: str) -> None:
    going_on = goes_on(work, shift)
    for held in people:
        if _who(held) not in going_on:
            _tell_one(work, rota, shift, held, what)


def _tell_one(work: Work, rota: Rota, shift: Shift, held: Held, what: str) -> None:
    if held.account is None:
        return
    everybody = showing.names_by_post(shifts.of_shift(work, shift.id))
    text = say(
        f"duty.{what}",
        rota=rota.name,
        post=POST_NAMES[held.part.post],
        span=showing.span_label(shift, rota.zone),
        people=showing.people_line(everybody),
        note=f"\n备注：{shift.note}" if shift.note else "",
    )
    if what == "start":
        text += "\n" + handing_over.left_behind(work, rota, shift)
    addressing.tell(work, held.account, text, f"{what}:{held.id}", _buttons(held, what))


def _buttons(held: Held, what: str) -> Keyboard:
    key = "button.on_eve" if what == "eve" else "button.on_duty"
    return ((ConfirmDuty(part=held.id).button(say(key)),),)


def goes_on(work: Work, shift: Shift) -> set[tuple[int, DutyPost]]:
    """Who held which post in the shift that ends when this one begins."""
    before = shifts.before(work, shift)
    if before is None or before.ends_at != shift.starts_at:
        return set()
    return {_who(held) for held in shifts.of_shift(work, before.id)}


def _who(held: Held) -> tuple[int, DutyPost]:
    return held.part.person_id, held.part.post


def _name_silent(work: Work, rota: Rota, shift: Shift, people: list[Held]) -> None:
    """Who has not confirmed when the shift begins is named to its leader; a silent leader to the admins."""
    going_on = goes_on(work, shift)
    silent = [held for held in people if held.part.confirmed_at is None and _who(held) not in going_on]
    if not silent:
        return
    names = posting.listed(addressing.reachable(held) for held in silent)
    text = say("duty.silent", rota=rota.name, day=showing.day_label(shift.day), names=names)
    buttons = tuple(
        (TakeOverDuty(part=held.id).button(say("button.relieve", name=held.person.name)),)
        for held in silent[:8]
    )
    but = [held.part.person_id for held in silent]
    for account in addressing.leaders(work, [shift.id], but):
        addressing.tell(work, account, text, f"silent:{shift.id}", buttons)
