"""What the system asked of units and people in a week, and what would lower it. Nobody is ranked.

| seen | what would lower it |
|---|---|
| of a schedule, most are reported within minutes of the first reminder, or before it | that reminder later, or none |
| a unit is reminded three times a day and more, and reports after the deadline | a later deadline |
| a unit owes reports of two schedules on one day | one schedule |
| somebody hears in private what they read in a group, too | one of the two |
| somebody is told at night what could wait | fewer messages off duty |
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.messaging.kinds import Kind
from bot.domain.time.local_time import local
from bot.domain.value import Value

WEEK = 7  # days
NIGHT = (22, 7)  # local hours: from the one until before the other
SOON = timedelta(minutes=10)
ENOUGH = 10  # reminders of a schedule, before anything is said of it
MOST_OF_THEM = 0.8
OFTEN = 3  # reminders a day, days, messages at night


class MessageSort(StrEnum):
    """What sort of message somebody got."""

    REMINDER = "reminder"
    RECEIPT = "receipt"
    QUESTION = "question"
    SUMMARY = "summary"
    DUTY = "duty"
    URGENT = "urgent"
    OTHER = "other"


# By the words under which kinds are stored; what is not here is `OTHER`.
SORTS: Mapping[str, MessageSort] = {
    kind.value.stored: sort
    for sort, kinds in {
        MessageSort.REMINDER: (Kind.REMINDER, Kind.CHASE),
        MessageSort.RECEIPT: (Kind.RECEIPT,),
        MessageSort.QUESTION: (Kind.QUESTION, Kind.UNLOCK, Kind.LEAVE, Kind.COVER, Kind.MUSTER),
        MessageSort.SUMMARY: (Kind.SUMMARY, Kind.SUMMARY_CHANGES, Kind.CARD, Kind.MATTER, Kind.MATTER_FLOOD),
        MessageSort.DUTY: (Kind.DUTY,),
        MessageSort.URGENT: (Kind.CALL, Kind.NEWS, Kind.INCIDENT, Kind.BOARD, Kind.PLAN_OVERDUE),
    }.items()
    for kind in kinds
}
# No message that anybody has to read: the answer to a tap, a menu, buttons that are taken away, a file that is fetched.
UNCOUNTED = frozenset(
    kind.value.stored for kind in (Kind.TOAST, Kind.MENU, Kind.SETTLED, Kind.QUESTION_CLOSED, Kind.FETCH)
)


class SentInHour(Value):
    """So many messages of one kind (as stored) in one hour of the day (local, 0 to 23)."""

    kind: str
    hour: int
    count: int


class OwedRound(Value):
    """A round that a unit owed. Instants UTC; `reminded`: when somebody was asked for it, the earliest first."""

    schedule: str
    day: date
    due_at: datetime
    reported_at: datetime | None
    reminded: tuple[datetime, ...] = ()


class PersonWeek(Value):
    """What one person got and did. `answers`: reports, and questions answered. `twice`: a group tells them, too."""

    name: str
    sent: tuple[SentInHour, ...] = ()
    answers: int = 0
    twice: bool = False


class UnitWeek(Value):
    """What a unit owed, and its people, in the order in which they came."""

    name: str
    owed: tuple[OwedRound, ...] = ()
    people: tuple[PersonWeek, ...] = ()


class BurdenHint(Value):
    """A sentence (`burden.hint.<key>`) with its values."""

    key: str
    values: Mapping[str, str | int]


def by_sort(person: PersonWeek) -> dict[MessageSort, int]:
    """How many messages of each sort, in the order of `MessageSort`; none of which there is none."""
    counted = dict.fromkeys(MessageSort, 0)
    for one in person.sent:
        if one.kind not in UNCOUNTED:
            counted[SORTS.get(one.kind, MessageSort.OTHER)] += one.count
    return {sort: count for sort, count in counted.items() if count}


def at_night(person: PersonWeek, *, but: frozenset[MessageSort] = frozenset()) -> int:
    """How many messages between 22:00 and 07:00."""
    first, last = NIGHT
    return sum(
        one.count
        for one in person.sent
        if (one.hour >= first or one.hour < last)
        and one.kind not in UNCOUNTED
        and SORTS.get(one.kind, MessageSort.OTHER) not in but
    )


def busiest(person: PersonWeek, most: int = 3) -> list[int]:
    """The hours in which they got most, in the order of the day."""
    hours: dict[int, int] = {}
    for one in person.sent:
        if one.kind not in UNCOUNTED:
            hours[one.hour] = hours.get(one.hour, 0) + one.count
    return sorted(sorted(hours, key=lambda hour: (-hours[hour], hour))[:most])


def reminders(unit: UnitWeek) -> int:
    return sum(len(one.reminded) for one in unit.owed)


def hints(units: Sequence[UnitWeek], zone: str) -> list[BurdenHint]:
    """Schedules first, then units and people in the order given."""
    found = [*_early_reminders(units)]
    for unit in units:
        found += [*_later_deadline(unit, zone), *_two_schedules(unit)]
        for person in unit.people:
            found += _less_for(person)
    return [one for number, one in enumerate(found) if one not in found[:number]]


def _early_reminders(units: Iterable[UnitWeek]) -> Iterator[BurdenHint]:
    reminded: dict[str, int] = {}
    soon: dict[str, int] = {}
    for one in (one for unit in units for one in unit.owed if one.reminded):
        reminded[one.schedule] = reminded.get(one.schedule, 0) + 1
        anyway = one.reported_at is not None and one.reported_at <= one.reminded[0] + SOON
        soon[one.schedule] = soon.get(one.schedule, 0) + anyway
    for schedule, count in reminded.items():
        if count >= ENOUGH and soon[schedule] >= MOST_OF_THEM * count:
            yield BurdenHint(
                key="early", values={"schedule": schedule, "soon": soon[schedule], "count": count}
            )


def _later_deadline(unit: UnitWeek, zone: str) -> Iterator[BurdenHint]:
    """Reminded often on several days, and reported after the deadline on them: by when it is usually there."""
    often: dict[tuple[str, date], list[OwedRound]] = {}
    for one in unit.owed:
        often.setdefault((one.schedule, one.day), []).append(one)
    for schedule in dict.fromkeys(one.schedule for one in unit.owed):
        days = [
            owed
            for (name, _), owed in often.items()
            if name == schedule and sum(len(one.reminded) for one in owed) >= OFTEN
        ]
        late = sorted(
            one.reported_at - one.due_at
            for owed in days
            for one in owed
            if one.reported_at is not None and one.reported_at > one.due_at
        )
        if len(days) >= OFTEN and len(late) >= OFTEN:
            usual = late[len(late) // 2]
            due = days[-1][-1].due_at
            values = {
                "unit": unit.name,
                "schedule": schedule,
                "days": len(days),
                "due": f"{local(due, zone):%H:%M}",
                "usual": f"{local(due + usual, zone):%H:%M}",
            }
            yield BurdenHint(key="deadline", values=values)


def _two_schedules(unit: UnitWeek) -> Iterator[BurdenHint]:
    by_day: dict[date, set[str]] = {}
    for one in unit.owed:
        by_day.setdefault(one.day, set()).add(one.schedule)
    several = [names for names in by_day.values() if len(names) > 1]
    if len(several) >= OFTEN:
        names = "、".join(sorted(set().union(*several)))
        yield BurdenHint(key="schedules", values={"unit": unit.name, "names": names, "days": len(several)})


def _less_for(person: PersonWeek) -> Iterator[BurdenHint]:
    if person.twice:
        yield BurdenHint(key="twice", values={"name": person.name})
    night = at_night(person, but=frozenset({MessageSort.URGENT}))
    if night >= OFTEN:
        yield BurdenHint(key="night", values={"name": person.name, "count": night})
