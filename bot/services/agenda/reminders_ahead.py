"""The reminders of the coming rounds if nobody reports, by the rules of the beat (`bot.services.reports.reminders`)."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from bot.domain.messaging.kinds import Kind
from bot.domain.reports.schedule import Step, quiet_until
from bot.domain.time.local_time import local_day, midnight_before
from bot.services.agenda.messages_ahead import MessageAhead
from bot.services.agenda.rounds_ahead import RoundAhead
from bot.services.people import substitution
from bot.services.recipients.audiences import Audiences, read_audiences
from storage.prefetched import Ahead
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.queries import people as stored_people
from storage.work import Tally, Work

Units = frozenset[int]
DueStep = tuple[RoundAhead, Units, Step]
WhoIsAsked = Callable[[Units, Step, datetime], "PeopleAsked"]


@dataclass(frozen=True)
class StepAhead:
    """One reminder of one round at an instant (UTC), to these chats if nobody has reported by then.

    `spared`: how many chats it is not sent to because their daily budget is used up.
    """

    at: datetime
    schedule: str
    label: str
    people: frozenset[int]
    spared: int = 0


class PeopleAsked(NamedTuple):
    """The chats reminded, each with whether it chases others; and the units for which nobody can be."""

    people: frozenset[tuple[int, bool]]
    nobody: tuple[int, ...]


@dataclass
class DailyBudget:
    """The reminders that each chat has had on each local day; those over the budget are not sent."""

    most: int
    zones: Sequence[str]
    had: Counter[tuple[str, date, int]] = field(default_factory=Counter)

    def take(self, at: datetime, chat: int, zone: str) -> bool:
        if self.had[zone, local_day(at, zone), chat] >= self.most:
            return False
        self.had.update((each, local_day(at, each), chat) for each in self.zones)
        return True


def look(
    work: Work, rounds: Sequence[RoundAhead], until: datetime, budget: int
) -> tuple[list[StepAhead], list[MessageAhead]]:
    """The steps and messages up to `until` (UTC). `budget`: the most reminders that one person gets in a local day."""
    asked = _asker(work, rounds, until)
    steps: list[StepAhead] = []
    messages: list[MessageAhead] = []
    daily = _today(work, rounds, asked, budget)
    for at, due in _by_instant(rounds):
        named = [(one, asked(units, step, at)) for one, units, step in due]
        calls: dict[tuple[int, bool], RoundAhead] = {}
        for one, found in named:
            calls |= dict.fromkeys(found.people - calls.keys(), one)
        # Whoever is asked about several rounds at once gets one message.
        gone = {
            person: _goes_at(at, one)
            for person, one in sorted(calls.items(), key=lambda call: call[0])
            if daily.take(at, person[0], one.plan.zone)
        }
        sent = {person: when for person, when in gone.items() if when is not None and when <= until}
        messages += [MessageAhead(when, chat, Kind.REMINDER) for (chat, _), when in sent.items()]
        for one, found in named:
            spared = len({chat for chat, _ in found.people - gone.keys()})
            steps += _steps(one, at, {key: sent[key] for key in found.people & sent.keys()}, spared)
    return steps, messages + list(_warnings(work, rounds, asked))


def _by_instant(rounds: Iterable[RoundAhead]) -> Iterator[tuple[datetime, list[DueStep]]]:
    found: defaultdict[datetime, list[DueStep]] = defaultdict(list)
    for one in rounds:
        for units, course in one.courses:
            for timed in course:
                found[timed.at].append((one, units, timed.step))
    yield from sorted(found.items(), key=lambda entry: entry[0])


def _asker(work: Work, rounds: Sequence[RoundAhead], until: datetime) -> WhoIsAsked:
    """Who is reminded of a step; cached, since most rounds ask for the same units and steps."""
    units_ = {unit for one in rounds for units, _ in one.courses for unit in units}
    staffs = _staffs(work, units_, until)

    @cache
    def asked(units: Units, step: Step, number: int) -> PeopleAsked:
        found = {unit: staffs[number][1].named(unit, step) for unit in sorted(units)}
        people = {(account.user_id, chases) for named in found.values() for account, chases in named}
        return PeopleAsked(frozenset(people), tuple(unit for unit, named in found.items() if not named))

    return lambda units, step, at: asked(units, step, sum(since <= at for since, _ in staffs[1:]))


def _staffs(work: Work, units: Collection[int], until: datetime) -> list[tuple[datetime, Audiences]]:
    """Who can be reminded from each instant (UTC) on: substitutions begin and end meanwhile."""
    found = [(work.now, read_audiences(work, units))]
    rows = stored_people.substitutions(work)
    turns = {at for row in rows for at in (row.starts_at, row.ends_at) if work.now < at <= until}
    if not turns:
        return found
    kept = work.session.begin_nested()
    try:
        for at in sorted(turns):
            then = replace(work, now=at, ahead=Ahead(), did=Tally())
            for row in rows:
                substitution.act(then, row)
            work.session.flush()
            found.append((at, read_audiences(then, units)))
    finally:
        kept.rollback()
    return found


def _today(work: Work, rounds: Sequence[RoundAhead], asked: WhoIsAsked, budget: int) -> DailyBudget:
    chats = {
        chat
        for at, due in _by_instant(rounds)
        for _, units, step in due
        for chat, _ in asked(units, step, at).people
    }
    daily = DailyBudget(budget, sorted({one.plan.zone for one in rounds}))
    for zone in daily.zones:
        today = local_day(work.now, zone)
        for chat, count in stored_outbox.reminders_since(
            work, chats, midnight_before(work.now, zone)
        ).items():
            daily.had[zone, today, chat] = count
    return daily


def _goes_at(at: datetime, one: RoundAhead) -> datetime | None:
    """When a step due at `at` is sent: after the quiet hours; None where the round is locked by then."""
    when = quiet_until(one.plan.quiet, one.plan.zone, at) or at
    return when if when < one.lock_at else None


def _steps(
    one: RoundAhead, at: datetime, sent: dict[tuple[int, bool], datetime], spared: int
) -> Iterator[StepAhead]:
    """A step for each instant at which it is sent; one that reaches nobody is named, too."""
    when = min(sent.values(), default=at)
    yield StepAhead(when, one.schedule, one.label, frozenset(chat for chat, _ in sent), spared)


def _warnings(work: Work, rounds: Iterable[RoundAhead], asked: WhoIsAsked) -> Iterator[MessageAhead]:
    """The messages to admins about units that nobody can be reminded for, one for each unit and round."""
    admins = cache(lambda unit: stored_members.admins_for(work, [unit]))
    for one in rounds:
        first: dict[int, datetime] = {}
        for units, course in one.courses:
            for timed in course:
                for unit in asked(units, timed.step, timed.at).nobody:
                    first.setdefault(unit, timed.at)
        for unit, at in first.items():
            yield from (MessageAhead(at, account.user_id, Kind.ADMIN) for account in admins(unit))
