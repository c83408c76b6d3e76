"""A rota's rotation as it is configured and stored."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from pydantic import Field

from bot.domain.rota.post import Post
from bot.domain.terms import DutyPost
from bot.domain.time.days import DAILY, asks_calendar
from bot.domain.value import Frozen

Turn = tuple[str, ...]  # names of the people who stand together


class Every(StrEnum):
    """How long a turn lasts."""

    DAY = "day"
    WEEK = "week"


EVERY_DAYS: Mapping[Every, int] = {Every.DAY: 1, Every.WEEK: 7}


class Turns(Frozen):
    """The rotation of one post from `start` on; `people` begins with whose turn `start` is.

    Weekends and festivals with a list of their own have their own rotation: the everyday one stands still on them.
    Weeks are counted from `start`, whatever weekday that is.
    """

    people: tuple[Turn, ...]
    every: Every = Every.DAY
    start: date
    rest: tuple[Turn, ...] = ()  # weekends; empty: as every day
    festivals: tuple[Turn, ...] = ()  # empty: as weekends

    def with_names(self, names: Mapping[str, str]) -> "Turns":
        """The same rotation with other people in it; `names` are old and new."""

        def turned(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
            return tuple(tuple(dict.fromkeys(names.get(name, name) for name in turn)) for turn in turns)

        lists = {key: turned(getattr(self, key)) for key in ("people", "rest", "festivals")}
        return self.model_copy(update=lists)


class Rule(Frozen):
    """Which days have duty and whose turn each is. A post without turns is filled from a sheet or by hand.

    A day outside `days` or in `skip` has no duty and uses up nobody's turn. A post in `needs` (stored names) without
    anybody on a day of duty is a gap. `posts`: those that are configured, in order; none: the usual two. `others`: the
    rotations of posts other than these two, by stored name.
    """

    days: str = DAILY
    skip: tuple[date, ...] = ()
    needs: tuple[str, ...] = (DutyPost.LEADER.value, DutyPost.STAFF.value)
    posts: tuple[Post, ...] = ()
    leaders: Turns | None = None
    staff: Turns | None = None
    others: Mapping[str, Turns] = Field(default_factory=dict)

    def turns(self) -> dict[str, Turns]:
        """The rotation of each post that has one, by stored name."""
        found = {DutyPost.LEADER.value: self.leaders, DutyPost.STAFF.value: self.staff, **self.others}
        return {post: turns for post, turns in found.items() if turns is not None}

    def asks_calendar(self) -> bool:
        """Do its days or turns depend on how a year's days off are laid out?"""
        return asks_calendar(self.days) or any(one.rest or one.festivals for one in self.turns().values())

    def names(self) -> frozenset[str]:
        """Everybody who ever has a turn."""
        lists = [(*turns.people, *turns.rest, *turns.festivals) for turns in self.turns().values()]
        return frozenset(name for turns in lists for turn in turns for name in turn)

    def with_names(self, names: Mapping[str, str]) -> "Rule":
        """The same rotations with other people in them; `names` are old and new."""
        return self.model_copy(
            update={
                "leaders": self.leaders.with_names(names) if self.leaders else None,
                "staff": self.staff.with_names(names) if self.staff else None,
                "others": {post: turns.with_names(names) for post, turns in self.others.items()},
            }
        )
