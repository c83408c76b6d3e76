"""A line of a list that is no row of its table: 「一、村（社区）」, 「东片区（包片领导：张伟）」, 「填表人：…」."""

import re
from dataclasses import dataclass

from bot.domain.listings import unit_names
from bot.domain.listings.unit_names import KIND, NUMBER, SPACES
from bot.domain.rota.sheet.people import names_in, phones_in

FOOT = re.compile(
    r"(?:合计|总计|共计|小计|共\d+|注[：:]|备注[：:]|说明[：:]|填表|填报[人单]|制表|审核|报送人|审批|签发|附[：:件]|要求[：:]|联系人[：:])"
)
AREA = re.compile(r"(?P<area>[^（(：:，,\s]{1,8}?片区?)(?:[（(：:，,\s](?P<rest>.*))?", re.DOTALL)
LEADER = re.compile(
    r"(?P<title>(?:包片|联片|分管|带班)?领导|片长|包片干部|负责人|组长)[：:\s]*(?P<who>.*)", re.DOTALL
)
NUMBERED = re.compile(r"^(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、.．：:])")


@dataclass(frozen=True)
class LoneLine:
    """A unit whose people stand below it, an area with whoever leads it, or a kind of units; else nothing is known."""

    unit: str = ""
    area: str = ""
    kind: str = ""
    title: str = ""
    people: tuple[tuple[str, str], ...] = ()  # name and telephone


def is_foot(text: str) -> bool:
    return FOOT.match(SPACES.sub("", text)) is not None


def heads_a_part(text: str) -> bool:
    """「二、村（社区）」 in the column of units is none of them."""
    plain = NUMBER.sub("", SPACES.sub("", text))
    return (
        NUMBERED.match(text.strip()) is not None
        or AREA.fullmatch(plain) is not None
        or KIND.fullmatch(plain) is not None
    )


def read_lone_line(text: str, *, by_line: bool) -> LoneLine:
    """What a line means. `by_line`: the table has no column of units, so that such lines say whose people follow."""
    plain = NUMBER.sub("", text.strip())
    area = AREA.fullmatch(plain)
    if area is not None:
        title, people = _leader(area["rest"] or "")
        return LoneLine(area=area["area"], title=title, people=people)
    if by_line and unit_names.looks_like_unit(plain):
        return LoneLine(unit=unit_names.bare(plain))
    if NUMBERED.match(text.strip()) or KIND.fullmatch(SPACES.sub("", plain)):
        return LoneLine(kind=plain)
    return LoneLine()


def _leader(rest: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    found = LEADER.search(rest)
    if found is None:
        return "", ()
    who = re.sub(r"[）)\s]+$", "", found["who"])
    phones = phones_in(who)
    named = [one for one in names_in(who) if one.name]
    alone = len(named) == 1 and len(phones) == 1
    return found["title"], tuple((one.name, phones[0] if alone else one.phone) for one in named)
