"""What a shift notes for the next: what its people leave in words, and what the desk hears from above."""

from collections.abc import Sequence

from bot.domain.audit import Action
from bot.domain.rota.spans import NOTE_LEAD, NOTE_LIFE
from bot.domain.text.display import quoted
from bot.phrases import say
from bot.services import audit
from bot.services.rota import labels, messages
from storage.queries import handover as stored_handover
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries import units as stored_units
from storage.queries.shifts import Held
from storage.tables import Account, Handover, Shift
from storage.work import Work


def stands_on(work: Work, held: Held, parts: Sequence[Held]) -> bool:
    """Do they stand the same post when the next shift begins, and nobody the like of it (夜班) in between?

    `parts`: everybody of their shift.
    """
    between = stored_handover.later_than(held, parts)
    following = stored_shifts.after(work, held.shift)
    if following is None or following.starts_at != held.shift.ends_at:
        return False
    if any(one.stands_for is held.stands_for for one in between):
        return False
    return stored_shifts.who(held) in {
        stored_shifts.who(one)
        for one in stored_shifts.all_of(work, following.id)
        if one.begins_it and one.has_some
    }


def leaving(work: Work, account: Account, *, more: bool = False) -> Held | None:
    """The post this account is leaving or has just left, for which a note is still wanted; `more`: or one more."""
    shift_id = stored_handover.left_by(work, account.id)
    held = may_note(work, account, shift_id) if shift_id is not None else None
    if held is not None and stands_on(work, held, stored_shifts.all_of(work, held.shift.id)):
        return None  # in the midst of a week of duty nothing is handed over
    return held if held is not None and (more or not left_already(work, held)) else None


def left_already(work: Work, held: Held) -> bool:
    """Has a note been left in handing over? What was noted in the course of the shift is none."""
    noted_at = handover_of(work, held.shift).noted_at
    return noted_at is not None and noted_at >= held.stretch.ends_at - NOTE_LEAD


def handover_of(work: Work, shift: Shift) -> Handover:
    """The shift's handover, made on first sight."""
    found = stored_handover.handover_of(work, shift.id)
    if found is None:
        found = Handover(shift_id=shift.id)
        work.session.add(found)
        work.session.flush()
    return found


def note(work: Work, held: Held, text: str, message_id: int | None = None) -> None:
    """Writes the note down; where the next shift has begun, it is passed on at once."""
    handover = handover_of(work, held.shift)
    said = f"{held.person.name}：{quoted(text)}"
    _add(handover, said)
    if message_id is not None:
        handover.pieces = {**handover.pieces, str(message_id): said}
    _noted(work, held, handover, text, say("handover.late", note=said))


def note_heard(work: Work, account: Account, unit_id: int, text: str) -> int | None:
    """What the desk of a unit hears from somebody who stands no post there: noted in the shifts that run, for whoever
    comes next. The id of one of these shifts; None where none runs."""
    nearest = stored_rota.nearest_with_rota(work, stored_units.above(work, unit_id))
    kept = None
    for rota in stored_rota.open_rotas(work) if nearest is not None else ():
        shift = stored_shifts.running(work, rota.id) if rota.unit_id == nearest else None
        if shift is not None:
            _add(handover_of(work, shift), f"{account.name}：{quoted(text)}")
            where = f"{rota.name} {labels.day_label(shift.day)} {text}"
            audit.record(work, account, "duty.note", unit=rota.unit_id, after=where, actor=account.name)
            kept = shift.id
    return kept


def _add(handover: Handover, said: str) -> None:
    handover.note = f"{handover.note}\n{said}" if handover.note else said


def note_edited(work: Work, account: Account, message_id: int, text: str) -> bool:
    """Puts an edited note in the place of what it said before; False where the message was no note."""
    found = stored_handover.noted_by(work, account.id, str(message_id))
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
    put_on_record(work, held, "duty.note", f"{labels.post_label(held)} {text}")
    for one in _come_since(work, held):
        if one.account is not None and one.part.person_id != held.part.person_id:
            messages.tell(work, one.account, told)


def _come_since(work: Work, held: Held) -> list[Held]:
    """Whoever has taken over by now: the next shift, or of the same who came when their time was over (夜班)."""
    following = stored_shifts.after(work, held.shift)
    if following is not None and following.starts_at <= work.now:
        return stored_shifts.of_shift(work, following.id)
    left_at, there = held.stretch.ends_at, stored_shifts.of_shift(work, held.shift.id)
    return [one for one in there if left_at <= one.stretch.starts_at <= work.now]


def put_on_record(work: Work, held: Held, action: Action, after: str) -> None:
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
    """The post of this shift that the account holds or held; of several the last."""
    own = [
        held
        for held in stored_shifts.all_of(work, shift_id)
        if held.account and held.account.id == account.id and held.has_some
    ]
    return max(own, key=lambda held: held.stretch.ends_at, default=None)


def too_late(work: Work, held: Held) -> bool:
    """Is there no handing over any more, or not yet?"""
    left_at, found = held.stretch.ends_at, stored_handover.handover_of(work, held.shift.id)
    until = max(left_at + NOTE_LIFE, found.open_until if found and found.open_until else left_at)
    return not left_at - NOTE_LEAD <= work.now <= until


def noted_here(work: Work, shift: Shift) -> str:
    """What has been noted in a shift so far, as a paragraph of its own; nothing where nothing was."""
    found = stored_handover.handover_of(work, shift.id)
    return "\n" + say("handover.here", note=found.note) if found is not None and found.note else ""


def chosen(work: Work, account: Account, shift_id: int, text: str, message_id: int | None) -> bool:
    """The words that were asked about are a note. False where there is nobody any more to leave one."""
    held = may_note(work, account, shift_id)
    if held is not None:
        note(work, held, text, message_id)
    return held is not None
