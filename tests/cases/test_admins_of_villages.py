"""Whoever administers one village decides nothing about people on the town's rota: account, telephone, shifts."""

from datetime import timedelta

from bot.demo.town import EAST, HE, LEADER, MA, OFFICE, Player
from bot.domain.terms import Role
from bot.services import apply, members
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import shifts as stored_shifts
from storage.queries import units as stored_units
from tests.cases.grants import has_button, joins, link, newcomer, opens, stands
from tests.scenarios.conftest import Town
from tests.scenarios.screens import buttons, goes, presses, says, screen
from tests.scenarios.test_listings import HEADING, book

VILLAGE = "东沟村"


def given(town: Town, person: Player, unit: str, role: Role) -> None:
    """One more role; how people come has tests of its own."""
    with town.work() as work:
        place, account = stored_units.unit_named(work, unit), stored_members.find_account(work, person.id)
        assert place is not None
        assert account is not None
        code = members.invite(work, place, role, life=timedelta(hours=1))
        assert members.redeem(work, account, code) is not None
    town.stage.waits_for(3)


def shifts_of(town: Town, name: str) -> int:
    with town.work() as work:
        person = stored_people.duty_person_named(work, name)
        assert person is not None
        return len(stored_shifts.coming_of(work, person.id))


def test_nobody_of_the_town_is_named_to_a_stranger(town: Town) -> None:
    given(town, EAST, VILLAGE, Role.ADMIN)
    said = says(town, f"/invite {VILLAGE} 信息员 何主任", EAST)
    assert "何主任还在青石镇任职或值班，要由管那里的管理员来办" in said
    assert "start=" not in said
    # a namesake of somebody who has no account: the admins of the rota are asked, and nobody else
    stands(town, "孙大姐")
    guest = newcomer(town, 3001, "孙大姐")
    opens(town, guest, link(town, f"{VILLAGE} 信息员", EAST))
    town.stage.waits_for(3)
    assert not has_button(town, EAST, "是，就是本人")
    assert [text for text in town.heard(OFFICE) if text.startswith("❓") and "孙大姐" in text]
    town.stage.presses(OFFICE, "是，就是本人")
    town.stage.waits_for(3)
    assert [text for text in town.heard(guest) if "您在值班表上是「孙大姐」" in text]


def test_who_stands_for_the_town_keeps_telephone_and_shifts(town: Town) -> None:
    """何主任 reports for the village, too, whose admin may take that away and nothing else."""
    given(town, EAST, VILLAGE, Role.ADMIN)
    given(town, HE, VILLAGE, Role.REPORTER)
    before = shifts_of(town, "何主任")
    goes(town, "👥 人员", f"{VILLAGE} 信息员 何主任", "📞", person=EAST)
    assert "何主任还在青石镇任职或值班" in says(town, "13811112222", EAST)
    goes(town, "👥 人员", f"{VILLAGE} 信息员 何主任", "🧳", person=EAST)
    presses(town, "王会计", EAST)
    assert "何主任还在青石镇任职或值班" in says(town, "明天到12月1日", EAST)
    goes(town, "👥 人员", f"{VILLAGE} 信息员 何主任", "🔁", person=EAST)
    assert not any("还没加入" in label for label in buttons(screen(town, EAST)))
    presses(town, "王会计", EAST)
    presses(town, "✅ 确定", EAST)
    (done,) = [text for text in town.heard(EAST) if "✅ 已办好" in text]
    assert "王会计（东沟） 接替 何主任：东沟村 信息员" in done
    assert f"还有您管不到的 {before} 个班没有动" in done
    assert shifts_of(town, "何主任") == before
    with town.work() as work:
        rotas = [plan.rule.names() for plan in apply.in_force(work).rotas]
    assert "何主任" in rotas[0]
    town.stage.says(EAST, "/people")
    town.stage.waits_for(3)
    town.stage.presses(EAST, "账号")
    town.stage.waits_for(3)
    assert "何主任" not in town.stage.hears(EAST)


def test_a_list_of_the_village_with_a_namesake_changes_nothing_of_the_rota(town: Town) -> None:
    given(town, EAST, VILLAGE, Role.ADMIN)
    before = shifts_of(town, "何主任")
    rows = [
        HEADING,
        [VILLAGE, "何主任", "信息员", "13800009999", None],
        [VILLAGE, "马干事", "信息员", "", None],
    ]
    town.stage.sends(EAST, document=book(rows))
    town.stage.waits_for(3)
    assert "新增 2 位" in town.stage.hears(EAST), town.stage.hears(EAST)
    town.stage.presses(EAST, "✅ 写入")
    town.stage.waits_for(3)
    assert "✅ 已写入" in town.stage.hears(EAST)
    # the rotation goes on to mean whom it meant, when the next weeks are planned, too
    town.at("08:05", 26)
    assert shifts_of(town, "何主任") >= before - 3
    with town.work() as work:
        found = apply.in_force(work)
        assert {one.name: one.phone for one in found.duty_people}["何主任"] == "13900000003"
        assert apply.changes(work, found) == ()  # nobody is taken for a namesake
    # and alarms reach who is on duty
    town.stage.says(EAST, "/urgent 东沟村山体滑坡，有人被埋")
    town.stage.waits_for(20)
    assert [text for who in (HE, MA, LEADER) for text in town.heard(who) if "滑坡" in text]


def test_an_invitation_that_names_somebody_with_an_account_says_whom_it_replaces(town: Town) -> None:
    guest = joins(town, 3001, "别的手机", "青石镇 值班员 何主任")
    town.stage.waits_for(3)
    assert "您不再是值班表上的「何主任」（别的手机）" in town.heard(HE)[-1]
    (told,) = [text for text in town.heard(OFFICE) if text.startswith("👤") and "别的手机" in text]
    assert "原来是账号「何主任」" in told
    assert [text for text in town.heard(guest) if "您在值班表上是「何主任」" in text]
