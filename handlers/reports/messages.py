"""One message of a known member, new or edited: a report of its units, in part or whole, or a question about it."""

from bot.domain.lessons import OPEN_RULES
from bot.domain.reading import Reading, read
from bot.domain.reports.effects import state_for
from bot.domain.rights import Right
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
from handlers.context import Talk, Understood
from handlers.reports import attachments, doubt, filing, questions
from storage.queries import reports as stored_reports
from storage.queries.directory import Directory, directory
from storage.queries.rounds import Entry, entry
from storage.tables import Report
from storage.work import Work


def continues_album(work: Work, said: Said, album: str) -> bool:
    """Another photo of an album that has gone somewhere goes there, too."""
    return kept_files.continue_album(work, said, album) or details.continue_album(work, said, album)


def take(found: Understood) -> None:
    """A report, or words that may be one: filed, or asked about."""
    if found.heard.files_alone:
        attachments.take_files(found.talk, found.said)
    else:
        _take(found.talk, found.said, found.heard.reading, directory(found.talk.work))


def as_report(talk: Talk) -> None:
    """Takes the words of an answered question as a report, whatever else they could be."""
    said = said_by(talk.work, talk.speaker, talk.incoming)
    known = directory(talk.work)
    _take(talk, said, said.meant(read(said.text, known.names)), known)


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


def edited(talk: Talk) -> bool:
    """An edited message revises what it reported; False where it gave nothing, and is to be understood as new."""
    said = said_by(talk.work, talk.speaker, talk.incoming)
    found = _current(talk.work, said)
    if found is None:
        return not _is_news(talk, said)
    target, report = found
    if report.text == said.text:
        return True  # the platform also sends edits nobody can see
    if not talk.scope.may(Right.REPORT, target.occurrence.unit_id):
        raise Refused("refuse.unit", unit=target.unit.name)
    if target.round.lock_at < talk.work.now:
        raise Refused("refuse.locked", round=target.round.label)
    _revise(talk.work, said, target)
    return True


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


def _is_news(talk: Talk, said: Said) -> bool:
    """The message gave no report, or several (接龙): what it asked about is closed, unless nothing has changed."""
    question = stored_reports.question_about(talk.work, said.chat_id, said.message_id or 0)
    if question is not None and question.text == said.text:
        return False
    if question is not None:
        asked.close(talk.work, question)
    return True
