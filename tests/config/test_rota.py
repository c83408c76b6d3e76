"""Rotas from the configuration: written once, shifts ahead follow, what people decided stays."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from sqlmodel import col, select

from bot.config import Config, load
from bot.domain.messaging.messages import Sender
from bot.domain.terms import DutyPost, Origin, PersonSource, Role
from bot.domain.time.days import Calendar
from bot.services import members
from bot.services.apply import apply
from bot.services.rota import assignments, shift_plan
from storage.database import Database
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import units as stored_units
from storage.queries.rota import on_duty
from storage.tables import Account, Assignment, Person, Rota, Shift
from storage.work import Work
from tests.config.example import EXAMPLE, changed

EVENING = datetime(2026, 11, 22, 12, tzinfo=UTC)  # 20:00 in Shanghai
MORNING = datetime(2026, 11, 23, 0, tzinfo=UTC)  # 08:00, when the shift changes


def written(database: Database, config: Config, now: datetime = EVENING) -> list[str]:
    with database.transaction() as session:
        return [change.text for change in apply(Work(session, 1001, now), config)]


def names(database: Database, at: datetime, unit: str = "东沟村") -> dict[DutyPost, list[str]]:
    with database.transaction() as session:
        work = Work(session, 1001, at)
        found = stored_units.unit_named(work, unit)
        assert found is not None
        there = on_duty(work, found.id, at)
        return {post: [one.name for one in there if one.post == post] for post in DutyPost}


def test_a_village_is_served_by_the_rota_of_its_town(database: Database) -> None:
    said = written(database, load(EXAMPLE))
    assert {"新增值班人员 马干事", "新增值班表 镇值班（青石镇）"} <= set(said)
    assert written(database, load(EXAMPLE)) == []
    just_before = MORNING - timedelta(seconds=1)
    assert names(database, just_before) == {DutyPost.LEADER: ["李主任"], DutyPost.STAFF: ["何主任"]}
    assert names(database, MORNING) == {DutyPost.LEADER: ["周镇长"], DutyPost.STAFF: ["马干事"]}
    assert names(database, EVENING - timedelta(hours=1))[DutyPost.STAFF] == []  # nobody was appointed yet


def test_another_rotation_leaves_what_people_decided(database: Database, tmp_path: Path) -> None:
    written(database, load(EXAMPLE))
    with database.transaction() as session:
        work = Work(session, 1001, EVENING)
        (shift,) = session.exec(select(Shift).where(Shift.day == date(2026, 11, 23))).all()
        leader = next(part for part in stored_rota.standing(work, shift.id) if part.post == DutyPost.LEADER)
        leader.ended_at = EVENING
        other = stored_people.person_named(work, "何主任")
        assert other is not None
        assignments.assign(work, shift, DutyPost.LEADER, other.id, Origin.OVERRIDE)
    swapped = changed(
        tmp_path,
        ('people = ["何主任", "马干事"]', 'people = ["李主任", "马干事、周镇长"]'),
        ('first = "李主任"\n', ""),
    )
    assert written(database, swapped) == ["修改值班表 镇值班：带班轮换、值班轮换"]
    assert names(database, MORNING) == {DutyPost.LEADER: ["何主任"], DutyPost.STAFF: ["马干事", "周镇长"]}
    assert names(database, MORNING + timedelta(days=1))[DutyPost.STAFF] == ["李主任"]
    assert names(database, EVENING)[DutyPost.STAFF] == ["何主任"]  # the shift that was running goes on


def test_another_hour_moves_shifts_and_leaves_no_hole(database: Database, tmp_path: Path) -> None:
    written(database, load(EXAMPLE))
    at_nine = MORNING + timedelta(hours=1)
    with database.transaction() as session:
        shift_plan.plan_ahead(Work(session, 1001, at_nine), Calendar())
    later = changed(tmp_path, ('changes_at = "08:00"', 'changes_at = "17:00"'))
    assert written(database, later, at_nine) == ["修改值班表 镇值班：交接时间 08:00 → 17:00"]
    with database.transaction() as session:
        shifts = session.exec(select(Shift).order_by(col(Shift.starts_at))).all()
    for before, after in pairwise(shifts):
        assert before.ends_at == after.starts_at
    assert names(database, MORNING + timedelta(hours=30)) == {
        DutyPost.LEADER: ["周镇长"],
        DutyPost.STAFF: ["马干事"],
    }
    assert names(database, MORNING + timedelta(hours=34))[DutyPost.STAFF] == ["何主任"]


def test_a_rota_is_stopped_and_taken_up_again(database: Database, tmp_path: Path) -> None:
    written(database, load(EXAMPLE))
    text = EXAMPLE.read_text(encoding="utf-8")
    without = changed(tmp_path, (text[text.index("[[rotas]]") :], ""))
    assert written(database, without) == ["停用值班表 镇值班（历史保留）"]
    assert names(database, MORNING)[DutyPost.STAFF] == []
    assert written(database, load(EXAMPLE)) == ["修改值班表 镇值班：恢复"]
    assert names(database, MORNING)[DutyPost.STAFF] == ["马干事"]


def test_people_a_sheet_brought_stay(database: Database, tmp_path: Path) -> None:
    written(database, load(EXAMPLE))
    with database.transaction() as session:
        session.add(Person(bot_id=1001, name="新来的", source=PersonSource.SHEET))
    assert written(database, load(EXAMPLE)) == []
    block = '[[duty_people]]\nname = "新来的"\nphone = "13900000009"\n\n[[rotas]]'
    assert written(database, changed(tmp_path, ("[[rotas]]", block))) == [
        "值班人员 新来的：电话 无 → 13900000009，写入配置"
    ]
    assert written(database, load(EXAMPLE)) == ["去掉值班人员 新来的（历史保留）"]


def test_a_clock_that_was_ahead_leaves_no_gap(database: Database) -> None:
    written(database, load(EXAMPLE), EVENING + timedelta(days=4, hours=3))
    with database.transaction() as session:
        shift_plan.plan_ahead(Work(session, 1001, EVENING), Calendar())
    for day in range(6):
        assert names(database, MORNING + timedelta(days=day, hours=3))[DutyPost.STAFF] != []


def test_planning_goes_on_day_after_day(database: Database) -> None:
    written(database, load(EXAMPLE))
    with database.transaction() as session:
        for day in range(1, 60):
            shift_plan.plan_ahead(Work(session, 1001, EVENING + timedelta(days=day)), Calendar())
        days = session.exec(select(col(Shift.day)).order_by(col(Shift.day))).all()
        parts = session.exec(select(Assignment)).all()
    assert days[0] == date(2026, 11, 22)
    assert [after - before for before, after in pairwise(days)] == [timedelta(days=1)] * (len(days) - 1)
    assert len(parts) == 2 * len(days)
    assert all(part.ended_at is None for part in parts)


# -- who is who --------------------------------------------------------------------------------------------------


def joined(work: Work, user_id: int, name: str, person: str = "") -> tuple[members.Joined, Account]:
    account = stored_members.account_of(work, Sender(id=user_id, name=name))
    town = stored_units.unit_named(work, "青石镇")
    assert town is not None
    who = stored_people.person_named(work, person) if person else None
    code = members.invite(work, town, Role.DUTY_OFFICER, life=timedelta(hours=1), person=who)
    found = members.redeem(work, account, code)
    assert found is not None
    return found, account


def test_only_an_invitation_says_who_is_on_the_rota(database: Database) -> None:
    written(database, load(EXAMPLE))
    with database.transaction() as session:
        work = Work(session, 1001, EVENING)
        by_invitation, _ = joined(work, 1, "老马", "马干事")
        by_name, _ = joined(work, 2, "何主任")
        nobody, _ = joined(work, 3, "何主任（东沟）")
        taken, _ = joined(work, 4, "何主任")
        assert [found.person and found.person.name for found in (by_invitation, by_name, nobody, taken)] == [
            "马干事",
            None,
            None,
            None,
        ]
        there = on_duty(work, 1, MORNING)
        assert [(one.name, one.account and one.account.name) for one in there] == [
            ("周镇长", None),
            ("马干事", "老马"),
        ]


def test_an_invitation_moves_a_person_to_another_account(database: Database) -> None:
    written(database, load(EXAMPLE))
    with database.transaction() as session:
        work = Work(session, 1001, EVENING)
        _, first = joined(work, 1, "旧号", "马干事")
        _, second = joined(work, 2, "新号", "马干事")
        assert stored_people.person_of(work, first) is None
        again, _ = joined(work, 2, "新号", "何主任")
        assert again.role is Role.DUTY_OFFICER
        assert [person.name for person in stored_people.people_of(work, second)] == ["何主任"]


def test_every_rota_has_a_secret_of_its_own(database: Database) -> None:
    written(database, load(EXAMPLE))
    with database.transaction() as session:
        (rota,) = session.exec(select(Rota)).all()
        assert len(rota.secret) >= 32
