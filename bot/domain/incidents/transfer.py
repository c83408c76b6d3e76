"""What whoever has an incident in hand says of having it: 「移交给李小河」, 「1小时后再问」."""

import re
from dataclasses import dataclass

from bot.domain.reading.normalise import normalise

_MARKS = re.compile(r"[^\w（）()]+")
LONGEST = 30  # characters; whoever says more than that tells of something
_CANNOT = r"(?P<cannot>(?:处理|接|干|弄|管|忙|顾|办|搞|去)不(?:了|过来|成)了?|走不开|没空|下班了?|交班了?)"
_WHAT = rf"(?:请|我想?|想|要|现在|实在|先|就|把|将|这(?:件|个)?事?情?|事件(?P<number>\d+)的?|{_CANNOT})*"
PLAIN = re.compile(rf"{_WHAT}(?:移交|转交)(?:一下|工作)?(?:给|到)?(?P<rest>.*)")
PERHAPS = re.compile(rf"{_WHAT}(?:交给|转给|交由|让给)(?P<rest>.+)")
LATER = re.compile(
    r"(?:事件(?P<number>\d+)的?)?(?:请|好的?|收到|嗯+|在处理|还在处理|正在处理|忙着|先)*"
    r"(?:过|等|再过)?(?:1|一|个|1个|一个)(?:个)?(?:小时|钟头)(?:以?后|之后|后)?(?:再|过后再)(?:来)?(?:问|提醒|说|催)(?:我|吧|一下)*"
)


@dataclass(frozen=True)
class Transfer:
    """`to`: the words where the name of whoever gets it begins; empty where none is said. `number`: of the incident.

    `plain`: the words say that it is a 移交, or that they cannot go on; 「交给派出所处理」 may be anything.
    """

    to: str
    number: int | None
    plain: bool


def transfer(text: str) -> Transfer | None:
    """「移交给李小河」; None for anything else."""
    words = _bare(text)
    if len(words) > LONGEST:
        return None
    for pattern, plain in ((PLAIN, True), (PERHAPS, False)):
        if found := pattern.fullmatch(words):
            number = found["number"]
            return Transfer(found["rest"], int(number) if number else None, plain or bool(found["cannot"]))
    return None


def asks_later(text: str) -> bool:
    """「1小时后再问」, 「事件2 1小时后再问」"""
    return LATER.fullmatch(_bare(text)) is not None


def later_about(text: str) -> int | None:
    """The number of the incident that such words name; None where they name none."""
    found = LATER.fullmatch(_bare(text))
    return int(found["number"]) if found is not None and found["number"] else None


def _bare(text: str) -> str:
    return _MARKS.sub("", normalise(text)).replace("(", "（").replace(")", "）")
