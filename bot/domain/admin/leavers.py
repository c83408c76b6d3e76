"""Who goes over when a unit is split, as an admin types it: names, 「都过去」, 「都不」, several in one line."""

import re
from collections.abc import Mapping, Sequence

from bot.domain.admin.typed import NotUnderstood

EVERYBODY = re.compile(r"(?:全部?|都|所有人?|大家)+(?:的?人)?(?:到?新单位)?(?:过?去|走|调?过去|归新单位)?了?")
NOBODY = re.compile(
    r"(?:全|都|谁|一个)?(?:人?都|也)?(?:不|没)(?:人|有|要|用|动|过?去|走|调)*(?:人|了)?|无|(?:全|都)+留下?(?:在原单位)?"
)
CLAUSES = re.compile(r"[\n；;。]+")
# What stands between names, and around them.
FILLERS = re.compile(
    r"[\s、，,：:（）()→\->和与及跟]+|到|过去|去|归|调|是|的|新单位|这?[两几]?个?人|其他人?(?:都)?(?:留下?|不动)"
)


def read_leavers(
    text: str, people: Mapping[str, Sequence[int]], parts: Sequence[str]
) -> list[tuple[int, str]]:
    """The numbers of those who go, each with the part that they go to. `people`: numbers by every name they go by.

    Raises `NotUnderstood` for a name of nobody there, a name of several, and where it is not said to which part.
    """
    plain = text.strip(" \t。！!")
    if NOBODY.fullmatch(plain):
        return []
    if EVERYBODY.fullmatch(plain):
        return [(number, _only(parts)) for number in sorted({one for ids in people.values() for one in ids})]
    found: dict[int, str] = {}
    for clause in CLAUSES.split(plain):
        if clause.strip():
            found |= dict(_read_clause(clause, people, parts))
    return list(found.items())


def _read_clause(
    clause: str, people: Mapping[str, Sequence[int]], parts: Sequence[str]
) -> list[tuple[int, str]]:
    rest = clause
    named = [part for part in sorted(parts, key=len, reverse=True) if part in rest]
    for part in named:
        rest = rest.replace(part, " ")
    if len(named) > 1:
        raise NotUnderstood("change.split_one_part", parts="、".join(parts))
    part = named[0] if named else _only(parts)
    going: list[int] = []
    for name in sorted(people, key=len, reverse=True):
        if name in rest:
            rest = rest.replace(name, " ")
            going += people[name]
    if left := FILLERS.sub("", rest):
        raise NotUnderstood("change.split_unknown", text=left)
    return [(number, part) for number in going]


def _only(parts: Sequence[str]) -> str:
    if len(parts) > 1:
        raise NotUnderstood("change.split_which", parts="、".join(parts))
    return parts[0]
