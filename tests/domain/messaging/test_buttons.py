"""The buttons on the wire: written as old buttons in chats are, read strictly."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot
from bot.domain.messaging import buttons
from bot.domain.messaging.buttons import MOST_DIGITS, Action
from bot.domain.messaging.messages import Button

MOST_BYTES = 64  # Telegram's
DECLARED = tuple(
    kind
    for kind in vars(buttons).values()
    if isinstance(kind, type) and issubclass(kind, Action) and kind is not Action
)


def made(action: type[Action], numbers: list[int]) -> Action:
    found = action.read([str(number) for number in numbers])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("action", "data"),
    [
        (buttons.TakeIncident(incident=12, taking=0), "take:12:0"),
        (buttons.TakeOverDuty(part=3), "take:3"),
        (buttons.ChooseSwap(mine=1), "swap:1"),
        (buttons.ProposeSwap(mine=1, theirs=2), "swap:1:2"),
        (buttons.ChooseCover(mine=1), "cover:1"),
        (buttons.ProposeCover(mine=1, person=2), "cover:1:2"),
        (buttons.PickCover(leave=1, part=2, person=3), "cover:1:2:3"),
        (buttons.DecideLeave(leave=7, granted=True), "leave:7:1"),
        (buttons.DecideLeave(leave=7, granted=False), "leave:7:0"),
        (buttons.StartPlan(plan=4, drill=True, asked_at=29400000), "plan_start:4:1:29400000"),
        (buttons.AnswerQuestion(question=5, option=1), "q:5:1"),
    ],
)
def test_the_wire(action: Action, data: str) -> None:
    name, *numbers = data.split(":")
    assert action.button("好") == Button(text="好", data=data)
    assert action.name == name
    assert type(action).read(numbers) == action


def largest_of(action: type[Action]) -> list[int]:
    return [
        1 if kind is bool else 10**digits - 1
        for kind, digits in zip(action.fields.values(), action.digits.values(), strict=True)
    ]


@given(st.sampled_from(DECLARED), st.data())
def test_what_is_written_is_read(action: type[Action], data: st.DataObject) -> None:
    largest = largest_of(action)
    written = made(action, [data.draw(st.integers(0, most)) for most in largest])
    _, *numbers = written.data.split(":")
    assert action.read(numbers) == written


@pytest.mark.parametrize("action", DECLARED)
def test_the_largest_numbers_fit(action: type[Action]) -> None:
    largest = largest_of(action)
    assert len(made(action, largest).data.encode()) <= MOST_BYTES


@pytest.mark.parametrize(
    "number", ["", "-1", "+1", " 1", "1 ", "1_0", "1.0", "0x1", "１", "²", "一", "9" * (MOST_DIGITS + 1)]
)
def test_what_no_button_says_is_not_read(number: str) -> None:
    assert buttons.ReportZero.read([number]) is None


@pytest.mark.parametrize("numbers", [[], ["1"], ["1", "2", "3"]])
def test_too_few_or_too_many_numbers_are_not_read(numbers: list[str]) -> None:
    assert buttons.TakeIncident.read(numbers) is None


def test_a_forged_2_is_neither_yes_nor_no() -> None:
    assert buttons.DecideLeave.read(["7", "2"]) is None


@pytest.mark.parametrize("action", DECLARED)
def test_the_wire_carries_numbers_and_yes_or_no_only(action: type[Action]) -> None:
    other = [field for field, kind in action.fields.items() if kind not in (int, bool)]
    assert not other, f"{action.__name__}: {other} must be int or bool; nothing else goes into a button"


def test_buttons_are_made_by_their_actions_only() -> None:
    home = Path(bot.__file__).parent.parent
    made_by_hand = [
        str(path.relative_to(home))
        for folder in ("bot", "handlers", "storage")
        for path in (home / folder).rglob("*.py")
        if path != Path(buttons.__file__) and re.search(r"(?<!class )\bButton\(", path.read_text())
    ]
    assert not made_by_hand, f"{made_by_hand}: make the button by its action, as TakeIncident(…).button(text)"
