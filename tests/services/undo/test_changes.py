"""Each row of docs/undo.md: what comes back of a change, what does not, and what rests on it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from bot.config.amendments import with_excuse, with_unit
from bot.config.model import ExcusePlan
from bot.domain.audit import ACTIONS
from bot.domain.holidays import read_notice
from bot.domain.messaging.place import Place
from bot.domain.modes.plan import ModeKind, ModePlan, ScheduleChange
from bot.domain.terms import Label, ReportState, Role
from bot.phrases import PHRASES
from bot.services import chats, edits, holidays
from bot.services.apply import carry_out, in_force, undo, version_of
from bot.services.audit import log
from bot.services.incidents.opening import Opening, open_incident
from bot.services.modes import spans
from bot.services.people import changes as people_changes
from bot.services.people import identity, replacement, revocations, substitution
from bot.services.refusals import Refused
from bot.services.undo.changes import REVERSES, STAYS, undo_change
from bot.services.units import closure, merger, names, split
from bot.services.utterance import Speaker
from storage.queries import chats as stored_chats
from storage.queries import grants as stored_grants
from storage.queries import holidays as stored_holidays
from storage.queries import incidents as stored_incidents
from storage.queries import members as stored_members
from storage.queries import modes as stored_modes
from storage.queries import people as stored_people
from storage.queries import shifts as stored_shifts
from storage.queries import units as stored_units
from storage.tables import Listing, Person, SettingsEdit, Unit
from tests.domain.holiday_notices import NOTICE_2027
from tests.house.documents import cells
from tests.house.tree import ROOT
from tests.services.people.test_people import on_rota, who
from tests.services.units.office import BOT, NOW, Office

A, B, TOP = "东沟村", "柳湾村", "镇"
ZERO, AWAITED, EXCUSED = ReportState.ZERO, ReportState.AWAITED, ReportState.EXCUSED
ZONE = "Asia/Shanghai"
TODAY = date(2026, 11, 23)


def state(office: Office) -> dict[str, Any]:
    """What is arranged, who has what, who owes what: all that a change may touch."""
    office.work.session.flush()
    ids = {unit.id: unit.name for unit in stored_units.all_units(office.work)}
    people = office.work.session.exec(select(Person).where(col(Person.closed_at).is_(None))).all()
    listed = office.work.session.exec(select(Listing).where(col(Listing.ended_at).is_(None))).all()
    return {
        "config": in_force(office.work).model_dump(),
        "roles": sorted(
            (ids[one.unit.id], one.account.name, one.member.role)
            for one in stored_grants.roles_at(office.work, list(ids))
        ),
        "people": sorted(
            (one.name, one.phone, ids.get(one.unit_id or 0, ""), one.account_id or 0) for one in people
        ),
        "owed": {
            name: (office.states(name), office.states(name, coming=True))
            for unit_id, name in ids.items()
            if office.work.session.get_one(Unit, unit_id).closed_at is None
        },
        "shifts": sorted(
            (held.shift.day, held.person.name)
            for one in people
            for held in stored_shifts.coming_of(office.work, one.id)
        ),
        "incidents": [
            (ids[one.unit_id], one.acknowledged_by) for one in stored_incidents.all_open(office.work)
        ],
        "bound": [(one.name, one.chat_id) for one in stored_chats.bindings(office.work)],
        "listed": [(one.person_id, ids[one.unit_id]) for one in listed],
    }


def last(office: Office) -> SettingsEdit:
    return undo.own_edits(office.work, office.admin.account)[0]


def back(office: Office) -> str:
    return undo_change(office.work, office.admin, last(office).id)


def refusal(office: Office, edit: SettingsEdit) -> Refused:
    with pytest.raises(Refused) as refused:
        undo_change(office.work, office.admin, edit.id)
    return refused.value


def furnish(office: Office) -> None:
    """A village with an open incident, a bound group, somebody expected, and a report."""
    work, head, village = office.work, office.account(2, "东沟的"), office.unit(A).id
    opening = Opening(village, "后山着火", chat_id=2, sent_at=NOW, candidates=(village,))
    open_incident(work, head, opening).acknowledged_by = head.id
    office.says(head, A, Label.ZERO)
    holidays.plan_anew(work)  # of a new day, too
    (binding,) = stored_chats.bindings(work)
    chats.bind(work, binding, Place(-100), office.admin.account)
    person = Person(bot_id=BOT, name="李梅", unit_id=office.unit(A).id)
    work.session.add(person)
    work.session.flush()
    work.session.add(
        Listing(bot_id=BOT, person_id=person.id, unit_id=office.unit(A).id, role=Role.HEAD, added_at=NOW)
    )


def rename(office: Office) -> None:
    names.rename(office.work, office.admin, office.unit(A).id, "东岭村")


def merge(office: Office) -> None:
    merger.merge(office.work, office.admin, office.unit(A).id, office.unit(B).id)


def cut(office: Office) -> None:
    (moved,) = stored_grants.roles_at(office.work, [office.unit(A).id])
    split.split(
        office.work, office.admin, office.unit(A).id, ["上沟村", "下沟村"], {"上沟村": [moved.member.id]}
    )


def close(office: Office) -> None:
    closure.close_unit(office.work, office.admin, office.unit("东沟一组").id)
    closure.close_unit(office.work, office.admin, office.unit(A).id)


def move(office: Office) -> None:
    people_changes.relocate(
        office.work, office.admin, who(office, 2).id, office.unit(A).id, office.unit(B).id
    )


def replace(office: Office) -> None:
    replacement.replace(office.work, office.admin, who(office, 2).id, who(office, 3).id)


def replace_on_rota(office: Office) -> None:
    replacement.replace(office.work, office.admin, on_rota(office).id, who(office, 3).id)


def succeed(office: Office) -> None:
    new = stored_people.person_named(office.work, "李梅") or on_rota(office)
    replacement.replace(office.work, office.admin, who(office, 2).id, new.id)


def strike(office: Office) -> None:
    person = stored_people.person_named(office.work, "李梅")
    assert person is not None
    people_changes.strike(office.work, office.admin, person.id)


def phone(office: Office) -> None:
    people_changes.set_phone(office.work, office.admin, who(office, 2).id, "13900010009")


def away(office: Office) -> None:
    substitution.arrange(
        office.work, office.admin, who(office, 2).id, who(office, 3).id, TODAY, TODAY + timedelta(2), ZONE
    )


def bind(office: Office) -> None:
    (binding,) = stored_chats.bindings(office.work)
    chats.bind(office.work, binding, Place(-200), office.admin.account)


def test_every_change_is_taken_back_or_it_is_said_why_not() -> None:
    forgotten = sorted(set(ACTIONS) - set(REVERSES) - set(STAYS))
    assert not forgotten, (
        f"{forgotten}: can it be taken back? A line in REVERSES of bot/services/undo/changes.py and a row in "
        "docs/undo.md; if not, why: a line in STAYS"
    )
    assert not set(REVERSES) & set(STAYS)
    nameless = [action for action in ACTIONS if f"log.did.{action}" not in PHRASES]
    assert not nameless, f"{nameless}: what is it called in the record? `log.did.…` in bot/phrases/audit.py"
    rows = cells(ROOT / "docs" / "undo.md", "# Taking back")
    assert {row["action"].strip("`") for row in rows} == set(REVERSES)


@pytest.mark.parametrize(
    "change", [rename, merge, cut, move, replace, replace_on_rota, succeed, strike, phone, away, bind]
)
def test_all_is_as_it_was(office: Office, change: Callable[[Office], None]) -> None:
    furnish(office)
    before, told = state(office), len(office.told(office.account(2, "东沟的")))
    change(office)
    if change is not succeed:  # it waits
        assert change is away or state(office) != before
    back(office)
    after = state(office)
    if change is rename:  # the other name is understood, too
        (plan,) = (unit for unit in after["config"]["units"] if unit["name"] == A)
        plan["aliases"] = tuple(one for one in plan["aliases"] if one != "东岭村")
    assert after == before
    assert last_or_none(office) is None or last_or_none(office).undoes is not None  # type: ignore[union-attr]
    assert len(office.told(office.account(2, "东沟的"))) >= told


def last_or_none(office: Office) -> SettingsEdit | None:
    found = [one for one in undo.own_edits(office.work, office.admin.account) if one.action != "chat.bind"]
    return found[0] if found else None


def test_a_unit_that_was_closed_is_there_again(office: Office) -> None:
    furnish(office)
    closure.close_unit(office.work, office.admin, office.unit("东沟一组").id)
    before = state(office)
    closure.close_unit(office.work, office.admin, office.unit(A).id)
    assert office.unit(A).closed_at is not None
    assert "东沟村" in back(office)
    assert state(office) == before
    assert "把下面这项改动撤销了" in office.told(office.account(2, "东沟的"))[-1]


def test_what_was_reported_together_is_not_parted(office: Office) -> None:
    merge(office)
    edit = last(office)
    office.says(office.account(3, "柳湾的"), B, Label.ZERO)
    later = Office(type(office.work)(office.work.session, BOT, NOW + timedelta(minutes=5)))
    later.says(office.account(3, "柳湾的"), B, Label.ZERO)
    no = refusal(office, edit)
    assert no.key == "refuse.undo_reported"
    assert no.values["unit"] == B
    assert "09:00" in str(no.values["round"])


def test_a_new_unit_in_use_stays(office: Office) -> None:
    cut(office)
    edit = last(office)
    office.serves(8, "上沟的", "上沟村")
    assert refusal(office, edit).values["unit"] == "上沟村"
    config = in_force(office.work)
    added = with_unit(config, "新民村", TOP, ["平安报告"])
    carry_out(office.work, added, version_of(config), office.admin.account)
    edit = last(office)
    office.serves(9, "新民的", "新民村")
    no = refusal(office, edit)
    assert (no.key, no.values["unit"]) == ("refuse.undo_in_use", "新民村")


def test_the_later_change_is_named(office: Office) -> None:
    rename(office)
    edit = last(office)
    names.rename(office.work, office.admin, office.unit("东岭村").id, "东山村")
    values = refusal(office, edit).values
    assert (values["who"], values["what"]) == ("管理员", "单位改名：东岭村 → 东山村")
    assert "请先在「撤销修改」里撤销" in str(values["how"])
    back(office)  # the later one first
    undo_change(office.work, office.admin, edit.id)
    assert office.unit(A).closed_at is None
    phone(office)
    edit = last(office)
    people_changes.set_phone(office.work, office.admin, who(office, 2).id, "13900010008")
    assert str(refusal(office, edit).values["what"]).startswith("改电话：")
    move(office)
    edit = last(office)
    (held,) = stored_grants.roles_of(office.work, 2)
    revocations.end_role(office.work, held.member.id, office.admin.account)
    assert str(refusal(office, edit).values["what"]).startswith("移除身份：")


def test_an_excuse_of_a_unit_that_was_renamed_names_that(office: Office) -> None:
    config = in_force(office.work)
    excuse = ExcusePlan(unit=A, first=date(2026, 12, 8), last=date(2026, 12, 9), reason="搬迁")
    carry_out(office.work, with_excuse(config, excuse), version_of(config), office.admin.account)
    edit = last(office)
    rename(office)
    no = refusal(office, edit)
    assert (no.values["who"], no.values["what"]) == ("管理员", "单位改名：东沟村 → 东岭村")


def test_only_ones_own_and_what_one_administers(office: Office) -> None:
    move(office)
    edit = last(office)
    other = office.serves(7, "村管理员", A, Role.ADMIN)
    speaker = Speaker(other, stored_members.scope_of(office.work, other))
    with pytest.raises(Refused, match=r"refuse\.undo_gone"):
        undo_change(office.work, speaker, edit.id)
    edit.account_id = other.id
    with pytest.raises(Refused, match=r"refuse\.right"):
        undo_change(office.work, speaker, edit.id)


def test_who_joined_in_the_place_of_somebody_keeps_it(office: Office) -> None:
    new = Person(bot_id=BOT, name="李梅")
    office.work.session.add(new)
    office.work.session.flush()
    succeed(office)
    edit = last(office)
    assert edit.action == "person.succeed"
    identity.link(office.work, office.account(9, "李梅"), new, office.admin.account)
    assert replacement.complete(office.work, office.account(9, "李梅"))
    assert str(refusal(office, edit).values["what"]).startswith("换人：")


def test_away_again_for_the_rest_of_the_span(office: Office) -> None:
    away(office)
    row = stored_people.substitutions(office.work)[0]
    substitution.come_back(office.work, office.admin, row.id)
    back(office)
    (again,) = stored_people.substitutions(office.work)
    assert (again.substitute_id, again.ends_at) == (row.substitute_id, row.ends_at)
    with pytest.raises(Refused, match=r"refuse\.undo_"):  # the first is over for good
        undo_change(office.work, office.admin, undo.own_edits(office.work, office.admin.account)[-1].id)


def test_what_a_taking_back_has_changed_is_in_the_record_of_each_unit(office: Office) -> None:
    merge(office)
    back(office)
    for name in (A, B):
        looked = log.narrowed(office.work, log.EVERYTHING, office.unit(name), None)
        assert [one.what for one in log.entries(office.work, looked, most=2)] == ["撤销修改", "单位合并"]


def set_modes(office: Office, *modes: ModePlan) -> None:
    config = in_force(office.work)
    after = config.model_copy(update={"modes": modes})
    carry_out(office.work, after, version_of(config), office.admin.account)
    turn(office)


def turn(office: Office) -> None:
    spans.turn_due(office.work, stored_holidays.calendar(office.work))


def standing(office: Office) -> list[str]:
    return [mode.name for mode, _ in stored_modes.stood_at(office.work, NOW)]


def test_a_mode_made_and_one_ended_early(office: Office) -> None:
    holidays.plan_anew(office.work)
    before, rests = state(office), (ScheduleChange(schedule="平安报告", rests=True),)
    mode = ModePlan(name="特护期", kind=ModeKind.SPECIAL, first=TODAY - timedelta(2), schedules=rests)
    set_modes(office, mode)
    assert standing(office) == ["特护期"]
    stands = state(office)
    back(office)
    turn(office)
    assert (standing(office), state(office)) == ([], before)
    set_modes(office, mode)
    set_modes(office, mode.model_copy(update={"last": TODAY - timedelta(1)}))
    assert standing(office) == []
    assert "特护期" in back(office)
    turn(office)
    assert (standing(office), state(office)) == (["特护期"], stands)


def test_a_holiday_notice(office: Office) -> None:
    work, festival = office.work, date(2027, 10, 4)
    before = stored_holidays.calendar(work).kind(festival)
    plan = holidays.keep(work, office.admin.account, NOTICE_2027, read_notice(NOTICE_2027, 1999))
    with edits.remembered(work, office.admin.account, "holidays") as subject:
        subject.number = plan.id
        holidays.hold(work, plan, office.admin.account)
    assert stored_holidays.calendar(work).kind(festival) is not before
    back(office)
    assert stored_holidays.calendar(work).kind(festival) is before
    assert stored_holidays.held(work) == []
