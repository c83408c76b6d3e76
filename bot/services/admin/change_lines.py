"""Differences between two configurations in plain words: 「平安报告　截止时间：09:00、17:00 → 10:00」."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from bot.config import values
from bot.config.differences import Difference
from bot.config.layout import Layout
from bot.config.words import IN_MODE, word_of
from bot.domain.admin.spoken import said_days, said_offset, said_span
from bot.domain.recipients import parse
from bot.domain.rota.sheet.entries import LEADER, NAMED_POSTS, STAFF
from bot.phrases import say

# The keys of which a preview has a line of its own; for the others it has that of `apply`.
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
LISTS = frozenset(
    ["steps", "units", "holidays", "workdays", "windows"]
)  # entries that came and went are named
NAMED = "named"  # no key of the file: whether a mode names something without changing it
IN_PARTS = ("schedules", "rotas", "musters", "ladder")  # keys of a mode that a preview tells part by part
SPANS = frozenset(["opens", "grace", "lock", "early", "answer_within"])
YES_OR_NO = frozenset(["lock_at_opening", "rests"])
MOST_ADDED = 8  # of a list, named one by one


def said_differences(found: Iterable[Difference], usual: Layout) -> list[str]:
    """The lines of a preview.

    `usual`: the configuration laid out; a list that a mode does not set is compared with the one of ordinary days.
    """
    told = [one for one in found if one.section == MODES or one.key in TOLD.get(one.section, ())]
    parts = [
        part for one in told for part in _parts(one, usual) if one.section != MODES or one.key in IN_PARTS
    ]
    return [line for part in parts for line in _said(part)]


class _Part(NamedTuple):
    """One value that changed. `label`: what it is called; `none`: what stands for a value that is not set."""

    one: Difference
    label: str
    none: str = ""


def _parts(one: Difference, usual: Layout) -> Iterator[_Part]:
    if one.section == MODES and one.key in ("schedules", "rotas", "musters"):
        yield from _parts_of_mode(one, usual)
    elif one.section == MODES and one.key == "ladder":
        yield _Part(one, say("preview.mode_ladder"), say("preview.usual"))
    else:
        yield _Part(one, word_of(one.section, one.key))


def _parts_of_mode(one: Difference, usual: Layout) -> Iterator[_Part]:
    """Each value that the mode changes of a schedule, rota or muster; without any, whether it names it at all."""
    named = "schedule" if one.key == "schedules" else "rota"
    was, now = ({each[named]: each for each in value or ()} for value in (one.before, one.after))
    for name in dict.fromkeys([*was, *now]):
        old, new = was.get(name, {}), now.get(name, {})
        whose = say("preview.of", name=one.name, what=name)
        changed = [key for key in IN_MODE if old.get(key) != new.get(key)]
        for key in changed:
            as_usual = _usual(usual[one.key].get(name, {}), key)
            before, after = (side.get(key, as_usual if key in LISTS else None) for side in (old, new))
            part = Difference(section=MODES, name=whose, key=key, before=before, after=after)
            yield _Part(part, IN_MODE[key], _as_usual(key, as_usual))
        if not changed:
            named_at_all = Difference(section=MODES, name=whose, key=NAMED, before=bool(old), after=bool(new))
            yield _Part(named_at_all, say("preview.mode_named"))


def _usual(entry: Mapping[str, Any], key: str) -> Any:
    """What holds of it on all days; None where nothing is written of it."""
    if key == "posts":
        posts = [post["name"] for post in entry.get(key, ()) if not post.get("only_in_modes")]
        return posts or [NAMED_POSTS[post] for post in (LEADER, STAFF)]
    return entry.get(key, False if key in YES_OR_NO else None)


def _as_usual(key: str, value: Any) -> str:
    """「20分钟（和平时一样）」"""
    if value is None or key in LISTS:
        return say("preview.usual")
    return say("preview.usually", value=_value(key, value))


def _said(part: _Part) -> list[str]:
    one, none = part.one, part.none
    head = say("preview.of", name=one.name, what=part.label).strip()
    if one.key == NAMED:
        return [say("preview.mode_wakes" if one.after else "preview.mode_sleeps", name=one.name)]
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


def was_and_is(found: Sequence[Difference], usual: Layout) -> tuple[str, str]:
    """The values before and after, as texts for two columns; both empty where only whole entries came or went.

    `usual`: as for `said_differences`.
    """
    parts = [part for one in found if one.key for part in _parts(one, usual)]
    sides = [[_column(part, now=now) for part in parts] for now in (False, True)]
    return "；".join(sides[0]), "；".join(sides[1])


def _column(part: _Part, *, now: bool) -> str:
    one = part.one
    head = say("preview.of", name=one.name, what=part.label).strip()
    value, other = (one.after, one.before) if now else (one.before, one.after)
    if one.key in LISTS:
        own, others = ([_item(each) for each in side or []] for side in (value, other))
        said = "、".join(each for each in own if each not in others) or say("screen.none")
    else:
        said = _value(one.key, value, part.none)
    return say("log.value", head=head, value=said)


def _item(value: Any) -> str:
    """One entry of a list: a step, a name, a day, a window."""
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
    if isinstance(value, bool) or key in YES_OR_NO:
        return say("screen.yes" if value else "screen.no")
    if value is None or value == []:
        return say("screen.none")
    if key in SPANS:
        return _span(value)
    if key == "silent":
        return "、".join(map(_span, value))
    if key == "quiet":
        return f"{value['start']}—{value['end']}"
    if key in ("summary_to", "board_to"):
        return "、".join(parse(one).said for one in value)
    if key == "days":
        return said_days(value)
    return plain_value(value, key)


def plain_value(value: Any, key: str = "") -> str:
    """A value of the file as it stands there, without its signs. `key` "text": only that a file has changed."""
    if key == "text":
        return say("change.whole_text")
    if isinstance(value, bool):
        return say("screen.yes" if value else "screen.no")
    if isinstance(value, list):
        separator = "；" if any(isinstance(one, dict) for one in value) else "、"
        return separator.join(map(plain_value, value)) or say("change.empty_value")
    if isinstance(value, dict):
        return " ".join(map(plain_value, value.values()))
    return str(value)
