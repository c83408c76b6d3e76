"""What cannot be, and what to do instead."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # refusals
    "refuse.former": "您已不在名单里，不能报送；这条情况已转告 {names}，请他们核实。人命关天的请直接打 110、119、120。",
    "refuse.stranger": "您还没有登记。请向管理员要一个加入链接，点开就能用。",
    "refuse.stranger_danger": "⚠️ 您还没有登记，这条没有转给任何人。有危险请马上打 110、119、120，再打给村里或值班室。\n"
    "以后要用，请向管理员要一个加入链接。",
    "refuse.no_units": "您现在没有报送任务。如有疑问请联系管理员。",
    "refuse.no_units_admin": "您自己不替单位报送，这条没有记录。要改安排请发「管理」；"
    "有情况请直接说发生了什么，我转给值班室。",
    "refuse.unit": "您没有替 {unit} 报送的权限，没有记录。需要时请联系管理员。",
    "refuse.unknown_unit": "没有找到「{unit}」这个单位，没有记录。请核对单位名称。",
    "refuse.no_round": "{unit} 现在没有要报的，没有记录。有急事请直接电话报告值班室。",
    "refuse.locked": "{round} 已封口，不能直接改动。请发送「补报」并说明原因。",
    "refuse.already": "已经报过了：{unit} {round}「{state}」，没有改动。"
    "要改请点回执上的「更正」，已封口的请发送「补报」并说明原因。",
    "refuse.right": "您没有这个权限。",
    "refuse.command": "没有 {command} 这个命令。发送 /help 看看能做什么。",
    "refuse.stale": "这个按钮已经失效，请看最新的消息。",
    "refuse.error": "刚才这条消息没有处理成功（没有记录），请稍后再发一次。已通知管理员。",
    "refuse.unread": "刚才这条消息看不懂（没有记录）。请打字再发一次；还是不行请电话报告。已通知管理员。",
    "refuse.unread_press": "没看懂这个按钮，没有记录。请重新发送消息，或者点最新消息里的按钮。",
    "refuse.changed_meanwhile": "您看过之后，{who} 又改了设置（{what}），所以这次没有写入。"
    "请重新打开，看看现在会变成什么样。",
    "refuse.undo_gone": "这一项已经撤销过，或者过了一天，撤不了了。要改回去请照平常的办法改。",
    "refuse.undo_rests": "撤不了：后来 {who} 又改了「{what}」，它跟着这一项。{how}没有改动。",
    "refuse.undo_reported": "撤不了：后来 {unit} 已经报了 {round}，那是合在一起报的。"
    "要分开请照平常的办法改。没有改动。",
    "refuse.undo_in_use": "撤不了：{unit} 已经有人加入或者报过情况。不要它了请用「撤销」单位。没有改动。",
    "refuse.undo_over": "撤不了：原来定的日子已经过了。没有改动。",
    "refuse.undo_otherwise": "撤不了：{what} 后来不是在这里改的，现在不是您当时改成的样子。没有改动。",
    "refuse.no_sense": "这样改不行：{why}。没有改动。",
    # one account that writes very much
    "flood.slow": "您发得太快，我先不一条条回答了。报送照常记录，看到 ✅ 就是收到了；"
    "没有 ✅ 的，请过一分钟再发一次。",
    "flood.commands": "您一分钟里发的命令太多了，我先不一条条回答。没有回答的，请过一分钟再发一次。",
    "matter.flood": "🟠 {name} 一分钟内报了很多条情况，后面的不再一条条转发，都记在汇总里。请发 /status 看，"
    "或者直接联系。",
    # files that are not passed on
    "file.program": "「{name}」是程序或网页文件，没有收下，也不会转给领导。文字照常处理；"
    "请改发照片、PDF、Word 或 Excel。",
    "file.unseen": "⚠️ 这条里有我看不了的内容（圆形视频、音乐、贴纸、名片、投票之类），那部分没有记录，也没有转给领导。"
    "请打字说，或者发照片、视频、语音。",
    "file.lost": "⚠️ 这条里的{what}没有收到（传来的数据不完整），没有记录，也没有转给领导。请再发一次{what}；还是不行，"
    "请打字说明，或者电话报告。文字照常处理，看到 ✅ 才算收到。",
    "reply.lost": "⚠️ 看不出您回复的是哪条消息。请核对我认的单位对不对；不对的，请写上单位名称再发一次。",
    "file.too_big": "「{name}」超过 20 MB，机器人转不了，没有收下。文字照常处理；请压缩或分段后再发。",
}
