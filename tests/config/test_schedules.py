"""How long a round stays open: by default until the next opens, and a word where it is longer."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from bot.config import load
from bot.domain.reports.schedule import OneDay

HOUR = timedelta(hours=1)
FILE = """
[[units]]
name = "青石镇"

[[schedules]]
name = "平安报告"
times = {times}
units = ["青石镇"]
{more}
"""


def loaded(folder: Path, times: str, more: str = "") -> tuple[timedelta, list[str]]:
    """The lock of the schedule, and what `check` says of the file."""
    path = folder / "config.toml"
    path.write_text(FILE.format(times=times, more=more), encoding="utf-8")
    config = load(path)
    return config.schedules[0].lock, [str(hint) for hint in config.hints]


@pytest.mark.parametrize(
    ("times", "more", "lock"),
    [
        ('["15:00"]', "", 22 * HOUR),
        ('["15:00"]', 'opens = "1h"', 23 * HOUR),
        ('["09:00", "17:00"]', "", 6 * HOUR),
        ('["09:00", "17:00", "19:00"]', "", timedelta(minutes=20)),
        ('["09:00", "11:00"]', '[[schedules.steps]]\nat = "40m"\nto = ["role:reporter"]', 40 / 60 * HOUR),
    ],
)
def test_by_default_it_ends_when_the_next_opens(
    tmp_path: Path, times: str, more: str, lock: timedelta
) -> None:
    assert loaded(tmp_path, times, more) == (lock, [])


@pytest.mark.parametrize(
    ("times", "more", "said"),
    [
        ('["15:00"]', 'lock = "1d"', '建议不长于 "22h"'),
        ('["09:00", "17:00"]', 'lock = "7h"', '建议不长于 "6h"'),
        ('["09:00", "10:00"]', 'lock = "2h"', "写 lock_at_opening = true"),
    ],
)
def test_a_longer_one_is_told(tmp_path: Path, times: str, more: str, said: str) -> None:
    lock, [hint] = loaded(tmp_path, times, more)
    assert "第 9 行：封口" in hint
    assert "晚于下一次开放" in hint
    assert said in hint
    assert lock > HOUR


@pytest.mark.parametrize("more", ['lock = "6h"', 'lock = "1d"\nlock_at_opening = true'])
def test_what_does_not_reach_is_not(tmp_path: Path, more: str) -> None:
    assert loaded(tmp_path, '["09:00", "17:00"]', more)[1] == []


def test_single_days_have_their_own_times_or_none(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    days = """
[[schedules.exceptions]]
day = 2026-12-02
times = ["17:00", "10:00"]
[[schedules.exceptions]]
day = 2026-12-01
times = []
"""
    path.write_text(FILE.format(times='["15:00"]', more=days), encoding="utf-8")
    assert load(path).schedules[0].exceptions == (
        OneDay(day=date(2026, 12, 1), times=()),
        OneDay(day=date(2026, 12, 2), times=(time(10), time(17))),
    )
