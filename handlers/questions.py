"""A chosen option of a question, carried out. Rights are checked again: they may have ended since it was asked."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.domain.conversation.corrections import corrected
from bot.domain.lessons import Meaning
from bot.domain.messaging.buttons import AnswerQuestion
from bot.domain.messaging.messages import Event, Incoming
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import lessons, outbox, questions
from bot.services.incidents import details
from bot.services.questions import AWAITING, Do, Option
from bot.services.refusals import Refused
from bot.services.reports import additions, attachments, corrections, interim, receipts
from bot.services.reports.filing import unit_ids
from bot.services.reports.interim import Claim
from bot.services.rota import desk_notes
from bot.services.utterance import Said
from handlers import false_alarms, follow_ups, incident_reports, remarks
from handlers.context import Talk
from handlers.reports import corrections as corrections_in_words
from handlers.reports import doubt, filing, messages, neighbours
from handlers.reports.questions import ask_fix, ask_matter, ask_unit
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from storage.queries.rounds import Entry, entry
from storage.tables import Account, Question
from storage.work import Work

LEARNED = {Meaning.ZERO: "lesson.learned", Meaning.NO_REPORT: "lesson.learned_no_report"}


def choose(talk: Talk, pressed: AnswerQuestion) -> None:
    """Carries out an option of a question, once, for the person who was asked."""
    question, option = _asked(talk, pressed)
    questions.close(talk.work, question, option)
    if not _allowed(talk.work, talk.scope, option):
        # Not raised: the question is closed all the same, for it is nobody's to answer any more.
        outbox.toast(talk.work, talk.incoming, say("refuse.right"), alert=True)
        return
    outbox.toast(talk.work, talk.incoming, say("toast.done"))
    _carry_out(talk, question, option)


def _asked(talk: Talk, pressed: AnswerQuestion) -> tuple[Question, Option]:
    question = stored_reports.question_of(talk.work, pressed.question)
    if question is None or pressed.option >= len(question.options):
        raise Refused("refuse.stale")
    if question.account_id != talk.account.id:
        raise Refused("ask.not_yours")
    if question.answered_at is not None:
        raise Refused("ask.answered")
    if question.expires_at <= talk.work.now:
        raise Refused("ask.expired")
    option = questions.options_of(question)[pressed.option]
    if option.do in AWAITING:
        raise Refused("refuse.stale")
    return question, option


def _allowed(work: Work, scope: Scope, option: Option) -> bool:
    if option.do is Do.PASS_ON:
        return True  # whatever anybody tells of others may be handed on
    wanted = [*option.units, *unit_ids(work, option.occurrences)]
    return all(scope.may(Right.REPORT, unit_id) for unit_id in wanted)


def _carry_out(talk: Talk, question: Question, option: Option) -> None:
    work, said = talk.work, _original(talk.account, question)
    targets = [target for occurrence in option.occurrences if (target := entry(work, occurrence))]
    if option.do in APART:
        APART[option.do](talk, said, question, option)
        return
    if option.do is Do.DISMISS:
        _dismiss(talk, question, option)
    elif option.do is Do.UNLEARN:
        lessons.unlearn(work, talk.account.id, option.units[0], question.text)
        doubt.settle(work, said, option.units, teachable=True)
    elif option.do is Do.NOTE:
        noted = desk_notes.chosen(work, talk.account, option.shift, question.text, question.message_id)
        outbox.answer(work, talk.incoming, say("handover.noted" if noted else "refuse.stale"), chatter=False)
    elif option.do is Do.AS_REPORT:
        messages.as_report(replace(talk, incoming=_as_said(talk.incoming, question)), option.units)
    elif option.do is Do.REPORT:
        _report(talk, said, option, _learned(talk, question, option, Meaning.ZERO))
    elif option.do is Do.PASS_ON:
        neighbours.tell_of(talk, said, option.units)
    elif option.do is Do.WITHDRAW_MATTER:
        _withdraw(talk, option)
    elif option.do is Do.UNLOCK:
        filing.unlock(work, said, targets[0], option)
    else:
        _record(work, said, targets, option)
    _move_files(work, question, said)
    _settle_matter(talk, said, option)


def _record(work: Work, said: Said, targets: list[Entry], option: Option) -> None:
    replaces = option.do is Do.REPLACE
    told = said.worded(corrected(said.text)) if replaces else said
    filing.file_to(work, told, targets, option.label, correct=replaces)
    if option.label is Label.MATTER:
        interim.replace_told(work, said.chat_id, said.message_id)


def _ask_fix(talk: Talk, said: Said, _: Question, option: Option) -> None:
    ask_fix(talk.work, said, corrections.correctable(talk.work, talk.scope, option.occurrences[0]))


def _withdraw(talk: Talk, option: Option) -> None:
    matter = stored_reports.matter_of(talk.work, option.matter)
    if matter is not None and interim.may_change(talk.account, talk.scope, matter):
        interim.withdraw(talk.work, matter)
        unit = stored_units.unit_names(talk.work, [matter.unit_id]).get(matter.unit_id, "")
        outbox.answer(talk.work, talk.incoming, say("receipt.matter_withdrawn", unit=unit), chatter=False)


def _add(talk: Talk, said: Said, _: Question, option: Option) -> None:
    """More of a matter; where that may no longer be changed, it is one of its own."""
    matter = stored_reports.matter_of(talk.work, option.matter)
    if matter is not None and interim.may_change(talk.account, talk.scope, matter):
        receipts.send_joined(talk.work, said, additions.add_words(talk.work, said, matter))
    else:
        _report(talk, said, option, "")


def _correct(talk: Talk, said: Said, _: Question, option: Option) -> None:
    matter = stored_reports.matter_of(talk.work, option.matter)
    if matter is None:
        outbox.answer(talk.work, talk.incoming, say("refuse.stale"), chatter=False)
    else:
        corrections_in_words.replace_matter(talk, said, matter)


def _place(talk: Talk, said: Said, _: Question, option: Option) -> None:
    told = stored_reports.matter_of(talk.work, option.matter)
    neighbours.place(talk, said, option.units, told)


def _detail(work: Work, said: Said, option: Option) -> None:
    incident = stored_incidents.incident_of(work, option.incident)
    if incident is not None:
        field = details.choose(work, said, incident, option.detail)
        incident_reports.ask_detail(work, said, incident, after=field)


# Those that leave the files of the question where they are, or deal with them themselves.
APART: Mapping[Do, Callable[[Talk, Said, Question, Option], None]] = {
    Do.ADD: _add,
    Do.PLACE: _place,
    Do.TELL: lambda talk, said, _, option: ask_matter(talk.work, said, option.units),
    Do.DETAIL: lambda talk, said, _, option: _detail(talk.work, said, option),
    Do.FOLLOW_UP: follow_ups.chosen,
    Do.INSTRUCT: follow_ups.chosen,
    Do.FALSE_ALARM: false_alarms.chosen,
    Do.TAKE: remarks.took,
    Do.FIX: _ask_fix,
    Do.CORRECT: _correct,
    Do.NOTHING: lambda *_: None,
    Do.RAISE: incident_reports.raised,
    Do.ASK_URGENT: lambda talk, said, *_: incident_reports.ask_what(talk.work, said),
}


def _dismiss(talk: Talk, question: Question, option: Option) -> None:
    note = _learned(talk, question, option, Meaning.NO_REPORT)
    waited = next((one for one in questions.options_of(question) if one.do in AWAITING), None)
    text = (
        say("ask.withdrawn") + note if waited is None else questions.left(waited, _unit_of(talk.work, waited))
    )
    outbox.answer(talk.work, talk.incoming, text)


def _unit_of(work: Work, option: Option) -> str:
    if option.units:
        return stored_units.unit_names(work, option.units).get(option.units[0], "")
    target = entry(work, option.occurrences[0]) if option.occurrences else None
    return target.unit.name if target is not None else ""


def _learned(talk: Talk, question: Question, option: Option, meaning: Meaning) -> str:
    """Keeps the tap as a lesson where it is one, and says so."""
    learned = option.teaches and lessons.learn(
        talk.work, talk.account, option.units[0], question.text, meaning
    )
    return say(LEARNED[meaning]) if learned else ""


def _report(talk: Talk, said: Said, option: Option, note: str) -> None:
    own = sorted(option.units or talk.scope.own_units(Right.REPORT))
    if len(own) > 1 and option.label is Label.MATTER:
        neighbours.tell_of_one(talk, said, own)  # it need not have happened to all
    elif option.units or len(own) == 1:
        filing.file(talk.work, said, [Claim(unit, option.label, said.text) for unit in own], note)
    else:
        ask_unit(talk.work, said, option.label, own)


def _as_said(incoming: Incoming, question: Question) -> Incoming:
    """The message the question was about, as it came in then."""
    return incoming.model_copy(
        update={
            "event": Event.MESSAGE,
            "text": question.text,
            "message_id": question.message_id,
            "sent_at": question.sent_at,
            "data": "",
            "query_id": "",
        }
    )


def _original(account: Account, question: Question) -> Said:
    """The message the question was about, as it was said then."""
    return Said(
        account=account,
        chat_id=question.chat_id,
        thread_id=question.thread_id,
        message_id=question.message_id,
        sent_at=question.sent_at,
        text=question.text or say("matter.see_files"),
    )


def _settle_matter(talk: Talk, said: Said, option: Option) -> None:
    """It has been said of which of several units a matter is that was told already."""
    told = stored_reports.matter_of(talk.work, option.matter) if option.matter else None
    if told is not None and option.do in (Do.AS_REPORT, Do.PASS_ON):
        neighbours.settle_which(talk, said, told)


def _move_files(work: Work, question: Question, said: Said) -> None:
    """Files that waited with the question go to the matter it became."""
    if said.message_id is None:
        return
    for matter in stored_reports.matters_from_message(work, said.chat_id, said.message_id)[-1:]:
        attachments.move(work, question.id, matter.id)
