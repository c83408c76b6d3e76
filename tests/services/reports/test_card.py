"""The live card counts in the database; it must count what the summary counts."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import col, select

from benchmarks.town import BOT_ID, NOW, founded, opened
from bot.domain.reports.summary import count
from bot.domain.terms import ReportState
from bot.outputs.text import MOST_NAMES, card_text
from bot.services.reports.card import progress_of
from bot.services.summaries import facts_of
from storage.database import Database
from storage.tables import Account, Matter, Occurrence, Report, Round
from storage.work import Work
from tests.databases import Databases

UNITS = 90


@pytest.fixture
def database(databases: Databases, tmp_path: Path) -> Iterator[Database]:
    made = opened(databases.new())
    founded(made, tmp_path, UNITS)
    yield made
    made.close()


def scatter(work: Work, round_: Round, chance: random.Random) -> None:
    """Lets units stand in any state; some of those with something to tell have taken it back."""
    account = work.session.exec(select(Account.id)).first() or 0
    for number, row in enumerate(
        work.session.exec(select(Occurrence).where(Occurrence.round_id == round_.id))
    ):
        row.state = chance.choice(list(ReportState))
        if row.state is ReportState.MATTER:
            said: dict[str, Any] = {"account_id": account, "text": "塌方", "sent_at": NOW}
            report = Report(
                occurrence_id=row.id, version=1, state=row.state, chat_id=1, received_at=NOW, **said
            )
            work.session.add(report)
            work.session.flush()
            withdrawn = NOW if number % 3 == 0 else None
            work.session.add(
                Matter(
                    unit_id=row.unit_id,
                    occurrence_id=row.id,
                    report_id=report.id,
                    withdrawn_at=withdrawn,
                    **said,
                )
            )


@pytest.mark.parametrize("seed", range(3))
def test_a_card_counts_what_a_summary_counts(database: Database, seed: int) -> None:
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        round_ = session.exec(select(Round).order_by(col(Round.due_at))).first()
        assert round_ is not None
        scatter(work, round_, random.Random(seed))
        session.flush()
        facts = facts_of(work, round_, "日报")
        counts, progress = count(facts.units), progress_of(work, round_, "日报")
        waiting = [fact.unit for fact in facts.units if fact.state in ("awaited", "missing")]
    assert (progress.owed, progress.reported, progress.outstanding, progress.matters) == (
        counts.owed,
        counts.reported,
        counts.outstanding,
        counts.matters,
    )
    assert progress.waited_for == tuple(waiting[:MOST_NAMES])
    assert f"待报 {len(waiting)}：{waiting[0]}、" in card_text(progress)


def test_a_card_names_some_and_counts_all(database: Database) -> None:
    with database.transaction() as session:
        round_ = session.exec(select(Round).order_by(col(Round.due_at))).first()
        assert round_ is not None
        text = card_text(progress_of(Work(session, BOT_ID, NOW), round_, "日报"))
    assert f"░ 0/{UNITS}" in text
    assert text.endswith(f"等 {UNITS} 个")
