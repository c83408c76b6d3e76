"""A cover found for leave is a cover like any other: who hears what, to the word, and what the record says."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from bot.config import load
from bot.domain.messaging.messages import Edit, Event, Incoming, Send, Sender, Toast, outgoing
from bot.domain.rota.sheet import SheetDay
from bot.domain.terms import DutyPost, Origin, Role
from bot.domain.time.days import Calendar
from bot.services import beat
from bot.services.apply import apply
from bot.services.leave import cover
from bot.services.rota import sheet
from handlers.context import Settings
from handlers.routing import route
from storage.database import Database
from storage.prefetched import Ahead
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import shifts as stored_shifts
from storage.queries import units as stored_units
from storage.tables import Audit, CoverRequest, Leave, Member, Outbox, Rota
from storage.work import Work
from tests.databases import Databases

EXAMPLE = Path(__file__).parents[3] / "config.example.toml"
BOT = 1001
LEADER, OFFICE, HE, MA = "周镇长", "李主任", "何主任", "马干事"
STAFF = (LEADER, OFFICE, HE, MA)
MINUTE = timedelta(minutes=1)
EVENING = "/leave 11月23日18:00 到 11月24日8:00 家里有事"
WEDNESDAY = "/leave 11月25日8:00 到 11月26日8:00 看病"
ASKED = (
    "🙏 请您代班：镇值班 11月23日 周一 值班（11月23日 18:00 – 11月24日 08:00）\n"
    "原值班人：马干事（请假）　安排人：周镇长"
)
DONE = "✅ 代班：镇值班 11月23日 周一 值班（11月23日 18:00 – 11月24日 08:00） 由 何主任 代 马干事。"
STILL_WANTED = (
    "马干事 请假，这个班次缺人：\n"
    "11月23日 08:00 – 11月24日 08:00　镇值班　值班\n"
    "请选一位代班，对方同意后生效。"
)


def local(day: int, hour: int, minute: int = 0) -> datetime:
    """A time of November in Shanghai, in UTC."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)


class Office:
    """The town's staff with the bot. 马干事 has the 23rd and the 25th, 何主任 the 24th; 周镇长 leads all week."""

    def __init__(self, database: Database) -> None:
        self.database, self.now, self.seen = database, local(22, 20), 0
        self.at(23, 8)
        self.hears()

    @contextmanager
    def work(self) -> Iterator[Work]:
        with self.database.transaction() as session:
            yield Work(session, BOT, self.now)

    def at(self, day: int, hour: int, minute: int = 0) -> None:
        """Lets what is due by then happen."""
        self.now = local(day, hour, minute)
        with self.work() as work:
            beat.keep(work, Calendar())
            cover.warn_due(work)

    def says(self, name: str, text: str) -> None:
        self._route(name, event=Event.MESSAGE, text=text, message_id=10**6)

    def presses(self, name: str, button: str) -> None:
        """Presses the newest button of this person's that begins so."""
        found = [
            (row, one.data)
            for row, message in self._sent(name)
            for line in message.buttons
            for one in line
            if one.text.startswith(button)
        ]
        assert found, f"{name} finds no button 「{button}」"
        row, data = found[-1]
        self._route(name, event=Event.PRESS, data=data, query_id="q", message_id=row)

    def hears(self) -> list[tuple[str, str]]:
        """Who was told what since this was last asked; what a button answered begins with a hash."""
        with self.work() as work:
            query = select(Outbox).where(col(Outbox.id) > self.seen).order_by(col(Outbox.id))
            rows = [
                (row.id, row.chat_id, outgoing.validate_json(row.payload)) for row in work.session.exec(query)
            ]
        self.seen = max([self.seen, *(number for number, _, _ in rows)])
        told = []
        for _, chat_id, message in rows:
            if isinstance(message, Send):
                told.append((STAFF[chat_id - 1], message.text))
            elif isinstance(message, Toast) and message.alert:
                told.append((STAFF[chat_id - 1], f"# {message.text}"))
        return told

    def offered(self, name: str) -> list[str]:
        """The buttons below what this person was sent last."""
        _, message = self._sent(name)[-1]
        return [button.text for line in message.buttons for button in line]

    def sees_below(self, name: str) -> str:
        """What came of the button that this person pressed last, below its message."""
        with self.work() as work:
            query = select(Outbox).where(Outbox.chat_id == STAFF.index(name) + 1).order_by(col(Outbox.id))
            edits = [outgoing.validate_json(row.payload) for row in work.session.exec(query)]
        return [one.text for one in edits if isinstance(one, Edit)][-1].splitlines()[-1]

    def record(self) -> list[tuple[str, str, str, str]]:
        """Who did what, before and after, but for who joined."""
        with self.work() as work:
            query = select(Audit).where(col(Audit.action).startswith("duty.")).order_by(col(Audit.id))
            return [(row.actor, row.action, row.before, row.after) for row in work.session.exec(query)]

    def on_duty(self, day: int, hour: int) -> list[str]:
        """Who stands the staff post of 镇值班 at a local time."""
        with self.work() as work:
            unit = stored_units.unit_named(work, "青石镇")
            assert unit is not None
            there = stored_rota.on_duty(work, unit.id, local(day, hour))
            return [one.name for one in there if one.post == DutyPost.STAFF and one.rota == "镇值班"]

    def _sent(self, name: str) -> list[tuple[int, Send]]:
        with self.work() as work:
            query = select(Outbox).where(Outbox.chat_id == STAFF.index(name) + 1).order_by(col(Outbox.id))
            rows = [(row.id, outgoing.validate_json(row.payload)) for row in work.session.exec(query)]
            return [(number, message) for number, message in rows if isinstance(message, Send)]

    def _route(self, name: str, **what: object) -> None:
        self.now += MINUTE
        number = STAFF.index(name) + 1
        usual = {
            "update_id": 9,
            "chat_id": number,
            "sender": Sender(id=number, name=name),
            "sent_at": self.now,
        }
        with self.work() as work:
            waiting = work.session.exec(select(Outbox.id).where(col(Outbox.message_id).is_(None)))
            stored_outbox.arrived(work, {one: one for one in waiting})
            route(
                replace(work, ahead=Ahead()), Incoming.model_validate({**usual, **what}), Settings("bot", 72)
            )


@pytest.fixture(scope="module")
def founded(databases: Databases) -> str:
    url = databases.migrated()
    database = Database(url, BOT)
    with database.transaction() as session:
        work = Work(session, BOT, local(22, 20))
        apply(work, load(EXAMPLE))
        town = stored_units.unit_named(work, "青石镇")
        assert town is not None
        roles = {LEADER: Role.DUTY_LEADER, OFFICE: Role.ADMIN, HE: Role.DUTY_OFFICER, MA: Role.DUTY_OFFICER}
        for number, name in enumerate(STAFF):
            account = stored_members.account_of(work, Sender(id=number + 1, name=name))
            person = stored_people.person_named(work, name)
            assert person is not None
            person.account_id = account.id
            work.session.add(Member(account_id=account.id, unit_id=town.id, role=roles[name], since=work.now))
    database.close()
    return url


@pytest.fixture
def office(databases: Databases, founded: str) -> Iterator[Office]:
    url = databases.copy(founded)
    database = Database(url, BOT)
    yield Office(database)
    database.close()
    databases.drop(url)


def granted(office: Office, text: str = EVENING) -> None:
    office.says(MA, text)
    office.presses(LEADER, "✅ 同意")
    office.hears()


def test_somebody_agrees(office: Office) -> None:
    granted(office)
    office.presses(LEADER, HE)
    assert office.hears() == [(HE, ASKED)]
    part = "镇值班 11月23日 周一 值班（11月23日 18:00 – 11月24日 08:00）"
    assert office.sees_below(LEADER) == f"已问 何主任：代 {part}。对方同意后生效，带班领导会收到通知。"
    assert office.offered(HE) == ["✅ 同意", "不同意"]
    office.presses(HE, "✅ 同意")
    # 何主任 is told what they stand on, as whoever comes into a shift that has begun. 周镇长 asked and leads: once.
    assert office.hears() == [
        (
            HE,
            "🔔 您稍后值班：镇值班\n11月23日 18:00 至 11月24日 08:00\n"
            "带班 周镇长　值班 马干事（08:00–18:00）、何主任（18:00–次日08:00）\n到时再提醒您。",
        ),
        (MA, DONE),
        (LEADER, DONE),
        (HE, DONE),
    ]
    assert office.sees_below(HE) == "✔ 已同意"
    assert office.record() == [
        ("周镇长、何主任", "duty.cover", f"{part} 马干事", f"{part} 何主任（代班）"),
    ]
    assert [office.on_duty(23, hour) for hour in (10, 17, 18)] == [[MA], [MA], [HE]]
    assert office.on_duty(24, 7) == [HE]


def test_told_and_asked_to_confirm_when_their_part_begins(office: Office) -> None:
    granted(office, "/leave 11月23日12:00 到 11月23日14:00 去银行")
    office.presses(LEADER, HE)
    office.presses(HE, "✅ 同意")
    office.presses(MA, "✅ 到岗，接班")
    office.hears()
    office.at(23, 12)
    told = dict(office.hears())
    assert list(told) == [HE, MA, OFFICE]  # of the leader, who has been silent since eight, the admin hears
    assert told[HE].startswith("🟢 您现在值班：镇值班\n11月23日 12:00 至 11月23日 14:00\n")
    assert told[MA] == "🔁 您这一段值班到点了：镇值班\n现在在岗：何主任\n14:00–次日08:00 您再接回。"
    office.at(23, 12, 15)
    ((name, text),) = office.hears()
    assert name == LEADER
    assert text.startswith("⚠️ 镇值班 11月23日 周一 已经开始，还没有确认到岗：何主任")
    office.presses(HE, "✅ 到岗，接班")
    office.hears()
    office.at(23, 14)
    told = dict(office.hears())
    assert told[MA].startswith("🟢 您现在值班：镇值班\n11月23日 14:00 至 11月24日 08:00\n")
    assert told[HE] == "🔁 您这一段值班到点了：镇值班\n现在在岗：马干事"
    office.at(23, 14, 10)
    assert office.hears() == []


def test_until_their_part_begins_another_is_on_duty(office: Office) -> None:
    """Who is on duty now, who can be relieved, and what there is to give away, is by the hour."""
    granted(office)
    office.presses(LEADER, HE)
    office.presses(HE, "✅ 同意")
    office.hears()
    office.says(OFFICE, "今天谁值班")
    ((_, text),) = office.hears()
    assert "值班　马干事" in text
    assert "何主任" not in text
    office.says(MA, "/cover")
    assert office.offered(MA)[0] == "11月23日 周一 镇值班 值班（11月23日 08:00 – 18:00）"
    office.says(OFFICE, "我来顶")
    assert [text for text in office.offered(OFFICE) if "值班 11月23日 周一 值班" in text] == [
        "马干事（镇值班 11月23日 周一 值班）"
    ]
    office.presses(OFFICE, "马干事")
    taken = "🙋 李主任 顶班：镇值班 11月23日 周一 值班（11月23日 08:08 – 18:00），原为 马干事，从现在起生效。"
    assert office.hears()[-1] == (OFFICE, taken)
    assert [office.on_duty(23, hour) for hour in (9, 17, 18)] == [[OFFICE], [OFFICE], [HE]]


def test_a_day_set_by_hand_ends_every_part_of_it(office: Office) -> None:
    granted(office, "/leave 11月23日12:00 到 11月23日14:00 去银行")
    office.presses(LEADER, HE)
    office.presses(HE, "✅ 同意")
    for name in (MA, OFFICE):
        with office.work() as work:
            rota = stored_rota.rota_named(work, "镇值班")
            assert rota is not None
            day = SheetDay.named(day=date(2026, 11, 23), staff=(name,))
            sheet.write(work, rota, [day], Origin.OVERRIDE, None)
        assert [office.on_duty(23, hour) for hour in (9, 12, 14, 20)] == [[name]] * 4


def test_before_the_eve_nobody_is_told_twice(office: Office) -> None:
    """As with /cover: the evening before and the start tell whoever stands there by then."""
    granted(office, WEDNESDAY)
    office.presses(LEADER, OFFICE)
    office.presses(OFFICE, "✅ 同意")
    done = "✅ 代班：镇值班 11月25日 周三 值班 由 李主任 代 马干事。"
    assert office.hears()[1:] == [(MA, done), (LEADER, done), (OFFICE, done)]
    office.at(24, 8)
    office.hears()
    office.at(24, 18)
    eve = [(name, text) for name, text in office.hears() if text.startswith("🔔")]
    assert [name for name, _ in eve] == [OFFICE]
    assert "11月25日 08:00 至 11月26日 08:00" in eve[0][1]


def test_the_same_but_for_who_arranged_it_as_a_cover_asked_for_by_oneself(office: Office) -> None:
    office.says(MA, "/cover 11月25日 李主任")
    office.presses(OFFICE, "✅ 同意")
    (own,) = office.record()
    told = office.hears()[-3:]
    with office.work() as work:
        rota = stored_rota.rota_named(work, "镇值班")
        assert rota is not None
        sheet.write(work, rota, [SheetDay.named(day=date(2026, 11, 25), staff=(MA,))], Origin.OVERRIDE, None)
    granted(office, WEDNESDAY)
    office.presses(LEADER, OFFICE)
    office.presses(OFFICE, "✅ 同意")
    assert office.record()[-1] == ("周镇长、李主任", *own[1:])
    assert own[0] == "马干事、李主任"
    assert office.hears()[-3:] == told


def test_what_was_asked_with_cover_is_gone_once_the_leave_is_covered_or_it_is_taken_back(
    office: Office,
) -> None:
    post = "镇值班 11月25日 周三 值班"
    office.says(MA, "/cover 11月25日 李主任")
    office.hears()
    office.presses(MA, "↩️")
    withdrawn = f"↩️ 马干事 不换了：{post}。值班表没有变。"
    assert office.hears() == [(OFFICE, withdrawn), (MA, withdrawn)]
    office.says(MA, "/cover 11月25日 李主任")
    granted(office, WEDNESDAY)
    office.presses(LEADER, HE)
    office.presses(HE, "✅ 同意")
    office.hears()
    office.presses(OFFICE, "✅ 同意")
    gone = "这一班已经换给别人了，请发 /duty 本周 看最新的值班表。"
    assert office.hears() == [(MA, gone), (OFFICE, gone)]
    assert [row[3] for row in office.record()] == [f"{post} 何主任（代班）"]


def test_declined_the_asker_hears_and_asks_another(office: Office) -> None:
    granted(office)
    office.presses(LEADER, HE)
    office.hears()
    office.presses(HE, "不同意")
    declined = (
        "何主任 没有同意代班：镇值班 11月23日 周一 值班（11月23日 18:00 – 11月24日 08:00）。值班表没有变。"
    )
    assert office.hears() == [(HE, "好的，没有换。"), (LEADER, f"{declined}\n{STILL_WANTED}")]
    assert office.offered(LEADER) == [OFFICE, f"⚠️ {LEADER}（另有班）"]
    assert office.record() == []
    office.presses(HE, "✅ 同意")
    assert office.hears() == [(HE, "# 已经回答过了。")]


def test_nobody_is_asked_twice(office: Office) -> None:
    granted(office)
    office.presses(LEADER, HE)
    office.hears()
    office.presses(LEADER, HE)
    assert office.hears() == [(LEADER, "# 这位已经问过，或者在这段时间不能代班。请选别人。")]


def test_two_are_asked_and_the_first_to_agree_stands_it(office: Office) -> None:
    granted(office)
    office.presses(LEADER, HE)
    office.presses(LEADER, OFFICE)
    office.presses(HE, "✅ 同意")
    office.hears()
    office.presses(OFFICE, "✅ 同意")
    assert office.hears() == [(OFFICE, "# 这一班已经换给别人了，请发 /duty 本周 看最新的值班表。")]
    assert office.on_duty(23, 20) == [HE]
    assert len(office.record()) == 1


def test_nobody_can_be_found(office: Office) -> None:
    office.says(LEADER, EVENING)
    office.presses(OFFICE, "✅ 同意")
    with office.work() as work:
        for name in (HE, OFFICE):
            person = stored_people.person_named(work, name)
            assert person is not None
            person.account_id = None
    office.says(MA, EVENING)
    office.hears()
    office.presses(LEADER, "✅ 同意")
    nobody = (
        "⚠️ 马干事 请假，这个班次缺人，也没有可以点选的人：\n"
        "11月23日 08:00 – 11月24日 08:00　镇值班　值班\n请在值班表里调整，或者打电话落实。"
    )
    assert office.hears()[-1] == (LEADER, nobody)


def test_whoever_stands_another_shift_then_is_named_and_may_agree(office: Office) -> None:
    """Last of the list and marked; asked only when that was confirmed; and everybody reads which two posts it is."""
    with office.work() as work:
        stands_elsewhere(work, HE)
    granted(office)
    marked = f"⚠️ {HE}（另有班）"
    assert office.offered(LEADER) == [OFFICE, marked, f"⚠️ {LEADER}（另有班）"]  # the leader stands 带班
    office.presses(LEADER, marked)
    ((who, doubled),) = office.hears()
    assert who == LEADER
    assert doubled.startswith("⚠️ 何主任 会在同一时间值两处：\n· ")
    assert "镇值班 11月23日 周一 值班" in doubled
    pair = "\n".join(doubled.split("\n")[:2])
    office.presses(LEADER, "仍然请 何主任 代")
    assert office.hears() == [(HE, f"{ASKED}\n{pair}")]
    office.presses(HE, "✅ 同意")
    assert (HE, f"{DONE}\n{pair}") in office.hears()
    assert office.on_duty(23, 20) == [HE]


def test_whoever_is_on_leave_then_is_not_offered_and_cannot_agree(office: Office) -> None:
    granted(office)
    office.presses(LEADER, HE)
    office.says(HE, "/leave 11月23日20:00 到 11月23日22:00 看病")
    office.presses(LEADER, "✅ 同意")
    office.hears()
    office.presses(HE, "✅ 同意")
    away = "何主任 这段时间也请假，不能代班：镇值班 11月23日 周一 值班（11月23日 18:00 – 11月24日 08:00）。"
    assert office.hears() == [(HE, f"# {away}"), (LEADER, f"{away}\n{STILL_WANTED}")]


def test_a_leader_on_leave_hears_of_their_own_cover_once_and_not_as_its_leader(office: Office) -> None:
    office.says(LEADER, EVENING)
    office.presses(OFFICE, "✅ 同意")
    # 马干事 stands the other post; who decides may stand in.
    assert office.offered(OFFICE) == [HE, OFFICE, f"⚠️ {MA}（另有班）"]
    office.presses(OFFICE, HE)
    office.hears()
    office.presses(HE, "✅ 同意")
    done = "✅ 代班：镇值班 11月23日 周一 带班（11月23日 18:00 – 11月24日 08:00） 由 何主任 代 周镇长。"
    heard = office.hears()
    assert heard[0][1].startswith("🔔 您稍后带班：镇值班\n11月23日 18:00 至 11月24日 08:00\n")
    assert heard[1:] == [
        (LEADER, done),
        (OFFICE, done),
        (HE, done),
    ]  # no leader is left: the admin hears of it


def test_what_was_asked_of_somebody_by_the_version_before_is_answered_alike(office: Office) -> None:
    """Its button is on a message that is sent already; the row is as this version stores it."""
    granted(office)
    with office.work() as work:
        leave, he = work.session.exec(select(Leave)).one(), stored_people.person_named(work, HE)
        ma = stored_people.person_named(work, MA)
        assert he is not None
        assert ma is not None
        assert leave.decided_by is not None
        request = CoverRequest(
            leave_id=leave.id,
            assignment_id=stored_shifts.coming_of(work, ma.id)[0].id,
            person_id=he.id,
            asked_by=leave.decided_by,
            asked_at=work.now,
        )
        work.session.add(request)
        work.session.flush()
        number = request.id
    office._route(HE, event=Event.PRESS, data=f"cover_answer:{number}:1", query_id="q", message_id=7)
    assert office.hears()[-1] == (HE, DONE)


def stands_elsewhere(work: Work, name: str) -> None:
    """Puts somebody on the flood watch of the same day."""
    unit, who = stored_units.unit_named(work, "青石镇"), stored_people.person_named(work, name)
    assert unit is not None
    assert who is not None
    rota = Rota(bot_id=BOT, name="防汛", unit_id=unit.id, zone="Asia/Shanghai", plan="", secret="flood")
    work.session.add(rota)
    work.session.flush()
    sheet.write(work, rota, [SheetDay.named(day=date(2026, 11, 23), staff=(name,))], Origin.OVERRIDE, None)
    work.session.flush()
    for row in work.session.exec(select(Audit).where(Audit.action == "duty.override")):
        work.session.delete(row)
