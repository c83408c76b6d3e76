"""How units are written in lists, and which of them is meant."""

import re
from collections.abc import Collection, Mapping

LONGEST = 30  # characters; longer ones are no name
STRANGE = re.compile(r"[/*\\]")  # what no unit's name may hold
SPACES = re.compile(r"[\s\u3000]+")
NUMBER = re.compile(
    r"^(?:[（(](?:[一二三四五六七八九十]+|\d{1,3})[)）][、.．：:]?|(?:[一二三四五六七八九十]+|\d{1,3})[、.．：:])\s*"
)
FULL = (
    (re.compile(r"(?:村民委员会|村委会|村党(?:总)?支部|村两委)$"), "村"),
    (re.compile(r"(?:社区)?(?:居民委员会|居委会)$"), "社区"),
)
ENDING = re.compile(
    r".+(?:村|社区|庄|屯|寨|会|校|小学|中学|高中|幼儿园|园|厂|公司|企业|集团|中心|站|所|院|局|办|办公室|科|队|部|矿|场|店|超市|行|社|镇|乡|街道|片区?|网格|组)"
)
# What heads a part of a list and is no unit.
KIND = re.compile(
    r"(?:各?行政)?村|村?[（(]?社区[）)]?|村居|村[、/和及]?社区|村[（(]社区[）)]|各?村[（(]居[）)]|(?:各?(?:中小)?学校|企业|企事业单位|"
    r"[镇乡县]?机关(?:单位|部门)?|[镇乡县]?直?(?:部门|单位|站所)|部门|单位|站所|事业单位|医疗卫生单位|幼儿园|中小学|学校幼儿园)"
    r"(?:[、/和及](?:各?学校|企业|企事业单位|机关|部门|站所|社区|幼儿园))*"
)
TOP = ("人民政府", "政府", "机关", "党委", "本级", "党委政府", "党委、政府")
SHORT_TOP = frozenset(
    [
        "本级",
        "机关",
        *(f"{kind}{word}" for kind in "镇乡县" for word in ("政府", "机关", "党委", "本级", "里")),
    ]
)
SHORT = re.compile(r"(?:村|社区)$")
LEAST_SHORT = 2


def bare(written: str) -> str:
    """A unit's name as it is kept: 「1. 柳湾村民委员会」 is 柳湾村."""
    name = STRANGE.sub("", NUMBER.sub("", SPACES.sub("", written)))
    for form, short in FULL:
        name = form.sub(short, name) if len(form.sub("", name)) >= LEAST_SHORT else name
    return name


def looks_like_unit(written: str) -> bool:
    """May these words, standing alone, be a unit? 「一、村（社区）」 is a kind of them."""
    name = bare(written)
    return len(name) <= LONGEST and not KIND.fullmatch(name) and ENDING.fullmatch(name) is not None


def below(written: str, above: Collection[str]) -> tuple[str, str] | None:
    """「青石镇东沟村」 as the unit above, of those known, and the village or community below it. None for other names:
    青石镇中心小学 is called so.
    """
    name = bare(written)
    found = max((one for one in above if name.startswith(one)), key=len, default="")
    rest = name.removeprefix(found)
    return (found, rest) if found and SHORT.search(rest) and len(rest) > LEAST_SHORT else None


def is_top(name: str, top: str) -> bool:
    """「镇政府」 and 「青石镇人民政府」 are the town itself."""
    return name in SHORT_TOP or name == top or (name.startswith(top) and name[len(top) :] in TOP)


def unit_meant(written: str, known: Mapping[str, str], top: str) -> str | None:
    """The known unit that is meant; `known` has every name and alias. None: it is a new one."""
    name = bare(written)
    if is_top(name, top):
        return top
    if name in known or written in known:
        return known.get(name) or known[written]
    alike = {unit for word, unit in known.items() if bare(word) == name or _short(word) == _short(name)}
    return next(iter(alike)) if len(alike) == 1 else None


def _short(name: str) -> str:
    """「东沟」 of 东沟村; two units of one short name are not told apart by it."""
    short = SHORT.sub("", bare(name))
    return short if len(short) >= LEAST_SHORT else name
