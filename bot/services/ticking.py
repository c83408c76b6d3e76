"""One beat: everything that is due now, in one transaction."""

from bot.domain.days import Calendar
from bot.services import planning, reminders, summaries
from bot.services.rota import keeping
from storage.queries import rounds
from storage.work import Work


def tick(work: Work, calendar: Calendar, budget: int) -> None:
    """Plans ahead, reminds, lets silence become missing, then opens, summarises and re-issues rounds.

    The order matters: a summary is written only after every unit of its round has been looked at.
    """
    planning.plan_ahead(work, calendar)
    keeping.keep(work, calendar)
    reminders.remind_due(work, budget)
    for round_, schedule in rounds.due_rounds(work):
        summaries.round_due(work, round_, schedule)
