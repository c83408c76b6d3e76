"""What a beat must look at: rows of this bot with a `next_action_at`, found by one index a table.

Each of these tables names its bot, so that what another bot leaves undone costs this one nothing.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import and_, bindparam, exists
from sqlalchemy import select as select_many  # of more than four columns at a time
from sqlmodel import col, func, select, update

from storage.queries.holidays import HOLDS
from storage.tables import (
    HolidayPlan,
    Incident,
    JoinLink,
    JoinRequest,
    Leave,
    Mode,
    Muster,
    MusterRule,
    Occurrence,
    PlanRun,
    PlanStep,
    Retention,
    Rota,
    Round,
    Setback,
    Shift,
    Substitution,
)
from storage.work import Work

Dated = (
    type[Incident]
    | type[Occurrence]
    | type[Round]
    | type[Shift]
    | type[Muster]
    | type[Leave]
    | type[PlanRun]
    | type[PlanStep]
    | type[Retention]
    | type[Substitution]
    | type[Mode]
    | type[JoinLink]
    | type[JoinRequest]
)
DATED: tuple[Dated, ...] = (
    Incident,
    Occurrence,
    Round,
    Shift,
    Muster,
    Leave,
    PlanRun,
    PlanStep,
    Retention,
    Substitution,
    Mode,
    JoinLink,
    JoinRequest,
)
_DUE = {
    table: select(col(table.id))
    .where(col(table.bot_id) == bindparam("bot"), col(table.next_action_at) <= bindparam("now"))
    .order_by(col(table.next_action_at), col(table.id))
    .limit(bindparam("most"))
    for table in DATED
}


# Of most bots there is nothing in most tables, so one question about all of them saves asking each.
OPEN: tuple[type[Rota] | type[MusterRule], ...] = (Rota, MusterRule)
# The first that is due, not whether there is one: where much is due by its estimate, PostgreSQL looks for any row by
# reading the table from its beginning, and reads all of years of it where there is none.
_ANYTHING = select_many(
    *(
        select(col(table.next_action_at))
        .where(col(table.bot_id) == bindparam("bot"), col(table.next_action_at) <= bindparam("now"))
        .order_by(col(table.next_action_at))
        .limit(1)
        .scalar_subquery()
        for table in DATED
    ),
    *(
        exists().where(and_(col(table.bot_id) == bindparam("bot"), col(table.closed_at).is_(None)))
        for table in OPEN
    ),
    exists().where(and_(*HOLDS)),
)

_FIRSTS = select_many(
    *(
        select(func.min(table.next_action_at))
        .where(col(table.bot_id) == bindparam("bot"), col(table.next_action_at).is_not(None))
        .scalar_subquery()
        for table in DATED
    )
)


def look(work: Work) -> None:
    """Finds out of which tables nothing is due, nothing is open, or nothing holds (of days off).

    That stays so until something is done (`bot.services.due`).
    """
    answers = work.session.execute(_ANYTHING, {"bot": work.bot_id, "now": work.now}).one()
    tables = (*DATED, *OPEN, HolidayPlan)
    work.ahead.idle = {table for table, answer in zip(tables, answers, strict=True) if not answer}


def forget_idle(work: Work) -> None:
    """What `look` has found holds no longer."""
    work.ahead.idle.clear()


def calm(work: Work) -> bool:
    """Nothing is due, by what `look` has found."""
    return work.ahead.idle.issuperset(DATED)


def due(work: Work, table: Dated, limit: int) -> Sequence[int]:
    """The ids of what is due now, earliest first; costs what is due, not what is stored."""
    if table in work.ahead.idle:
        return []
    given = {"bot": work.bot_id, "now": work.now, "most": limit}
    return [number for number in work.session.exec(_DUE[table], params=given) if number is not None]


def put_off(work: Work, table: Dated, number: int, until: datetime) -> None:
    work.session.execute(update(table).where(col(table.id) == number).values(next_action_at=until))


def next_deadline(work: Work) -> datetime | None:
    """The earliest instant at which a beat will have something to do."""
    firsts = work.session.execute(_FIRSTS, {"bot": work.bot_id}).one()
    return min((at for at in firsts if at is not None), default=None)


def of(work: Work, kind: str, row_ids: Collection[int]) -> dict[int, Setback]:
    """By the ids of the rows."""
    query = select(Setback).where(
        Setback.bot_id == work.bot_id, Setback.kind == kind, col(Setback.row_id).in_(row_ids)
    )
    return {row.row_id: row for row in work.session.exec(query)}


def setbacks(work: Work) -> Sequence[Setback]:
    """Everything of this bot that waits to be tried again, the oldest first."""
    query = select(Setback).where(Setback.bot_id == work.bot_id)
    return work.session.exec(query.order_by(col(Setback.began_at))).all()
