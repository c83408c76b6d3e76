"""What stands over a list of units: 「#接龙 今日报平安」 is its title, and says nothing of anybody."""

import re

from bot.domain.reading.events import mentions
from bot.domain.reading.rules import LONGEST, clauses, judge, says_nothing
from bot.domain.terms import Label

# The title of a list that goes round; alone it reports nothing.
RELAY = re.compile(r"#?接龙|#\s?group ?note")
NUMBER = re.compile(r"(?<!\d)\d{1,2}\s*$")  # of the first in the list
LISTED = re.compile(r"\n\s*1[.、．)）:：]\s*$")
# 请各村15点前接龙报平安: who began the list asked for it.
CALL = re.compile(r"接龙|报平安|报送|报告|上报|填报|平安情况")
DOUBT = re.compile(r"[?？吗不没未昨明除外但只仅差有]|测试|模板|格式|例|如|转发|演练|草稿")


def is_header(head: str, *, listed: bool = False) -> bool:
    """Whether `head`, the words before the first unit, is nothing but the title of the list.

    `listed`: what stands below is known to be a list.
    """
    if len(head) > LONGEST:
        return False
    bare = NUMBER.sub("", RELAY.sub(" ", head))
    if any(map(mentions, clauses(bare))):
        return False
    if says_nothing(bare) or judge(bare).label is Label.ZERO:
        return True
    is_list = listed or RELAY.search(head) or LISTED.search(head)
    return bool(is_list) and all(_is_title(line) for line in head.split("\n"))


def _is_title(line: str) -> bool:
    if says_nothing(RELAY.sub(" ", line)):
        return True
    return CALL.search(line) is not None and DOUBT.search(line) is None
