"""Is a bot well? What its process knows of itself and what the database says, made into a verdict."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.exc import DatabaseError

from bot.clock import Clock
from bot.domain.messaging.messages import Lane
from bot.metrics import Link, State, Vitals
from bot.phrases import say
from storage.database import Database
from storage.queries import operation as stored_operation
from storage.queries.operation import Waiting
from storage.session import Session
from storage.work import Work

LOOK_SECONDS = 5.0  # after which the database counts as away
LATE = timedelta(seconds=30)  # for a heart that beats once a second


@dataclass(frozen=True, eq=False)
class Watched:
    """One bot of this process."""

    vitals: Vitals
    database: Database
    clock: Clock


@dataclass(frozen=True)
class HealthFacts:
    """What the database says. `lag`: since the last beat; None for a bot that never beat."""

    now: datetime
    lag: timedelta | None
    waiting: dict[Lane, Waiting]


@dataclass(frozen=True)
class HealthProblem:
    """`code` for machines, `text` for whoever is on duty."""

    code: str
    text: str


async def read(watched: Watched) -> HealthFacts | None:
    """None where the database does not answer."""
    try:
        return await asyncio.wait_for(watched.database.look(lambda s: _read(s, watched)), LOOK_SECONDS)
    except (DatabaseError, TimeoutError):
        return None


def _read(session: Session, watched: Watched) -> HealthFacts:
    work = Work(session, watched.vitals.bot_id, watched.clock.now())
    beat = stored_operation.last_beat(work)
    return HealthFacts(work.now, work.now - beat if beat else None, stored_operation.waiting(work))


def problems(vitals: Vitals, reading: HealthFacts | None) -> list[HealthProblem]:
    """What is wrong; empty for a bot that does its part. Standing by is a part, too."""
    found = []
    if reading is None:
        found.append(_problem("database_away"))
    elif vitals.locked_out:
        found.append(_problem("database_locked_out"))
    serving = vitals.state is State.SERVING
    if vitals.state is State.STARTING or (serving and reading and reading.lag is None):
        found.append(_problem("starting"))
    if vitals.state is State.REFUSED:
        found.append(_problem("token_refused"))
    if vitals.link is Link.AWAY:
        found.append(_problem("platform_away"))
    if vitals.link is Link.CONFLICT:
        found.append(_problem("token_used_elsewhere"))
    if reading and vitals.held_until and (held := vitals.held_until - reading.now) > LATE:
        found.append(_problem("sending_held", seconds=round(held.total_seconds())))
    # Another process's heart is not this one's business: takers of updates must not all be taken out of service
    # because the worker is gone.
    if serving and reading and reading.lag is not None and reading.lag > LATE:
        found.append(_problem("heartbeat_late", seconds=round(reading.lag.total_seconds())))
    return found


def _problem(code: str, **values: object) -> HealthProblem:
    return HealthProblem(code, say(f"health.{code}", **values))
