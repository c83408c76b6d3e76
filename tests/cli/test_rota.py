"""`pinganbao rota` as a person types it."""

from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import Workbook

from bot.clock import SystemClock

from .terminal import run

SOON = SystemClock().now().date() + timedelta(days=10)  # the commands live by the machine's clock


@pytest.fixture
def folder(folder: Path, applied: Path) -> Path:
    """With the database to which the configuration has been applied."""
    return folder


def sheet(folder: Path, *rows: list[object]) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(row)
    book.save(folder / "值班表.xlsx")


def test_a_sheet_is_shown_and_asked_about(folder: Path) -> None:
    sheet(folder, ["日期", "带班领导", "值班人员"], [SOON, "周镇长", "马干示"])
    status, said = run(folder, "rota", "import", "值班表.xlsx", "--rota", "镇值班", "--yes", answer="n\n")
    assert (status, "C2：「马干示」不在值班人员里，是不是「马干事」" in said) == (0, True)
    assert "好的，没有写入" in said
    said = run(folder, "rota", "import", "值班表.xlsx", answer="y\n")[1]
    assert "✅ 已写入 镇值班：1 个班有变化" in said
    again = run(folder, "rota", "import", "值班表.xlsx", "--yes")
    assert (again[0], "没有疑问" in again[1], "0 个班有变化" in again[1]) == (0, True, True)


def test_one_day_is_set_and_the_calendar_written(folder: Path) -> None:
    day = SOON.isoformat()
    # Whoever has the day already stands first; by rotation it is somebody else each day.
    run(folder, "rota", "set", day, "--staff", "何主任", answer="y\n")
    said = run(folder, "rota", "set", day, "--leader", "李主任", "--staff", "何主任、马干事", answer="y\n")[1]
    assert "1 个班有变化" in said
    status, said = run(folder, "rota", "ics", "--rota", "镇值班", "-o", "r.ics")
    assert (status, "/calendar/" in said) == (0, True)
    assert (folder / "r.ics").stat().st_mode & 0o777 == 0o600
    found = Calendar.from_ical((folder / "r.ics").read_bytes())
    assert "镇值班　带班 李主任　值班 何主任、马干事" in {
        str(event["summary"]) for event in found.walk("VEVENT")
    }
    assert run(folder, "rota", "show")[1].count("带班") == 7


def test_what_goes_wrong_is_said(folder: Path) -> None:
    assert "读不到文件" in run(folder, "rota", "import", "none.xlsx")[1]
    (folder / "a.xlsx").write_text("no")
    assert "不是完好的 .xlsx" in run(folder, "rota", "import", "a.xlsx")[1]
    assert (
        "没有值班表「防汛」。请写 --rota，可以是：镇值班" in run(folder, "rota", "show", "--rota", "防汛")[1]
    )
    assert "请写上 --leader 或 --staff" in run(folder, "rota", "set", "明天")[1]
    sheet(folder, ["今天天气很好"])
    status, said = run(folder, "rota", "import", "值班表.xlsx")
    assert (status, "没有找到值班表" in said) == (1, True)
