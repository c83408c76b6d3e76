"""What belongs to a unit besides its rounds and people, and what becomes of it when the unit is merged or closed."""

from bot.domain.unit_names import designation, name_said
from bot.services import questions
from bot.services.muster import schedule as muster_schedule
from bot.services.reports.unit_changes import PartsLeft
from bot.services.rota import news
from bot.services.units import names
from storage.queries import apply as stored_apply
from storage.queries import lessons as stored_lessons
from storage.queries import muster as stored_muster
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from storage.tables import Account, EmergencyPlan, Rota, Unit
from storage.work import Work


def hand_over(work: Work, old: Unit, new: Unit, by: Account | None) -> None:
    """Moves groups, rotas, plans, invitations, lessons and units below to the unit that takes its place."""
    stored_units.hand_over(work, old.id, new.id)
    stored_units.pass_joining(work, old.id, new.id)
    for invite in stored_units.open_invites_of(work, old.id):
        invite.unit_id = new.id
    for below in stored_units.right_below(work, old.id):
        if below.id != new.id:
            said = name_said(below.name, old.name)
            below.parent_id = new.id
            if said != below.name:
                names.know_as(work, below, designation(said, new.name), by)
    for lesson in stored_lessons.of_unit(work, old.id):
        if stored_lessons.own(work, lesson.account_id, new.id, lesson.words) is None:
            lesson.unit_id = new.id
        else:
            work.session.delete(lesson)
    work.session.flush()


def end_arrangements(work: Work, unit: Unit, above: Unit) -> None:
    """Ends its rotas and plans. Its groups pass to the unit above, so that those who read there go on reading."""
    for rota in stored_apply.rows(work, Rota):
        if rota.unit_id == unit.id and rota.closed_at is None:
            close_rota(work, rota)
    for plan in stored_apply.rows(work, EmergencyPlan):
        if plan.unit_id == unit.id and plan.closed_at is None:
            plan.closed_at = work.now
    end_incident_rule(work, unit)
    work.session.flush()
    stored_units.hand_over(work, unit.id, above.id)
    work.session.flush()


def end_grants(work: Work, unit: Unit) -> None:
    """Ends its invitations, lines of the office's list and lessons."""
    stored_units.end_listings(work, unit.id)
    for invite in stored_units.open_invites_of(work, unit.id):
        invite.cancelled_at = work.now
    for lesson in stored_lessons.of_unit(work, unit.id):
        work.session.delete(lesson)
    work.session.flush()


def close_rota(work: Work, rota: Rota) -> None:
    """Closes a rota with its musters, and tells people that their shifts are off."""
    news.take_down(work, rota)
    rota.closed_at = work.now
    for rule in stored_muster.open_rules(work):
        if rule.rota == rota.name:
            muster_schedule.forget_ahead(work, rule)
            rule.closed_at = work.now


def end_incident_rule(work: Work, unit: Unit) -> None:
    """Ends its incident rule; open incidents keep it."""
    setting = stored_apply.incident_setting(work, unit.id)
    if setting is not None and setting.closed_at is None:
        setting.closed_at = work.now


def redirect_questions(work: Work, old: Unit, new: Unit, parts: PartsLeft) -> None:
    """Makes open questions about the old unit questions about the new one, so that what was said is not lost."""
    for question in stored_reports.all_unanswered(work):
        options = questions.options_of(question)
        moved = [
            option.model_copy(
                update={
                    "units": tuple(new.id if one == old.id else one for one in option.units),
                    "occurrences": tuple(parts.moved.get(one, one) for one in option.occurrences),
                }
            )
            for option in options
        ]
        if moved != options:
            question.options = [option.model_dump(mode="json") for option in moved]
