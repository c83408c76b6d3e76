"""What modes make of schedules, rotas, musters and ladders."""

from datetime import date, time, timedelta

from bot.domain.incidents.ladder import DEFAULT
from bot.domain.modes.effect import (
    ladder_of,
    muster_change,
    muster_under,
    needs_under,
    posts_under,
    rota_change,
    schedule_change,
    schedule_on,
    schedule_under,
)
from bot.domain.modes.plan import ModeKind, MusterChange, RotaChange, ScheduleChange
from bot.domain.muster import MusterPlan, MusterWindow
from bot.domain.recipients import HEAD, REPORTERS
from bot.domain.reports.schedule import OneDay, Step
from bot.domain.rota.post import LEADER, STAFF, Post
from bot.domain.rota.rule import Rule
from tests.domain.modes.made import DECEMBER, minutes, mode, schedule, special, twice

FLOOD = mode("汛期", ModeKind.FLOOD, DECEMBER, None)


def test_a_higher_one_goes_before_and_leaves_the_rest_to_the_lower() -> None:
    low = FLOOD.model_copy(update={"schedules": (twice(grace=minutes(5)),)})
    high = special(schedules=(ScheduleChange(schedule="日报", grace=minutes(10)),))
    change = schedule_change((low, high), "日报")
    assert change == twice(grace=minutes(10))
    assert schedule_change((low, high), "周报") is None


def test_whether_it_rests_is_the_word_of_the_highest() -> None:
    rests = ScheduleChange(schedule="日报", rests=True)
    low, high = FLOOD.model_copy(update={"schedules": (rests,)}), special(schedules=(twice(),))
    assert schedule_under(schedule(), schedule_change((low,), "日报")) is None
    assert schedule_under(schedule(), schedule_change((low, high), "日报")) is not None


def test_what_is_owed_in_modes_only_rests_until_one_names_it() -> None:
    watch = schedule(only_in_modes=True)
    assert schedule_under(watch, None) is None
    assert schedule_under(watch, ScheduleChange(schedule="日报")) == watch
    assert schedule_under(schedule(), None) == schedule()


def test_other_times_lock_before_the_next_opens_unless_it_says_when() -> None:
    made = schedule_under(schedule(), twice())
    assert made is not None
    assert (made.times, made.lock) == ((time(9, 30), time(15, 30)), timedelta(hours=4))
    late = schedule_under(schedule(), twice(steps=(Step(offset=timedelta(hours=5), to=(HEAD,)),)))
    assert late is not None
    assert late.lock == timedelta(hours=5)  # every step is before the lock
    said = schedule_under(schedule(), twice(lock=minutes(60)))
    assert said is not None
    assert said.lock == minutes(60)


def test_steps_of_one_mode_stay_within_the_hours_of_another() -> None:
    steps = (Step(offset=minutes(-90), to=(REPORTERS,)), Step(offset=minutes(-45), to=(HEAD,)))
    change = ScheduleChange(schedule="日报", opens=minutes(30), steps=steps, lock=minutes(60))
    made = schedule_under(schedule(), change)
    assert made is not None
    assert [(step.offset, step.to) for step in made.steps] == [(minutes(-30), (HEAD,))]


def test_one_day_that_was_arranged_goes_before_any_mode() -> None:
    own = schedule(exceptions=(OneDay(day=DECEMBER, times=(time(12),)),))
    rests = ScheduleChange(schedule="日报", rests=True)
    assert schedule_on(own, rests, DECEMBER) == own
    assert schedule_on(own, rests, date(2026, 12, 2)) is None
    made = schedule_on(own, twice(), DECEMBER)
    assert made is not None
    assert made.exceptions == own.exceptions


def test_posts_on_duty() -> None:
    backup = Post(name="备班", only_in_modes=True)
    rule = Rule(posts=(LEADER, STAFF, backup), needs=("leader", "staff"))
    names = ["leader", "staff", "备班"]
    both = RotaChange(rota="镇", posts=("staff", "备班"), needs=("备班", "leader"))
    assert posts_under(rule, None, names) == ("leader", "staff")
    assert posts_under(rule, RotaChange(rota="镇"), names) == ("leader", "staff")
    assert posts_under(rule, both, names) == ("staff", "备班")
    assert posts_under(rule, RotaChange(rota="镇", rests=True), names) == ()
    assert needs_under(rule, None) == ("leader", "staff")
    assert needs_under(rule, both) == ("备班",)
    assert rota_change((special(rotas=(both,)),), "镇") == both


def test_musters() -> None:
    night = MusterWindow(start=time(22), end=time(23))
    plan = MusterPlan(rota="镇", zone="Asia/Shanghai", windows=(MusterWindow(start=time(9), end=time(11)),))
    change = muster_change((special(musters=(MusterChange(rota="镇", windows=(night,)),)),), "镇")
    assert muster_under(plan, None) == plan
    assert muster_under(plan, change) == plan.model_copy(update={"windows": (night,)})
    assert muster_under(plan, MusterChange(rota="镇", rests=True)) is None
    assert muster_under(plan.model_copy(update={"only_in_modes": True}), None) is None


def test_the_ladder_of_the_highest_that_has_one() -> None:
    ladder = DEFAULT.model_copy(update={"name": "汛期"})
    with_one = FLOOD.model_copy(update={"ladder": ladder})
    assert ladder_of((with_one, special())) == ladder
    assert ladder_of((special(),)) is None
