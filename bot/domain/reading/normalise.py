"""One spelling for what people type: full width, traditional characters, blanks between characters."""

import re
import unicodedata
from functools import lru_cache

from bot.domain.reading.characters import simplify
from bot.domain.reading.vocabulary import any_of
from bot.domain.reading.words.dictation import SLIPS, STOPS

# Blanks between Chinese characters are a way of typing; a line end is not.
INNER_BLANKS = re.compile(r"(?<=[一-鿿])[ \t]+(?=[一-鿿])")
INVISIBLE = re.compile(
    r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\x00-\x08\x0b-\x1f\ue000-\uf8ff]"
)
# ①东沟村平安②柳湾村平安, and the same with 1️⃣: the numbers of a list.
CIRCLED = re.compile(r"([①-⑳])|(\d)\ufe0f?\u20e3")
# 二十四号, 十一月二十四日; 二号泵 is no day.
NUMERAL = r"[一二三四五六七八九]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅|[一二三四五六七八九]"
TEENS = r"二?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?"
CHINESE_DATE = re.compile(
    rf"({NUMERAL})月({NUMERAL})[日号]|(?<![一-鿿])({TEENS})(?:日|号(?![院杆楼门户房室宅家铺店桩塔泵闸机井线炉罐桥栋幢车库]))"
)
QUOTED = re.compile(r"^\s*[“\"「『‘']+([^“”\"「」『』‘’']*)[”\"」』’']+\s*$", re.S)
SPELLED = (
    (re.compile(r"ping[\s']?an|平[、.·]安(?!全)"), "平安"),
    (re.compile(r"〇(?=报告|上报|情况|事故)"), "零"),
    (re.compile(r"幺(?=[子事得])"), "么"),  # 幺子事
    (re.compile(r"yi ?qie ?zheng ?chang"), "一切正常"),
    (re.compile(r"wu ?shi(?![a-z])"), "无事"),
    (re.compile(r"zheng ?chang"), "正常"),
)
DIGITS = "零一二三四五六七八九"
KEYCAP = "\ufe0f\u20e3"
SLIP = re.compile(rf"{any_of(SLIPS)}(?!全)")  # 屏安, but 屏安全
# 平安句号, 一切正常逗号没有情况; not the word itself
SPOKEN_STOP = re.compile(rf"(?<=[一-鿿]){any_of(STOPS)}(?![的是了打在])")
# 无 事 报 平 安: every character by itself
SPELT_OUT = re.compile(r"^\S(?: +\S){3,}$|(?<![一-鿿])(?:[一-鿿] +){2,}[一-鿿](?![一-鿿])")
STRETCHED = re.compile(r"([啊呀哈哦啦呢~～!！。.])\1+")


# One message is asked about from five sides, one after the other.
@lru_cache(maxsize=16)
def normalise(text: str) -> str:
    """Lower case, half width, simplified; invisible marks and quotes around the whole gone."""
    plain = CIRCLED.sub(_numbered, text.replace("\r\n", "\n").replace("…", "。"))
    plain = INVISIBLE.sub("", unicodedata.normalize("NFKC", plain).replace("\t", " "))
    plain = simplify(plain).lower()
    for pattern, word in SPELLED:
        plain = pattern.sub(word, plain)
    plain = SPELT_OUT.sub(lambda found: found[0].replace(" ", ""), plain)
    plain = SLIP.sub(lambda found: SLIPS[found[0]], SPOKEN_STOP.sub(lambda found: STOPS[found[0]], plain))
    plain = CHINESE_DATE.sub(_in_digits, plain)
    return QUOTED.sub(r"\1", STRETCHED.sub(r"\1", plain))


def _numbered(found: re.Match[str]) -> str:
    return f"\n{unicodedata.normalize('NFKC', found[0])[0:2].strip(KEYCAP)}. "


def _in_digits(found: re.Match[str]) -> str:
    month, day, only_day = found.groups()
    return f"{_number(month)}月{_number(day)}日" if month else f"{_number(only_day)}日"


def _number(numeral: str) -> int:
    """Up to 99; 廿 and 卅 are twenty and thirty."""
    tens, ten, ones = numeral.replace("廿", "二十").replace("卅", "三十").rpartition("十")
    return (DIGITS.index(tens) if tens else 1) * 10 * bool(ten) + (DIGITS.index(ones) if ones else 0)


def joined(clause: str) -> str:
    """Without the blanks people put between characters."""
    return INNER_BLANKS.sub("", clause)
