"""Schedules, rotas and musters of days on which modes stand."""

from datetime import date, time

from bot.domain.modes.in_force import Modes
from bot.domain.modes.plan import MusterChange, RotaChange, ScheduleChange
from bot.domain.muster import MusterPlan, MusterWindow
from bot.domain.rota.post import LEADER, STAFF, Post
from bot.domain.rota.rule import Rule, Turns
from bot.domain.time.days import Calendar
from tests.domain.modes.made import DECEMBER, schedule, special, twice

EVE, LAST, AFTER = date(2026, 11, 30), date(2026, 12, 10), date(2026, 12, 11)


def modes(*changes: ScheduleChange) -> Modes:
    return Modes((special(schedules=changes),), Calendar())


def labels(own: Modes, first: date, last: date) -> list[str]:
    return [times.label for times, _ in own.rounds(schedule(), first, last)]


def test_its_days_have_its_rounds() -> None:
    own = modes(twice())
    assert labels(own, EVE, DECEMBER) == ["11月30日 15:00", "12月1日 09:30", "12月1日 15:30"]
    assert labels(own, LAST, AFTER) == ["12月10日 09:30", "12月10日 15:30", "12月11日 15:00"]
    plans = {times.day: plan.times for times, plan in own.rounds(schedule(), EVE, DECEMBER)}
    assert plans == {EVE: (time(15),), DECEMBER: (time(9, 30), time(15, 30))}


def test_a_schedule_that_rests_comes_back() -> None:
    assert labels(modes(ScheduleChange(schedule="日报", rests=True)), EVE, AFTER) == [
        "11月30日 15:00",
        "12月11日 15:00",
    ]


def test_a_round_locks_when_the_first_of_the_mode_opens() -> None:
    plan = schedule(lock_at_opening=True)
    (before, _), (first, _), *_ = modes(twice(opens=schedule().opens / 2)).rounds(plan, EVE, DECEMBER)
    assert before.lock_at == first.opens_at


def test_without_modes_it_is_as_it_is() -> None:
    none = Modes((), Calendar())
    assert labels(none, EVE, DECEMBER) == ["11月30日 15:00", "12月1日 15:00"]
    assert not list(none.rounds(schedule(only_in_modes=True), EVE, DECEMBER))


def test_posts_that_are_not_on_duty_have_no_turn_and_turns_count_on() -> None:
    def turns(*people: str) -> Turns:
        return Turns(people=tuple((one,) for one in people), start=EVE)

    rule = Rule(
        posts=(LEADER, STAFF, Post(name="备班", only_in_modes=True)),
        leaders=turns("甲", "乙"),
        staff=turns("丙", "丁", "戊"),
        others={"备班": turns("己")},
    )
    own = Modes((special(rotas=(RotaChange(rota="镇", posts=("staff", "备班")),)),), Calendar())
    found = own.turns("镇", rule, EVE, AFTER)
    assert found[EVE] == {"leader": ("甲",), "staff": ("丙",)}
    assert found[DECEMBER] == {"staff": ("丁",), "备班": ("己",)}
    assert found[AFTER] == {"leader": ("乙",), "staff": ("戊",)}
    rests = Modes((special(rotas=(RotaChange(rota="镇", rests=True),)),), Calendar())
    assert list(rests.turns("镇", rule, EVE, AFTER)) == [EVE, AFTER]


def test_musters_of_a_day() -> None:
    plan = MusterPlan(rota="镇", zone="Asia/Shanghai", windows=(MusterWindow(start=time(9), end=time(11)),))
    own = Modes((special(musters=(MusterChange(rota="镇", per_day=3),)),), Calendar())
    assert (own.muster(plan, EVE), own.muster(plan, DECEMBER)) == (
        plan,
        plan.model_copy(update={"per_day": 3}),
    )
