"""Writes a configuration into rows, one module a section; done twice, it changes nothing.

`changes` says what would be written, `apply` writes exactly that. What the configuration no longer has is closed, never
deleted: its history stays.
"""

from bot.config import Config
from bot.services import audit
from bot.services import holidays as calendar_days
from bot.services.apply import records
from bot.services.apply.change import Change
from bot.services.apply.chats import chats
from bot.services.apply.emergency_plans import emergency_plans
from bot.services.apply.excuses import excuses
from bot.services.apply.holidays import holidays
from bot.services.apply.in_force import in_force
from bot.services.apply.incidents import incidents
from bot.services.apply.limits import limits
from bot.services.apply.members import duty_people
from bot.services.apply.modes import modes
from bot.services.apply.muster import musters
from bot.services.apply.rota import rotas
from bot.services.apply.schedules import schedules
from bot.services.apply.told_apart import told_apart
from bot.services.apply.units import units
from bot.services.audit import ChangeRecord
from storage.queries import directory as stored_directory
from storage.queries import units as stored_units
from storage.tables import Account
from storage.work import Work

# In the order in which they are to be written: each may need what stands before it.
SECTIONS = (
    limits,
    holidays,
    units,
    chats,
    schedules,
    excuses,
    duty_people,
    rotas,
    incidents,
    musters,
    emergency_plans,
    modes,
)


def changes(work: Work, config: Config) -> tuple[Change, ...]:
    """All changes in the order in which they are to be written."""
    return tuple(change for section in SECTIONS for change in section(work, config))


def apply(
    work: Work, config: Config, by: Account | None = None, before: Config | None = None
) -> tuple[Change, ...]:
    """Writes what differs and plans rounds, shifts and musters ahead anew, so that the first message finds its round.

    `by` None: the command line. `before`: what is in force, so that the record can say from what to what; None: nothing
    is yet. Returns what was written.
    """
    apart = told_apart(work, config, by)
    if apart and before is not None:
        before = in_force(work)
    found = (*apart, *changes(work, config))
    for change in found[len(apart) :]:
        change.write(work)
    ids = {unit.name: unit.id for unit in stored_units.all_units(work)} if found else {}
    if before is None:
        units = ([ids[one.unit]] if one.unit in ids else [] for one in found)
        rows = (ChangeRecord(one.text, units=own) for one, own in zip(found, units, strict=True))
        audit.record_changes(work, by, "apply", rows)
    else:
        records.record_settings(work, by, found, before, config, ids)
    if found:
        stored_directory.forget_edition(work)
        calendar_days.plan_anew(work)
    return found
