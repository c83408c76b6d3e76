"""The town as it stood when the program of a485868 was stopped: everything the fixture holds, played step by step."""

import random
import re
import secrets
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.config import load
from bot.demo.program import EXAMPLE
from bot.demo.town import (
    EAST,
    HE,
    HEADTEACHER,
    LANE,
    LEADER,
    MA,
    OFFICE,
    PEOPLE,
    SCHOOL,
    SLOPES,
    WILLOW,
    Person,
)
from bot.domain.messages import Sender
from bot.domain.terms import ROLE_NAMES
from bot.services import applying, joining
from storage.database import Database
from storage.queries import duty, people, units
from storage.schema import migrate
from storage.work import Work
from tests.upgrade.play import GROUP, Json, Play, sheet
from tests.upgrade.program import Program

BOT_ID = 1001
HERE = ZoneInfo("Asia/Shanghai")
FOUNDED = datetime(2026, 11, 22, 16, 0, tzinfo=HERE).astimezone(UTC)
NAMED_ROLES = {name: role for role, name in ROLE_NAMES.items()}

# A person of their own for each thing that waits for words: the newest in a chat takes them.
EAST_TWO = Person(2011, "刘会计（东沟）", (("东沟村", "信息员"),))
BRIDGE_TWO = Person(2012, "高文书（石桥）", (("石桥村", "信息员"),))
LOWLAND = Person(2013, "秦文书（南坪）", (("南坪村", "信息员"),))
HILLSIDE = Person(2014, "罗文书（无事坡）", (("无事坡村", "信息员"),))
SCHOOL_TWO = Person(2015, "曹老师（小学）", (("青石镇中心小学", "信息员"),))
LANE_TWO = Person(2016, "田网格（平安里）", (("平安里社区", "信息员"),))
NURSERY = Person(2017, "姚园长（幼儿园）", (("实验幼儿园", "单位负责人"),))
LEAVER = Person(2018, "谭老师（幼儿园）", (("实验幼儿园", "信息员"),))
NEWCOMER = Person(2019, "新来的", ())
MORE = (EAST_TWO, BRIDGE_TWO, LOWLAND, HILLSIDE, SCHOOL_TWO, LANE_TWO, NURSERY, LEAVER)
EVERYBODY = (*PEOPLE, *MORE, NEWCOMER)
ON_OTHER_ROTAS = {WILLOW.id: "赵姐", SCHOOL.id: "郑老师"}

CONFIG = """
[[schedules]]
name = "防汛"
zone = "Asia/Shanghai"
times = ["08:30"]
units = ["石桥村"]
opens = "2h"
early = "12h"
grace = "20m"
lock = "4h"
summary_to = ["值班群", "role:duty_leader"]

[[schedules]]
name = "校园"
zone = "Asia/Shanghai"
times = ["09:10"]
units = ["青石镇中心小学"]
opens = "30m"
early = "12h"
grace = "20m"
lock = "4h"
summary_to = ["role:duty_leader"]
[[schedules.steps]]
at = "-20m"
to = ["reporters"]

[[duty_people]]
name = "赵姐"
phone = "13900000005"
[[duty_people]]
name = "郑老师"
phone = "13900000006"
[[rotas]]
name = "防汛值班"
unit = "柳湾村"
zone = "Asia/Shanghai"
changes_at = "20:00"
tells_at = "18:00"
needs = ["staff"]
[rotas.staff]
people = ["赵姐"]
every = "day"
start = 2026-11-16
[[rotas]]
name = "校园值班"
unit = "青石镇中心小学"
zone = "Asia/Shanghai"
changes_at = "20:00"
tells_at = "18:00"
[rotas.staff]
people = ["郑老师"]
every = "day"
start = 2026-11-16
""" + "".join(
    f"""
[[musters]]
rota = "{rota}"
zone = "Asia/Shanghai"
windows = ["08:00-11:30"]
days = "daily"
answer_within = "10m"
per_day = 5
per_week = 20
"""
    for rota in ("镇值班", "防汛值班", "校园值班")
)
INVITED = re.compile(r"start=([A-Za-z0-9_-]+)")
PHOTO = {"kind": "photo", "file_id": "photo-1"}
SHEET = {"kind": "document", "file_id": "sheet-1", "name": "12月值班表.xlsx"}


def at(clock: str) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, 23, hour, minute, tzinfo=HERE).astimezone(UTC)


END = at("08:50")


class Town:
    """The play, with what stands on everybody's screen."""

    def __init__(self, url: str) -> None:
        self._reseed()
        found(url)
        self.program = Program(url, BOT_ID, sheet())
        names = {person.id: person.name for person in EVERYBODY}
        self.play = Play(self.program, FOUNDED, names, 0)
        self.screens: dict[int, dict[int, Json]] = {}  # messages by chat and number

    def _reseed(self) -> None:
        """Codes and secrets are drawn alike every time."""
        drawn = random.Random("a485868")
        secrets.token_hex = lambda size=32: drawn.randbytes(size).hex()
        secrets.token_urlsafe = lambda size=32: drawn.randbytes(size).hex()[: size * 4 // 3]

    def goes_to(self, moment: datetime, every: timedelta = timedelta(minutes=1)) -> None:
        self._see(self.play.goes_to(moment, every))

    def hears(self) -> None:
        self._see(self.play.hears())

    def _see(self, sent: Sequence[Json]) -> None:
        for one in sent:
            if one["action"] in ("send", "edit"):
                self.screens.setdefault(one["chat"], {})[one["message_id"]] = one

    def says(self, person: Person, text: str, **extra: Any) -> None:
        self.play.says(person.id, text, **extra)
        self.hears()

    def presses(self, person: Person, button: str, *, chat: int | None = None) -> None:
        self.taps(person, button, chat=chat)
        self.hears()

    def taps(self, person: Person, button: str, *, chat: int | None = None) -> None:
        """Presses, and what comes of it is not sent yet."""
        message, data = self.button(chat or person.id, button)
        self.play.presses(person.id, chat or person.id, message, data)

    def button(self, chat: int, wanted: str) -> tuple[int, str]:
        """The newest button that begins so, or carries data that does."""
        for number, message in sorted(self.screens[chat].items(), reverse=True):
            for row in message["buttons"]:
                for button in row:
                    if button["text"].startswith(wanted) or f"{button['data']}:".startswith(f"{wanted}:"):
                        return number, button["data"]
        raise LookupError(f"{chat} has no button {wanted}")

    def heard(self, person: Person) -> str:
        return str(self.screens[person.id][max(self.screens[person.id])]["text"])


def found(url: str) -> None:
    """Everybody has joined, the afternoon before."""
    file = Path("fixture-config.toml")
    config = EXAMPLE.read_text(encoding="utf-8").replace('["30分钟"]', '["30分钟", "国务院令493号"]')
    file.write_text(config + CONFIG, encoding="utf-8")
    with closing(Database(url, BOT_ID)) as database:
        migrate(database)
        with database.transaction() as session:
            work = Work(session, BOT_ID, FOUNDED)
            applying.apply(work, load(file))
            for person in (*PEOPLE, *MORE):
                _join(work, person)
    file.unlink()


def _join(work: Work, person: Person) -> None:
    account = people.account_of(work, Sender(id=person.id, name=person.name))
    for name, role, *on_rota in person.duties:
        unit = units.unit_named(work, name)
        listed = on_rota[0] if on_rota else ON_OTHER_ROTAS.get(person.id)
        who = duty.person_named(work, listed) if listed else None
        code = joining.invite(work, unit, NAMED_ROLES[role], life=timedelta(hours=1), person=who)
        assert joining.redeem(work, account, code).refusal == ""


def play(url: str) -> Town:
    """Everything up to the instant at which the old program is stopped; what it queued then is not sent."""
    town = Town(url)
    town.says(OFFICE, "/bind 值班群", chat=GROUP)
    town.goes_to(at("06:55"), timedelta(minutes=5))
    town.goes_to(at("07:20"))
    town.says(EAST_TWO, "平安")
    town.goes_to(at("07:35"))
    _incidents(town)
    town.goes_to(at("08:00"))
    _duty(town)
    town.goes_to(at("08:05"))
    _plans(town)
    town.goes_to(at("08:15"))
    _reports(town)
    town.goes_to(at("08:35"))
    _start(town, "🎓 演练", "🎓 确认")
    town.goes_to(at("08:37"))
    _questions(town)
    town.goes_to(at("08:42"))
    code = _asked(town)
    town.goes_to(END - timedelta(minutes=1))
    _queued(town, code)
    return town


def _incidents(town: Town) -> None:
    """One is under way, one reported to its end; whoever took them will be asked for what is due."""
    town.says(EAST_TWO, "/urgent 今天早上7点10分后山着火，现在才得知")
    town.presses(HE, "✋")
    town.says(SCHOOL_TWO, "/urgent 刚刚食堂食物中毒，死亡3人，受伤5人")
    town.presses(HE, "✋")
    town.says(SCHOOL_TWO, "/incident 2 终报 已经送医，处置完毕")


def _duty(town: Town) -> None:
    """Leave, exchanges, a draft of the rota."""
    town.says(HE, "柳湾村的路要盯着")
    town.says(MA, "/leave 11月25日8:00 到 11月26日8:00 看病")
    for day in (27, 29):
        town.says(MA, f"/leave 11月{day}日8:00 到 11月{day + 1}日8:00 家里有事")
        town.presses(LEADER, "✅ 同意")
    town.presses(LEADER, "cover:2")
    town.says(MA, "/leave 12月1日8:00 到 12月2日8:00 开会")
    town.says(HE, "/swap 11月24日 马干事 11月25日")
    town.says(MA, "/swap")
    town.presses(MA, "12月3日")
    town.says(MA, "/cover")
    town.presses(MA, "12月5日")
    town.says(HE, "/takeover")
    town.says(OFFICE, "/rota 镇值班 11月28日 带班 李主任 值班 马干事")


def _plans(town: Town) -> None:
    """A drill from its start to its record."""
    _start(town, "🎓 演练", "🎓 确认")
    town.goes_to(at("08:07"))
    town.presses(LEADER, "plan_end:1:0", chat=GROUP)
    town.presses(LEADER, "🏁 确认结束", chat=GROUP)
    town.says(LEADER, "/plan 记录")


def _start(town: Town, first: str, second: str) -> None:
    town.says(LEADER, "/plan")
    town.presses(LEADER, first)
    town.presses(LEADER, second)


def _reports(town: Town) -> None:
    """What people have reported, and what they were asked about it."""
    town.says(LOWLAND, "南坪村二组停水，正在抢修")
    town.says(LOWLAND, "平安")
    town.says(HILLSIDE, "平安")
    town.says(LANE, "平安里社区")
    town.says(NURSERY, "实验幼儿园")
    town.says(BRIDGE_TWO, "平安")
    for person in (SCHOOL, HEADTEACHER):
        town.says(person, "补报昨天的，平安")
    town.says(SCHOOL_TWO, "补报昨天的，因为停电没有网，平安")
    town.presses(SCHOOL_TWO, "补报")
    town.says(SCHOOL_TWO, "补报昨天的，因为断了网，平安")
    town.says(OFFICE, "/muster")
    town.presses(OFFICE, "muster:1")
    town.says(SLOPES, "/urgent 刚刚山体滑坡，路断了", media=[PHOTO])


def _questions(town: Town) -> None:
    """An incident that nobody takes, and what waits for words."""
    town.says(EAST, "/urgent 起火了")
    town.says(LANE_TWO, "/urgent")
    town.presses(WILLOW, "matter")
    town.presses(HILLSIDE, "fix")
    town.presses(HEADTEACHER, "补报")
    town.presses(EAST_TWO, "omit")
    town.presses(SCHOOL_TWO, "more:2:0")


def _asked(town: Town) -> str:
    """What is offered and not taken up, an invitation for one; the real plan runs for a while."""
    town.says(OFFICE, "/muster")
    town.presses(OFFICE, "muster:2")
    town.presses(LEADER, "plan_end:2:0", chat=GROUP)
    _start(town, "🚨 启动", "🚨 确认")
    town.says(LEADER, "/plan")
    town.presses(LEADER, "🚨 启动")
    town.presses(LEADER, "plan_end:3:0", chat=GROUP)
    town.says(OFFICE, "/invite 南坪村 信息员")
    code = INVITED.search(town.heard(OFFICE))
    assert code is not None
    return code[1]


def _queued(town: Town, code: str) -> None:
    """All within one instant, and nothing of it sent: a message of every kind."""
    play = town.play
    play.now = END
    town.program.beat(END)
    for number in range(1, 12):
        play.says(LOWLAND.id, f"南坪村第{number}处路面塌陷，已拉警戒线")
    town.taps(NURSERY, "不是报送")
    play.says(NURSERY.id, "在吗在吗")
    play.blocks(LEAVER.id)
    town.taps(LEADER, "✅ 同意")
    town.taps(LEADER, "plan_end:3:1", chat=GROUP)
    town.taps(HE, "tick:11")
    town.taps(MA, "take:3:0")
    play.says(SLOPES.id, "/urgent 南坪村刚刚起火", media=[PHOTO])
    play.says(MA.id, "/cover 12月7日 何主任")
    town.taps(MA, "here:2")
    town.taps(OFFICE, "muster:1")
    town.taps(SCHOOL_TWO, "补报")
    play.says(OFFICE.id, "", media=[SHEET])
    play.says(NEWCOMER.id, f"/start {code}")
