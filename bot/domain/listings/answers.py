"""Answers to a doubt in words: 「第2个」, 「是」, 「不是」, or the words of a button."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from bot.domain.listings.doubts import ListDoubt

LONGEST = 20  # characters; longer words are about something else
NUMBERED = re.compile(r"(?:选|第)?([1-9一二三四五六七八九])(?:个|项|号|种)?")
DIGITS = "一二三四五六七八九"
YES = re.compile(r"(?:是|是的|对|对的|要|嗯|就是(?:他|她|它)?|同一个人?)")
NO = re.compile(r"(?:不是|不|不对|不要|不用|否|另一个人?)")
SUGGESTED = re.compile(r"(?:后面的)?(?:都|全部?)?按?(?:照)?(?:👉)?建议(?:的)?(?:来)?")
# The options that 「是」 and 「不是」 choose, for doubts that are a yes-or-no question.
PLAIN: Mapping[str, tuple[str, str]] = {
    "same_person": ("one", "two"),
    "known_person": ("same", "other"),
    "near_unit": ("same", "other"),
    "left": ("keep", "skip"),
    "areas": ("build", "flat"),
}


def all_suggested(text: str) -> bool:
    """「都按建议的」"""
    return SUGGESTED.fullmatch(_plain(text)) is not None


def option_meant(doubt: ListDoubt, text: str, labels: Sequence[str]) -> int | None:
    """The place of the option that is meant, from 0; None where none is. `labels`: the words of the buttons."""
    plain = _plain(text)
    if not plain or len(plain) > LONGEST:
        return None
    if (named := NUMBERED.fullmatch(plain)) is not None:
        number = DIGITS.find(named[1]) if named[1] in DIGITS else int(named[1]) - 1
        return number if number < len(doubt.options) else None
    said = [number for number, label in enumerate(labels) if _plain(label) == plain]
    if len(said) == 1:
        return said[0]
    yes, no = PLAIN.get(doubt.key, ("", ""))
    wanted = yes if YES.fullmatch(plain) else no if NO.fullmatch(plain) else ""
    return doubt.options.index(wanted) if wanted in doubt.options else None


def _plain(text: str) -> str:
    return re.sub(r"[\s👉。.！!，,]+", "", unicodedata.normalize("NFKC", text))
