"""Remarks beside a plain 平安 that say nothing of the unit: why it comes late, the telephone, typing, courtesy."""

import re

from bot.domain.reading import limits
from bot.domain.reading.words.small_talk import KINDS

STOP = r",，。.;；!！\n\s~～…"
REMARK = re.compile(
    rf"(?:^|(?<=[{STOP}]))(?:(?:{'|'.join(KINDS)})(?:哈|啊|哦|啦|呢)?[{STOP}]*){{1,6}}(?=$|(?<=[{STOP}])|(?<!报)(?:平安|没事|无事|"
    rf"一切|今[天日]|无情况|村里|全村|没情况|没有情况))"
)


def without_small_talk(text: str) -> str:
    """`text` (normalised) without such remarks."""
    if len(text) > limits.SMALL_TALK:
        return text
    return REMARK.sub("", text)
