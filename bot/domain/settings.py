"""What people have chosen to be told off duty: by default everything. What is urgent always comes; nobody asks here."""

from enum import StrEnum


class OffDuty(StrEnum):
    """What one person is told in private while on no shift. Stored: these words never change."""

    ALL = "all"
    SUMMARIES = "summaries"  # the live card and the summaries; no single matter
    URGENT = "urgent"  # only what is urgent


class Told(StrEnum):
    """What leaders are told of a round."""

    CARD = "card"
    SUMMARY = "summary"
    MATTER = "matter"


def hears(chosen: OffDuty, told: Told, *, on_duty: bool) -> bool:
    """Is somebody told in private who has chosen so?"""
    if on_duty or chosen is OffDuty.ALL:
        return True
    return chosen is OffDuty.SUMMARIES and told is not Told.MATTER
