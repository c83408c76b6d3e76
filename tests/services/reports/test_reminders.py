"""A beat that reads for a thousand units at once queues what one would that asks anew for each."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from benchmarks.town import BOT_ID, NOW, opened
from bot.config import load
from bot.domain.messaging.messages import ChatKind, Lane, Remind
from bot.domain.recipients import REPORTERS, UNIT_ABOVE, Recipient
from bot.domain.reports.reminders import Timed, plan
from bot.domain.reports.schedule import RoundTimes, Step, quiet_until, step_times
from bot.domain.terms import ReportState, Role
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import midnight_before
from bot.phrases import say
from bot.services import apply, outbox
from bot.services.recipients.audiences import LADDER
from bot.services.recipients.lookup import ABOVE
from bot.services.reports import card, rounds
from bot.services.reports.reminders import ReminderCall, remind_due
from storage.database import Database
from storage.queries import due as stored_due
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Account, Chat, Member, Occurrence, Outbox, Unit
from storage.work import Work
from tests.databases import Databases

VILLAGES = 4
CONFIG = (
    '[[units]]\nname = "县"\n[[units]]\nname = "镇"\nparent = "县"\n'
    + "".join(f'[[units]]\nname = "村{n}"\nparent = "{"镇" if n % 2 else "县"}"\n' for n in range(VILLAGES))
    + """
[[schedules]]
name = "早报"
times = ["09:00", "09:30"]
units = ["县/*", "镇/*"]
opens = "2h"
quiet = { start = "08:55", end = "09:10" }
[[schedules.steps]]
at = "-15m"
to = ["role:reporter"]
[[schedules.steps]]
at = "5m"
to = ["role:reporter", "role:head"]
[[schedules.steps]]
at = "40m"
to = ["unit_above"]
[[schedules]]
name = "远方"
zone = "America/New_York"
times = ["20:00"]
units = ["县/*"]
opens = "2h"
[[schedules.steps]]
at = "10m"
to = ["role:head", "unit_above"]
"""
)


def remind_one_by_one(work: Work, budget: int) -> None:
    """The rule, plainly: every question asked of the database when it comes up."""
    calls: dict[tuple[int, bool], ReminderCall] = {}
    for occurrence, round_, schedule in stored_rounds.with_schedules(
        work, stored_due.due(work, Occurrence, 1000)
    ):
        chosen = stored_rounds.plan_of(schedule)
        names = ("day", "label", "opens_at", "due_at", "missing_at", "lock_at")
        times = RoundTimes(**{name: getattr(round_, name) for name in names})
        steps = [Timed(at, step) for at, step in step_times(chosen, times)]
        decision = plan(steps, occurrence.step, occurrence.state, round_.missing_at, work.now)
        occurrence.step, occurrence.next_action_at = decision.done, decision.next_at
        if decision.missing:
            occurrence.state = ReportState.MISSING
            card.redraw(work, round_)
        for account, escalated in audience(work, occurrence, decision.take) if decision.take else []:
            quiet = quiet_until(chosen.quiet, chosen.zone, work.now)
            new = ReminderCall(account, escalated, chosen.zone, quiet or work.now, round_.lock_at)
            call = calls.setdefault((account.id, escalated), new)
            call.occurrences.append(occurrence.id)
            call.steps.append(decision.done)
    for call in calls.values():
        queue(work, call, budget)


def audience(work: Work, occurrence: Occurrence, step: Step) -> list[tuple[Account, bool]]:
    found: dict[int, tuple[Account, bool]] = {}
    for named in step.to:
        for account, escalated in rung(work, occurrence.unit_id, named):
            found.setdefault(account.id, (account, escalated))
    if not found:
        name = stored_units.unit_names(work, [occurrence.unit_id]).get(occurrence.unit_id, "")
        key = f"nobody:{occurrence.round_id}:{name}"
        outbox.tell_admins(work, say("admin.nobody", units=name), key=key, units=[occurrence.unit_id])
    return list(found.values())


def rung(work: Work, unit_id: int, named: Recipient) -> list[tuple[Account, bool]]:
    for step in LADDER[LADDER.index(named) :]:
        if step == UNIT_ABOVE:
            for above in stored_units.above(work, unit_id)[1:]:
                if found := stored_members.members(work, [above], ABOVE):
                    return [(account, True) for _, account in found]
            return []
        roles = (Role.REPORTER,) if step == REPORTERS else (Role.HEAD,)
        if found := stored_members.members(work, [unit_id], roles):
            return [(account, False) for _, account in found]
    return []


def queue(work: Work, call: ReminderCall, budget: int) -> None:
    chat_id = call.account.user_id
    since = midnight_before(work.now, call.zone)
    if stored_outbox.reminders_since(work, [chat_id], since).get(chat_id, 0) >= budget:
        return
    stored_outbox.queue(
        work,
        Remind(occurrences=tuple(call.occurrences), escalated=call.escalated),
        kind="reminder",
        lane=Lane.REMINDER,
        chat_id=chat_id,
        dedup_key=f"remind:{call.occurrences[0]}:{call.steps[0]}:{call.account.id}:{int(call.escalated)}",
        not_before=call.not_before,
        expires_at=call.expires_at,
    )


@pytest.fixture(scope="module")
def town(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a county with nobody in it; it is only ever copied."""
    url = databases.migrated()
    database = opened(url)
    path: Path = tmp_path_factory.mktemp("town") / "config.toml"
    path.write_text(CONFIG, encoding="utf-8")
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW - timedelta(hours=6))
        apply.apply(work, load(path))
        rounds.plan_ahead(work, Calendar())
    database.close()
    return url


ROLES = (Role.REPORTER, Role.HEAD, Role.DUTY_LEADER, Role.ADMIN)
# Who serves which unit as what; whose chat is closed; who has reported; when beats are; how many reminders a day.
duties = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, VILLAGES + 1), st.sampled_from(ROLES)),
    max_size=9,
    unique=True,
)
beats = st.lists(st.integers(0, 120), min_size=1, max_size=4).map(sorted)


@pytest.mark.postgresql
@settings(max_examples=40)
@given(
    duties,
    st.sets(st.integers(0, 4), max_size=2),
    st.sets(st.integers(0, 30), max_size=4),
    beats,
    st.integers(0, 3),
)
def test_reading_for_all_at_once_changes_nothing(
    databases: Databases,
    town: str,
    held: list[tuple[int, int, Role]],
    closed: set[int],
    reported: set[int],
    minutes: list[int],
    budget: int,
) -> None:
    results = []
    for remind in (remind_due, remind_one_by_one):
        url = databases.copy(town)
        database = Database(url, BOT_ID)
        try:
            _people(database, held, closed, reported)
            for minute in minutes:
                with database.transaction() as session:
                    remind(Work(session, BOT_ID, NOW + timedelta(minutes=minute)), budget)
            results.append(_rows(database))
        finally:
            database.close()
            databases.drop(url)
    assert results[0] == results[1]


def _people(
    database: Database, held: Sequence[tuple[int, int, Role]], closed: set[int], reported: set[int]
) -> None:
    with database.transaction() as session:
        ids = session.exec(select(Unit.id).order_by(col(Unit.position))).all()
        for person in range(5):
            session.add(
                Account(
                    id=person + 1, bot_id=BOT_ID, user_id=100 + person, name=f"{person}", first_seen_at=NOW
                )
            )
        session.flush()
        for person, unit, role in held:
            session.add(Member(account_id=person + 1, unit_id=ids[unit] or 0, role=role, since=NOW))
        for person in closed:
            session.add(Chat(bot_id=BOT_ID, chat_id=100 + person, kind=ChatKind.PRIVATE, disabled_at=NOW))
        for number, occurrence in enumerate(session.exec(select(Occurrence).order_by(col(Occurrence.id)))):
            if number in reported:
                occurrence.state, occurrence.next_action_at = ReportState.ZERO, None


def _rows(database: Database) -> list[list[dict[str, Any]]]:
    with database.transaction() as session:
        return [
            [row.model_dump(warnings=False) for row in session.exec(select(table).order_by(col(table.id)))]
            for table in (Occurrence, Outbox)
        ]
