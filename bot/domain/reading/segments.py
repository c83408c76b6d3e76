"""Which words belong to which units: lists, 接龙, 「东沟、柳湾均平安」."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.reading.mentions import Mention
from bot.domain.reading.vocabulary import HOLE

# Between two names these make one group of them; a line end does not.
JOINT = re.compile(r"(?:[ \t、,，/&和与及跟]|以及|还有|加上)*")
JOINED_TO_NEXT = re.compile(r"(?:以及|还有|[和与及、])\s*$")  # 东沟村平安和柳湾村平安
CUT = re.compile(r"[,，。;；!！\n]")


@dataclass
class Segment:
    """Units named together, and the words said of them. The first part of a text may name none."""

    units: list[str]
    text: str = ""
    whole: str = ""  # with the names
    spans: list[tuple[int, int]] = field(default_factory=list)


def parts(text: str, found: Sequence[Mention]) -> list[Segment]:
    """Cuts `text` at the names in it. Words before a name in its own clause are said of it, too."""
    head, made = Segment([]), list[Segment]()
    end = 0
    for mention in found:
        gap = text[end : mention.start]
        if made and JOINT.fullmatch(gap) and not _said(made[-1]):
            made[-1].units.append(mention.unit)
            made[-1].whole += text[end : mention.end]
            end = mention.end
            continue
        if made and made[-1].units == [mention.unit]:
            made[-1].text += gap + HOLE
            made[-1].whole += text[end : mention.end]
            end = mention.end
            continue
        earlier, lead = _lead(gap)
        _add(made[-1] if made else head, earlier)
        made.append(Segment([mention.unit], lead + HOLE, lead + text[mention.start : mention.end]))
        end = mention.end
    _add(made[-1] if made else head, text[end:])
    return [head, *made]


def _said(part: Segment) -> bool:
    return bool(part.text.replace(HOLE, "").strip())


def _add(part: Segment, words: str) -> None:
    part.text += words
    part.whole += words


def _lead(gap: str) -> tuple[str, str]:
    """Splits the words between two names: what ends before the second's clause, and what begins it."""
    cuts = [found.end() for found in CUT.finditer(gap)]
    at = cuts[-1] if cuts else (0 if not gap.strip() else _after_blank(gap))
    return JOINED_TO_NEXT.sub("", gap[:at]), gap[at:]


def _after_blank(gap: str) -> int:
    """「东沟平安 柳湾有情况」: without a stop, what stands between two names is said of the first."""
    return len(gap)
