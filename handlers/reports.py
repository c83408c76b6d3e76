"""Words that a question was waiting for: what happened, a correction, a reason."""

from dataclasses import replace

from bot.domain.messaging.messages import Incoming
from bot.domain.reading import Reading, read
from bot.domain.reports.effects import state_for
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label, ReportState
from bot.phrases import say
from bot.services import outbox, questions, utterance
from bot.services.incidents import contradictions
from bot.services.questions import ON_INCIDENTS, Do, Option
from bot.services.reports import attachments, backfill, claims, filing, receipts, records
from bot.services.reports.filing import Claim
from bot.services.reports.records import Entry, entry
from bot.services.utterance import Said, Speaker, said_by
from handlers import incident_reports
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.queries.directory import Directory, directory
from storage.tables import Question, Report
from storage.work import Work


def take(work: Work, said: Said, scope: Scope) -> bool:
    """Uses `said` as the awaited words; False if none were awaited or these are something else."""
    found = questions.awaiting(work, said.account.id, said.chat_id)
    if found is None or not (said.text or said.media):
        return False
    question, option = found
    if option.do in ON_INCIDENTS and incident_reports.take_words(work, said, scope, question, option):
        return True
    targets = [target for occurrence in option.occurrences if (target := entry(work, occurrence))]
    if not targets or not all(scope.may(Right.REPORT, target.unit.id) for target in targets):
        return False  # the right may have ended since the question was asked
    if option.do is Do.AWAIT_OMISSION:
        return _omission(work, said, question, option, targets[0])
    if option.do is Do.AWAIT_REASON:
        return _reason(work, said, question, option, targets[0])
    return _content(work, said, question, option, targets[0])


def _omission(work: Work, said: Said, question: Question, option: Option, target: Entry) -> bool:
    """The reason for which a unit corrects a 平安 that an incident contradicts."""
    incident = stored_incidents.incident_of(work, option.incident)
    if incident is None or not said.text:
        return False
    questions.close(work, question)
    contradictions.correct(work, said, incident, target, said.text)
    return True


def _content(work: Work, said: Said, question: Question, option: Option, target: Entry) -> bool:
    """What happened (after 「有事要报」) or the corrected words (after 「更正」).

    After 「有事要报」 even words that read as unclear are the matter; a plain 「平安」 is not, and goes the
    ordinary way.
    """
    reading = _read(work, said)
    if any(part.unit != target.unit.name for part in reading.units):
        return False
    correcting = option.do is Do.AWAIT_FIX
    if reading.label is Label.ZERO and not correcting:
        return False
    questions.close(work, question)
    if reading.label is Label.UNCLEAR and correcting:
        _ask_correction(work, said, target)
        return True
    label = Label.ZERO if reading.label is Label.ZERO else Label.MATTER
    filing.file_to(work, _worded(said), [target], label, correct=correcting)
    return True


def _worded(said: Said) -> Said:
    return said if said.text else replace(said, text=say("matter.see_files"))


def _ask_correction(work: Work, said: Said, target: Entry) -> None:
    options = [
        option.model_copy(update={"do": Do.REPLACE, "occurrences": (target.id,), "units": ()})
        if option.do is Do.REPORT
        else option
        for option in filing.label_options([])
    ]
    filing.ask_about(work, said, target, options)


def _reason(work: Work, said: Said, question: Question, option: Option, target: Entry) -> bool:
    """The reason for a backfill; the report itself is what the question was asked about."""
    if not said.text:
        return False
    questions.close(work, question)
    original = replace(said, text=question.text, message_id=question.message_id, sent_at=work.now)
    backfill.request(work, original, target, option.label, said.text)
    return True


def _read(work: Work, said: Said) -> Reading:
    return said.meant(read(said.text, directory(work).names))


def edited(work: Work, speaker: Speaker, incoming: Incoming) -> None:
    """An edited message revises what it reported, answers what it was asked about, or is read as new."""
    said = said_by(work, speaker, incoming)
    found = _current(work, incoming)
    if found is None:
        _unreported(work, speaker, incoming)
        return
    target, report = found
    if report.text == said.text:
        return  # the platform also sends edits nobody can see
    if not speaker.scope.may(Right.REPORT, target.occurrence.unit_id):
        outbox.refuse(work, incoming, "refuse.unit", unit=target.unit.name)
    elif target.round.lock_at < work.now:
        outbox.refuse(work, incoming, "refuse.locked", round=target.round.label)
    else:
        _revise(work, said, target)


def _current(work: Work, incoming: Incoming) -> tuple[Entry, Report] | None:
    """The round whose standing report came from this message, where it gave exactly one."""
    given = stored_reports.reports_from_message(work, incoming.chat_id, incoming.message_id or 0)
    standing = [
        (target, report)
        for report in given
        if (target := entry(work, report.occurrence_id)) and target.occurrence.version == report.version
    ]
    return standing[0] if len(standing) == 1 and standing[0][1].state is not ReportState.AWAITED else None


def _revise(work: Work, said: Said, target: Entry) -> None:
    label = said.meant(read(said.text, directory(work).names)).label
    if label is Label.UNCLEAR:
        options = [
            Option(do=Do.REPLACE, text=say(key), label=choice, occurrences=(target.id,))
            for key, choice in (("button.zero", Label.ZERO), ("button.matter", Label.MATTER))
        ]
        filing.ask_about(work, said, target, options)
    elif label is Label.ZERO and target.occurrence.state is state_for(label):
        return  # still 平安, said in other words
    else:
        receipts.send(work, said, [records.record(work, said, target, label, replace=True)])


def _unreported(work: Work, speaker: Speaker, incoming: Incoming) -> None:
    """The message gave no report, or several (接龙): what it asked about is closed, and it is read anew."""
    question = stored_reports.question_about(work, incoming.chat_id, incoming.message_id or 0)
    if question is not None and question.text == incoming.text.strip():
        return
    if question is not None:
        questions.close(work, question)
    receive(work, speaker, incoming)


def receive(work: Work, speaker: Speaker, incoming: Incoming) -> None:
    """Takes one message of a known member."""
    said = utterance.said_by(work, speaker, incoming)
    if attachments.continue_album(work, said) or incident_reports.continue_album(work, said):
        return
    if take(work, said, speaker.scope) or incident_reports.staged_words(work, said, speaker.scope):
        return
    if not said.text:
        if incident_reports.take_files(work, said):
            return
        plausible = claims.plausible_units(work, speaker, incoming)
        attachments.take_files(work, said, speaker.scope, plausible, addressed=incoming.addressed)
        return
    known = directory(work)
    reading = read(said.text, known.names)
    if incoming.addressed or _plain(reading, known, speaker.scope):
        _take(work, speaker, incoming, said, said.meant(reading), known)


def _plain(reading: Reading, known: Directory, scope: Scope) -> bool:
    """In a group: a report beyond doubt, by somebody who owes one."""
    if reading.label is Label.UNCLEAR:
        return False
    if not reading.units:
        return reading.label is Label.ZERO and len(scope.own_units(Right.REPORT)) == 1
    named = {part.unit for part in reading.units}
    return any(scope.may(Right.REPORT, known.ids[name]) for name in named)


def _take(
    work: Work,
    speaker: Speaker,
    incoming: Incoming,
    said: Said,
    reading: Reading,
    known: Directory,
) -> None:
    if reading.units:
        mine, note = claims.own_parts(work, speaker, incoming, reading, known)
    else:
        mine, note = None, ""
    if mine == []:
        return
    targets = [claim.unit_id for claim in mine] if mine else claims.plausible_units(work, speaker, incoming)
    if not targets:
        outbox.answer(work, incoming, say("refuse.no_units"))
    elif backfill.offer(work, said, reading, targets):
        return
    elif backfill.for_another_day(work, said, reading, targets[0]):
        filing.ask_label(work, said, targets)
    elif mine and all(claim.label is not Label.UNCLEAR for claim in mine):
        filing.file(work, said, speaker.scope, mine, note)
    elif mine or (reading.label is Label.UNCLEAR):
        filing.ask_label(work, said, targets)
    elif len(targets) == 1:
        filing.file(work, said, speaker.scope, [Claim(targets[0], reading.label, said.text)])
    else:
        filing.ask_unit(work, said, reading.label, targets)
