"""Taking back one's own change of the configuration within a day; nothing else is changed back.

Messages sent, invitations used and grants revoked are not configured and do not come back.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.config import Config, ConfigError, namesakes
from bot.config.differences import ORDER, Difference, patch
from bot.config.layout import Layout, lay_out
from bot.domain.unit_names import name_said
from bot.services import edits
from bot.services.apply.change import Change
from bot.services.apply.column_lines import place_text
from bot.services.apply.columns import place_of
from bot.services.apply.in_force import in_force
from bot.services.apply.proposal import carry_out
from bot.services.refusals import Refused
from storage.queries import apply as stored_apply
from storage.queries import listings as stored_listings
from storage.queries import units as stored_units
from storage.tables import Account, SettingsEdit
from storage.work import Work


def own_edits(work: Work, account: Account) -> list[SettingsEdit]:
    """The edits that they may still take back, newest first."""
    return [
        edit
        for edit in stored_apply.edits_since(work, work.now - edits.TAKEN_BACK_WITHIN)
        if edit.account_id == account.id and edit.undone_at is None
    ]


def newest(work: Work, account: Account) -> int:
    """The number of the newest edit that they may still take back; 0 where there is none."""
    return next((edit.id for edit in own_edits(work, account)), 0)


def undone(work: Work, account: Account, edit_id: int) -> Config:
    """The configuration without this edit, to be previewed like any other change.

    Raises `Refused` where the edit is not theirs or too old, or names the later change that rests on it.
    """
    edit = own_edit(work, account, edit_id)
    later = [
        one for one in stored_apply.edits_since(work, edit.at) if one.id > edit.id and one.undone_at is None
    ]
    back = [one.reverse() for one in reversed(_differences(edit))]
    for other in later:
        if any(mine.touches(theirs) for mine in back for theirs in _differences(other)):
            raise _rests(work, account, other)
    present = in_force(work)
    _must_stand(work, edit, lay_out(present), back)
    names = _told_apart(back)
    back = [one for one in back if not (_is_unit(one) and one.name in {*names, *names.values()})]
    _must_be_unused(work, back)
    try:
        return patch(namesakes.renamed(present, names), back)
    except ConfigError as error:
        if later:
            raise _rests(work, account, later[0]) from None
        raise Refused("refuse.no_sense", why=error.problems[0].message) from None


def undo_edit(work: Work, account: Account, edit_id: int, version: int) -> tuple[Change, ...]:
    """Takes the edit back if what is in force still has `version`; see `carry_out`. Raises `Refused`."""
    edit = own_edit(work, account, edit_id)
    written = carry_out(work, undone(work, account, edit_id), version, account, undoes=edit)
    edit.undone_at = work.now
    return written


def own_edit(work: Work, account: Account, edit_id: int) -> SettingsEdit:
    """An edit that they may still take back. Raises `Refused` where it is not theirs, too old or taken back already."""
    edit = stored_apply.edit(work, edit_id)
    if edit is None or edit not in own_edits(work, account):
        raise Refused("refuse.undo_gone")
    return edit


def _differences(edit: SettingsEdit) -> list[Difference]:
    return [Difference.model_validate(one) for one in edit.differences]


def _rests(work: Work, asking: Account, other: SettingsEdit) -> Refused:
    who = work.session.get_one(Account, other.account_id).name
    how = edits.how_to_go_on(asking.id, other, who)
    return Refused("refuse.undo_rests", who=who, what="；".join(other.said), how=how)


def _must_stand(work: Work, edit: SettingsEdit, now: Layout, back: Sequence[Difference]) -> None:
    """Raises `Refused`, naming the newest change since, where a value is no longer as the edit has made it."""
    for one in back:
        entry = now[one.section].get(one.name)
        found = entry.get(one.key) if entry is not None and one.key else entry
        if one.key == ORDER or found == one.before:
            continue
        names = {one.name} | (_words(one.before) ^ _words(found) if found else _words(one.before))
        no = edits.rests(work, edit, names=names)
        if no.key == "refuse.undo_otherwise":
            no = Refused(no.key, what=place_text(place_of(one)))
        raise no


def _words(value: Any) -> frozenset[str]:
    """All texts within a value of the file."""
    if isinstance(value, Mapping):
        return frozenset(word for one in value.values() for word in _words(one))
    if isinstance(value, list):
        return frozenset(word for one in value for word in _words(one))
    return frozenset([value]) if isinstance(value, str) else frozenset()


def _must_be_unused(work: Work, back: Sequence[Difference]) -> None:
    """Raises `Refused` where somebody has joined, reported or raised anything at a unit that the edit has added."""
    going = [one.name for one in back if one.section == "units" and not one.key and one.after is None]
    ids = {unit.name: unit.id for unit in stored_units.open_units(work) if unit.name in going}
    used = stored_listings.used_units(work, list(ids.values()))
    names = [name for name, unit_id in ids.items() if unit_id in used]
    if names:
        raise Refused("refuse.undo_in_use", unit="、".join(names))


def _is_unit(one: Difference) -> bool:
    return one.section == "units" and not one.key


def _told_apart(back: Sequence[Difference]) -> dict[str, str]:
    """Units that go by one name and come by another, for they were only told apart: the one before, by the one now."""
    coming = {_meant(one.name, one.after): one.name for one in back if _is_unit(one) and one.after}
    going = {one.name: _meant(one.name, one.before) for one in back if _is_unit(one) and one.before}
    return {name: coming[meant] for name, meant in going.items() if meant in coming}


def _meant(name: str, entry: Mapping[str, Any]) -> tuple[str, str]:
    """What people call it, and above it."""
    above = entry.get("parent") or ""
    return name_said(name, above), above.partition("（")[0]
