"""When musters (查岗) are asked: drawn ahead for days to come, at times nobody can foresee."""

import secrets
from datetime import date, timedelta

from bot.domain import muster as muster_rules
from bot.domain.modes.in_force import Modes
from bot.domain.muster import MusterPlan, MusterSlot
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import local_day
from bot.services import due
from storage.queries import modes as stored_modes
from storage.queries import muster as stored_muster
from storage.tables import Muster, MusterRule
from storage.work import Work

AHEAD = timedelta(days=1)
SECRET_BYTES = 32


def new_secret() -> str:
    return secrets.token_hex(SECRET_BYTES)


# -- planning ----------------------------------------------------------------------------------------------------


def plan_ahead(work: Work, calendar: Calendar) -> None:
    """Draws the musters of today and tomorrow; costs one small query where nothing is missing."""
    numbers = [rule.id for rule in stored_muster.open_rules(work) if _behind(work, rule)]
    due.act_on_each_of(work, MusterRule, numbers, lambda own, rule: _plan(own, rule, calendar))


def replan(work: Work) -> None:
    """After the calendar has changed: what nobody was asked yet goes, and the next beat draws anew."""
    due.act_on_each_of(work, MusterRule, [rule.id for rule in stored_muster.open_rules(work)], forget_ahead)


def _behind(work: Work, rule: MusterRule) -> bool:
    """A plan that cannot be read is behind, too: whoever looks at it then says so."""
    try:
        return rule.planned_until != local_day(work.now + AHEAD, stored_muster.plan_of(rule).zone)
    except ValueError:
        return True


def _plan(work: Work, rule: MusterRule, calendar: Calendar) -> None:
    plan = stored_muster.plan_of(rule)
    wanted = local_day(work.now + AHEAD, plan.zone)
    modes = stored_modes.in_force(work, calendar)
    for number in range((wanted - local_day(work.now, plan.zone)).days + 1):
        day = local_day(work.now, plan.zone, number)
        own = mustered(modes, plan, day)
        if own is not None:
            _plan_day(work, rule, own, day, calendar)
    rule.planned_until = wanted


def mustered(modes: Modes, plan: MusterPlan, day: date) -> MusterPlan | None:
    """How its rota is mustered on a local day, as modes have it; None where it is not, or where the rota rests."""
    duty = modes.rota_change(plan.rota, day)
    return None if duty and duty.rests else modes.muster(plan, day)


def plan_on(work: Work, rule: MusterRule, day: date) -> MusterPlan | None:
    """How its rota may be mustered on a local day, with what the modes of that day change; None where it may not."""
    return stored_modes.in_force(work).muster(stored_muster.plan_of(rule), day)


def forget_ahead(work: Work, rule: MusterRule) -> None:
    """Takes away what nobody was asked yet; the next beat draws anew."""
    today = local_day(work.now, stored_muster.plan_of(rule).zone)
    for muster in stored_muster.planned(work, rule, today, today + 2 * AHEAD):
        if muster.asks_at > work.now:  # those that an outage made us miss stay, and are told of
            work.session.delete(muster)
    work.session.flush()
    rule.planned_until = None


def _plan_day(work: Work, rule: MusterRule, plan: MusterPlan, day: date, calendar: Calendar) -> None:
    for number, slot in enumerate(muster_rules.slots(plan, rule.secret, day, calendar), start=1):
        ahead = slot.asks_at > work.now and not stored_muster.exists(work, rule, day, number)
        if ahead and room(work, rule, plan, day):
            add(work, rule, slot, number)


def add(work: Work, rule: MusterRule, slot: MusterSlot, number: int) -> Muster:
    muster = Muster(
        bot_id=work.bot_id,
        rule_id=rule.id,
        day=slot.day,
        number=number,
        asks_at=slot.asks_at,
        latest_at=slot.latest_at,
        next_action_at=slot.asks_at,
    )
    work.session.add(muster)
    work.session.flush()
    return muster


def room(work: Work, rule: MusterRule, plan: MusterPlan, day: date) -> bool:
    """Do day and week still have one to give?"""
    first = muster_rules.monday(day)
    return (
        stored_muster.counted(work, rule, day, day) < plan.per_day
        and stored_muster.counted(work, rule, first, first + timedelta(days=6)) < plan.per_week
    )
