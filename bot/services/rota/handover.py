"""交接班: the leaving shift leaves a note, the next one gets it with all that is open, and takes over by one tap."""

import re

from bot.domain.messaging.buttons import NoteNothing
from bot.domain.messaging.messages import Incoming
from bot.domain.rota.spans import NOTE_LEAD, NOTE_LIFE
from bot.domain.terms import DutyPost
from bot.domain.text.display import one_line, quoted
from bot.phrases import say
from bot.services import audit, outbox, questions
from bot.services.questions import Do, Option
from bot.services.rota import labels, messages
from bot.services.rota.open_items import open_items
from bot.services.utterance import Speaker, said_by
from storage.queries import outbox as stored_outbox
from storage.queries import shifts as stored_shifts
from storage.queries.shifts import Held
from storage.tables import Account, Handover, Rota, Shift
from storage.work import Work

MARKED = re.compile(r"^(?:交班|交接班|交接|留言)[:：,，\s]*")
SHOWN = 200  # characters of what is asked about
NOTHING = re.compile(
    r"(?:无|没有|没什么|没啥)(?:特殊|异常|其他|其它|要)?(?:情况|事项|交代|交接)?(?:的|了)?[。.!！]?"
)


def ask_for_note(work: Work, rota: Rota, shift: Shift, people: list[Held]) -> None:
    """Asks those who leave; who goes on at the same post has nothing to hand over."""
    following = stored_shifts.after(work, shift)
    staying: set[tuple[int, DutyPost]] = set()
    if following is not None and following.starts_at == shift.ends_at:
        there = stored_shifts.of_shift(work, following.id)
        staying = {(held.part.person_id, held.part.post) for held in there if held.begins_it}
    items = open_items(work, rota.unit_id, rota.zone)
    text = say("handover.ask", rota=rota.name, span=labels.span_label(shift, rota.zone), open=_block(items))
    button = ((NoteNothing(shift=shift.id).button(say("button.nothing_special")),),)
    for held in people:
        if held.account is not None and (held.part.person_id, held.part.post) not in staying:
            messages.tell(work, held.account, text, f"note:{shift.id}", button)


def asked_key(shift: Shift, account: Account) -> str:
    """The outbox key under which `account` was asked for the note of `shift`."""
    return f"duty:note:{shift.id}:{account.id}"


def leaving(work: Work, account: Account) -> Held | None:
    """The post this account is leaving or has just left, for which a note is still wanted."""
    shift_id = stored_shifts.leaving_shift(work, account.id)
    held = may_note(work, account, shift_id) if shift_id is not None else None
    return held if held is not None and not handover_of(work, held.shift).note else None


def handover_of(work: Work, shift: Shift) -> Handover:
    """The shift's handover, made on first sight."""
    found = stored_shifts.handover_of(work, shift.id)
    if found is None:
        found = Handover(shift_id=shift.id)
        work.session.add(found)
        work.session.flush()
    return found


def note(work: Work, held: Held, text: str) -> str:
    """Writes the note down; where the next shift has begun, it is passed on at once. Returns what to answer."""
    handover = handover_of(work, held.shift)
    said = f"{held.person.name}：{quoted(text)}"
    handover.note = f"{handover.note}\n{said}" if handover.note else said
    handover.noted_by, handover.noted_at = held.part.person_id, work.now
    audit.record(work, held.person.name, "duty.note", after=f"{labels.post_label(held)} {text}")
    following = stored_shifts.after(work, held.shift)
    if following is not None and following.starts_at <= work.now:
        for one in stored_shifts.of_shift(work, following.id):
            if one.account is not None and one.part.person_id != held.part.person_id:
                messages.tell(work, one.account, say("handover.late", note=said))
    return say("handover.noted")


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
    audit.record(work, held.person.name, "duty.accept", after=labels.post_label(held))
    text = say("handover.accepted", rota=held.rota.name, name=held.person.name)
    for one in stored_shifts.of_shift(work, before.id):
        if one.account is not None and one.part.person_id != held.part.person_id:
            messages.tell(work, one.account, text, f"accepted:{before.id}")
    return True


def _block(items: list[str]) -> str:
    lines = [say("open.head"), *items] if items else [say("open.none")]
    return "\n" + "\n".join(lines)


def confirm(work: Work, account: Account, part_id: int) -> tuple[str, bool]:
    """The sentence to show, and whether something was written."""
    held = stored_shifts.held(work, part_id)
    if held is None or held.over(work.now):
        return say("refuse.stale"), False
    if held.account is None or held.account.id != account.id:
        return say("ask.not_yours"), False
    begun = held.stretch.starts_at <= work.now
    again = held.part.confirmed_at is not None
    held.part.confirmed_at = held.part.confirmed_at or work.now
    going_on = (held.part.person_id, held.part.post) in stored_shifts.goes_on(work, held.shift)
    if begun and not going_on and accept(work, held):
        return say("duty.accepted"), True
    return say("duty.again" if again else "duty.confirmed"), not again


def take_note(work: Work, speaker: Speaker, incoming: Incoming) -> bool:
    """Uses the words as a note or asks; False where no note is wanted or these are no words for it."""
    text = incoming.text.strip()
    if not incoming.private or not text or incoming.media or incoming.lost:
        return False
    held = leaving(work, speaker.account)
    if held is None:
        return False
    if _answers(work, speaker.account, incoming, held) or MARKED.match(text) or NOTHING.fullmatch(text):
        receipt = note(work, held, MARKED.sub("", text) or text)
        outbox.answer(work, incoming, receipt, chatter=False)
    else:
        _ask(work, speaker, incoming, held)
    return True


def chosen(work: Work, account: Account, shift_id: int, text: str) -> str:
    """The words that were asked about are a note."""
    held = may_note(work, account, shift_id)
    return note(work, held, text) if held is not None else say("refuse.stale")


def _answers(work: Work, account: Account, incoming: Incoming, held: Held) -> bool:
    """Is this a reply to the very question?"""
    row = stored_outbox.queued_as(work, asked_key(held.shift, account))
    return row is not None and incoming.reply_to is not None and row.message_id == incoming.reply_to


def _ask(work: Work, speaker: Speaker, incoming: Incoming, held: Held) -> None:
    options = [
        Option(do=Do.NOTE, text=say("button.is_note"), shift=held.shift.id),
        Option(do=Do.AS_REPORT, text=say("button.is_report")),
    ]
    questions.ask(
        work,
        said_by(work, speaker, incoming),
        say("handover.which", text=one_line(incoming.text, SHOWN)),
        options,
    )
