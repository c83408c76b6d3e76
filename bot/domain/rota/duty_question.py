"""「今天谁值班」: asked in plain words. Only a message that is nothing but the question counts as one."""

import re
from enum import StrEnum


class Asked(StrEnum):
    """Which days somebody asks about."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    WEEK = "week"


WHEN: tuple[tuple[Asked, str], ...] = (
    (Asked.TODAY, "今天|今日|今儿|今晚|今夜|现在|目前|当前"),
    (Asked.TOMORROW, "明天|明日|明儿|明晚"),
    (Asked.WEEK, "这周|本周|这星期|这礼拜|一周|这几天|最近|近七天|七天"),
)
_DAYS = "|".join(words for _, words in WHEN)
_DUTY = "值班|带班|值守|当班|在岗"
_WHO = "谁|哪个|哪位|哪些人|什么人|哪几个|都有谁|都是谁"
# With 谁 in it, or naming the rota itself (值班表): 「今天值班」 alone may be the beginning of a report.
QUESTION = re.compile(
    rf"(?:请问|问一下|查一下|看一下|看看|查)?(?P<when>{_DAYS})?(?:的|是|轮到|该|由|都)*"
    rf"(?:(?:{_WHO})(?:在|来)?(?:{_DUTY})|(?:{_DUTY})(?:的|领导|人员|员|人)*(?:是|有)?(?:{_WHO})"
    rf"|值班(?:表|安排|名单))(?:啊|呀|呢|吗|的)?"
)
NOISE = re.compile(r"[\s\u3000，,。.?？!！、~～]+")


def asked(text: str) -> Asked | None:
    """What the words ask about the rota; None for anything else, a report above all."""
    found = QUESTION.fullmatch(NOISE.sub("", text))
    if found is None:
        return None
    when = found["when"]
    if when is None:
        return Asked.WEEK if "表" in text or "安排" in text or "名单" in text else Asked.TODAY
    return next(one for one, words in WHEN if when in words.split("|"))
