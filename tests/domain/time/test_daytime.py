"""Nobody is woken for what has time."""

from datetime import UTC, datetime

import pytest

from bot.domain.time.daytime import when_awake


@pytest.mark.parametrize(
    ("hour", "told"),
    [("00:00", "07:00"), ("06:59", "07:00"), ("07:00", "07:00"), ("21:59", "21:59"), ("22:00", "+07:00")],
)
def test_by_day_at_once_at_night_in_the_morning(hour: str, told: str) -> None:
    at = datetime.fromisoformat(f"2026-11-23T{hour}:00+08:00").astimezone(UTC)
    day = 24 if told.startswith("+") else 23
    wanted = datetime.fromisoformat(f"2026-11-{day}T{told.lstrip('+')}:00+08:00")
    assert when_awake(at, "Asia/Shanghai") == wanted
