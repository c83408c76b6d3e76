"""A month at a glance: how every unit stood in every round, as leaders' 「单位×日」 tables show it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.domain.terms import Punctuality, ReportState


class Mark(StrEnum):
    """One field of the table; `NOTHING`: the unit owed nothing in that round."""

    NOTHING = " "
    AWAITED = "w"
    ZERO = "z"
    ZERO_LATE = "Z"
    MATTER = "m"
    MATTER_LATE = "M"
    MISSING = "x"
    EXCUSED = "e"


PLAIN: Mapping[str, Mark] = {
    ReportState.AWAITED: Mark.AWAITED,
    ReportState.ZERO: Mark.ZERO,
    ReportState.MATTER: Mark.MATTER,
    ReportState.MISSING: Mark.MISSING,
    ReportState.EXCUSED: Mark.EXCUSED,
}
LATE: Mapping[str, Mark] = {ReportState.ZERO: Mark.ZERO_LATE, ReportState.MATTER: Mark.MATTER_LATE}
# Every pair of stored words: a report after due, by whichever way it came, is late here.
MARKS: Mapping[tuple[str, str | None], Mark] = {
    **{(state, None): mark for state, mark in PLAIN.items()},
    **{(state, Punctuality.ON_TIME): mark for state, mark in PLAIN.items()},
    **{
        (state, late): LATE.get(state, mark)
        for state, mark in PLAIN.items()
        for late in (Punctuality.LATE, Punctuality.BACKFILLED)
    },
}


@dataclass(frozen=True)
class MatrixColumn:
    """A round: its local day, its label and when it was due (UTC)."""

    day: date
    label: str
    due_at: datetime


@dataclass(frozen=True)
class Matrix:
    """`rows` holds, by unit id, one mark for each of the columns, which stand in the order of their due times."""

    columns: tuple[MatrixColumn, ...]
    rows: Mapping[int, Sequence[Mark]]


Alike = Sequence[
    Any
]  # round id, unit ids with commas between, state and punctuality (or None) as they are stored


def arranged(columns: Mapping[int, MatrixColumn], fields: Iterable[Alike]) -> Matrix:
    """Puts fields in their places; `columns` are the rounds by id."""
    ordered = sorted(columns, key=lambda number: columns[number].due_at)
    place = {number: index for index, number in enumerate(ordered)}
    rows: dict[int, list[Mark]] = {}
    for number, unit_ids, state, punctuality in fields:
        index, mark = place[number], MARKS[state, punctuality]
        for unit_id in map(int, unit_ids.split(",")):
            if unit_id not in rows:
                rows[unit_id] = [Mark.NOTHING] * len(ordered)
            rows[unit_id][index] = mark
    return Matrix(tuple(columns[number] for number in ordered), rows)
