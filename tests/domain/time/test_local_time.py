"""Instants and spans as clocks of a place show them."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.domain.time.local_time import shown_span


@dataclass
class Absence:
    starts_at: datetime
    ends_at: datetime
    zone: str


def test_a_span_is_told_by_the_clocks_of_its_own_zone() -> None:
    away = Absence(
        datetime(2026, 11, 25, tzinfo=UTC), datetime(2026, 11, 25, 10, tzinfo=UTC), "Asia/Shanghai"
    )
    assert shown_span(away) == "11月25日 08:00 – 18:00"
    away.zone = "Asia/Urumqi"
    assert shown_span(away) == "11月25日 06:00 – 16:00"
