"""Handovers: what each shift left, and who may still leave something."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, bindparam, or_
from sqlmodel import col, select

from bot.domain.rota.spans import MISSED, NOTE_LEAD, NOTE_LIFE
from storage.queries.shifts import HAD_SOME, STANDING, Held, all_of
from storage.tables import Assignment, Handover, Person, Shift
from storage.work import Work

LAST_NOTES = 5  # of a person, in which an edited one is looked for

# Accounts whose shift ends about now, each with that shift; see `leaving_about`.
LEAVING = (
    select(Person.account_id, Assignment.shift_id)
    .join(Assignment, col(Assignment.person_id) == Person.id)
    .join(Shift, col(Shift.id) == Assignment.shift_id)
    .where(
        Person.bot_id == bindparam("bot"),
        col(Person.account_id).is_not(None),
        col(Shift.ends_at).between(bindparam("since"), bindparam("until")),
        STANDING,
    )
)
# Shifts that somebody leaves about now while they go on: the end of a day with nobody for the night.
LEFT_EARLY = (
    select(Assignment.shift_id)
    .join(Shift, col(Shift.id) == Assignment.shift_id)
    .where(
        Shift.bot_id == bindparam("bot"),
        col(Assignment.ended_at).between(bindparam("since"), bindparam("until")),
        HAD_SOME,
    )
)
# Shifts whose people were asked late, since nothing ran when they left.
ASKED_LATE = (
    select(Handover.shift_id)
    .join(Shift, col(Shift.id) == Handover.shift_id)
    .where(Shift.bot_id == bindparam("bot"), col(Handover.open_until) >= bindparam("at"))
)
# Shifts that a beat should have looked at: nothing ran, and words of whoever left meanwhile come before it does.
UNSEEN = select(Shift.id).where(
    Shift.bot_id == bindparam("bot"),
    col(Shift.next_action_at) <= bindparam("at"),
    col(Shift.ends_at) >= bindparam("missed"),
)
OTHERS = (LEFT_EARLY, ASKED_LATE, UNSEEN)


def anybody_leaves() -> ColumnElement[bool]:
    """Whether `leaving` finds anybody, as a condition of another statement, which is given `leaving_about`."""
    return or_(LEAVING.exists(), *(one.exists() for one in OTHERS))


def leaving(work: Work) -> dict[int, int]:
    """The accounts of which a note for the next shift is wanted now, each with the shift they leave or have left."""
    given = leaving_about(work)
    rows = work.session.exec(LEAVING.order_by(col(Shift.ends_at)), params=given)
    found = {account_id: shift_id for account_id, shift_id in rows if account_id}
    for query in OTHERS:
        for shift_id in set(work.session.exec(query, params=given)):
            for held in handing_over(all_of(work, shift_id)):
                about = held.stretch.ends_at <= work.now + NOTE_LEAD
                if about and held.account is not None:
                    found.setdefault(held.account.id, shift_id)
    return found


def left_by(work: Work, account_id: int) -> int | None:
    """The shift that this account leaves about now, or has left, and may leave a note of."""
    if work.ahead.leaving is None:
        work.ahead.leaving = leaving(work)
    return work.ahead.leaving.get(account_id)


def leaving_about(work: Work) -> dict[str, Any]:
    """What `LEAVING` and the others are given."""
    return {
        "bot": work.bot_id,
        "at": work.now,
        "since": work.now - NOTE_LIFE,
        "until": work.now + NOTE_LEAD,
        "missed": work.now - MISSED,
    }


def handing_over(parts: Sequence[Held]) -> Iterator[Held]:
    """Those of a shift who leave something to hand over, each at the end of their time.

    `parts`: everybody of the shift. Most leave when it ends; 白班 leaves to 夜班, or to nobody where there is no night.
    """
    for held in parts:
        if held.has_some and held.person.closed_at is None and not _followed(held, parts):
            yield held


def _followed(held: Held, parts: Sequence[Held]) -> bool:
    """Does somebody go on at the same post, or stay who was there with them already at the like of it?

    Whoever stands for neither leaders nor staff (司机) hands over only where nobody at all stays.
    """
    asked_at, like = held.stretch.ends_at - NOTE_LEAD, held.stands_for
    return any(
        like is None
        or one.part.post == held.part.post
        or one.part.person_id == held.part.person_id
        or (one.stands_for is like and one.stretch.starts_at < asked_at)
        for one in later_than(held, parts)
    )


def later_than(held: Held, parts: Sequence[Held]) -> list[Held]:
    """Who stands some post of the shift when their time is over."""
    return [one for one in parts if one.has_some and one.stretch.ends_at > held.stretch.ends_at]


def handover_of(work: Work, shift_id: int) -> Handover | None:
    return work.session.exec(select(Handover).where(Handover.shift_id == shift_id)).one_or_none()


def noted_by(work: Work, account_id: int, message_id: str) -> Handover | None:
    """The handover to whose note this message of an account belongs, if it is one of the last few of theirs."""
    query = (
        select(Handover)
        .join(Person, col(Person.id) == Handover.noted_by)
        .where(Person.bot_id == work.bot_id, Person.account_id == account_id)
        .order_by(col(Handover.id).desc())
        .limit(LAST_NOTES)
    )
    return next((one for one in work.session.exec(query) if message_id in one.pieces), None)
