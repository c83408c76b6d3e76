"""What hangs on a unit beside its rounds and people, and what becomes of it when the unit is no more."""

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
    """All that goes on at the unit that takes its place: groups, rotas, plans, invitations, lessons, units below."""
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
    """Its rotas and plans end. Its groups are the unit's above: whoever reads there goes on reading."""
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
    """Nobody is invited or expected there any more, and what was taught of it says nothing."""
    stored_units.end_listings(work, unit.id)
    for invite in stored_units.open_invites_of(work, unit.id):
        invite.cancelled_at = work.now
    for lesson in stored_lessons.of_unit(work, unit.id):
        work.session.delete(lesson)
    work.session.flush()


def close_rota(work: Work, rota: Rota) -> None:
    """Whoever was told of a shift hears that there is none; nobody is mustered on it any more."""
    news.take_down(work, rota)
    rota.closed_at = work.now
    for rule in stored_muster.open_rules(work):
        if rule.rota == rota.name:
            muster_schedule.forget_ahead(work, rule)
            rule.closed_at = work.now


def end_incident_rule(work: Work, unit: Unit) -> None:
    """What happens there opens with the rule of the unit that answers for it now; open ones keep theirs."""
    setting = stored_apply.incident_setting(work, unit.id)
    if setting is not None and setting.closed_at is None:
        setting.closed_at = work.now


def redirect_questions(work: Work, old: Unit, new: Unit, parts: PartsLeft) -> None:
    """Open questions about the old unit are about the new one: what somebody said waits in them."""
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
