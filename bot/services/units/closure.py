"""Closing a unit (撤销); docs/units.md says what becomes of each thing that belongs to it."""

from bot.domain.terms import Role
from bot.phrases import say
from bot.services import audit, edits, outbox
from bot.services.incidents import unit_changes as incidents_left
from bot.services.people import revocations, roles
from bot.services.refusals import Refused
from bot.services.reports import unit_changes as parts_left
from bot.services.units import news, rows, staff
from bot.services.units.merger import UnitGone
from bot.services.utterance import Speaker
from storage.queries import directory as stored_directory
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import units as stored_units
from storage.tables import Account, Unit
from storage.work import Work


@edits.undoable("unit.close")
def close_unit(work: Work, speaker: Speaker, unit_id: int) -> UnitGone:
    """Closes the unit. Raises `Refused`: no right, the topmost unit, or there are units below it."""
    unit = staff.administered(work, speaker, unit_id)
    above = must_be_closable(work, unit)
    told = staff.concerned(work, [unit.id], but=speaker.account)
    gone = leave(work, unit, above, speaker.account)
    audit.record(work, speaker.account, "unit.close", unit=unit, units=[above.id], before=unit.name)
    text = say("units.closed", unit=unit.name, above=above.name, by=speaker.account.name)
    news.tell_by_day(work, told, [unit.id, above.id], text)
    return gone


def must_be_closable(work: Work, unit: Unit) -> Unit:
    """The unit above, which takes over what is left. Raises `Refused` where the unit cannot be closed."""
    below = stored_units.right_below(work, unit.id)
    if unit.parent_id is None:
        raise Refused("units.topmost", unit=unit.name)
    if below:
        raise Refused("units.has_below", unit=unit.name, below=outbox.listed(one.name for one in below))
    return work.session.get_one(Unit, unit.parent_id)


def leave(work: Work, unit: Unit, above: Unit, by: Account | None, *, arranged: bool = False) -> UnitGone:
    """Ends or hands to `above` all that belongs to the unit, and closes it.

    `arranged`: leaves rotas, groups, plans and schedules alone, because a configuration says what becomes of them.
    """
    asking = news.asking(work, unit.id)
    why = say("units.closed_why", unit=unit.name)
    parts = parts_left.leave(work, unit, None, why)
    going_on = incidents_left.hand_over(work, unit, above, why)
    rows.redirect_questions(work, unit, above, parts)
    _end_roles(work, unit, above, by)
    rows.end_grants(work, unit)
    if not arranged:
        rows.end_arrangements(work, unit, above)
    stored_units.pass_joining(work, unit.id, above.id)
    unit.closed_at = work.now
    work.session.flush()
    stored_directory.forget_edition(work)
    news.redirect(work, asking, above, "units.you_ask_above", unit.name)
    return UnitGone(unit.name, above.name, parts, going_on)


def _end_roles(work: Work, unit: Unit, above: Unit, by: Account | None) -> None:
    """Ends all roles at the unit. The only admin of the place becomes admin of the unit above.

    One whom no message reaches is an admin all the same: nobody gets to be admin of the unit above because of that.
    """
    for held in stored_grants.roles_at(work, [unit.id]):
        if held.member.role is Role.ADMIN and len(stored_members.admins(work)) == 1:
            roles.give(work, held.account.id, above.id, Role.ADMIN, held.member.person_id)
        revocations.end_quietly(work, held, by)
