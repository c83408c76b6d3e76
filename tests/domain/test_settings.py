"""Off duty people are told what they chose; on duty everything."""

import pytest

from bot.domain.settings import OffDuty, Told, hears


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (OffDuty.ALL, {Told.CARD, Told.SUMMARY, Told.MATTER}),
        (OffDuty.SUMMARIES, {Told.CARD, Told.SUMMARY}),
        (OffDuty.URGENT, set()),
    ],
)
def test_what_is_told(chosen: OffDuty, told: set[Told]) -> None:
    assert {one for one in Told if hears(chosen, one, on_duty=False)} == told
    assert all(hears(chosen, one, on_duty=True) for one in Told)
