"""Leave (请假、外出报备), and who stands in."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "leave.usage": "请假、外出报备这样写：\n/leave 11月25日8:00 到 11月26日8:00 看病\n"
    "/leave 明天下午 去县里开会",
    "leave.unread": "没有看懂时间，没有记录。请这样写：/leave 11月25日8:00 到 11月26日8:00 看病",
    "leave.not_on_rota": "您不在值班表上，不用在这里请假。如有疑问请联系管理员。",
    "leave.past": "{span} 已经过去了，没有记录。请写从现在以后开始的时间。",
    "leave.end_before_start": "结束时间不晚于开始时间（{span}），没有记录。请检查后重新发送。",
    "leave.too_long": "一次最多报 60 天（{span}），没有记录。请分几次写。",
    "leave.overlap": "{span} 和您已经报过的请假重叠，没有记录。请改时间，或者先撤回前一个。",
    "leave.no_reason": "请在时间后面写上事由，例如：看病、去县里开会。（没有记录）",
    "leave.nobody": "目前没有能批准请假的人，没有记录。请联系管理员。",
    "leave.asked": "✅ 已报给 {names}：{span}，{reason}。批准以后会告诉您。",
    "leave.request": "📝 请假申请：{name}\n{span}\n事由：{reason}\n{shifts}",
    "leave.shifts": "期间有 {count} 个班次，批准后请选代班人：\n{shifts}",
    "leave.no_shifts": "期间没有班次。",
    "button.leave_grant": "✅ 同意",
    "button.leave_refuse": "❌ 不同意",
    "button.leave_off": "↩️ 撤回申请",
    "leave.granted": "✅ {judge} 同意 {name} 请假：{span}，{reason}。",
    "leave.refused": "{judge} 没有同意 {name} 请假：{span}，{reason}。请照常值班，或当面说明。",
    "leave.note_granted": "✔ {name} 已同意",
    "leave.note_refused": "✔ {name} 没有同意",
    "leave.own": "不能批准自己的请假。",
    "leave.decided": "{name} 已经处理过这个申请了。",
    "leave.withdrawn": "↩️ 已撤回请假申请：{span}。",
    "leave.withdrawn_told": "↩️ {name} 撤回了请假申请：{span}。不用再处理。",
    "leave.withdrawn_already": "{name} 已经撤回了这个申请。",
    "leave.too_late_to_withdraw": "这个申请已经处理过，不能撤回。有变化请联系带班领导。",
    "leave.cover.pick": "{name} 请假，这个班次缺人：\n{shift}\n请选一位代班，对方同意后生效。",
    "leave.cover.still": "⚠️ {name} 请假，这个班次还没有人代班：\n{shift}\n请选一位，或者打电话落实。",
    "leave.cover.none": "⚠️ {name} 请假，这个班次缺人，也没有可以点选的人：\n{shift}\n"
    "请在值班表里调整，或者打电话落实。",
    "leave.cover.request": "🙏 请您代班：{mine}\n原值班人：{who}（请假）　安排人：{asker}",
    "leave.cover.note_agreed": "✔ 已同意",
    "leave.cover.note_declined": "✔ 已回复不同意",
    "leave.cover.cannot": "这位已经问过，或者在这段时间不能代班。请选别人。",
    "leave.cover.away": "{other} 这段时间也请假，不能代班：{mine}。",
}
