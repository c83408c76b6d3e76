"""Which units stand above all of a round: those that are in every unit's chain, the unit itself included."""

from pathlib import Path

import pytest
from sqlmodel import select

from benchmarks.town import BOT_ID, NOW, opened
from bot.config import load
from bot.domain.time.days import Calendar
from bot.services import apply
from bot.services.reports import rounds
from storage.queries import units as stored_units
from storage.tables import Occurrence, Round
from storage.work import Work
from tests.databases import Databases

# A county with two towns; a village of the one and one of the other, and a village right below the county.
TREE = {
    "县": None,
    "甲镇": "县",
    "乙镇": "县",
    "甲村": "甲镇",
    "甲二村": "甲镇",
    "乙村": "乙镇",
    "县村": "县",
}


def config(theirs: str) -> str:
    lines = [
        f'[[units]]\nname = "{name}"\n' + (f'parent = "{up}"\n' if up else "") for name, up in TREE.items()
    ]
    return "".join(lines) + f'[[schedules]]\nname = "日报"\ntimes = ["17:00"]\nunits = [{theirs}]\n'


@pytest.mark.parametrize(
    ("theirs", "shared"),
    [
        ('"甲村"', {"甲村", "甲镇", "县"}),
        ('"甲村", "甲二村"', {"甲镇", "县"}),
        ('"甲镇", "甲村"', {"甲镇", "县"}),  # a unit stands above itself, and above what belongs to it
        ('"甲村", "乙村"', {"县"}),
        ('"甲镇/*", "县/*"', {"县"}),
        ('"县", "县村"', {"县"}),
    ],
)
def test_units_above_all_of_a_round(
    databases: Databases, tmp_path: Path, theirs: str, shared: set[str]
) -> None:
    database = opened(databases.new())
    (tmp_path / "config.toml").write_text(config(theirs), encoding="utf-8")
    with database.transaction() as session:
        work = Work(session, BOT_ID, NOW)
        apply.apply(work, load(tmp_path / "config.toml"))
        rounds.plan_ahead(work, Calendar())
        round_id = session.exec(select(Round.id)).first() or 0
        found = stored_units.above_all(work, round_id)
        assert set(stored_units.unit_names(work, found).values()) == shared
        theirs_too = session.exec(select(Occurrence.unit_id).where(Occurrence.round_id == round_id)).all()
        chains = stored_units.chains(work, theirs_too).values()
        assert set(found) == set.intersection(*map(set, chains))
        assert all(found == chain[len(chain) - len(found) :] for chain in chains)  # nearest first
        assert stored_units.above_all(work, -1) == []
    database.close()
