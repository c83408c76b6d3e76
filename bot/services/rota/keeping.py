"""A beat's part in the rotas: planned ahead, watched over, people told."""

from bot.domain.days import Calendar
from bot.services.rota import planning, telling, watching
from storage.work import Work


def keep(work: Work, calendar: Calendar) -> None:
    """Once a day at every place (whenever a new day is planned) gaps and clashes are looked for."""
    if planning.plan_ahead(work, calendar):
        watching.look_ahead(work, calendar)
    telling.act_on_due(work)
