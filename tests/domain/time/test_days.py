"""Which days are worked, by the package, by a notice that an admin has given, by law alone."""

from datetime import date

import pytest

from bot.domain.terms import DayKind
from bot.domain.time.days import Announced, Calendar, asks_calendar, data_version

K = DayKind
NOTICE = Announced(
    2027,
    holidays=frozenset({date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2), date(2027, 2, 5)}),
    workdays=frozenset({date(2027, 1, 3)}),
)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 12, 31), K.FESTIVAL),  # in the year before, which the package knows otherwise
        (date(2027, 1, 1), K.FESTIVAL),
        (date(2027, 1, 2), K.FESTIVAL),  # a Saturday within the festival
        (date(2027, 1, 3), K.MAKEUP),
        (date(2027, 1, 9), K.REST),  # a Saturday of no festival
        (date(2027, 1, 4), K.WORK),
        (date(2027, 2, 8), K.WORK),  # by law a day off, and the notice goes before
    ],
)
def test_a_notice_says_what_a_day_is(day: date, kind: DayKind) -> None:
    calendar = Calendar(announced=(NOTICE,))
    assert calendar.kind(day) is kind
    assert calendar.is_workday(day) is (kind in (K.WORK, K.MAKEUP))


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2027, 1, 1), K.FESTIVAL),
        (date(2027, 2, 6), K.FESTIVAL),  # 初一, a Saturday
        (date(2027, 1, 9), K.REST),
        (date(2027, 1, 4), K.WORK),
        (date(2026, 10, 3), K.FESTIVAL),  # a Saturday, from the package
        (date(2026, 10, 10), K.MAKEUP),
        (date(2026, 11, 28), K.REST),
    ],
)
def test_without_one_the_package_and_the_law_say_it(day: date, kind: DayKind) -> None:
    assert Calendar().kind(day) is kind


def test_what_hangs_on_the_calendar() -> None:
    assert [rule for rule in ("daily", "weekdays", "workdays", "holidays") if asks_calendar(rule)] == [
        "workdays",
        "holidays",
    ]


def test_what_the_program_knows_has_a_number_that_stays() -> None:
    assert data_version() == data_version()
    assert len(data_version()) == len("0123abcd")
