"""People who are replaced, moved, or away for a while: what they and the others are sent."""

from datetime import date, timedelta

from bot.demo.town import BRIDGE, EAST, HE, LEADER, MA, OFFICE, TOWN, WILLOW, Player
from bot.domain.messaging.messages import Sender
from bot.services import members
from bot.services.people import changes, identity, replacement, substitution
from bot.services.utterance import Speaker
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import Person
from storage.work import Work

from .conftest import NAMED_ROLES, Town

ZONE = "Asia/Shanghai"
NEW = Player(2050, "李梅", ())


def speaker(work: Work, person: Player = OFFICE) -> Speaker:
    account = stored_members.account_of(work, Sender(id=person.id, name=person.name))
    return Speaker(account, stored_members.scope_of(work, account))


def person_of(work: Work, player: Player) -> Person:
    return identity.who(work, stored_members.account_of(work, Sender(id=player.id, name=player.name)))


def replace(town: Town, old: Player, new: Player) -> replacement.Replaced:
    with town.work() as work:
        done = replacement.replace(work, speaker(work), person_of(work, old).id, person_of(work, new).id)
    town.stage.waits_for(5)
    return done


def test_whoever_takes_a_place_reports_and_the_other_is_asked_no_more(town: Town) -> None:
    done = replace(town, EAST, WILLOW)
    assert done.roles == ("东沟村 信息员",)
    assert "接替 王会计（东沟）：东沟村 信息员" in town.heard(WILLOW)[-1]
    assert "赵姐（柳湾） 接替了您" in "".join(town.heard(EAST))
    quiet = town.last_id(EAST)
    town.at("08:46")
    assert "东沟村、柳湾村" in town.stage.hears(WILLOW)
    town.stage.says(WILLOW, "东沟村平安")
    assert "✅ 已收到：东沟村" in town.stage.hears(WILLOW)
    town.at("09:21")
    assert "请报送" not in "".join(town.heard(EAST, quiet))


def test_shifts_incidents_and_calls_go_over(town: Town) -> None:
    town.stage.says(EAST, "/urgent 刚刚后山着火")
    town.stage.presses(MA, "✋ 我来处理")
    town.stage.waits_for(5)
    before = {person.id: town.last_id(person) for person in (HE, MA, LEADER)}
    done = replace(town, MA, HE)
    assert done.shifts > 5
    assert done.tasks.incidents == 1
    assert any("接替 马干事" in text for text in town.heard(LEADER, before[LEADER.id]))
    with town.work() as work:
        assert stored_people.all_named(work, "马干事") == []
    town.stage.says(EAST, "火势变大，请求支援")
    town.stage.waits_for(5)
    assert any("火势变大" in text for text in town.heard(HE, before[HE.id]))
    town.at("08:30")
    assert any("值班" in text for text in town.heard(HE, before[HE.id]))
    town.at("18:01", day=24)  # on the evenings that were 马干事's the other is told
    assert not any("您明天值班" in text for text in town.heard(MA, before[MA.id]))


def test_who_has_not_joined_takes_the_place_on_joining(town: Town) -> None:
    with town.work() as work:
        new = Person(bot_id=work.bot_id, name="李梅", phone="13800010009")
        work.session.add(new)
        work.session.flush()
        done = replacement.replace(work, speaker(work), person_of(work, BRIDGE).id, new.id)
        assert done.waits
        unit = stored_units.unit_named(work, "石桥村")
        assert unit is not None
        by = speaker(work).account
        code = members.invite(work, unit, NAMED_ROLES["信息员"], life=timedelta(hours=1), by=by, person=new)
    town.stage.waits_for(5)
    town.at("08:20")
    town.stage.says(BRIDGE, "平安")  # until then all is as it was
    assert "✅ 已收到：石桥村" in town.stage.hears(BRIDGE)
    town.sandbox.post("people", id=NEW.id, first_name=NEW.name, language_code="zh-hans")
    town.stage.says(NEW, f"/start {code}")
    town.stage.waits_for(5)
    assert any("接替 钱书记（石桥）" in text for text in town.heard(NEW))
    assert "李梅 接替了您" in "".join(town.heard(BRIDGE))
    assert "✅ 李梅 已接替 钱书记（石桥）：石桥村 信息员" in "".join(town.heard(OFFICE))
    quiet = town.last_id(BRIDGE)
    town.at("17:21")
    assert "请报送" not in "".join(town.heard(BRIDGE, quiet))
    assert any("请报送" in text for text in town.heard(NEW))


def test_away_with_a_substitute_who_has_it_for_the_span_only(town: Town) -> None:
    with town.work() as work:
        row = substitution.arrange(
            work,
            speaker(work),
            person_of(work, EAST).id,
            person_of(work, WILLOW).id,
            date(2026, 11, 23),
            date(2026, 11, 23),
            ZONE,
        )
        assert row.begun_at is not None
    town.stage.waits_for(5)
    assert "由您代替 王会计（东沟）" in "".join(town.heard(WILLOW))
    assert "由 赵姐（柳湾） 代替您" in "".join(town.heard(EAST))
    quiet = town.last_id(EAST)
    town.at("08:46")
    assert "东沟村、柳湾村" in town.stage.hears(WILLOW)
    assert "请报送" not in "".join(town.heard(EAST, quiet))
    town.at("00:01", day=24)
    assert "代替 王会计（东沟） 的时间结束了" in "".join(town.heard(WILLOW))
    assert "还是您自己负责" in "".join(town.heard(EAST))
    town.at("08:46", day=24)
    assert "东沟村" not in town.heard(WILLOW)[-1]
    assert "请报送" in town.heard(EAST)[-1]


def test_away_from_the_rota_and_back_early(town: Town) -> None:
    with town.work() as work:
        row = substitution.arrange(
            work,
            speaker(work),
            person_of(work, MA).id,
            person_of(work, HE).id,
            date(2026, 11, 24),
            date(2026, 11, 27),
            ZONE,
        )
        number, parts = row.id, len(row.parts)
        assert parts >= 1
    town.at("09:00", day=24)
    with town.work() as work:
        substitution.come_back(work, speaker(work), number)
        there = stored_grants.roles_of(
            work, stored_members.account_of(work, Sender(id=HE.id, name=HE.name)).id
        )
        assert [one.unit.name for one in there] == [TOWN]
    town.at("18:01", day=26)
    assert "还是您自己负责" in "".join(town.heard(MA))


def test_moved_to_another_unit(town: Town) -> None:
    with town.work() as work:
        units = [stored_units.unit_named(work, name) for name in ("东沟村", "柳湾村")]
        old, new = (unit.id for unit in units if unit is not None)
        moved = changes.relocate(work, speaker(work), person_of(work, EAST).id, old, new)
        assert moved.roles == ("信息员",)
        assert (
            changes.set_phone(work, speaker(work), person_of(work, EAST).id, "１３８ 0001 0003")
            == "13800010003"
        )
    town.stage.waits_for(5)
    assert "您的单位由 东沟村 改为 柳湾村" in town.heard(EAST)[-1]
    town.stage.says(EAST, "平安")
    assert "✅ 已收到：柳湾村" in town.stage.hears(EAST)
