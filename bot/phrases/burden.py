"""What the system asked of units and people."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "burden.private": "请私聊我发送 /burden：谁收了多少消息不在群里显示。https://t.me/{bot}",
    "burden.head": "📉 最近七天，系统打扰了大家多少（按配置的顺序，不排名次）",
    "burden.nothing": "最近七天没有要报的，也没有发过消息。",
    "burden.hints": "可以减轻的：",
    "burden.no_hints": "没有看到可以减轻的。",
    "burden.more_hints": "· 还有 {count} 条，请看单个单位：/burden 单位",
    "burden.unit": "<b>{unit}</b>　要报 {owed} 次，报了 {done} 次，催了 {reminders} 次",
    "burden.person": "　{name}：收 {count} 条（{sorts}），夜里 {night} 条，多在 {hours}；回了 {answers} 次",
    "burden.person_quiet": "　{name}：没有收到消息；回了 {answers} 次",
    "burden.sort.reminder": "催报 {count}",
    "burden.sort.receipt": "回执 {count}",
    "burden.sort.question": "询问 {count}",
    "burden.sort.summary": "汇总和情况 {count}",
    "burden.sort.duty": "值班 {count}",
    "burden.sort.urgent": "突发事件 {count}",
    "burden.sort.other": "其他 {count}",
    "burden.hint.early": "· {schedule}：第一次提醒 {count} 次，{soon} 次十分钟内就报了。提醒可以推迟一些，或者少一次。",
    "burden.hint.deadline": "· {unit} {schedule}：有 {days} 天一天催了三次以上，一般 {usual} 才报，"
    "截止是 {due}。截止可以改晚一些。",
    "burden.hint.schedules": "· {unit}：有 {days} 天同时要报 {names}。可以并成一个。",
    "burden.hint.twice": "· {name}：汇总和情况在群里、私聊都收。发 /settings 可以只留一处。",
    "burden.hint.night": "· {name}：夜里（22 点到 7 点）收了 {count} 条不紧急的。发 /settings 可以少收。",
    "button.more_burden": "下一页",
}
