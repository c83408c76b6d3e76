"""Which days are worked: this place's own, and the State Council's notices that admins give; what is planned follows.

A notice waits until whoever gave it has seen its dates and said yes. It can be taken back.
"""

from collections.abc import Collection
from datetime import date

from bot.domain.holidays import NoticeReading
from bot.domain.time.days import Calendar
from bot.services import audit
from bot.services.muster import schedule as muster_schedule
from bot.services.refusals import Refused
from bot.services.reports import rounds
from bot.services.rota import gaps, shift_plan
from storage.queries import holidays as stored_holidays
from storage.queries import rota as stored_rota
from storage.tables import Account, HolidayPlan
from storage.work import Work


def begin(work: Work, days: Calendar) -> None:
    """When a program starts: what is planned follows the calendar, which a new version may bring other data for.

    `days`: those of the configuration; they hold where none were ever applied, as in a database of an older version.
    """
    if stored_holidays.own_days(work) is None and (days.holidays or days.workdays):
        set_own(work, days.holidays, days.workdays)
    _plan_rounds_and_shifts(work, stored_holidays.calendar(work))


def set_own(work: Work, holidays: Collection[date], workdays: Collection[date]) -> None:
    """The days of `[calendar]`."""
    row = stored_holidays.own_days(work) or HolidayPlan(
        bot_id=work.bot_id, made_at=work.now, held_at=work.now
    )
    row.holidays, row.workdays = _written(holidays), _written(workdays)
    work.session.add(row)
    work.session.flush()


def keep(work: Work, account: Account | None, text: str, reading: NoticeReading) -> HolidayPlan:
    """A notice as it was read, which waits for a yes."""
    row = HolidayPlan(
        bot_id=work.bot_id,
        year=reading.year,
        holidays=_written(reading.holidays),
        workdays=_written(reading.workdays),
        text=text,
        given_by=account.id if account is not None else None,
        made_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return row


def hold(work: Work, plan: HolidayPlan, actor: str) -> None:
    """From now on it holds, in the place of any other on its year. Raises `Refused` where that is decided already."""
    if plan.held_at is not None or plan.closed_at is not None:
        raise Refused("refuse.stale")
    assert plan.year is not None  # only notices wait
    for other in stored_holidays.held(work, plan.year):
        other.closed_at = work.now
    plan.held_at = work.now
    audit.record(work, actor, "holidays", after=f"{plan.year}：{len(plan.holidays)} / {len(plan.workdays)}")
    plan_anew(work)


def decline(work: Work, plan: HolidayPlan) -> None:
    if plan.held_at is not None or plan.closed_at is not None:
        raise Refused("refuse.stale")
    plan.closed_at = work.now


def revoke(work: Work, plan: HolidayPlan, actor: str) -> None:
    """It holds no longer; what was planned follows. Raises `Refused` for one that does not hold."""
    if plan.held_at is None or plan.closed_at is not None:
        raise Refused("refuse.stale")
    plan.closed_at = work.now
    audit.record(work, actor, "holidays", before=f"{plan.year}")
    plan_anew(work)


def plan_anew(work: Work) -> None:
    """Rounds, shifts and musters that are planned already are planned anew by the calendar as it holds now."""
    work.session.flush()
    calendar = stored_holidays.calendar(work)
    _plan_rounds_and_shifts(work, calendar)
    muster_schedule.replan(work, calendar)


def _plan_rounds_and_shifts(work: Work, calendar: Calendar) -> None:
    rounds.replan(work, calendar)
    for rota in stored_rota.open_rotas(work):
        rota.planned_until = None
    if shift_plan.plan_ahead(work, calendar):
        gaps.look_ahead(work, calendar)


def _written(days: Collection[date]) -> list[str]:
    return [day.isoformat() for day in sorted(days)]
