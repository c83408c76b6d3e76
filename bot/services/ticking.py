"""One beat: everything that is due now, in one transaction."""

from bot.domain.days import Calendar
from bot.services import planning, reminders, summaries
from bot.services.incidents import walking
from bot.services.rota import planning as rota_planning
from storage.queries import rounds
from storage.work import Work


def tick(work: Work, calendar: Calendar, budget: int) -> None:
    """Walks ladders, plans ahead, reminds, lets silence become missing, then opens, summarises, re-issues rounds.

    The order matters: a summary is written only after every unit of its round has been looked at.
    """
    walking.walk_due(work)
    planning.plan_ahead(work, calendar)
    rota_planning.plan_ahead(work, calendar)
    reminders.remind_due(work, budget)
    for round_, schedule in rounds.due_rounds(work):
        summaries.round_due(work, round_, schedule)
