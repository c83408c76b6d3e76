"""What comes after a matter and belongs to it: photos, voice, a place, more words. Whoever was told hears of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Notice
from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.reports.additions import FOLLOWS, joins
from bot.domain.rights import Scope
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import outbox, throttle, utterance
from bot.services.reports import interim, matters, records
from bot.services.reports.matters import Belonging
from bot.services.utterance import Said
from storage.queries import outbox as stored_outbox
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from storage.queries.rounds import entry
from storage.tables import Account, Matter, OutboxState
from storage.work import Work


@dataclass(frozen=True)
class Added:
    """Files or words went to a matter told before them. `count`: its files; `again`: these words were there already."""

    matter: Matter
    unit: str
    count: int
    again: bool = False


def last_matter(work: Work, account: Account, scope: Scope, at: datetime) -> Matter | None:
    """The matter that this person has told of within ten minutes of `at` (UTC) and may still change."""
    last = stored_reports.last_matter_by(work, account.id)
    if last is None or not abs(at - last.sent_at) <= FOLLOWS or not interim.may_change(account, scope, last):
        return None
    return last if last.part_of is None else stored_reports.matter_of(work, last.part_of)


def add_files(work: Work, said: Said, matter: Matter) -> Added:
    """Files without words go to the matter, and on to whoever was told of it."""
    utterance.attach(work, said, matter_id=matter.id)
    _pass_on_files(work, said, matter)
    return _joined(work, matter)


def belongs(work: Work, said: Said, label: Label, matter: Matter) -> bool:
    """Are the words more of this matter? Those of another unit are not."""
    names = stored_units.unit_names(work, [matter.unit_id]).values()
    return joins(_words(matter), said.text, label, names, captioned=bool(said.media))


def add_words(work: Work, said: Said, matter: Matter) -> Added:
    """More words on a matter: they stand with it, and whoever was told of it reads them."""
    parts = stored_reports.parts_of(work, matter.id)
    if said.text in {one.text for one in (matter, *parts)} and not said.media:
        return _joined(work, matter, again=True)
    belonging = Belonging(
        matter.unit_id, matter.occurrence_id, matter.report_id, matter.from_unit_id, matter.id
    )
    matters.add(work, said, belonging, matters.told_at(matter))
    return _joined(work, matter)


def _words(matter: Matter) -> str:
    return "" if matter.text == say("matter.see_files") else matter.text


def _joined(work: Work, matter: Matter, *, again: bool = False) -> Added:
    target = entry(work, matter.occurrence_id) if matter.occurrence_id is not None and not again else None
    if target is not None:
        records.changed(work, target)
    unit = stored_units.unit_names(work, [matter.unit_id]).get(matter.unit_id, "")
    return Added(matter, unit, len(stored_reports.attachments_of_matter(work, matter.id)), again)


def _pass_on_files(work: Work, said: Said, matter: Matter) -> None:
    """A notice that still waits has them anyhow; an album is passed on together."""
    keys = {place: matters.notice_key(matter, place) for place in matters.told_at(matter)}
    late = {place: key for place, key in keys.items() if not _waits(work, key)}
    if said.album:
        late = {place: key for place, key in late.items() if not _waits(work, f"{key}:album:{said.album}")}
    if not late or throttle.verdict(work, said.account.user_id, Purpose.NOTICE) is not ThrottleVerdict.SAY:
        return
    for place, key in late.items():
        album = (
            said.album
            if said.album and not stored_outbox.queued_as(work, f"{key}:album:{said.album}")
            else ""
        )
        outbox.queue(
            work,
            place,
            Notice(matter_id=matter.id, album=album, message_id=0 if album else said.message_id or 0),
            Kind.MATTER,
            key=f"{key}:album:{album}" if album else f"{key}:files:{said.message_id}",
            not_before=work.now + matters.ALBUM_PAUSE,
        )


def _waits(work: Work, key: str) -> bool:
    row = stored_outbox.queued_as(work, key)
    return row is not None and row.state is OutboxState.QUEUED
