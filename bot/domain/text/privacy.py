"""Numbers of people do not go into groups: telephones, identity cards, bank cards.

The product knows units, duties and matters; a citizen's number has no business in a group chat. The stored report
keeps the officer's words, only what is shown to a group is masked, at the one place where it leaves
(`bot.services.delivery.privacy`).

How a number is written is not for us to choose: with blanks, dashes, dots or brackets, in full-width digits, with
characters in it that nobody sees. So the forms are looked for in a plainer copy of the text. All of them have a
bounded length, so that the time is proportional to the text's, and no mask is longer than what it stands for.

Left as they are: dates and times, amounts and whatever else has its measure behind it, hotlines (110, 12345, 95598),
numbers of poles, meters and papers. An order number of 11 digits that looks like a mobile telephone is masked like
one: nobody can tell them apart, and who needs it asks in private. Seven digits are a telephone only behind a word that
says so.
"""

import re
import unicodedata

from bot.domain.text.display import harmless
from bot.domain.text.markup import CLOSE, OPEN
from bot.domain.text.number_forms import FORMS

SHOWABLE = 10  # characters; of fewer too much would show

# -- the plainer copy: digits 0-9, a blank, a dash, a dot, brackets; unseen characters left out ------------------------

_DASHES = frozenset("-‐‑‒–—―−－﹣_/／\\~～")
_DOTS = frozenset(".．·•‧・。")
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
_SHAPES = {"（": "(", "）": ")", "＋": "+", "\u20e3": " ", **dict.fromkeys("xｘＸХх×", "X")}
_GONE = "\0"


class _Plainer(dict[int, str]):
    """For `str.translate`: each character's plain form, found when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _plainer(chr(code))
        return found


def _plainer(character: str) -> str:
    if character in _SHAPES:
        return _SHAPES[character]
    if character in _DASHES:
        return "-"
    if character in _DOTS:
        return "."
    if (digit := unicodedata.decimal(character, None)) is not None:
        return str(digit)
    if character in (OPEN, CLOSE) or unicodedata.category(character) in _UNSEEN:
        return _GONE
    return " " if unicodedata.category(character) == "Zs" or character == "\t" else character


_PLAINER = _Plainer()


def masked(text: str) -> str:
    """`text` with such numbers blotted out: 138****5678, （身份证号已隐去）. Never longer than `text`."""
    text = harmless(text)
    places, copy = _plain_copy(text)
    found: list[tuple[int, int, str]] = []

    def blot(match: re.Match[str]) -> str:
        """What one form has found no other finds again."""
        if not form.holds(match):
            return match.group()
        start, end = match.span("number" if "number" in match.re.groupindex else 0)
        found.append((places[start], places[end - 1] + 1, form.mask(match.string[start:end])))
        return _GONE * (match.end() - match.start())

    for form in FORMS:
        copy = form.pattern.sub(blot, copy)
    return _replaced(text, sorted(found)) if found else text


def holds_number(text: str) -> bool:
    """Would anything in `text` be masked?"""
    return masked(text) != harmless(text)


def masked_phone(phone: str) -> str:
    """A telephone number of which only both ends show: 139****0001; of a short one nothing."""
    if not phone:
        return ""
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) >= SHOWABLE else "****"


def _plain_copy(text: str) -> tuple[range | list[int], str]:
    """The plainer copy, and where in `text` each of its characters stands."""
    copy = text.translate(_PLAINER)
    if _GONE not in copy:
        return range(len(text)), copy
    places = [place for place, character in enumerate(copy) if character != _GONE]
    return places, copy.replace(_GONE, "")


def _replaced(text: str, found: list[tuple[int, int, str]]) -> str:
    """Emphasis that begins or ends within a number goes on behind it."""
    parts, at = [], 0
    for start, end, mask in found:
        emphasis = [character for character in text[start:end] if character in (OPEN, CLOSE)]
        parts += [text[at:start], mask, *emphasis]
        at = end
    return "".join([*parts, text[at:]])
