"""Buttons that the bot never made: whatever numbers they name, they are answered, and change nothing."""

import pytest

from bot.domain.messaging.buttons import Action
from bot.domain.messaging.throttle import LIMITS, Purpose
from handlers.buttons import ACTIONS
from tests.security.test_replay import recorded
from tests.security.world import World, private, said

NUMBERS, LAST = (1, 2, 10**17), (0, 1, 3)
WHO = ("duty_leader", "admin")


def forged(action: type[Action], number: int, last: int) -> str:
    """The numbers of rows are all the same; the last one, often a count or a yes or no, is tried by itself."""
    numbers = [number] * len(action.fields)
    return ":".join([action.name, *map(str, [*numbers[:-1], last])])


@pytest.mark.parametrize("action", [on.action for on in ACTIONS], ids=lambda action: action.__name__)
def test_no_forged_press_fails(world: World, action: type[Action]) -> None:
    presses = [forged(action, number, last) for number in NUMBERS for last in LAST]
    assert len(presses) <= LIMITS[Purpose.CHATTER].count
    for who in WHO:
        with world.after(*(private(who, data=data) for data in presses)) as work:
            assert len(said(work, world.before)) >= len(presses)


@pytest.mark.parametrize("taking", [1, 2, 10**17])
def test_a_taking_that_never_was_is_stale(world: World, taking: int) -> None:
    with world.after() as work:
        before = recorded(work)
        incident = world.named.duty.incident
        world.handle(work, private("duty_leader", data=f"take:{incident}:{taking}"))
        (answer,) = [text for _, kind, text in said(work, world.before) if kind == "toast"]
        assert answer.startswith("这个按钮"), answer
        assert recorded(work) == before
