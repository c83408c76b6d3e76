"""A unit gets another name: its row and its history stay, what was issued keeps the old name.

The old name goes on being understood, in messages as an alias and in a configuration as the unit's former name.
"""

from bot.domain.reports.schedule import SchedulePlan
from bot.domain.text.display import one_line
from bot.domain.unit_names import name_refusal
from bot.phrases import say
from bot.services import audit, edits
from bot.services.refusals import Refused
from bot.services.reports import card
from bot.services.units import news, staff
from bot.services.utterance import Speaker
from storage.queries import apply as stored_apply
from storage.queries import directory as stored_directory
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import FormerName, Schedule, Unit
from storage.work import Work


@edits.undoable("unit.rename")
def rename(work: Work, speaker: Speaker, unit_id: int, name: str) -> Unit:
    """Raises `Refused`: no right, no such unit, or it cannot be called so."""
    unit = staff.administered(work, speaker, unit_id)
    name, old = one_line(name), unit.name
    must_be_free(work, name, unit)
    if name == old:
        raise Refused("units.same_name", unit=old)
    work.session.add(FormerName(bot_id=work.bot_id, unit_id=unit.id, name=old, until=work.now))
    unit.name = name
    unit.aliases = [*(one for one in unit.aliases if one not in (name, old)), old]
    for schedule in stored_apply.rows(work, Schedule):
        schedule.plan = _renamed(stored_rounds.plan_of(schedule), old, name).model_dump_json()
    audit.record(work, speaker.account, "unit.rename", unit=unit, before=old, after=name)
    work.session.flush()
    stored_directory.forget_edition(work)
    for round_, _ in stored_rounds.open_rounds(work):
        card.redraw(work, round_)
    text = say("units.renamed", old=old, unit=name, by=speaker.account.name)
    news.tell_by_day(work, staff.concerned(work, [unit.id], but=speaker.account), [unit.id], text)
    news.redirect(work, news.asking(work, unit.id), unit, "units.you_ask_renamed", old)
    return unit


def must_be_free(work: Work, name: str, own: Unit | None = None) -> None:
    """Raises `Refused` where a unit cannot be called so. Names of units that were closed stay theirs."""
    taken = {
        word
        for one in stored_units.all_units(work)
        if own is None or one.id != own.id
        for word in ((one.name, *one.aliases) if one.closed_at is None else (one.name,))
    }
    if why := name_refusal(name, taken):
        raise Refused(why, name=name)


def _renamed(plan: SchedulePlan, old: str, new: str) -> SchedulePlan:
    return plan.model_copy(update={"units": tuple(new if one == old else one for one in plan.units)})
