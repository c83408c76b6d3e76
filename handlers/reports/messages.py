"""One message of a known member, new or edited: a report of its units, in part or whole, or a question about it."""

from bot.domain.incidents.plan import staged
from bot.domain.lessons import OPEN_RULES
from bot.domain.reading import Reading, read
from bot.domain.reports.effects import state_for
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label, ReportState
from bot.phrases import say
from bot.services import outbox
from bot.services import questions as asked
from bot.services.incidents import details
from bot.services.refusals import Refused
from bot.services.reports import attachments as kept_files
from bot.services.reports import backfill, claims, receipts, records
from bot.services.reports.filing import Claim
from bot.services.utterance import Said, said_by
from handlers import incident_reports
from handlers.context import Talk
from handlers.reports import attachments, awaited_words, doubt, filing, questions
from storage.queries import reports as stored_reports
from storage.queries.directory import Directory, directory
from storage.queries.rounds import Entry, entry
from storage.tables import Report
from storage.work import Work


def receive(talk: Talk) -> None:
    """Takes one message; refuses nothing, for it may be that of an answered question."""
    work, scope = talk.work, talk.speaker.scope
    said = said_by(work, talk.speaker, talk.incoming)
    if _continues_album(work, said) or _was_awaited(work, said, scope):
        return
    if (named := staged(said.text)) is not None:
        incident_reports.staged_report(work, said, scope, *named)
    elif said.text:
        _read(talk, said, scope)
    elif not incident_reports.take_files(work, said):
        attachments.take_files(talk, said)


def _continues_album(work: Work, said: Said) -> bool:
    if said.album is None or said.text:
        return False
    return kept_files.continue_album(work, said, said.album) or details.continue_album(work, said, said.album)


def _was_awaited(work: Work, said: Said, scope: Scope) -> bool:
    """Has a question waited for this, and could it be used as the answer?"""
    found = asked.awaiting(work, said.account.id, said.chat_id) if said.text or said.media else None
    return found is not None and awaited_words.take(work, said, scope, *found)


def _read(talk: Talk, said: Said, scope: Scope) -> None:
    known = directory(talk.work)
    reading = read(said.text, known.names)
    if talk.incoming.addressed or _plain(reading, known, scope):
        _take(talk, said, said.meant(reading), known)


def _plain(reading: Reading, known: Directory, scope: Scope) -> bool:
    """In a group: a report beyond doubt, by somebody who owes one."""
    if reading.label is Label.UNCLEAR:
        return False
    if not reading.units:
        return reading.label is Label.ZERO and len(scope.own_units(Right.REPORT)) == 1
    named = {part.unit for part in reading.units}
    return any(scope.may(Right.REPORT, known.ids[name]) for name in named)


def _take(talk: Talk, said: Said, reading: Reading, known: Directory) -> None:
    scope = talk.speaker.scope
    if not reading.units:
        found = claims.plausible_units(talk.work, scope, said.chat_id, talk.incoming.reply_to)
        if not found:
            outbox.answer(talk.work, talk.incoming, say("refuse.no_units"))
        elif not _of_another_day(talk.work, said, reading, found):
            _take_unnamed(talk, said, reading, found)
        return
    mine = claims.own_parts(scope, reading, known)
    if not mine:
        others = outbox.listed(part.unit for part in reading.units)
        outbox.answer(talk.work, talk.incoming, say("refuse.unit", unit=others))
    elif not _of_another_day(talk.work, said, reading, [claim.unit_id for claim in mine]):
        _take_named(talk, said, reading, mine)


def _of_another_day(work: Work, said: Said, reading: Reading, unit_ids: list[int]) -> bool:
    """Asks about a message that is no report for now; False if it is one."""
    if reading.when is None and not reading.backfill:
        return False
    if earlier := backfill.earlier_rounds(work, said, reading, unit_ids):
        questions.ask_earlier_round(work, said, reading, earlier)
    elif backfill.for_another_day(work, said, reading, unit_ids[0]):
        questions.ask_label(work, said, unit_ids)
    else:
        return False
    return True


def _take_named(talk: Talk, said: Said, reading: Reading, mine: list[Claim]) -> None:
    if any(claim.label is Label.UNCLEAR for claim in mine):
        unit_ids = [claim.unit_id for claim in mine]
        doubt.settle(talk.work, said, unit_ids, teachable=_in_doubt(talk, reading))
    else:
        filing.file(talk.work, said, mine, say("ask.rest") if reading.rest is not None else "")


def _take_unnamed(talk: Talk, said: Said, reading: Reading, unit_ids: list[int]) -> None:
    if reading.label is Label.UNCLEAR:
        doubt.settle(talk.work, said, unit_ids, teachable=_in_doubt(talk, reading))
    elif len(unit_ids) == 1:
        filing.file(talk.work, said, [Claim(unit_ids[0], reading.label, said.text)])
    else:
        questions.ask_unit(talk.work, said, reading.label, unit_ids)


def _in_doubt(talk: Talk, reading: Reading) -> bool:
    """No rule fits the words: only then may it speak what a tap has taught."""
    return reading.rule in OPEN_RULES and not reading.backfill and not talk.incoming.forwarded


# -- edits ---------------------------------------------------------------------------------------------------------


def edited(talk: Talk) -> None:
    """An edited message revises what it reported, answers what it was asked about, or is read as new."""
    said = said_by(talk.work, talk.speaker, talk.incoming)
    found = _current(talk.work, said)
    if found is None:
        _unreported(talk, said)
        return
    target, report = found
    if report.text == said.text:
        return  # the platform also sends edits nobody can see
    if not talk.scope.may(Right.REPORT, target.occurrence.unit_id):
        raise Refused("refuse.unit", unit=target.unit.name)
    if target.round.lock_at < talk.work.now:
        raise Refused("refuse.locked", round=target.round.label)
    _revise(talk.work, said, target)


def _current(work: Work, said: Said) -> tuple[Entry, Report] | None:
    """The round whose standing report came from this message, where it gave exactly one."""
    given = stored_reports.reports_from_message(work, said.chat_id, said.message_id or 0)
    standing = [
        (target, report)
        for report in given
        if (target := entry(work, report.occurrence_id)) and target.occurrence.version == report.version
    ]
    return standing[0] if len(standing) == 1 and standing[0][1].state is not ReportState.AWAITED else None


def _revise(work: Work, said: Said, target: Entry) -> None:
    label = said.meant(read(said.text, directory(work).names)).label
    if label is Label.UNCLEAR:
        questions.ask_about(work, said, target, dismissible=False)
    elif label is Label.ZERO and target.occurrence.state is state_for(label):
        return  # still 平安, said in other words
    else:
        receipts.send(work, said, [records.record(work, said, target, label, replace=True)])


def _unreported(talk: Talk, said: Said) -> None:
    """The message gave no report, or several (接龙): what it asked about is closed, and it is read anew."""
    question = stored_reports.question_about(talk.work, said.chat_id, said.message_id or 0)
    if question is not None and question.text == said.text:
        return
    if question is not None:
        asked.close(talk.work, question)
    receive(talk)
