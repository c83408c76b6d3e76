"""Coming in, and finding one's way: invitations, groups, status, help."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # joining
    "start.hello": "您好！我是平安报。\n有事报情况，无事报平安：发「平安」，或者直接说发生了什么。\n{duties}",
    "start.joined": "✅ 已加入：{unit}　{role}。\n{how}",
    "start.how.reporter": "每到报送时间我会提醒您。平安就点一下按钮或发「平安」，有事直接说，可以发照片。"
    "看到 ✅ 才算收到。",
    "start.how.duty_officer": "值班的时候，有事报告和紧急情况我会直接告诉您；"
    "随时发 /status 看进度，发 /duty 看谁值班。",
    "start.how.leader": "到截止时间我会把汇总发给您；随时发 /status 看进度。",
    "start.how.list": "先把单位名单（.xlsx，照您现有的样子）直接发给我：单位、姓名、职务、电话。"
    "读完先给您看，点「写入」才算。\n",
    "start.how.admin": "发 /invite 单位 角色 邀请人员；在群里发 /bind 名称 绑定汇总群；/help 看全部命令。",
    "start.on_rota": "\n您在值班表上是「{person}」：值班前一天和开始时我会提醒您；发 /duty 看谁值班。",
    "start.own_link": "这是您自己做的邀请链接，给{unit}的{role}，只能用一次。"
    "请把它转发给本人，由他来点；现在还没有用掉。\n"
    "您自己要当，就点下面的按钮；不是就不用管。",
    "button.own_link": "是我自己要当",
    "start.bad_code": "这个加入链接不对，请向管理员要一个新的。",
    "start.too_many_codes": "试错的加入链接太多了，请过一小时再点开正确的链接（它仍然有效）。",
    "start.used_code": "这个加入链接已经有人用过了，请向管理员要一个新的。",
    "start.expired_code": "这个加入链接已经过期，请向管理员要一个新的。",
    "start.cancelled_code": "这个加入链接已经作废，请向管理员要一个新的。",
    "start.stale_first_code": "这个首位管理员的链接已经失效。请用程序最近一次启动时打印的那个；"
    "过期了，就重新启动程序，会打印新的。",
    "start.private": "请私聊我打开加入链接。",
    "start.already": "您已经是 {unit} 的{role}了，不用再加入。",
    "invite.made": "{unit}　{role} 的加入链接（{hours} 小时内有效，只能用一次）：\n{link}",
    "invite.private": "请私聊我发送 /invite：加入链接只能给本人，不能发在群里。",
    "invite.usage": "用法：/invite 单位 角色\n例如：/invite {unit} 信息员\n"
    "在值班表上的人再写上姓名：/invite {unit} 值班员 {person}\n角色：{roles}",
    "invite.name": "姓名",
    "invite.bad_person": "值班人员里没有「{person}」。请先在配置的 [[duty_people]] 里写上，或者核对姓名。",
    "invite.several": "有几个人叫「{person}」，请写清楚是哪一位：{names}",
    "invite.bad_role": "没有「{role}」这个角色。可以写：{roles}",
    "bind.usage": "请写上要绑定的名称，例如：/bind {example}\n可以绑定：{names}",
    "bind.none": "配置里还没有可以绑定的群（[[chats]]），请管理员先在配置里加上。",
    "bind.unknown": "配置里没有「{name}」。可以绑定：{names}",
    "bind.group_only": "请在要绑定的群里发送 /bind。",
    "bind.already": "「{name}」本来就绑定在这里，没有改动。",
    "bind.moved": "ℹ️ {by} 把「{name}」改绑到了别的群：汇总和紧急通知今后不再发到这里。",
    "bind.ended": "ℹ️ {by} 解除了「{name}」的绑定：汇总和紧急通知今后不再发到这里。",
    "bind.done": "✅ 已绑定：{name}。汇总会发到这里。",
    # membership
    "member.blocks_again": "⚠️ {who} 反复停用又恢复机器人，今天不再逐次通知。",
    "member.last_admin_gone": "⚠️ 消息发不到 {unit} 唯一的管理员 {who}（{reason}）：加入、换人、值班表现在没人管。"
    "请打电话问一问；要换管理员，请装机器人的人在命令行运行 pinganbao invite {unit} --role admin。",
    "member.blocked": "⚠️ 消息发不到 {who}（{reason}）。在对方恢复之前，催报改为通知上一级。",
    "group.closed": "⚠️ 机器人在「{who}」里发不了消息（{reason}），紧急通知和汇总也到不了那里。"
    "请把机器人重新拉进群，并允许它发言。",
    "group.hello": "大家好，我是平安报。请管理员在这里发送 /bind 名称，汇总就会发到这个群。",
    # status and help
    "status.none": "现在没有要报的。下一次：{next}",
    "status.none_on": "{day}没有您能看到的应报。",
    "status.none_in": "{day}{part}没有要报的。",
    "status.today": "今天",
    "status.not_yet": "{day}还没有到，报送情况到时再查。",
    "status.one_day": "一次只能查一天，比如：/status 昨天、/status 11月20日、「昨天谁没报」。",
    "status.usage": "没看懂要查哪一天。可以发 /status、/status 昨天、/status 11月20日。",
    "status.none_ahead": "现在没有要报的。",
    "help": "<b>平安报怎么用</b>\n"
    "· 平安：点按钮，或者发「平安」\n"
    "· 有事：直接说发生了什么，可以发照片、语音、位置\n"
    "· 说错了：点「更正」「撤回」，或者直接修改原来的消息\n"
    "· 下班后收什么：发 /settings",
    "help.several": "· 几个单位一起报：「{units}均平安」",
    "help.receipt": "· 看到 ✅ 才算收到。涉密不上群。\n· 群里隐去电话和证件号；照片、语音里的隐不了，别拍、别念",
    "help.word": "（说「{word}」也行）",
}
