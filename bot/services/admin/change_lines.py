"""Differences of what is arranged in plain words, from what to what: 「平安报告　截止时间：09:00、17:00 → 10:00」."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.config import values
from bot.config.differences import Difference
from bot.config.layout import Layout
from bot.config.words import IN_MODE, word_of
from bot.domain.admin.spoken import said_days, said_offset, said_span
from bot.domain.recipients import parse
from bot.phrases import say

# Keys of which a line says from what to what; the others are told as `apply` tells them.
TOLD: Mapping[str, Sequence[str]] = {
    "schedules": (
        *("times", "days", "units", "steps", "opens", "grace", "lock", "lock_at_opening", "quiet"),
        "summary_to",
    ),
    "ladders": ("steps", "silent"),
    "incidents": ("presets",),
    "musters": ("windows", "per_day", "per_week", "answer_within"),
    "limits": ("messages_per_person_per_day", "invite_hours"),
    "retention": ("messages", "notes"),
    "calendar": ("holidays", "workdays"),
}
MODES = "modes"
LISTS = frozenset(["steps", "units", "holidays", "workdays", "windows"])  # what came and what went is told
SPANS = frozenset(["opens", "grace", "lock", "early", "answer_within"])
MOST_ADDED = 8  # of a list, named one by one


def said_differences(found: Iterable[Difference], usual: Layout) -> list[str]:
    """A line or more for each of which one can be told.

    `usual`: what is arranged for all days, to which a list that a mode leaves open is compared.
    """
    lines: list[str] = []
    for one in found:
        if one.key in TOLD.get(one.section, ()):
            lines += _said(one, word_of(one.section, one.key))
        elif one.section == MODES and one.key in ("schedules", "rotas", "musters"):
            lines += _said_of_mode(one, usual)
        elif one.section == MODES and one.key == "ladder":
            lines += _said(one, say("preview.mode_ladder"), say("preview.usual"))
    return lines


def _said_of_mode(one: Difference, usual: Layout) -> list[str]:
    """What a mode makes otherwise of each schedule, rota or muster that it names."""
    section = "schedules" if one.key == "schedules" else "musters"
    named = "schedule" if one.key == "schedules" else "rota"
    was, now = ({each[named]: each for each in value or ()} for value in (one.before, one.after))
    lines: list[str] = []
    for name in dict.fromkeys([*was, *now]):
        old, new = was.get(name, {}), now.get(name, {})
        whose = say("preview.of", name=one.name, what=name)
        changed = [key for key in IN_MODE if old.get(key) != new.get(key)]
        for key in changed:
            as_usual = usual[section].get(name, {}).get(key) if key in LISTS else None
            before, after = (side.get(key, as_usual) for side in (old, new))
            part = Difference(section=MODES, name=whose, key=key, before=before, after=after)
            lines += _said(part, IN_MODE[key], say("preview.usual"))
        if not changed:
            lines.append(say("preview.mode_wakes" if new else "preview.mode_sleeps", name=whose))
    return lines


def _said(one: Difference, label: str, none: str = "") -> list[str]:
    head = say("preview.of", name=one.name, what=label).strip()
    if one.key in LISTS:
        was, now = ([_item(each) for each in value or []] for value in (one.before, one.after))
        gone = [say("preview.gone", what=each) for each in was if each not in now]
        new = [say("preview.new", what=each) for each in now if each not in was]
        return [f"{head}：", *gone[:MOST_ADDED], *new[:MOST_ADDED]]
    return [
        say(
            "preview.from_to",
            head=head,
            was=_value(one.key, one.before, none),
            now=_value(one.key, one.after, none),
        )
    ]


def was_and_is(found: Sequence[Difference]) -> tuple[str, str]:
    """What they were, and what they are: texts for two columns. Empty where one of them can only be told in a line."""
    if not all(one.key in TOLD.get(one.section, ()) for one in found):
        return "", ""
    sides = [[_column(one, now=now) for one in found] for now in (False, True)]
    return "；".join(sides[0]), "；".join(sides[1])


def _column(one: Difference, *, now: bool) -> str:
    head = say("preview.of", name=one.name, what=word_of(one.section, one.key)).strip()
    value, other = (one.after, one.before) if now else (one.before, one.after)
    if one.key in LISTS:
        own, others = ([_item(each) for each in side or []] for side in (value, other))
        said = "、".join(each for each in own if each not in others) or say("screen.none")
    else:
        said = _value(one.key, value)
    return say("log.value", head=head, value=said)


def _item(value: Any) -> str:
    """One of a list: a step, a name, a day."""
    if not isinstance(value, dict):
        return str(value)
    to = "、".join(parse(one).said for one in value.get("to", ()))
    if "at" in value:
        return f"{said_offset(values.duration(-values.MOST_DAYS)(value['at']))}：{to}"
    every = say("screen.rung_again", span=_span(value["every"])) if value.get("every") else ""
    return f"{say('screen.rung_after', span=_span(value['after']))}{to}{every}"


def _span(value: str) -> str:
    return said_span(values.duration(-values.MOST_DAYS)(value))


def _value(key: str, value: Any, none: str = "") -> str:
    if none and value is None:
        return none
    if key in ("lock_at_opening", "rests"):
        return say("screen.yes" if value else "screen.no")
    if value is None or value == []:
        return say("screen.none")
    if key in SPANS:
        return _span(value)
    if key == "silent":
        return "、".join(map(_span, value))
    if key == "quiet":
        return f"{value['start']}—{value['end']}"
    if key == "summary_to":
        return "、".join(parse(one).said for one in value)
    if key == "days":
        return said_days(value)
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)
