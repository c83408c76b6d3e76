"""Applying a configuration: what changes is said, written once, and rounds ahead follow."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlmodel import col, select

from bot.config import Config, load
from bot.config.differences import differences
from bot.config.model import UnitPlan
from bot.domain.terms import ReportState
from bot.domain.time.days import Calendar
from bot.services.apply import apply, changes, in_force, preview
from bot.services.apply.columns import columns
from bot.services.reports.rounds import plan_ahead
from storage.database import Database
from storage.tables import Audit, Occurrence, Round, Unit
from storage.work import Work
from tests.config.example import EXAMPLE, changed

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)  # 20:00 in Shanghai


def written(database: Database, config: Config, now: datetime = NOW) -> list[str]:
    with database.transaction() as session:
        work = Work(session, 1001, now)
        said = [change.text for change in apply(work, config)]
        plan_ahead(work, Calendar())
        return said


def test_twice_changes_nothing(database: Database) -> None:
    config = load(EXAMPLE)
    first = written(database, config)
    assert "新增单位 东沟村（上级 青石镇）" in first
    assert written(database, config) == []
    with database.transaction() as session:
        assert len(session.exec(select(Audit)).all()) == len(first)
        unit = session.exec(select(Unit).where(Unit.name == "东沟村")).one()
        recorded = session.exec(select(Audit.after).where(Audit.unit_id == unit.id)).all()
        assert recorded == ["新增单位 东沟村（上级 青石镇）"]  # for whoever administers that unit alone, too


def test_asking_writes_nothing(database: Database) -> None:
    with database.transaction() as session:
        assert changes(Work(session, 1001, NOW), load(EXAMPLE))
        assert session.exec(select(Unit)).all() == []


def test_another_time_moves_the_rounds_ahead(database: Database, tmp_path: Path) -> None:
    written(database, load(EXAMPLE))
    said = written(database, changed(tmp_path, ('"17:00"]', '"18:00"]')))
    assert said == ["修改报送安排 平安报告：截止时间"]
    with database.transaction() as session:
        labels = session.exec(select(Round.label).order_by(col(Round.due_at))).all()
    assert "11月23日 17:00" not in labels
    assert list(labels[:2]) == ["11月23日 09:00", "11月23日 18:00"]


def test_a_round_that_is_open_stays(database: Database, tmp_path: Path) -> None:
    written(database, load(EXAMPLE))
    morning = NOW + timedelta(hours=12, minutes=30)  # 08:30, the 09:00 round is open
    written(database, changed(tmp_path, ('"09:00", "17:00"', '"10:00", "17:00"')), morning)
    with database.transaction() as session:
        labels = session.exec(select(Round.label).order_by(col(Round.due_at))).all()
    assert list(labels[:3]) == [
        "11月23日 09:00",
        "11月23日 17:00",
        "11月24日 10:00",
    ]  # it counts for the 10:00


def test_a_unit_goes_moves_and_comes_back(database: Database, tmp_path: Path) -> None:
    written(database, load(EXAMPLE))
    block = '[[units]]\nname = "实验幼儿园"\nparent = "青石镇"\n'
    gone = written(database, changed(tmp_path, (block, "")))
    assert "撤销单位 实验幼儿园（历史保留）" in gone
    moved = block.replace('parent = "青石镇"', 'parent = "青石镇中心小学"')
    said = written(database, changed(tmp_path, (block, moved), ('["青石镇/*"]', '["东沟村", "实验幼儿园"]')))
    assert "单位 实验幼儿园：恢复，上级 青石镇 → 青石镇中心小学" in said


def ordered(config: Config, *names: str) -> Config:
    """The same with its units in this order, as far as it has them."""
    known = {unit.name: unit for unit in config.units}
    return config.model_copy(update={"units": tuple(known[name] for name in names if name in known)})


def test_only_what_stands_elsewhere_is_another_order(database: Database) -> None:
    config = load(EXAMPLE)
    names = [unit.name for unit in config.units]
    written(database, config)
    gone = names[3]
    left = [name for name in names if name != gone]
    units = tuple(unit for unit in config.units if unit.name != gone)
    schedules = tuple(
        plan.model_copy(update={"units": tuple(name for name in plan.units if name != gone)})
        for plan in config.schedules
    )
    smaller = config.model_copy(update={"units": units, "schedules": schedules})
    assert not any("顺序" in line for line in written(database, smaller))
    assert written(database, smaller) == []  # the number that it left free is no change
    moved = [left[0], left[-1], *left[1:-1]]
    assert written(database, ordered(smaller, *moved)) == [f"单位 {left[-1]}：顺序"]
    assert written(database, ordered(smaller, *moved)) == []
    with database.transaction() as session:
        assert [unit.name for unit in in_force(Work(session, 1001, NOW)).units] == moved
    new = UnitPlan(name="新村", parent=left[0], aliases=())
    added = smaller.model_copy(update={"units": (units[0], new, *units[1:])})
    lines = written(database, ordered(added, left[0], "新村", *moved[1:]))
    assert lines == [f"新增单位 新村（上级 {left[0]}）"]
    with database.transaction() as session:
        found = [unit.name for unit in in_force(Work(session, 1001, NOW)).units]
    assert found == [left[0], "新村", *moved[1:]]


def test_the_order_of_schedules_means_nothing(database: Database) -> None:
    """Nobody sees it, so it is neither stored nor a difference."""
    config = load(EXAMPLE)
    plan = config.schedules[0]
    other = plan.model_copy(update={"name": "另一个", "times": plan.times[:1]})
    one, two = (config.model_copy(update={"schedules": found}) for found in ((plan, other), (other, plan)))
    written(database, one)
    assert written(database, two) == []
    assert differences(one, two) == ()
    with database.transaction() as session:
        work = Work(session, 1001, NOW)
        assert differences(in_force(work), two) == ()
        assert columns(work, two).rows() == ()


def test_excuses_come_and_go(database: Database, tmp_path: Path) -> None:
    written(database, load(EXAMPLE))
    excuse = '[[excuses]]\nunit = "实验幼儿园"\nfirst = 2026-11-23\nlast = 2026-11-23\nreason = "运动会"\n'
    path = tmp_path / "e.toml"
    path.write_text(EXAMPLE.read_text(encoding="utf-8") + excuse, encoding="utf-8")
    written(database, load(path))
    assert states(database, "实验幼儿园") == {"excused": 2, "awaited": 2}
    assert preview(load(path), NOW)[0][2] == 7
    written(database, load(EXAMPLE))
    assert states(database, "实验幼儿园") == {"awaited": 4}


def states(database: Database, unit: str) -> dict[str, int]:
    with database.transaction() as session:
        query = (
            select(Occurrence.state).join(Unit, col(Unit.id) == Occurrence.unit_id).where(Unit.name == unit)
        )
        found = list(session.exec(query).all())
    return {state.value: found.count(state) for state in ReportState if state in found}


def test_the_preview_is_a_week() -> None:
    found = preview(load(EXAMPLE), NOW)
    assert len(found) == 14
    times, schedule, owing = found[0]
    assert (times.label, schedule, owing) == ("11月23日 09:00", "平安报告", 8)


def test_a_clock_that_was_ahead_leaves_no_gap(database: Database) -> None:
    """Planned while the clock was days ahead: once it is right again, the days it skipped get their rounds."""
    written(database, load(EXAMPLE), NOW + timedelta(days=4))
    with database.transaction() as session:
        plan_ahead(Work(session, 1001, NOW), Calendar())
        labels = session.exec(select(Round.label).order_by(col(Round.due_at))).all()
    assert list(labels[:3]) == ["11月23日 09:00", "11月23日 17:00", "11月24日 09:00"]
    assert len(set(labels)) == len(labels)
