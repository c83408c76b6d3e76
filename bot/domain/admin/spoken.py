"""Spans, days and times of settings as people say them. Exact: what is shown is what holds."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from bot.domain.reports.schedule import Step
from bot.domain.time.days import DAILY, HOLIDAYS, WEEKDAYS, WORKDAYS
from bot.domain.time.recurrence import is_recurrence, rule_parts

RULES = {DAILY: "每天", WORKDAYS: "工作日（按放假安排）", WEEKDAYS: "周一至周五", HOLIDAYS: "放假的日子"}
WEEK = {"MO": "一", "TU": "二", "WE": "三", "TH": "四", "FR": "五", "SA": "六", "SU": "日"}
SIZES = (("天", 86400), ("小时", 3600), ("分钟", 60), ("秒", 1))


def said_span(span: timedelta) -> str:
    """「1天2小时」, 「30分钟」; of a negative one its length."""
    seconds = abs(int(span.total_seconds()))
    text = ""
    for word, size in SIZES:
        count, seconds = divmod(seconds, size)
        text += f"{count}{word}" if count else ""
    return text or "0分钟"


def said_times(times: Sequence[time]) -> str:
    return "、".join(f"{clock:%H:%M}" for clock in times)


def said_days(rule: str) -> str:
    """「每天」, 「每周一、三」, 「每月20日」; a rule that has no such name is shown as it is written."""
    if rule in RULES:
        return RULES[rule]
    parts = rule_parts(rule) if is_recurrence(rule) else {}
    known = parts.keys() - {"FREQ"}
    named = parts.get("BYDAY", "").split(",")
    if parts.get("FREQ") == "WEEKLY" and known == {"BYDAY"} and all(day in WEEK for day in named):
        return f"每周{'、'.join(WEEK[day] for day in named)}"
    monthly = parts.get("BYMONTHDAY", "").split(",")
    if parts.get("FREQ") == "MONTHLY" and known == {"BYMONTHDAY"} and all(map(str.isdecimal, monthly)):
        return f"每月{'、'.join(monthly)}日"
    return rule


def said_day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def said_offset(offset: timedelta) -> str:
    """When a step comes: 「截止前30分钟」, 「截止时」, 「截止后10分钟」."""
    if not offset:
        return "截止时"
    return f"截止{'前' if offset < timedelta() else '后'}{said_span(offset)}"


def said_step(step: Step) -> str:
    """「截止前30分钟：信息员、单位负责人」"""
    return f"{said_offset(step.offset)}：{'、'.join(who.said for who in step.to)}"
