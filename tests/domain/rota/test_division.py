"""How a day is divided among posts that stand for the same."""

from datetime import time

import pytest

from bot.domain.rota.division import is_otherwise_stood, needs_on, replaced_by
from bot.domain.rota.post import LEADER, STAFF, Post
from bot.domain.terms import DutyPost

DAY = Post(name="白班", stands_for=DutyPost.STAFF, begins=time(8), ends=time(20))
NIGHT = Post(name="夜班", stands_for=DutyPost.STAFF, begins=time(20), ends=time(8))
FIRST = Post(name="值班长", stands_for=DutyPost.STAFF)
HEAD = Post(name="总值班", stands_for=DutyPost.LEADER)
DRIVER = Post(name="司机")
ALL = (LEADER, STAFF, DAY, NIGHT, DRIVER)


@pytest.mark.parametrize(
    ("brought", "stood", "gone"),
    [
        ([DAY, NIGHT], [LEADER, STAFF], ["staff"]),
        ([LEADER, DAY, NIGHT], [LEADER, STAFF, DRIVER], ["staff"]),
        ([STAFF], [DAY, NIGHT], ["白班", "夜班"]),
        ([STAFF], [STAFF, FIRST], []),  # they go together
        ([DAY], [DAY, NIGHT], []),
        ([DAY, NIGHT], [STAFF, DAY], []),  # both were wanted before
        ([HEAD], [LEADER, STAFF], ["leader"]),
        ([DRIVER], [LEADER, STAFF], []),
        ([DAY], [DRIVER], []),
        ([], [STAFF], []),
    ],
)
def test_what_a_sheet_takes_the_place_of(brought: list[Post], stood: list[Post], gone: list[str]) -> None:
    assert replaced_by(brought, stood) == gone


@pytest.mark.parametrize(
    ("stood", "wanted"),
    [
        ({"leader", "staff"}, ["leader", "staff"]),
        ({"白班"}, ["leader", "白班", "夜班"]),  # and the night is missed
        ({"司机"}, ["leader", "staff", "司机"]),
        (set(), ["leader", "staff"]),
    ],
)
def test_what_must_be_stood(stood: set[str], wanted: list[str]) -> None:
    needs = ["leader", "staff", *(["司机"] if "司机" in stood else [])]
    assert needs_on(needs, ALL, stood) == wanted
    assert needs_on(["白班"], ALL, {"夜班"}) == ["白班"]


def test_which_empty_posts_are_not_missed() -> None:
    assert is_otherwise_stood("staff", ALL, {"白班"})
    assert is_otherwise_stood("白班", ALL, {"staff"})
    assert not is_otherwise_stood("夜班", ALL, {"白班"})
    assert not is_otherwise_stood("白班", ALL, {"白班", "staff"})
    assert not is_otherwise_stood("司机", ALL, {"白班"})
    assert not is_otherwise_stood("staff", ALL, {"leader"})
