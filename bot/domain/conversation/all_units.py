"""「三个单位都平安」: words that say how many units they are about, or that they are about all."""

import re
from collections.abc import Collection

from bot.domain.reading.normalise import normalise

DIGITS = {char: number for number, char in enumerate("零一二三四五六七八九十")} | {"两": 2, "俩": 2, "仨": 3}
KINDS = "单位|村|社区|学校|小学|幼儿园|园|家|地方|点"
COUNTED = re.compile(
    rf"(?<![\d一二三四五六七八九十、])(?P<number>\d{{1,2}}|[一二两三四五六七八九十])(?:个|家|所)?(?P<kind>{KINDS})|(?P<pair>[俩仨])(?P<of>{KINDS})"
)
EACH = re.compile(
    rf"(?:所有|全部|各|每个?|所有的|全部的)(?:个|家)?(?P<kind>{KINDS})|(?P<bare>全部|全都|通通|统统)(?!.{{0,3}}[组户人])"
)
ANY_KIND = frozenset({"单位", "家", "地方", "点"})
# Of some of them, or of others beside them.
PART = re.compile(r"除|其[余他]|另外?|剩|还有|差|不含|不包括|以外|之外")


def are_meant(text: str, names: Collection[str]) -> bool:
    """Are words that name no unit about these: the one there is, or all of them?"""
    return len(names) == 1 or all_meant(text, names)


def all_meant(text: str, names: Collection[str]) -> bool:
    """Are the words about all of these units, which are the speaker's? 「三个村」 are all only where each is a 村."""
    plain = normalise(text)
    if len(names) < 2 or PART.search(plain):
        return False
    counts = list(COUNTED.finditer(plain))
    if counts:
        return all(_count(one) == len(names) and _fits(one["kind"] or one["of"], names) for one in counts)
    found = EACH.search(plain)
    return found is not None and (found["bare"] is not None or _fits(found["kind"], names))


def _count(found: re.Match[str]) -> int:
    said = found["number"] or found["pair"]
    return int(said) if said.isdecimal() else DIGITS[said]


def _fits(kind: str, names: Collection[str]) -> bool:
    return kind in ANY_KIND or all(name.endswith(kind) for name in names)
