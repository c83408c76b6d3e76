"""What units are called: one gets another name, or is told apart from another that bears the same.

Its row and its history stay, what was issued keeps the old name. The old name goes on being understood: in messages as
an alias, unless others bear it, and in a configuration as the unit's former name.
"""

from bot.domain.reports.schedule import SchedulePlan
from bot.domain.text.display import one_line
from bot.domain.unit_names import designation, folded, in_full, name_refusal, name_said
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
from storage.tables import Account, FormerName, Schedule, Unit
from storage.work import Work


def rename(work: Work, speaker: Speaker, unit_id: int, name: str) -> Unit:
    """Raises `Refused`: no right, no such unit, or it cannot be called so."""
    with edits.remembered(work, speaker.account, "unit.rename") as subject:
        subject.number = unit_id
        return _rename(work, speaker, unit_id, name)


def _rename(work: Work, speaker: Speaker, unit_id: int, name: str) -> Unit:
    unit = staff.administered(work, speaker, unit_id)
    old, above = unit.name, work.session.get(Unit, unit.parent_id or 0)
    new = free_name(work, one_line(name), above, unit)
    if new == old:
        raise Refused("units.same_name", unit=old)
    was, said = called_so(old, above), called_so(new, above)
    tell_apart(work, said, speaker.account, but=unit)
    aliases = [one for one in unit.aliases if one not in (said, was)]
    if was != said and not _borne_by_others(work, was, unit):
        aliases.append(was)
    unit.aliases = aliases
    know_as(work, unit, new, speaker.account)
    text = say("units.renamed", old=old, unit=new, by=speaker.account.name)
    news.tell_by_day(work, staff.concerned(work, [unit.id], but=speaker.account), [unit.id], text)
    news.redirect(work, news.asking(work, unit.id), unit, "units.you_ask_renamed", old)
    return unit


def know_as(work: Work, unit: Unit, name: str, by: Account | None) -> None:
    """The unit is known by `name` from now on, and those below it that have it in their bracket by theirs.

    The newest row of the record is that of the unit itself.
    """
    old = unit.name
    work.session.add(FormerName(bot_id=work.bot_id, unit_id=unit.id, name=old, until=work.now))
    unit.name = name
    for schedule in stored_apply.rows(work, Schedule):
        plan = stored_rounds.plan_of(schedule)
        if old in plan.units:
            schedule.plan = _renamed(plan, old, name).model_dump_json()
    work.session.flush()
    for below in stored_units.right_below(work, unit.id):
        if (said := name_said(below.name, old)) != below.name:
            know_as(work, below, designation(said, name), by)
    audit.record(work, by, "unit.rename", unit=unit, before=old, after=name)
    work.session.flush()
    stored_directory.forget_edition(work)
    for round_, _ in stored_rounds.open_rounds(work):
        card.redraw(work, round_)


# -- several of one name ---------------------------------------------------------------------------------------------


def called_so(name: str, above: Unit | None) -> str:
    return name_said(name, above.name if above is not None else None)


def to_tell_apart(work: Work, said: str, but: Unit | None = None) -> list[tuple[Unit, str]]:
    """Who is known by `said` alone, and will be known with the unit above it once somebody else is called so, too."""
    found = []
    for unit in stored_units.open_units(work):
        above = work.session.get(Unit, unit.parent_id or 0)
        if unit.name == said and above is not None and unit is not but:
            found.append((unit, designation(said, above.name)))
    return found


def tell_apart(work: Work, said: str, by: Account | None, but: Unit | None = None) -> None:
    """Somebody else is called `said`, too."""
    for unit, name in to_tell_apart(work, said, but):
        know_as(work, unit, name, by)


def give_back(work: Work, unit: Unit, name: str, by: Account | None) -> None:
    """The unit is known by `name` again, where nobody else bears it."""
    above = work.session.get(Unit, unit.parent_id or 0)
    if above is not None and free_name(work, name, above, unit) == name:
        know_as(work, unit, name, by)


def free_name(work: Work, name: str, above: Unit | None, own: Unit | None = None) -> str:
    """What a unit called `name` below `above` is known as: the name, or its designation where others bear it.

    Raises `Refused` where it cannot be called so. Names of units that were closed stay theirs.
    """
    said = called_so(name, above)
    if why := name_refusal(said, ()):
        raise Refused(why, name=said)
    borne = False
    for one in stored_units.all_units(work):
        other = work.session.get(Unit, one.parent_id or 0)
        if one is own:
            continue
        if called_so(one.name, other) == said and other is not None and other is not above:
            borne |= one.closed_at is None or one.name == said
        elif folded(said) in map(folded, _words(one, other)):
            raise Refused("units.taken", name=said, other=in_full(one.name, other.name if other else None))
    if above is not None and (borne or folded(name) != folded(said)):
        return designation(said, above.name)
    return said


def _words(unit: Unit, above: Unit | None) -> list[str]:
    """Names that no other unit may have; of one that was closed its own alone."""
    if above is None or unit.closed_at is not None:
        return [unit.name, called_so(unit.name, above), *(unit.aliases if unit.closed_at is None else ())]
    said = called_so(unit.name, above)
    return [unit.name, said, designation(said, above.name), *unit.aliases]


def _borne_by_others(work: Work, said: str, own: Unit) -> bool:
    return any(
        said in _words(one, work.session.get(Unit, one.parent_id or 0))
        for one in stored_units.open_units(work)
        if one is not own
    )


def _renamed(plan: SchedulePlan, old: str, new: str) -> SchedulePlan:
    return plan.model_copy(update={"units": tuple(new if one == old else one for one in plan.units)})
