"""Incidents: the settings they open with, the names of their reports, and when a 平安 contradicts one."""

import re
from datetime import date, datetime

from pydantic import Field

from bot.domain.incidents.deadlines import ClockPreset
from bot.domain.incidents.ladder import DEFAULT, LadderPlan
from bot.domain.terms import Stage
from bot.domain.time.days import Calendar
from bot.domain.value import Frozen

TENS = "零一二三四五六七八九"
SAID = re.compile(
    r"\s*(?:第?[一二三四五六七八九十\d]*次?)?(?P<stage>续报|终报)[一二三四五六七八九十\d]*[\s:：,，、]*(?P<text>.*)",
    re.S,
)
STAGES = {"续报": Stage.FOLLOW_UP, "终报": Stage.FINAL}


class IncidentPlan(Frozen):
    """What an incident opens with; frozen in it, so that a later change of the configuration touches no open one.

    `chats` are the leaders' chats by their names in the configuration; empty: all of the unit and those above it.
    """

    zone: str = "Asia/Shanghai"
    ladder: LadderPlan = DEFAULT
    clocks: tuple[ClockPreset, ...] = ()
    chats: tuple[str, ...] = ()
    holidays: tuple[date, ...] = Field(default=())
    workdays: tuple[date, ...] = Field(default=())

    @property
    def calendar(self) -> Calendar:
        return Calendar(frozenset(self.holidays), frozenset(self.workdays))


def stage_name(stage: Stage, number: int) -> str:
    """「首报」, 「续报一」, 「续报十二」, 「终报」."""
    if stage is Stage.FOLLOW_UP:
        return f"续报{chinese(number)}"
    return {Stage.FIRST: "首报", Stage.FINAL: "终报"}[stage]


def chinese(number: int) -> str:
    """Numbers from 0 to 99 in Chinese; larger ones stay digits."""
    if number < 10:
        return TENS[number]
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else TENS[tens]) + "十" + (TENS[ones] if ones else "")


def staged(text: str) -> tuple[Stage, str] | None:
    """「续报二：火已扑灭」: the stage a message names itself, and its words."""
    found = SAID.fullmatch(text)
    return (STAGES[found["stage"]], found["text"].strip()) if found else None


def contradicts(happened_at: datetime, since: datetime, reported_at: datetime) -> bool:
    """Does an incident lie in the time that a 平安 speaks for: after the round before it, until it was said?"""
    return since < happened_at <= reported_at
