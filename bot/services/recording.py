"""Writing a report down: the one place where an occurrence's state, versions and matters change."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.matching import punctuality
from bot.domain.messages import Media
from bot.domain.messaging.place import Place
from bot.domain.reading import Reading, doubted
from bot.domain.receiving import Effect, effect, state_for
from bot.domain.terms import Label, ReportState
from bot.services import noticing
from storage.queries import reports, rounds
from storage.tables import Account, Attachment, Matter, Occurrence, Report, Round, Unit
from storage.work import Work

# Corrections that come together are told to the leaders together.
REISSUE_DELAY = timedelta(seconds=30)


@dataclass(frozen=True)
class Said:
    """What one person said, whichever way it came in. `sent_at` is the platform's time of the message (UTC)."""

    account: Account
    chat_id: int
    thread_id: int | None
    message_id: int | None
    sent_at: datetime
    text: str
    media: tuple[Media, ...] = ()
    album: str | None = None
    doubtful: bool = False  # a part of it could not be read: no 平安 without asking

    @property
    def place(self) -> Place:
        return Place(self.chat_id, self.thread_id)

    def meant(self, reading: Reading) -> Reading:
        """What its words say, as far as that holds for all of the message."""
        return doubted(reading) if self.doubtful else reading


@dataclass(frozen=True)
class Entry:
    """An occurrence with all that belongs to it, loaded for writing."""

    occurrence: Occurrence
    round: Round
    unit: Unit

    @property
    def id(self) -> int:
        return self.occurrence.id


@dataclass(frozen=True)
class Recorded:
    """What came of it; a receipt is written from this."""

    effect: Effect
    entry: Entry
    label: Label
    text: str
    before: ReportState
    matters: int = 0
    files: int = 0
    matter_id: int | None = None


def entry(work: Work, occurrence_id: int) -> Entry | None:
    row = rounds.occurrence(work, occurrence_id)
    return Entry(*row) if row else None


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
    _add_version(work, said, target, state_for(label), reason)
    if before is ReportState.MATTER and what is Effect.RECORD:
        _withdraw_matters(work, target)
    matter, files = _add_matter(work, said, target) if label is Label.MATTER else (None, 0)
    _settle(target.occurrence, target.round, said, state_for(label))
    changed(work, target)
    work.did.reports[label] += 1
    count = len(reports.standing_matters(work, target.id)) if label is Label.MATTER else 0
    return Recorded(what, target, label, said.text, before, count, files, matter.id if matter else None)


def _heard_before(work: Work, said: Said, target: Entry) -> bool:
    """The same message under another update's number, as a server brings it that has lost its memory."""
    known = reports.reports_from_message(work, said.chat_id, said.message_id) if said.message_id else []
    return any(
        (one.occurrence_id, one.sent_at, one.text) == (target.id, said.sent_at, said.text) for one in known
    )


def withdraw(work: Work, said: Said, target: Entry) -> None:
    """Takes a report back: a new version that says so. The unit owes its report again."""
    _add_version(work, said, target, ReportState.AWAITED, "")
    _withdraw_matters(work, target)
    occurrence, round_ = target.occurrence, target.round
    occurrence.state = ReportState.MISSING if round_.missing_at <= work.now else ReportState.AWAITED
    occurrence.punctuality, occurrence.reported_at = None, None
    # The next beat works out which reminder comes next; steps that are done are not repeated.
    occurrence.next_action_at = work.now
    changed(work, target)


def changed(work: Work, target: Entry) -> None:
    """Lets leaders see the change: the live card is redrawn, an issued summary is issued again."""
    noticing.redraw(work, target.round)
    if target.round.issue:
        again = work.now + REISSUE_DELAY
        target.round.next_action_at = min(again, target.round.next_action_at or again)


def attach(work: Work, said: Said, *, matter_id: int | None = None, question_id: int | None = None) -> int:
    """Keeps the files of a message; returns how many."""
    for media in said.media:
        work.session.add(
            Attachment(
                matter_id=matter_id,
                question_id=question_id,
                chat_id=said.chat_id,
                message_id=said.message_id or 0,
                album=said.album,
                media=media.model_dump(),
            )
        )
    work.session.flush()
    return len(said.media)


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


def _add_matter(work: Work, said: Said, target: Entry) -> tuple[Matter, int]:
    report = reports.latest_report(work, target.id)
    assert report is not None  # the version that was just added
    matter = Matter(
        occurrence_id=target.id,
        report_id=report.id,
        text=said.text,
        account_id=said.account.id,
        sent_at=said.sent_at,
    )
    work.session.add(matter)
    work.session.flush()
    files = attach(work, said, matter_id=matter.id)
    noticing.matter(work, matter, target.round)
    return matter, files


def _withdraw_matters(work: Work, target: Entry) -> None:
    for matter in reports.standing_matters(work, target.id):
        matter.withdrawn_at = work.now


def _settle(occurrence: Occurrence, round_: Round, said: Said, state: ReportState) -> None:
    occurrence.state = state
    occurrence.next_action_at = None
    if occurrence.reported_at is not None:
        return  # a correction does not make a punctual report late
    occurrence.reported_at = said.sent_at
    occurrence.punctuality = punctuality(round_.due_at, round_.lock_at, said.sent_at)
