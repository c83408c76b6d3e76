"""Modes (时期)."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "modes.from": "{first}起",
    "modes.only": "{day}一天",
    "modes.span": "{first}至{last}",
    "modes.waits": "没有定日期",
    "modes.calendar": "按日历",
    "modes.off": "关着",
    "modes.skipped": "，其中{days}不用",
    "modes.day": "{name}第{number}天",
}
