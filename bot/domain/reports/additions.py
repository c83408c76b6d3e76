"""Do words that follow a matter belong to it? For ten minutes they do where they say so or speak of the same.

| the matter has       | the words                                     | then            |
|----------------------|-----------------------------------------------|-----------------|
| anything             | say 平安                                      | not part of it  |
| no words, only files | anything else                                 | part of it      |
| words                | begin with 补充, 另外, 还有 …                  | part of it      |
| words                | begin with 又, 再 …: it happened again        | a matter of its own |
| words                | stand below a photo and tell of nothing       | part of it      |
| words                | share a word of two characters with it        | part of it      |
| words                | anything else                                 | not part of it  |
"""

import re
from collections.abc import Iterable
from datetime import timedelta

from bot.domain.reading.normalise import normalise
from bot.domain.terms import Label

# What comes so soon after one's own matter, and adds to it, belongs to it.
FOLLOWS = timedelta(minutes=10)

SAYS_SO = re.compile(r"(?:再|现|我|情况)?(?:补充|另外|还有|另[:：,，]|补一句|补一下|接上|接着说|附上)")
MARK = re.compile(r"^\s*补充(?:一下|说明|情况)?[\s:：,，]+(?=\S)")
AGAIN = re.compile(r"(?:刚才|刚刚|现在)?(?:又|再次|另一|第二)")
HAN = re.compile(r"[一-鿿]+")
# A house, group or road by its number: two of them are two places.
PLACE = re.compile(r"([\d一二三四五六七八九十]+)(?:组|社|队|号|栋|幢|单元|村民小组)")
# They make no word that two matters could have in common.
COMMON = frozenset(
    "的了在有和是我们你他她它这那里着已经现目前正被把将就也都还很没不个名人位处一件条村镇乡社区县市组上下左右前后向往到从约多几"
)


def joins(
    first: str, words: str, label: Label, names: Iterable[str] = (), *, captioned: bool = False
) -> bool:
    """Do `words`, which read as `label`, belong to a matter told as `first`? Empty `first`: it has files only.

    `names`: those of units, which two matters may have in common without being one. `captioned`: files come with them.
    """
    if label is Label.ZERO or not words.strip():
        return False
    if not first:
        return True
    before, now = normalise(first), normalise(words)
    if SAYS_SO.match(now):
        return True
    if AGAIN.match(now) or _elsewhere(before, now):
        return False
    if captioned and label is Label.UNCLEAR:
        return True
    known = [normalise(name) for name in names]
    return bool(_pairs(before, known) & _pairs(now, known))


def _elsewhere(before: str, now: str) -> bool:
    """Both name a place by its number, and none of them is the same."""
    there, here = set(PLACE.findall(before)), set(PLACE.findall(now))
    return bool(there) and bool(here) and not there & here


def _pairs(text: str, names: Iterable[str]) -> set[str]:
    for name in names:
        text = text.replace(name, " ")
    runs = HAN.findall(text)
    pairs = (run[i : i + 2] for run in runs for i in range(len(run) - 1))
    return {pair for pair in pairs if not COMMON & set(pair)}


def unmarked(words: str) -> str:
    """Without the 「补充：」 in front, for where that stands already."""
    return MARK.sub("", words)
