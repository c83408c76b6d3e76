"""The urgent card begins with what, where and whom to call; statute stands behind a button."""

from bot.demo.town import BRIDGE, EAST, LEADER, MA, SCHOOL, Player
from storage.queries import members as stored_members
from storage.tables import Person
from tests.scenarios.conftest import Town

from .test_looks import bold

STATUTE = ("国务院令", "乡镇值班值守方案")


def card(town: Town, person: Player) -> list[str]:
    return next(text for text in town.heard(person) if text.startswith("🚨 紧急情况")).splitlines()


def test_it_begins_with_what_where_and_whom_to_call(town: Town) -> None:
    with town.work() as work:
        account = stored_members.find_account(work, EAST.id)
        assert account is not None
        work.session.add(
            Person(bot_id=work.bot_id, name="王会计", phone="13900000007", account_id=account.id)
        )
    town.stage.says(EAST, "/urgent 8:01 三组仓库起火，2人被困")
    lines = card(town, LEADER)
    assert lines[0] == "🚨 紧急情况　事件1　东沟村"
    assert lines[1] == "8:01 三组仓库起火，2人被困"
    assert lines[2].startswith("📍 地点：")
    assert lines[3].startswith("📞 报告人：王会计（东沟） 13900000007")
    message = next(m for m in town.stage.messages(LEADER) if str(m.get("text", "")).startswith("🚨"))
    assert "三组仓库起火" in bold(message)


def test_the_statute_is_behind_a_button(town: Town) -> None:
    town.stage.says(BRIDGE, "/urgent 石桥塌了，路断")
    assert not any(words in line for line in card(town, MA) for words in STATUTE)
    town.stage.presses(MA, "📖 依据")
    shown = town.stage.hears(MA)
    assert shown.startswith("📖 依据　事件1　石桥村")
    assert "乡镇值班值守方案" in shown


def test_whoever_took_it_has_the_limits_without_the_statute(town: Town) -> None:
    town.stage.says(SCHOOL, "/urgent 食堂多名学生呕吐")
    town.stage.presses(LEADER, "✋ 我来处理")
    taken = town.stage.hears(LEADER)
    assert "时限" in taken
    assert not any(words in taken for words in STATUTE)
    town.stage.presses(LEADER, "📖 依据")
    assert "时限" in town.stage.hears(LEADER)
