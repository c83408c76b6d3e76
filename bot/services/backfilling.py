"""A report for another day or an earlier round: shown back with its round, recorded when confirmed."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.domain.local_time import local_day
from bot.domain.reading import Reading, When
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import asking
from bot.services.asking import Do, Option
from bot.services.recording import Entry, Said, entry
from storage.queries import rounds, units
from storage.work import Work


def offer(work: Work, said: Said, reading: Reading, unit_ids: Sequence[int]) -> bool:
    """Asks to confirm the earlier round meant; False if the message speaks of none."""
    if reading.content is Label.UNCLEAR or len(unit_ids) != 1:
        return False
    if reading.when is not None:
        targets = _rounds_meant(work, said, reading.when, unit_ids[0])
    elif reading.backfill:
        targets = _rounds_owed(work, said, unit_ids[0])
    else:
        return False
    if not targets:
        return False
    options = [_option(target, said, reading) for target in targets]
    names = units.unit_names(work, unit_ids)
    asking.ask(
        work,
        said,
        say("ask.round", unit=names[unit_ids[0]]),
        [*options, Option(do=Do.DISMISS, text=say("button.not_report"))],
    )
    return True


def _rounds_meant(work: Work, said: Said, when: When, unit_id: int) -> list[Entry]:
    """The unit's rounds on the day named, if that day is past."""
    slots = rounds.slots(work, unit_id, said.sent_at)
    entries = [target for slot in slots if (target := entry(work, slot.occurrence_id))]
    return [target for target in entries if target.round.day == _day(when, said, target.round.zone)]


def _rounds_owed(work: Work, said: Said, unit_id: int) -> list[Entry]:
    """The unit's rounds that are due and not reported."""
    owed = [
        slot
        for slot in rounds.slots(work, unit_id, said.sent_at)
        if slot.owed and slot.due_at <= said.sent_at
    ]
    return [target for slot in owed if (target := entry(work, slot.occurrence_id))]


def _day(when: When, said: Said, zone: str) -> date | None:
    today = local_day(said.sent_at, zone)
    if when.days is not None and when.days < 0:
        return today + timedelta(days=when.days)
    if when.day is not None:
        day = _this_year(today, *when.day)
        return day if day and day < today else None
    return None


def _this_year(today: date, month: int, day: int) -> date | None:
    """The date named; a day without its month is of this month. None if there is no such date."""
    try:
        return date(today.year, month or today.month, day)
    except ValueError:
        return None


def for_another_day(work: Work, said: Said, reading: Reading, unit_id: int) -> bool:
    """Does the message name a date that is not today? Then it is no report for now, whatever it says."""
    if reading.when is None or reading.when.day is None:
        return False
    today = local_day(said.sent_at, rounds.zone_of(work, unit_id))
    return _this_year(today, *reading.when.day) != today


def _option(target: Entry, said: Said, reading: Reading) -> Option:
    locked = target.round.lock_at < said.sent_at
    return Option(
        do=Do.UNLOCK if locked else Do.RECORD,
        text=say("button.round_late", round=target.round.label),
        label=reading.content,
        occurrences=(target.id,),
        reason=reading.reason or "",
    )
