"""The rows of the three columns that `apply` shows, worded so that a reader finds each value in the file."""

from typing import Any

from bot.config.differences import ORDER
from bot.config.words import SECTIONS, word_of
from bot.services.admin.change_lines import plain_value
from bot.services.apply.columns import ColumnRow, ValuePlace

LONGEST = 40  # characters of a value


def place_text(place: ValuePlace) -> str:
    """「报送安排 平安报告 截止时间」"""
    section, name, key = place
    return " ".join(
        filter(None, [SECTIONS[section], name, "顺序" if key == ORDER else word_of(section, key)])
    )


def value_text(value: Any, key: str = "") -> str:
    if value is None:
        return "—"
    if not key:
        return "有"  # the whole entry
    told = plain_value(value, key)
    return told if len(told) <= LONGEST else f"{told[: LONGEST - 1]}…"


def outcome_text(row: ColumnRow) -> str:
    if row.clash:
        return "两边都改了"
    if row.file == row.now:
        return "一样"
    return "照现在的" if row.file == row.filed else "写入文件的"


def row_text(row: ColumnRow) -> str:
    """「报送安排 平安报告 截止时间：文件 11:00，现在 10:00（文件上次 09:00、17:00）」"""
    filed, file, now = (value_text(value, row.place[2]) for value in (row.filed, row.file, row.now))
    return f"{place_text(row.place)}：文件 {file}，现在 {now}（文件上次 {filed}）"
