"""Which time zone is meant by what people write for one. Only advice comes of it: the file says what holds."""

import re
from collections.abc import Collection
from difflib import get_close_matches

SHANGHAI = "Asia/Shanghai"
# Of all zones there are, the one nearest in letters to "Beijing" is in Mexico: only what is all but the same is taken.
ALIKE = 0.8
# By the names that people here have for them; places with a time of their own, and words for China's.
NAMED = {
    "china": SHANGHAI,
    "beijing": SHANGHAI,
    "香港": "Asia/Hong_Kong",
    "澳门": "Asia/Macau",
    "台北": "Asia/Taipei",
    "台湾": "Asia/Taipei",
    "乌鲁木齐": "Asia/Urumqi",
    "新疆": "Asia/Urumqi",
    "喀什": "Asia/Urumqi",
    "东京": "Asia/Tokyo",
    "日本": "Asia/Tokyo",
    "首尔": "Asia/Seoul",
    "新加坡": "Asia/Singapore",
    "曼谷": "Asia/Bangkok",
    "莫斯科": "Europe/Moscow",
    "伦敦": "Europe/London",
    "hongkong": "Asia/Hong_Kong",
    "macao": "Asia/Macau",
    "taiwan": "Asia/Taipei",
    "xinjiang": "Asia/Urumqi",
    "japan": "Asia/Tokyo",
    "korea": "Asia/Seoul",
}
NOT_LETTERS = re.compile(r"[\s_./\\-]+")


def meant_zone(written: str, known: Collection[str]) -> str:
    """The zone of `known` that whoever wrote `written` most likely means; that of China where nothing says otherwise.

    "GMT+8" is China's as well: the zone `Etc/GMT+8` lies sixteen hours away from it.
    """
    plain = _plain(written)
    for name, zone in NAMED.items():
        if name in plain:
            return zone
    spelled = {_plain(zone): zone for zone in sorted(known) if not zone.startswith("Etc/")}
    places = {_plain(zone.rpartition("/")[2]): zone for zone in sorted(known, reverse=True) if "/" in zone}
    last = _plain(re.split(r"[/\\]", written)[-1])
    for table, word in ((spelled, plain), (places, last)):
        near = get_close_matches(word, table, n=1, cutoff=ALIKE)
        if near and not any(sign in word for sign in "+0123456789"):
            return table[near[0]]
    return SHANGHAI


def _plain(written: str) -> str:
    return NOT_LETTERS.sub("", written).casefold()
