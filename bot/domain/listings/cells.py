"""What a cell of a list names: people with their titles and telephones, units."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.listings import unit_names
from bot.domain.reading.words.names import NOT_NAMES
from bot.domain.rota.sheet.grid import Value
from bot.domain.rota.sheet.people import (
    DITTO,
    HAN,
    NO_NAME,
    NOBODY,
    OFFICES,
    PHONE,
    SPACES,
    names_in,
    phones_in,
)

VACANT = frozenset({*NOBODY, "暂缺", "空缺", "缺", "待定", "未定", "待补", "暂无人员"})
APART = re.compile(r"[、，,;；/／\n\r]+")
NO_WORD = re.compile(r"[\s（）()【】\[\]:：、，,;；/／]+")
MOBILE = re.compile(r"1\d{10}")
LANDLINE = re.compile(r"(?<!\d)[（(]?(0\d{2,3})[)）]?[\s\-—–－―]*(\d{7,8})(?:转\d{1,5})?(?!\d)")
AREA_CODE = re.compile(r"[（(]?(0\d{2,3})[)）]?")


@dataclass(frozen=True)
class CellPeople:
    """Names with the titles that stand beside them in the cell, telephones, and what is no name."""

    names: tuple[tuple[str, str], ...] = ()
    phones: tuple[str, ...] = ()
    strange: str = ""


def is_ditto(text: str) -> bool:
    return SPACES.sub("", text) in DITTO


def is_vacant(text: str) -> bool:
    return SPACES.sub("", text) in VACANT


def people_in(text: str) -> CellPeople:
    """Whom a cell of names names."""
    if not text or is_vacant(text):
        return CellPeople()
    text = LANDLINE.sub(r"\1-\2", _plain(text))
    found = names_in(text)
    names = [(one.name, "") for one in found if one.name]
    strange = [one.doubt for one in found if one.doubt]
    if strange and not names and _may_be_a_name(text):
        names, strange = [(SPACES.sub("", text), "")], []
    if len(names) == 1:
        names = [(names[0][0], _office(text, names[0][0]))]
    return CellPeople(tuple(names), tuple(phones_in(_plain(text))), "、".join(strange))


def _may_be_a_name(text: str) -> bool:
    """In a column of names also one whose surname is in no table."""
    word = SPACES.sub("", text)
    return bool(
        HAN.fullmatch(word)
        and 2 <= len(word) <= 4
        and word not in NOT_NAMES
        and not NO_NAME.search(word)
        and not OFFICES.fullmatch(word)
    )


def _office(text: str, name: str) -> str:
    """「书记」 of 「王大山（书记）」."""
    rest = PHONE.sub("", SPACES.sub("", text)).replace(name, "", 1)
    word = NO_WORD.sub("", rest)
    return word if OFFICES.fullmatch(word) else ""


def phones_of(value: Value) -> tuple[tuple[str, ...], bool]:
    """The numbers of a cell, and whether all of it was understood."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = LANDLINE.sub(r"\1-\2", _plain("" if value is None else str(value)).strip())
    if is_vacant(text):
        return (), True
    found = phones_in(text)
    left = re.sub(r"\D", "", PHONE.sub("", text))
    return tuple(found), bool(found) and len(left) < 3


def with_area_codes(values: Iterable[Value]) -> list[Value]:
    """The telephone cells of a row, with an area code in a cell of its own joined to the next number."""
    found, code = list[Value](), ""
    for value in values:
        text = _plain("" if value is None else str(value)).strip()
        if (alone := AREA_CODE.fullmatch(text)) is not None:
            code = alone[1]
            continue
        found.append(f"{code}-{text}" if code and re.fullmatch(r"\d{7,8}", text) else value)
        code = ""
    return found


def best(phones: tuple[str, ...]) -> str:
    """Of several the first mobile one."""
    return next((one for one in phones if MOBILE.fullmatch(one)), phones[0] if phones else "")


def units_in(text: str) -> list[str]:
    """The units that a cell names: several only where each of the words is one."""
    parts = [part for part in APART.split(text) if part.strip()]
    if len(parts) > 1 and all(unit_names.looks_like_unit(part) for part in parts):
        return [unit_names.bare(part) for part in parts]
    return [unit_names.bare(text)]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
