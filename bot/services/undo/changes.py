"""How each kind of change is taken back, or why it is not; docs/undo.md says the same in words.

By the action of its audit row a change is in `REVERSES` or in `STAYS`; together they have all of
`bot.domain.audit.ACTIONS`.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.edits import RowEdit
from bot.domain.messaging.kinds import Kind
from bot.domain.rights import Right
from bot.domain.time.local_time import local_day
from bot.phrases import say
from bot.services import audit, edits, holidays, outbox
from bot.services.apply import in_force, undo, version_of
from bot.services.listings import office, withdrawal
from bot.services.people import substitution
from bot.services.refusals import Refused
from bot.services.reports import card
from bot.services.rota import sheet_withdrawal
from bot.services.undo.rows import Backward, restore
from bot.services.units import closure, names, news
from bot.services.utterance import Speaker
from storage.queries import directory as stored_directory
from storage.queries import edits as stored_edits
from storage.queries import holidays as stored_holidays
from storage.queries import listings as stored_listings
from storage.queries import people as stored_people
from storage.queries import rounds as stored_rounds
from storage.tables import Account, SettingsEdit, Unit
from storage.work import Work

PLANNED_BY = frozenset(["unit", "schedule", "rota", "mode", "excuse", "musterrule"])

Act = Callable[[Work, Speaker, SettingsEdit], None]


@dataclass(frozen=True)
class Reverse:
    """`act` takes the change back, or raises `Refused`, naming what rests on it. `tells`: `act` itself tells whoever
    was told of the change, and writes its own audit row."""

    act: Act
    tells: bool = False


# -- units -----------------------------------------------------------------------------------------------------------


def _rename(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    """Called as before; both names are understood, and what was issued meanwhile keeps the name of its hour.

    Whoever bore the new name already is known by it alone again, where it is borne once now.
    """
    changed = [one for one in edits.rows_of(edit) if one.table == "unit" and one.changed("name")]
    own = next((one for one in changed if one.row == edit.subject), changed[0])
    unit = work.session.get_one(Unit, own.row)
    if unit.closed_at is not None or unit.name != own.became("name"):
        raise edits.rests(work, edit, units=[unit.id], names=[own.became("name")])
    names.rename(work, speaker, unit.id, own.was("name"))
    for one in changed:
        other = work.session.get_one(Unit, one.row)
        if other.closed_at is None and other.name == one.became("name"):
            names.give_back(work, other, one.was("name"), speaker.account)


def _merge(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    """Raises `Refused` where somebody has reported since: a report of both units together is of neither alone."""
    old = _units_that(edit, closed=True)
    for unit_id in set(edit.units) - set(old):
        label = stored_edits.reported_since(work, unit_id, edit.at)
        if label is not None:
            unit = work.session.get_one(Unit, unit_id).name
            raise Refused("refuse.undo_reported", unit=unit, round=label)
    _reopen(work, speaker, edit)


def _split(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    """The new units close, unless somebody has begun to use one."""
    made = [work.session.get_one(Unit, one.row) for one in _of_units(edit) if one.made]
    brought = {one.row for one in edits.rows_of(edit) if one.table == "member"}
    for unit in made:
        if stored_listings.used_units(work, [unit.id], but_roles=brought):
            raise Refused("refuse.undo_in_use", unit=unit.name)
    _rows(work, speaker, edit)
    for unit in made:
        above = work.session.get_one(Unit, unit.parent_id)
        closure.leave(work, unit, above, speaker.account)
    _bring_up_to_date(work)


def _reopen(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    for unit_id in _units_that(edit, closed=True):
        unit = work.session.get_one(Unit, unit_id)
        above = work.session.get(Unit, unit.parent_id or 0)
        if above is not None and above.closed_at is not None:
            raise edits.rests(work, edit, units=[above.id], names=[above.name])
    _rows(work, speaker, edit)


def _of_units(edit: SettingsEdit) -> list[RowEdit]:
    return [one for one in edits.rows_of(edit) if one.table == "unit"]


def _units_that(edit: SettingsEdit, *, closed: bool) -> list[int]:
    return [one.row for one in _of_units(edit) if one.changed("closed_at") is closed]


def _rows(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    """Restores all rows of the edit."""
    rows = edits.rows_of(edit)
    restore(Backward(work, speaker.account, edit, rows))
    if any(one.table in PLANNED_BY for one in rows):
        _bring_up_to_date(work)


def _bring_up_to_date(work: Work) -> None:
    """Plans rounds, shifts and musters anew, and forgets cached names."""
    work.session.flush()
    stored_directory.forget_edition(work)
    holidays.plan_anew(work)
    for round_, _ in stored_rounds.open_rounds(work):
        card.redraw(work, round_)


# -- people ----------------------------------------------------------------------------------------------------------


def _away(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    row = stored_people.substitution(work, edit.subject)
    if row is None or row.ended_at is not None:
        raise edits.rests(work, edit, people=[row.person_id] if row else [])
    substitution.come_back(work, speaker, row.id)


def _back(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    """Arranges the substitution again, for the rest of its span."""
    row = stored_people.substitution(work, edit.subject)
    if row is None or row.ends_at <= work.now:
        raise Refused("refuse.undo_over")
    first, last = (local_day(at, row.zone) for at in (row.starts_at, row.ends_at - timedelta(seconds=1)))
    substitution.arrange(work, speaker, row.person_id, row.substitute_id, first, last, row.zone)


# -- files, notices, settings ----------------------------------------------------------------------------------------


def _listing(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    if not office.may_list(speaker.scope):
        raise Refused("listing.top_admin")
    withdrawal.withdraw_list(work, speaker.account, edit.subject)


def _sheet(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    rota = sheet_withdrawal.rota_of(work, edit.subject)
    if not speaker.scope.may(Right.ADMINISTER, rota.unit_id):
        raise Refused("refuse.right")
    sheet_withdrawal.put_back(work, speaker.account, edit.subject)


def _notice(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    plan = stored_holidays.plan(work, edit.subject)
    if plan is None or plan.closed_at is not None:
        raise edits.rests(work, edit, names=[str(plan.year)] if plan else [])
    holidays.revoke(work, plan, speaker.account)


def _settings(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    undo.undo_edit(work, speaker.account, edit.id, version_of(in_force(work)))


REVERSES: Mapping[str, Reverse] = {
    "apply": Reverse(_settings, tells=True),
    "unit.rename": Reverse(_rename, tells=True),
    "unit.merge": Reverse(_merge),
    "unit.split": Reverse(_split),
    "unit.close": Reverse(_reopen),
    "person.move": Reverse(_rows),
    "person.strike": Reverse(_rows),
    "person.replace": Reverse(_rows),
    "person.succeed": Reverse(_rows),
    "person.phone": Reverse(_rows),
    "person.away": Reverse(_away, tells=True),
    "person.back": Reverse(_back, tells=True),
    "chat.bind": Reverse(_rows),
    "list.write": Reverse(_listing, tells=True),
    "duty.sheet": Reverse(_sheet, tells=True),
    "duty.override": Reverse(_sheet, tells=True),
    "holidays": Reverse(_notice),
}

GIVEN = "a grant: it is taken back, or given again, by the person who may give it"
AGREED = "somebody has agreed to it, or was given an answer: another is agreed with them"
ITSELF = "it happens on its day: what brought it about is taken back"
SAID = "somebody has said it: they say otherwise"
UNDOES = "it takes back something itself, or ends it for good"

STAYS: Mapping[str, str] = {
    **dict.fromkeys(("invite", "invite.cancel", "member.join", "member.end"), GIVEN),
    **dict.fromkeys(("duty.link", "duty.unlink", "chat.unbind", "rota.address"), GIVEN),
    **dict.fromkeys(("join.link", "join.link_end", "join.request", "join.withdraw"), GIVEN),
    **dict.fromkeys(("join.admit", "join.refuse", "join.not_person"), GIVEN),
    **dict.fromkeys(("duty.swap", "duty.cover", "duty.takeover", "duty.accept", "person.hand"), AGREED),
    **dict.fromkeys(("unlock.grant", "unlock.refuse", "leave.grant", "leave.refuse"), AGREED),
    **dict.fromkeys(
        ("mode.begun", "mode.ended", "duty.rotation", "duty.cancelled", "muster.cancelled"), ITSELF
    ),
    **dict.fromkeys(("duty.note", "lesson.strike"), SAID),
    **dict.fromkeys(("undo", "list.taken_back", "duty.sheet_taken_back"), UNDOES),
    **dict.fromkeys(("person.export", "person.erase"), UNDOES),
}


def undo_change(work: Work, speaker: Speaker, edit_id: int) -> str:
    """Takes back one's own change; returns it in words. Raises `Refused`, naming the later change that rests on it."""
    edit = undo.own_edit(work, speaker.account, edit_id)
    _must_be_administered(work, speaker, edit)
    reverse, newest = REVERSES[edit.action], stored_edits.newest_edit(work)
    reverse.act(work, speaker, edit)
    edit.undone_at = work.now
    for made in stored_edits.made_since(work, newest, speaker.account.id):
        made.undoes = edit.id
    what = "；".join(edit.said)
    if not reverse.tells:
        audit.record(work, speaker.account, "undo", units=edit.units, before=what)
        tell_undone(work, edit)
    work.session.flush()
    return what


def tell_undone(work: Work, edit: SettingsEdit, but: Collection[int] = ()) -> None:
    """Tells everybody who was told of the change that it was taken back. `but`: ids of accounts that know already."""
    by = work.session.get_one(Account, edit.account_id)
    text = say("undo.told", who=by.name, what="；".join(edit.said))
    found = [work.session.get(Account, number) for number in edit.told if number not in but]
    told = [account for account in found if account is not None]
    if edit.units:
        news.tell_by_day(work, told, edit.units, text)
    else:
        for account in told:
            outbox.tell(work, account, text, Kind.OUTCOME)


def _must_be_administered(work: Work, speaker: Speaker, edit: SettingsEdit) -> None:
    for unit_id in edit.units:
        unit = work.session.get(Unit, unit_id)
        if unit is not None and unit.closed_at is None and not speaker.scope.may(Right.ADMINISTER, unit_id):
            raise Refused("refuse.right")
