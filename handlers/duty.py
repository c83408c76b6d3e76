"""/duty and the same in plain words: who is on duty on which day. And confirmation and handover."""

from bot.domain.conversation.group import alarms
from bot.domain.messaging.buttons import ConfirmDuty, NoteNothing
from bot.domain.messaging.kinds import Kind
from bot.domain.rota import handover_note
from bot.domain.rota.duty_question import (
    Asked,
    DutyQuestion,
    asked,
    asked_behind_command,
    asks_own,
    names_another_day,
)
from bot.domain.text.display import one_line, quoted
from bot.phrases import say
from bot.services import audit, outbox, questions
from bot.services.questions import Do, Option
from bot.services.recipients import desk
from bot.services.refusals import Refused
from bot.services.rota import desk_notes, handover, views
from bot.services.rota.handover import Confirmed
from bot.services.utterance import Said, said_by
from handlers.context import Talk
from storage.queries import duty as stored_duty
from storage.queries import rota as stored_rota
from storage.queries.shifts import Held

STATS = ("统计", "stats")
SHOWN = 200  # characters of what is asked about
CONFIRMED = {
    Confirmed.ACCEPTED: "duty.accepted",
    Confirmed.THERE: "duty.there",
    Confirmed.FIRST: "duty.confirmed",
    Confirmed.AGAIN: "duty.again",
}


def duty(talk: Talk) -> None:
    if talk.words and talk.words[0].lower() in STATS:
        outbox.answer_pages(talk.work, talk.incoming, views.stats(talk.work, talk.scope, talk.calendar))
        return
    wanted = asked_behind_command(" ".join(talk.words))
    if wanted is None:
        raise Refused("duty.usage")
    _tell(talk, wanted)


def asked_in_words(talk: Talk) -> None:
    """Answers 「今天谁值班」. In a group only whoever has something to say speaks."""
    if talk.incoming.addressed and asks_own(talk.incoming.text):
        outbox.answer_pages(talk.work, talk.incoming, views.own_text(talk.work, talk.account))
    elif talk.incoming.addressed or views.rotas_for(talk.work, talk.account, talk.scope):
        question = asked(talk.incoming.text)
        if question is None and names_another_day(talk.incoming.text):
            outbox.answer(talk.work, talk.incoming, say("duty.usage"))
            return
        _tell(talk, question or DutyQuestion(Asked.TODAY))


def confirmed(talk: Talk, pressed: ConfirmDuty) -> None:
    found = handover.confirm(talk.work, talk.account, pressed.part)
    outbox.toast(talk.work, talk.incoming, say(CONFIRMED[found]), alert=found is Confirmed.AGAIN)


def nothing_special(talk: Talk, pressed: NoteNothing) -> None:
    held = desk_notes.may_note(talk.work, talk.account, pressed.shift)
    if held is None or desk_notes.too_late(talk.work, held):
        raise Refused("refuse.stale")
    desk_notes.note(talk.work, held, say("button.nothing_special"))
    outbox.toast(talk.work, talk.incoming, say("handover.noted"))


def hand_over(talk: Talk) -> None:
    """「交接」 alone: asks whoever leaves for a note, and shows whoever is on duty the note left to them."""
    if not talk.incoming.private:
        outbox.answer(talk.work, talk.incoming, say("handover.private"))
        return
    left = desk_notes.leaving(talk.work, talk.account, more=True)
    if left is not None:
        text, buttons = handover.question(talk.work, left)
    else:
        standing = stored_duty.standing_at(talk.work, talk.work.now, accounts=[talk.account.id])
        text, buttons = (
            handover.taken_over(talk.work, standing[0]) if standing else (say("handover.none"), ())
        )
    outbox.answer(talk.work, talk.incoming, text, buttons, chatter=False)


def noted(talk: Talk) -> bool:
    """Takes words of whoever leaves a shift as the note for the next one; False where none is wanted any more.

    What is said to be a note is one, whoever has left one already; that there is nothing need be said once only.
    """
    held = desk_notes.leaving(talk.work, talk.account, more=not handover_note.is_nothing(talk.incoming.text))
    if held is None:
        return noted_on_post(talk)
    desk_notes.note(talk.work, held, handover_note.note(talk.incoming.text), talk.incoming.message_id)
    outbox.answer(talk.work, talk.incoming, say("handover.noted"), chatter=False)
    return True


def noted_on_post(talk: Talk) -> bool:
    """「交班：……」 of whoever stands a post and is not about to leave it is kept for the handover; False of all others.

    Whoever has left theirs long ago is told that there is nothing to hand over.
    """
    work, text = talk.work, talk.incoming.text
    if not talk.incoming.private or not handover_note.is_marked(text):
        return False
    standing = stored_duty.standing_at(work, work.now, accounts=[talk.account.id])
    if standing:
        desk_notes.note(work, standing[0], handover_note.note(text), talk.incoming.message_id)
    elif not stored_rota.stood_on(work, talk.account):
        return False
    outbox.answer(
        work, talk.incoming, say("handover.noted_early" if standing else "handover.none"), chatter=False
    )
    return True


def note_from_above(talk: Talk, said: Said) -> None:
    """An instruction or a warning from above is a note of the desk: kept for the next shift, told to the others of it.

    What happened here is one tap away. Where no shift is kept it is told and recorded, and not handed over.
    """
    work = talk.work
    held, unit_id = _desk_of(talk)
    if held is not None:
        noted: int | None = held.shift.id
        desk_notes.note(work, held, said.text, talk.incoming.message_id)
    else:
        noted = desk_notes.note_heard(work, talk.account, unit_id, said.text)
    if noted is None:
        audit.record(work, talk.account, "duty.note", unit=unit_id, after=one_line(said.text, SHOWN))
    others = desk.desk(work, unit_id, talk.account)
    for one in others:
        outbox.tell(work, one, say("desk.told", name=talk.account.name, text=quoted(said.text)), Kind.DUTY)
    raised = [Option(do=Do.RAISE, text=say("button.urgent"))] if alarms(said.text) else []
    options = [
        *raised,
        Option(do=Do.AS_REPORT, text=say("button.is_report")),
        Option(do=Do.DISMISS, text=say("button.seen"), shift=noted if noted is not None else 0),
    ]
    names = outbox.listed(one.name for one in others)
    told = say("desk.told_to", names=names) if others else ""
    heard = "desk.heard_noted" if noted is not None else "desk.heard"
    alone = "desk.noted" if noted is not None else "desk.kept"
    key = "desk.noted" if held is not None else heard if others else alone
    questions.ask(work, said, say(key, told=told, names=names), options)


def _desk_of(talk: Talk) -> tuple[Held | None, int]:
    """The post that somebody of the desk stands, and its unit; without one, that of the shift they have just left (the
    next has begun, and is told), or of their role."""
    standing = stored_duty.standing_at(talk.work, talk.work.now, accounts=[talk.account.id])
    left = standing[:1] or [one for one in (desk_notes.leaving(talk.work, talk.account, more=True),) if one]
    if left:
        return next(iter(standing), None), left[0].rota.unit_id
    return None, next(one.unit_id for one in talk.scope.duties if one.role in desk.OFFICERS)


def note_edited(talk: Talk) -> bool:
    """The note for the next shift is edited: the new one is handed over. False for anything else."""
    incoming = talk.incoming
    if not incoming.private or incoming.message_id is None:
        return False
    return desk_notes.note_edited(
        talk.work, talk.account, incoming.message_id, handover_note.note(incoming.text)
    )


def note_or_report(talk: Talk) -> bool:
    """Asks whoever leaves a shift whether words are a note or a report; False where no note is wanted any more."""
    held = desk_notes.leaving(talk.work, talk.account)
    if held is None:
        return False
    _ask_which(talk, held)
    return True


def _ask_which(talk: Talk, held: Held) -> None:
    """A note or a report?"""
    options = [
        Option(do=Do.NOTE, text=say("button.is_note"), shift=held.shift.id),
        Option(do=Do.AS_REPORT, text=say("button.is_report")),
        Option(do=Do.DISMISS, text=say("button.cancel")),
    ]
    said = said_by(talk.work, talk.speaker, talk.incoming)
    text = say("handover.which", text=one_line(talk.incoming.text, SHOWN))
    questions.ask(talk.work, said, text, options)


def _tell(talk: Talk, wanted: DutyQuestion) -> None:
    group = not talk.incoming.private
    outbox.answer_pages(
        talk.work, talk.incoming, views.duty_text(talk.work, talk.account, talk.scope, wanted, group=group)
    )
