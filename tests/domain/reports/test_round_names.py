"""今天, 昨天, and further off the date, by the clock of the place."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.reports.round_names import spoken

NOW = datetime(2026, 11, 30, 17, tzinfo=UTC)  # an hour past midnight in Shanghai


@pytest.mark.parametrize(
    ("hours", "name"),
    [
        (0, "今天 01:00"),
        (-1, "今天 00:00"),
        (-2, "昨天 23:00"),
        (-34, "前天 15:00"),
        (-50, "11月28日 23:00"),
        (23, "明天 00:00"),
        (47, "后天 00:00"),
        (72, "12月4日 01:00"),
    ],
)
def test_spoken(hours: int, name: str) -> None:
    assert spoken(NOW + timedelta(hours=hours), "Asia/Shanghai", NOW) == name
