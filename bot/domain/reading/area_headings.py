"""Headings of a list that say in which part of the place the units below them lie: 「石桥镇：」 over its villages.

Of several 柳湾村 it is then the one of that town, whoever sends the list;
where none is known there, it stays open which.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile

from bot.domain.reading.chat_log import Heading, heading
from bot.domain.reading.mentions import Mention, UnitIndex
from bot.domain.reading.sorts import Sort, sort_of
from bot.domain.reading.vocabulary import HAN, HOLE

_NUMBER = r"(?:[(（]?[一二三四五六七八九十]{1,3}(?:[)）][、.．:：]?|[、.．:：])[ \t]*)?"  # 1. is a line's
_AREA = rf"(?P<area>{HOLE}|(?!全|本|我|各|该|乡镇|咱|俺)[{HAN}]{{1,6}}?(?:镇|乡|街道|县))"
_OFFICE = r"(?:(?:人民)?政府)?(?:值班室|应急办|党政办)?"
_ABOUT = (
    r"(?:(?:人民)?政府|值班室|应急办|党政办|所辖|辖区|下辖|辖|片区?|的)*(?:各|共|全部|所有)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})?个?"
    r"(?:行政)?(?:村居|村社区|村|社区|单位|学校)?(?:\(共?\d{1,3}个?(?:村|社区|单位)?\))?"
    r"(?:今[天日]|每[天日]|\d{1,2}月\d{1,2}日)?(?:(?:平安|零报告)?(?:情况|报告|汇总|统计))?(?:如下)?"
)
# With nothing said of the place itself; 「石桥镇平安」 is its report.
BARE = re.compile(
    rf"[ \t\-—*·•●○◆■▪▶►※#]*{_NUMBER}[\[【(（《<]?[ \t]*{_AREA}{_ABOUT}[ \t]*[\]】)）》>]?[ \t]*[:：]?[ \t]*"
)
# 石桥镇：柳湾村平安，上河村平安
INLINE = re.compile(rf"[ \t\-—*·•●○◆■▪▶►※]*{_NUMBER}{_AREA}{_OFFICE}[ \t]*[:：][ \t]*(?=.)")
BEGINS = re.compile(
    rf"[ \t\-—*·•●○◆■▪▶►※√✓✔✅☑]*(?:[(（]?\d{{1,3}}[)）.、．:：]?)?[ \t√✓✔✅☑]*(?:[{HAN}]{{1,8}}[:：][ \t]*)?{HOLE}"
)
OF_ALL = re.compile(r"[县市区旗]里?$")
SPLIT = re.compile(r"(?<=[;；])[ \t]*")  # 石桥镇：…；东沟镇：…


@dataclass(frozen=True)
class PlacedLine:
    """A line of a list with the units in it: those meant that lie below the heading."""

    text: str
    mentions: Sequence[Mention]

    @cached_property
    def holed(self) -> str:
        made, end = list[str](), 0
        for one in self.mentions:
            made += [self.text[end : one.start], HOLE]
            end = one.end
        return "".join([*made, self.text[end:]])

    def word(self, one: Mention) -> str:
        """What stands there for the unit."""
        return self.text[one.start : one.end]


@dataclass(frozen=True)
class PlacedList:
    """`headed`: a heading stood over some of the lines, and is none of them."""

    lines: Sequence[PlacedLine]
    headed: bool


def placed(lines: Sequence[str], names: UnitIndex) -> PlacedList:
    """The lines (normalised) without the headings that name a known place; one of an unknown place stays a line."""
    found = [line for text in lines for line in _split(text, names)]
    kept, area, headed = list[PlacedLine](), "", False
    for at, line in enumerate(found):
        if (spoken := heading(line.holed)) is not None:
            area = _speaker(line, spoken)
        head = _heading(line, found[at + 1 :], names)
        inside = _inline(line, names) if head is None else None
        area = head or (inside[0] if inside else area)
        headed |= bool(head and line.mentions) or inside is not None
        if not (head and line.mentions):
            kept.append(_below(inside[1] if inside else line, area, names))
    return PlacedList(kept, headed)


def _speaker(line: PlacedLine, spoken: Heading) -> str:
    """石桥镇 张三 08:12: whoever speaks in a copied chat speaks of their own place."""
    return line.word(line.mentions[0]) if spoken.name.count(HOLE) == 1 else ""


def _split(text: str, names: UnitIndex) -> list[PlacedLine]:
    """A line, or several where more than one heading stands in it."""
    whole = PlacedLine(text, names.mentions(text))
    if ";" not in text or INLINE.match(whole.holed) is None:
        return [whole]
    pieces = [PlacedLine(one, names.mentions(one)) for one in SPLIT.split(text) if one]
    return pieces if all(INLINE.match(one.holed) for one in pieces) else [whole]


def _heading(line: PlacedLine, after: Sequence[PlacedLine], names: UnitIndex) -> str | None:
    """The words for the place, where a line is nothing but the heading of those after it."""
    area = _area_alone(line)
    if area is None:
        return None
    below = [one for one in takewhile(lambda one: not _is_next(one, names), after) if BEGINS.match(one.holed)]
    if below and _is_town(area, names) and not _is_name(line):
        return area
    lies_there = any(_full(one, one.mentions[0], area) in names.names for one in below)
    return area if lies_there else None


def _is_next(line: PlacedLine, names: UnitIndex) -> bool:
    """Is it a heading, too? The name of a village alone is a line of the list."""
    area = _area_alone(line)
    return area is not None and (_is_town(area, names) or not _is_name(line))


def _is_town(area: str, names: UnitIndex) -> bool:
    return sort_of(names.names.get(area, area)) is Sort.TOWN


def _is_name(line: PlacedLine) -> bool:
    """A name and nothing else, not even a colon."""
    return line.holed.strip(" \t") == HOLE


def _area_alone(line: PlacedLine) -> str | None:
    found = BARE.fullmatch(line.holed)
    return _area(line, found["area"]) if found is not None and len(line.mentions) < 2 else None


def _inline(line: PlacedLine, names: UnitIndex) -> tuple[str, PlacedLine] | None:
    """A heading before its units in one line, and that line without it."""
    found = INLINE.match(line.holed)
    if found is None:
        return None
    area = _area(line, found["area"])
    start = found.end() + len(area) - len(found["area"])
    moved = [
        Mention(one.unit, one.start - start, one.end - start) for one in line.mentions if one.start >= start
    ]
    rest = PlacedLine(line.text[start:], moved)
    return (area, rest) if any(_may_be_another(rest, one, area, names) for one in moved) else None


def _area(line: PlacedLine, found: str) -> str:
    return line.word(line.mentions[0]) if found == HOLE else found


def _below(line: PlacedLine, area: str, names: UnitIndex) -> PlacedLine:
    if not area:
        return line
    return replace(line, mentions=[_meant(line, one, area, names) for one in line.mentions])


def _meant(line: PlacedLine, one: Mention, area: str, names: UnitIndex) -> Mention:
    """The one of that place. Where none is known there, it stays open which, whoever says it; below the heading of a
    county all of them are."""
    if not _may_be_another(line, one, area, names):
        return one
    there = names.names.get(_full(line, one, area))
    if there is None and (OF_ALL.search(area) or not _is_town(area, names)):
        return one
    return replace(one, unit=there or names.names[line.word(one)])


def _may_be_another(line: PlacedLine, one: Mention, area: str, names: UnitIndex) -> bool:
    """Do the words for it mean several units, or one in that place?"""
    return names.names[line.word(one)] in names.shared or _full(line, one, area) in names.names


def _full(line: PlacedLine, one: Mention, area: str) -> str:
    """石桥镇柳湾村."""
    return f"{area}{line.word(one)}"
