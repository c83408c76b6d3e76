"""What would lower the burden: fixed rules, each said only where there is enough to go by."""

from datetime import UTC, datetime, timedelta

from bot.domain.burden import (
    BurdenHint,
    MessageSort,
    OwedRound,
    PersonWeek,
    SentInHour,
    UnitWeek,
    at_night,
    busiest,
    by_sort,
    hints,
    reminders,
)

ZONE = "Asia/Shanghai"
NINE = datetime(2026, 11, 23, 1, tzinfo=UTC)  # in Shanghai
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def owed(
    day: int, schedule: str = "平安报告", reported: int | None = None, reminded: tuple[int, ...] = ()
) -> OwedRound:
    """Due at nine on a day; `reported` and `reminded` are minutes after that."""
    due = NINE + day * DAY
    return OwedRound(
        schedule=schedule,
        day=due.date(),
        due_at=due,
        reported_at=due + reported * MINUTE if reported is not None else None,
        reminded=tuple(due + minutes * MINUTE for minutes in reminded),
    )


def sent(kind: str, hour: int, count: int = 1) -> SentInHour:
    return SentInHour(kind=kind, hour=hour, count=count)


def found(*units: UnitWeek) -> list[BurdenHint]:
    return hints(units, ZONE)


def keys(*units: UnitWeek) -> list[str]:
    return [one.key for one in found(*units)]


def test_messages_are_counted_by_sort_and_what_nobody_reads_is_none() -> None:
    person = PersonWeek(
        name="王会计",
        sent=(
            sent("reminder", 8, 5),
            sent("chase", 9),
            sent("call", 23),
            sent("summary", 23, 2),
            sent("menu", 3, 9),
            sent("admin", 6),
        ),
    )
    assert by_sort(person) == {
        MessageSort.REMINDER: 6,
        MessageSort.SUMMARY: 2,
        MessageSort.URGENT: 1,
        MessageSort.OTHER: 1,
    }
    assert at_night(person) == 4
    assert at_night(person, but=frozenset({MessageSort.URGENT})) == 3
    assert busiest(person) == [6, 8, 23]
    assert busiest(PersonWeek(name="无")) == []


def test_a_reminder_that_most_are_quicker_than_is_early() -> None:
    quick = tuple(owed(day, reported=-5, reminded=(-15,)) for day in range(8))
    slow = tuple(owed(day, reported=30, reminded=(-15,)) for day in range(2))
    unit = UnitWeek(name="东沟村", owed=(*quick, *slow))
    assert found(unit) == [BurdenHint(key="early", values={"schedule": "平安报告", "soon": 8, "count": 10})]
    assert keys(UnitWeek(name="东沟村", owed=quick)) == []  # too few
    never = tuple(owed(day, reminded=(-15,)) for day in range(3))
    assert keys(UnitWeek(name="东沟村", owed=(*quick[:7], *never))) == []  # seven of ten


def test_a_unit_that_is_reminded_again_and_again_has_its_deadline_too_early() -> None:
    often = tuple(owed(day, reported=20 + day, reminded=(-15, 0, 10)) for day in range(3))
    unit = UnitWeek(name="东沟村", owed=often)
    (hint,) = found(unit)
    assert (hint.key, hint.values["due"], hint.values["usual"], hint.values["days"]) == (
        "deadline",
        "09:00",
        "09:21",
        3,
    )
    assert reminders(unit) == 9
    assert keys(UnitWeek(name="东沟村", owed=often[:2])) == []
    silent = tuple(owed(day, reminded=(-15, 0, 10)) for day in range(3))
    assert keys(UnitWeek(name="东沟村", owed=silent)) == []  # who never reports needs no later deadline
    early = tuple(owed(day, reported=-1, reminded=(-15, -10, -5)) for day in range(3))
    assert keys(UnitWeek(name="东沟村", owed=early)) == []


def test_two_schedules_on_one_day_could_be_one() -> None:
    both = tuple(owed(day, name) for day in range(3) for name in ("平安报告", "防汛"))
    (hint,) = found(UnitWeek(name="东沟村", owed=both))
    assert hint == BurdenHint(
        key="schedules", values={"unit": "东沟村", "names": "平安报告、防汛", "days": 3}
    )
    assert keys(UnitWeek(name="东沟村", owed=both[:4])) == []


def test_whoever_hears_twice_or_at_night_could_hear_less_and_hears_it_once() -> None:
    leader = PersonWeek(name="周镇长", sent=(sent("summary", 22, 3), sent("call", 2, 9)), twice=True)
    calm = PersonWeek(name="何主任", sent=(sent("call", 2, 9), sent("summary", 7, 9)))
    units = [UnitWeek(name=name, people=(leader, calm)) for name in ("青石镇", "东沟村")]
    assert found(*units) == [
        BurdenHint(key="twice", values={"name": "周镇长"}),
        BurdenHint(key="night", values={"name": "周镇长", "count": 3}),
    ]
