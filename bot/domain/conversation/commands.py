"""The plain words of commands. Alone they are the command; in a sentence they are words like others."""

import re
from collections.abc import Mapping
from enum import StrEnum

from bot.domain.messaging.messages import Event, Incoming
from bot.domain.reading.words.table import table


class PlainCommand(StrEnum):
    """What a word alone asks for."""

    WITHDRAW = "withdraw"
    CORRECT = "correct"
    BACKFILL = "backfill"
    STATUS = "status"
    HELP = "help"
    LEAVE = "leave"
    SWAP = "swap"
    COVER = "cover"
    TAKE_OVER = "take_over"
    ROTA = "rota"
    FALSE_ALARM = "false_alarm"
    PEOPLE = "people"
    CANCEL = "cancel"
    URGENT = "urgent"
    MUSTER = "muster"
    PLAN = "plan"
    LESSONS = "lessons"
    SETTINGS = "settings"
    CHASE = "chase"
    RESIGN = "resign"
    HOLIDAYS = "holidays"
    ADMIN = "admin"
    UNDO = "undo"
    CANNOT_STAND = "cannot_stand"
    WRITE_ROTA = "write_rota"
    LOG = "log"
    MODE = "mode"
    BURDEN = "burden"
    JOIN = "join"
    ABSENT = "absent"
    HANDOVER = "handover"


SPELLED: Mapping[PlainCommand, str] = {
    PlainCommand.WITHDRAW: "撤回 撤销 撤下 撤下来 撤了 撤掉 收回 作废 撤报",
    PlainCommand.CORRECT: "更正 改正 订正 纠正 修正 更改 修改 修改内容 改内容 改报",
    PlainCommand.BACKFILL: "补报 补送 补交 补报平安 补录",
    PlainCommand.STATUS: "状态 进度 报送进度 报送状态 上报进度 汇总情况 查进度 查状态 汇总 看汇总 今日汇总",
    PlainCommand.HELP: "帮助 使用帮助 使用说明 操作说明 说明书 说明 菜单 功能 功能菜单 命令 指令 求助 help",
    PlainCommand.LEAVE: "请假 请个假 告假 请假条 请假申请 外出报备 报备外出",
    PlainCommand.SWAP: "换班 换个班 调班 串班 倒班 换值班",
    PlainCommand.COVER: "代班 找人代班 请人代班 替班 找人替班",
    PlainCommand.TAKE_OVER: "我来顶 我来顶班 顶班 我顶班 我来替班",
    PlainCommand.ROTA: "值班表 排班表 值班安排 排班 值班名单 轮值表 值日表 班表",
    PlainCommand.FALSE_ALARM: "误报 是误报 误报了 误报警 报警有误",
    PlainCommand.PEOPLE: "人员 人员名单 人员列表 成员 成员名单 成员列表 名单 通讯录 人员管理",
    PlainCommand.CANCEL: "取消 取消掉 取消了",
    PlainCommand.URGENT: "紧急 紧急情况 紧急上报 紧急报告 报紧急 紧急信息 急报 紧急报送 紧急事件",
    PlainCommand.MUSTER: "查岗 点名查岗 发起查岗",
    PlainCommand.PLAN: "应急预案 预案 启动预案",
    PlainCommand.LESSONS: "学到的说法 学会的说法 学到的话 学到了什么",
    PlainCommand.CHASE: "我来催 我去催 我催 我来催催 我去催催 我来打电话催 我打电话催 我来催他们 我去催他们 我负责催",
    PlainCommand.HOLIDAYS: "放假安排 放假通知 假期安排 节假日安排 节假日 放假 节假日设置 放假日历",
    PlainCommand.ADMIN: "管理 管理菜单 管理后台 后台 后台管理 管理员菜单 系统管理",
    PlainCommand.BURDEN: "负担 看负担 消息负担 打扰 打扰了谁 消息统计",
    PlainCommand.LOG: "记录 操作记录 更改记录 变更记录 修改记录 改动记录 操作日志 日志 谁改了什么 谁改的 谁改了",
    PlainCommand.MODE: "时期 特护期 汛期 进入特护期 特护期结束 现在是什么时期 是不是特护期 什么时期",
    PlainCommand.UNDO: "撤销修改 撤回修改 撤销设置 撤销改动 恢复设置",
    PlainCommand.SETTINGS: "设置 消息设置 提醒设置 通知设置 免打扰 勿扰 别再发了"
    " 晚上别发 晚上别给我发 夜里别发 夜里别给我发 下班别发 下班后别发 下班后别给我发 消息太多 消息太多了",
    PlainCommand.CANNOT_STAND: "值不了 值不了班 值不了班了 上不了班 上不了班了 值班去不了 不能值班 不能值班了",
    PlainCommand.WRITE_ROTA: "写入值班表 录入值班表 导入值班表 上传值班表 发布值班表 更新值班表 改值班表 修改值班表",
    PlainCommand.JOIN: "加入链接 统一链接 入群链接 申请链接 邀请链接 加入申请 谁申请加入",
    PlainCommand.ABSENT: "谁还没加入 还有谁没加入 谁没加入 谁还没有加入 没加入的人 没加入的有谁 还没加入的人"
    " 哪些人没加入 哪些单位没加入",
    PlainCommand.HANDOVER: "交接 交班 交接班 办交接 做交接 办理交接 交接留言 交班留言 我要交班 我要交接",
    PlainCommand.RESIGN: "退出 我退出 退出平安报 不干了 我不干了 注销 解绑",
}
COMMANDS: Mapping[str, PlainCommand] = {
    word: command for command, words in SPELLED.items() for word in words.split()
}
# Whoever says no more than that has yet to say what happened: asked, like after the button 「有事要报」.
STARTS = frozenset(
    table(
        """
有事 有事情 有情况 有事要报 有事要报告 有事报告 有事报 有事要汇报 有事汇报 有事上报 有事要上报 有事要说 有事儿
有情况要报 有情况报告 有情况汇报 有情况上报 有情况要汇报 有个事 有件事 有点事 有个事情 有件事情 有点事情 有个情况
有点情况 有个事儿 有个事要报 有件事要报 有点事要报 有个情况要报 有个事要说 有件事要说 有个事汇报 有件事汇报
有个情况汇报 报事 报个事 报件事 报个情况 报情况 说个事 说件事 汇报个事 汇报件事 汇报个情况 反映个事 反映情况
反映个情况 今天有事 今天有情况 今天有事要报
"""
    )
)
BEFORE = (
    "我要",
    "我想",
    "我需要",
    "要",
    "想",
    "帮我",
    "给我",
    "请",
    "申请",
    "麻烦",
    "查看",
    "看",
    "查",
    "打开",
    "发",
)
AFTER = ("一下", "下", "吧", "啊", "呀", "哈", "呢")

# 「我想请假，明天上午去县里」, 「换班 12月1日 何主任」: the command and when. 「请假3人」 counts people.
DAY_OR_TIME = (
    r"今|明|后天|大后天|[下本这]?个?(?:周|星期|礼拜)[一二三四五六日天末]|\d{1,2}(?:月|[日号点:：])|[上下]午"
)
DATED = re.compile(
    r"(?:我|俺|咱)?(?:想|要|需要|申请)*(?P<word>请个假|请假|告假|外出报备|换个班|换班|调班|代班|替班)[\s:：,，、]*"
    rf"(?P<when>(?:{DAY_OR_TIME}).*)",
    re.S,
)


# 「进入国庆特护期」, 「汛期结束了」: whatever an office calls them.
_PERIOD = r"[一-鿿]{0,8}(?:特护期|汛期|节假日|阶段)"
OF_MODES = re.compile(
    rf"(?:从?(?:现在|今天)(?:起|开始)?|马上|立即)?(?:进入|转入|启动|开始|恢复|结束|退出|解除|取消|延长|关闭|关掉){_PERIOD}了?"
    rf"|{_PERIOD}(?:现在|今天|从现在起|从今天起)?(?:开始|结束|到此结束|延长|解除)了?"
)


def command(bare: str) -> PlainCommand | None:
    """The command that a message without marks (`heard.bare`) is the plain word of; None for a sentence."""
    found = next((COMMANDS[words] for words in _stripped(bare) if words in COMMANDS), None)
    return PlainCommand.MODE if found is None and OF_MODES.fullmatch(bare) else found


def dated(text: str) -> tuple[PlainCommand, str] | None:
    """A command of the rota and what stands behind it, where that begins with a day or a time of it."""
    found = DATED.fullmatch(text.strip())
    return (COMMANDS[found["word"]], found["when"].strip()) if found else None


def starts(bare: str) -> bool:
    """「有事」, and no more: something is to be told, and not yet what."""
    ones_own = (
        re.sub(
            r"^(?:报告|你好|您好|领导|书记|主任|(?:我|俺|咱|本)们?(?:村|社区|学校|校|园|单位|组|厂|这)?(?:里|边)?)+",
            "",
            words,
        )
        for words in _stripped(bare)
    )
    return any(words in STARTS for words in ones_own)


def _stripped(bare: str) -> tuple[str, ...]:
    """As it stands; without 一下 behind it, without 我要 before it, without both."""
    return bare, _ended(bare), _begun(bare), _begun(_ended(bare))


def _ended(bare: str) -> str:
    return next((bare.removesuffix(end) for end in AFTER if bare.endswith(end)), bare)


def _begun(bare: str) -> str:
    return next((bare.removeprefix(begin) for begin in BEFORE if bare.startswith(begin)), bare)


def command_of(incoming: Incoming, username: str) -> str | None:
    """The command a message gives to this bot, lower case; None for words and for other bots' commands."""
    if incoming.event is not Event.MESSAGE or not incoming.text.startswith("/"):
        return None
    name, _, bot = incoming.text.split()[0][1:].partition("@")
    if bot and bot.lower() != username.lower():
        return None
    return name.lower() or None
