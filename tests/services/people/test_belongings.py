"""What somebody has in hand when they leave: found by name, handed over one by one, never by whoever may not."""

import pytest
from sqlmodel import select

from bot.domain.belongings import BelongingKind, InHand
from bot.domain.messaging.messages import ChatKind
from bot.domain.rights import Scope
from bot.domain.terms import PersonSource, Role
from bot.services.people import belongings, changes, identity, revocations
from bot.services.people.belongings import Leaver
from bot.services.refusals import Refused
from bot.services.utterance import Speaker
from storage.queries import chats as stored_chats
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import rounds as stored_rounds
from storage.queries import shifts as stored_shifts
from storage.tables import Account, Audit, Chase, Member
from tests.services.units.office import NOW, Office

A, B, TOP = "东沟村", "柳湾村", "镇"


def member(office: Office, number: int) -> Member:
    account = office.work.session.get_one(Account, number)
    return next(one.member for one in stored_grants.roles_of(office.work, account.id))


def on_duty(office: Office) -> Leaver:
    """王强, who stands every shift of the village, with a silent unit in hand and named in a schedule."""
    account = office.account(2, "东沟的")
    person = stored_people.person_named(office.work, "王强")
    assert person is not None
    identity.link(office.work, account, person, None)
    office.work.session.add(Chase(occurrence_id=office.owed(B)[0].id, account_id=account.id, at=NOW))
    schedule = stored_rounds.open_schedules(office.work)[0]
    plan = stored_rounds.plan_of(schedule).model_dump_json()
    schedule.plan = plan.replace('"summary_to":[]', '"summary_to":["person:王强"]')
    office.work.session.flush()
    return Leaver(account, person)


def kinds(found: list[InHand]) -> set[BelongingKind]:
    return {one.kind for one in found}


def test_each_thing_is_named(office: Office) -> None:
    who = on_duty(office)
    found = belongings.owned(office.work, who, office.admin)
    assert kinds(found) == {BelongingKind.SHIFT, BelongingKind.CHASE, BelongingKind.NAMED}
    texts = [one.text for one in found]
    assert "村值班 11月23日 周一 值班" in texts
    assert texts[0] == "在催 柳湾村 11月23日 09:00"
    assert texts[1] == "配置里写着「王强」的地方：报送安排 平安报告、值班表 村值班 的轮值"


def test_one_thing_goes_to_one_and_the_rest_to_another(office: Office) -> None:
    who, to_one, to_other = on_duty(office), member(office, 3), member(office, 1)
    first = next(one for one in belongings.owned(office.work, who) if one.kind is BelongingKind.SHIFT)
    went, heir = belongings.hand(office.work, office.admin, who, first.kind, first.number, to_one.id)
    assert (went, heir.name, heir.source) == ([first], "柳湾的", PersonSource.CONFIGURED)
    (held,) = stored_shifts.coming_of(office.work, heir.id)
    assert (held.person.name, held.shift.day.day) == ("柳湾的", 23)
    assert "村值班 11月23日 周一 值班" in office.told(office.account(3, "柳湾的"))[-1]
    with pytest.raises(Refused, match="owned_no_more"):
        belongings.hand(office.work, office.admin, who, first.kind, first.number, to_one.id)
    rest, heir = belongings.hand(office.work, office.admin, who, BelongingKind.ALL, 0, to_other.id)
    assert kinds(rest) == {BelongingKind.SHIFT, BelongingKind.CHASE, BelongingKind.NAMED}
    assert belongings.owned(office.work, who) == []
    assert office.work.session.exec(select(Chase.account_id)).one() == office.admin.account.id
    assert [
        one.said for one in stored_rounds.plan_of(stored_rounds.open_schedules(office.work)[0]).summary_to
    ] == [heir.name]
    rows = office.work.session.exec(select(Audit).where(Audit.action == "person.hand")).all()
    assert [row.before for row in rows] == ["东沟的", "东沟的"]
    # what the rotation brings to the heir is not recorded once more, shift by shift
    assert len(office.work.session.exec(select(Audit).where(Audit.action == "duty.override")).all()) == 1


def test_what_is_left_when_somebody_has_gone_is_told_and_can_still_be_handed_over(office: Office) -> None:
    on_duty(office)
    row = member(office, 2)
    revocations.end_role(office.work, row.id, office.admin.account)
    told = office.told(office.admin.account)[-1]
    assert "东沟的 走了，名下还有" in told
    assert "在催 柳湾村 11月23日 09:00" in told
    assert "报送安排 平安报告" in told
    who = belongings.leaver(office.work, office.admin, row.id)
    assert who.person is not None
    assert who.person.name == "王强"
    belongings.hand(office.work, office.admin, who, BelongingKind.ALL, 0, member(office, 3).id)
    assert BelongingKind.NAMED not in kinds(belongings.owned(office.work, who))
    assert "person:柳湾的" in stored_rounds.open_schedules(office.work)[0].plan


def test_what_ends_with_the_right_is_counted(office: Office) -> None:
    assert belongings.ending(office.work, office.account(2, "东沟的")) == ""


def test_nobody_hands_over_what_they_do_not_administer(office: Office) -> None:
    who = on_duty(office)
    village = office.serves(6, "村管理员", B, Role.ADMIN)
    speaker = Speaker(village, stored_members.scope_of(office.work, village))
    with pytest.raises(Refused, match=r"refuse\.right"):
        belongings.leaver(office.work, speaker, member(office, 2).id)
    with pytest.raises(Refused, match=r"refuse\.stale"):
        belongings.leaver(office.work, speaker, 999)
    assert kinds(belongings.owned(office.work, who, speaker)) == {BelongingKind.CHASE}
    nobody = Speaker(village, Scope(()))
    with pytest.raises(Refused, match=r"refuse\.stale"):  # the heir is not theirs to choose
        belongings.hand(office.work, nobody, who, BelongingKind.ALL, 0, member(office, 3).id)
    with pytest.raises(Refused, match="same_person"):
        belongings.hand(office.work, office.admin, who, BelongingKind.ALL, 0, member(office, 2).id)


def test_heirs_are_those_whom_a_message_reaches(office: Office) -> None:
    who = on_duty(office)
    stored_chats.disable_chat(office.work, office.account(3, "柳湾的").user_id, "blocked")
    names = [one.account.name for one in belongings.heirs(office.work, office.admin, who)]
    assert "管理员" in names
    assert "柳湾的" not in names
    assert "东沟的" not in names


# -- the last who administers -------------------------------------------------------------------------------------


def test_another_admin_whom_no_message_reaches_is_none(office: Office) -> None:
    admin = office.admin.account
    other = office.serves(7, "副管理员", TOP, Role.ADMIN)
    stored_chats.meet_chat(office.work, other.user_id, ChatKind.PRIVATE, "")
    assert not stored_grants.is_last_admin(office.work, admin.id)
    stored_chats.disable_chat(office.work, other.user_id, "blocked")
    assert stored_grants.is_last_admin(office.work, admin.id)
    with pytest.raises(Refused, match="last_admin"):
        revocations.end_role(office.work, member(office, 1).id, None)
    revocations.end_role(office.work, member(office, other.id).id, admin)


def test_an_admin_of_a_village_is_no_admin_of_the_town(office: Office) -> None:
    admin = office.admin.account
    office.serves(6, "村管理员", B, Role.ADMIN)
    with pytest.raises(Refused, match="last_admin"):
        revocations.end_role(office.work, member(office, 1).id, None)
    with pytest.raises(Refused, match="last_admin"):
        revocations.end_all(office.work, admin, admin, own=True)
    person = identity.who(office.work, admin)
    with pytest.raises(Refused, match="last_admin"):
        changes.relocate(office.work, office.admin, person.id, office.unit(TOP).id, office.unit(B).id)
    assert stored_grants.roles_of(office.work, admin.id)
