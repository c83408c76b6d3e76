"""Musters (查岗)."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "muster.ask": "📣 查岗（{rota}　{post}）：请在 {until} 前点一下「在岗」。",
    "button.here": "✅ 在岗",
    "muster.here": "✅ 已记录：{time} 在岗。",
    "muster.late": "🕐 已记录：{time} 在岗（迟答）。",
    "muster.twice": "已经记录过了。",
    "muster.dropped": "❌ {rota} 的查岗不用答了：{post}这个时期里不设这个岗，或者不查岗。",
    "muster.cancelled": "❌ {rota} {time} 的查岗取消了：这个时期里不设这些岗，或者不查岗。不会有结果。",
    "muster.dropped_tap": "查岗取消了，不用答。",
    "muster.relieved": "您那时已经交班，不用答。",
    "muster.late_told": "🕐 {rota} {asked} 的查岗：{post} {name} 在 {time} 迟答。",
    "muster.telephone": "☎️ {rota}查岗：下面的岗位机器人问不到，请打电话核实。\n{posts}",
    "muster.result": "📣 {rota} {time} 查岗结果（{counts}）\n{posts}",
    "muster.away": "\n⚠️ 期间系统中断过，没有答的请打电话核实，不算未答。",
    "muster.lapsed": "{rota} 原定 {time} 的查岗因系统中断没有进行，不再补。",
    "muster.offer": "要现在查岗吗？只问此刻在岗的人，只在开放的时段内：\n{rotas}",
    "button.muster": "📣 现在查岗：{rota}",
    "muster.not_opened": "还没有开放查岗的时段。请管理员在配置里加上 [[musters]]。",
    "muster.closed": "{rota} 现在不在查岗时段（{windows}），或者离时段结束太近，没有查岗。",
    "muster.rests": "{rota} 在现在这个时期里不查岗，没有查。",
    "muster.running": "{rota} 正在查岗，请等结果。",
    "muster.enough": "{rota} 的查岗次数已到上限（每天 {day} 次，每周 {week} 次），没有再查。",
    "muster.begun": "已向 {rota} 在岗人员发出查岗，{until} 告诉您结果。",
}
