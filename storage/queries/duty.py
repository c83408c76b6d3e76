"""Who stands on duty: one answer, for an instant and for a stretch of time. Everything that asks asks here."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import col

from storage.answers import asked_once
from storage.queries.shifts import SPAN, Held, held_where
from storage.tables import Assignment, Person, Rota, Shift
from storage.work import Work


def standing_at(
    work: Work,
    instant: datetime,
    *,
    units: Collection[int] | None = None,
    accounts: Collection[int] | None = None,
) -> list[Held]:
    """Whoever stands a post at an instant (UTC), past or coming, by rota and post.

    `units`: on the rotas of these only; `accounts`: of these only.
    """
    stretch = work.ahead.stretch
    if stretch is not None and stretch[0] <= instant < stretch[1]:
        return [
            held
            for held in _during(work, *stretch)
            if _stands(held, instant)
            and (units is None or held.rota.unit_id in units)
            and (accounts is None or held.person.account_id in accounts)
        ]
    return held_where(
        work,
        col(Shift.starts_at) <= instant,
        col(Shift.ends_at) > instant,
        col(Assignment.since) <= instant,
        col(Assignment.ended_at).is_(None) | (col(Assignment.ended_at) > instant),
        *_narrowed(units, accounts),
    )


def standing_during(work: Work, since: datetime, until: datetime, rota_id: int | None = None) -> list[Held]:
    """Every span of a person at a post that has some of a stretch of time (UTC, `until` not included)."""
    return held_where(
        work,
        col(Shift.starts_at) < until,
        col(Shift.ends_at) > since,
        *spans(since, until),
        *([Shift.rota_id == rota_id] if rota_id is not None else []),
    )


@asked_once
def _during(work: Work, since: datetime, until: datetime) -> list[Held]:
    return standing_during(work, since, until)


def _stands(held: Held, instant: datetime) -> bool:
    """Does somebody stand a post at an instant (UTC)? As the conditions of `standing_at`."""
    shift, part = held.shift, held.part
    return max(shift.starts_at, part.since) <= instant < shift.ends_at and (
        part.ended_at is None or part.ended_at > instant
    )


def spans(since: datetime, until: datetime) -> tuple[ColumnElement[bool], ...]:
    """Assignments that are a span of their shift, and have some of this stretch."""
    given = col(Assignment.ended_at)
    return (SPAN, col(Assignment.since) < until, given.is_(None) | (given > since))


def _narrowed(units: Collection[int] | None, accounts: Collection[int] | None) -> list[Any]:
    found: list[Any] = []
    if units is not None:
        found.append(col(Rota.unit_id).in_(units))
    if accounts is not None:
        found.append(col(Person.account_id).in_(accounts))
    return found
