"""Is every character of a clause explained? Walks the clause once, word by word; linear in its length."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache

from bot.domain.reading.ambiguity import misleads, settles_nothing, without_titles
from bot.domain.reading.fillers import silences_at
from bot.domain.reading.negation import denials_at
from bot.domain.reading.normalise import joined
from bot.domain.reading.vocabulary import HAN, Vocabulary, any_of
from bot.domain.reading.words.silent import SILENT
from bot.domain.reading.words.subjects import SUBJECTS
from bot.domain.reading.words.zero import LAST_WORDS, ZERO

LONGEST = 300  # characters; what is longer is no plain zero report


class Cover(IntEnum):
    """What a clause says if all of it is explained; higher wins."""

    UNKNOWN = 0
    SILENT = 1
    ZERO = 2


WORDS = Vocabulary((*ZERO, *SILENT, *SUBJECTS))
CALM = frozenset(ZERO)
# 无 as an answer; 啥事儿也没发生; 没有任何特殊情况发生; 没什么要报的
NOTHING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{any_of(LAST_WORDS)}(?=$|[^{HAN}\w:：])",
        r"(?:啥子?|什么|任何|么子?|甚么?|咩|乜|半点|一点)(?:事情?|情况|问题|异常|意外)[儿子]?(?:也|都)?"
        r"(?:没有|没得|没|莫得|冇|木有|未|无)(?:发生|出现|出)?(?!有|得)",
        r"(?:没有?|无|莫得|冇得?|没得|木有)(?:发生|出现)?(?:任何|啥子?|什么|么子?|甚么?|半点|一点)?"
        r"(?:特殊|特别|异常|突发|别的|其他)?的?(?:事情?|情况|状况|异常|动静)[儿子]?(?:发生|出现)?(?:(?:需要?|要|可)(?:上报|汇报|报告|报送|报))?",
        r"(?:也|均|都)?(?:没有?|未)(?:发现|查出|查到|排查出|排查到|检查出|见)(?:任何|什么|啥|其他|安全|明显)?问题",
        r"(?:没有?|无)(?:什么|啥|任何)?(?:需要?|要|可|应|须)(?:上报|汇报|报告|报送|报|协调|解决|请示|支援|帮助)的?"
        rf"(?:(?:情况|事情?|事项|内容|东西|信息)|(?![{HAN}]))",
    )
)
MAY_BE_NOTHING = frozenset("么无没未也暂均皆全啥什任么甚咩乜半一莫冇木")


def cover(clause: str) -> Cover:
    """What `clause` (normalised, units taken out) says if every character of it is explained."""
    plain = without_titles(clause)
    found = max(_walk(plain), _walk(joined(plain)))
    if found is Cover.UNKNOWN or misleads(clause):
        return Cover.UNKNOWN
    return min(found, Cover.SILENT) if settles_nothing(plain) else found


@lru_cache(maxsize=4096)
def _walk(clause: str) -> Cover:
    """Goes from the start to every place that explained words lead to; what the best way to the end says."""
    if len(clause) > LONGEST:
        return Cover.UNKNOWN
    best: dict[int, Cover] = {0: Cover.SILENT}
    for start in range(len(clause)):
        if (so_far := best.get(start)) is None:
            continue
        for end, says in _steps(clause, start):
            best[end] = max(best.get(end, Cover.UNKNOWN), so_far, says)
    return best.get(len(clause), Cover.UNKNOWN)


def _steps(clause: str, start: int) -> Iterator[tuple[int, Cover]]:
    """The words that can stand at `start`: where they end and what they say."""
    for word in WORDS.at(clause, start):
        yield start + len(word), Cover.ZERO if word in CALM else Cover.SILENT
    for pattern in NOTHING if clause[start] in MAY_BE_NOTHING else ():
        if found := pattern.match(clause, start):
            yield found.end(), Cover.ZERO
    for denial in denials_at(clause, start):
        yield denial.end, Cover.ZERO if denial.settles else Cover.SILENT
    for end in silences_at(clause, start):
        yield end, Cover.SILENT
