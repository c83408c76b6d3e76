"""Which words belong to which units: 「东沟村平安，柳湾村停电」, 「东沟、柳湾均平安」."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.reading.mentions import Mention
from bot.domain.reading.rules import judge
from bot.domain.reading.sorts import APPOSED, Sort, is_list, says_where, sort_of
from bot.domain.reading.subject import is_subject
from bot.domain.reading.tally import KINDS, disagrees
from bot.domain.reading.vocabulary import HOLE
from bot.domain.terms import Label

# Between two names these make one group of them; a line end does not.
JOINT = re.compile(r"(?:[ \t、,，/&和与及跟]|以及|还有|加上)*")
# 除柳湾村停电外: what begins there goes with the name.
LEADS = re.compile(r"(?:除了?|只有|仅有?)\s*$")
NAMES_ONLY = re.compile(rf"(?:除了?|只有|仅有?)?[\s{HOLE}]*")
JOINED_TO_NEXT = re.compile(r"(?:以及|还有|[和与及、])\s*$")  # 东沟村平安和柳湾村平安
CUT = re.compile(r"[,，。;；!！\n]")
_REST = r"(?:其[余他它]|别的|剩下)的?(?:各|[几两一二三四五六七八九十\d]{1,3}个?)?"
EXCEPTED = re.compile(
    rf"(?:除了?|只有|仅有?)(?P<told>[^,，。;；\n]{{0,8}}{HOLE}[^,，。;；\n]{{0,20}}?)(?:[之以]?外)?[,，]?\s*"
    rf"(?P<others>(?:{_REST}(?:{KINDS})?|(?=[均都全各]|一切))(?P<said>[^。;；\n]*))"
)
OTHERS = re.compile(rf"(?:^|(?<=[,，。;；\n]))\s*(?P<others>{_REST}(?:{KINDS})(?P<said>[^。;；\n]*))")
LONGEST = 100  # characters; who says that all others are well is shorter
LOOKED_AT = 20  # characters behind a name, for 均 and 都


@dataclass
class Segment:
    """Units named together, and the words said of them. The first part of a text may name none.

    Later ones without units: in a list a line that belongs to nobody, or what is said of all `others` (其余平安).
    `doubt`: whatever the words say, no 平安.
    """

    units: list[str]
    text: str = ""
    whole: str = ""  # with the names
    doubt: bool = False
    others: bool = False


def parts(text: str, found: Sequence[Mention]) -> list[Segment]:
    """Cuts `text` at the names that are spoken of. Words before such a name in its own clause are said of it, too."""
    made, end = [Segment([])], 0
    for at, mention in enumerate(found):
        gap, name, last = text[end : mention.start], text[mention.start : mention.end], made[-1]
        if last.units and _stands_beside(gap) and NAMES_ONLY.fullmatch(last.text):
            _join(last, mention.unit, gap, name, text[mention.end : mention.end + LOOKED_AT])
        elif last.units == [mention.unit] or not _is_subject(text, found, at, spoken_of=bool(last.units)):
            last.text += gap + HOLE
            last.whole += gap + name
            last.doubt |= mention.unit not in last.units and sort_of(mention.unit) is not Sort.TOWN
        else:
            earlier, lead = _lead(gap)
            _add(
                last, earlier if last.units else gap.removesuffix(lead)
            )  # 敬老院、东沟村: with what joins them
            made.append(Segment([mention.unit], lead + HOLE, lead + name))
        end = mention.end
    _add(made[-1], text[end:])
    return [one for part in made for one in _without_others(part)]


def _stands_beside(gap: str) -> bool:
    return JOINT.fullmatch(gap) is not None or APPOSED.fullmatch(gap) is not None


def _join(part: Segment, unit: str, gap: str, name: str, behind: str) -> None:
    before = part.units[-1]
    if says_where(before, unit, gap):
        part.units[-1] = unit
    else:
        part.doubt |= not is_list(before, unit, gap, behind)
        part.units.append(unit)
    part.whole += gap + name


def _without_others(part: Segment) -> list[Segment]:
    """除柳湾村停电外，其余平安: what is said of the others is asked about, and what is told of 柳湾村 counts."""
    part.doubt |= bool(part.units) and disagrees(part.text, len(part.units))
    found = EXCEPTED.search(part.text) or OTHERS.search(part.text) if part.units else None
    if found is None or len(found["said"]) > LONGEST or judge(found["said"]).label is not Label.ZERO:
        return [part]
    told = part.text[: found.start()] + (found.groupdict().get("told") or "")
    return [replace(part, text=told), Segment([], found["others"], found["others"], others=True)]


def said(part: Segment) -> bool:
    """Whether anything stands there beside the names."""
    return bool(part.text.replace(HOLE, "").strip())


def _is_subject(text: str, found: Sequence[Mention], at: int, *, spoken_of: bool) -> bool:
    start, end = found[at].start, found[at].end
    since = found[at - 1].end if at else 0
    before = text[since:start]
    cuts = [cut.end() for cut in CUT.finditer(before)]
    until = found[at + 1].start if at + 1 < len(found) else len(text)
    if cut := CUT.search(text, end, until):
        until = cut.start()
    begins = bool(cuts) or at == 0
    return is_subject(
        before[cuts[-1] :] if cuts else before, text[end:until], begins=begins, spoken_of=spoken_of
    )


def _add(part: Segment, words: str) -> None:
    part.text += words
    part.whole += words


def _lead(gap: str) -> tuple[str, str]:
    """Splits the words between two names: what ends before the second's clause, and what begins it.

    「东沟平安 柳湾有情况」: without a stop, what stands between two names is said of the first.
    """
    cuts = [found.end() for found in CUT.finditer(gap)]
    leads = LEADS.search(gap)
    at = cuts[-1] if cuts else leads.start() if leads else len(gap) if gap.strip() else 0
    return JOINED_TO_NEXT.sub("", gap[:at]), gap[at:]
