"""Whose turn it is, when shifts begin, gaps and clashes, exchanges, the question in plain words."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rota.duty_question import Asked, asked
from bot.domain.rota.exchange import Part, Stretch, cover_refusal, swap_refusal
from bot.domain.rota.gaps import Clash, Gap, ShiftStand, clashes, gaps
from bot.domain.rota.rotation import duty_days, first_day
from bot.domain.rota.rule import Every, Rule, Turns
from bot.domain.rota.spans import Phase, Span, next_mark, phase_at, span_of
from bot.domain.rota.tally import Count, Stood, tally
from bot.domain.terms import DayKind, DutyPost
from bot.domain.text.privacy import masked_phone
from bot.domain.time.days import Calendar

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)
A, B, C = ("甲",), ("乙",), ("丙",)


def staff(rule: Rule, first: date, days: int, calendar: Calendar | None = None) -> list[str]:
    """「甲乙－」: one sign a day, － where there is no duty."""
    found = duty_days(rule, first, first + (days - 1) * DAY, calendar or Calendar())
    turns = [found.get(first + n * DAY, {}).get(DutyPost.STAFF, ("－",)) for n in range(days)]
    return ["、".join(turn) for turn in turns]


# -- rotation ----------------------------------------------------------------------------------------------------


def test_day_by_day_and_week_by_week() -> None:
    daily = Rule(staff=Turns(people=(A, B, C), start=MONDAY))
    assert "".join(staff(daily, MONDAY - DAY, 6)) == "－甲乙丙甲乙"
    weekly = Rule(staff=Turns(people=(A, B), every=Every.WEEK, start=MONDAY + 2 * DAY))
    assert "".join(staff(weekly, MONDAY, 17)) == "－－甲甲甲甲甲甲甲乙乙乙乙乙乙乙甲"


def test_a_day_is_skipped_and_nobody_with_it() -> None:
    rule = Rule(skip=(MONDAY + DAY,), staff=Turns(people=(A, B, C), start=MONDAY))
    assert "".join(staff(rule, MONDAY, 5)) == "甲－乙丙甲"
    workdays = Rule(days="workdays", staff=Turns(people=(A, B, C), start=MONDAY + 3 * DAY))
    assert "".join(staff(workdays, MONDAY + 3 * DAY, 6)) == "甲乙－－丙甲"


def test_weekends_and_festivals_have_their_own_turns() -> None:
    turns = Turns(people=(A, B), rest=(C,), festivals=(("丁",), ("戊",)), start=date(2026, 9, 28))
    # Monday to Wednesday, seven days of festival, two days of work, a Saturday that is worked (调休), a Sunday.
    assert "".join(staff(Rule(staff=turns), date(2026, 9, 28), 14)) == "甲乙甲丁戊丁戊丁戊丁乙甲乙丙"
    only_rest = turns.model_copy(update={"festivals": ()})
    assert "".join(staff(Rule(staff=only_rest), date(2026, 9, 30), 3)) == "甲丙丙"


def test_both_posts_in_one_rule() -> None:
    rule = Rule(
        leaders=Turns(people=(A,), start=MONDAY), staff=Turns(people=(B, (*C, "丁")), start=MONDAY + DAY)
    )
    assert first_day(rule) == MONDAY
    assert first_day(Rule()) is None
    assert rule.names() == {"甲", "乙", "丙", "丁"}
    assert duty_days(rule, MONDAY, MONDAY + 2 * DAY, Calendar()) == {
        MONDAY: {DutyPost.LEADER: A},
        MONDAY + DAY: {DutyPost.LEADER: A, DutyPost.STAFF: B},
        MONDAY + 2 * DAY: {DutyPost.LEADER: A, DutyPost.STAFF: ("丙", "丁")},
    }


names = st.lists(st.sampled_from([A, B, C, ("丁",), ("戊", "己")]), min_size=1, max_size=5).map(tuple)


@given(names, st.sets(st.integers(0, 60)), st.integers(0, 60), st.integers(1, 60))
def test_turns_follow_each_other_whatever_is_skipped(
    people: tuple[tuple[str, ...], ...], skipped: set[int], since: int, days: int
) -> None:
    rule = Rule(skip=tuple(MONDAY + n * DAY for n in skipped), staff=Turns(people=people, start=MONDAY))
    whole = duty_days(rule, MONDAY, MONDAY + 60 * DAY, Calendar())
    turns = [found[DutyPost.STAFF] for found in whole.values()]
    assert turns == [people[n % len(people)] for n in range(len(turns))]
    assert len(turns) == 61 - len(skipped)
    first, last = MONDAY + since * DAY, MONDAY + (since + days) * DAY
    part = duty_days(rule, first, min(last, MONDAY + 60 * DAY), Calendar())
    assert part == {day: found for day, found in whole.items() if first <= day <= last}


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 11, 23), DayKind.WORK),
        (date(2026, 11, 21), DayKind.REST),
        (date(2026, 10, 1), DayKind.FESTIVAL),
        (date(2026, 2, 14), DayKind.MAKEUP),
        (date(2099, 11, 21), DayKind.REST),
        (date(2099, 11, 23), DayKind.WORK),
    ],
)
def test_kinds_of_days(day: date, kind: DayKind) -> None:
    assert Calendar().kind(day) is kind


def test_days_this_place_decided_on() -> None:
    calendar = Calendar(holidays=frozenset({MONDAY}), workdays=frozenset({date(2026, 11, 21)}))
    assert calendar.kind(MONDAY) is DayKind.FESTIVAL
    assert calendar.kind(date(2026, 11, 21)) is DayKind.MAKEUP


# -- spans -------------------------------------------------------------------------------------------------------


def test_a_shift_goes_through_its_phases() -> None:
    span = span_of(MONDAY, "Asia/Shanghai", time(8), time(18))
    hour = timedelta(hours=1)
    assert span == Span(NOON - 4 * hour, NOON + 20 * hour, NOON - 18 * hour)
    assert phase_at(span, NOON - 19 * hour) is Phase.AHEAD
    assert phase_at(span, NOON - 18 * hour) is Phase.EVE
    assert phase_at(span, NOON) is Phase.RUNNING
    assert phase_at(span, span.ends_at - hour / 2) is Phase.LEAVING
    assert phase_at(span, span.ends_at) is Phase.OVER
    assert next_mark(span, NOON) == span.ends_at - hour / 2
    assert next_mark(span, span.ends_at) is None


@given(
    st.integers(0, 700),
    st.times(),
    st.sampled_from(["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe"]),
)
def test_shifts_meet_without_hole_or_overlap(number: int, clock: time, zone: str) -> None:
    days = [span_of(MONDAY + (number + n) * DAY, zone, clock, time(18)) for n in range(3)]
    for before, after in pairwise(days):
        assert before.ends_at == after.starts_at
        assert before.starts_at < before.ends_at


# -- gaps, clashes, counts ---------------------------------------------------------------------------------------


def stand(day: int, post: DutyPost, person: int, rota: str = "镇值班", hours: int = 24) -> ShiftStand:
    starts = NOON + day * DAY
    return ShiftStand(
        rota, MONDAY + day * DAY, post, person, f"第{person}", starts, starts + timedelta(hours=hours)
    )


def test_gaps_are_posts_that_are_needed_and_empty() -> None:
    stands = [stand(0, DutyPost.LEADER, 1), stand(0, DutyPost.STAFF, 2), stand(1, DutyPost.STAFF, 2)]
    days = [MONDAY, MONDAY + DAY]
    assert gaps(days, tuple(DutyPost), stands) == [Gap(MONDAY + DAY, DutyPost.LEADER)]
    assert gaps(days, [DutyPost.STAFF], stands) == []


def test_clashes_are_one_person_at_two_posts_at_one_time() -> None:
    first, second = stand(0, DutyPost.STAFF, 1), stand(0, DutyPost.LEADER, 1, "防汛", hours=12)
    after = stand(1, DutyPost.STAFF, 1)
    assert clashes([first, second, after, stand(0, DutyPost.STAFF, 2)]) == [Clash(first, second)]
    assert clashes([first, after]) == []


def test_counts_keep_holidays_apart() -> None:
    stood = [
        stood_for("甲", "staff", date(2026, 10, 1)),
        stood_for("乙", "leader", date(2026, 11, 21)),
        stood_for("甲", "staff", date(2026, 11, 23)),
        stood_for("甲", "staff", date(2026, 2, 14)),
    ]
    assert tally(stood, Calendar()) == [Count("乙", "leader", 0, 1, 0), Count("甲", "staff", 2, 0, 1)]


def test_a_cover_of_some_hours_is_no_shift() -> None:
    stood = [
        stood_for("甲", "staff", MONDAY, 22),
        stood_for("乙", "staff", MONDAY, 2),
        stood_for("丙", "staff", MONDAY, 12),
    ]
    assert tally(stood, Calendar()) == [
        Count("甲", "staff", 1, 0, 0),
        Count("乙", "staff", 0, 0, 0, 2),
        Count("丙", "staff", 1, 0, 0),
    ]


def stood_for(name: str, post: str, day: date, hours: int = 24) -> Stood:
    return Stood(name, post, day, timedelta(hours=hours), timedelta(hours=24))


# -- exchanges ---------------------------------------------------------------------------------------------------


def part(shift: int, person: int, *, standing: bool = True, post: DutyPost = DutyPost.STAFF) -> Part:
    starts = NOON + shift * DAY
    return Part(shift, post, person, starts, starts + DAY, standing)


def test_who_may_stand_in() -> None:
    mine, now = part(1, 1), NOON
    assert cover_refusal(mine, 2, [part(2, 2)], now) is None
    assert cover_refusal(part(1, 1, standing=False), 2, [], now) == "swap.gone"
    assert cover_refusal(mine, 1, [], now) == "swap.self"
    assert cover_refusal(mine, 2, [], NOON + 2 * DAY) == "swap.past"
    assert cover_refusal(mine, 2, [], NOON + 2 * DAY - timedelta(seconds=1)) is None
    assert cover_refusal(mine, 2, [part(1, 2, post=DutyPost.LEADER)], now) is None
    assert cover_refusal(mine, 2, [part(1, 2)], now) == "swap.same_post"


def test_who_may_exchange() -> None:
    mine, theirs, now = part(1, 1), part(2, 2), NOON
    assert swap_refusal(mine, theirs, [], [], now) is None
    assert swap_refusal(mine, part(2, 2, standing=False), [], [], now) == "swap.gone"
    assert swap_refusal(mine, part(2, 1), [], [], now) == "swap.self"
    assert swap_refusal(mine, theirs, [], [], NOON + DAY) == "swap.past"
    assert swap_refusal(mine, part(1, 2), [], [], now) == "swap.same_shift"
    assert swap_refusal(mine, theirs, [part(2, 1, post=DutyPost.LEADER)], [], now) is None
    assert swap_refusal(mine, theirs, [part(2, 1)], [], now) == "swap.same_post"
    assert swap_refusal(mine, theirs, [], [part(1, 2)], now) == "swap.same_post"


# -- the question ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今天谁值班", Asked.TODAY),
        ("谁值班？", Asked.TODAY),
        ("现在谁在值班呀", Asked.TODAY),
        ("今天值班的是谁", Asked.TODAY),
        ("今晚谁带班", Asked.TODAY),
        ("前天谁值的班", Asked.DAY),
        ("昨天谁值的夜班", Asked.DAY),
        ("11月20号谁值班来着", Asked.DAY),
        ("请问今天值班领导是哪位？", Asked.TODAY),
        ("明天谁带班", Asked.TOMORROW),
        ("明天轮到谁值班", Asked.TOMORROW),
        ("这周值班表", Asked.WEEK),
        ("值班表", Asked.WEEK),
        ("看一下值班安排", Asked.WEEK),
        ("本周都有谁值班", Asked.WEEK),
    ],
)
def test_the_question_in_plain_words(text: str, wanted: Asked) -> None:
    found = asked(text)
    assert found is not None
    assert found.asked is wanted


@pytest.mark.parametrize(
    "text",
    [
        "今天值班平安",
        "值班平安",
        "今天值班人员发现河堤渗水",
        "谁",
        "今天",
        "今天谁值班的时候着火了",
        "东沟村今天谁值班都没用，水管爆了",
        "明天谁值班？另外石桥路面塌陷",
        "值班",
        "平安",
        "",
    ],
)
def test_a_report_is_no_question(text: str) -> None:
    assert asked(text) is None


def test_telephones_in_groups() -> None:
    assert masked_phone("13900000004") == "139****0004"
    assert masked_phone("110") == "****"
    assert masked_phone("") == ""


def test_what_of_a_stretch_falls_in_another() -> None:
    def hours(first: int, last: int) -> Stretch:
        return Stretch(at(first), at(last))

    def at(hour: int) -> datetime:
        return datetime(2026, 11, 25, hour, tzinfo=UTC)

    assert hours(8, 20).within(hours(6, 12)) == hours(8, 12)
    assert hours(8, 20).within(hours(9, 10)) == hours(9, 10)
    apart = hours(8, 10).within(hours(12, 14))
    assert apart.ends_at <= apart.starts_at
