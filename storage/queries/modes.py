"""The modes of a bot, and when each has stood."""

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import bindparam
from sqlmodel import col, select

from bot.domain.modes.in_force import Modes
from bot.domain.modes.plan import ModePlan
from bot.domain.time.days import Calendar
from storage.queries import holidays as stored_holidays
from storage.tables import Mode
from storage.work import Work

OPEN = (
    select(Mode).where(Mode.bot_id == bindparam("bot"), col(Mode.closed_at).is_(None)).order_by(col(Mode.id))
)


def mode_plan(mode: Mode) -> ModePlan:
    return _read(mode.plan)


@lru_cache(maxsize=256)
def _read(plan: str) -> ModePlan:
    return ModePlan.model_validate_json(plan)


def open_modes(work: Work) -> Sequence[Mode]:
    """Those that are configured, in the order in which they came."""
    return work.session.exec(OPEN, params={"bot": work.bot_id}).all()


def all_modes(work: Work) -> Sequence[Mode]:
    """Closed ones included."""
    return work.session.exec(select(Mode).where(Mode.bot_id == work.bot_id)).all()


def in_force(work: Work, calendar: Calendar | None = None) -> Modes:
    """The modes with the calendar; that which holds for the bot where none is given."""
    plans = tuple(mode_plan(mode) for mode in open_modes(work))
    return Modes(plans, stored_holidays.calendar(work) if calendar is None else calendar)
