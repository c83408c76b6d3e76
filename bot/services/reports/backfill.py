"""After lock only a reasoned unlock lets a report in: the reporter gives a reason, a leader agrees."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.audit import Action
from bot.domain.messaging.buttons import DecideUnlock
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.reading import Reading, When
from bot.domain.reports.round_match import RoundSlot
from bot.domain.rights import Right, Scope
from bot.domain.terms import Label, ReportState
from bot.domain.text.display import one_line
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import audit, outbox, throttle
from bot.services.refusals import Refused
from bot.services.reports import interim, receipts
from bot.services.reports.records import record
from bot.services.utterance import Said
from storage.queries import members as stored_members
from storage.queries import rounds as stored_rounds
from storage.queries.rounds import Entry, entry
from storage.tables import Account, Unlock
from storage.work import Work

# Characters of a report and of a reason: both fit into one message even where each character counts twice.
MOST_SHOWN = 900
MOST_OFFERED = 6  # rounds to choose from: as many as a thumb finds


class UnlockRequested(StrEnum):
    """What came of asking for an unlock, as the key of what the reporter is told."""

    ASKED = "unlock.asked"
    NOBODY = "unlock.nobody"
    MANY = "unlock.many"


def request(work: Work, said: Said, target: Entry, label: Label, reason: str) -> UnlockRequested:
    """Puts the report before everybody who may unlock the unit's round."""
    judges = stored_members.holders(work, target.unit.id, Right.UNLOCK)
    if not judges:
        return UnlockRequested.NOBODY
    if throttle.verdict(work, said.account.user_id, Purpose.NOTICE) is not ThrottleVerdict.SAY:
        return UnlockRequested.MANY
    unlock = Unlock(
        occurrence_id=target.id,
        account_id=said.account.id,
        label=label,
        text=said.text,
        reason=reason,
        chat_id=said.chat_id,
        message_id=said.message_id,
        asked_at=work.now,
        sent_at=said.sent_at,
    )
    work.session.add(unlock)
    work.session.flush()
    for judge in judges:
        _put_before(work, judge, unlock, target, said)
    return UnlockRequested.ASKED


def decide_unlock(work: Work, unlock: Unlock, judge: Account, scope: Scope, granted: bool) -> None:
    """Grants or refuses; tells whoever asked, and the judge."""
    target = entry(work, unlock.occurrence_id)
    if target is None or not scope.may(Right.UNLOCK, target.occurrence.unit_id):
        raise Refused("refuse.right")
    if unlock.decided_at is not None:
        raise Refused("unlock.decided")
    unlock.decided_by, unlock.decided_at, unlock.granted = judge.id, work.now, granted
    if granted:
        _let_in(work, unlock, target)
    reporter = work.session.get_one(Account, unlock.account_id)
    what = f"{target.unit.name} {target.round.day:%m-%d} {target.round.label}　{one_line(unlock.reason, MOST_SHOWN)}"
    action: Action = "unlock.grant" if granted else "unlock.refuse"
    audit.record(work, judge, action, unit=target.unit, person=reporter, after=what)
    text = say(
        "unlock.granted" if granted else "unlock.refused",
        unit=target.unit.name,
        round=target.round.label,
        name=judge.name,
        label=receipts.LABEL_NAMES[unlock.label],
    )
    for chat_id in dict.fromkeys((unlock.chat_id, judge.user_id)):
        outbox.queue(work, Place(chat_id), Send(text=text), Kind.OUTCOME)


def _let_in(work: Work, unlock: Unlock, target: Entry) -> None:
    reporter = work.session.get_one(Account, unlock.account_id)
    said = Said(
        account=reporter,
        chat_id=unlock.chat_id,
        thread_id=None,
        message_id=unlock.message_id,
        sent_at=unlock.sent_at,
        text=unlock.text,
    )
    record(work, said, target, unlock.label, reason=unlock.reason, replace=True)
    interim.replace_told(work, unlock.chat_id, unlock.message_id)


def _put_before(work: Work, judge: Account, unlock: Unlock, target: Entry, said: Said) -> None:
    text = say(
        "unlock.request",
        unit=target.unit.name,
        round=target.round.label,
        text=one_line(said.text, MOST_SHOWN),
        reason=one_line(unlock.reason, MOST_SHOWN),
        name=said.account.name,
    )
    buttons = (
        (
            DecideUnlock(unlock=unlock.id, granted=True).button(say("button.grant")),
            DecideUnlock(unlock=unlock.id, granted=False).button(say("button.refuse")),
        ),
    )
    outbox.tell(work, judge, text, Kind.UNLOCK, key=f"unlock:{unlock.id}:{judge.id}", buttons=buttons)


def earlier_rounds(work: Work, said: Said, reading: Reading, unit_ids: Sequence[int]) -> list[Entry]:
    """The earlier rounds of the unit that the message speaks of; most speak of none."""
    if reading.content is Label.UNCLEAR or len(unit_ids) != 1:
        return []
    if reading.when is not None:
        return _rounds_meant(work, said, reading.when, unit_ids[0])
    return _rounds_owed(work, said, unit_ids[0]) if reading.backfill else []


def _rounds_meant(work: Work, said: Said, when: When, unit_id: int) -> list[Entry]:
    """The unit's rounds on the day named, if that day is past."""
    slots = stored_rounds.slots(work, unit_id, said.sent_at)
    entries = [target for slot in slots if (target := entry(work, slot.occurrence_id))]
    return [target for target in entries if target.round.day == _day(when, said, target.round.zone)]


def _rounds_owed(work: Work, said: Said, unit_id: int) -> list[Entry]:
    """The unit's rounds that are due and not reported."""
    owed = [
        slot
        for slot in stored_rounds.slots(work, unit_id, said.sent_at)
        if slot.owed and slot.due_at <= said.sent_at
    ]
    return [target for slot in owed if (target := entry(work, slot.occurrence_id))]


def lockable(work: Work, said: Said, unit_ids: Sequence[int]) -> list[Entry]:
    """What a bare 「补报」 can mean, the newest first: the units' locked rounds that were never reported, and of each
    unit the last that was, for what stands there may be wrong."""
    found: list[RoundSlot] = []
    for unit_id in unit_ids:
        slots = [
            slot for slot in stored_rounds.slots(work, unit_id, said.sent_at) if slot.lock_at < said.sent_at
        ]
        told = [slot for slot in slots if not slot.owed and slot.state is not ReportState.EXCUSED]
        found += [slot for slot in slots if slot.owed] + told[-1:]
    found.sort(key=lambda slot: slot.due_at, reverse=True)
    return [target for slot in found[:MOST_OFFERED] if (target := entry(work, slot.occurrence_id))]


def owes_now(work: Work, said: Said, unit_ids: Sequence[int]) -> bool:
    """Is one of the units' rounds open and not reported?"""
    return any(
        slot.owed and slot.open(said.sent_at)
        for unit_id in unit_ids
        for slot in stored_rounds.slots(work, unit_id, said.sent_at)
    )


def _day(when: When, said: Said, zone: str) -> date | None:
    today = local_day(said.sent_at, zone)
    if when.days is not None and when.days < 0:
        return today + timedelta(days=when.days)
    day = _named(when, today)
    return day if day and day < today else None


def _named(when: When, today: date) -> date | None:
    """The date named: a day without its month is of this month, one of the week is the last such. None if there is no
    such date."""
    if when.weekday is not None:
        return today - timedelta(days=(today.weekday() - when.weekday) % 7)
    if when.day is None:
        return None
    month, day = when.day
    try:
        return date(when.year or today.year, month or today.month, day)
    except ValueError:
        return None


def for_another_day(work: Work, said: Said, reading: Reading, unit_id: int) -> bool:
    """Does the message name a date that is not today? Then it is no report for now, whatever it says.

    A day of which nobody knows which it is (昨晚, 上周 over what was copied) is not today.
    """
    when = reading.when
    if when is None:
        return False
    if when.day is None and when.weekday is None:
        return reading.label is Label.ZERO
    today = local_day(said.sent_at, stored_rounds.zone_of(work, unit_id))
    return _named(when, today) != today
