"""Names and times over the lines of a copied chat: 「张三 11-28 08:12」, 「[2026/11/28 08:12] 李四:」."""

import re
from dataclasses import dataclass

_DATE = (
    r"(?:20\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:[-/.]20\d{2})?|[昨今前]天|(?:星期|周)[一二三四五六日天]"
)
_CLOCK = r"(?:上午|下午|早上|中午|晚上|凌晨)?\s?\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]m)?"
_WHEN = rf"(?:(?P<date>{_DATE})[,，\s]{{0,4}}{_CLOCK}|{_CLOCK}[,，\s]{{1,4}}(?P<date2>{_DATE})|{_CLOCK})"
# No name, but the title of a list or a line of a form.
_NO_NAME = r"截[止至]|时间|日期|以前|之前|前$|汇总|统计|通知|报|平安|情况|接龙|无事|正常|[,，。;；!！]"
_NAME = rf"(?P<name>(?![^\n:：]*(?:{_NO_NAME}))[^\n:：]{{1,20}}?)"
BEHIND = re.compile(rf"[ \t]{{0,3}}{_NAME}[ \t,，:：]{{0,6}}[\[(（]?{_WHEN}[\])）]?\s{{0,3}}[:：]?\s{{0,3}}")
_WORDS = r"[ \t]{0,3}(?:[:：][ \t]{0,3}(?P<words>.*))?"
BRACKETED = re.compile(rf"[ \t]{{0,3}}[\[(（]{_WHEN}[\])）][ \t]{{0,3}}{_NAME}{_WORDS}")
BEFORE = re.compile(rf"[ \t]{{0,3}}{_WHEN}[ \t]{{1,3}}{_NAME}{_WORDS}")


@dataclass(frozen=True)
class Heading:
    """Who spoke, and what stands behind it in the same line."""

    name: str
    words: str
    dated: bool


def heading(line: str) -> Heading | None:
    """The name and time that a line (normalised, names of units taken out) begins with; None for words."""
    for pattern in (BEHIND, BRACKETED, BEFORE):
        if found := pattern.fullmatch(line.strip(" \t")):
            groups = found.groupdict()
            dated = (groups["date"] or groups["date2"]) is not None or pattern is BRACKETED
            return Heading(groups["name"], groups.get("words") or "", dated)
    return None


def is_copied(headings: list[Heading]) -> bool:
    """One line with a time alone may be anything: 「截止 15:00」."""
    return len(headings) > 1 or any(one.dated for one in headings)
