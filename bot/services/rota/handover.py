"""交接班: the leaving shift leaves a note, the next one gets it with all that is open, and takes over by one tap."""

from collections.abc import Sequence
from enum import Enum

from bot.domain.audit import Action
from bot.domain.messaging.buttons import CloseIncident, ConfirmDuty, NoteNothing
from bot.domain.messaging.messages import Keyboard
from bot.domain.rota.spans import NOTE_LEAD, NOTE_LIFE
from bot.domain.text.display import quoted
from bot.phrases import say
from bot.services import audit
from bot.services.incidents import messages as incident_messages
from bot.services.refusals import Refused
from bot.services.rota import labels, messages
from bot.services.rota.open_items import open_items
from storage.queries import incidents as stored_incidents
from storage.queries import shifts as stored_shifts
from storage.queries.directory import directory
from storage.queries.shifts import Held
from storage.tables import Account, Handover, Rota, Shift
from storage.work import Work

MOST_TO_CLOSE = 5  # buttons of one message


class Confirmed(Enum):
    """What came of a tap on 「确认」."""

    ACCEPTED = "accepted"  # and the shift is taken over from the one before
    THERE = "there"  # somebody else of the shift has taken it over
    FIRST = "first"
    AGAIN = "again"


def ask_for_note(work: Work, rota: Rota, shift: Shift, people: Sequence[Held]) -> None:
    """Asks those who leave; who goes on at the same post has nothing to hand over."""
    staying_on = staying(work, shift)
    text, button = _asked(work, rota, shift)
    for held in people:
        if held.account is not None and stored_shifts.who(held) not in staying_on:
            told, buttons = _in_hand(work, held.account)
            messages.tell(work, held.account, text + told, f"note:{shift.id}", (*buttons, *button))


def _asked(work: Work, rota: Rota, shift: Shift) -> tuple[str, Keyboard]:
    items = open_items(work, rota.unit_id, rota.zone)
    text = say("handover.ask", rota=rota.name, span=labels.span_label(shift, rota.zone), open=_block(items))
    return text, ((NoteNothing(shift=shift.id).button(say("button.nothing_special")),),)


def question(work: Work, held: Held) -> tuple[str, Keyboard]:
    """What whoever leaves a post is asked for, with what has been noted so far."""
    text, buttons = _asked(work, held.rota, held.shift)
    told = handover_of(work, held.shift).note
    return (f"{text}\n{say('handover.so_far', note=told)}", ()) if told else (text, buttons)


def taken_over(work: Work, held: Held) -> tuple[str, Keyboard]:
    """What whoever stands a post was left by the shift before, and the tap that takes it over."""
    span = labels.span_label(held.stretch, held.rota.zone)
    head = say("handover.standing", rota=held.rota.name, span=span)
    button = ConfirmDuty(part=held.id).button(say("button.on_duty"))
    text = f"{head}\n{left_behind(work, held.rota, held.shift)}"
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


def staying(work: Work, shift: Shift) -> set[tuple[int, str]]:
    """Who stands the shift that follows this one at once from its beginning, and at which post."""
    following = stored_shifts.after(work, shift)
    if following is None or following.starts_at != shift.ends_at:
        return set()
    return {
        stored_shifts.who(held)
        for held in stored_shifts.all_of(work, following.id)
        if held.begins_it and held.has_some
    }


def asked_key(shift: Shift, account: Account) -> str:
    """The outbox key under which `account` was asked for the note of `shift`."""
    return f"duty:note:{shift.id}:{account.id}"


def leaving(work: Work, account: Account, *, more: bool = False) -> Held | None:
    """The post this account is leaving or has just left, for which a note is still wanted; `more`: or one more."""
    shift_id = stored_shifts.left_by(work, account.id)
    held = may_note(work, account, shift_id) if shift_id is not None else None
    if held is not None and stored_shifts.who(held) in staying(work, held.shift):
        return None  # in the midst of a week of duty nothing is handed over
    return held if held is not None and (more or not handover_of(work, held.shift).note) else None


def handover_of(work: Work, shift: Shift) -> Handover:
    """The shift's handover, made on first sight."""
    found = stored_shifts.handover_of(work, shift.id)
    if found is None:
        found = Handover(shift_id=shift.id)
        work.session.add(found)
        work.session.flush()
    return found


def note(work: Work, held: Held, text: str, message_id: int | None = None) -> None:
    """Writes the note down; where the next shift has begun, it is passed on at once."""
    handover = handover_of(work, held.shift)
    said = f"{held.person.name}：{quoted(text)}"
    handover.note = f"{handover.note}\n{said}" if handover.note else said
    if message_id is not None:
        handover.pieces = {**handover.pieces, str(message_id): said}
    _noted(work, held, handover, text, say("handover.late", note=said))


def note_edited(work: Work, account: Account, message_id: int, text: str) -> bool:
    """Puts an edited note in the place of what it said before; False where the message was no note."""
    found = stored_shifts.noted_by(work, account.id, str(message_id))
    held = may_note(work, account, found.shift_id) if found is not None else None
    if found is None or held is None:
        return False
    before, said = found.pieces[str(message_id)], f"{held.person.name}：{quoted(text)}"
    if said != before:
        found.note = found.note.replace(before, said, 1)
        found.pieces = {**found.pieces, str(message_id): said}
        _noted(work, held, found, text, say("handover.corrected", note=said))
    return True


def _noted(work: Work, held: Held, handover: Handover, text: str, told: str) -> None:
    handover.noted_by, handover.noted_at = held.part.person_id, work.now
    _record(work, held, "duty.note", f"{labels.post_label(held)} {text}")
    following = stored_shifts.after(work, held.shift)
    if following is not None and following.starts_at <= work.now:
        for one in stored_shifts.of_shift(work, following.id):
            if one.account is not None and one.part.person_id != held.part.person_id:
                messages.tell(work, one.account, told)


def _record(work: Work, held: Held, action: Action, after: str) -> None:
    audit.record(
        work,
        held.account,
        action,
        unit=held.rota.unit_id,
        person=held.person,
        after=after,
        actor=held.person.name,
    )


def may_note(work: Work, account: Account, shift_id: int) -> Held | None:
    """The post of this shift that the account holds."""
    return next(
        (
            held
            for held in stored_shifts.of_shift(work, shift_id)
            if held.account and held.account.id == account.id
        ),
        None,
    )


def too_late(work: Work, held: Held) -> bool:
    return held.shift.ends_at + NOTE_LIFE < work.now or held.shift.ends_at - NOTE_LEAD > work.now


def left_behind(work: Work, rota: Rota, shift: Shift) -> str:
    """What a shift that begins is given: the note of the one before and everything open."""
    before = stored_shifts.before(work, shift)
    told = handover_of(work, before).note if before is not None else ""
    note_ = say("handover.note", note=told) if told else say("handover.no_note")
    return note_ + _block(open_items(work, rota.unit_id, rota.zone))


def accept(work: Work, held: Held) -> bool:
    """The first of the new shift takes over; True if that is news. Those who leave hear of it."""
    before = stored_shifts.before(work, held.shift)
    if before is None:
        return False
    handover = handover_of(work, before)
    if handover.accepted_at is not None:
        return False
    handover.accepted_by, handover.accepted_at = held.part.person_id, work.now
    _record(work, held, "duty.accept", labels.post_label(held))
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


def chosen(work: Work, account: Account, shift_id: int, text: str, message_id: int | None) -> bool:
    """The words that were asked about are a note. False where there is nobody any more to leave one."""
    held = may_note(work, account, shift_id)
    if held is not None:
        note(work, held, text, message_id)
    return held is not None
