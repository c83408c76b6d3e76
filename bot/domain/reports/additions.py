"""Do words that follow a matter belong to it? For ten minutes they do where they say so or speak of the same.

| the matter has       | the words                                     | then            |
|----------------------|-----------------------------------------------|-----------------|
| anything             | say 平安                                      | not part of it  |
| no words, only files | anything else                                 | part of it      |
| words                | begin with 补充, 另外, 还有 …                  | part of it      |
| words                | go on with it, and name nothing new: 送县医院了  | part of it      |
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

SAYS_SO = re.compile(
    r"(?:再|现|我|情况)?(?:补充|另外|还有|另[:：,，]|补一句|补一下|接上|接着(?:说|刚才)|附上|对了|再说一下|再说一句)"
)
# What became of it, in so few words that they can be of nothing else: 送县医院了, 人都出来了, 正在抢修.
_WHEN = r"(?:已经?|刚刚?|正在?|现在|目前|马上|这就|都|全|又|还在?|仍|暂时|基本|大概|估计|幸好|还好)*"
_WHOM = r"(?:人员?|伤员|伤者|病人|老人|孩子|学生|他|她|它|们|火势?|水|路|电|车|线路?|树|东西|大家|群众|村民)?"
CONTINUES = re.compile(
    rf"(?:{_WHEN}{_WHOM}{_WHEN}(?:被|给)?(?:"
    r"(?:送|拉|抬|抱|背|转)(?:到|去|往|进|至|上|走)?(?:[县市镇乡省]|中心|人民|附近|最近)*(?:医院?|卫生院|诊所|急诊|救护车)?(?:治疗|抢救|检查)?"
    r"|(?:跑|抬|拉|救|撤|逃|搬|找|捞|接|挖|带)(?:出来|上来|回来|走|下来|到|着|开)"
    r"|(?:扑|浇|熄|控制|堵|修|清理?|处理|解决|排除|通|恢复|抢修|抢险|施救|灭火|处置|排查|疏散|转移|救治|抢救|搜救|寻找|打捞|疏通|排水)"
    r"(?:灭|住|好|上|通|干净|完|中|供水|供电|通车|正常)?"
    r"|(?:出来|出去|撤出|脱险|脱困|没事|平安|安全|在院子里|在外面|报警|报了警|打了?1[12][09])"
    r"|(?:没|未|无)(?:有)?(?:人|人员)?(?:受伤|伤亡|伤着|伤到|大碍|被困)|(?:灭|醒|退|通|来|到|走|稳定)"
    r"|(?:120|110|119|救护车|消防车?|消防队|派出所|民警|电工|供电所|医生|村医|书记|主任|镇里|挖机|挖掘机|抢修队)(?:的人)?(?:来|到|在)(?:现场|路上)?"
    r")(?:现场|路上|那边|这边)?(?:了|中|的|呢|啦|着)*[\s,，。.!！、~～]*){1,3}"
)
LONGEST = 24  # characters; longer words say themselves what they are about
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
    if goes_on(now):
        return True
    if AGAIN.match(now) or _elsewhere(before, now):
        return False
    if captioned and label is Label.UNCLEAR:
        return True
    known = [normalise(name) for name in names]
    return bool(_pairs(before, known) & _pairs(now, known))


def goes_on(plain: str) -> bool:
    """Do the words (normalised) say that they belong to what was told before, or what became of it?"""
    return SAYS_SO.match(plain) is not None or (
        len(plain) <= LONGEST and CONTINUES.fullmatch(plain.strip()) is not None
    )


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
