"""Taking back, correcting, and edits of the message a report came from."""

from bot.domain.messages import Incoming
from bot.domain.reading import read
from bot.domain.receiving import state_for
from bot.domain.rights import Right
from bot.domain.terms import Label, ReportState
from bot.phrases import say
from bot.services import asking, filing, posting, receipts, recording
from bot.services.asking import Do, Option
from bot.services.recording import Entry, Said, entry
from bot.services.reporting import Speaker, receive, said_by
from storage.queries import reports
from storage.queries.directory import directory
from storage.tables import Report
from storage.work import Work


def undo(work: Work, speaker: Speaker, incoming: Incoming, occurrence_id: int, version: int) -> None:
    """「撤回」: only of the version the button was shown for, and not after lock."""
    target = _mine(work, speaker, incoming, occurrence_id)
    if target is None:
        return
    if target.occurrence.version != version or target.occurrence.reported_at is None:
        posting.refuse(work, incoming, "refuse.stale")
        return
    recording.withdraw(work, said_by(work, speaker, incoming), target)
    posting.toast(work, incoming, say("toast.done"))
    text = say("receipt.withdrawn", unit=target.unit.name, round=target.round.label)
    posting.answer(work, incoming, text, chatter=False)


def fix(work: Work, speaker: Speaker, incoming: Incoming, occurrence_id: int) -> None:
    """「更正」: the person's next words replace the report."""
    _await(work, speaker, incoming, occurrence_id, Do.AWAIT_FIX, "ask.fix")


def tell_matter(work: Work, speaker: Speaker, incoming: Incoming, occurrence_id: int) -> None:
    """「有事要报」: the person's next words are the matter."""
    _await(work, speaker, incoming, occurrence_id, Do.AWAIT_MATTER, "ask.matter")


def _await(work: Work, speaker: Speaker, incoming: Incoming, occurrence_id: int, do: Do, key: str) -> None:
    target = _mine(work, speaker, incoming, occurrence_id)
    if target is None:
        return
    posting.toast(work, incoming, say("toast.done"))
    text = say(key, unit=target.unit.name, round=target.round.label)
    asking.ask(work, said_by(work, speaker, incoming), text, [Option(do=do, occurrences=(target.id,))])


def _mine(work: Work, speaker: Speaker, incoming: Incoming, occurrence_id: int) -> Entry | None:
    """The occurrence, if this person may change it now; else a refusal is queued."""
    target = entry(work, occurrence_id)
    if target is None:
        posting.refuse(work, incoming, "refuse.stale")
    elif not speaker.scope.may(Right.REPORT, target.occurrence.unit_id):
        posting.refuse(work, incoming, "refuse.unit", unit=target.unit.name)
    elif target.round.lock_at < work.now:
        posting.refuse(work, incoming, "refuse.locked", round=target.round.label)
    else:
        return target
    return None


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
        posting.refuse(work, incoming, "refuse.unit", unit=target.unit.name)
    elif target.round.lock_at < work.now:
        posting.refuse(work, incoming, "refuse.locked", round=target.round.label)
    else:
        _revise(work, said, target)


def _current(work: Work, incoming: Incoming) -> tuple[Entry, Report] | None:
    """The round whose standing report came from this message, where it gave exactly one."""
    given = reports.reports_from_message(work, incoming.chat_id, incoming.message_id or 0)
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
        receipts.send(work, said, [recording.record(work, said, target, label, replace=True)])


def _unreported(work: Work, speaker: Speaker, incoming: Incoming) -> None:
    """The message gave no report, or several (接龙): what it asked about is closed, and it is read anew."""
    question = reports.question_about(work, incoming.chat_id, incoming.message_id or 0)
    if question is not None and question.text == incoming.text.strip():
        return
    if question is not None:
        asking.close(work, question)
    receive(work, speaker, incoming)
