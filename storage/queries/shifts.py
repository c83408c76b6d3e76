"""Shifts and who stands them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy import select as select_many  # knows more than four tables at a time
from sqlmodel import col, select

from bot.domain.rota.exchange import Stretch
from bot.domain.rota.post import Post, post_known, post_place, posts_of
from bot.domain.terms import DutyPost
from storage.tables import Account, Assignment, Person, Rota, Shift, Swap
from storage.work import Work

HANDOVER_REACH = timedelta(days=7)  # an earlier shift has nothing to hand over any more


@dataclass(frozen=True)
class Held:
    """One post of one shift with whoever holds it, loaded for writing."""

    part: Assignment
    shift: Shift
    rota: Rota
    person: Person
    account: Account | None

    @property
    def id(self) -> int:
        return self.part.id

    @property
    def posts(self) -> tuple[Post, ...]:
        """The posts of its rota, in order."""
        return posts_of(self.rota.posts)

    @property
    def stands_for(self) -> DutyPost | None:
        return post_known(self.posts, self.part.post).stands_for

    @property
    def post_hours(self) -> Stretch:
        """When the post is stood in this shift, by whomever."""
        whole = Stretch(self.shift.starts_at, self.shift.ends_at)
        return post_known(self.posts, self.part.post).hours(whole, self.rota.zone)

    @property
    def stretch(self) -> Stretch:
        """From when until when this person stands there: the shift, or what they have of it."""
        return Stretch(
            starts_at=max(self.part.since, self.shift.starts_at),
            ends_at=min(self.part.ended_at or self.shift.ends_at, self.shift.ends_at),
        )

    @property
    def begins_it(self) -> bool:
        """Do they stand there when the shift begins?"""
        return self.part.since <= self.shift.starts_at

    @property
    def ends_it(self) -> bool:
        """Do they stand there when the shift ends?"""
        return self.part.ended_at is None

    @property
    def has_some(self) -> bool:
        """Is there any time of the shift that is, or was, theirs?"""
        return self.stretch.starts_at < self.stretch.ends_at

    def over(self, now: datetime) -> bool:
        """Is their time over, or has somebody else taken it over?"""
        return self.stretch.ends_at <= max(now, self.stretch.starts_at)


HELD = (
    select_many(Assignment, Shift, Rota, Person, Account)
    .join(Shift, col(Shift.id) == Assignment.shift_id)
    .join(Rota, col(Rota.id) == Shift.rota_id)
    .join(Person, col(Person.id) == Assignment.person_id)
    .outerjoin(Account, col(Account.id) == Person.account_id)
    .where(col(Rota.closed_at).is_(None))
    .order_by(col(Shift.starts_at), col(Rota.id), col(Assignment.post), col(Assignment.id))
)


def held_where(work: Work, *conditions: Any) -> list[Held]:
    """Assignments of open rotas that fulfil these, by time, rota and post."""
    query = HELD.where(col(Rota.bot_id) == work.bot_id, *conditions)
    found = [Held(*row) for row in work.session.execute(query).all()]
    return sorted(found, key=_by_post)


def _by_post(held: Held) -> tuple[datetime, int, int, int]:
    return held.shift.starts_at, held.rota.id, post_place(held.posts, held.part.post), held.id


# What was given away before it began has an end, and is no stretch of the shift.
HAD_SOME = (col(Assignment.ended_at) > col(Assignment.since)) & (
    col(Assignment.ended_at) > col(Shift.starts_at)
)
STANDING = col(Assignment.ended_at).is_(None)  # to the end of the shift
# Some time of the shift, past or coming.
SPAN = (STANDING | HAD_SOME) & (col(Assignment.since) < col(Shift.ends_at))


def time_left(work: Work) -> ColumnElement[bool]:
    """Whoever has a stretch of the shift still before them: to its end, or until somebody else's begins."""
    given = col(Assignment.ended_at)
    return given.is_(None) | (given > work.now) & HAD_SOME


def held(work: Work, part_id: int) -> Held | None:
    """One assignment, whether it still stands or not."""
    return next(iter(held_where(work, Assignment.id == part_id)), None)


def all_of(work: Work, shift_id: int) -> list[Held]:
    """Everybody who ever had a part of a shift, also those to whom nothing of it was left."""
    return held_where(work, Assignment.shift_id == shift_id)


def of_shift(work: Work, shift_id: int) -> list[Held]:
    """Whoever stands a shift or a part of it, and is not relieved by now: leaders first."""
    return held_where(work, Assignment.shift_id == shift_id, time_left(work))


def coming_of(work: Work, person_id: int) -> list[Held]:
    """The person's running and coming shifts, earliest first."""
    return held_where(work, Assignment.person_id == person_id, col(Shift.ends_at) > work.now, time_left(work))


def held_by(work: Work, person_id: int) -> list[Held]:
    """Every shift a person stands or stood, past ones included."""
    return held_where(work, Assignment.person_id == person_id, time_left(work))


def of_rota(work: Work, rota_id: int) -> list[Held]:
    """Whoever stands a running or coming shift of a rota."""
    return held_where(work, Shift.rota_id == rota_id, col(Shift.ends_at) > work.now, time_left(work))


def on_days(work: Work, rota_id: int, first: date, last: date) -> list[Held]:
    """Every span of the rota's shifts that begin on these local days, both inclusive; also of those that are over."""
    return held_where(work, Shift.rota_id == rota_id, col(Shift.day).between(first, last), SPAN)


def falling_in(work: Work, person_id: int, stretch: Stretch) -> list[Held]:
    """What a person stands, from now on, within a stretch of time, and nobody has taken over; earliest first."""
    since = max(stretch.starts_at, work.now)
    return held_where(
        work,
        Assignment.person_id == person_id,
        col(Shift.ends_at) > since,
        col(Shift.starts_at) < stretch.ends_at,
        col(Assignment.since) < stretch.ends_at,
        col(Assignment.ended_at).is_(None) | (col(Assignment.ended_at) > since) & HAD_SOME,
    )


def running(work: Work, rota_id: int) -> Shift | None:
    """The shift of a rota that runs now, whoever stands it."""
    query = select(Shift).where(
        Shift.rota_id == rota_id, col(Shift.starts_at) <= work.now, col(Shift.ends_at) > work.now
    )
    return work.session.exec(query.order_by(col(Shift.starts_at).desc()).limit(1)).first()


def before(work: Work, shift: Shift) -> Shift | None:
    """The shift of the same rota that hands over to this one, with people in it."""
    query = (
        select(Shift)
        .join(Assignment, col(Assignment.shift_id) == Shift.id)
        .where(
            Shift.rota_id == shift.rota_id,
            col(Shift.ends_at) <= shift.starts_at,
            col(Shift.ends_at) > shift.starts_at - HANDOVER_REACH,
            SPAN,
        )
        .order_by(col(Shift.ends_at).desc())
    )
    return work.session.exec(query.limit(1)).first()


def after(work: Work, shift: Shift) -> Shift | None:
    """The next shift of the same rota with people in it."""
    query = (
        select(Shift)
        .join(Assignment, col(Assignment.shift_id) == Shift.id)
        .where(Shift.rota_id == shift.rota_id, col(Shift.starts_at) >= shift.ends_at, SPAN)
        .order_by(col(Shift.starts_at))
    )
    return work.session.exec(query.limit(1)).first()


def open_swap(work: Work, part_id: int) -> Swap | None:
    """A request about this assignment that nobody has answered."""
    query = select(Swap).where(
        (col(Swap.mine_id) == part_id) | (col(Swap.theirs_id) == part_id), col(Swap.decided_at).is_(None)
    )
    return work.session.exec(query.limit(1)).first()


def swaps_of(work: Work, part_ids: Collection[int]) -> Sequence[Swap]:
    """Those about one of these assignments that were not turned down, the earliest first."""
    query = select(Swap).where(
        col(Swap.mine_id).in_(part_ids) | col(Swap.theirs_id).in_(part_ids),
        col(Swap.agreed).is_not(False),
    )
    return work.session.exec(query.order_by(col(Swap.id))).all()


def goes_on(work: Work, shift: Shift) -> set[tuple[int, str]]:
    """Who held which post in the shift that ends when this one begins."""
    ended = before(work, shift)
    if ended is None or ended.ends_at != shift.starts_at:
        return set()
    return {who(held) for held in to_its_end(work, ended)}


def to_its_end(work: Work, shift: Shift) -> list[Held]:
    """Those of a shift who stand it when it ends."""
    return [held for held in of_shift(work, shift.id) if held.ends_it]


def who(held: Held) -> tuple[int, str]:
    return held.part.person_id, held.part.post
