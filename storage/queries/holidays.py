"""The calendar that holds for a bot, and the notices behind it."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import bindparam
from sqlmodel import col, select

from bot.domain.time.days import Announced, Calendar
from storage.answers import asked_once
from storage.tables import HolidayPlan
from storage.work import Work

# Every beat asks.
HOLDS = (
    col(HolidayPlan.bot_id) == bindparam("bot"),
    col(HolidayPlan.held_at).is_not(None),
    col(HolidayPlan.closed_at).is_(None),
)
HELD = (
    select(HolidayPlan.year, HolidayPlan.holidays, HolidayPlan.workdays)
    .where(*HOLDS)
    .order_by(col(HolidayPlan.year), col(HolidayPlan.id))
)


@asked_once
def calendar(work: Work) -> Calendar:
    """As it holds now: the package's, this place's own days, and the notices that admins have given."""
    if HolidayPlan in work.ahead.idle:
        return Calendar()
    own, announced = (frozenset[date](), frozenset[date]()), []
    for year, holidays, workdays in work.session.exec(HELD, params={"bot": work.bot_id}):
        days = _days(holidays), _days(workdays)
        if year is None:
            own = days
        else:
            announced.append(Announced(year, *days))
    return Calendar(*own, tuple(announced))


def _days(written: Sequence[str]) -> frozenset[date]:
    return frozenset(date.fromisoformat(day) for day in written)


def own_days(work: Work) -> HolidayPlan | None:
    """The days of `[calendar]`; None where they were never applied."""
    query = select(HolidayPlan).where(HolidayPlan.bot_id == work.bot_id, col(HolidayPlan.year).is_(None))
    return work.session.exec(query).first()


def plan(work: Work, plan_id: int) -> HolidayPlan | None:
    """A notice of this bot, whether it holds or not."""
    found = work.session.get(HolidayPlan, plan_id)
    return found if found is not None and found.bot_id == work.bot_id and found.year is not None else None


def pasted_since(work: Work, account_id: int, since: datetime) -> HolidayPlan | None:
    """What an account has given last, since an instant (UTC), and does not hold."""
    query = select(HolidayPlan).where(
        HolidayPlan.bot_id == work.bot_id,
        HolidayPlan.given_by == account_id,
        col(HolidayPlan.made_at) >= since,
        col(HolidayPlan.held_at).is_(None),
    )
    return work.session.exec(query.order_by(col(HolidayPlan.id).desc()).limit(1)).first()


def held(work: Work, year: int | None = None) -> Sequence[HolidayPlan]:
    """The notices that hold, of one year or of all, the latest year first."""
    query = select(HolidayPlan).where(
        HolidayPlan.bot_id == work.bot_id,
        col(HolidayPlan.year).is_not(None) if year is None else col(HolidayPlan.year) == year,
        col(HolidayPlan.held_at).is_not(None),
        col(HolidayPlan.closed_at).is_(None),
    )
    return work.session.exec(query.order_by(col(HolidayPlan.year).desc())).all()
