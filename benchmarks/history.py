"""What years of history cost: a beat, a summary, a month's matrix, in an old database and in a new one."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from sqlmodel import col, insert, select, text

from benchmarks.figures import Figure
from benchmarks.servers import urls
from benchmarks.town import BOT_ID, NOW, founded, opened
from bot.clock import stopwatch
from bot.domain.terms import Label, Punctuality, ReportState
from bot.domain.time.days import Calendar
from bot.outputs.text import card_text, summary_text
from bot.services import beat, summaries
from bot.services.reports.card import progress_of
from storage.database import Database
from storage.queries import units as stored_units
from storage.queries.matrix import matrix
from storage.session import Session
from storage.tables import Account, Matter, Occurrence, Report, Round, Schedule
from storage.work import Work

UNITS, ROUNDS = 100, 365  # villages, and rounds a year
YEARS = 10
WIDE, MONTH = 5000, 62  # the large matrix: units and rounds
RUNS = 9
DAY = timedelta(days=1)


def measure(folder: Path) -> Iterator[Figure]:
    for kind in ("sqlite", "postgresql"):
        with urls(kind, folder) as url:
            database = opened(url)
            try:
                yield from _over_years(kind, database, folder)
            finally:
                database.close()
    with urls("sqlite", folder / "wide") as url:
        database = opened(url)
        try:
            yield from _wide(database, folder)
        finally:
            database.close()


def _over_years(kind: str, database: Database, folder: Path) -> Iterator[Figure]:
    founded(database, folder, UNITS)
    _fill(database, 0, 1)
    young = [_spent(database, job) for job in JOBS.values()]
    _fill(database, 1, YEARS)
    old = [_spent(database, job) for job in JOBS.values()]
    for name, then, now in zip(JOBS, young, old, strict=True):
        yield Figure(
            f"{name}, {YEARS} years of {UNITS} units stored, {kind}",
            f"{now * 1000:.1f} ms",
            f"one year {then * 1000:.1f} ms",
            f"{now / then:.2f}",
            "flat",
        )


def _wide(database: Database, folder: Path) -> Iterator[Figure]:
    founded(database, folder, WIDE)
    _fill(database, 0, MONTH / ROUNDS, DAY / 2)
    spent = _spent(database, _month)
    yield Figure(f"a month's matrix, {WIDE:,} units × {MONTH} rounds", f"{spent:.2f} s", aim="< 1 s")
    card, summary = _spent(database, _card), _spent(database, _summary)
    yield Figure(
        f"a live card, {WIDE:,} units",
        f"{card * 1000:.1f} ms",
        f"the round's summary {summary * 1000:.1f} ms",
        f"{card / summary:.2f}",
    )


def _beat(session: Session) -> None:
    beat.tick(Work(session, BOT_ID, NOW), Calendar(), 6)


def _newest_round(session: Session) -> Round:
    query = select(Round).where(col(Round.due_at) < NOW).order_by(col(Round.due_at).desc())
    return session.exec(query.limit(1)).one()


def _summary(session: Session) -> None:
    facts = summaries.facts_of(Work(session, BOT_ID, NOW), _newest_round(session), "早报")
    assert str(len(facts.units)) in summary_text(facts)


def _card(session: Session) -> None:
    text = card_text(progress_of(Work(session, BOT_ID, NOW), _newest_round(session), "早报"))
    assert f"/{WIDE}" in text


def _month(session: Session) -> None:
    found = matrix(Work(session, BOT_ID, NOW), NOW - 31 * DAY, NOW)
    assert len(found.columns) in (MONTH, MONTH / 2)


JOBS: dict[str, Callable[[Session], None]] = {
    "a beat": _beat,
    "a summary": _summary,
    "a month's matrix": _month,
}


def _spent(database: Database, job: Callable[[Session], None]) -> float:
    spent = []
    for _ in range(RUNS):
        began = stopwatch()
        with database.transaction() as session:
            job(session)
        spent.append(stopwatch() - began)
    return median(spent)


def _fill(database: Database, since: float, until: float, apart: timedelta = DAY) -> None:
    """Rounds that are over, from so many to so many years ago, each with a report of every unit and one matter."""
    numbers = range(round(since * ROUNDS), round(until * ROUNDS))
    with database.transaction() as session:
        schedule = session.exec(select(Schedule.id)).one() or 0
        account = session.exec(select(Account.id)).first() or 0
        owing = [unit.id for unit in stored_units.open_units(Work(session, BOT_ID, NOW)) if unit.parent_id]
        for number in numbers:
            _round(session, schedule, account, owing, NOW - number * apart - timedelta(hours=1), number)
    with database.transaction() as session:
        session.execute(text("ANALYZE"))


def _round(
    session: Session, schedule: int, account: int, owing: Sequence[int], due: datetime, number: int
) -> None:
    round_id = 1_000_000 + number
    first = round_id * 10_000
    times = {"early_from": due, "opens_at": due, "due_at": due, "missing_at": due, "lock_at": due}
    named = {"id": round_id, "bot_id": BOT_ID, "schedule_id": schedule, "zone": "Asia/Shanghai"}
    session.execute(
        insert(Round), [named | times | {"day": due.date(), "label": f"{due:%m-%d %H}", "issue": 1}]
    )
    settled = {
        "state": ReportState.ZERO,
        "punctuality": Punctuality.ON_TIME,
        "reported_at": due,
        "version": 1,
    }
    owed = {"round_id": round_id, "due_at": due}
    rows = [settled | owed | {"id": first + place, "unit_id": unit} for place, unit in enumerate(owing)]
    session.execute(insert(Occurrence), rows)
    said = {"version": 1, "state": ReportState.ZERO, "text": Label.ZERO, "account_id": account, "chat_id": 1}
    sent = {"sent_at": due, "received_at": due}
    session.execute(
        insert(Report), [said | sent | {"id": row["id"], "occurrence_id": row["id"]} for row in rows]
    )
    told = {
        "occurrence_id": first,
        "report_id": first,
        "text": "树倒了",
        "account_id": account,
        "sent_at": due,
    }
    session.execute(insert(Matter), [told])
