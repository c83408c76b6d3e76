"""The posts (岗位) of a rota: 带班 and 值班, or those that a roster names, with hours of their own where it says so.

A post has a stored name and a shown one: "leader" is 带班, "staff" 值班, every other is stored as it is shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.rota.exchange import Stretch
from bot.domain.terms import POST_NAMES, DutyPost
from bot.domain.value import Frozen

DAY = timedelta(days=1)
LONGEST_NAME = 16  # characters


class Post(Frozen):
    """One post. `name` is the stored one. Wall clock; without `begins` and `ends` it lasts the whole duty day.

    `stands_for`: whoever stands it is whom `post:leader` or `post:staff` means. 备班 and 司机 stand for neither.
    """

    name: str
    stands_for: DutyPost | None = None
    begins: time | None = None
    ends: time | None = None
    only_in_modes: bool = False  # on duty on the days of modes that name it, on no other

    @property
    def shown(self) -> str:
        return shown_name(self.name)

    def hours(self, shift: Stretch, zone: str) -> Stretch:
        """When it is stood within a shift (UTC); of a shift that is too short for it, nothing."""
        if (own := self._own) is None:
            return shift
        begins = _next(own[0], shift.starts_at, zone)
        ends = _next(own[1], begins + timedelta(minutes=1), zone)
        return Stretch(begins, ends).within(shift)

    def runs(self, at: datetime, zone: str) -> bool:
        """Do its hours run at an instant (UTC)? Of a post without any they always do."""
        if (own := self._own) is None:
            return True
        return _minutes(at.astimezone(ZoneInfo(zone)).time(), own[0]) < _length(own)

    def crosses(self, changes_at: time) -> bool:
        """Does the change of shift fall within its hours, so that it would belong to two duty days?"""
        return (own := self._own) is not None and 0 < _minutes(changes_at, own[0]) < _length(own)

    @property
    def _own(self) -> tuple[time, time] | None:
        return (self.begins, self.ends) if self.begins is not None and self.ends is not None else None


LEADER = Post(name=DutyPost.LEADER.value, stands_for=DutyPost.LEADER)
STAFF = Post(name=DutyPost.STAFF.value, stands_for=DutyPost.STAFF)
USUAL = (LEADER, STAFF)

# What a post of this name stands for, where nobody says otherwise. Any other stands for neither.
STANDS_FOR: Mapping[DutyPost, tuple[str, ...]] = {
    DutyPost.LEADER: ("带班", "带班领导", "总值班", "总带班", "领导"),
    DutyPost.STAFF: (
        *("值班", "值班人员", "值班员", "值班长", "主班", "副班", "主值", "副值"),
        *("白班", "夜班", "早班", "中班", "晚班", "日班"),
    ),
}


# Posts whose names say what one does.
DONE = frozenset({"带班", "值班", "备班", "听班", "替班", "备勤", "值守", "值周", "值日", "总值班", "总带班"})


def shown_name(name: str) -> str:
    """「带班」 for "leader"."""
    return POST_NAMES.get(name, name)


def stood_name(name: str) -> str:
    """What one does there, behind 「您」: 「带班」, 「值夜班」, 「担任司机」."""
    shown = shown_name(name)
    if shown in DONE:
        return shown
    return f"值{shown}" if shown.endswith("班") else f"担任{shown}"


def stored_name(said: str) -> str:
    """ "leader" for 「带班」; a stored name stays as it is."""
    return next((name for name, word in POST_NAMES.items() if word == said), said)


def meant_by(said: str) -> DutyPost | None:
    """What a post of this name, stored or shown, stands for by custom."""
    return next((post for post, words in STANDS_FOR.items() if shown_name(said) in words), None)


def post_named(said: str, begins: time | None = None, ends: time | None = None) -> Post:
    """A post by what it is called alone; 「带班领导」 is 带班, 「值班人员」 值班."""
    usual = {"带班领导": LEADER, "值班人员": STAFF, "值班员": STAFF}.get(said)
    name = usual.name if usual else stored_name(said)
    return Post(name=name, stands_for=meant_by(said), begins=begins, ends=ends)


def posts_of(kept: Iterable[object]) -> tuple[Post, ...]:
    """The posts of a rota as it keeps them (JSON values), in its order; the usual two where it names none."""
    return tuple(Post.model_validate(one) for one in kept) or USUAL


def post_known(posts: Sequence[Post], name: str) -> Post:
    """The post of this stored name; one that the rota does not name any more is what its name says."""
    return next((post for post in posts if post.name == name), None) or post_named(name)


def post_place(posts: Sequence[Post], name: str) -> int:
    """Its place in the order of the rota, of a stored name; those that it does not name come last."""
    return next((place for place, post in enumerate(posts) if post.name == name), len(posts))


def merged(configured: Sequence[Post], kept: Sequence[Post], was_configured: Iterable[str]) -> list[Post]:
    """What is configured now, then what sheets have brought; what was configured and is no more goes."""
    gone = {*was_configured, *(post.name for post in configured)}
    return [*configured, *(post for post in kept if post.name not in gone)]


def _next(clock: time, at: datetime, zone: str) -> datetime:
    """The first instant from `at` on at which a clock in the zone shows this time (UTC)."""
    here = at.astimezone(ZoneInfo(zone))
    days = (here.date(), here.date() + DAY)
    found = [datetime.combine(day, clock, tzinfo=here.tzinfo).astimezone(UTC) for day in days]
    return next((one for one in found if one >= at), found[-1])


def _minutes(later: time, earlier: time) -> int:
    """Round the clock from the earlier to the later."""
    between = (later.hour - earlier.hour) * 60 + later.minute - earlier.minute
    return between % (24 * 60)


def _length(hours: tuple[time, time]) -> int:
    """In minutes; from eight to eight is the whole day."""
    return _minutes(hours[1], hours[0]) or 24 * 60
