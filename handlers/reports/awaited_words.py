"""Words that a question was waiting for: what happened, a correction, a reason."""

from dataclasses import replace

from bot.domain.incidents.urgency import urgent
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.reading import Reading
from bot.domain.reading.gone_units import GONE
from bot.domain.reports import reasons
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import outbox
from bot.services import questions as asked
from bot.services.incidents import contradictions
from bot.services.questions import ON_INCIDENTS, Do, Option
from bot.services.reports import backfill, interim, receipts
from bot.services.reports.backfill import UnlockRequested
from bot.services.reports.interim import Claim
from bot.services.utterance import Said, reading_of, says_zero
from handlers import incident_reports
from handlers.reports import corrections, filing, questions
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.queries.directory import directory
from storage.queries.rounds import Entry, entry
from storage.tables import Question
from storage.work import Work


def take(work: Work, said: Said, scope: Scope, question: Question, option: Option) -> bool:
    """Uses `said` as the words that `option` of the question waits for; False if they are something else."""
    if option.do in ON_INCIDENTS and incident_reports.take_words(work, said, scope, question, option):
        return True
    if option.do is Do.AWAIT_MATTER_FIX:
        return _matter_fix(work, said, scope, question, option)
    if option.do is Do.AWAIT_MATTER and option.units:
        return _told(work, said, scope, question, option.units[0])
    targets = [target for occurrence in option.occurrences if (target := entry(work, occurrence))]
    if not targets or not all(scope.may(Right.REPORT, target.unit.id) for target in targets):
        return False  # the right may have ended since the question was asked
    if option.do is Do.AWAIT_OMISSION:
        return _omission(work, said, question, option, targets[0])
    if option.do is Do.UNLOCK:
        asked.close(work, question, option)
        filing.unlock(work, said, targets[0], option)
        return True
    if option.do is Do.AWAIT_REASON:
        return _reason(work, said, question, option, targets[0])
    return _content(work, said, scope, question, option, targets[0])


def _omission(work: Work, said: Said, question: Question, option: Option, target: Entry) -> bool:
    """The reason for which a unit corrects a 平安 that an incident contradicts."""
    incident = stored_incidents.incident_of(work, option.incident)
    if incident is None or not said.text:
        return False
    if not reasons.is_reason(said.text):
        _ask_again(work, said)
        return True
    asked.close(work, question)
    found = contradictions.correct(work, said, incident, target, said.text)
    if isinstance(found, UnlockRequested):
        filing.say_requested(work, said, target, Label.MATTER, said.text, found)
    else:
        receipts.send(work, said, [found])
    return True


def _ask_again(work: Work, said: Said) -> None:
    text = say("ask.reason_again", text=receipts.short(said.text))
    outbox.queue(work, said.place, Send(text=text), Kind.OUTCOME)


def _reason(work: Work, said: Said, question: Question, option: Option, target: Entry) -> bool:
    """The reason for a backfill; the report itself is what the question was asked about.

    False for what is urgent, and for a 平安 while a round is open: those are reports, and the question stays.
    """
    if not said.text or urgent(said.text):
        return False
    if reasons.leaves(said.text):
        asked.close(work, question)
        outbox.queue(work, said.place, Send(text=say("ask.withdrawn")), Kind.OUTCOME)
        return True
    if not reasons.is_reason(said.text):
        if says_zero(work, said.text) and backfill.owes_now(work, said, [target.unit.id]):
            return False
        _ask_again(work, said)
        return True
    asked.close(work, question)
    original = replace(said, text=question.text, message_id=question.message_id, sent_at=work.now)
    filing.request_unlock(work, original, target, option.label, said.text)
    return True


def _content(work: Work, said: Said, scope: Scope, question: Question, option: Option, target: Entry) -> bool:
    """What happened (after 「有事要报」) or the corrected words (after 「更正」).

    After 「有事要报」 even words that read as unclear are the matter; a plain 「平安」 is not, and goes the
    ordinary way.
    """
    reading = reading_of(work, said, scope)
    if _names_another(work, reading, target.unit.id):
        return False
    correcting = option.do is Do.AWAIT_FIX
    if reading.label is Label.ZERO and not correcting:
        return False
    asked.close(work, question)
    if reading.label is Label.UNCLEAR and correcting:
        questions.ask_about(work, said, target, dismissible=True)
        return True
    label = Label.ZERO if reading.label is Label.ZERO else Label.MATTER
    if correcting and label is Label.MATTER and len(earlier := corrections.told_of(work, [target])) > 1:
        filing.file_to(work, _worded(said), [target], label)
        questions.ask_corrected(work, said, earlier)  # of several only one is wrong
        return True
    filing.file_to(work, _worded(said), [target], label, correct=correcting)
    return True


def _names_another(work: Work, reading: Reading, unit_id: int) -> bool:
    """Is it said of some other unit, or of one that is no more?"""
    known = directory(work)
    return reading.rule == GONE or any(unit_id not in known.meant(part.unit) for part in reading.units)


def _told(work: Work, said: Said, scope: Scope, question: Question, unit_id: int) -> bool:
    """What happened, after 「有事」 in words."""
    reading = reading_of(work, said, scope)
    if not scope.may(Right.REPORT, unit_id) or reading.label is Label.ZERO:
        return False
    if _names_another(work, reading, unit_id):
        return False
    asked.close(work, question)
    worded = _worded(said)
    filing.file(work, worded, [Claim(unit_id, Label.MATTER, worded.text)])
    return True


def _matter_fix(work: Work, said: Said, scope: Scope, question: Question, option: Option) -> bool:
    """The corrected words of a matter between rounds; a plain 平安 is a report of its own."""
    matter = stored_reports.matter_of(work, option.matter)
    if matter is None or not interim.may_change(said.account, scope, matter):
        return False
    if says_zero(work, said.text):
        return False
    asked.close(work, question)
    receipts.send(work, said, [interim.revise(work, _worded(said), matter)])
    return True


def _worded(said: Said) -> Said:
    return said if said.text else replace(said, text=say("matter.see_files"))
