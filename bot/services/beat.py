"""One beat: everything that is due now, in one transaction.

What cannot be dealt with is put back and keeps nothing else from it (`bot.services.due`).
"""

from bot.domain.retention import Terms
from bot.domain.time.days import Calendar
from bot.services import holidays, retention, summaries
from bot.services.admissions import reminders as admissions
from bot.services.incidents import ladder
from bot.services.leave import cover
from bot.services.modes import news as mode_news
from bot.services.modes import spans
from bot.services.muster import cancellation, roll_call, schedule
from bot.services.people import substitution
from bot.services.plans import calls
from bot.services.reports import reminders, rounds
from bot.services.rota import gaps, shift_plan, watch
from storage.queries import apply as stored_apply
from storage.work import Work

USUAL = Terms()


def tick(work: Work, calendar: Calendar, budget: int, terms: Terms = USUAL) -> None:
    """Walks ladders, turns modes, plans ahead, reminds, lets silence become missing, opens, summarises rounds.

    The order matters: a summary is written only after every unit of its round has been looked at. It costs less after
    `stored_due.look`. `budget` and `terms` are those of the file: they hold where none were ever stored.
    """
    ladder.walk_due(work)
    _turn_modes(work, calendar)
    if rounds.plan_ahead(work, calendar):  # once a day
        holidays.remind_admins(work, calendar)
    keep(work, calendar)
    reminders.remind_due(work, _budget(work, budget))
    summaries.rounds_due(work)
    _duty(work, calendar)
    admissions.expire_and_remind(work)
    retention.let_go_due(work, _terms(work, terms))


def _turn_modes(work: Work, calendar: Calendar) -> None:
    turns = spans.turn_due(work, calendar)
    if turns:
        mode_news.announce(work, turns, calendar)
        cancellation.cancel_dropped(work)


def _budget(work: Work, first: int) -> int:
    limits = stored_apply.limits_if_due(work)
    return limits.messages_per_person_per_day if limits else first


def _terms(work: Work, first: Terms) -> Terms:
    return stored_apply.retention_if_due(work) or first


def _duty(work: Work, calendar: Calendar) -> None:
    """Musters are drawn, asked and closed; uncovered shifts are named again; running plans ask for what is due."""
    substitution.act_on_due(work)
    schedule.plan_ahead(work, calendar)
    roll_call.musters_due(work)
    cover.warn_due(work)
    calls.look_again(work)
    calls.ask_overdue(work)


def keep(work: Work, calendar: Calendar) -> None:
    """Once a day at every place (whenever a new day is planned) gaps and clashes are looked for."""
    if shift_plan.plan_ahead(work, calendar):
        gaps.look_ahead(work, calendar)
    watch.act_on_due(work)
