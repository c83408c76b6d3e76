"""Where units stand now, for whoever asks: what is open, what is due next, what may still be changed."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, date, datetime, time

from bot.domain.reports.round_match import OWED, RoundSlot
from bot.domain.terms import ReportState
from bot.domain.time.local_time import hhmm, local_day, moment
from bot.phrases import say
from bot.services import outbox
from bot.services.reports import round_names
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.queries.directory import directory
from storage.queries.rounds import Entry, entry
from storage.tables import Account
from storage.work import Work

MOST_UNITS = 12  # are told of one by one
REPORTED = frozenset({ReportState.ZERO, ReportState.MATTER})


def now(work: Work, unit_ids: Collection[int]) -> list[Entry]:
    """The open rounds of these units, unit by unit in the order of the configuration."""
    return _entries(work, unit_ids, lambda slot: slot.opens_at <= work.now <= slot.lock_at)


def on_day(work: Work, unit_ids: Collection[int], day: date) -> list[Entry]:
    """The rounds of these units that are written down for a local day, unit by unit."""
    noon = datetime.combine(day, time(12), UTC)
    found = _entries(work, unit_ids, lambda _: True, noon)
    return [one for one in found if local_day(one.round.due_at, one.round.zone) == day]


def coming(work: Work, unit_ids: Collection[int]) -> list[Entry]:
    """The rounds of these units that are not due yet, the earliest due first."""
    found = _entries(work, unit_ids, lambda slot: slot.due_at > work.now)
    return sorted(found, key=lambda one: one.round.due_at)


def next_due(work: Work, unit_ids: Collection[int], least: int) -> list[Entry]:
    """Unit by unit the rounds that are not due yet, `least` of them and up to the first that is owed."""
    found: list[Entry] = []
    shown: Counter[int] = Counter()
    lacking: set[int] = set()
    for one in coming(work, unit_ids):
        if one.unit.id not in lacking or shown[one.unit.id] < least:
            shown[one.unit.id] += 1
            lacking |= {one.unit.id} if is_owed(one) else set()
            found.append(one)
    return found


def missed(work: Work, unit_ids: Collection[int]) -> list[Entry]:
    """Rounds of the last days that are locked and were never reported."""
    return _entries(work, unit_ids, lambda slot: slot.owed and slot.lock_at < work.now)


def changeable(work: Work, account: Account, unit_ids: Collection[int]) -> list[Entry]:
    """What stands in rounds that are not locked, as far as this person sent it."""
    reported = _entries(work, unit_ids, lambda slot: slot.state in REPORTED and work.now <= slot.lock_at)
    return [one for one in reported if _sent_by(work, one, account)]


def _sent_by(work: Work, one: Entry, account: Account) -> bool:
    latest = stored_reports.latest_report(work, one.id)
    return latest is not None and latest.account_id == account.id


def _entries(
    work: Work, unit_ids: Collection[int], fits: Callable[[RoundSlot], bool], at: datetime | None = None
) -> list[Entry]:
    slots = [
        slot
        for unit_id in directory(work).in_order(unit_ids)[:MOST_UNITS]
        for slot in stored_rounds.slots(work, unit_id, at or work.now)
    ]
    return [found for slot in slots if fits(slot) and (found := entry(work, slot.occurrence_id)) is not None]


def is_owed(one: Entry) -> bool:
    """Is it not reported yet, late or not?"""
    return one.occurrence.state in OWED


def due_line(work: Work, one: Entry) -> str:
    """「东沟村 下一次报平安：今天 15:00 前」."""
    key = "request.deadline" if is_owed(one) else "request.deadline_done"
    return say(key, unit=one.unit.name, round=round_names.spoken(work, one.round))


def was_due_line(work: Work, one: Entry) -> str:
    """「东沟村 昨天 09:00 截止，已报平安（08:02）」: of a day that has gone by."""
    names = {"unit": one.unit.name, "round": round_names.spoken(work, one.round)}
    state, at = one.occurrence.state, one.occurrence.reported_at
    if state in REPORTED and at is not None:
        today = local_day(work.now, one.round.zone)
        return say(f"request.was_{state.value}", **names, time=moment(at, one.round.zone, today))
    return say("request.was_excused" if state is ReportState.EXCUSED else "request.was_missed", **names)


def line(work: Work, one: Entry) -> str:
    """「东沟村 今天 09:00：已报平安（08:02）」, or that it is still owed, and until when."""
    names = {"unit": one.unit.name, "round": round_names.spoken(work, one.round)}
    state, at = one.occurrence.state, one.occurrence.reported_at
    if state in REPORTED and at is not None:
        today = local_day(work.now, one.round.zone)
        return say(f"request.{state.value}", **names, time=moment(at, one.round.zone, today))
    if state is ReportState.EXCUSED:
        return say("request.excused", **names)
    if work.now > one.round.lock_at:
        return say("request.missed", **names)
    key = "request.owed" if work.now <= one.round.due_at else "request.overdue"
    return say(key, **names, due=hhmm(one.round.due_at, one.round.zone))


def labels_of(work: Work, entries: Iterable[Entry]) -> str:
    """「东沟村 今天 09:00」, of several one after the other."""
    return outbox.listed(f"{one.unit.name} {round_names.spoken(work, one.round)}" for one in entries)
