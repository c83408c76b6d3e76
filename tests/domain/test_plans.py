"""When an open step is asked for, and where it stands."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.plans import (
    ASK_AGAIN,
    MOST_ASKS,
    PlannedStep,
    PlanRole,
    PlanText,
    RunFacts,
    StepFact,
    StepState,
    ask_for_step,
    step_state,
)
from bot.domain.recipients import LEADER

DUE = datetime(2026, 11, 23, 7, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_asked_when_due_and_a_few_times_more() -> None:
    now, asked, instants = DUE - MINUTE, 0, []
    decision = ask_for_step(DUE, asked, now)
    while decision.next_at is not None:
        now = decision.next_at
        decision = ask_for_step(DUE, asked, now)
        asked += decision.ask
        instants.append(now)
    assert instants == [DUE + n * ASK_AGAIN for n in range(MOST_ASKS)]
    assert asked == MOST_ASKS


@given(st.integers(-60, 600), st.integers(0, MOST_ASKS + 1))
def test_an_outage_makes_one_question_not_many(minute: int, asked: int) -> None:
    now = DUE + minute * MINUTE
    decision = ask_for_step(DUE, asked, now)
    assert decision.ask == (now >= DUE and asked < MOST_ASKS)
    assert decision.next_at is None or decision.next_at > now


@pytest.mark.parametrize(
    ("until_end", "ticked", "ended", "minute", "expected"),
    [
        (False, False, False, -1, StepState.OPEN),
        (False, False, False, 0, StepState.OVERDUE),
        (False, True, False, 0, StepState.DONE),
        (True, True, False, 0, StepState.HOLDING),
        (True, True, True, 0, StepState.DONE),
        (True, False, True, 0, StepState.LEFT),
    ],
)
def test_where_a_step_stands(
    until_end: bool, ticked: bool, ended: bool, minute: int, expected: StepState
) -> None:
    now = DUE + minute * MINUTE
    assert step_state(until_end=until_end, ticked=ticked, due_at=DUE, ended=ended, now=now) is expected


def test_a_step_without_a_time_is_never_overdue() -> None:
    found = step_state(until_end=False, ticked=False, due_at=None, ended=False, now=DUE)
    assert found is StepState.OPEN


def test_roles_with_something_to_do() -> None:
    who = (LEADER,)
    plan = PlanText(
        name="防汛",
        roles=(PlanRole(name="指挥长", who=who), PlanRole(name="后勤", who=who)),
        steps=(PlannedStep(role="指挥长", text="启动"),),
    )
    assert plan.used_roles() == ("指挥长",)
    assert (plan.role("指挥长").who, plan.role("没有").who) == (who, ())


def test_what_counts_as_done() -> None:
    steps = [StepFact(n, "甲", "", "做", state, None, "", None) for n, state in enumerate(StepState, start=1)]
    facts = RunFacts("防汛", "", True, "UTC", DUE, "周", None, "", [("甲", ["周"])], steps, [])
    assert facts.done == 2  # DONE and HOLDING
