"""Telephone numbers as people write them, and whether two of them are one."""

import re
import unicodedata

MOBILE = 11  # digits
NO_DIGIT = re.compile(r"\D")
ABROAD = re.compile(r"(?:00)?86(?=1\d{10}$)")


def bare(written: str) -> str:
    """The digits of a number, 「１３８ ０００１-0001」 as 「13800010001」; China's own prefix goes from a mobile."""
    digits = NO_DIGIT.sub("", unicodedata.normalize("NFKC", written))
    return ABROAD.sub("", digits)


def same(one: str, other: str) -> bool:
    """May both be dialled to reach the same telephone? Two that are empty are none."""
    return bool(bare(one)) and bare(one) == bare(other)
