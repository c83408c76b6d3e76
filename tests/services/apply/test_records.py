"""The record of changed settings: from what to what, in two columns, and found by every unit that it concerns."""

from datetime import UTC, datetime, time

import pytest
from sqlmodel import col, select

from bot.config import Config, load
from bot.config.amendments import with_mode
from bot.config.model import UnitPlan
from bot.config.schedule_amendments import with_schedule
from bot.domain.modes.plan import ModeKind, ModePlan, RotaChange, ScheduleChange
from bot.services.apply import apply, carry_out, in_force, version_of
from bot.services.audit import log
from bot.services.units.typed_name import unit_typed
from storage.database import Database
from storage.tables import Account, Audit
from storage.work import Work
from tests.config.example import EXAMPLE

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NAME = "平安报告"


@pytest.fixture
def town(database: Database) -> Database:
    with database.transaction() as session:
        apply(Work(session, 1001, NOW), load(EXAMPLE))
        session.add(Account(id=1, bot_id=1001, user_id=1, name="周镇长", first_seen_at=NOW))
    return database


def columns(work: Work) -> tuple[str, str]:
    newest = select(Audit.before, Audit.after).order_by(col(Audit.id).desc()).limit(1)
    before, after = work.session.exec(newest).one()
    return before, after


def change(work: Work, after: Config) -> tuple[str, str]:
    before = in_force(work)
    carry_out(work, after, version_of(before), work.session.get_one(Account, 1))
    return columns(work)


def test_what_a_mode_changes_stands_in_two_columns(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, 1001, NOW)
        early = ScheduleChange(schedule=NAME, times=(time(8),))
        mode = ModePlan(name="特护期", kind=ModeKind.SPECIAL, schedules=(early,))
        assert change(work, with_mode(in_force(work), mode)) == (
            "",
            "新增时期 特护期（特护期，没有定日期）",
        )
        late = early.model_copy(update={"times": (time(9), time(21))})
        assert change(work, with_mode(in_force(work), mode.model_copy(update={"schedules": (late,)}))) == (
            "特护期　平安报告　截止时间：08:00",
            "特护期　平安报告　截止时间：09:00、21:00",
        )
        rests = {"schedules": (late,), "rotas": (RotaChange(rota="镇值班", rests=True),)}
        assert change(work, with_mode(in_force(work), mode.model_copy(update=rests))) == (
            "特护期　镇值班　停：否（和平时一样）",
            "特护期　镇值班　停：是",
        )


def test_what_a_file_changes_stands_in_two_columns(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, 1001, NOW)
        before = in_force(work)
        first, second, *others = before.units
        renamed = second.model_copy(update={"aliases": (*second.aliases, "沟里")})
        apply(work, before.model_copy(update={"units": (first, renamed, *others)}), before=before)
        assert columns(work) == ("东沟村　别名：东沟", "东沟村　别名：东沟、沟里")
        apply(work, with_schedule(in_force(work), NAME, start=NOW.date()), before=in_force(work))
        assert columns(work) == ("平安报告　第一天：无", "平安报告　第一天：2026-11-22")


def test_each_of_very_many_units_finds_the_change_and_names_them_in_their_order(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, 1001, NOW)
        found = in_force(work)
        more = tuple(UnitPlan(name=f"村{number}", parent="青石镇") for number in range(200))
        units = (*found.units, *more)
        owing = tuple(unit.name for unit in units if unit.parent)
        apply(work, with_schedule(found.model_copy(update={"units": units}), NAME, units=owing))
        change(work, with_schedule(in_force(work), NAME, times=(time(10),)))
        last = unit_typed(work, "村199")
        assert last is not None
        of_last = log.narrowed(work, log.EVERYTHING, last, None)
        (newest,) = log.entries(work, of_last, most=1)
        assert newest.after == "平安报告 截止时间：10:00"
        assert newest.unit.split("、") == list(owing)
