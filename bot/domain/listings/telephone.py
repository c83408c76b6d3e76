"""Telephone numbers as people write them, and whether two of them are one."""

import re
import unicodedata

MOBILE = 11  # digits
SHORTEST, SHORT, LONGEST = 3, 8, 15  # digits; up to `SHORT` it is a number of the place
EXTENSION = re.compile(r"\s*(?:转|分机|内线|ext\.?|#)\s*(?P<number>\d{1,6})\s*$", re.IGNORECASE)
LABEL = re.compile(r"手机|电话|座机|办公室?|家里?|号码?|[:：]")
STRANGE = re.compile(r"[^\d+\s()\-—–－.]")
# Two numbers are written with a sign between them, or with a blank where each alone is one.
APART = re.compile(r"[、,，;；/／或和]|(?<=\d{7})\s+(?=\d{7})")
LANDLINE = re.compile(r"0\d{2,3}\d{7,8}")
SERVICE = re.compile(r"(?:400|800)\d{7}")
NO_DIGIT = re.compile(r"\D")
ABROAD = re.compile(r"(?:00)?86(?=1\d{10}$)")


def bare(written: str) -> str:
    """The digits of a number, 「１３８ ０００１-0001」 as 「13800010001」; China's own prefix goes from a mobile."""
    digits = NO_DIGIT.sub("", unicodedata.normalize("NFKC", written))
    return ABROAD.sub("", digits)


def doubt(written: str) -> str | None:
    """What is wrong with a number somebody has typed: the key of a sentence, or None.

    Taken are mobiles, landlines with or without area code and extension, 400 and 800, numbers from abroad with their +,
    and the short ones of an office or a village.
    """
    plain = LABEL.sub("", unicodedata.normalize("NFKC", written)).strip()
    main = EXTENSION.sub("", plain)
    if not NO_DIGIT.sub("", main):
        return "people.bad_phone"
    if len([part for part in APART.split(main) if NO_DIGIT.sub("", part)]) > 1:
        return "people.phone_several"
    if STRANGE.search(main):
        return "people.phone_strange"
    digits = bare(main)
    if not SHORTEST <= len(digits) <= LONGEST:
        return "people.phone_length"
    if re.match(r"1[3-9]", digits) and len(digits) != MOBILE:
        return "people.phone_mobile"
    if "+" in main and not digits.startswith("1"):
        return None
    if digits.startswith("0") and not LANDLINE.fullmatch(digits):
        return "people.phone_landline"
    whole = (
        len(digits) <= SHORT or len(digits) == MOBILE or digits.startswith("0") or SERVICE.fullmatch(digits)
    )
    return None if whole else "people.phone_length"


def kept(written: str) -> str:
    """A number without `doubt` as it is kept: its digits, and 转 before an extension."""
    plain = LABEL.sub("", unicodedata.normalize("NFKC", written)).strip()
    found = EXTENSION.search(plain)
    main = bare(plain[: found.start()] if found else plain)
    return f"{main}转{found['number']}" if found else main


def same(one: str, other: str) -> bool:
    """May both be dialled to reach the same telephone? Two that are empty are none."""
    return bool(bare(one)) and bare(one) == bare(other)
