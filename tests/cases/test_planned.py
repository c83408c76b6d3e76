"""What is planned follows what is configured, and what is written wrong is said; by the doors people have."""

import shutil
from pathlib import Path

import pytest

from tests.cli.terminal import EXAMPLE, change, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copyfile(EXAMPLE, tmp_path / "config.toml")
    return tmp_path


@pytest.mark.parametrize("written", ["Beijing", "北京", "GMT+8"])
def test_check_zone_beijing(folder: Path, written: str) -> None:
    change(folder, 'zone = "Asia/Shanghai"\ntimes', f'zone = "{written}"\ntimes')
    status, said = run(folder, "check", "config.toml")
    assert (status, f'时区 "{written}" 不存在；请改为 "Asia/Shanghai"' in said) == (1, True), said


@pytest.mark.parametrize(
    ("other", "rule", "said"),
    [
        # A step outside the open time, beside a mistake in `days`.
        (
            ('days = "daily"', 'days = "everyday"'),
            ('at = "-15m"', 'at = "-9h"'),
            "不在开放（opens）和封口（lock）之间",
        ),
        # The order of a ladder's steps, beside a recipient that there is none of.
        (('"post:staff"', '"post:boss"'), ('after = "10m"', 'after = "0m"'), "后一步不能早于前一步"),
        # The first of a rotation, beside a name that nobody bears.
        (
            ('["周镇长", "李主任"]', '["周镇", "李主任"]'),
            ('first = "李主任"', 'first = "王五"'),
            "不在 people 里",
        ),
    ],
)
def test_rules_of_a_section_with_another_mistake(
    folder: Path, other: tuple[str, str], rule: tuple[str, str], said: str
) -> None:
    change(folder, *other)
    change(folder, *rule)
    assert said in run(folder, "check", "config.toml")[1]


def test_a_mistake_of_a_rota_is_no_mistake_of_whoever_names_it(folder: Path) -> None:
    change(folder, 'changes_at = "08:00"', 'changes_at = "8点"')
    status, said = run(folder, "check", "config.toml")
    assert (status, "共 1 处要改" in said) == (1, True), said


SECOND = """
[[schedules]]
name = "{name}"
times = ["{time}"]
days = "{days}"
units = ["{units}"]
{more}
"""


@pytest.mark.parametrize(
    ("name", "days", "units", "more", "both"),
    [
        ("特护期", "daily", "青石镇/*", "start = 2027-03-01", "从3月1日起有几天都要 东沟村、"),
        ("节日值守", "holidays", "东沟村", "", "都要 东沟村 报"),
        ("月报", "FREQ=MONTHLY;BYMONTHDAY=20", "东沟村", "", "都要 东沟村 报"),
    ],
)
def test_two_schedules_that_ask_the_same_unit_on_the_same_day(
    folder: Path, name: str, days: str, units: str, more: str, both: str
) -> None:
    text = SECOND.format(name=name, time="15:30", days=days, units=units, more=more)
    with (folder / "config.toml").open("a", encoding="utf-8") as file:
        file.write(text)
    status, said = run(folder, "check", "config.toml")
    assert status == 0
    [line] = [line for line in said.splitlines() if line.startswith("⚠️ 报送安排：")]
    assert f"「平安报告」和「{name}」" in line
    assert both in line
