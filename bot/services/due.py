"""One row that cannot be dealt with keeps a beat from no other.

What is due is acted on together, within a savepoint. Where that fails it is halved, until the row that is to blame
stands alone: it is put back, for longer each time, noted, and told to the admins once. `Act` loads the rows by their
ids, so that one that cannot even be read is found the same way. See docs/adr/0014.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from typing import TypeVar

from bot.domain.text.display import failure
from bot.phrases import say
from bot.services import outbox
from storage.database import AWAY
from storage.queries import due as stored_due
from storage.queries import prefetch as stored_prefetch
from storage.queries.due import DATED, Dated
from storage.tables import (
    JoinLink,
    JoinRequest,
    Leave,
    Mode,
    Muster,
    MusterRule,
    PlanRun,
    Retention,
    Rota,
    Schedule,
    Setback,
    Shift,
    Substitution,
)
from storage.work import Work

Act = Callable[[Work, Sequence[int]], None]
Kind = Dated | type[Schedule] | type[Rota] | type[MusterRule]
DatedRow = TypeVar(
    "DatedRow", Shift, Muster, Leave, PlanRun, Retention, Substitution, Mode, JoinLink, JoinRequest
)
OpenRow = TypeVar("OpenRow", Schedule, Rota, MusterRule)
Row = TypeVar(
    "Row",
    Shift,
    Muster,
    Leave,
    PlanRun,
    Retention,
    Substitution,
    Mode,
    JoinLink,
    JoinRequest,
    Schedule,
    Rota,
    MusterRule,
)

BATCH = 1000
# Soon at first, for what comes right by itself; at most half an hour, so that a mended program soon makes up for it.
DELAYS = (timedelta(seconds=10), timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))


def act_on_due(work: Work, table: Dated, act: Act) -> None:
    """Acts on every row whose time has come; each at most once, whatever becomes of it."""
    seen: set[int] = set()
    found: Sequence[int] = stored_due.due(work, table, BATCH)
    while due := [number for number in found if number not in seen]:
        seen.update(due)
        _attempt(work, table, due, act)
        work.session.flush()
        found = stored_due.due(work, table, BATCH) if len(found) == BATCH else ()


def act_on(work: Work, table: Kind, row_ids: Sequence[int], act: Act) -> None:
    """The same for rows that carry no time of their own: what was put back is left out until then."""
    waiting = stored_due.of(work, _name(table), row_ids) if row_ids else {}
    ready = [number for number in row_ids if number not in waiting or waiting[number].try_at <= work.now]
    _attempt(work, table, ready, act)


def act_on_each(work: Work, table: type[DatedRow], act_one: Callable[[Work, DatedRow], None]) -> None:
    """`act_on_due`, one row after the other."""
    act_on_due(work, table, _one_by_one(table, act_one))


def act_on_each_of(
    work: Work, table: type[OpenRow], row_ids: Sequence[int], act_one: Callable[[Work, OpenRow], None]
) -> None:
    """`act_on`, one row after the other."""
    act_on(work, table, row_ids, _one_by_one(table, act_one))


def _one_by_one(table: type[Row], act_one: Callable[[Work, Row], None]) -> Act:
    def act(work: Work, row_ids: Sequence[int]) -> None:
        for row_id in row_ids:
            act_one(work, work.session.get_one(table, row_id))

    return act


def _attempt(work: Work, table: Kind, row_ids: Sequence[int], act: Act) -> None:
    if not row_ids:
        return
    stored_due.forget_idle(work)  # one thing done may make another due
    # What a failed try has read ahead or counted must not outlive it.
    own = stored_prefetch.cleared(work)
    try:
        with work.session.begin_nested():
            act(own, row_ids)
    except AWAY:
        raise
    except Exception as error:  # whatever is wrong with one row, the others must be dealt with
        _failed(work, table, row_ids, act, error)
    else:
        work.did.add(own.did)
        _forget(work, table, row_ids)


def _failed(work: Work, table: Kind, row_ids: Sequence[int], act: Act, error: Exception) -> None:
    if len(row_ids) == 1:
        _put_back(work, table, row_ids[0], error)
        return
    half = len(row_ids) // 2
    _attempt(work, table, row_ids[:half], act)
    _attempt(work, table, row_ids[half:], act)


def _put_back(work: Work, table: Kind, row_id: int, error: Exception) -> None:
    kind, why = _name(table), failure(error)
    row = stored_due.of(work, kind, [row_id]).get(row_id) or _new(work, kind, row_id)
    row.error, row.try_at = why, work.now + DELAYS[min(row.failures, len(DELAYS) - 1)]
    row.failures += 1
    if table in DATED:
        stored_due.put_off(work, table, row_id, row.try_at)
    work.did.put_back.append((kind, row_id, error))
    outbox.tell_admins(
        work,
        say("admin.setback", what=say(f"setback.{kind}"), number=row_id, error=why),
        key=f"setback:{kind}:{row_id}:{row.began_at.isoformat()}",
    )


def _new(work: Work, kind: str, row_id: int) -> Setback:
    row = Setback(
        bot_id=work.bot_id,
        kind=kind,
        row_id=row_id,
        began_at=work.now,
        failures=0,
        try_at=work.now,
        error="",
    )
    work.session.add(row)
    return row


def _forget(work: Work, table: Kind, row_ids: Collection[int]) -> None:
    for row in stored_due.of(work, _name(table), row_ids).values():
        work.session.delete(row)


def _name(table: Kind) -> str:
    return str(table.__tablename__)
