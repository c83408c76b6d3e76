"""Private numbers stay private: what a group reads, what a calendar shows, what is kept and for how long."""

from base64 import b64encode

import pytest

from bot.demo.town import BRIDGE, EAST, LEADER, OFFICE, SLOPES, WILLOW, Player
from bot.services.rota import feed
from storage.queries import rota as stored_rota
from tests.scenarios.conftest import Town
from tests.scenarios.test_rota import pressed, sheet

NOTE = "附件 1 个（名称含号码，请私聊查看）"


def group(town: Town) -> list[dict[str, object]]:
    """What the bot has put into the group, as it stands there now."""
    found = town.stage.messages(town.people_group(), town.stage.group_id)
    return [message for message in found if message["from"]["is_bot"]]


def words(messages: list[dict[str, object]]) -> str:
    return "\n".join(str(message.get("text") or message.get("caption") or "") for message in messages)


def names(messages: list[dict[str, object]]) -> list[str]:
    return [
        str(found["file_name"]) for message in messages if isinstance(found := message.get("document"), dict)
    ]


def document(name: str) -> dict[str, str]:
    return {"name": name, "content_base64": b64encode(b"x").decode()}


# -- numbers of people reach groups, in whatever form -------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "number", "secret"),
    [
        (EAST, "+8613812345678", "12345678"),
        (WILLOW, "138.1234.5678", "1234.5678"),
        (BRIDGE, "１３８　１２３４　５６７８", "５６７８"),
        (EAST, "0571-8888 8888", "8888"),
        (WILLOW, "身份证A1101 0519 4912 3100 2X", "4912"),
    ],
)
def test_a_number_in_a_matter_is_masked_in_the_group_and_whole_in_private(
    town: Town, person: Player, number: str, secret: str
) -> None:
    town.stage.says(person, f"桥头塌方，堵路，联系{number}")
    town.at("09:25")
    assert "桥头塌方" in words(group(town))
    assert secret not in words(group(town))
    assert any(secret in text for text in town.heard(LEADER))


def test_a_leader_reads_it_in_the_group_under_a_photo_masked(town: Town) -> None:
    town.stage.sends(EAST, caption="后山塌方，找张三138 1234 5678", photos=1)
    town.stage.waits_for(20)
    assert "138****5678" in words(group(town))
    assert "1234 5678" not in words(group(town))


@pytest.mark.parametrize(
    "asked", ["/incident", "/incident 1", "今天东沟村怎么样"], ids=["list", "story", "question"]
)
def test_what_is_asked_in_the_group_is_answered_masked(town: Town, asked: str) -> None:
    town.stage.says(EAST, "/urgent 后山着火，电话0571-88888888")
    town.stage.waits_for(10)
    town.stage.says(LEADER, asked, chat=town.stage.group_id)
    town.stage.waits_for(5)
    assert "后山着火" in words(group(town))
    assert "88888888" not in words(group(town))


def test_days_and_amounts_stay_in_the_group(town: Town) -> None:
    town.stage.says(EAST, "2026-11-22 20:30 后山塌方，损失 12000000 元，已报 12345")
    town.at("09:25")
    assert "2026-11-22 20:30 后山塌方，损失 12000000 元，已报 12345" in words(group(town))


# -- and by the names of files ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "name"),
    [
        (EAST, "伤者张三13812345678.pdf"),
        (WILLOW, "证件 11010519491231002X.doc"),
        (SLOPES, "0571-8888 8888.txt"),
    ],
)
def test_a_document_named_by_a_number_is_looked_at_in_private(town: Town, person: Player, name: str) -> None:
    caption = "南坪村桥头塌方" if person is SLOPES else "桥头塌方"
    town.stage.sends(person, caption=caption, document=document(name))
    town.stage.waits_for(20)
    assert NOTE in words(group(town))
    assert names(group(town)) == []
    assert name in names(town.stage.messages(LEADER))


def test_one_of_another_name_is_passed_on_everywhere(town: Town) -> None:
    town.stage.sends(EAST, caption="桥头塌方", document=document("2026-11-23现场.pdf"))
    town.stage.waits_for(20)
    assert names(group(town)) == ["2026-11-23现场.pdf"]
    assert NOTE not in words(group(town))


# -- the rota's 备注 in the calendar -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("家里 138 1234 5678", "1234"),
        ("座机8123456", "8123456"),
        ("替李四０５７１－８８８８８８８８", "８８"),
    ],
)
def test_a_note_of_the_rota_is_masked_in_the_calendar(town: Town, note: str, left: str) -> None:
    table = sheet(["日期", "带班领导", "值班人员", "备注"], ["11月25日", "李主任", "何主任", f"防汛 {note}"])
    town.stage.sends(OFFICE, document=table)
    pressed(town, OFFICE, "✅ 写入 镇值班")
    with town.work() as work:
        rota = stored_rota.rota_named(work, "镇值班")
        assert rota is not None
        calendar = feed.feed(work, rota).decode().replace("\r\n ", "")
    assert "防汛" in calendar
    assert left not in calendar
