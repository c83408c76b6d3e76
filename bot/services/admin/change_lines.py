"""Differences of what is arranged in plain words, from what to what: 「平安报告　截止时间：09:00、17:00 → 10:00」."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.config import values
from bot.config.differences import Difference
from bot.domain.admin.spoken import said_days, said_offset, said_span
from bot.domain.recipients import parse
from bot.phrases import say

# What a key of the file is called; one that has no name here is told as `apply` tells it.
LABELS: Mapping[tuple[str, str], str] = {
    ("schedules", "times"): "截止时间",
    ("schedules", "days"): "日子",
    ("schedules", "units"): "应报单位",
    ("schedules", "steps"): "提醒",
    ("schedules", "opens"): "截止前多久开放",
    ("schedules", "grace"): "截止后多久算未报",
    ("schedules", "lock"): "截止后多久封口",
    ("schedules", "lock_at_opening"): "下一次开放就封口",
    ("schedules", "quiet"): "不催的时段",
    ("schedules", "summary_to"): "汇总发给",
    ("ladders", "steps"): "逐级提醒",
    ("ladders", "silent"): "有人接手后，多久没消息就问",
    ("incidents", "presets"): "报告时限",
    ("musters", "windows"): "时段",
    ("musters", "per_day"): "一天最多几次",
    ("musters", "per_week"): "一周最多几次",
    ("musters", "answer_within"): "多久内回答",
    ("limits", "messages_per_person_per_day"): "每人每天最多几条提醒",
    ("limits", "invite_hours"): "加入链接几小时有效",
    ("retention", "messages"): "消息留几天",
    ("retention", "notes"): "留言和事由留几天",
    ("calendar", "holidays"): "本地另定休息",
    ("calendar", "workdays"): "本地另定上班",
}
# And what a mode makes otherwise of one schedule, rota or muster.
IN_MODE: Mapping[str, str] = {
    "rests": "停",
    "replaces": "代替",
    "times": "截止时间",
    "days": "日子",
    "opens": "截止前多久开放",
    "early": "开放前多久就收",
    "grace": "截止后多久算未报",
    "lock": "截止后多久封口",
    "lock_at_opening": "下一次开放就封口",
    "steps": "提醒",
    "posts": "在岗",
    "needs": "不能空",
    "windows": "查岗时段",
    "per_day": "查岗一天最多几次",
    "per_week": "查岗一周最多几次",
    "answer_within": "查岗多久内回答",
}
MODES = "modes"
SPANS = frozenset(["opens", "grace", "lock", "early", "answer_within"])
MOST_ADDED = 8  # of a list, named one by one


def said_differences(found: Iterable[Difference]) -> list[str]:
    """A line or more for each that has a name here."""
    lines: list[str] = []
    for one in found:
        if (one.section, one.key) in LABELS:
            lines += _said(one, LABELS[one.section, one.key])
        elif one.section == MODES and one.key in ("schedules", "rotas", "musters"):
            lines += _said_of_mode(one)
        elif one.section == MODES and one.key == "ladder":
            lines += _said(one, say("preview.mode_ladder"), say("preview.usual"))
    return lines


def _said_of_mode(one: Difference) -> list[str]:
    """What a mode makes otherwise of each schedule, rota or muster that it names."""
    named = "schedule" if one.key == "schedules" else "rota"
    was, now = ({each[named]: each for each in value or ()} for value in (one.before, one.after))
    lines: list[str] = []
    for name in dict.fromkeys([*was, *now]):
        old, new = was.get(name, {}), now.get(name, {})
        whose = say("preview.of", name=one.name, what=name)
        changed = [key for key in IN_MODE if old.get(key) != new.get(key)]
        for key in changed:
            part = Difference(section=MODES, name=whose, key=key, before=old.get(key), after=new.get(key))
            lines += _said(part, IN_MODE[key], say("preview.usual"))
        if not changed:
            lines.append(say("preview.mode_wakes" if new else "preview.mode_sleeps", name=whose))
    return lines


def _said(one: Difference, label: str, none: str = "") -> list[str]:
    head = say("preview.of", name=one.name, what=label).strip()
    if one.key in ("steps", "units", "holidays", "workdays", "windows"):
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
