"""What a change makes of what is planned."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.domain.agenda import (
    Agenda,
    AgendaChange,
    AgendaRound,
    AgendaShift,
    AgendaStand,
    differences,
)

DAY = date(2026, 12, 1)
NOON = datetime(2026, 12, 1, 4, tzinfo=UTC)
HOUR = timedelta(hours=1)
C = AgendaChange


def a_round(hours: int = 0, schedule: str = "日报", units: str = "甲乙") -> AgendaRound:
    due = NOON + hours * HOUR
    return AgendaRound(
        schedule=schedule,
        day=DAY,
        label=f"{due:%H:%M}",
        opens_at=due - HOUR,
        due_at=due,
        lock_at=due + HOUR,
        units=frozenset(units),
        excused=frozenset(),
        settled=False,
        wanted=True,
    )


def a_shift(day: int = 1, **people: str) -> AgendaShift:
    begins = NOON + timedelta(days=day)
    stands = {AgendaStand(post, name, begins, begins + 24 * HOUR) for post, name in people.items()}
    return AgendaShift("镇值班", date(2026, 12, day), begins, begins + 24 * HOUR, frozenset(stands))


def changes(before: Agenda, after: Agenda) -> list[AgendaChange]:
    return [one.change for one in differences(before, after)]


def of_rounds(before: list[AgendaRound], after: list[AgendaRound]) -> list[AgendaChange]:
    return changes(Agenda(tuple(before), ()), Agenda(tuple(after), ()))


def of_shifts(before: list[AgendaShift], after: list[AgendaShift]) -> list[AgendaChange]:
    return changes(Agenda((), tuple(before)), Agenda((), tuple(after)))


def test_a_new_name_of_a_unit_alone_changes_no_round() -> None:
    before, after = (Agenda((a_round(units=units),), ()) for units in ("甲乙", "丙乙"))
    assert changes(before, after) == [C.CHANGED_ROUND]
    assert changes(before.renamed({"甲": "丙"}), after) == []


def test_rounds_come_and_go() -> None:
    assert of_rounds([], [a_round()]) == [C.NEW_ROUND]
    assert of_rounds([a_round()], []) == [C.GONE_ROUND]
    assert of_rounds([a_round()], [a_round()]) == []
    assert of_rounds([a_round()], [a_round(schedule="月报")]) == [C.GONE_ROUND, C.NEW_ROUND]


def test_another_time_of_the_day_is_a_move_in_the_order_of_time() -> None:
    before, after = [a_round(0), a_round(4)], [a_round(1), a_round(5), a_round(8)]
    found = differences(Agenda(tuple(before), ()), Agenda(tuple(after), ()))
    assert [one.change for one in found] == [C.MOVED_ROUND, C.MOVED_ROUND, C.NEW_ROUND]
    assert found[0].before == before[0]
    assert found[0].after == after[0]
    assert of_rounds(after, before) == [C.MOVED_ROUND, C.MOVED_ROUND, C.GONE_ROUND]


def test_other_units_change_a_round() -> None:
    assert of_rounds([a_round()], [a_round(units="甲")]) == [C.CHANGED_ROUND]
    assert of_rounds([a_round()], [replace(a_round(), lock_at=NOON + 5 * HOUR)]) == [C.CHANGED_ROUND]


def test_an_open_round_that_is_no_longer_configured_is_told_as_kept() -> None:
    kept = replace(a_round(), settled=True, wanted=False)
    assert of_rounds([kept], [kept]) == [C.KEPT_ROUND]
    wanted = replace(kept, wanted=True)
    assert of_rounds([wanted], [wanted]) == []


def test_shifts() -> None:
    one = a_shift(staff="何主任")
    assert of_shifts([one], [one]) == []
    assert of_shifts([], [one]) == [C.NEW_SHIFT]
    assert of_shifts([one], []) == [C.GONE_SHIFT]
    assert of_shifts([one], [a_shift()]) == [C.GONE_SHIFT]
    assert of_shifts([a_shift()], []) == []
    assert of_shifts([one], [a_shift(staff="马干事")]) == [C.CHANGED_SHIFT]
    assert of_shifts([one], [a_shift(staff="何主任", leader="周镇长")]) == [C.CHANGED_SHIFT]
    assert of_shifts([one], [replace(one, starts_at=one.starts_at + HOUR)]) == [C.MOVED_SHIFT]
    assert of_shifts([a_shift(2, staff="甲"), one], [one, a_shift(2)]) == [C.GONE_SHIFT]


def test_names_are_in_the_order_of_their_time() -> None:
    begins = NOON
    parts = [("乙", 4, 6), ("甲", 0, 4), ("甲", 6, 24)]
    stands = frozenset(AgendaStand("staff", who, begins + a * HOUR, begins + b * HOUR) for who, a, b in parts)
    assert AgendaShift("镇值班", DAY, begins, begins + 24 * HOUR, stands).names("staff") == ("甲", "乙")


def test_what_there_is_of_each() -> None:
    found = differences(Agenda((a_round(),), ()), Agenda((a_round(4), a_round(8)), (a_shift(staff="甲"),)))
    assert Counter(one.change for one in found) == {C.NEW_ROUND: 1, C.MOVED_ROUND: 1, C.NEW_SHIFT: 1}
