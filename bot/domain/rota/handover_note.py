"""Words that are plainly a note for the next shift: 「交班：钥匙在抽屉里」, 「无特殊情况」."""

import re

MARKED = re.compile(r"^(?:交班|交接班|交接|留言)[:：,，\s]*")
NOTHING = re.compile(
    r"(?:无|没有|没什么|没啥)(?:特殊|异常|其他|其它|要)?(?:情况|事项|交代|交接)?(?:的|了)?[。.!！]?"
)


def is_marked(text: str) -> bool:
    return MARKED.match(text.strip()) is not None


def is_nothing(text: str) -> bool:
    """There is nothing to hand over."""
    return NOTHING.fullmatch(text.strip()) is not None


def note(text: str) -> str:
    """What the next shift reads: the words behind 「交班：」, or all of them."""
    return MARKED.sub("", text.strip()) or text.strip()
