"""Restoring rows to what they were before a change, unless somebody has changed the same value since.

`RULES` says which columns of which table are restored; all others stay. A strict table refuses where somebody has
changed such a value since, the others leave the later value.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.edits import ClashError, RowEdit, taken_back
from bot.domain.terms import Origin
from bot.phrases import say
from bot.services import edits
from bot.services.incidents import timeline
from bot.services.people import identity, revocations, roles, tasks
from bot.services.reports import card
from bot.services.rota import assignments, news
from storage.queries import apply as stored_apply
from storage.queries import edits as stored_edits
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import plans as stored_plans
from storage.queries import rota as stored_rota
from storage.queries import rounds as stored_rounds
from storage.queries import shifts as stored_shifts
from storage.tables import (
    Account,
    Assignment,
    Excuse,
    FormerName,
    Incident,
    Member,
    Occurrence,
    Person,
    PlanRun,
    Rota,
    Round,
    SettingsEdit,
    Shift,
    Succession,
    Unit,
)
from storage.work import Work


@dataclass(frozen=True)
class Backward:
    """A change that is being taken back by `by`."""

    work: Work
    by: Account
    edit: SettingsEdit
    rows: Sequence[RowEdit]


Act = Callable[[Backward, RowEdit, Any], None]  # the last: the row as it is now; None where it was deleted


@dataclass(frozen=True)
class TableRule:
    """How rows of one table are restored: `columns` one by one, then `act` for what is more than values."""

    columns: frozenset[str] = frozenset()
    strict: bool = True
    act: Act | None = None


def restore(back: Backward) -> None:
    """Restores all rows after all checks. Raises `Refused`, naming the later change that rests on one."""
    for one in back.rows:
        _check(back, one)
    for table in RULES:  # in this order: a row needs those it points at
        for one in back.rows:
            if one.table == table:
                _put(back, one)
    back.work.session.flush()


def _check(back: Backward, one: RowEdit) -> None:
    rule, row = RULES.get(one.table), stored_edits.row_of(back.work, one)
    if rule is None or not rule.strict or one.gone or (one.made and one.table == "person"):
        return
    if one.made and isinstance(row, Succession) and row.cancelled_at is not None:
        return  # the replacement that came of it has been taken back
    try:
        if row is None:
            raise ClashError
        for column in rule.columns if one.made else rule.columns & set(one.after or {}):
            _value(one, column, row)
    except ClashError:
        raise edits.rests(back.work, back.edit, **_about(one, row)) from None


def _about(one: RowEdit, row: Any) -> dict[str, Sequence[Any]]:
    """The units, people and names by which a later audit row about this row is found (arguments of `edits.rests`)."""
    values = {**(one.before or {}), **(one.after or {})}
    units = [values["unit_id"]] if values.get("unit_id") else []
    units += [one.row] if one.table == "unit" else []
    people = [one.row] if one.table == "person" else []
    people += [values[key] for key in ("person_id", "successor_id") if values.get(key)]
    if isinstance(row, Member):
        units.append(row.unit_id)
        people += [row.person_id] if row.person_id else []
    name = getattr(row, "name", "")
    return {"units": units, "people": people, "names": [name] if name else []}


def _value(one: RowEdit, column: str, row: Any) -> Any:
    """The value that the column goes back to. Raises `ClashError` where it was changed since."""
    now = stored_edits.kept(getattr(row, column))
    if one.made:
        if now != one.became(column):
            raise ClashError
        return now
    return taken_back(now, one.was(column), one.became(column))


def _put(back: Backward, one: RowEdit) -> None:
    rule, row = RULES[one.table], stored_edits.row_of(back.work, one)
    if row is not None and not one.made and not one.gone:
        for column in sorted(rule.columns & set(one.after or {})):
            try:
                found = _value(one, column, row)
            except ClashError:
                continue  # not strict: the later value stays
            setattr(row, column, stored_edits.value(one.table, column, found))
    if rule.act is not None:
        rule.act(back, one, row)


# -- what is more than values ----------------------------------------------------------------------------------------


def _unit(back: Backward, one: RowEdit, row: Unit) -> None:
    """Who was told apart from a unit of its name only by the change is known as before."""
    was, became = one.was("name"), one.became("name")
    if one.changed("name") and row.name == became and stored_apply.named(back.work, Unit, was) is None:
        row.name = was
        former = FormerName(bot_id=row.bot_id, unit_id=row.id, name=became, until=back.work.now)
        back.work.session.add(former)


def _member(back: Backward, one: RowEdit, row: Member) -> None:
    """Gives a role again that the change has ended, and ends one that it has given."""
    if one.made or (one.changed("ended_at") and one.became("ended_at") is None):
        roles.end(back.work, row)
    stored_members.forget_memberships(back.work, row.account_id)


def _person(back: Backward, one: RowEdit, row: Person) -> None:
    """Links the person to their account again if the change has unlinked it."""
    was = one.was("account_id")
    if one.changed("account_id") and was is not None and row.account_id is None:
        identity.link(back.work, back.work.session.get_one(Account, was), row, back.by)


def _succession(back: Backward, one: RowEdit, row: Succession) -> None:
    if one.changed("done_at") and row.done_at is None:
        row.cancelled_at = back.work.now  # they have joined: nothing is waited for any more
    if one.made:
        row.cancelled_at = back.work.now
        for offered in stored_grants.open_invites(back.work):
            if offered.person is not None and offered.person.id == row.successor_id:
                revocations.cancel(back.work, offered.invite, back.by)


def _excuse(back: Backward, one: RowEdit, row: Excuse | None) -> None:
    if one.gone and row is None and one.before is not None:
        values = {key: stored_edits.value(one.table, key, kept) for key, kept in one.before.items()}
        del values["id"]
        back.work.session.add(Excuse(**values))


def _rota(back: Backward, one: RowEdit, row: Rota) -> None:
    """Tells people of their shifts again on a rota that the change had closed."""
    if one.changed("closed_at") and row.closed_at is None:
        back.work.session.flush()
        for shift in stored_rota.shifts_since(back.work, row.id, back.work.now):
            news.bring(back.work, row, shift)


def _occurrence(back: Backward, one: RowEdit, row: Occurrence | None) -> None:
    """Has the unit owe the report again, unless it was reported, locked or summarised since."""
    values = one.before if one.gone else one.after
    round_ = back.work.session.get(Round, _round_of(one, row))
    if values is None or one.made or round_ is None or round_.issue or round_.lock_at <= back.work.now:
        return
    if row is not None and not row.version:
        if one.changed("unit_id") and row.unit_id == one.became("unit_id"):
            row.unit_id = one.was("unit_id")
        if one.changed("state") and stored_edits.kept(row.state) == one.became("state"):
            row.state, row.note = stored_edits.value(one.table, "state", one.was("state")), ""
        row.next_action_at = back.work.now
    elif row is None and one.before is not None:
        _owe_again(back, one.before, round_)
    if round_.opens_at <= back.work.now:
        card.redraw(back.work, round_)


def _round_of(one: RowEdit, row: Occurrence | None) -> int:
    return row.round_id if row is not None else int(one.was("round_id") or 0)


def _owe_again(back: Backward, before: Mapping[str, Any], round_: Round) -> None:
    if stored_rounds.occurrence_in(back.work, round_.id, before["unit_id"]) is None:
        again = Occurrence(
            bot_id=back.work.bot_id,
            round_id=round_.id,
            unit_id=before["unit_id"],
            due_at=round_.due_at,
            state=stored_edits.value("occurrence", "state", before["state"]),
            note=before["note"],
            next_action_at=back.work.now,
        )
        back.work.session.add(again)


def _assignment(back: Backward, one: RowEdit, _: Assignment) -> None:
    """Passes a post back to whoever stood there; the part of the shift that is over stays as it was."""
    if one.made and one.became("origin") == Origin.ROTATION:
        return  # turns of the rotation are planned anew
    if one.made:
        held, former = stored_shifts.held(back.work, one.row), _stood_before(back, one)
        if held is None or former is None or held.over(back.work.now):
            return
        if held.person.id == one.became("person_id") and former.id != held.person.id:
            assignments.pass_on(back.work, held, former, Origin.OVERRIDE, back.by)
    elif one.changed("ended_at") and not _passed_on(back, one):
        _stand_again(back, one)


def _stood_before(back: Backward, made: RowEdit) -> Person | None:
    """Who stood there before: the assignment to the same post and shift that the change has ended."""
    for other in back.rows:
        part = back.work.session.get(Assignment, other.row) if other.table == "assignment" else None
        if part is None or not other.changed("ended_at"):
            continue
        if (part.shift_id, part.post) == (made.became("shift_id"), made.became("post")):
            return back.work.session.get_one(Person, part.person_id)
    return None


def _passed_on(back: Backward, ended: RowEdit) -> bool:
    part = back.work.session.get_one(Assignment, ended.row)
    return any(
        (one.became("shift_id"), one.became("post")) == (part.shift_id, part.post)
        for one in back.rows
        if one.table == "assignment" and one.made
    )


def _stand_again(back: Backward, one: RowEdit) -> None:
    part = back.work.session.get_one(Assignment, one.row)
    shift = back.work.session.get_one(Shift, part.shift_id)
    taken = any(held.part.post == part.post for held in stored_shifts.of_shift(back.work, shift.id))
    if shift.ends_at <= back.work.now or taken:
        return
    until = stored_edits.value("assignment", "ended_at", one.was("ended_at"))
    again = Assignment(
        shift_id=shift.id,
        post=part.post,
        person_id=part.person_id,
        since=max(part.since, back.work.now),
        ended_at=until,
        origin=part.origin,
    )
    back.work.session.add(again)
    shift.next_action_at = back.work.now
    back.work.session.flush()
    news.bring(back.work, back.work.session.get_one(Rota, shift.rota_id), shift)


def _incident(back: Backward, one: RowEdit, row: Incident) -> None:
    """Returns an open incident to its unit and to whoever had it in hand."""
    if row.closed_at is not None:
        return
    if one.changed("unit_id") and row.unit_id == one.became("unit_id"):
        row.unit_id, row.candidates = one.was("unit_id"), one.was("candidates") or row.candidates
        unit = back.work.session.get_one(Unit, row.unit_id)
        timeline.note(back.work, row, say("undo.incident_goes_on", unit=unit.name))
    for column in ("acknowledged_by", "offered_to"):
        was, became = one.was(column), one.became(column)
        if one.changed(column) and was and became and getattr(row, column) == became:
            old, new = (back.work.session.get_one(Account, number) for number in (became, was))
            tasks.pass_incident(back.work, row, old, new)


def _actor(back: Backward, one: RowEdit, row: Any) -> None:
    """Returns the steps of a role in a running plan."""
    gone = [other for other in back.rows if other.table == "planactor" and other.gone]
    former = next((other for other in gone if other.was("role") == one.became("role")), None)
    run = back.work.session.get(PlanRun, one.became("run_id")) if one.made else None
    if row is None or run is None or former is None or run.ended_at is not None:
        return
    old, new = (
        back.work.session.get(Account, number or 0)
        for number in (one.became("account_id"), former.was("account_id"))
    )
    person = stored_people.behind(back.work, new) if new is not None else None
    if old is not None and new is not None and person is not None:
        actor = next((each for each in stored_plans.actors(back.work, run) if each.id == row.id), None)
        if actor is not None:
            tasks.pass_role(back.work, run, actor, old, new, person)


def _of(*columns: str, strict: bool = True, act: Act | None = None) -> TableRule:
    return TableRule(frozenset(columns), strict, act)


RULES: Mapping[str, TableRule] = {
    "unit": _of("closed_at", "into_id", "parent_id", "aliases", act=_unit),
    "person": _of("unit_id", "phone", "closed_at", "source", act=_person),
    "member": _of("ended_at", act=_member),
    "succession": _of("done_at", "cancelled_at", act=_succession),
    "schedule": _of("plan", "closed_at"),
    "mode": _of("plan"),
    "excuse": _of(strict=False, act=_excuse),
    "binding": _of("unit_id", "chat_id", "thread_id", "bound_by"),
    "rota": _of("unit_id", "plan", "closed_at", act=_rota),
    "musterrule": _of("closed_at"),
    "emergencyplan": _of("unit_id", "plan", "board_to", "closed_at"),
    "incidentsetting": _of("plan", "closed_at"),
    "listing": _of("unit_id", "person_id", "ended_at", strict=False),
    "lesson": _of("unit_id", strict=False),
    "invite": _of("unit_id", strict=False),
    "joinlink": _of("unit_id", strict=False),
    "joinrequest": _of("unit_id", strict=False),
    "chase": _of("account_id", strict=False),
    "planrun": _of("unit_id", "plan", strict=False),
    "occurrence": _of(strict=False, act=_occurrence),
    "assignment": _of(strict=False, act=_assignment),
    "incident": _of("plan", strict=False, act=_incident),
    "planactor": _of(strict=False, act=_actor),
}
