"""How units stood in the rounds of a span of days."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import String, cast, func, type_coerce
from sqlalchemy import select as select_columns
from sqlmodel import col, select

from bot.domain.reports.matrix import Matrix, MatrixColumn, arranged
from storage.tables import Occurrence, Round
from storage.work import Work

# One row for all units that stood alike in a round: 300,000 rows take longer to fetch than to gather in the database.
STATE, PUNCTUALITY = (type_coerce(col(found), String) for found in (Occurrence.state, Occurrence.punctuality))
UNITS = func.aggregate_strings(cast(col(Occurrence.unit_id), String), ",")
STORED: tuple[Any, ...] = (col(Occurrence.round_id), UNITS, STATE, PUNCTUALITY)


def matrix(
    work: Work,
    since: datetime,
    until: datetime,
    only: Collection[int] | None = None,
    schedule: int | None = None,
) -> Matrix:
    """The rounds of this bot that are due from `since` to before `until` (UTC), of one schedule or of all.

    `only` cuts it to the units the asker may see. Costs the fields it has, whatever else is stored.
    """
    query = select(Round).where(
        Round.bot_id == work.bot_id, col(Round.due_at) >= since, col(Round.due_at) < until
    )
    if schedule is not None:
        query = query.where(Round.schedule_id == schedule)
    found = work.session.exec(query)
    columns = {row.id: MatrixColumn(row.day, row.label, row.due_at) for row in found}
    fields = select_columns(*STORED).where(col(Occurrence.round_id).in_(columns))
    if only is not None:
        fields = fields.where(col(Occurrence.unit_id).in_(only))
    fields = fields.group_by(col(Occurrence.round_id), STATE, PUNCTUALITY)
    return arranged(columns, work.session.execute(fields) if columns else [])
