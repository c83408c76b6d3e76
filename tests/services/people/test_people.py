"""What cannot be done with people, and what is left over; what they are sent is in tests/scenarios/test_people.py."""

from collections.abc import Callable
from dataclasses import replace as replaced
from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.domain.rights import Scope
from bot.domain.terms import Origin, Role
from bot.services.people import changes, identity, replacement, substitution
from bot.services.refusals import Refused
from bot.services.utterance import Speaker
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import rounds as stored_rounds
from storage.queries import shifts as stored_shifts
from storage.tables import Account, Audit, Chase, Person, Substitution
from tests.services.units.office import BOT, NOW, Office

A, B, TOP = "东沟村", "柳湾村", "镇"
ZONE = "Asia/Shanghai"
TODAY = date(2026, 11, 23)


def who(office: Office, number: int) -> Person:
    return identity.who(office.work, office.work.session.get_one(Account, number))


def on_rota(office: Office) -> Person:
    found = stored_people.person_named(office.work, "王强")
    assert found is not None
    return found


def away(office: Office, first: int = 0, last: int = 0, person: int = 2, other: int = 3) -> Substitution:
    begins, ends = (TODAY + timedelta(days=number) for number in (first, last))
    away_id, other_id = who(office, person).id, who(office, other).id
    return substitution.arrange(office.work, office.admin, away_id, other_id, begins, ends, ZONE)


def test_a_name_in_the_arrangement_is_the_other_one(office: Office) -> None:
    schedule = stored_rounds.open_schedules(office.work)[0]
    plan = stored_rounds.plan_of(schedule)
    schedule.plan = plan.model_dump_json().replace('"summary_to":[]', '"summary_to":["person:王强"]')
    office.work.session.flush()
    done = replacement.replace(office.work, office.admin, on_rota(office).id, who(office, 2).id)
    assert done.shifts > 0
    assert [one.said for one in stored_rounds.plan_of(schedule).summary_to] == ["东沟的"]
    rota = stored_rota.rota_named(office.work, "村值班")
    assert rota is not None
    assert stored_rota.rule_of(rota).names() == {"东沟的"}
    coming = stored_shifts.coming_of(office.work, who(office, 2).id)
    assert len(coming) >= done.shifts  # a new day is planned with it
    assert stored_people.person_named(office.work, "王强") is None
    assert "个班" in replacement.told_to_admin(done)


def test_chases_go_over_and_what_is_somebody_elses_to_take_is_left(office: Office) -> None:
    old, new = office.account(2, "东沟的"), office.account(3, "柳湾的")
    chase = Chase(occurrence_id=office.owed(A)[0].id, account_id=old.id, at=NOW)
    office.work.session.add(chase)
    office.serves(2, "东沟的", TOP, Role.VIEWER)
    only_a = office.serves(5, "村管理员", A, Role.ADMIN)
    speaker = replaced(office.admin, account=only_a, scope=_scope(office, only_a))
    done = replacement.replace(office.work, speaker, who(office, 2).id, who(office, 3).id)
    assert done.roles == ("东沟村 信息员",)
    assert done.left == ("镇 查看者",)
    assert "管不到的身份没有动：镇 查看者" in replacement.told_to_admin(done)
    assert chase.account_id == new.id
    assert who(office, 2).closed_at is None


def _scope(office: Office, account: Account) -> Scope:
    return stored_members.scope_of(office.work, account)


def test_the_only_admin_is_replaced_by_another(office: Office) -> None:
    done = replacement.replace(office.work, office.admin, who(office, 1).id, who(office, 3).id)
    assert done.roles == ("镇 管理员",)
    admins = [one.account.name for one in stored_grants.roles_at(office.work, [office.unit(TOP).id])]
    assert admins == ["柳湾的"]
    audit = office.work.session.exec(select(Audit).where(Audit.action == "person.replace")).one()
    assert (audit.before, audit.after) == ("管理员", "柳湾的")


def test_who_waits_for_somebody_who_may_no_longer_arrange_it_is_told(office: Office) -> None:
    new = Person(bot_id=BOT, name="李梅")
    office.work.session.add(new)
    office.work.session.flush()
    admin = office.admin.account
    for _ in range(2):  # the later one holds
        assert replacement.replace(office.work, office.admin, who(office, 2).id, new.id).waits
    assert len(stored_people.successions_of(office.work, new.id)) == 1
    identity.link(office.work, office.account(9, "李梅"), new, admin)
    for held in stored_grants.roles_of(office.work, admin.id):
        held.member.ended_at = NOW
    office.work.session.flush()
    assert replacement.complete(office.work, office.account(9, "李梅")) == []
    assert "没有自动接替" in office.told(admin)[-1]
    assert stored_people.successions_of(office.work, new.id) == []


def test_a_substitute_gets_what_is_planned_later_and_gives_it_back(office: Office) -> None:
    person = on_rota(office)
    row = substitution.arrange(
        office.work, office.admin, person.id, who(office, 2).id, TODAY, TODAY + timedelta(days=2), ZONE
    )
    assert row.begun_at == NOW
    assert row.members == []  # 王强 has no role to give
    covered = stored_shifts.coming_of(office.work, who(office, 2).id)
    assert {held.part.origin for held in covered} == {Origin.COVER}
    later = replaced(office.work, now=NOW + timedelta(hours=6))
    substitution.act_on_due(later)
    assert row.ended_at is None
    substitution.come_back(later, office.admin, row.id)
    assert stored_shifts.coming_of(later, who(office, 2).id) == []
    with pytest.raises(Refused, match=r"refuse\.stale"):
        substitution.come_back(later, office.admin, row.id)
    substitution.act(later, row)
    assert row.next_action_at is None


def test_it_begins_and_ends_on_its_days(office: Office) -> None:
    row = away(office, 1, 1)
    assert row.begun_at is None
    account = office.work.session.get_one(Account, 3)

    def serving(hours: int) -> list[str]:
        substitution.act_on_due(replaced(office.work, now=NOW + timedelta(hours=hours)))
        return [one.unit.name for one in stored_grants.roles_of(office.work, account.id)]

    assert serving(0) == [B]
    assert serving(16) == [B, A]  # half past midnight
    assert stored_people.accounts_away(office.work) == {2}
    assert serving(48) == [B]
    assert stored_people.accounts_away(office.work) == frozenset()


def nobody(office: Office) -> Speaker:
    return Speaker(office.account(2, "东沟的"), Scope(()))


REFUSED: list[tuple[str, Callable[[Office], object]]] = [
    ("people.span_reversed", lambda o: away(o, 1, 0)),
    ("people.span_past", lambda o: away(o, -3, -2)),
    ("people.span_long", lambda o: away(o, 0, 400)),
    ("people.same_person", lambda o: away(o, other=2)),
    ("people.away_twice", lambda o: (away(o), away(o))),
    ("people.substitute_away", lambda o: (away(o), away(o, person=1, other=2))),
    (
        "people.substitute_not_joined",
        lambda o: substitution.arrange(o.work, o.admin, who(o, 2).id, on_rota(o).id, TODAY, TODAY, ZONE),
    ),
    (
        "refuse.stale",
        lambda o: substitution.arrange(o.work, o.admin, who(o, 2).id, 10**6, TODAY, TODAY, ZONE),
    ),
    ("people.same_person", lambda o: replacement.replace(o.work, o.admin, who(o, 2).id, who(o, 2).id)),
    ("refuse.stale", lambda o: replacement.replace(o.work, o.admin, who(o, 2).id, 10**6)),
    ("refuse.stale", lambda o: replacement.replace(o.work, o.admin, 10**6, who(o, 2).id)),
    ("refuse.right", lambda o: replacement.replace(o.work, nobody(o), who(o, 2).id, who(o, 3).id)),
    ("people.bad_phone", lambda o: changes.set_phone(o.work, o.admin, who(o, 2).id, "没有")),
    ("people.same_phone", lambda o: changes.set_phone(o.work, o.admin, who(o, 2).id, "")),
    (
        "people.same_unit",
        lambda o: changes.relocate(o.work, o.admin, who(o, 2).id, o.unit(A).id, o.unit(A).id),
    ),
    ("refuse.stale", lambda o: changes.relocate(o.work, o.admin, who(o, 2).id, o.unit(A).id, 10**6)),
]


@pytest.mark.parametrize(("why", "act"), REFUSED)
def test_refused(office: Office, why: str, act: Callable[[Office], object]) -> None:
    with pytest.raises(Refused) as refused:
        act(office)
    assert refused.value.key == why


def test_moved_with_what_is_left_on_another_rota(office: Office) -> None:
    person = on_rota(office)
    identity.link(office.work, office.account(2, "东沟的"), person, office.admin.account)
    moved = changes.relocate(office.work, office.admin, person.id, office.unit(A).id, office.unit(B).id)
    assert (moved.unit, moved.roles) == (B, ("信息员",))
    assert moved.shifts > 0
    assert person.unit_id == office.unit(B).id
