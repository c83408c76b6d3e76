"""What a sheet has changed is kept as JSON."""

from datetime import UTC, datetime

from bot.domain.rota.sheet.written import PartKept, ShiftKept
from bot.domain.terms import Origin


def test_what_is_kept_is_read_again_as_it_was() -> None:
    part = PartKept(id=1, since=datetime(2026, 12, 1, tzinfo=UTC), ended_at=None, origin=Origin.SHEET)
    kept = ShiftKept(shift_id=2, before=(), after=(part,), note="防汛")
    assert ShiftKept.model_validate_json(kept.model_dump_json()) == kept
