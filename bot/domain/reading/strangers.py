"""Units that nobody has told the bot of: 「王家村 平安」 is no word of anybody whom it knows."""

import re

from bot.domain.reading.rules import judge
from bot.domain.reading.vocabulary import HAN, HOLE, any_of
from bot.domain.reading.words.institutions import NAMED as INSTITUTIONS
from bot.domain.reading.words.subjects import PLACES
from bot.domain.terms import Label

_ENDINGS = "村|社区|居委会|村委会|小学|中学|学校|幼儿园|街道|镇|乡|卫生院|派出所"
# 全村, 我们学校, 三个村, 各社区 are no names.
_NO_STEM = (
    r"(?:全|本|我|我们|各|其[他它余]|该|每个?|多个?|整个?|几个?|[一二两三四五六七八九十百\d]+个?(?:行政|自然)?|咱们?|俺们?|这个?|"
    r"那个?|邻|外|进|出|到|在|下|自然|行政|个|所有|辖区内?|附近|周边|乡|镇|县|村|以[上下]各?|上述各?|两所|全[镇乡县]各?|本[镇乡])"
)
# 山上村民, 三组村道 are no names either.
_STEM = rf"(?:(?![组队号的在有和与及了不没无未向从去来到是通因受为被让给对把])[{HAN}]){{1,7}}?"
NAMED = re.compile(rf"(?!{_NO_STEM}(?:{_ENDINGS})){_STEM}(?:{_ENDINGS})(?![民委干内口道路头级医办庄屯])")
# 王庄 平安: a word that is none of the language of reports, then a blank and a 平安.
SET_APART = re.compile(rf"(?P<name>[{HAN}]{{2,5}})[\s:：\-—]+(?P<words>.+)")
APART = " \t:：-—(（"
_PLACE = rf"[{HAN}]{{0,4}}?(?:派出所|社区|{any_of({*PLACES, *INSTITUTIONS})})"
_ROW = r"[ \t]*(?:[、和与及跟]|以及|还有)[ \t]*"
IN_A_ROW = re.compile(
    rf"(?:^|(?<=[^{HAN}]))(?:{_PLACE}{_ROW})+(?={HOLE})"
    rf"|(?<={HOLE})(?:{_ROW}{_PLACE})+(?=[今都均全皆也各一平无没未正安零\s,，])"
)
NO_NAME = re.compile(
    r"但|不过|另|只|除|仅|就|还|有|无|没|未|其|以|请|注|备|附|联|电|值|上|报|今|昨|目|现|均|都|全|一切|各|领导|大家|好|收|谢"
)


def is_stranger(line: str) -> bool:
    """Whether `line` (known units taken out, without number) begins with the name of a unit that is not known."""
    words = line.strip(" \t")
    if found := NAMED.match(words):
        return judge(words[: found.end()]).label is Label.UNCLEAR and _is_said_of(words, found.end())
    apart = SET_APART.fullmatch(words)
    if apart is None or NO_NAME.match(words) or judge(words).label is not Label.UNCLEAR:
        return False
    return judge(apart["name"]).rule == "doubt" and judge(apart["words"]).label is Label.ZERO


def is_calm(line: str) -> bool:
    """Whether `line`, the line of a unit that is not known, is its plain 平安."""
    words = line.strip(" \t")
    found = NAMED.match(words)
    apart = SET_APART.fullmatch(words)
    said = f"{HOLE}{words[found.end() :]}" if found else apart["words"] if apart else words
    return judge(said).label is Label.ZERO


def beside(words: str) -> list[str]:
    """Places in one row with names that are known (holes in `words`): 幼儿园 of 「南坪、无事坡、幼儿园都平安」."""
    rows = (found[0] for found in IN_A_ROW.finditer(words))
    return [place for row in rows for place in re.split(_ROW, row) if place]


def _is_said_of(words: str, at: int) -> bool:
    """Whether a report follows the name, or nothing. 水直往村里灌 names no 水直往村."""
    whole, left = judge(words).label, words[at:]
    return whole is not Label.ZERO and (
        not left.strip()
        or whole is Label.MATTER
        or (left[0] in APART and left.strip()[0] not in ",，")
        or judge(left).label is Label.ZERO
    )
