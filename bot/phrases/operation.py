"""The bot about itself: to whoever keeps it running, and to admins."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "run.nobody_owes": "「{schedule}」还没有单位要报：首位管理员把单位名单（.xlsx）私聊发给机器人，就开始了。",
    "run.connected": "已连接 @{username}，正在值守。按 Ctrl+C 结束。",
    "run.taking_in": "已连接 @{username}，正在收取报送；催报和发送由 worker 做。按 Ctrl+C 结束。",
    "run.away": "连不上 Telegram（{error}），{pause} 秒后再试。请检查网络或代理设置。",
    "run.locked_out": "数据库写不进去，还没有值守，每秒再试一次。请另开一个终端运行 pinganbao doctor 查原因"
    "（常见的是文件属于别的用户，或者数据库还没有启动）。",
    "run.standing_by": "另一个程序正在值守这个机器人，这里待命：它停了就马上接上。不想待命就按 Ctrl+C。",
    "run.taken_over": "另一个进程接手了值守，这个进程到此结束。没有报送丢失；要待命请重新启动。",
    "health.starting": "正在启动",
    "health.database_away": "数据库没有回应",
    "health.database_locked_out": "数据库写不进去，还没有值守",
    "health.platform_away": "连不上 Telegram",
    "health.token_refused": "Telegram 不认这个令牌，没有值守",
    "run.refused": "Telegram 不认机器人 {bot} 的令牌，它没有值守；其他机器人照常。"
    "请向 @BotFather 核对令牌，改好后重新启动。",
    "health.token_used_elsewhere": "另有程序在用同一个令牌取消息，请关掉其中一个",
    "health.sending_held": "Telegram 限制了发送，还有 {seconds} 秒什么都发不出去，收报照常",
    "health.heartbeat_late": "已有 {seconds} 秒没有检查到期事项",
    "outage.told": "⚠️ 系统在 {began}–{ended} 中断，期间的消息现在补处理。",
    "admin.shared": "⚠️ 另有程序在用同一个机器人令牌取消息，大家的报送可能被它取走。请查找并停掉它（测试机、旧服务器）；"
    "找不到就向 @BotFather 换一个令牌。",
    "admin.unsendable": "⚠️ 发给「{who}」的{what}发不出去（发件编号 {number}）：{error}。"
    "请看看机器人在那里还能不能发言；不能自己解决的，把这句话发给维护人员。",
    "admin.unsendable_words": "\n内容：{words}",
    "unsendable.urgent": "紧急通知",
    "unsendable.summary": "汇总",
    "unsendable.matter": "一件情况",
    "unsendable.other": "一条消息",
    "admin.error": "⚠️ 收到{what}，没有处理成功，没有记录；已经原样存下（编号 {update}）。{told}"
    "请把这句话转给维护人员，凭编号能查到原因。",
    "admin.unread": "⚠️ 收到{what}，机器人看不懂，没有记录；已经原样存下（编号 {update}）。{told}"
    "请把这句话转给维护人员，凭编号能查到原因。同样的问题今天只说这一次。",
    "update.message": "一条消息",
    "update.edited": "一条修改过的消息",
    "update.press": "一次按钮点击",
    "update.membership": "一个进群、退群或停用的通知",
    "update.migration": "一个群升级的通知",
    "update.other": "一项别的内容",
    "update.told": "已请对方重发。",
    "update.untold": "对方没有收到回答：谁说报了却没有 ✅，请他再报一次。",
    "admin.setback": "⚠️ {what}（编号 {number}）到期了却处理不了，已经推后，隔一会儿再试；别的不受影响。"
    "请把这句话发给维护人员：{error}",
    "setback.incident": "突发事件",
    "setback.occurrence": "应报",
    "setback.round": "应报时间",
    "setback.shift": "班次",
    "setback.muster": "查岗",
    "setback.leave": "请假",
    "setback.substitution": "外出期间的代替",
    "setback.planrun": "应急预案",
    "setback.retention": "清理旧消息",
    "setback.joinlink": "加入链接",
    "setback.joinrequest": "加入申请",
    "setback.planstep": "应急预案步骤",
    "setback.mode": "时期",
    "setback.schedule": "报送安排",
    "setback.rota": "值班表",
    "setback.musterrule": "查岗安排",
    "admin.no_target": "⚠️ {round} 的汇总没有可发的地方。请用 /bind 绑定群，或者邀请带班领导。",
    "admin.first_code": "首位管理员请打开（{hours} 小时内有效，只能用一次）：{link}",
    "admin.matter_without_round": "⚠️ {unit} 现在没有要报的，{name} 发来：「{text}」。没有记入报送，请联系核实。",
    "admin.nobody": "⚠️ {units} 还没有报送，也没有可以提醒的人。请邀请信息员。",
    # old messages
    "retention.first": "🗂 {day} 起每天自动清理旧消息，第一次大约清理：",
    "retention.messages": "· 收发的消息，{days} 天以前的 {count} 条",
    "retention.notes": "· 请假事由、交接班和班次备注，{days} 天以前的 {count} 条",
    "retention.how": "报送、情况、汇总一直留着。要留得更久，请维护人员改配置 [retention]，0 是一直留着。",
    # pinganbao person
    "person.exported": "✅ {name}的数据已写入 {file}，只有您能读。里面有电话和说过的话，请妥善保管，用完删去。",
    "person.unknown": "没有「{who}」。请写全名，或者编号。",
    "person.several": "叫「{who}」的不止一个，请写编号：",
    "person.erased": "已经删除过了。",
    "person.configured": "配置里还写着{name}。请先从配置里删去，运行 pinganbao apply，再来删除。",
    "person.last_admin": "{name}是最后一位管理员。请先邀请下一位（pinganbao invite 单位 --role admin），再来删除。",
    "person.on_rota": "{name}还排着 {count} 个班。请先改值班表，再来删除。",
    "person.incident": "{name}报的或者处理的{which}还没有办结。请先办结，再来删除。",
    "person.goes": "要删除：{who}\n"
    "删去：账号、电话、角色、设置、学到的说法 {lessons} 条、发来的 {updates} 条、发给本人的 {messages} 条、"
    "请假事由 {leave} 条、交接班留言。\n"
    "留下：报送和情况的原话、所有数目；姓名改成「已删除人员」加编号。备份里的不会变。删了不能恢复。",
    "person.sure": "删除吗？",
    "person.kept": "没有删除。",
    "person.done": "✅ 已删除，姓名改成「{name}」。",
}
