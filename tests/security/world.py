"""Two counties with the same names on one database, and everybody who could want something in the first."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import delete
from sqlalchemy import select as rows_of
from sqlmodel import SQLModel, col, select

from bot.config import load
from bot.domain.lessons import Meaning
from bot.domain.messaging.messages import (
    ChatKind,
    Composed,
    Deferred,
    Event,
    Incoming,
    Lane,
    Media,
    Remind,
    Sender,
    outgoing,
)
from bot.domain.modes.plan import ModeKind, ModePlan
from bot.domain.terms import Label, PersonSource, Role
from bot.services import apply, lessons, members, settings
from bot.services.delivery import privacy
from bot.services.people import identity
from handlers.context import Settings
from handlers.routing import route
from storage.database import Database
from storage.prefetched import Ahead
from storage.queries import chats as stored_chats
from storage.queries import lessons as stored_lessons
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.schema import migrate
from storage.session import Session
from storage.tables import (
    Account,
    Binding,
    Excuse,
    IncidentSetting,
    Invite,
    Matter,
    Member,
    Mode,
    Occurrence,
    Outbox,
    Person,
    Question,
    Round,
    Schedule,
    Spell,
    Substitution,
    Unit,
    Unlock,
)
from storage.work import Work
from tests.outbox import newest
from tests.security import admissions, duties
from tests.security.admissions import Admissions
from tests.security.duties import Duties

BOT, OTHER_BOT = 1001, 1002
NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)  # 08:30 in Shanghai
SETTINGS = Settings("town_bot", 72)
GROUP = -1001
TOLD = "水管爆裂"  # the matter that 东沟村 has told; only some may read it
CONFIG = """
[[units]]
name = "县"
[[units]]
name = "青石镇"
parent = "县"
[[units]]
name = "东沟村"
parent = "青石镇"
[[units]]
name = "柳湾村"
parent = "青石镇"
[[units]]
name = "红岩镇"
parent = "县"
[[units]]
name = "南坪村"
parent = "红岩镇"
[[chats]]
name = "值班群"
unit = "青石镇"
[[schedules]]
name = "早报"
times = ["09:00"]
units = ["县/*"]
opens = "3h"
lock = "4h"
summary_to = ["值班群"]
[[schedules]]
name = "防汛"
times = ["08:45"]
units = ["东沟村"]
opens = "3h"
lock = "4h"
"""

PEOPLE: Mapping[str, tuple[int, tuple[tuple[Role, str], ...]]] = {
    "stranger": (1, ()),
    "reporter": (2, ((Role.REPORTER, "东沟村"),)),
    "neighbour": (3, ((Role.REPORTER, "柳湾村"),)),
    "head": (4, ((Role.HEAD, "东沟村"),)),
    "duty_leader": (5, ((Role.DUTY_LEADER, "青石镇"),)),
    "duty_officer": (6, ((Role.DUTY_OFFICER, "青石镇"),)),
    "admin": (7, ((Role.ADMIN, "青石镇"),)),
    "elsewhere": (8, ((Role.ADMIN, "红岩镇"),)),
    "viewer": (9, ((Role.VIEWER, "青石镇"),)),
    "foreigner": (10, ()),  # may do everything, but in the other county
    "watch": (11, ()),  # 老马 on the rota, on duty now; no role
}
Rows = Mapping[str, frozenset[tuple[Any, ...]]]
EVERY_ROW = {table.name: str(rows_of(table)) for table in SQLModel.metadata.sorted_tables}


@dataclass(frozen=True)
class Named:
    """The rows of the first county that buttons can name."""

    owed: int  # 东沟村 has not reported this
    told: int  # 东沟村 has reported a matter here, version 1
    locked: int  # yesterday's, never reported
    question: int  # asked of the reporter
    asked: int  # the message that asks it
    reminder: int  # to the reporter
    group_reminder: int
    chase: int  # to the duty leader, who is asked to chase 东沟村
    binding: int  # a group of 红岩镇
    unlock: int  # 东沟村 asks to be let into the locked one
    invite: str  # for a reporter of 东沟村
    lesson: int  # what the reporter has taught
    matter: int  # 东沟村's, of `told`
    loose: int  # 东沟村's, between rounds
    duty: Duties
    member: int  # the reporter's role at 东沟村
    open_invite: int  # for 东沟村, made by the admin
    used_invite: int  # by which the reporter came
    namesake: int  # on the rota, named like the reporter; nobody's account
    reporter: int  # the reporter's account
    village: int  # 东沟村
    place: int  # 值班群 of 青石镇, bound to no group
    flood: int  # the schedule 防汛, of 东沟村 alone
    setting: int  # what incidents of 县 open with
    doubted: int  # on the rota; linked to the duty leader by nothing but the name
    join: Admissions
    excused: int  # 柳湾村, which need not report for some days
    excuse: int  # that
    away_member: int  # the neighbour's role at 柳湾村; they will be away
    substitution: int  # for that time
    mode: int  # 特护期, which waits to be begun
    other: "Named | None" = None  # the other county's rows
    foreign: int = 0  # the other county's 东沟村 has not reported this
    foreign_unlock: int = 0


class World:
    """What one update does, seen in every table and then undone."""

    def __init__(self, database: Database, named: Named) -> None:
        self.database, self.named = database, named
        with database.transaction() as session:
            self.before = rows(session)

    @contextmanager
    def after(self, *updates: Incoming) -> Iterator[Work]:
        """The work in which the updates have been handled; it is rolled back."""
        with Session(self.database.engine) as session, session.begin() as transaction:
            work = Work(session, BOT, NOW)
            self.handle(work, *updates)
            yield work
            transaction.rollback()

    def handle(self, work: Work, *updates: Incoming) -> None:
        for update in updates:
            route(replace(work, ahead=Ahead()), update, SETTINGS)
            work.session.flush()

    def undo(self) -> None:
        """Takes away what was said and counted for good."""
        with self.database.transaction() as session:
            session.execute(delete(Spell))
            old = {row[0] for row in self.before["outbox"]}
            for row in session.exec(select(Outbox)).all():
                if row.id not in old:
                    session.delete(row)


def rows(session: Session) -> Rows:
    """Every row of every table as the database keeps it: as objects they took most of the time of these tests."""
    session.insert_waiting()
    session.flush()
    cursor = session.connection().connection.cursor()
    return {name: frozenset(cursor.execute(query).fetchall()) for name, query in EVERY_ROW.items()}


def sender(name: str) -> Sender:
    return Sender(id=PEOPLE[name][0], name=name)


def private(name: str, **what: Any) -> Incoming:
    """Something from a person in their own chat."""
    return _incoming(name, chat_id=PEOPLE[name][0], chat_kind=ChatKind.PRIVATE, **what)


def in_group(name: str, **what: Any) -> Incoming:
    return _incoming(name, chat_id=GROUP, **{"chat_kind": ChatKind.SUPERGROUP, "chat_title": "群", **what})


def _incoming(name: str, **what: Any) -> Incoming:
    usual = {
        "update_id": 9,
        "event": Event.MESSAGE,
        "message_id": 900,
        "sent_at": NOW,
        "sender": sender(name),
    }
    if "data" in what:
        usual |= {"event": Event.PRESS, "query_id": "q"}
    return Incoming(**{**usual, **what})


PHOTO = Media(kind="photo", file_id="f")


def found(database: Database, folder: Path) -> Named:
    """Builds both counties; returns the names of the first one's rows, and two of the other's."""
    path = folder / "config.toml"
    path.write_text(CONFIG + duties.CONFIG, encoding="utf-8")
    migrate(database)
    counties = {}
    for bot_id in (OTHER_BOT, BOT):
        with database.transaction() as session:
            apply.apply(Work(session, bot_id, NOW - timedelta(days=1)), load(path))
            work = Work(session, bot_id, NOW)
            _people(work)
            counties[bot_id] = _rows(work)
            session.execute(delete(Spell))
    other = counties[OTHER_BOT]
    return replace(counties[BOT], other=other, foreign=other.owed, foreign_unlock=other.unlock)


def _people(work: Work) -> None:
    """Everybody is known to both bots. In the other county only the foreigner is somebody: everything."""
    for name, (user_id, held) in PEOPLE.items():
        if work.bot_id == OTHER_BOT:
            held = tuple((role, "县") for role in Role) if name == "foreigner" else ()
        stored_members.account_of(work, sender(name))
        stored_chats.meet_chat(work, user_id, ChatKind.PRIVATE, name)
        for role, unit in held:
            appoint(work, name, role, unit)
    stored_chats.meet_chat(work, GROUP, ChatKind.SUPERGROUP, "群")
    for name in PEOPLE:  # all have been seen in the group, so that what they write there is no news of that
        settings.seen_in(work, stored_members.account_of(work, sender(name)), GROUP)


def appoint(work: Work, name: str, role: Role, unit: str) -> None:
    account = stored_members.account_of(work, sender(name))
    work.session.add(Member(account_id=account.id, unit_id=_unit(work, unit), role=role, since=NOW))
    work.session.flush()


def dismiss(work: Work, name: str) -> None:
    """Ends every duty of a person."""
    account = stored_members.account_of(work, sender(name))
    for member in work.session.exec(select(Member).where(Member.account_id == account.id)):
        member.ended_at = NOW
    work.session.flush()


def _rows(work: Work) -> Named:
    who = "foreigner" if work.bot_id == OTHER_BOT else "reporter"
    route(work, private(who, text=f"东沟村{TOLD}", message_id=800), SETTINGS)
    route(work, private(who, text="东沟村在吗", message_id=801), SETTINGS)
    work.session.flush()
    account = stored_members.account_of(work, sender(who))
    owed, told = _occurrence(work, "防汛", 23), _occurrence(work, "早报", 23)
    question = work.session.exec(select(Question).where(Question.bot_id == work.bot_id)).one()
    asked = stored_outbox.queued_as(work, f"question:{question.id}")
    locked = _occurrence(work, "早报", 22)
    village = work.session.get_one(Unit, _unit(work, "东沟村"))
    assert asked is not None
    duty = duties.build(work, _on_the_rota(work), account, village.id, f"东沟村{TOLD}，2人受伤")
    lessons.learn(work, account, village.id, "老样子", Meaning.ZERO)
    return Named(
        lesson=stored_lessons.of_words(work, village.id, "老样子")[0].id,
        owed=owed,
        told=told,
        locked=locked,
        question=question.id,
        asked=asked.id,
        reminder=_reminder(work, account.user_id, (owed, told)),
        group_reminder=_reminder(work, GROUP, (owed, told)),
        chase=_reminder(work, PEOPLE["duty_leader"][0], (owed,)),
        binding=_binding(work, "红岩镇"),
        unlock=_unlock(work, account, locked),
        invite=members.invite(work, village, Role.REPORTER, life=timedelta(hours=1)),
        matter=work.session.exec(select(Matter.id).where(Matter.occurrence_id == told)).one() or 0,
        loose=_loose(work, account, village.id),
        duty=duty,
        join=_admissions(work, village, account),
        **_grants(work, village, account),
        **_arranged(work, village),
        **_weekly(work),
        mode=_mode(work),
    )


def _mode(work: Work) -> int:
    plan = ModePlan(name="特护期", kind=ModeKind.SPECIAL)
    row = Mode(bot_id=work.bot_id, name=plan.name, plan=plan.model_dump_json())
    work.session.add(row)
    work.session.flush()
    return row.id


def _admissions(work: Work, village: Unit, account: Account) -> Admissions:
    """The link is for the town, so that only its own admin may end it."""
    of_village = select(Member).where(Member.account_id == account.id, Member.unit_id == village.id)
    own = work.session.exec(of_village).first() or work.session.exec(select(Member)).first()
    town = work.session.get_one(Unit, _unit(work, "青石镇"))
    admin = stored_members.account_of(work, sender("admin"))
    assert own is not None
    return admissions.build(work, admin, village, town, own)


def _grants(work: Work, village: Unit, account: Account) -> dict[str, Any]:
    """What somebody was given, and so can be taken back."""
    member = work.session.exec(
        select(Member).where(Member.account_id == account.id, Member.unit_id == village.id)
    ).first()
    hour = {"created_at": NOW, "expires_at": NOW + timedelta(hours=1)}
    of_village: dict[str, Any] = {"bot_id": work.bot_id, "unit_id": village.id, "role": Role.REPORTER, **hour}
    opened = Invite(code_hash=f"u{work.bot_id}", used_by=account.id, used_at=NOW, **of_village)
    maker = stored_members.account_of(work, sender("admin"))
    waiting = Invite(code_hash=f"o{work.bot_id}", created_by=maker.id, **of_village)
    town = _unit(work, "青石镇")
    namesake = Person(bot_id=work.bot_id, name="reporter", unit_id=town, source=PersonSource.SHEET)
    work.session.add_all([opened, waiting, namesake])
    leader = stored_members.account_of(work, sender("duty_leader"))
    doubted = stored_people.person_of(work, leader)
    if doubted is not None:
        doubted.link_doubted = True
    work.session.flush()
    return {
        "member": member.id if member is not None else 0,
        "open_invite": waiting.id,
        "used_invite": opened.id,
        "namesake": namesake.id,
        "reporter": account.id,
        "doubted": doubted.id if doubted is not None else 0,
    }


def _arranged(work: Work, village: Unit) -> dict[str, Any]:
    """What screens of /admin can name."""
    flood = work.session.exec(select(Schedule).where(Schedule.bot_id == work.bot_id, Schedule.name == "防汛"))
    place = work.session.exec(select(Binding).where(Binding.bot_id == work.bot_id, Binding.name == "值班群"))
    setting = work.session.exec(select(IncidentSetting).where(IncidentSetting.bot_id == work.bot_id))
    return {
        "village": village.id,
        "place": place.one().id,
        "flood": flood.one().id,
        "setting": setting.one().id,
    }


def _weekly(work: Work) -> dict[str, Any]:
    """A village that is excused, and somebody who will be away."""
    excused, day = _unit(work, "柳湾村"), NOW.date() + timedelta(days=10)
    excuse = Excuse(unit_id=excused, first_day=day, last_day=day, reason="停办")
    name = "foreigner" if work.bot_id == OTHER_BOT else "neighbour"
    account = stored_members.account_of(work, sender(name))
    role = work.session.exec(select(Member).where(Member.account_id == account.id)).first()
    people = [identity.who(work, stored_members.account_of(work, sender(one))).id for one in (name, "viewer")]
    away = Substitution(
        bot_id=work.bot_id,
        person_id=people[0],
        substitute_id=people[1],
        starts_at=NOW + timedelta(days=30),
        ends_at=NOW + timedelta(days=31),
        zone="Asia/Shanghai",
        made_at=NOW,
    )
    work.session.add_all([excuse, away])
    work.session.flush()
    assert role is not None
    return {
        "excused": excused,
        "excuse": excuse.id,
        "away_member": role.id,
        "substitution": away.id,
    }


# Who is who on the rota; in the other county the foreigner is everybody.
ON_THE_ROTA = {
    duties.LEADER: "duty_leader",
    duties.WATCH: "watch",
    duties.RELIEF: "head",
    "admin": "admin",
    "officer": "duty_officer",
}


def _on_the_rota(work: Work) -> dict[str, Account]:
    other = work.bot_id == OTHER_BOT
    return {
        name: stored_members.account_of(work, sender("foreigner" if other else who))
        for name, who in ON_THE_ROTA.items()
    }


def _binding(work: Work, unit: str) -> int:
    binding = Binding(bot_id=work.bot_id, name="领导群", unit_id=_unit(work, unit), chat_id=-1009)
    work.session.add(binding)
    work.session.flush()
    return binding.id


def _reminder(work: Work, chat_id: int, occurrences: tuple[int, ...]) -> int:
    message = Remind(occurrences=occurrences)
    stored_outbox.queue(work, message, kind="reminder", lane=Lane.REMINDER, chat_id=chat_id)
    return newest(work.session).id


def _loose(work: Work, account: Account, unit_id: int) -> int:
    matter = Matter(unit_id=unit_id, text="桥面结冰", account_id=account.id, sent_at=NOW - timedelta(hours=9))
    work.session.add(matter)
    work.session.flush()
    return matter.id


def _unlock(work: Work, account: Account, occurrence_id: int) -> int:
    unlock = Unlock(
        occurrence_id=occurrence_id,
        account_id=account.id,
        label=Label.ZERO,
        text="补报：平安",
        reason="停电",
        chat_id=account.user_id,
        asked_at=NOW,
        sent_at=NOW,
    )
    work.session.add(unlock)
    work.session.flush()
    return unlock.id


def _unit(work: Work, name: str) -> int:
    unit = stored_units.unit_named(work, name)
    assert unit is not None
    return unit.id


def _occurrence(work: Work, schedule: str, day: int) -> int:
    query = (
        select(Occurrence.id)
        .join(Round, col(Round.id) == Occurrence.round_id)
        .join(Schedule, col(Schedule.id) == Round.schedule_id)
        .where(
            Schedule.name == schedule,
            Occurrence.unit_id == _unit(work, "东沟村"),
            col(Round.day) == NOW.date().replace(day=day),
        )
    )
    return work.session.exec(query).one() or 0


def _leaving(message: Composed | Deferred, chat: int) -> str:
    return str(
        getattr(privacy.shown(message, chat) if isinstance(message, Composed) else message, "text", "")
    )


def said(work: Work, known: Rows) -> list[tuple[int, str, str]]:
    """(chat, kind, text as it may leave) of everything newly queued; deferred ones have no text."""
    old = {row[0] for row in known["outbox"]}
    new = work.session.exec(select(Outbox).where(Outbox.bot_id == work.bot_id).order_by(col(Outbox.id)))
    return [
        (row.chat_id, row.kind, _leaving(outgoing.validate_json(row.payload), row.chat_id))
        for row in new
        if row.id not in old
    ]
