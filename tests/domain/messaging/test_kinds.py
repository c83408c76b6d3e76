"""The table of the kinds of messages: all of it is used, and what rows say stays as it was."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import bot
import handlers
import storage
from bot.domain.messaging import kinds
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Lane
from bot.domain.messaging.place import Place

# What rows say, and rows of earlier versions said, with the lanes they are queued in.
STORED = {
    "admin": {Lane.SUMMARY},
    # To whoever was answered often of late, and to people without duties (once a digest), it goes last.
    "answer": {Lane.RECEIPT, Lane.CHATTER, Lane.STRANGER},
    "board": {Lane.URGENT, Lane.SUMMARY},
    "call": {Lane.URGENT},
    "card": {Lane.DIGEST},
    "chase": {Lane.SUMMARY},
    "cover": {Lane.SUMMARY},
    "duty": {Lane.SUMMARY},
    "fetch": {Lane.RECEIPT},
    "file": {Lane.MATTER, Lane.URGENT},
    "incident": {Lane.URGENT},
    "join": {Lane.SUMMARY},
    "leave": {Lane.SUMMARY, Lane.RECEIPT},
    "matter": {Lane.MATTER},
    "matter_flood": {Lane.MATTER},
    "menu": {Lane.DIGEST},
    "mode": {Lane.SUMMARY},
    "muster": {Lane.SUMMARY},
    "muster_result": {Lane.SUMMARY},
    "news": {Lane.URGENT},
    "plan": {Lane.URGENT, Lane.SUMMARY},
    "plan_record": {Lane.SUMMARY},
    "question": {Lane.RECEIPT, Lane.CHATTER},
    "question_closed": {Lane.DIGEST},
    "receipt": {Lane.RECEIPT},
    "reminder": {Lane.REMINDER},
    "screen": {Lane.RECEIPT},
    "settled": {Lane.DIGEST},
    "summary": {Lane.SUMMARY},
    "summary_changes": {Lane.SUMMARY},
    "toast": {Lane.RECEIPT},
    "unlock": {Lane.SUMMARY},
}


def test_rows_say_what_they_always_said() -> None:
    lanes: dict[str, set[Lane]] = {}
    for kind in Kind:
        lanes.setdefault(kind.value.stored, set()).add(kind.value.lane)
    assert lanes == STORED, "what rows say never changes; a new kind has its line here"
    assert {"card", "board", "summary", "join"} == kinds.LIVE
    assert {"admin", "join"} == kinds.UNTOLD


def test_what_is_stored_as_one_word_is_settled_alike() -> None:
    """A row tells its lane and its end itself; all else has to follow from the word."""
    alike = {replace(kind.value, lane=Lane.URGENT, life=None) for kind in Kind}
    assert len(alike) == len(STORED)


def test_what_is_worthless_late_is_not_sent_late() -> None:
    short = {kind.name: kind.value.life for kind in Kind if kind.value.life is not None}
    assert short == {
        "TOAST": timedelta(seconds=15),
        "ANSWER": timedelta(hours=6),
        "SCREEN": timedelta(hours=6),
        "FURTHER_ANSWER": timedelta(hours=6),
        "STRANGER": timedelta(hours=6),
        "SETTLED": timedelta(hours=6),
        "FETCH": timedelta(hours=6),
        "CHASE": timedelta(hours=6),
        "QUESTION_CLOSED": timedelta(hours=12),
        "MODE": timedelta(days=2),
    }


def test_every_lane_is_prompt_or_bulk() -> None:
    assert {Lane.URGENT, Lane.RECEIPT, Lane.SUMMARY, Lane.MATTER} == kinds.PROMPT
    assert kinds.PROMPT | kinds.BULK == kinds.EVERY


def test_every_kind_is_sent_by_somebody() -> None:
    used = {name for path in _sources() for name in _kinds_in(path)}
    idle, unknown = set(Kind.__members__) - used, used - set(Kind.__members__)
    assert not idle, (
        f"{sorted(idle)}: nobody queues it; outbox.queue(…, Kind.…, key=…) where there is something to say"
    )
    assert not unknown, f"{sorted(unknown)}: its line in bot/domain/messaging/kinds.py"


def _sources() -> Iterator[Path]:
    for package in (bot, handlers, storage):
        yield from Path(str(package.__file__)).parent.rglob("*.py")


def _kinds_in(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    if any(isinstance(node, ast.ImportFrom) and node.module == kinds.__name__ for node in ast.walk(tree)):
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and node.value.id == "Kind"
            ):
                yield node.attr


def test_a_place_is_a_chat_or_a_topic_of_it() -> None:
    assert (Place(-100, 7).group, Place(-100, 7).key) == (True, "-100:7")
    assert (Place(5).group, Place(5).key) == (False, "5:0")
