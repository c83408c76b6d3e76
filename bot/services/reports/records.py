"""Writing a report down: the one place where an occurrence's state, versions and matters change."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as replaced
from datetime import timedelta

from bot.domain.reports.effects import Effect, effect, state_for
from bot.domain.reports.round_match import OWED, punctuality
from bot.domain.terms import Label, ReportState
from bot.services import lessons
from bot.services.reports import card, matters, settled_reminders
from bot.services.reports.matters import Belonging
from bot.services.utterance import Said
from storage.queries import reports as stored_reports
from storage.queries.rounds import Entry
from storage.tables import Matter, Occurrence, Report, Round
from storage.work import Work

# Corrections that come together are told to the leaders together.
REISSUE_DELAY = timedelta(seconds=30)


@dataclass(frozen=True)
class Recorded:
    """What came of a report for an occurrence; a receipt is written from this.

    `before`: the occurrence's state until now; `matters`: how many stand in the round, where this is one; `files`: how
    many it has; `matter_id`: its own.
    """

    effect: Effect
    entry: Entry
    label: Label
    text: str
    before: ReportState
    matters: int = 0
    files: int = 0
    matter_id: int | None = None


def record(
    work: Work, said: Said, target: Entry, label: Label, *, reason: str = "", replace: bool = False
) -> Recorded:
    """Records a clear message for an occurrence.

    `replace` makes it a correction: what stood before is withdrawn. Without it, 「平安」 after a matter comes back
    as `Effect.CONFIRM` with nothing written, for the caller to ask.
    """
    before = target.occurrence.state
    what = Effect.RECORD if replace else effect(before, label)
    if what is Effect.ADD and _heard_before(work, said, target):
        what = Effect.REPEAT
    if what in (Effect.REPEAT, Effect.CONFIRM):
        return Recorded(what, target, label, said.text, before)
    _unlearn(work, target, state_for(label))
    _add_version(work, said, target, state_for(label), reason)
    corrects = before is ReportState.MATTER and what is Effect.RECORD
    old = _withdraw_matters(work, target) if corrects else []
    matter, files = _add_matter(work, said, target) if label is Label.MATTER else (None, 0)
    if matter is not None and old:
        files = matters.take_files(work, old, matter)
    _settle(target.occurrence, target.round, said, state_for(label))
    if before in OWED and target.occurrence.step:  # else nobody has been reminded
        settled_reminders.settle(work, target)
    changed(work, target)
    work.did.reports[label] += 1
    count = len(_roots(work, target)) if label is Label.MATTER else 0
    return Recorded(what, target, label, said.text, before, count, files, matter.id if matter else None)


def revise(work: Work, said: Said, target: Entry, matter: Matter) -> Recorded:
    """The words of one matter of the round are corrected; it keeps its files, and what was added to it."""
    before = target.occurrence.state
    _add_version(work, said, target, ReportState.MATTER, "")
    matter.withdrawn_at = work.now
    made, _ = _add_matter(work, replaced(said, sent_at=matter.sent_at), target, part_of=matter.part_of)
    files = matters.take_over(work, matter, made)
    _settle(target.occurrence, target.round, said, ReportState.MATTER)
    changed(work, target)
    return Recorded(
        Effect.RECORD, target, Label.MATTER, said.text, before, len(_roots(work, target)), files, made.id
    )


def _heard_before(work: Work, said: Said, target: Entry) -> bool:
    """The same message under another update's number, as a server brings it that has lost its memory."""
    known = (
        stored_reports.reports_from_message(work, said.chat_id, said.message_id) if said.message_id else []
    )
    return any(
        (one.occurrence_id, one.sent_at, one.text) == (target.id, said.sent_at, said.text) for one in known
    )


def withdraw(work: Work, said: Said, target: Entry) -> None:
    """Takes a report back: a new version that says so. The unit owes its report again."""
    _unlearn(work, target, ReportState.AWAITED)
    _add_version(work, said, target, ReportState.AWAITED, "")
    _withdraw_matters(work, target)
    occurrence, round_ = target.occurrence, target.round
    occurrence.state = ReportState.MISSING if round_.missing_at <= work.now else ReportState.AWAITED
    occurrence.punctuality, occurrence.reported_at = None, None
    # The next beat works out which reminder comes next; steps that are done are not repeated.
    occurrence.next_action_at = work.now
    changed(work, target)


def _unlearn(work: Work, target: Entry, after: ReportState) -> None:
    """A 平安 that is no more takes with it what was taught of its words: they are asked about again."""
    if target.occurrence.state is not ReportState.ZERO or after is ReportState.ZERO:
        return
    report = stored_reports.latest_report(work, target.id)
    if report is not None:
        lessons.unlearn(work, report.account_id, target.unit.id, report.text)


def changed(work: Work, target: Entry) -> None:
    """Lets leaders see the change: the live card is redrawn, an issued summary is issued again."""
    card.redraw(work, target.round)
    if target.round.issue:
        again = work.now + REISSUE_DELAY
        target.round.next_action_at = min(again, target.round.next_action_at or again)


def _add_version(work: Work, said: Said, target: Entry, state: ReportState, reason: str) -> None:
    target.occurrence.version += 1
    row = {
        "occurrence_id": target.id,
        "version": target.occurrence.version,
        "state": state,
        "text": said.text,
        "account_id": said.account.id,
        "chat_id": said.chat_id,
        "message_id": said.message_id,
        "sent_at": said.sent_at,
        "received_at": work.now,
        "reason": reason,
    }
    work.session.insert_later(Report, row)


def _add_matter(work: Work, said: Said, target: Entry, *, part_of: int | None = None) -> tuple[Matter, int]:
    report = stored_reports.latest_report(work, target.id)
    assert report is not None  # the version that was just added
    belonging = Belonging(target.occurrence.unit_id, target.id, report.id, part_of=part_of)
    return matters.add(work, said, belonging, matters.readers(work, said, target.unit.id, target.round))


def _withdraw_matters(work: Work, target: Entry) -> Sequence[Matter]:
    found = stored_reports.standing_matters(work, target.id)
    for matter in found:
        matter.withdrawn_at = work.now
    return found


def _roots(work: Work, target: Entry) -> list[Matter]:
    """The matters that stand, without what was added to them."""
    return [one for one in stored_reports.standing_matters(work, target.id) if one.part_of is None]


def _settle(occurrence: Occurrence, round_: Round, said: Said, state: ReportState) -> None:
    occurrence.state = state
    occurrence.next_action_at = None
    if occurrence.reported_at is not None:
        return  # a correction does not make a punctual report late
    occurrence.reported_at = said.sent_at
    occurrence.punctuality = punctuality(round_.due_at, round_.lock_at, said.sent_at)
