"""The modes of a bot, and when each has stood."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from sqlalchemy import bindparam
from sqlmodel import col, select

from bot.domain.modes.days import modes_at
from bot.domain.modes.in_force import Modes
from bot.domain.modes.plan import ModePlan
from bot.domain.time.days import Calendar
from storage.answers import asked_once
from storage.queries import holidays as stored_holidays
from storage.tables import Mode, ModeSpan
from storage.work import Work

OPEN = (
    select(Mode).where(Mode.bot_id == bindparam("bot"), col(Mode.closed_at).is_(None)).order_by(col(Mode.id))
)


def mode_plan(mode: Mode) -> ModePlan:
    return _read(mode.plan)


@lru_cache(maxsize=256)
def _read(plan: str) -> ModePlan:
    return ModePlan.model_validate_json(plan)


@asked_once
def open_modes(work: Work) -> Sequence[Mode]:
    """Those that are configured, in the order in which they came."""
    return work.session.exec(OPEN, params={"bot": work.bot_id}).all()


def all_modes(work: Work) -> Sequence[Mode]:
    """Closed ones included."""
    return work.session.exec(select(Mode).where(Mode.bot_id == work.bot_id)).all()


def open_span(work: Work, mode_id: int) -> ModeSpan | None:
    """The time that it stands; None where it does not."""
    query = select(ModeSpan).where(ModeSpan.mode_id == mode_id, col(ModeSpan.ended_at).is_(None))
    return work.session.exec(query.order_by(col(ModeSpan.id).desc())).first()


def stood_at(work: Work, at: datetime) -> Sequence[tuple[Mode, ModeSpan]]:
    """The modes that stand, or stood, at an instant, whatever is configured by now."""
    until = col(ModeSpan.ended_at)
    query = (
        select(Mode, ModeSpan)
        .join(ModeSpan, col(ModeSpan.mode_id) == Mode.id)
        .where(Mode.bot_id == work.bot_id, col(ModeSpan.begun_at) <= at, until.is_(None) | (until > at))
        .order_by(col(ModeSpan.id))
    )
    return work.session.exec(query).all()


def in_force(work: Work, calendar: Calendar | None = None) -> Modes:
    """The modes with the calendar; that which holds for the bot where none is given."""
    plans = tuple(mode_plan(mode) for mode in open_modes(work))
    return Modes(plans, stored_holidays.calendar(work) if calendar is None else calendar)


def plans_now(work: Work) -> Sequence[ModePlan]:
    """The modes that stand now, each by the clock of its zone, the lowest first."""
    plans = [mode_plan(mode) for mode in open_modes(work)]
    return modes_at(plans, work.now, stored_holidays.calendar(work)) if plans else ()
