"""A beat over the shifts: the evening before and at the start people are told, before the end asked for a note.

Who goes on from the shift before, at the same post, is not told again every day. Who stands a part of a shift that
begins later (a cover for some hours of leave) is told when that begins. What an outage made stale is left out: only
the latest phase that has begun is acted on, and no message has two chances.
"""

from bot.domain.messaging.buttons import ConfirmDuty, TakeOverDuty
from bot.domain.messaging.messages import Keyboard
from bot.domain.rota.exchange import Stretch
from bot.domain.rota.post import shown_name
from bot.domain.rota.spans import Phase, Span, next_mark, phase_at, span_of
from bot.domain.terms import Origin
from bot.phrases import say
from bot.services import due, outbox
from bot.services.recipients import leaders
from bot.services.recipients.reached import name_or_phone
from bot.services.rota import handover, labels, messages
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Assignment, Rota, Shift
from storage.work import Work

PLANNED = frozenset({Origin.ROTATION, Origin.SHEET})


def act_on_due(work: Work) -> None:
    """Does what the shifts are due for."""
    due.act_on_each(work, Shift, _act)


def _act(work: Work, shift: Shift) -> None:
    """A rota that is closed goes on silently, in case it is opened again."""
    rota = work.session.get_one(Rota, shift.rota_id)
    span = _span(rota, shift)
    phase = phase_at(span, work.now)
    shift.next_action_at = next_mark(span, work.now)
    if rota.closed_at is not None:
        return
    people = stored_shifts.of_shift(work, shift.id)
    for held in people:
        look_again(work, shift, held.part)
    if phase is Phase.EVE:
        _tell(work, rota, shift, people, "eve")
    elif phase is Phase.RUNNING:
        there = [held for held in people if _comes_now(work, held)]
        _carry_on(work, shift, there)
        _tell(work, rota, shift, there, "start")
        _name_silent(work, rota, shift, there)
    elif phase is Phase.LEAVING:
        handover.ask_for_note(work, rota, shift, people)


def look_again(work: Work, shift: Shift, part: Assignment) -> None:
    """Has the beat look at a shift when this part of it begins, too, where that is still to come."""
    if part.since > max(shift.starts_at, work.now):
        shift.next_action_at = min(shift.next_action_at or part.since, part.since)


def tell_late(work: Work, rota: Rota, shift: Shift, held: Held) -> None:
    """Tells one person who came into a shift when the others had been told already."""
    phase = phase_at(_span(rota, shift), work.now)
    if phase is Phase.EVE:
        _tell_one(work, rota, shift, held, "eve")
    elif phase in (Phase.RUNNING, Phase.LEAVING):
        _tell_one(work, rota, shift, held, "start" if _begun(work, held) else "later")


def _span(rota: Rota, shift: Shift) -> Span:
    eve = span_of(shift.day, rota.zone, rota.changes_at, rota.tells_at).eve_at
    return Span(shift.starts_at, shift.ends_at, eve)


def _begun(work: Work, held: Held) -> bool:
    return held.stretch.starts_at <= work.now


def _comes_now(work: Work, held: Held) -> bool:
    """Is it this person's time, and news to them? Who took a post in the middle of a shift knows that they did."""
    confirmed, since = held.part.confirmed_at, held.stretch.starts_at
    took_it = since > held.shift.starts_at and confirmed is not None and confirmed >= since
    return _begun(work, held) and not took_it


def _carry_on(work: Work, shift: Shift, people: list[Held]) -> None:
    """Who has confirmed and only goes on need not confirm again."""
    ended = stored_shifts.before(work, shift)
    if ended is None or ended.ends_at != shift.starts_at:
        return
    confirmed = {
        stored_shifts.who(held): held.part.confirmed_at for held in stored_shifts.to_its_end(work, ended)
    }
    for held in people:
        if held.begins_it:
            held.part.confirmed_at = held.part.confirmed_at or confirmed.get(stored_shifts.who(held))


def _tell(work: Work, rota: Rota, shift: Shift, people: list[Held], what: str) -> None:
    for held in _newly_there(work, shift, people):
        _tell_one(work, rota, shift, held, what)


def _tell_one(work: Work, rota: Rota, shift: Shift, held: Held, what: str) -> None:
    if held.account is None:
        return
    everybody = labels.names_by_post(stored_shifts.of_shift(work, shift.id))
    text = say(
        f"duty.{what}",
        rota=rota.name,
        post=shown_name(held.part.post),
        span=labels.span_label(_hours(work, held), rota.zone),
        people=labels.people_line(everybody),
        note=f"\n备注：{shift.note}" if shift.note else "",
    )
    if what == "start":
        text += "\n" + handover.left_behind(work, rota, shift)
    close = handover.to_close(work, rota) if what == "start" else ()
    messages.tell(work, held.account, text, f"{what}:{held.id}", (*_buttons(held, what), *close))


def _hours(work: Work, held: Held) -> Stretch:
    """Whom the rota put there, and nobody before them, has the whole shift, even where it was planned in its midst."""
    if held.begins_it:
        return held.stretch
    others = [part for part in stored_rota.all_parts(work, held.shift.id) if part.post == held.part.post]
    first = held.part.origin in PLANNED and min(part.since for part in others) == held.part.since
    return Stretch(held.shift.starts_at if first else held.stretch.starts_at, held.stretch.ends_at)


def _buttons(held: Held, what: str) -> Keyboard:
    key = "button.on_duty" if what == "start" else "button.on_eve"
    return ((ConfirmDuty(part=held.id).button(say(key)),),)


def _newly_there(work: Work, shift: Shift, people: list[Held]) -> list[Held]:
    """Those who do not only go on from the shift before."""
    going_on = stored_shifts.goes_on(work, shift)
    return [held for held in people if not (held.begins_it and stored_shifts.who(held) in going_on)]


def _name_silent(work: Work, rota: Rota, shift: Shift, people: list[Held]) -> None:
    """Who has not confirmed when the shift begins is named to its leader; a silent leader to the admins.

    Who comes later is named when their part begins, without those of whom the leader knows already.
    """
    silent = [held for held in _newly_there(work, shift, people) if held.part.confirmed_at is None]
    _name(work, rota, shift, [held for held in silent if held.begins_it], f"silent:{shift.id}")
    for held in silent:
        if not held.begins_it:
            _name(work, rota, shift, [held], f"silent:{shift.id}:{held.id}")


def _name(work: Work, rota: Rota, shift: Shift, silent: list[Held], key: str) -> None:
    if not silent:
        return
    names = outbox.listed(name_or_phone(held) for held in silent)
    text = say("duty.silent", rota=rota.name, day=labels.day_label(shift.day), names=names)
    buttons = tuple(
        (TakeOverDuty(part=held.id).button(say("button.relieve", name=held.person.name)),)
        for held in silent[:8]
    )
    but = [held.part.person_id for held in silent]
    for account in leaders.of_shifts(work, [shift.id], but):
        messages.tell(work, account, text, key, buttons)


def tell_newcomer(work: Work, rota: Rota, shift: Shift, part: Assignment) -> None:
    """Who comes into a shift after its people have been told is told now."""
    found = stored_shifts.held(work, part.id)
    if found is not None:
        tell_late(work, rota, shift, found)
