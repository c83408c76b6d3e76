"""The ladder, the clock and the settings of incidents: by table and by property."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.config.clocks import presets
from bot.domain.incidents.deadlines import (
    AccidentKind,
    ClockPreset,
    Counting,
    Daily,
    KnownFacts,
    Start,
    TimeLimit,
    after_working_time,
    deadlines,
    next_daily,
    warned_at,
)
from bot.domain.incidents.ladder import (
    DEFAULT,
    AskWhom,
    Decision,
    LadderPlan,
    LadderProgress,
    LadderStep,
    growing,
    held_until,
    walk,
)
from bot.domain.incidents.plan import IncidentPlan, chinese, contradicts, stage_name, staged
from bot.domain.terms import Due, Level, Stage
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import lasting

NOW = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)  # Sunday 23:30 in Shanghai
ZONE = "Asia/Shanghai"
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
OFFICE = (time(9), time(17))


def at(minutes: float) -> datetime:
    return NOW + minutes * MINUTE


def test_the_steps_of_the_usual_ladder() -> None:
    first = walk(DEFAULT, LadderProgress(NOW), NOW)
    assert (first.call, first.step, first.next_at) == ((0,), 1, at(5))
    again = walk(DEFAULT, LadderProgress(NOW, 1, NOW), at(5))
    assert (again.call, again.step, again.next_at) == ((0,), 1, at(10))
    second = walk(DEFAULT, LadderProgress(NOW, 1, at(5)), at(10))
    assert (second.call, second.step, second.next_at) == ((1,), 2, at(15))
    third = walk(DEFAULT, LadderProgress(NOW, 2, at(15)), at(20))
    assert (third.call, third.step, third.next_at) == ((2,), 3, at(30))
    for_ever = walk(DEFAULT, LadderProgress(NOW, 3, at(20)), at(30))
    assert (for_ever.call, for_ever.next_at) == ((2,), at(40))
    nothing = walk(DEFAULT, LadderProgress(NOW, 3, at(20)), at(25))
    assert (nothing.call, nothing.next_at) == ((), at(30))


def test_what_passed_while_nobody_ran_is_called_together() -> None:
    late = walk(DEFAULT, LadderProgress(NOW, 1, NOW), at(25))
    assert (late.call, late.step) == ((1, 2), 3)


def test_nobody_reachable_brings_the_next_step_at_once() -> None:
    hurried = walk(DEFAULT, LadderProgress(NOW, 1, NOW, reachable=False), NOW)
    assert (hurried.call, hurried.step) == ((1,), 2)
    last = walk(DEFAULT, LadderProgress(NOW, 3, NOW, reachable=False), NOW)
    assert (last.call, last.next_at) == ((), at(10))


def test_taken_it_is_quiet_until_silence_is_too_long() -> None:
    taken = LadderProgress(NOW, 1, NOW, acknowledged=True, heard_at=at(3))
    assert walk(DEFAULT, taken, at(20)).next_at == at(33)
    assert walk(DEFAULT, taken, at(33)).ask is AskWhom.TAKER
    again = LadderProgress(NOW, 1, NOW, acknowledged=True, heard_at=at(3), ask_at=at(63), asked=1)
    decision = walk(DEFAULT, again, at(63))
    assert (decision.ask, decision.next_at, decision.call) == (AskWhom.EVERYBODY, at(93), ())
    assert walk(DEFAULT, LadderProgress(NOW, acknowledged=True), NOW).next_at == at(30)


@pytest.mark.parametrize(("questions", "minutes"), [(0, 30), (1, 60), (2, 120), (3, 240), (9, 240)])
def test_the_next_question_comes_later_each_time(questions: int, minutes: int) -> None:
    taken = LadderProgress(NOW, 1, NOW, acknowledged=True, heard_at=NOW, questions=questions)
    assert walk(DEFAULT, taken, NOW).next_at == at(minutes)


def test_two_questions_without_an_answer_begin_it_anew() -> None:
    silent = LadderProgress(NOW, 3, NOW, acknowledged=True, heard_at=NOW, ask_at=at(90), asked=2)
    assert not walk(DEFAULT, silent, at(89)).ends
    over = walk(DEFAULT, silent, at(90))
    assert (over.ends, over.call, over.step, over.next_at) == (True, (0,), 1, at(95))


def test_whoever_has_it_no_more_begins_it_anew() -> None:
    lapsed = LadderProgress(NOW, 3, NOW, acknowledged=True, heard_at=at(50), lapsed=True)
    over = walk(DEFAULT, lapsed, at(51))
    assert (over.ends, over.call, over.step) == (True, (0,), 1)


def test_after_the_final_report_nothing_climbs() -> None:
    waits = LadderProgress(NOW, 1, NOW, final=True, ask_at=at(600))
    assert walk(DEFAULT, waits, at(60)) == Decision((), 1, AskWhom.NOBODY, at(600))
    assert walk(DEFAULT, waits, at(600)) == Decision((), 1, AskWhom.CLOSERS, at(600 + 24 * 60))
    assert walk(DEFAULT, LadderProgress(NOW, final=True), NOW).next_at == at(24 * 60)


def test_a_plan_of_an_older_version_is_read() -> None:
    old = DEFAULT.model_dump(mode="json") | {"silent": "PT30M"}
    assert LadderPlan.model_validate(old).silent == DEFAULT.silent
    assert growing(2 * HOUR) == (2 * HOUR, 4 * HOUR)
    assert LadderPlan.model_validate_json(DEFAULT.model_dump_json()) == DEFAULT
    with pytest.raises(ValidationError):
        LadderPlan.model_validate(old | {"silent": []})


@given(st.lists(st.booleans(), max_size=200))
def test_it_never_ends_in_silence_and_says_only_so_much(answers: list[bool]) -> None:
    """Whoever takes it answers or does not: there is always a next time, and little is said."""
    progress, now, said = LadderProgress(NOW), NOW, 0
    left = iter(answers)
    while now < NOW + timedelta(days=3):
        decision = walk(DEFAULT, progress, now)
        assert decision.next_at > now
        said += len(decision.call) + (decision.ask is not AskWhom.NOBODY)
        if decision.call:
            opened = now if decision.ends else progress.opened_at
            progress = LadderProgress(opened, decision.step, now)
        if not progress.acknowledged and next(left, True):
            progress = replace(progress, acknowledged=True, heard_at=now)
        elif decision.ask is not AskWhom.NOBODY:
            first = progress.asked == 0
            progress = replace(
                progress,
                asked=progress.asked + 1,
                ask_at=decision.next_at,
                questions=progress.questions + first,
            )
            if next(left, True):
                progress = replace(progress, asked=0, ask_at=None, heard_at=now)
        following = walk(DEFAULT, progress, now).next_at
        now = max(following, now + MINUTE)
    assert said <= 3 * 24 * 12


def step(after: float, every: float = 0) -> LadderStep:
    return LadderStep(after=after * MINUTE, to=("admins",), every=every * MINUTE)


@pytest.mark.parametrize(
    "steps", [(), (step(1, 1),), (step(0),), (step(0, 1), step(0, 1)), (step(0), step(5), step(3, 1))]
)
def test_a_ladder_that_could_end_is_refused(steps: tuple[LadderStep, ...]) -> None:
    with pytest.raises(ValidationError):
        LadderPlan(name="x", steps=steps)


def test_a_step_without_repeats_waits_for_the_next() -> None:
    plan = LadderPlan(name="x", steps=(step(0), step(7, 2)))
    assert walk(plan, LadderProgress(NOW), NOW).next_at == at(7)
    assert walk(plan, LadderProgress(NOW, 1, NOW), at(3)).next_at == at(7)


ladders = st.lists(st.tuples(st.integers(1, 40), st.integers(0, 15)), max_size=4).map(
    lambda found: LadderPlan(
        name="x",
        steps=(
            step(0, 0 if found else 5),
            *(
                step(sum(gap for gap, _ in found[: n + 1]), every or (n == len(found) - 1))
                for n, (_, every) in enumerate(found)
            ),
        ),
    )
)


@given(ladders, st.lists(st.integers(0, 90), max_size=12), st.booleans())
def test_there_is_always_a_next_time_and_every_step_is_called(
    plan: LadderPlan, gaps: list[int], reachable: bool
) -> None:
    progress, now, calls = LadderProgress(NOW), NOW, list[int]()
    for gap in gaps:
        now += gap * MINUTE
        decision = walk(plan, progress, now)
        assert decision.next_at > now
        calls += decision.call
        assert decision.step >= sum(1 for one in plan.steps if NOW + one.after <= now)
        called_at = now if decision.call else progress.called_at
        progress = LadderProgress(NOW, decision.step, called_at, reachable)
    assert set(calls) == set(range(progress.step))


def test_a_burst_is_held_and_bundled() -> None:
    assert held_until([], NOW) == NOW
    assert held_until([at(-0.5)], NOW) == NOW
    assert held_until([at(-0.5), at(-0.25)], NOW) == at(0.25)
    assert held_until([at(-0.9), at(-0.8)], NOW) == NOW  # half a minute has passed
    assert held_until([at(-2), at(-3)], NOW) == NOW


# -- clock ---------------------------------------------------------------------------------------------------------


def known(level: Level = Level.GENERAL, kind: AccidentKind = AccidentKind.OTHER) -> KnownFacts:
    return KnownFacts(level, kind, NOW, at(10))


def dues(name: str, what: KnownFacts) -> list[tuple[Due, datetime]]:
    return [(one.due, one.due_at) for one in deadlines([presets()[name]], what, Calendar(), ZONE)]


@pytest.mark.parametrize(
    ("name", "level", "expected"),
    [
        ("30分钟", Level.GENERAL, [(Due.FIRST, 30)]),
        ("县", Level.MAJOR, [(Due.PHONE, 20), (Due.WRITTEN, 40)]),
        ("省应急", Level.GENERAL, [(Due.WRITTEN, 360)]),
        ("省应急", Level.SERIOUS, [(Due.WRITTEN, 60)]),
        ("省应急", Level.MAJOR, [(Due.PHONE, 15), (Due.WRITTEN, 35)]),
        ("省应急", Level.EXTRAORDINARY, [(Due.PHONE, 15), (Due.WRITTEN, 35)]),
        ("防汛村", Level.GENERAL, [(Due.PHONE, 60), (Due.WRITTEN, 24 * 60)]),
        ("防汛镇", Level.GENERAL, [(Due.PHONE, 120), (Due.WRITTEN, 24 * 60)]),
        (
            "国务院令493号",
            Level.GENERAL,
            [(Due.WRITTEN, 60), (Due.UPWARD, 130), (Due.CHANGES, 30 * 24 * 60)],
        ),
    ],
)
def test_presets(name: str, level: Level, expected: list[tuple[Due, float]]) -> None:
    assert dues(name, known(level)) == [(due, at(minutes)) for due, minutes in expected]


def test_a_fire_is_watched_for_seven_days() -> None:
    assert dues("国务院令493号", known(kind=AccidentKind.TRAFFIC_OR_FIRE))[-1] == (
        Due.CHANGES,
        NOW + timedelta(days=7),
    )


def test_every_preset_names_its_source() -> None:
    for preset in presets().values():
        assert preset.source
        for deadline in deadlines([preset], known(Level.MAJOR), Calendar(), ZONE):
            assert deadline.rule
            assert deadline.source
            assert deadline.preset == preset.name


def test_daily_follow_ups() -> None:
    rules = [presets()["省应急"], presets()["县"]]
    assert next_daily(rules, Level.GENERAL, NOW, ZONE) is None
    morning = datetime(2026, 11, 23, 0, tzinfo=UTC)  # 08:00 in Shanghai
    first = next_daily(rules, Level.SERIOUS, NOW, ZONE)
    assert first is not None
    assert (first.due_at, first.due) == (morning, Due.FOLLOW_UP)
    second = next_daily(rules, Level.SERIOUS, morning, ZONE)
    assert second is not None
    assert second.due_at == morning + 9 * HOUR


@pytest.mark.parametrize(
    ("start", "span", "expected"),
    [
        (
            (2026, 11, 20, 8),
            2 * HOUR,
            (2026, 11, 23, 2),
        ),  # Friday 16:00: an hour is left, the other on Monday
        ((2026, 11, 20, 9), HOUR, (2026, 11, 23, 2)),  # Friday 17:00 begins on Monday 09:00
        ((2026, 11, 22, 15, 30), timedelta(days=1), (2026, 11, 23, 9)),  # Sunday night: all of Monday
        ((2026, 9, 30, 8), 2 * HOUR, (2026, 10, 8, 2)),  # over the National Day holidays
        ((2026, 10, 9, 8), 2 * HOUR, (2026, 10, 10, 2)),  # Saturday 10 October is a working day (调休)
    ],
)
def test_working_time(start: tuple[int, ...], span: timedelta, expected: tuple[int, ...]) -> None:
    begin, end = (datetime(*parts, tzinfo=UTC) for parts in (start, expected))  # type: ignore[misc,arg-type]
    assert after_working_time(begin, span, OFFICE, Calendar(), ZONE) == end


def test_a_limit_in_working_time() -> None:
    limit = TimeLimit(
        due=Due.WRITTEN, within=2 * HOUR, rule="2 小时", counting=Counting.WORKING, starts=Start.REPORTED
    )
    rules = [ClockPreset(name="本县", source="县文件", limits=(limit,), daily=())]
    (found,) = deadlines(rules, known(), Calendar(), ZONE)
    assert found.due_at == datetime(2026, 11, 23, 3, tzinfo=UTC)
    assert Daily(times=(time(8),), rule="x").levels == tuple(Level)


def test_spans_as_people_say_them() -> None:
    assert [lasting(n * MINUTE) for n in (0.5, 90, 150, 60 * 50)] == ["0 分钟", "90 分钟", "2 小时", "2 天"]


def test_a_deadline_is_asked_for_ahead() -> None:
    assert warned_at(at(60), NOW) == at(50)
    assert warned_at(at(15), NOW) == at(10)
    assert warned_at(at(-5), NOW) == at(-5)  # it was late from the beginning


# -- names ---------------------------------------------------------------------------------------------------------


def test_names_of_reports() -> None:
    assert stage_name(Stage.FIRST, 0) == "首报"
    assert stage_name(Stage.FOLLOW_UP, 2) == "续报二"
    assert stage_name(Stage.FOLLOW_UP, 12) == "续报十二"
    assert stage_name(Stage.FINAL, 5) == "终报"
    assert [chinese(n) for n in (10, 20, 35, 100)] == ["十", "二十", "三十五", "100"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("续报：火已扑灭", (Stage.FOLLOW_UP, "火已扑灭")),
        ("续报二 火已扑灭", (Stage.FOLLOW_UP, "火已扑灭")),
        ("第二次续报，火已扑灭", (Stage.FOLLOW_UP, "火已扑灭")),
        ("终报：\n火已扑灭", (Stage.FINAL, "火已扑灭")),
        ("终报", (Stage.FINAL, "")),
        ("火已扑灭，稍后续报", None),
        ("平安", None),
    ],
)
def test_reports_that_name_themselves(text: str, expected: tuple[Stage, str] | None) -> None:
    assert staged(text) == expected


def test_what_a_zero_report_speaks_for() -> None:
    assert contradicts(at(5), NOW, at(10))
    assert not contradicts(NOW, NOW, at(10))  # that was of the round before
    assert not contradicts(at(11), NOW, at(10))  # it happened after 平安 was said


def test_the_plan_carries_the_days_of_its_place() -> None:
    plan = IncidentPlan(holidays=(date(2026, 11, 23),))
    assert not plan.calendar.is_workday(date(2026, 11, 23))
    assert IncidentPlan.model_validate_json(plan.model_dump_json()) == plan
