"""Words that are plainly a note for the next shift: 「交班：钥匙在抽屉里」, 「无特殊情况」."""

import re

MARKED = re.compile(r"^(?:交班|交接班|交接|留言)[:：,，\s]*")
NOTHING = re.compile(
    r"(?:无|没有|没什么|没啥)(?:特殊|异常|其他|其它|要)?(?:情况|事项|交代|交接)?(?:的|了)?[。.!！]?"
)
# What is said in leaving, and what is asked: nothing that the next shift has to know.
PARTING = re.compile(r"谢|辛苦|再见|拜拜|走了|下班|回家|晚安|早上好|你好|您好|劳驾|麻烦了|换我|接班了|交班了")
ASKS = re.compile(
    r"[?？]|[吗么嘛][。.!！\s]*$|谁|几点|多少|怎么|咋|什么时候|啥时候|为什么|哪[里儿个位天些]|有没有|是不是|能不能|可不可以"
)


def is_marked(text: str) -> bool:
    return MARKED.match(text.strip()) is not None


def is_nothing(text: str) -> bool:
    """There is nothing to hand over."""
    return NOTHING.fullmatch(text.strip()) is not None


def may_be_note(text: str) -> bool:
    """May words that say of nothing what they are be for the next shift? No question and no farewell is."""
    return PARTING.search(text) is None and ASKS.search(text) is None


def note(text: str) -> str:
    """What the next shift reads: the words behind 「交班：」, or all of them."""
    return MARKED.sub("", text.strip()) or text.strip()
