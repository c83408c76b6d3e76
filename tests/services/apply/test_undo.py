"""One's own changes can be taken back for a day, unless a later one rests on them."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from bot.config import Config, load
from bot.config.amendments import with_unit as with_unit_below
from bot.config.differences import differences
from bot.config.model import UnitPlan
from bot.services.apply import apply, carry_out, in_force
from bot.services.apply.undo import own_edits, undo_edit, undone
from bot.services.audit import log
from bot.services.refusals import Refused
from storage.database import Database
from storage.queries import units as stored_units
from storage.tables import Account
from storage.work import Work
from tests.config.example import EXAMPLE
from tests.services.apply.previews import propose

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = (time(9), time(18))


@pytest.fixture
def work(database: Database) -> Any:
    with database.transaction() as session:
        work = Work(session, 1001, NOW)
        apply(work, load(EXAMPLE))
        for number, name in ((1, "周镇长"), (2, "李主任")):
            session.add(Account(id=number, bot_id=1001, user_id=number, name=name, first_seen_at=NOW))
        session.flush()
        yield work


def account(work: Work, number: int = 1) -> Account:
    return work.session.get_one(Account, number)


def change(work: Work, after: Config, by: int = 1) -> int:
    carry_out(work, after, propose(work, after).version, account(work, by))
    return own_edits(work, account(work, by))[0].id


def with_schedule(work: Work, **otherwise: Any) -> Config:
    config = in_force(work)
    first, *others = config.schedules
    return config.model_copy(update={"schedules": (first.model_copy(update=otherwise), *others)})


def with_unit(work: Work) -> Config:
    config = in_force(work)
    return config.model_copy(update={"units": (*config.units, UnitPlan(name="新村", parent="青石镇"))})


def refusal(work: Work, edit: int, by: int = 1) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        undone(work, account(work, by), edit)
    return refused.value.key, refused.value.values


def test_ones_own_change_is_taken_back_and_nothing_else(work: Work) -> None:
    before = in_force(work)
    first = change(work, with_schedule(work, times=LATER))
    change(work, with_schedule(work, lock=timedelta(hours=5)))
    after = undone(work, account(work), first)
    shown = propose(work, after)
    assert shown.said == "修改报送安排 平安报告：截止时间"
    undo_edit(work, account(work), first, shown.version)
    plan = in_force(work).schedules[0]
    assert (plan.times, plan.lock) == (before.schedules[0].times, timedelta(hours=5))
    assert refusal(work, first)[0] == "refuse.undo_gone"


def test_taking_back_can_be_taken_back(work: Work) -> None:
    before = in_force(work)
    edit = change(work, with_unit(work))
    undo_edit(work, account(work), edit, propose(work, undone(work, account(work), edit)).version)
    assert differences(in_force(work), before) == ()
    again = own_edits(work, account(work))[0]
    assert again.undoes == edit
    undo_edit(work, account(work), again.id, propose(work, undone(work, account(work), again.id)).version)
    assert in_force(work).units[-1].name == "新村"


def test_a_later_change_of_the_same_is_named(work: Work) -> None:
    edit = change(work, with_schedule(work, times=LATER))
    change(work, with_schedule(work, times=(time(8),)), by=2)
    key, values = refusal(work, edit)
    assert (key, values["who"]) == ("refuse.undo_rests", "李主任")
    assert values["what"] == "修改报送安排 平安报告：截止时间"


def test_a_later_change_that_needs_it_is_named(work: Work) -> None:
    edit = change(work, with_unit(work))
    owing = in_force(work).schedules[0].units
    change(work, with_schedule(work, units=(*owing, "新村")), by=2)
    key, values = refusal(work, edit)
    assert (key, values["who"]) == ("refuse.undo_rests", "李主任")


def test_what_a_file_has_changed_since_is_not_taken_back(work: Work) -> None:
    edit = change(work, with_schedule(work, times=LATER))
    apply(work, with_schedule(work, times=(time(7),)))
    key, values = refusal(work, edit)
    assert (key, values["who"]) == ("refuse.undo_rests", "命令行")
    assert values["what"] == "更改配置：修改报送安排 平安报告：截止时间"
    assert "照平常的办法改" in str(values["how"])


def test_what_needs_it_otherwise_is_told(work: Work) -> None:
    edit = change(work, with_unit(work))
    owing = in_force(work).schedules[0].units
    apply(work, with_schedule(work, units=(*owing, "新村")))
    assert refusal(work, edit)[0] == "refuse.no_sense"


def test_nobody_takes_back_what_is_not_theirs_or_old(work: Work) -> None:
    edit = change(work, with_schedule(work, times=LATER))
    assert refusal(work, edit, by=2)[0] == "refuse.undo_gone"
    tomorrow = Work(work.session, 1001, NOW + timedelta(hours=25))
    assert refusal(tomorrow, edit)[0] == "refuse.undo_gone"
    change(Work(work.session, 1001, NOW + timedelta(days=3)), with_schedule(work, times=(time(7),)))
    assert len(own_edits(work, account(work))) == 1  # the old one is forgotten


def test_the_record_says_from_what_to_what_and_of_each_unit(work: Work) -> None:
    change(work, with_schedule(work, times=LATER))
    units = in_force(work).schedules[0].units
    for name in units[:2]:
        unit = stored_units.unit_named(work, name)
        looked = log.narrowed(work, log.EVERYTHING, unit, None)
        newest = log.entries(work, looked, most=1)[0]
        assert (newest.before, newest.after) == (
            "平安报告 截止时间：09:00、17:00",
            "平安报告 截止时间：09:00、18:00",
        )
        assert name in newest.unit
    change(work, with_unit(work))
    assert log.entries(work, log.EVERYTHING, most=1)[0].after == "新增单位 新村（上级 青石镇）"


def test_a_unit_that_was_told_apart_is_called_as_before_once_its_namesake_is_taken_back(work: Work) -> None:
    before, unit = in_force(work), stored_units.unit_named(work, "柳湾村")
    assert unit is not None
    edit = change(work, with_unit_below(before, "柳湾村", "东沟村", [before.schedules[0].name]))
    assert unit.name == "柳湾村（青石镇）"
    assert "柳湾村（东沟村）" in in_force(work).schedules[0].units
    after = undone(work, account(work), edit)
    assert differences(before, after) == ()
    shown = propose(work, after)
    assert "单位 柳湾村（青石镇） 今后叫 柳湾村（同一个单位，历史保留）" in shown.said
    undo_edit(work, account(work), edit, shown.version)
    assert (unit.name, unit.closed_at) == ("柳湾村", None)
    assert differences(before, in_force(work)) == ()
