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
    """Asks to confirm the earlier round meant; False if the message speaks of no earlier day."""
    if reading.when is None or reading.content is Label.UNCLEAR or len(unit_ids) != 1:
        return False
    targets = _rounds_meant(work, said, reading.when, unit_ids[0])
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


def _day(when: When, said: Said, zone: str) -> date | None:
    today = local_day(said.sent_at, zone)
    if when.days is not None and when.days < 0:
        return today + timedelta(days=when.days)
    if when.day is not None:
        day = _this_year(today, *when.day)
        return day if day and day < today else None
    return None


def _this_year(today: date, month: int, day: int) -> date | None:
    try:
        return date(today.year, month, day)
    except ValueError:
        return None


def _option(target: Entry, said: Said, reading: Reading) -> Option:
    locked = target.round.lock_at < said.sent_at
    return Option(
        do=Do.UNLOCK if locked else Do.RECORD,
        text=say("button.round_late", round=target.round.label),
        label=reading.content,
        occurrences=(target.id,),
        reason=reading.reason or "",
    )
