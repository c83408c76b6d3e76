"""What stands in one line of the record."""

from datetime import UTC, datetime

import pytest

from bot.domain.audit import LogEntry, detail

AT = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({"before": "15:00", "after": "15:30"}, "15:00 → 15:30"),
        ({"before": "柳湾村 信息员"}, "柳湾村 信息员"),
        ({"after": "东沟村 信息员", "unit": "东沟村"}, "东沟村 信息员"),
        ({"after": "信息员", "unit": "东沟村", "person": "王强"}, "东沟村　王强　信息员"),
        ({"who": "王强", "after": "信息员", "person": "王强"}, "信息员"),
        ({"unit": "东沟村"}, "东沟村"),
        ({}, ""),
    ],
)
def test_who_and_where_are_named_once(said: dict[str, str], shown: str) -> None:
    usual = {"number": 1, "at": AT, "who": "李主任", "what": "更改"}
    assert detail(LogEntry.model_validate(usual | said)) == shown
