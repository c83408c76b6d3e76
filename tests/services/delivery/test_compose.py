"""Everything that is stored without its words gets them, and every live message is drawn, by somebody."""

import ast
import inspect
from collections import Counter
from typing import get_args

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Deferred, Live, Subject
from bot.services.delivery.compose import COMPOSERS, DRAWERS


def test_every_deferred_value_is_composed() -> None:
    missing = [value.__name__ for value in get_args(Deferred) if value not in COMPOSERS]
    assert not missing, (
        f"{missing}: say in COMPOSERS of bot/services/delivery/compose.py who writes its words"
    )


def test_nothing_else_is_composed() -> None:
    needless = [value.__name__ for value in COMPOSERS if value not in get_args(Deferred)]
    assert not needless, (
        f"{needless}: add it to Deferred of bot/domain/messaging/messages.py, or take its line away"
    )


def test_every_live_value_has_one_drawer() -> None:
    drawers = Counter(drawer.value for drawer in DRAWERS)
    wrong = [value.__name__ for value in get_args(Live) if drawers[value] != 1]
    assert not wrong, f"{wrong}: give each one line in DRAWERS of bot/services/delivery/compose.py"
    needless = [value.__name__ for value in drawers if value not in get_args(Live)]
    assert not needless, f"{needless}: add it to Live of bot/domain/messaging/messages.py"


def test_every_live_kind_is_that_of_a_drawer() -> None:
    drawn = {kind for drawer in DRAWERS for kind in drawer.kinds}
    live = {kind for kind in Kind if kind.value.live}
    assert not live - drawn, f"{live - drawn}: name it with its drawer in bot/services/delivery/compose.py"
    assert not drawn - live, f"{drawn - live}: say live=True in its line of bot/domain/messaging/kinds.py"


def test_what_is_live_follows_a_subject_of_its_own() -> None:
    """By which its row is found again, so two values must not share one."""
    followed = [_subject(value) for value in get_args(Live)]
    assert sorted(followed) == sorted(Subject), (
        "each word of Subject belongs to one value of Live (`follows`)"
    )


def _subject(value: type[Live]) -> Subject:
    """A value with any numbers."""
    numbers = {name: 1 for name, field in value.model_fields.items() if field.is_required()}
    return value.model_validate(numbers).follows.subject


def test_words_of_subjects_never_change() -> None:
    assert {"ROUND": "round", "PLAN_RUN": "plan_run"}.items() <= {
        one.name: one.value for one in Subject
    }.items()


def test_every_live_message_is_opened_and_drawn_again_by_its_topic() -> None:
    for drawer in DRAWERS:
        module = inspect.getmodule(drawer.draw)
        assert module is not None
        used = {ast.unparse(node) for node in ast.walk(ast.parse(inspect.getsource(module)))}
        needed = {"live_messages.open_in", "live_messages.redraw"} | {str(kind) for kind in drawer.kinds}
        missing = sorted(needed - used)
        assert not missing, f"{module.__name__} draws {drawer.value.__name__}, but does not use {missing}"
