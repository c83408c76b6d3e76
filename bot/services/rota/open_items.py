"""What is still open for a unit and everything below it: it goes from shift to shift at every handover.

Another kind of open thing is a function here and its name in `SOURCES`.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from bot.domain.reports.round_match import CLOCKS_APART
from bot.domain.text.display import one_line
from bot.domain.time.local_time import local_day, moment
from bot.phrases import say
from bot.services import outbox
from bot.services.incidents import views
from storage.queries import reports as stored_reports
from storage.queries.directory import directory
from storage.work import Work

MOST = 20
SHOWN = 100  # characters of a matter
BETWEEN = timedelta(hours=36)  # a day's shift and some more
Source = Callable[[Work, frozenset[int], str], Iterator[str]]


def open_items(work: Work, unit_id: int, zone: str) -> list[str]:
    """One line for each open thing, times in `zone`."""
    reach = directory(work).reach(unit_id)
    lines = [line for source in SOURCES for line in source(work, reach, zone)]
    more = len(lines) - MOST
    return [*lines[:MOST], say("open.more", count=more)] if more > 0 else lines


def matters(work: Work, unit_ids: frozenset[int], zone: str) -> Iterator[str]:
    """The matters of the rounds that are open or not yet locked."""
    for matter, round_, unit in stored_reports.open_matters(work, unit_ids):
        day = moment(matter.sent_at, zone, round_.day)
        yield say("open.matter", unit=unit.name, time=day, text=one_line(matter.text, SHOWN))
    yield from _between(work, unit_ids, zone)


def _between(work: Work, unit_ids: frozenset[int], zone: str) -> Iterator[str]:
    """Those that belong to no round, for as long as a shift is likely to hand them over."""
    found = stored_reports.matters_between(work, unit_ids, work.now - BETWEEN, work.now + CLOCKS_APART)
    today = local_day(work.now, zone)
    for matter, account, unit, _ in found:
        key = "open.matter" if matter.from_unit_id is None else "open.heard"
        time, text = moment(matter.sent_at, zone, today), one_line(matter.text, SHOWN)
        yield say(key, unit=unit, time=time, text=text, name=account.name)


def unanswered(work: Work, unit_ids: frozenset[int], zone: str) -> Iterator[str]:
    """The units that a round still lacks after its due time."""
    owing: dict[str, list[str]] = {}
    for label, name in stored_reports.owing_now(work, unit_ids):
        owing.setdefault(label, []).append(name)
    for label, names in owing.items():
        yield say("open.unanswered", round=label, units=outbox.listed(names))


def unlocks(work: Work, unit_ids: frozenset[int], zone: str) -> Iterator[str]:
    """Requests to let a report into a locked round that nobody has decided."""
    for unlock, round_, unit in stored_reports.undecided_unlocks(work, unit_ids):
        yield say("open.unlock", unit=unit.name, round=round_.label, reason=unlock.reason)


def urgent(work: Work, unit_ids: frozenset[int], zone: str) -> Iterator[str]:
    """The incidents that are not closed, and who has taken them."""
    for line in views.open_lines(work, unit_ids):
        yield say("open.incident", line=line)


def false_alarms(work: Work, unit_ids: frozenset[int], zone: str) -> Iterator[str]:
    """The incidents that were called false alarms and may still turn out to be none."""
    for line in views.false_lines(work, unit_ids):
        yield say("open.false_alarm", line=line)


SOURCES: tuple[Source, ...] = (urgent, false_alarms, matters, unanswered, unlocks)
