"""What the bot says where nothing is reported: to plain questions, greetings, and words nobody can place."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # plain questions
    "request.zero": "✅ {unit} {round} 已报平安（{time}）。",
    "request.matter": "✅ {unit} {round} 已报有事（{time}）。",
    "request.excused": "{unit} {round} 免报。",
    "request.owed": "{unit} {round} 还没有报，截止 {due}。",
    "request.overdue": "{unit} {round} 还没有报，已过截止时间（{due}）。请马上报。",
    "request.missed": "{unit} {round} 没有报，已经封口。要补报请发「补报」，说明原因。",
    "request.was_zero": "{unit} {round} 截止，已报平安（{time}）。",
    "request.was_matter": "{unit} {round} 截止，已报有事（{time}）。",
    "request.was_excused": "{unit} {round} 免报。",
    "request.was_missed": "{unit} {round} 截止，没有报。",
    "request.nothing_open": "{units} 现在没有要报的。下一次：{next}",
    "request.nothing_ahead": "{units} 现在没有要报的。",
    "request.deadline": "{unit} 下一次报平安：{round} 前。",
    "request.deadline_done": "{unit} {round} 已经报了。",
    "request.day_due": "{units} {day} {times} 前报。",
    "request.day_free": "{units} {day}不用报。",
    "request.day_excused": "{units} {day}免报。",
    "request.next": "下一次：{next} 前。",
    "request.not_seen": "{unit} 的报送情况您看不到。可以问值班人员：发「值班电话」。",
    "request.phones_in_private": "电话只在私聊里告诉您，请私聊发给我。",
    "request.phones_not_seen": "{unit} 的电话您看不到。可以问值班人员：发「值班电话」。",
    "request.no_duty_phone": "现在没有查到值班人员。有急事请直接打值班室电话，或者发 /urgent。",
    "request.photos": "照片、视频、语音、位置直接发给我就行：先说一句发生了什么，十分钟内发的都会附到这条情况里；"
    "也可以把文字写在照片的说明里一起发。",
    "request.quit": "要换人或者不再报送，请联系管理员：{admins}，由管理员邀请接手的人。在这之前的平安仍请照报。",
    "request.no_admin": "（还没有管理员）",
    # commands in plain words
    "command.which_withdraw": "要撤回哪一条？请点一下。（还没有改动）",
    "command.which_correct": "要更正哪一条？请点一下。（还没有改动）",
    "command.nothing_to_change": "没有可以{what}的报送：您还没有报，或者已经封口。封口的请发「补报」并说明原因。",
    "command.withdraw": "撤回",
    "command.correct": "更正",
    "command.backfill": "补报请写清是哪一次、平安还是有事、什么原因。\n"
    "例如：「补报昨天的：平安，因为停电没网」。\n{missed}",
    "command.missed": "还没有报、已经封口的：{rounds}",
    "command.nothing_missed": "没有要补报的：您的单位没有漏报。",
    "command.nothing_to_cancel": "现在没有在问您的问题，没有什么要取消。要撤回报送请发「撤回」。",
    "command.false_alarm": "现在没有您能撤销的突发事件。报送报错了请发「撤回」或「更正」。",
    "command.no_people": "人员由管理员管理：{admins}。",
    # nothing to report
    "talk.greeting": "您好，我在。平安请发「平安」，有事直接说。",
    "talk.greeting_leader": "您好，我在。发「状态」看报送进度，发「值班表」看谁值班。",
    "talk.passed_on": "这是上级的通知，不算本单位的报送，没有记录。{owed}\n要是本单位出了事，请点「报送情况」：",
    "talk.passed_on_owed": "还没有报：{rounds}，平安请发「平安」。",
    "talk.still_owed": "好的。这不算报送，没有记录；还没有报：{rounds}。平安请发「平安」，有事直接说。",
    "talk.something_leader": "请直接说发生了什么（时间、地点、情况），我转给值班室。紧急的发 /urgent。",
    "talk.what": "我是平安报，这句话没有当作报送。\n有事直接说发生了什么，平安发「平安」。\n"
    "也可以问我：我报了没有、几点截止、今天谁值班、怎么发照片。",
    "talk.what_leader": "我是平安报，这句话没有记录。\n有急事发 /urgent 加上发生了什么。\n"
    "也可以问我：谁还没报、今天谁值班、值班电话；发「帮助」看全部。",
    "ask.addition": "「{text}」是刚才那条的补充吗？（还没有记录）\n刚才报的：{matter}",
    "button.add": "➕ 是，补充进去",
    "button.report_this": "📝 这是情况，要报",
    # leaving a question
    "left.matter": "好的，没有记录。{unit}的平安还是要报。",
    "left.fix": "好的，没有改动，原来的报送仍然有效。",
    "left.reason": "好的，不补报了，没有记录。",
    "left.label": "好的，不补报了，没有记录。",
    "left.omission": "好的，没有更正。",
    "left.urgent": "好的，没有发出紧急报告，也没有记录。",
    "left.follow_up": "好的，没有续报；事件照常处理。",
    "left.detail": "好的，这一项先不填；事件照常处理。",
    "ask.calm_not_urgent": "您刚才要报紧急，现在说「{text}」。没有发出紧急报告，也没有记录。要报平安吗？"
    "还是有急事，请再发 /urgent。",
}
