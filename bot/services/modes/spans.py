"""Beginning and ending modes at midnight of their zones, and after an outage at once.

Rounds, shifts and musters are planned by the days of the modes long before; here the turn is stored, to be told.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.modes.days import first_of, next_change
from bot.domain.modes.plan import ModePlan
from bot.domain.time.days import Calendar
from bot.domain.time.local_time import local_day, midnight
from bot.services import audit, due
from storage.queries import modes as stored_modes
from storage.tables import Mode, ModeSpan
from storage.work import Work

UNKNOWN = date.min  # no mode ends on it


@dataclass(frozen=True)
class ModeTurn:
    """A mode has begun or ended. `day`: which day of it today is (from 1), or how many it had.

    `missed`: it began and ended during an outage. `moved`: it is in force already, and its last day was changed;
    `known` is the last day that people have heard of (None: open; `UNKNOWN`).
    """

    mode: ModePlan
    span: ModeSpan
    begun: bool
    day: int
    missed: bool = False
    moved: bool = False
    known: date | None = UNKNOWN


def moved(work: Work, mode: Mode, before: ModePlan, calendar: Calendar) -> list[ModeTurn]:
    """The turn of a mode in force whose last day was changed; beginnings and ends are found by `turn_due`."""
    plan, span = stored_modes.mode_plan(mode), stored_modes.open_span(work, mode.id)
    today = local_day(work.now, plan.zone)
    if (
        span is None
        or plan.last == before.last
        or plan not in stored_modes.in_force(work, calendar).on(today)
    ):
        return []
    if first_of(plan, today, calendar) > span.first_day:
        return []  # it is about to begin again
    day = (today - span.first_day).days + 1
    return [ModeTurn(plan, span, begun=True, day=day, moved=True, known=before.last)]


def turn_due(work: Work, calendar: Calendar) -> list[ModeTurn]:
    """Begins and ends modes that are due; returns the turns."""
    turns: list[ModeTurn] = []
    due.act_on_each(work, Mode, lambda own, mode: turns.extend(_turn(own, mode, calendar)))
    return turns


def _turn(work: Work, mode: Mode, calendar: Calendar) -> list[ModeTurn]:
    """The turns of one mode. After an outage over an end and the next beginning, the beginning alone."""
    plan, at = stored_modes.mode_plan(mode), mode.next_action_at or work.now
    today = local_day(work.now, plan.zone)
    stands = mode.closed_at is None and plan in stored_modes.in_force(work, calendar).on(today)
    mode.next_action_at = next_change(plan, work.now, calendar) if mode.closed_at is None else None
    span = stored_modes.open_span(work, mode.id)
    turns = []
    if span is not None and not (stands and first_of(plan, today, calendar) <= span.first_day):
        span.ended_at = max(at, span.begun_at)
        turns.append(ModeTurn(plan, span, begun=False, day=_days(plan, span, span.ended_at)))
        audit.record(work, None, "mode.ended", before=mode.name, actor=audit.itself())
    if stands and (span is None or span.ended_at is not None):
        first = first_of(plan, today, calendar)
        span = ModeSpan(mode_id=mode.id, first_day=first, begun_at=max(at, midnight(first, plan.zone)))
        work.session.add(span)
        turns = [ModeTurn(plan, span, begun=True, day=(today - first).days + 1)]
        audit.record(work, None, "mode.begun", after=mode.name, actor=audit.itself())
    if not stands and span is None:
        turns += _missed(work, mode, plan, at, today)
    work.session.flush()
    return turns


def _days(plan: ModePlan, span: ModeSpan, ended_at: datetime) -> int:
    """How many days it had; the day on which it was ended early counts, as it did in summaries."""
    last = local_day(ended_at, plan.zone)
    whole = (last - span.first_day).days
    return max(whole if ended_at == midnight(last, plan.zone) else whole + 1, 1)


def _missed(work: Work, mode: Mode, plan: ModePlan, at: datetime, today: date) -> list[ModeTurn]:
    """The turn of a mode with dates of its own that began and ended while nothing ran."""
    if mode.closed_at is not None or plan.first is None or plan.last is None or plan.last >= today:
        return []
    if at != midnight(plan.first, plan.zone):
        return []  # it was entered when its dates were over
    ended = midnight(plan.last + timedelta(days=1), plan.zone)
    span = ModeSpan(mode_id=mode.id, first_day=plan.first, begun_at=at, ended_at=ended)
    work.session.add(span)
    audit.record(work, None, "mode.ended", before=mode.name, actor=audit.itself())
    return [ModeTurn(plan, span, begun=False, day=(plan.last - plan.first).days + 1, missed=True)]
