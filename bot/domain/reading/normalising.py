"""One spelling for what people type: full width, traditional characters, blanks between characters."""

import importlib
import re
import sys
import unicodedata
from typing import Any


def _zhconv() -> Any:
    """The library, loaded without setuptools' pkg_resources, which it takes where there is one: 5 MB to open a file."""
    hidden = {"pkg_resources": sys.modules.get("pkg_resources")}
    sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        return importlib.import_module("zhconv")
    finally:
        del sys.modules["pkg_resources"]
        sys.modules.update({name: module for name, module in hidden.items() if module is not None})


convert = _zhconv().convert

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
