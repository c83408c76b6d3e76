"""A chosen option of a question, carried out. Rights are checked again: they may have ended since it was asked."""

from bot.domain.messaging.messages import Event, Incoming
from bot.domain.rights import Right, Scope
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.incidents import details
from bot.services.questions import AWAITING, Do, Option
from bot.services.reports import attachments, backfill, filing
from bot.services.reports.filing import Claim
from bot.services.reports.records import Entry, entry
from bot.services.rota import handover
from bot.services.utterance import Said, Speaker
from handlers import reports
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.tables import Question
from storage.work import Work


def choose(work: Work, speaker: Speaker, incoming: Incoming, question_id: int, number: int) -> None:
    """Carries out option `number` of a question, once, for the person who was asked."""
    question = stored_reports.question_of(work, question_id)
    refusal = _refusal(work, speaker, question, number)
    if refusal or question is None:
        outbox.refuse(work, incoming, refusal or "refuse.stale")
        return
    option = questions.options_of(question)[number]
    questions.close(work, question, option)
    if not _allowed(work, speaker.scope, option):
        outbox.refuse(work, incoming, "refuse.right")
        return
    outbox.toast(work, incoming, say("toast.done"))
    _carry_out(work, speaker, incoming, question, option)


def _refusal(work: Work, speaker: Speaker, question: Question | None, number: int) -> str | None:
    if question is None or number >= len(question.options):
        return "refuse.stale"
    if question.account_id != speaker.account.id:
        return "ask.not_yours"
    if question.answered_at is not None:
        return "ask.answered"
    if question.expires_at <= work.now:
        return "ask.expired"
    return "refuse.stale" if questions.options_of(question)[number].do in AWAITING else None


def _allowed(work: Work, scope: Scope, option: Option) -> bool:
    wanted = [*option.units, *filing.unit_ids(work, option.occurrences)]
    return all(scope.may(Right.REPORT, unit_id) for unit_id in wanted)


def _carry_out(work: Work, speaker: Speaker, incoming: Incoming, question: Question, option: Option) -> None:
    said = _original(speaker, question)
    targets = [target for occurrence in option.occurrences if (target := entry(work, occurrence))]
    if option.do is Do.DETAIL:
        _detail(work, said, option)
    elif option.do is Do.DISMISS:
        outbox.answer(work, incoming, say("ask.withdrawn"))
    elif option.do is Do.NOTE:
        noted = handover.chosen(work, speaker.account, option.shift, question.text)
        outbox.answer(work, incoming, say("handover.noted" if noted else "refuse.stale"), chatter=False)
    elif option.do is Do.AS_REPORT:
        reports.receive(work, speaker, _as_said(incoming, question))
    elif option.do is Do.REPORT:
        _report(work, speaker, said, option)
    elif option.do is Do.UNLOCK:
        _unlock(work, said, targets[0], option)
    else:
        filing.file_to(work, said, targets, option.label, correct=option.do is Do.REPLACE)
    _move_files(work, question, said)


def _detail(work: Work, said: Said, option: Option) -> None:
    incident = stored_incidents.incident_of(work, option.incident)
    if incident is not None:
        details.chosen(work, said, incident, option.detail)


def _report(work: Work, speaker: Speaker, said: Said, option: Option) -> None:
    own = sorted(option.units or speaker.scope.own_units(Right.REPORT))
    if option.units or len(own) == 1:
        filing.file(work, said, speaker.scope, [Claim(unit, option.label, said.text) for unit in own])
    else:
        filing.ask_unit(work, said, option.label, own)


def _unlock(work: Work, said: Said, target: Entry, option: Option) -> None:
    if option.reason:
        backfill.request(work, said, target, option.label, option.reason)
    else:
        backfill.ask_reason(work, said, target, option.label)


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


def _original(speaker: Speaker, question: Question) -> Said:
    """The message the question was about, as it was said then."""
    return Said(
        account=speaker.account,
        chat_id=question.chat_id,
        thread_id=question.thread_id,
        message_id=question.message_id,
        sent_at=question.sent_at,
        text=question.text or say("matter.see_files"),
    )


def _move_files(work: Work, question: Question, said: Said) -> None:
    """Files that waited with the question go to the matter it became."""
    if said.message_id is None:
        return
    for report in stored_reports.reports_from_message(work, said.chat_id, said.message_id):
        for matter in stored_reports.standing_matters(work, report.occurrence_id):
            if matter.report_id == report.id:
                attachments.move(work, question.id, matter.id)
                return
