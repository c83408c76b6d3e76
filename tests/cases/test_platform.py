"""What the real program did against a Bot API server that was not written here."""

import pytest
from sqlmodel import func, select

from bot.demo.town import BRIDGE, EAST, LANE, LEADER, OFFICE, SCHOOL, SLOPES, TOWN, WILLOW, Player
from bot.web import pushes
from storage.tables import Attachment, Question
from tests.scenarios.conftest import Town
from tests.scenarios.serving import ThreadedProgram
from tests.web.test_server import left_alone

NEWCOMER = Player(3001, "新来的小陈", (("东沟村", "信息员"),))
IMPATIENT = 4.0  # seconds; long enough for a machine with much else to do
FAULTS = [
    {"fault": "reset"},
    {"fault": "502_html"},
    {"fault": "timeout"},
    {"fault": "empty"},
    {"fault": "lost_answer", "times": 2},
]


def joins(town: Town, person: Player, unit: str, role: str) -> None:
    town.sandbox.post("people", id=person.id, first_name=person.name)
    town.stage.says(OFFICE, f"/invite {unit} {role}")
    code = town.stage.hears(OFFICE).rpartition("start=")[2].split()[0]
    town.sandbox.post("start", person=person.id, payload=code)


def grows_impatient(town: Town) -> None:
    """The bot waits for no answer as long as it does elsewhere, and this test need not either."""
    program = town.play.program
    assert isinstance(program, ThreadedProgram)
    program.stop()
    program.patience = IMPATIENT
    program.start()
    town.sandbox.settle()


def menu_of(town: Town, person: Player) -> list[str]:
    """The commands that the person's client shows for this chat."""
    commands = town.sandbox.get("state")["bots"][0]["commands"]
    return [command["command"] for command in commands.get(f"chat:{person.id}", [])]


# -- setMyCommands answered by a reset or 502, or a kill: asked again ---------------------------------------------


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault["fault"]))
def test_a_menu_whose_answer_went_wrong_is_asked_again(town: Town, fault: dict[str, object]) -> None:
    grows_impatient(town)
    town.sandbox.post("faults", method="setMyCommands", **fault)
    joins(town, NEWCOMER, "东沟村", "信息员")
    town.at("08:20")
    assert "status" in menu_of(town, NEWCOMER)
    assert sum("已加入：东沟村" in words for words in town.heard(NEWCOMER)) == 1


@pytest.mark.parametrize(("unit", "role"), [("柳湾村", "单位负责人"), (TOWN, "值班员")])
def test_a_menu_that_a_kill_cut_off_is_asked_again(town: Town, unit: str, role: str) -> None:
    grows_impatient(town)
    town.sandbox.post("faults", method="setMyCommands", fault="timeout", times=3)
    joins(town, NEWCOMER, unit, role)
    town.play.program.kill()
    town.play.program.start()
    town.at("08:20")
    assert "status" in menu_of(town, NEWCOMER)


# -- a group bound after the round opened gets a card --------------------------------------------------------------


def opens_group(town: Town, title: str, by: Player = OFFICE) -> int:
    made = town.sandbox.post("chats", title=title, members=[OFFICE.id, LEADER.id], admins=[by.id])
    chat = int(made["id"])
    town.sandbox.post(f"chats/{chat}/add_bot", by=by.id)
    town.sandbox.settle()
    return chat


def cards_in(town: Town, chat: int) -> list[str]:
    """As they show now; a card begins with the letter box of the round that it follows."""
    found = town.stage.messages(Player(chat, "群", ()), chat)
    return [text for message in found if (text := str(message.get("text", ""))).startswith("📮")]


@pytest.mark.parametrize("bound_at", ["08:10", "08:59", "09:10"])
def test_a_group_bound_late_gets_its_card(town: Town, bound_at: str) -> None:
    town.at(bound_at)
    chat = opens_group(town, "新值班群")
    town.stage.says(OFFICE, "/bind 值班群", chat=chat)
    assert len(cards_in(town, chat)) == 1
    town.stage.says(WILLOW, "平安")
    town.at("09:25")
    [card] = cards_in(town, chat)
    assert "1/8" in card


def test_one_bound_after_the_summary_sees_how_the_day_stands(town: Town) -> None:
    town.at("09:30")
    chat = opens_group(town, "新值班群")
    town.stage.says(OFFICE, "/bind 值班群", chat=chat)
    assert len(cards_in(town, chat)) == 1


def test_one_bound_twice_gets_no_second_card(town: Town) -> None:
    group = town.stage.group_id
    before = len(cards_in(town, group))
    town.stage.says(OFFICE, "/bind 值班群", chat=group)
    assert len(cards_in(town, group)) == before


def test_a_name_moves_to_another_group_before_everybodys_eyes(town: Town) -> None:
    """An admin can bind a name to a group of their own: the other admins hear of it, and the group that loses it."""
    town.stage.says(OFFICE, "/invite 青石镇 管理员")
    town.stage.opens(LEADER, town.stage.link(OFFICE))
    old, chat = town.stage.group_id, opens_group(town, "我的群")
    town.stage.says(OFFICE, "/bind 值班群", chat=chat)
    town.stage.waits_for(5)
    assert "李主任（管理员） 把「值班群」改绑到「我的群」" in town.heard(LEADER)[-1]
    assert "李主任（管理员） 把「值班群」改绑到了别的群" in town.stage.hears(OFFICE, old)
    before = len(town.stage.messages(OFFICE, old))
    town.stage.says(WILLOW, "柳湾村断路")
    town.at("09:25")
    assert len(town.stage.messages(OFFICE, old)) == before
    town.stage.says(OFFICE, "/bind 值班群", chat=chat)
    assert "本来就绑定在这里，没有改动" in town.stage.hears(OFFICE, chat)


# -- an admin's 19th /invite in a minute: words that fit -----------------------------------------------------------


def told(town: Town, person: Player, often: int, words: str) -> list[str]:
    """What the bot says within a minute to somebody who writes the same so often."""
    since = town.last_id(person)
    for _ in range(often):
        town.sandbox.post("say", person=person.id, text=words)
    town.sandbox.settle()
    town.at("08:03")
    return town.heard(person, since)


def test_whoever_invites_many_hears_nothing_of_reports(town: Town) -> None:
    answers = told(town, OFFICE, 30, "/invite 东沟村 信息员")
    links = [answer for answer in answers if "start=" in answer]
    assert len(links) == 20
    [slow] = [answer for answer in answers if "start=" not in answer]
    assert "命令太多" in slow
    assert "报送" not in slow
    assert "过一分钟" in slow
    town.stage.says(OFFICE, "/invite 东沟村 信息员")
    assert "start=" in town.stage.hears(OFFICE)


@pytest.mark.parametrize(("person", "words"), [(LEADER, "/status"), (OFFICE, "/rota"), (BRIDGE, "/duty")])
def test_whoever_asks_much_by_commands_neither(town: Town, person: Player, words: str) -> None:
    slow = told(town, person, 30, words)[-1]
    assert "命令太多" in slow
    assert "报送" not in slow


# -- half-sent webhook requests have a time limit -------------------------------------------------------------------


SECRET = "a-secret"
HEAD = f"POST /telegram HTTP/1.1\r\nHost: x\r\n{pushes.SECRET_HEADER}: {SECRET}\r\nContent-Length: 50\r\n"


@pytest.mark.parametrize("sent", ["", HEAD, HEAD + "\r\n", HEAD + '\r\n{"update_id": 7, "mess'])
async def test_half_an_update_is_not_waited_for(sent: str) -> None:
    async def take(_raw: object) -> None:
        pytest.fail("half an update was taken")

    assert b"200" not in await left_alone(sent.encode(), pushes.application(take, SECRET))


# -- no question is stored that is not asked; old ones end ----------------------------------------------------------


def rows(town: Town, table: type[Question] | type[Attachment]) -> int:
    with town.work() as work:
        return work.session.exec(select(func.count()).select_from(table)).one()


def test_doubtful_messages_of_ten_people_leave_few_questions(town: Town) -> None:
    asked = {
        EAST: "那个啥",
        WILLOW: "嗯哪",
        BRIDGE: "那谁谁",
        LANE: "看情况",
        SCHOOL: "等等",
        SLOPES: "就那样",
    }
    for minute in range(2, 8):
        for person, words in asked.items():
            for number in range(25):
                town.sandbox.post("say", person=person.id, text=f"{words}{number}")
        town.at(f"08:0{minute}")
    town.at("08:20")
    # 900 messages, of which 720 were asked about; each person can still answer the newest few.
    assert rows(town, Question) <= 5 * len(asked)
    oldest = next(m for m in town.stage.messages(EAST) if "没有把握" in str(m.get("text")))
    if "reply_markup" in oldest:  # it was on its way when it ended
        data = oldest["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        town.sandbox.post("press", person=EAST.id, message_id=oldest["message_id"], data=data)
        town.sandbox.settle()
        assert "失效" in town.toast()
    town.stage.says(EAST, "平安")
    assert "✅ 已收到：东沟村" in town.stage.hears(EAST)


def test_the_newest_question_can_be_answered_and_an_old_one_says_that_it_is_over(town: Town) -> None:
    for number in range(8):
        town.stage.says(WILLOW, f"这个嘛{number}")
    town.at("08:10")
    first = next(
        m for m in town.stage.messages(WILLOW) if "这个嘛0" in str(m.get("text")) and m["from"]["is_bot"]
    )
    assert "已过时" in first["text"]
    assert "reply_markup" not in first
    town.stage.presses(WILLOW, "✅ 平安")
    assert "✅ 已收到：柳湾村" in town.stage.hears(WILLOW)


@pytest.mark.parametrize("what", [{"photos": 1}, {"voice": True}, {"location": [36.06, 103.83]}])
def test_files_of_somebody_who_sends_very_many_are_not_lost(town: Town, what: dict[str, object]) -> None:
    for _ in range(30):
        town.sandbox.post("say", person=BRIDGE.id, **what)
    town.at("08:20")
    assert rows(town, Attachment) >= 20 + 5  # those of ended questions stay with them
    assert rows(town, Question) <= 30
    town.stage.presses(BRIDGE, "📝 有事")
    town.at("09:21")
    assert any("石桥村" in summary for summary in town.summaries())
