"""An edited message follows what it gave before: an incident, a matter, reports, a note; else it is read as new.

It counts by the time of the edit. Pictures stay whatever becomes of the words.
"""

from collections.abc import Sequence

from bot.domain.conversation.heard import bare
from bot.domain.reading import read
from bot.domain.reports.effects import state_for
from bot.domain.reports.matter_round import changes
from bot.domain.rights import Right
from bot.domain.terms import Label, ReportState
from bot.services import lessons
from bot.services import questions as asked
from bot.services.refusals import Refused
from bot.services.reports import attachments as kept_files
from bot.services.reports import claims, interim, namesakes, receipts, records, round_names
from bot.services.reports.interim import Claim
from bot.services.utterance import Said, reading_of, said_by
from handlers import duty, incident_reports
from handlers.context import Talk
from handlers.reports import filing, neighbours, questions
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from storage.queries.directory import directory
from storage.queries.rounds import Entry, entry
from storage.tables import Matter, Report

LEAST = (
    3  # characters of an edit that may still tell what happened; 「x」 takes words back, and is asked about
)


def edited(talk: Talk) -> bool:
    """Deals with an edited message; False where it gave nothing, and is to be understood as new."""
    said = said_by(talk.work, talk.speaker, talk.incoming)
    if not said.text:
        kept_files.replace(talk.work, said)  # a place that moves, another picture: nobody says anything new
        return True
    of_incident = incident_reports.edited(talk.work, said, talk.scope)
    return of_incident or duty.note_edited(talk) or _edited_words(talk, said)


def _edited_words(talk: Talk, said: Said) -> bool:
    matters = stored_reports.matters_from_message(talk.work, said.chat_id, said.message_id or 0)
    reports = _standing(talk, said)
    reported = {target.id for target, _ in reports}
    loose = [matter for matter in matters if matter.occurrence_id not in reported]
    units = {target.unit.id for target, _ in reports} | {matter.unit_id for matter in loose}
    if loose and len(units) == 1:
        _matter(talk, said, loose[-1])  # its 平安 stood when the matter was told
    elif len(reports) + len(loose) > 1:
        _several(talk, said, reports)
    elif loose:
        _matter(talk, said, loose[0])
    elif matters:
        _matter(talk, said, matters[0])
    elif reports:
        return _report(talk, said, *reports[0])
    else:
        return not _is_news(talk, said)
    return True


def _standing(talk: Talk, said: Said) -> list[tuple[Entry, Report]]:
    """What this message reported and still stands, one of each round."""
    given = stored_reports.reports_from_message(talk.work, said.chat_id, said.message_id or 0)
    found: dict[int, tuple[Entry, Report]] = {}
    for report in given:  # the newest first
        target = entry(talk.work, report.occurrence_id)
        if target is None or target.id in found or target.occurrence.version != report.version:
            continue
        if report.state is not ReportState.AWAITED:
            found[target.id] = (target, report)
    return list(found.values())


# -- one matter ----------------------------------------------------------------------------------------------------


def _matter(talk: Talk, said: Said, matter: Matter) -> None:
    among = namesakes.asked_among(talk.work, matter)
    if namesakes.bare_words(talk.work, matter, among) == said.text:
        kept_files.replace(talk.work, said)
        return  # the platform also sends edits nobody can see
    if not interim.may_change(talk.account, talk.scope, matter):
        raise Refused("refuse.unit", unit=_unit(talk, matter))
    target = entry(talk.work, matter.occurrence_id) if matter.occurrence_id is not None else None
    reading = said.meant(read(said.text, directory(talk.work).names))
    label = reading.label
    if label is Label.MATTER and namesakes.is_one_of(talk.work, matter, among):
        neighbours.reword_among(talk, said, reading, matter, among)
        return
    lost = label is Label.UNCLEAR and len(bare(said.text)) < LEAST
    if target is None:
        _matter_between(talk, said, matter, kept=label is not Label.ZERO and not lost)
    elif label is Label.ZERO:
        _downgrade(talk, said, target, matter)
    elif target.round.lock_at < said.sent_at:
        receipts.send(talk.work, said, [interim.record(talk.work, said, matter.unit_id)])
    elif lost or (label is Label.UNCLEAR and _alone(talk, target)):
        questions.ask_about(talk.work, said, target, dismissible=lost)
    else:
        receipts.send(talk.work, said, [records.revise(talk.work, said, target, matter)])


def _matter_between(talk: Talk, said: Said, matter: Matter, *, kept: bool) -> None:
    if kept:
        receipts.send(talk.work, said, [interim.revise(talk.work, said, matter)])
        return
    questions.ask_withdraw_matter(talk.work, said, matter, _unit(talk, matter))


def _downgrade(talk: Talk, said: Said, target: Entry, matter: Matter) -> None:
    """To 平安: at once where it was all that the unit had told of, else it is asked."""
    if target.round.lock_at < said.sent_at:
        raise Refused("refuse.locked", round=round_names.of_entry(talk.work, target))
    if _alone(talk, target):
        recorded = records.record(talk.work, said, target, Label.ZERO, replace=True)
        receipts.send(talk.work, said, [recorded])
    else:
        questions.ask_downgrade(talk.work, said, target)


def _alone(talk: Talk, target: Entry) -> bool:
    return len(stored_reports.standing_matters(talk.work, target.id)) == 1


def _unit(talk: Talk, matter: Matter) -> str:
    return stored_units.unit_names(talk.work, [matter.unit_id]).get(matter.unit_id, "")


# -- one report ----------------------------------------------------------------------------------------------------


def _report(talk: Talk, said: Said, target: Entry, report: Report) -> bool:
    if report.text == said.text:
        return True
    if not talk.scope.may(Right.REPORT, target.occurrence.unit_id):
        raise Refused("refuse.unit", unit=target.unit.name)
    zero = target.occurrence.state is ReportState.ZERO
    if zero and lessons.alike(talk.work, target.unit.id, report.text, said.text):
        return True  # 「老样子」 and 「老样子。」 are one
    known = directory(talk.work)
    reading = reading_of(talk.work, said, talk.scope)
    named = known.all_meant(reading)
    if target.unit.id not in named and named:
        return False  # it tells of others now
    if named - {target.unit.id}:
        _several(talk, said, [(target, report)])  # a list that was copied on, with the lines of others in it
        return True
    _revise(talk, said, target, reading.label)
    return True


def _revise(talk: Talk, said: Said, target: Entry, label: Label) -> None:
    if label is Label.UNCLEAR:
        questions.ask_about(talk.work, said, target, dismissible=False)
    elif label is Label.ZERO and target.occurrence.state is state_for(label):
        return  # still 平安, said in other words
    elif label is Label.MATTER and not changes(target.slot, said.sent_at):
        filing.file(talk.work, said, [Claim(target.unit.id, label, said.text)])
    elif target.round.lock_at < said.sent_at:
        raise Refused("refuse.locked", round=round_names.of_entry(talk.work, target))
    else:
        receipts.send(talk.work, said, [records.record(talk.work, said, target, label, replace=True)])


# -- several reports (接龙) ------------------------------------------------------------------------------------------


def _several(talk: Talk, said: Said, reports: list[tuple[Entry, Report]]) -> None:
    """Only the lines that say something else now are acted on; where there are none, silence."""
    known = directory(talk.work)
    reading = reading_of(talk.work, said, talk.scope)
    before = {target.unit.id: (target, report) for target, report in reports}
    parts = claims.parts(talk.scope, reading, known)
    changed = [
        claim
        for claim in parts.own
        if claim.unit_id not in before or before[claim.unit_id][1].text != claim.text
    ]
    added = [claim for claim in changed if claim.unit_id not in before]
    for claim in changed:
        if claim.unit_id in before:
            own = said.worded(claim.text)
            _revise(talk, own, before[claim.unit_id][0], claim.label)
    if not reading.units:
        _of_nobody_named(talk, said, reading.label, reports)
    if doubtful := [claim.unit_id for claim in added if claim.label is Label.UNCLEAR]:
        questions.ask_label(talk.work, said, doubtful)
    filing.file(talk.work, said, [claim for claim in added if claim.label is not Label.UNCLEAR])
    news = [one for one in neighbours.pass_on(talk, said, parts.harm) if not one.again] if parts.harm else []
    if news:
        receipts.send(talk.work, said, news)


def _of_nobody_named(talk: Talk, said: Said, label: Label, reports: Sequence[tuple[Entry, Report]]) -> None:
    """What was said of several is said of none by name now: harm is told before it is asked whose it is."""
    units = list(dict.fromkeys(target.unit.id for target, _ in reports))
    if not units or label is Label.ZERO or all(report.text == said.text for _, report in reports):
        return
    if label is Label.MATTER:
        neighbours.tell_of_one(talk, said, units)
    else:
        questions.ask_label(talk.work, said, units)


def _is_news(talk: Talk, said: Said) -> bool:
    """The message gave nothing that stands: what it asked about is closed, unless nothing has changed."""
    question = stored_reports.question_about(talk.work, said.chat_id, said.message_id or 0)
    if question is not None and question.text == said.text:
        return False
    if question is not None and question.answered_at is None:
        asked.close(talk.work, question)
    return True
