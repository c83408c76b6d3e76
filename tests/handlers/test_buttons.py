"""The table of buttons: each action has one handler, and the type checker holds the two together."""

import ast
from collections import Counter

import pytest

from bot.domain.messaging import buttons
from bot.domain.messaging.buttons import Action
from handlers import buttons as button_table
from handlers import incidents
from handlers.buttons import ACTIONS, on
from tests.house.tree import modules, parsed


def names(actions: set[type[Action]]) -> str:
    return ", ".join(sorted(action.__name__ for action in actions))


# Buttons hang in chats for years, so what is shown no more is answered still.
NO_LONGER_SHOWN = frozenset[str]()
HANDLED = Counter(one.action for one in ACTIONS)
DECLARED = {
    kind
    for kind in vars(buttons).values()
    if isinstance(kind, type) and issubclass(kind, Action) and kind is not Action
}


def test_every_action_has_a_handler() -> None:
    missing = DECLARED - set(HANDLED)
    assert not missing, (
        f"{names(missing)}: declared in {buttons.__name__}, no line in {button_table.__name__}.ACTIONS"
    )


def test_every_action_is_shown_by_somebody() -> None:
    made = {
        ast.unparse(node.func).rpartition(".")[2]
        for path in modules()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
    }
    idle = {action for action in DECLARED if action.__name__ not in made | NO_LONGER_SHOWN}
    assert not idle, f"{names(idle)}: nobody shows it; `.button(text)` of it where it belongs"


def test_every_handler_has_a_declared_action() -> None:
    strange = set(HANDLED) - DECLARED
    assert not strange, (
        f"{names(strange)}: a line in {button_table.__name__}.ACTIONS, not declared in {buttons.__name__}"
    )


def test_every_action_has_one_handler_only() -> None:
    twice = {action for action, count in HANDLED.items() if count > 1}
    assert not twice, f"{names(twice)}: more than one line in {button_table.__name__}.ACTIONS"


def test_no_two_actions_look_alike_on_the_wire() -> None:
    wire = Counter((action.name, len(action.fields)) for action in DECLARED)
    alike = {action for action in DECLARED if wire[action.name, len(action.fields)] > 1}
    assert not alike, f"{names(alike)}: the same name and as many numbers; a press could mean either"


def test_the_type_checker_sees_both_ends() -> None:
    """Each `ignore` stands for an error it finds: strict as it is set, it would complain of one without."""
    with pytest.raises(TypeError):
        buttons.TakeIncident(incident=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        buttons.TakeIncident(1, 0)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        buttons.TakeIncident(incident=1, takings=0)  # type: ignore[call-arg]
    buttons.TakeIncident(incident="1", taking=0)  # type: ignore[arg-type]
    buttons.DecideLeave(leave=1, granted=2)  # type: ignore[arg-type]
    on(buttons.ShowStory, incidents.take)  # type: ignore[arg-type]
    on(buttons.TakeIncident, incidents.story)  # type: ignore[arg-type]
