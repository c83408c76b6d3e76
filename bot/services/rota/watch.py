"""A beat over the shifts: when something is to be said, to whom, and when to look again.

What an outage made stale is left out: only the latest phase that has begun is acted on, and no message has two chances.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.domain.messaging.buttons import TakeOverDuty
from bot.domain.rota.spans import NOTE_LEAD, Phase, next_mark
from bot.phrases import say
from bot.services import due, outbox
from bot.services.recipients import leaders
from bot.services.recipients.reached import name_or_phone
from bot.services.rota import handover, labels, messages, news, notices
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Rota, Shift
from storage.work import Work

LATELY = timedelta(hours=1)  # an outage is over before; later nobody need be told that they left
MOST_BUTTONS = 8


def act_on_due(work: Work) -> None:
    """Does what the shifts are due for."""
    due.act_on_each(work, Shift, act)


def act(work: Work, shift: Shift) -> None:
    """A rota that is closed goes on silently, in case it is opened again."""
    rota = work.session.get_one(Rota, shift.rota_id)
    shift.next_action_at = next_mark(notices.marks_of(rota, shift), work.now)
    if rota.closed_at is not None:
        return
    phase = notices.phase_of(work, rota, shift)
    people = stored_shifts.of_shift(work, shift.id)
    asked: list[Held] = []
    if phase is Phase.EVE:
        notices.tell_eve(work, rota, shift, people)
    elif phase in (Phase.RUNNING, Phase.LEAVING):
        asked = _run(work, rota, shift, people, leaving=phase is Phase.LEAVING)
    if phase >= Phase.RUNNING:
        handover.ask_those_who_leave(work, rota, stored_shifts.all_of(work, shift.id))
    news.bring(work, rota, shift)
    _look_again(work, rota, shift, people, asked)


def _run(work: Work, rota: Rota, shift: Shift, people: Sequence[Held], *, leaving: bool) -> list[Held]:
    """What is said while a shift runs; returns those who have only now been asked to confirm."""
    there = [held for held in people if _comes_now(work, held)]
    _carry_on(work, shift, there)
    starting = [held for held in there if not (leaving and held.begins_it)]
    asked = notices.tell_start(work, rota, shift, starting)
    for held in _over(work, shift):
        notices.tell_end(work, rota, shift, held, people)
        news.forget_and_remember([held], closed=True)
    late = [held for held in starting if held not in asked and _silent_since(rota, held) <= work.now]
    _name_silent(work, rota, shift, late)
    return asked


def _comes_now(work: Work, held: Held) -> bool:
    """Is it this person's time, and news to them? Who took a post in the middle of a shift knows that they did."""
    confirmed, since = held.part.confirmed_at, held.stretch.starts_at
    took_it = since > held.shift.starts_at and confirmed is not None and confirmed >= since
    return since <= work.now and not took_it


def _over(work: Work, shift: Shift) -> Iterator[Held]:
    """Those whose time was over lately, as they were told it would be, and who do not go on."""
    parts = stored_shifts.all_of(work, shift.id)
    for held in parts:
        ends = held.stretch.ends_at
        if held.part.told_until == ends < shift.ends_at and work.now - LATELY < ends <= work.now:
            goes_on = (
                stored_shifts.who(one) == stored_shifts.who(held) and _follows(one, held) for one in parts
            )
            if not any(goes_on):
                yield held


def _follows(one: Held, held: Held) -> bool:
    return one.id != held.id and one.stretch.starts_at <= held.stretch.ends_at < one.stretch.ends_at


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


def _silent_since(rota: Rota, held: Held) -> datetime:
    return held.stretch.starts_at + timedelta(minutes=rota.confirms_within)


def _look_again(work: Work, rota: Rota, shift: Shift, people: Sequence[Held], asked: Sequence[Held]) -> None:
    """When the next part of the shift begins or ends, soon does, or somebody has had their time to confirm."""
    marks = [
        at
        for held in people
        for at in (
            held.stretch.starts_at,
            held.stretch.ends_at - NOTE_LEAD,
            held.stretch.ends_at,
            _silent_since(rota, held),
        )
        if work.now < at < shift.ends_at
    ]
    if asked:
        marks.append(work.now + timedelta(minutes=rota.confirms_within))
    if shift.next_action_at is not None:
        shift.next_action_at = min([shift.next_action_at, *marks])


def _name_silent(work: Work, rota: Rota, shift: Shift, people: list[Held]) -> None:
    """Who has not confirmed some minutes after their time began is named to its leader; a silent leader to the admins.

    Who comes later is named by themselves, without those of whom the leader knows already.
    """
    silent = [held for held in notices.newly_there(work, shift, people) if held.part.confirmed_at is None]
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
        for held in silent[:MOST_BUTTONS]
    )
    but = [held.part.person_id for held in silent]
    for account in leaders.of_shifts(work, [shift.id], but):
        messages.tell(work, account, text, key, buttons)
