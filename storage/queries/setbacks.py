"""Rows that a beat could not deal with, and when they are tried again."""

from collections.abc import Collection, Sequence

from sqlmodel import col, select

from storage.tables import Setback
from storage.work import Work


def of(work: Work, kind: str, row_ids: Collection[int]) -> dict[int, Setback]:
    """By the ids of the rows."""
    query = select(Setback).where(
        Setback.bot_id == work.bot_id, Setback.kind == kind, col(Setback.row_id).in_(row_ids)
    )
    return {row.row_id: row for row in work.session.exec(query)}


def standing(work: Work) -> Sequence[Setback]:
    """Everything of this bot that waits to be tried again, the oldest first."""
    query = select(Setback).where(Setback.bot_id == work.bot_id)
    return work.session.exec(query.order_by(col(Setback.began_at))).all()
