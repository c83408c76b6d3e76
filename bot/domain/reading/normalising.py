"""One spelling for what people type: full width, traditional characters, blanks between characters."""

import re
import unicodedata

from zhconv import convert  # type: ignore[import-untyped]

# Blanks between Chinese characters are a way of typing; a line end is not.
INNER_BLANKS = re.compile(r"(?<=[一-鿿])[ \t　]+(?=[一-鿿])")
INVISIBLE = re.compile(r"[​‌‎‏‪-‮⁦-⁩﻿\x00-\x08\x0b-\x1f]")
SPELLED = re.compile(r"ping[\s']?an")
STRETCHED = re.compile(r"([啊呀哈哦啦呢~～!！。.])\1+")


def normalise(text: str) -> str:
    """Lower case, half width, simplified; invisible marks gone."""
    plain = unicodedata.normalize("NFKC", text.replace("\r\n", "\n").replace("…", "。"))
    plain = INVISIBLE.sub("", plain.replace("\t", " "))
    plain = str(convert(plain, "zh-cn")).lower()
    plain = SPELLED.sub("pingan", plain)
    return STRETCHED.sub(r"\1", plain)


def joined(clause: str) -> str:
    """Without the blanks people put between characters."""
    return INNER_BLANKS.sub("", clause)
