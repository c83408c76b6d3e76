"""Every sentence the bot says, by key, with the values it takes. Handlers and services hold no Chinese text."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # receipts
    "receipt.zero": "✅ 已收到：{unit} {round} 平安。",
    "receipt.matter": "✅ 已收到：{unit} {round} 有事：{text}",
    "receipt.added": "✅ 已补充：{unit} {round} 第{number}件情况：{text}",
    "receipt.repeat": "✅ {unit} {round} 已报过平安（{time}），不用再报。",
    "receipt.corrected": "✅ 已更正：{unit} {round} 由「{before}」改为「{after}」。",
    "receipt.late": "（迟报，截止 {due}）",
    "receipt.early": "（提前报）",
    "receipt.files": "（附件 {count} 个）",
    "receipt.attached": "✅ 已附到 {unit} {round} 的情况里（共 {count} 个附件）。",
    "receipt.withdrawn": "↩️ 已撤回：{unit} {round} 的报送。现在是「待报」，请重新报送。",
    "receipt.unchanged": "内容没有变化：{unit} {round} 仍是「{state}」。",
    "receipt.secret": "提醒：涉密内容不上群，请走机要渠道。",
    # buttons
    "button.zero": "✅ 平安",
    "button.zero_unit": "✅ {unit} 平安",
    "button.zero_all": "✅ 以上 {count} 个单位全部平安",
    "button.matter": "📝 有事要报",
    "button.matter_unit": "📝 {unit} 有事",
    "button.undo": "↩️ 撤回",
    "button.undo_unit": "↩️ 撤回 {unit}",
    "button.fix": "✏️ 更正",
    "button.fix_unit": "✏️ 更正 {unit}",
    "button.not_report": "不是报送",
    "button.round": "{round}",
    "button.round_early": "提前报 {round}",
    "button.round_late": "补报 {round}",
    "button.downgrade": "改为平安",
    "button.keep": "仍按有事",
    "button.grant": "同意补报",
    "button.refuse": "不同意",
    "button.all_units": "全部单位",
    # questions
    "ask.label": "这句话我没有把握：「{text}」\n请点一下：{unit}{round}是平安，还是有事？（没有记录）",
    "ask.media": "收到{what}。请点一下：是平安，还是有事？有事请再补一句话说明。（没有记录）",
    "ask.unit": "您负责多个单位，这是哪个单位的？（没有记录）",
    "ask.round": "{unit}：请点一下这是哪一批次的。（没有记录）",
    "ask.downgrade": "{unit} {round} 已报有事。现在要改为平安吗？（没有改动）",
    "ask.matter": "请说一下{unit}发生了什么（时间、地点、情况），可以发照片。涉密不上群。",
    "ask.fix": "请发送 {unit} {round} 更正后的内容：平安，或者发生了什么。",
    "ask.reason": "{unit} {round} 已封口。请发送补报的原因，由带班领导同意后记入。",
    "ask.rest": "其他单位是否都平安？请各单位自己报，或者写明单位名称。",
    "ask.chosen": "✔ {option}",
    "ask.settled": "（已另作处理）",
    "ask.withdrawn": "好的，没有记录。",
    "ask.expired": "这个问题已经过时了，请重新发送。",
    "ask.not_yours": "这个按钮是给别人的。",
    "ask.answered": "已经回答过了。",
    # refusals
    "refuse.stranger": "您还没有登记。请向管理员要一个加入链接，点开就能用。",
    "refuse.no_units": "您现在没有报送任务。如有疑问请联系管理员。",
    "refuse.unit": "您没有替 {unit} 报送的权限，没有记录。需要时请联系管理员。",
    "refuse.unknown_unit": "没有找到「{unit}」这个单位，没有记录。请核对单位名称。",
    "refuse.no_round": "{unit} 目前没有要报的批次，没有记录。有急事请直接电话报告值班室。",
    "refuse.locked": "{round} 已封口，不能直接改动。请发送「补报」并说明原因。",
    "refuse.right": "您没有这个权限。",
    "refuse.command": "没有 {command} 这个命令。发送 /help 看看能做什么。",
    "refuse.stale": "这个按钮已经失效，请看最新的消息。",
    "refuse.error": "刚才这条消息没有处理成功（没有记录），请稍后再发一次。已通知管理员。",
    # unlocking
    "unlock.asked": "已转给带班领导，同意后记入：{unit} {round} {label}。原因：{reason}",
    "unlock.request": "补报申请：{unit} {round}\n内容：{text}\n原因：{reason}\n申请人：{name}",
    "unlock.granted": "✅ {name} 同意补报：{unit} {round} {label}，已记入（补报）。",
    "unlock.refused": "{name} 没有同意补报：{unit} {round}。没有记录。",
    "unlock.decided": "这个申请已经处理过了。",
    "unlock.nobody": "{unit} {round} 已封口，目前没有能同意补报的带班领导，请联系管理员。没有记录。",
    # reminders
    "remind.before": "⏰ {round} 请报送（截止 {due}）：{units}\n平安点一下按钮；有事直接说。",
    "remind.after": "⏰ 已过截止时间，还没有收到：{units}（{round}，截止 {due}）\n平安点一下按钮；有事直接说。",
    "remind.escalated": "📣 还没有报送：{units}（{round}，截止 {due}）。\n请帮忙催一下。",
    # toasts
    "toast.recorded": "已收到 ✅",
    "toast.done": "好的",
    # matters
    "matter.notice": "🟠 有事报告　{unit}（{round}）\n{text}\n报告人：{name}　{time}",
    "matter.files": "附件 {count} 个",
    "matter.see_files": "（见附件）",
    # joining
    "start.hello": "您好！我是平安报。\n有事报情况，无事报平安：发「平安」，或者直接说发生了什么。\n{duties}",
    "start.joined": "✅ 已加入：{unit}　{role}。\n{how}",
    "start.how.reporter": "每到报送时间我会提醒您。平安就点一下按钮或发「平安」，有事直接说，可以发照片。"
    "看到 ✅ 才算收到。",
    "start.how.leader": "到截止时间我会把汇总发给您；随时发 /status 看进度。",
    "start.how.admin": "发 /invite 单位 角色 邀请人员；在群里发 /bind 名称 绑定汇总群；/help 看全部命令。",
    "start.bad_code": "这个加入链接不对，请向管理员要一个新的。",
    "start.used_code": "这个加入链接已经有人用过了，请向管理员要一个新的。",
    "start.expired_code": "这个加入链接已经过期，请向管理员要一个新的。",
    "start.private": "请私聊我打开加入链接。",
    "start.already": "您已经是 {unit} 的{role}了，不用再加入。",
    "invite.made": "{unit}　{role} 的加入链接（{hours} 小时内有效，只能用一次）：\n{link}",
    "invite.usage": "用法：/invite 单位 角色\n例如：/invite 东沟村 信息员\n角色：{roles}",
    "invite.bad_role": "没有「{role}」这个角色。可以写：{roles}",
    "bind.usage": "请写上要绑定的名称，例如：/bind {example}\n可以绑定：{names}",
    "bind.none": "配置里还没有可以绑定的群（[[chats]]），请管理员先在配置里加上。",
    "bind.unknown": "配置里没有「{name}」。可以绑定：{names}",
    "bind.group_only": "请在要绑定的群里发送 /bind。",
    "bind.done": "✅ 已绑定：{name}。汇总会发到这里。",
    # membership
    "member.blocked": "⚠️ 消息发不到 {who}（{reason}）。在对方恢复之前，催报改为通知上一级。",
    "group.hello": "大家好，我是平安报。请管理员在这里发送 /bind 名称，汇总就会发到这个群。",
    # status and help
    "status.none": "现在没有进行中的批次。下一批次：{next}",
    "status.none_ahead": "现在没有进行中的批次。",
    "help": "平安报怎么用：\n"
    "· 平安：点按钮，或者发「平安」\n"
    "· 有事：直接说发生了什么，可以发照片、语音、位置\n"
    "· 说错了：点「更正」「撤回」，或者直接修改原来的消息\n"
    "· 几个单位一起报：「东沟、柳湾均平安」\n"
    "· 看到 ✅ 才算收到。涉密不上群。\n"
    "{commands}",
    # the bot about itself
    "run.connected": "已连接 @{username}，正在值守。按 Ctrl+C 结束。",
    "run.away": "连不上 Telegram（{error}），{pause} 秒后再试。请检查网络或代理设置。",
    "outage.told": "⚠️ 系统在 {began}–{ended} 中断，期间的消息现在补处理。",
    "admin.shared": "⚠️ 另有程序在用同一个机器人令牌取消息，大家的报送可能被它取走。请查找并停掉它（测试机、旧服务器）；"
    "找不到就向 @BotFather 换一个令牌。",
    "admin.unsendable": "⚠️ 有一条消息发不出去（发件编号 {number}）：{error}。请把这句话发给维护人员。",
    "admin.error": "⚠️ 有一条消息没有处理成功（编号 {update}）：{error}",
    "admin.no_target": "⚠️ {round} 的汇总没有可发的地方。请用 /bind 绑定群，或者邀请带班领导。",
    "admin.first_code": "首位管理员请打开（{hours} 小时内有效，只能用一次）：{link}",
    "admin.matter_without_round": "⚠️ {unit} 没有要报的批次，{name} 发来：「{text}」。没有记入任何批次，请联系核实。",
    "admin.nobody": "⚠️ {units} 还没有报送，也没有可以提醒的人。请邀请信息员。",
}


def say(key: str, /, **values: object) -> str:
    """The sentence for `key`. Raises `KeyError` for an unknown key or a missing value."""
    return PHRASES[key].format_map(values)
