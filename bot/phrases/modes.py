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
    "modes.begun": "📅 从现在起进入{name}（{days}）。",
    "modes.begun_before": "📅 {name}已经开始（{days}），今天是第{number}天。",
    "modes.ended": "📅 {name}结束了，一共{days}天。",
    "modes.schedule": "· {name}：{times} 前报",
    "modes.schedule_rests": "· {name}：停报",
    "modes.rota": "· {name}：{posts}在岗",
    "modes.rota_rests": "· {name}：停用",
    "cancel.asked": "❌ {who} 问 {other} 的换班、代班取消了：{post}这个时期里不设这个岗，不用回答了。",
    "cancel.exchange": "❌ {who} 和 {other} 的换班取消了：{post}这个时期里不设这个岗。{back}",
    "cancel.cover": "❌ {other} 替 {who} 的代班取消了：{post}这个时期里不设这个岗，不用值了。",
    "cancel.back": "{post}还是 {name}。",
    "cancel.request": "❌ 不用找人代班了：{post}这个时期里不设这个岗。",
    "modes.open_stays": "已经开放的那一次照旧。",
    "modes.day": "{name}第{number}天",
}
