"""交接班: the leaving shift leaves a note, the next one gets it with all that is open, and takes over by one tap."""

from collections.abc import Sequence
from enum import Enum

from bot.domain.messaging.buttons import CloseIncident, ConfirmDuty, NoteNothing
from bot.domain.messaging.messages import Keyboard
from bot.domain.rota.spans import MISSED, NOTE_LEAD, NOTE_LIFE
from bot.domain.time.daytime import when_awake
from bot.phrases import say
from bot.services.incidents import messages as incident_messages
from bot.services.refusals import Refused
from bot.services.rota import desk_notes, labels, messages
from bot.services.rota.open_items import open_items
from storage.queries import duty as stored_duty
from storage.queries import handover as stored_handover
from storage.queries import incidents as stored_incidents
from storage.queries import outbox as stored_outbox
from storage.queries import shifts as stored_shifts
from storage.queries.directory import directory
from storage.queries.shifts import Held
from storage.tables import Account, Rota, Shift
from storage.work import Work

MOST_TO_CLOSE = 5  # buttons of one message


class Confirmed(Enum):
    """What came of a tap on 「确认」."""

    ACCEPTED = "accepted"  # and the shift is taken over from the one before
    THERE = "there"  # somebody else of the shift has taken it over
    FIRST = "first"
    AGAIN = "again"


def ask_those_who_leave(work: Work, rota: Rota, parts: Sequence[Held]) -> None:
    """Asks for a note whoever leaves a shift with nobody of it after them, half an hour before, once.

    Whoever goes on at the same post in the next has nothing to hand over. Who left without having been asked, since
    nothing ran or the shift ended sooner than was planned, is asked now. `parts`: everybody of the shift.
    """
    for held in stored_handover.handing_over(parts):
        if held.account is not None and not desk_notes.stands_on(work, held, parts):
            if work.now < held.stretch.ends_at:
                _ask_in_time(work, rota, held, held.account)
            else:
                _ask_late(work, rota, held, held.account)


def _ask_in_time(work: Work, rota: Rota, held: Held, account: Account) -> None:
    if work.now >= max(held.stretch.starts_at, held.stretch.ends_at - NOTE_LEAD):
        text, button = _asked(work, rota, held)
        told, buttons = _in_hand(work, account)
        messages.tell(work, account, text + told, _key(held), (*buttons, *button))


def _ask_late(work: Work, rota: Rota, held: Held, account: Account) -> None:
    """What they leave is taken for two hours from now on; they read who stands there, for there may be haste."""
    late, key = work.now - held.stretch.ends_at, _key(held)
    asked = stored_outbox.queued_as(work, messages.key_of(key, account)) is not None
    if late > MISSED or asked or desk_notes.left_already(work, held):
        return
    missed = late > NOTE_LIFE
    at = when_awake(work.now, rota.zone) if missed else work.now
    note = desk_notes.handover_of(work, held.shift)
    note.open_until = max(note.open_until or at, at + NOTE_LIFE)
    text, button = _asked(work, rota, held, missed=missed)
    messages.tell(work, account, text, key, button, not_before=at if missed else None)


def _key(held: Held) -> str:
    return f"note:{held.shift.id}"


def _asked(work: Work, rota: Rota, held: Held, *, missed: bool = False) -> tuple[str, Keyboard]:
    """`missed`: they left hours ago, and nothing ran."""
    late = "handover.ask_missed" if missed else "handover.ask_late"
    text = say(
        "handover.ask" if work.now < held.stretch.ends_at else late,
        rota=rota.name,
        span=labels.span_label(held.shift if held.ends_it else held.stretch, rota.zone),
        names=_there_now(work, rota) if missed else "",
        open=_block(open_items(work, rota.unit_id, rota.zone)),
    )
    return text, ((NoteNothing(shift=held.shift.id).button(say("button.nothing_special")),),)


def _there_now(work: Work, rota: Rota) -> str:
    here = [one for one in stored_duty.standing_at(work, work.now) if one.rota.id == rota.id]
    return "、".join(dict.fromkeys(one.person.name for one in here)) or say("duty.nobody_there")


def question(work: Work, held: Held) -> tuple[str, Keyboard]:
    """The request for a note to whoever leaves a post, with the note so far."""
    text, buttons = _asked(work, held.rota, held)
    told = desk_notes.handover_of(work, held.shift).note
    return (f"{text}\n{say('handover.so_far', note=told)}", ()) if told else (text, buttons)


def taken_over(work: Work, held: Held) -> tuple[str, Keyboard]:
    """The note of the shift before to whoever is on the post, with the button that takes over."""
    span = labels.span_label(held.stretch, held.rota.zone)
    asked = stored_handover.handing_over(stored_shifts.all_of(work, held.shift.id))
    key = "handover.standing" if held.id in {one.id for one in asked} else "handover.on"
    head = say(key, rota=held.rota.name, span=span)
    button = ConfirmDuty(part=held.id).button(say("button.on_duty"))
    text = f"{head}\n{left_behind(work, held.rota, held.shift, midway=not held.begins_it)}"
    return text, () if held.part.confirmed_at is not None else ((button,),)


def _in_hand(work: Work, account: Account) -> tuple[str, Keyboard]:
    """The incidents that somebody who leaves has in hand, to be given to somebody who stays or comes."""
    found = [
        one
        for one in stored_incidents.of_person(work, account.id)
        if one.acknowledged_by == account.id and one.final_at is None
    ]
    told = "\n" + say("handover.in_hand") if found else ""
    return told, tuple((incident_messages.transfer_button(one, many=True),) for one in found)


def to_close(work: Work, rota: Rota) -> Keyboard:
    """「办结」 for each incident of the rota's units that has its final report."""
    reach = directory(work).reach(rota.unit_id)
    return tuple(
        (CloseIncident(incident=one.id).button(say("button.close_one", number=one.id)),)
        for one in stored_incidents.still_open(work, reach)
        if one.final_at is not None
    )[:MOST_TO_CLOSE]


def left_behind(work: Work, rota: Rota, shift: Shift, *, midway: bool = False) -> str:
    """What a shift that begins is given: the note of the one before and everything open; `midway`: and whoever comes
    while it runs, what has been noted in it so far."""
    before = stored_shifts.before(work, shift)
    told = desk_notes.handover_of(work, before).note if before is not None else ""
    note_ = say("handover.note", note=told) if told else say("handover.no_note")
    return (
        note_
        + (desk_notes.noted_here(work, shift) if midway else "")
        + _block(open_items(work, rota.unit_id, rota.zone))
    )


def accept(work: Work, held: Held) -> bool:
    """The first of the new shift takes over; True if that is news. Those who leave hear of it."""
    before = stored_shifts.before(work, held.shift)
    if before is None:
        return False
    handover = desk_notes.handover_of(work, before)
    if handover.accepted_at is not None:
        return False
    handover.accepted_by, handover.accepted_at = held.part.person_id, work.now
    desk_notes.put_on_record(work, held, "duty.accept", labels.post_label(held))
    text = say("handover.accepted", rota=held.rota.name, name=held.person.name)
    for one in stored_shifts.of_shift(work, before.id):
        if one.account is not None and one.part.person_id != held.part.person_id:
            messages.tell(work, one.account, text, f"accepted:{before.id}")
    return True


def _block(items: list[str]) -> str:
    lines = [say("open.head"), *items] if items else [say("open.none")]
    return "\n" + "\n".join(lines)


def confirm(work: Work, account: Account, part_id: int) -> Confirmed:
    """Whoever stands a post knows of it; from its beginning on, this takes the shift over, too."""
    held = stored_shifts.held(work, part_id)
    if held is None or held.over(work.now):
        raise Refused("refuse.stale")
    if held.account is None or held.account.id != account.id:
        raise Refused("ask.not_yours")
    begun = held.stretch.starts_at <= work.now
    again = held.part.confirmed_at is not None
    held.part.confirmed_at = held.part.confirmed_at or work.now
    going_on = (held.part.person_id, held.part.post) in stored_shifts.goes_on(work, held.shift)
    if begun and not going_on:
        return Confirmed.ACCEPTED if accept(work, held) else Confirmed.THERE
    return Confirmed.AGAIN if again else Confirmed.FIRST
