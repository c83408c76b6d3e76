"""Taking back what one has changed oneself, for a day: what it changed is changed back, and nothing else.

Messages sent, invitations used and grants revoked are no settings and do not come back.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.config import Config, ConfigError
from bot.config.differences import ORDER, Difference, patch
from bot.config.layout import Layout, lay_out
from bot.services.apply.change import Change
from bot.services.apply.column_lines import place_text
from bot.services.apply.columns import place_of
from bot.services.apply.in_force import in_force
from bot.services.apply.proposal import carry_out
from bot.services.refusals import Refused
from storage.queries import apply as stored_apply
from storage.tables import Account, SettingsEdit
from storage.work import Work

AT_MOST = timedelta(days=1)


def own_edits(work: Work, account: Account) -> list[SettingsEdit]:
    """What they may still take back, newest first."""
    return [
        edit
        for edit in stored_apply.edits_since(work, work.now - AT_MOST)
        if edit.account_id == account.id and edit.undone_at is None
    ]


def newest(work: Work, account: Account) -> int:
    """The number of the last that they may still take back; 0 where there is none."""
    return next((edit.id for edit in own_edits(work, account)), 0)


def undone(work: Work, account: Account, edit_id: int) -> Config:
    """What would be in force without it; to be proposed like any other change.

    Raises `Refused`: it is not theirs or too old, or a later change rests on it, which is named.
    """
    edit = _own(work, account, edit_id)
    later = [
        one for one in stored_apply.edits_since(work, edit.at) if one.id > edit.id and one.undone_at is None
    ]
    back = [one.reverse() for one in reversed(_differences(edit))]
    for other in later:
        if any(mine.touches(theirs) for mine in back for theirs in _differences(other)):
            raise _rests(work, other)
    present = in_force(work)
    _must_stand(lay_out(present), back)
    try:
        return patch(present, back)
    except ConfigError as error:
        if later:
            raise _rests(work, later[0]) from None
        raise Refused("refuse.no_sense", why=error.problems[0].message) from None


def undo_edit(work: Work, account: Account, edit_id: int, version: int) -> tuple[Change, ...]:
    """Does it, where it was confirmed against what is in force now; see `carry_out`. Raises `Refused`."""
    edit = _own(work, account, edit_id)
    written = carry_out(work, undone(work, account, edit_id), version, account, undoes=edit)
    edit.undone_at = work.now
    return written


def _own(work: Work, account: Account, edit_id: int) -> SettingsEdit:
    edit = stored_apply.edit(work, edit_id)
    if edit is None or edit not in own_edits(work, account):
        raise Refused("refuse.undo_gone")
    return edit


def _differences(edit: SettingsEdit) -> list[Difference]:
    return [Difference.model_validate(one) for one in edit.differences]


def _rests(work: Work, other: SettingsEdit) -> Refused:
    who = work.session.get_one(Account, other.account_id).name
    return Refused("refuse.undo_rests", who=who, what="；".join(other.said))


def _must_stand(now: Layout, back: Sequence[Difference]) -> None:
    """What it made must be there still: it may have been changed by a file, or at a unit or person itself."""
    for one in back:
        entry = now[one.section].get(one.name)
        found = entry.get(one.key) if entry is not None and one.key else entry
        if one.key != ORDER and found != one.before:
            raise Refused("refuse.undo_otherwise", what=place_text(place_of(one)))
