"""Is a unit's name what a clause is about, or only a place in it?

「东沟村发现山火，正向柳湾村方向蔓延」 is 东沟村's alone.

A name is a subject only where grammar says so: at the beginning of a line or clause, or behind a statement that is
complete without it. Everywhere else it belongs to the words of whoever is spoken of.
"""

import re

from bot.domain.reading.rules import judge
from bot.domain.reading.vocabulary import HOLE
from bot.domain.terms import Label

# 正向柳湾村, 请柳湾村支援, 在柳湾村水库: what comes next is a place, or somebody who is spoken to.
LEADS_TO_PLACE = re.compile(
    r"(?:向|往|去|到|至|从|由|朝|离|距离?|沿|经过?|途经|通往|通向|前往|开往|位于|靠近|临近|毗邻|相邻|流入|流向|涌向|进入|"
    r"赶到|赶往|送到|送往|转到|逃到|逃往|来到|联系|通知|转告|告知|协调|请求?|支援|波及|威胁|影响到?|蔓延到?|殃及|途中|"
    r"(?<!现)(?<!存)在|来自|属于|嫁到|和|与|跟|同|被|把|将|给|让|帮|对)\s*$"
)
# 在柳湾村发生车祸: a clause that begins with the place is about it, unless somebody else is spoken of.
PLACE_FIRST = re.compile(r"\s*(?:今[天日晨早晚]|昨[天晚夜]|刚才|刚刚|目前|现在)?(?:在|位于|从|到)\s*")
# 柳湾村方向有烟 is seen from elsewhere.
SEEN_FROM_AFAR = re.compile(r"方向|交界|边界|境内方向")
# What may stand between the beginning of a clause and the name it is about.
OPENING = re.compile(
    r"(?:[^\w一-鿿]|\d|另外|另有|另|还有|以及|同时|其中|其次|然后|目前|现在|现|今[天日晨早晚]|本日|截[至止]目前|报告|汇报|"
    r"上报|补报|更正|领导|书记|镇长|主任|老师|大家|各位|[您你]?好|早上|中午|下午|晚上|早|[代替]|我是|我|这里是|但是|但|不过|而|且|"
    r"[和与及跟])*+"
)
TICKS_ONLY = re.compile(r"[\s√✓✔✅☑]+")
OWN = re.compile(r"(?:我|我们|本|咱们?|俺们?)(?:们)?(?:村|社区|校|园|单位|镇|乡|街道|组|屯|庄|这[里边]?)|^我")
JOINED = re.compile(r"(?:以及|还有|[和与及跟、])\s*$")


def is_subject(before: str, after: str, *, begins: bool, spoken_of: bool) -> bool:
    """Whether a name is what is spoken of.

    `before` are the words in its clause, since the name before it or the beginning; `after` those up to the clause's
    end or the next name. `begins`: nothing named stands before it in the clause. `spoken_of`: an earlier name is a
    subject.
    """
    if begins and OPENING.fullmatch(before):
        return not (spoken_of and SEEN_FROM_AFAR.match(after))
    if begins and not spoken_of and PLACE_FIRST.fullmatch(before):
        return True
    if not begins and (JOINED.search(before) or before.endswith(" ")):
        return _says_something(JOINED.sub("", before)) and not LEADS_TO_PLACE.search(
            JOINED.sub("", before.rstrip())
        )
    if LEADS_TO_PLACE.search(before):
        return False
    if not spoken_of:
        return OWN.search(before) is None
    return Label.ZERO in (_label(before), _label(HOLE + after))


def _says_something(words: str) -> bool:
    """平安、 or 停电、 is complete; 村民、 and 正向 are not."""
    return not words.strip() or TICKS_ONLY.fullmatch(words) is not None or _label(words) is not Label.UNCLEAR


def _label(words: str) -> Label:
    return judge(words.strip()).label
