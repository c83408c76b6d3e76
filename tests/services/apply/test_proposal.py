"""A change is shown before it is made, and made only while what was shown still holds."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from bot.config import Config, load
from bot.domain.reports.schedule import OneDay
from bot.domain.terms import Role
from bot.services import audit
from bot.services.apply import apply, carry_out, in_force
from bot.services.refusals import Refused
from storage.database import Database
from storage.queries.apply import named
from storage.queries.directory import directory
from storage.tables import Account, Member, Unit
from storage.work import Work
from tests.config.example import EXAMPLE
from tests.services.apply.previews import propose

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)  # 20:00 in Shanghai


@pytest.fixture
def town(database: Database) -> Database:
    with database.transaction() as session:
        apply(Work(session, 1001, NOW), load(EXAMPLE))
        session.add_all(
            Account(bot_id=1001, user_id=number, name=name, first_seen_at=NOW)
            for number, name in ((1, "周镇长"), (2, "李主任"))
        )
    return database


def with_schedule(config: Config, **otherwise: Any) -> Config:
    first, *others = config.schedules
    return config.model_copy(update={"schedules": (first.model_copy(update=otherwise), *others)})


def test_what_it_would_do_is_shown_and_not_done(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, 1001, NOW)
        before = in_force(work)
        shown = propose(work, with_schedule(before, times=(time(9), time(18))))
        assert shown.said == "修改报送安排 平安报告：截止时间"
        assert shown.planned[0].startswith("→ 11月23日 17:00 平安报告：改到 11月23日 18:00")
        assert in_force(work) == before


def test_who_is_reminded_when_and_how_many_messages_that_makes(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, 1001, NOW)
        unit = named(work, Unit, "东沟村")
        assert unit is not None
        session.add(Member(account_id=1, unit_id=unit.id, role=Role.REPORTER, since=NOW))
        session.flush()
        shown = propose(work, with_schedule(in_force(work), times=(time(9), time(12), time(17))))
        assert shown.reminders == (
            "11月23日 这样提醒（到时还没报的）：",
            "08:00 平安报告：周镇长",
            "08:45 平安报告：周镇长",
            "09:05 平安报告：周镇长",
            "09:15 平安报告：没有人可以提醒",
            "11:00 平安报告：周镇长",
            "11:45 平安报告：周镇长",
            "12:05 平安报告：周镇长",
            "12:15 平安报告：没有人可以提醒",
            "16:00 平安报告：不提醒（当天的条数已满）",
            "16:45 平安报告：不提醒（当天的条数已满）",
            "17:05 平安报告：不提醒（当天的条数已满）",
            "17:15 平安报告：没有人可以提醒",
        )
        assert shown.messages == ()  # six a day are the most that anybody gets
        fewer = propose(work, with_schedule(in_force(work), times=(time(9),)))
        assert fewer.messages == ("每天少 3 条：周镇长",)
        rested = propose(
            work, with_schedule(in_force(work), exceptions=(OneDay(day=date(2026, 11, 23), times=()),))
        )
        assert rested.reminders == ("11月23日 不再提醒（平安报告）",)
        assert rested.messages == ("七天里少 6 条：周镇长",)


def test_what_was_shown_is_done_and_holds_at_once(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, 1001, NOW)
        after = with_schedule(in_force(work), times=(time(9), time(18)))
        shown = propose(work, after)
        written = carry_out(work, after, shown.version, by(work))
        assert [change.text for change in written] == shown.said.split("\n")
        assert in_force(work) == after


def test_who_was_quicker_is_named(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, 1001, NOW)
        mine, theirs = (with_schedule(in_force(work), times=(time(9), time(hour))) for hour in (18, 19))
        shown = propose(work, mine)
        carry_out(work, theirs, shown.version, session.get_one(Account, 2))
        with pytest.raises(Refused) as refused:
            carry_out(work, mine, shown.version, by(work))
        assert refused.value.key == "refuse.changed_meanwhile"
        assert refused.value.values == {"who": "李主任", "what": "平安报告　截止时间：09:00、19:00"}
        assert in_force(work) == theirs


def test_a_unit_that_was_only_shown_is_not_read_in_messages(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, 1001, NOW)
        before = in_force(work)
        new = before.units[1].model_copy(update={"name": "新村", "aliases": ()})
        propose(work, before.model_copy(update={"units": (*before.units, new)}))
        assert "新村" not in directory(work).ids


def test_who_came_meanwhile_is_not_named_for_it(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, 1001, NOW)
        apply(work, with_schedule(in_force(work), times=(time(7),)))
        audit.record(work, by(work), "member.join", after="东沟村 信息员")
        session.flush()
        with pytest.raises(Refused) as refused:
            carry_out(work, in_force(work), 0, by(work))
        assert refused.value.values["what"] == "修改报送安排 平安报告：截止时间"


def test_what_makes_no_sense_is_refused_with_the_reason(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, 1001, NOW)
        before = in_force(work)
        gone = before.model_copy(update={"units": before.units[:-1]})
        shown = propose(work, before)
        for refused_by in (
            lambda: propose(work, gone),
            lambda: carry_out(work, gone, shown.version, by(work)),
        ):
            with pytest.raises(Refused) as refused:
                refused_by()
            assert refused.value.key == "refuse.no_sense"
            assert '单位 "实验幼儿园" 不存在' in str(refused.value.values["why"])
        assert in_force(work) == before


def test_what_was_wrong_before_keeps_nobody_from_changing_the_rest(town: Database) -> None:
    with town.transaction() as session:
        work = Work(session, 1001, NOW)
        unit = named(work, Unit, "实验幼儿园")
        assert unit is not None
        unit.closed_at = NOW
        after = with_schedule(in_force(work), times=(time(9), time(18)))
        assert propose(work, after).said == "修改报送安排 平安报告：截止时间"


def by(work: Work) -> Account:
    return work.session.get_one(Account, 1)
