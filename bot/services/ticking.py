"""One beat: everything that is due now, in one transaction."""

from bot.domain.days import Calendar
from bot.services import finding_cover, mustering, plan_calling, planning, reminders, summaries
from bot.services.incidents import walking
from bot.services.rota import keeping
from storage.queries import rounds
from storage.queries.due_duty import due_duty
from storage.work import Work


def tick(work: Work, calendar: Calendar, budget: int) -> None:
    """Walks ladders, plans ahead, reminds, lets silence become missing, then opens, summarises, re-issues rounds.

    The order matters: a summary is written only after every unit of its round has been looked at.
    """
    walking.walk_due(work)
    planning.plan_ahead(work, calendar)
    keeping.keep(work, calendar)
    reminders.remind_due(work, budget)
    for round_, schedule in rounds.due_rounds(work):
        summaries.round_due(work, round_, schedule)
    _duty(work, calendar)


def _duty(work: Work, calendar: Calendar) -> None:
    """Musters are drawn, asked and closed; uncovered shifts are named again; running plans ask for what is due."""
    mustering.plan_ahead(work, calendar)
    due = due_duty(work)
    if due.musters:
        mustering.musters_due(work)
    if due.leave:
        finding_cover.warn_due(work)
    if due.runs:
        plan_calling.look_again(work)
    if due.steps:
        plan_calling.ask_overdue(work)
