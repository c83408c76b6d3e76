"""Whatever state an office is in: what is exported and applied again changes nothing."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from bot.config import Config, load
from bot.config.amendments import with_unit
from bot.config.export import exported
from bot.config.layout import lay_out
from bot.config.model import ExcusePlan, PersonPlan, UnitPlan
from bot.domain.incidents.ladder import LadderPlan
from bot.domain.reports.schedule import OneDay
from bot.domain.terms import PersonSource
from bot.services.apply import apply, carry_out, changes, in_force, remember, store_first, version_of
from bot.services.apply.columns import columns
from bot.services.refusals import Refused
from storage.database import Database
from storage.queries.apply import named, rows
from storage.queries.rounds import plan_of
from storage.tables import Account, Assignment, FormerName, Person, Schedule, Swap, Unit
from storage.work import Work
from tests.config.example import RICH

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def without_unit(config: Config, name: str) -> Config:
    """A unit is closed, with all that names it."""
    plans = tuple(
        plan.model_copy(update={"units": tuple(one for one in plan.units if one != name)})
        for plan in config.schedules
    )
    return config.model_copy(
        update={
            "units": tuple(one for one in config.units if one.name != name),
            "schedules": plans,
            "excuses": tuple(one for one in config.excuses if one.unit != name),
        }
    )


def with_namesake(config: Config, parent: str) -> Config:
    """东沟一组 is below 东沟村: another is called so."""
    there = {unit.name for unit in config.units}
    return with_unit(config, "东沟一组", parent, []) if parent in there else config


def with_ladder(config: Config, minutes: int) -> Config:
    def amended(ladder: LadderPlan) -> LadderPlan:
        return (
            ladder.model_copy(update={"silent": (timedelta(minutes=minutes),)})
            if ladder.name == "快"
            else ladder
        )

    rules = tuple(
        rule.model_copy(update={"plan": rule.plan.model_copy(update={"ladder": amended(rule.plan.ladder)})})
        for rule in config.incidents
    )
    modes = tuple(
        mode.model_copy(update={"ladder": amended(mode.ladder)}) if mode.ladder else mode
        for mode in config.modes
    )
    return config.model_copy(update={"incidents": rules, "modes": modes})


def first_schedule(config: Config, **otherwise: Any) -> Config:
    first, *others = config.schedules
    return config.model_copy(update={"schedules": (first.model_copy(update=otherwise), *others)})


def arranged(change: Callable[[Config], Config]) -> Callable[[Work], None]:
    """What an admin confirms; what makes no sense is refused, and then nothing of it is there."""

    def act(work: Work) -> None:
        present = in_force(work)
        with suppress(Refused):
            carry_out(work, change(present), version_of(present), work.session.get_one(Account, 1))

    return act


def renamed(work: Work) -> None:
    unit = named(work, Unit, "柳湾村")
    if unit is None:
        return
    work.session.add(FormerName(bot_id=1001, unit_id=unit.id, name=unit.name, until=NOW))
    unit.name, unit.aliases = "新柳村", ["柳湾村"]
    for schedule in rows(work, Schedule):
        plan = plan_of(schedule)
        owing = tuple("新柳村" if one == "柳湾村" else one for one in plan.units)
        schedule.plan = plan.model_copy(update={"units": owing}).model_dump_json()
    work.session.flush()


def people_come(work: Work) -> None:
    """From a sheet and by a link: they are in no file."""
    for name, source in (("表上来的", PersonSource.SHEET), ("何主任", PersonSource.JOINED)):
        work.session.add(Person(bot_id=1001, name=name, source=source, phone="13900000009"))
    work.session.flush()


def swapped(work: Work) -> None:
    part = work.session.exec(select(Assignment)).first()
    if part is not None:
        work.session.add(
            Swap(mine_id=part.id, asked_id=part.person_id, asked_at=NOW, decided_at=NOW, agreed=True)
        )
        part.ended_at = part.since
        work.session.flush()


ACTS: dict[str, Callable[[Work], None]] = {
    "closed": arranged(lambda config: without_unit(config, "柳湾村")),
    "closed below": arranged(lambda config: without_unit(config, "东沟一组")),
    "new": arranged(
        lambda config: config.model_copy(
            update={"units": (*config.units, UnitPlan(name='新 "村"', parent="青石镇"))}
        )
    ),
    "namesake": arranged(lambda config: with_namesake(config, "青石镇")),
    "namesake below": arranged(lambda config: with_namesake(config, "柳湾村")),
    "turned": arranged(
        lambda config: config.model_copy(update={"units": (config.units[0], *config.units[:0:-1])})
    ),
    "renamed": renamed,
    "people": people_come,
    "person": arranged(
        lambda config: config.model_copy(
            update={"duty_people": (*config.duty_people, PersonPlan(name="新人"))}
        )
    ),
    "no duty": arranged(
        lambda config: config.model_copy(
            update={"rotas": (), "musters": (), "modes": (), "emergency_plans": ()}
        )
    ),
    "swapped": swapped,
    "times": arranged(lambda config: first_schedule(config, times=(time(7, 30), time(0)))),
    "one day": arranged(
        lambda config: first_schedule(config, exceptions=(OneDay(day=date(2026, 11, 25), times=()),))
    ),
    "nobody": arranged(lambda config: first_schedule(config, units=())),
    "excused": arranged(
        lambda config: config.model_copy(
            update={
                "excuses": (
                    *config.excuses,
                    ExcusePlan(
                        unit="东沟村", first=date(2026, 11, 1), last=date(2026, 11, 9), reason='"停"\\电'
                    ),
                )
            }
        )
    ),
    "ladder": arranged(lambda config: with_ladder(config, 45)),
    "no modes": arranged(lambda config: config.model_copy(update={"modes": ()})),
    "no plans": arranged(lambda config: config.model_copy(update={"emergency_plans": ()})),
}


@pytest.fixture(scope="module")
def founded(databases: Any) -> Iterator[Database]:
    opened = Database(databases.migrated())
    with opened.transaction() as session:
        work = Work(session, 1001, NOW)
        config = load(RICH)
        apply(work, config)
        store_first(work, config.limits, config.retention)
        remember(work, lay_out(config))
        session.add(Account(id=1, bot_id=1001, user_id=1, name="周镇长", first_seen_at=NOW))
    yield opened
    opened.close()


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.sampled_from(sorted(ACTS)), unique=True, min_size=3, max_size=7))
def test_what_is_exported_and_applied_again_changes_nothing(
    founded: Database, tmp_path: Path, acts: list[str]
) -> None:
    with founded.looking() as session:
        work = Work(session, 1001, NOW)
        for name in acts:
            ACTS[name](work)
        present = in_force(work)
        found = exported(present, tmp_path)
        for name, text in {**found.beside, "config.toml": found.text}.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        file = load(tmp_path / "config.toml")
        assert changes(work, file) == ()
        side_by_side = columns(work, file)
        assert [row for row in side_by_side.rows() if row.file != row.now] == []
        assert changes(work, side_by_side.result(())) == ()
