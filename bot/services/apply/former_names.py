"""Units that were renamed since a file was written, found by the name that the file has."""

from collections.abc import Mapping
from typing import Any

from bot.config.layout import Layout
from storage.queries import units as stored_units
from storage.work import Work

# Where units are named: by one name, or by a list of names.
NAMING = {
    "units": ("name", "parent"),
    "chats": ("unit",),
    "schedules": ("units",),
    "excuses": ("unit",),
    "incidents": ("unit",),
    "rotas": ("unit",),
    "emergency_plans": ("unit",),
}
KEYED = frozenset({"units", "incidents"})  # their entries are kept by the unit's name


def under_present_names(work: Work, layout: Layout) -> Layout:
    """`layout` with the present name in the place of each former one."""
    now = {unit.id: unit.name for unit in stored_units.open_units(work)}
    renamed = {
        former.name: now[unit_id]
        for unit_id, names in stored_units.former_names(work).items()
        for former in names
        if unit_id in now and former.name in layout["units"] and now[unit_id] not in layout["units"]
    }
    return called_otherwise(layout, {old: new for old, new in renamed.items() if old not in now.values()})


def called_otherwise(layout: Layout, called: Mapping[str, str]) -> Layout:
    """The same with these units (new name by old) called otherwise wherever they are named."""
    if not called:
        return layout
    return {section: _section(section, entries, called) for section, entries in layout.items()}


def _section(
    section: str, entries: Mapping[str, Mapping[str, Any]], called: Mapping[str, str]
) -> dict[str, dict[str, Any]]:
    return {
        _key(section, name, entry, called): _entry(section, entry, called) for name, entry in entries.items()
    }


def _key(section: str, name: str, entry: Mapping[str, Any], called: Mapping[str, str]) -> str:
    if section in KEYED:
        return called.get(name, name)
    if section == "excuses" and entry["unit"] in called:
        return name.replace(entry["unit"], called[entry["unit"]], 1)
    return name


def _entry(section: str, entry: Mapping[str, Any], called: Mapping[str, str]) -> dict[str, Any]:
    return {
        key: _named(value, called) if key in NAMING.get(section, ()) else value
        for key, value in entry.items()
    }


def _named(value: Any, called: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [called.get(one, one) for one in value]
    return called.get(value, value)
