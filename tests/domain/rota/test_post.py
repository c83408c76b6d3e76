"""Posts: what they are called, what they stand for, when they are stood."""

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.rota.exchange import Stretch, joined
from bot.domain.rota.post import (
    LEADER,
    STAFF,
    USUAL,
    Post,
    meant_by,
    merged,
    post_known,
    post_named,
    post_place,
    posts_of,
    shown_name,
    stood_name,
    stored_name,
)
from bot.domain.terms import DutyPost

ZONE = "Asia/Shanghai"
EIGHT = datetime(2026, 11, 23, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
SHIFT = Stretch(EIGHT, EIGHT + 24 * HOUR)
DAYTIME = Post(name="白班", stands_for=DutyPost.STAFF, begins=time(8), ends=time(18))
NIGHT = Post(name="夜班", stands_for=DutyPost.STAFF, begins=time(18), ends=time(8))
ALL_DAY = Post(name="主班", begins=time(8), ends=time(8))


@pytest.mark.parametrize(
    ("post", "first", "last"),
    [
        (STAFF, 0, 24),
        (DAYTIME, 0, 10),
        (NIGHT, 10, 24),
        (ALL_DAY, 0, 24),
        (Post(name="中班", begins=time(1), ends=time(7)), 17, 23),
    ],
)
def test_a_post_is_stood_in_its_hours(post: Post, first: int, last: int) -> None:
    assert post.hours(SHIFT, ZONE) == Stretch(EIGHT + first * HOUR, EIGHT + last * HOUR)


def test_of_a_shift_that_was_cut_short_a_post_has_what_is_left() -> None:
    short = Stretch(EIGHT + 4 * HOUR, EIGHT + 6 * HOUR)
    late = NIGHT.hours(short, ZONE)
    assert late.starts_at >= late.ends_at


def test_its_hours_run_or_not() -> None:
    assert DAYTIME.runs(EIGHT, ZONE)
    assert not DAYTIME.runs(EIGHT + 10 * HOUR, ZONE)
    assert NIGHT.runs(EIGHT + 20 * HOUR, ZONE)
    assert STAFF.runs(EIGHT, ZONE)
    assert ALL_DAY.runs(EIGHT + 3 * HOUR, ZONE)


def test_the_change_of_shift_may_not_fall_within_its_hours() -> None:
    assert DAYTIME.crosses(time(12))
    assert NIGHT.crosses(time(7, 30))
    assert not DAYTIME.crosses(time(8))
    assert not DAYTIME.crosses(time(18))
    assert not STAFF.crosses(time(12))


def test_names() -> None:
    assert (shown_name("leader"), shown_name("备班")) == ("带班", "备班")
    assert (stored_name("值班"), stored_name("staff"), stored_name("备班")) == ("staff", "staff", "备班")
    assert post_named("带班领导") == LEADER
    assert post_named("值班") == STAFF
    assert post_named("白班", time(8), time(18)) == DAYTIME
    assert post_named("备班") == Post(name="备班")
    assert [meant_by(said) for said in ("leader", "值班长", "司机")] == [
        DutyPost.LEADER,
        DutyPost.STAFF,
        None,
    ]
    assert DAYTIME.shown == "白班"


def test_the_posts_of_a_rota() -> None:
    assert posts_of([]) == USUAL
    kept = [post.model_dump(mode="json") for post in (LEADER, DAYTIME)]
    assert posts_of(kept) == (LEADER, DAYTIME)
    assert post_known(USUAL, "staff") == STAFF
    assert post_known(USUAL, "备班") == Post(name="备班")
    assert [post_place(USUAL, name) for name in ("leader", "staff", "备班")] == [0, 1, 2]


def test_what_a_sheet_has_brought_stays_when_the_file_changes() -> None:
    driver = Post(name="司机")
    assert merged([LEADER, NIGHT], [LEADER, DAYTIME, driver], ["leader", "白班"]) == [LEADER, NIGHT, driver]


def test_hours_are_joined() -> None:
    morning, noon = Stretch(EIGHT, EIGHT + 4 * HOUR), Stretch(EIGHT + 4 * HOUR, EIGHT + 6 * HOUR)
    night = Stretch(EIGHT + 12 * HOUR, EIGHT + 14 * HOUR)
    assert joined([night, noon, morning, Stretch(EIGHT, EIGHT)]) == [Stretch(EIGHT, EIGHT + 6 * HOUR), night]


def test_what_one_does_there() -> None:
    said = {"leader": "带班", "staff": "值班", "备班": "备班", "夜班": "值夜班", "司机": "担任司机"}
    assert {post: stood_name(post) for post in said} == said
