"""Names in one cell: 「张三、李四」, 「张三（带班）」, 「李 明」, 「张三 13800000000」."""

import re
from dataclasses import dataclass

from bot.domain.terms import DutyPost

APART = re.compile(r"[、，,;；/|\n\r]+")
BRACKET = re.compile(r"[（(]([^）)]*)[）)]")
PHONE = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|\d{7,8})(?!\d)")
TITLE = re.compile(r"^(带班领导|带班|领导|值班人员|值班员|值班)[:：]")
SPACES = re.compile(r"[\s\u3000]+")
LEADING, NOBODY = ("带班", "领导"), frozenset({"无", "/", "-", "—", "--", "休", "空"})


@dataclass(frozen=True)
class Named:
    """One name of a cell. `post` only where the cell itself says so; `cell` once it is known where it stands."""

    name: str
    post: DutyPost | None = None
    phone: str = ""
    cell: str = ""


def names_in(text: str) -> list[Named]:
    """Everybody a cell names, each once, in order."""
    found: dict[str, Named] = {}
    for piece in APART.split(text):
        for named in _piece(piece):
            found.setdefault(named.name, named)
    return list(found.values())


def phones_in(text: str) -> list[str]:
    return PHONE.findall(text)


def _piece(piece: str) -> list[Named]:
    """Names apart by spaces only; what is said beside the last of them is about that one."""
    said = "".join(BRACKET.findall(piece))
    bare = BRACKET.sub(" ", piece).strip()
    title = TITLE.match(bare)
    phones = phones_in(piece)
    words = SPACES.split(PHONE.sub(" ", bare[title.end() :] if title else bare).strip())
    post = _post(said, title[1] if title else "")
    names = [name for name in _joined(words) if name and name not in NOBODY]
    return [Named(name, post, phones[n] if len(phones) == len(names) else "") for n, name in enumerate(names)]


def _post(said: str, title: str) -> DutyPost | None:
    words = said + title
    if any(mark in words for mark in LEADING):
        return DutyPost.LEADER
    return DutyPost.STAFF if "值班" in words else None


def _joined(words: list[str]) -> list[str]:
    """「李 明」 is one name, padded so that it is as wide as three characters."""
    names: list[str] = []
    open_ = False
    for word in words:
        if len(word) == 1 and open_:
            names[-1] += word
            open_ = False
        else:
            names.append(word)
            open_ = len(word) == 1
    return names
