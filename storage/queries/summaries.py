"""Issued summaries, and what the next one is compared with."""

from collections.abc import Sequence

from sqlmodel import col, select

from storage.tables import Occurrence, Report, SummaryIssue
from storage.work import Work


def last_facts(work: Work, round_id: int) -> str | None:
    """The facts of the summary that was issued last, as JSON."""
    query = select(SummaryIssue.facts).where(SummaryIssue.round_id == round_id)
    return work.session.exec(query.order_by(col(SummaryIssue.number).desc()).limit(1)).first()


def last_text(work: Work, round_id: int) -> str:
    """The summary that was issued last, as it was written; "" where none was."""
    query = select(SummaryIssue.text).where(SummaryIssue.round_id == round_id)
    return work.session.exec(query.order_by(col(SummaryIssue.number).desc()).limit(1)).first() or ""


def facts_of_edition(work: Work, round_id: int, number: int) -> str | None:
    """The facts of one edition, as JSON; None where it is kept no longer."""
    query = select(SummaryIssue.facts).where(SummaryIssue.round_id == round_id, SummaryIssue.number == number)
    return work.session.exec(query).first()


def reported_states(work: Work, round_id: int) -> Sequence[tuple[int, str]]:
    """(occurrence id, state) of every report of a round, whatever its version."""
    query = (
        select(Report.occurrence_id, Report.state)
        .join(Occurrence, col(Occurrence.id) == Report.occurrence_id)
        .where(Occurrence.round_id == round_id)
    )
    return work.session.exec(query).all()
