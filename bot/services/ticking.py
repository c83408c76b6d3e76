"""One beat: everything that is due now, in one transaction.

What cannot be dealt with is put back and keeps nothing else from it (`setbacks`).
"""

from bot.domain.days import Calendar
from bot.services import finding_cover, mustering, plan_calling, planning, reminders, summaries
from bot.services.incidents import walking
from bot.services.rota import keeping
from storage.work import Work


def tick(work: Work, calendar: Calendar, budget: int) -> None:
    """Walks ladders, plans ahead, reminds, lets silence become missing, then opens, summarises, re-issues rounds.

    The order matters: a summary is written only after every unit of its round has been looked at. After `agenda.look`
    it costs less.
    """
    walking.walk_due(work)
    planning.plan_ahead(work, calendar)
    keeping.keep(work, calendar)
    reminders.remind_due(work, budget)
    summaries.rounds_due(work)
    _duty(work, calendar)


def _duty(work: Work, calendar: Calendar) -> None:
    """Musters are drawn, asked and closed; uncovered shifts are named again; running plans ask for what is due."""
    mustering.plan_ahead(work, calendar)
    mustering.musters_due(work)
    finding_cover.warn_due(work)
    plan_calling.look_again(work)
    plan_calling.ask_overdue(work)
