"""Reports: what comes in is acknowledged, asked about, reminded of."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # receipts
    "receipt.zero": "✅ 已收到：{unit} {round} 平安。",
    "receipt.matter": "✅ 已收到：{unit} {round} 有事：{text}",
    "receipt.added": "✅ 已补充：{unit} {round} 第{number}件情况：{text}",
    "receipt.repeat_matter": "✅ {unit} {round} 这条情况已经收到过（{time}），没有再记一次。",
    "receipt.repeat": "✅ {unit} {round} 已报过平安（{time}），不用再报。",
    "receipt.corrected": "✅ 已更正：{unit} {round} 由「{before}」改为「{after}」。",
    "receipt.late": "（迟报，截止 {due}）",
    "receipt.early": "（提前报）",
    "receipt.files": "（附件 {count} 个）",
    "receipt.attached": "✅ 已附到 {unit} {round} 的情况里（共 {count} 个附件）。",
    "receipt.withdrawn": "↩️ 已撤回：{unit} {round} 的报送。现在是「待报」，请重新报送。",
    "receipt.unchanged": "内容没有变化：{unit} {round} 仍是「{state}」。",
    "receipt.secret": "提醒：涉密内容不上群，请走机要渠道。",
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
    # unlocking
    "unlock.many": "{unit} {round} 的补报申请没有转出：您的申请太多了，请过一分钟再发。",
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
    # summaries
    "summary.page_gone": "（这一页已并入前面）",
    # matters
    "matter.notice": "🟠 有事报告　{unit}（{round}）\n{text}\n报告人：{name}　{time}",
    "matter.files": "附件 {count} 个",
    "matter.cut": "……（全文见汇总）",
    "matter.see_files": "（见附件）",
}
