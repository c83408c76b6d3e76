"""The town as it stood when the program of a93fae0 was stopped: drafts, lists, the link for all, modes, changed units."""

import io
import random
import re
import secrets
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook

from bot.config import load
from bot.demo.program import EXAMPLE
from bot.demo.town import BRIDGE, EAST, HE, LANE, LEADER, MA, OFFICE, PEOPLE, SCHOOL, SLOPES, TOWN, WILLOW, Player
from bot.domain.messaging.messages import Sender
from bot.domain.terms import ROLE_NAMES, PersonSource, Role
from bot.services import apply, members
from bot.services.people import identity, replacement, substitution
from bot.services.utterance import Speaker
from storage.database import Database
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.schema import migrate
from storage.tables import Person
from storage.work import Work
from tests.upgrade.phones import Phones
from tests.upgrade.play import GROUP, Json, Play
from tests.upgrade.program import Program

BOT_ID = 1001
ZONE = "Asia/Shanghai"
LI, WANG, ZHANG = Player(3001, "李红", ()), Player(3002, "小王", ()), Player(3003, "张伟", ())
SUCCESSOR = Player(3004, "李梅", ())
EVERYBODY = (*PEOPLE, LI, WANG, ZHANG, SUCCESSOR)
NAMED_ROLES = {name: role for role, name in ROLE_NAMES.items()}
ADMINS = (LEADER, HE, MA)  # beside the office
CODE = re.compile(r"start=([A-Za-z0-9_-]+)")
HEADING = ["单位", "姓名", "职务", "电话", "备注"]
WRITTEN = [
    ["柳湾村", "李红", "信息员", "13800003001", None],
    ["南坪村", "张伟", "信息员", "13911111111", None],
    ["新民村", "周新", "信息员", "13800003009", None],
]
LISTED = {"kind": "document", "file_id": "list-1", "name": "信息员名单.xlsx"}


def at(clock: str, day: int = 23) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


FOUNDED, BEGUN = at("16:00", 22), at("10:00")


def book(rows: list[list[Any]]) -> bytes:
    made = Workbook()
    for row in (HEADING, *rows):
        made.active.append(row)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


class Town:
    """The play. `codes`: invitations and the link for all, by what they are for."""

    def __init__(self, url: str) -> None:
        drawn = random.Random("a93fae0")
        secrets.token_hex = lambda size=32: drawn.randbytes(size).hex()
        secrets.token_urlsafe = lambda size=32: drawn.randbytes(size).hex()[: size * 4 // 3]
        self.codes: dict[str, str] = {}
        found(url)
        self.program = Program(url, BOT_ID, book(WRITTEN))
        names = {person.id: person.name for person in EVERYBODY}
        self.phones = Phones(Play(self.program, FOUNDED, names, 0))

    def says(self, person: Player, text: str, **what: Any) -> str:
        return _words(self.phones.says(person.id, text, **what), person)

    def presses(self, person: Player, *buttons: str) -> str:
        heard = ""
        for words in buttons:
            heard = _words(self.phones.presses(person.id, words), person)
        return heard

    def goes(self, person: Player, *buttons: str) -> str:
        self.says(person, "管理")
        return self.presses(person, *buttons)

    def goes_to(self, moment: datetime, minutes: int) -> None:
        self.phones.goes_to(moment, timedelta(minutes=minutes))


def _words(sent: list[Json], person: Player) -> str:
    return "\n".join(str(one.get("text") or "") for one in sent if one["chat"] == person.id)


def found(url: str) -> None:
    """Everybody has joined, the afternoon before; the town has four admins."""
    with closing(Database(url, BOT_ID)) as database:
        migrate(database)
        with database.transaction() as session:
            work = Work(session, BOT_ID, FOUNDED)
            apply.apply(work, load(EXAMPLE))
            for person in PEOPLE:
                for name, role, *on_rota in person.duties:
                    _join(work, person, name, NAMED_ROLES[role], *on_rota)
            for person in ADMINS:
                _join(work, person, TOWN, Role.ADMIN)


def _join(work: Work, person: Player, name: str, role: Role, listed: str = "") -> None:
    account = stored_members.account_of(work, Sender(id=person.id, name=person.name))
    who = stored_people.person_named(work, listed) if listed else None
    code = members.invite(work, stored_units.unit_named(work, name), role, life=timedelta(hours=1), person=who)
    assert members.redeem(work, account, code) is not None


def play(url: str) -> Town:
    """Everything up to the instant at which the old program is stopped."""
    town = Town(url)
    town.says(OFFICE, "/bind 值班群", chat=GROUP)
    town.goes_to(at("08:00"), 60)
    town.goes_to(at("08:50"), 5)
    town.says(EAST, "平安")
    town.says(WILLOW, "柳湾村二组停水，正在抢修")
    town.goes_to(BEGUN, 5)
    _settings(town)
    _units(town)
    _people(town)
    _list(town)
    _link(town)
    _modes(town)
    _drafts(town)
    return town


def _settings(town: Town) -> None:
    """Two changes that may be taken back, and one that was."""
    for minutes in ("30分钟", "25分钟"):
        town.goes(OFFICE, "🕒", "平安报告", "✏️ 宽限")
        town.says(OFFICE, minutes)
        town.presses(OFFICE, "✅ 就这样改")
    town.goes(OFFICE, "🔔", "平安报告", "➕ 加一步")
    town.says(OFFICE, "截止前30分钟")
    town.presses(OFFICE, "🔍", "✅ 就这样改")
    town.says(LEADER, "管理")
    town.presses(LEADER, "🕒", "平安报告", "✏️ 不催")
    town.says(LEADER, "晚上9点到早上7点")
    town.presses(LEADER, "✅ 就这样改")
    town.says(LEADER, "撤销修改")
    town.presses(LEADER, "10:0", "✅ 就这样改")


def _units(town: Town) -> None:
    town.goes(OFFICE, "🏘 单位", "· 石桥村", "😴 免报")
    town.says(OFFICE, "今天到11月25日 村里搬迁，停电")
    town.presses(OFFICE, "✅ 确定")
    town.goes(OFFICE, "🏘 单位", "· 东沟村", "✏️ 改名")
    town.says(OFFICE, "东岭村")
    town.presses(OFFICE, "✅ 确定")
    town.goes(OFFICE, "🏘 单位", "· 无事坡村", "并入")
    town.presses(OFFICE, "平安里社区", "✅ 确定")


def _people(town: Town) -> None:
    """One is away from tomorrow on, one is replaced by somebody who has not joined yet."""

    def arrange(work: Work) -> str:
        account = stored_members.account_of(work, Sender(id=OFFICE.id, name=OFFICE.name))
        office = Speaker(account, stored_members.scope_of(work, account))
        who = {one: identity.who(work, stored_members.find_account(work, one.id)).id for one in (EAST, WILLOW, SCHOOL)}
        substitution.arrange(work, office, who[WILLOW], who[EAST], date(2026, 11, 24), date(2026, 11, 25), ZONE)
        new = Person(bot_id=work.bot_id, name=SUCCESSOR.name, phone="13800010009", source=PersonSource.LISTED)
        work.session.add(new)
        work.session.flush()
        assert replacement.replace(work, office, who[SCHOOL], new.id).waits
        unit = stored_units.unit_named(work, "青石镇中心小学")
        return members.invite(work, unit, Role.REPORTER, life=timedelta(hours=48), by=account, person=new)

    town.codes["successor"] = town.program.transact(town.phones.play.now, arrange)


def _list(town: Town) -> None:
    """One is written, one still asks what a title means."""
    town.says(OFFICE, "", media=[LISTED])
    town.presses(OFFICE, "✅ 写入")


def _link(town: Town) -> None:
    """Three have opened the link for all: one matches the list, one does not, one has chosen nothing yet."""
    town.goes(OFFICE, "🔗 加入")
    code = CODE.search(town.presses(OFFICE, "🔗 做加入链接"))
    town.codes["all"] = code[1]
    for person in (LI, WANG, ZHANG):
        town.says(person, f"/start {code[1]}")
    town.says(LI, "柳湾村")
    town.says(WANG, "东岭村")


def _modes(town: Town) -> None:
    """One runs, one is planned."""
    town.says(OFFICE, "/mode")
    town.presses(OFFICE, "➕ 新的特护期", "特护期", "✅ 确定", "特护期", "🕒 平安报告 几点报")
    town.says(OFFICE, "9:30、15:30")
    town.presses(OFFICE, "✅ 确定", "▶️ 现在开始，3天", "✅ 确定")
    town.says(OFFICE, "/mode")
    town.presses(OFFICE, "➕ 新的汛期", "汛期", "✅ 确定", "汛期", "🗓 定日期")
    town.says(OFFICE, "11月24日到11月26日")
    town.presses(OFFICE, "✅ 确定", "🕒 平安报告 几点报")
    town.says(OFFICE, "11:00")
    town.presses(OFFICE, "✅ 确定")


def _drafts(town: Town) -> None:
    """In the midst of something: words are waited for, a preview is shown, units are ticked."""
    town.goes(LEADER, "🕒", "平安报告", "✏️ 宽限")
    town.says(LEADER, "40分钟")
    town.goes(HE, "🕒", "平安报告", "✏️ 宽限")
    town.goes(MA, "🕒", "平安报告", "🏘 单位", "✅ 东岭村")
    town.says(MA, "", media=[LISTED])  # nothing of it is written yet
