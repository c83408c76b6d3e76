"""What people choose for themselves."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "settings.now": "<b>消息设置</b>\n不值班时，私聊里收：<b>{choice}</b>。\n值班时全部照收；紧急情况任何时候都收。",
    "settings.all": "全部",
    "settings.summaries": "只收进度和汇总",
    "settings.urgent": "只收紧急情况",
    "settings.reads": "您在「{group}」里：那里发过的进度、汇总和情况，不再私下重发。",
    "settings.done": "记下了",
    "settings.private": "请私聊我发送 /settings。",
    "button.hear_all": "🔔 全部都收",
    "button.hear_summaries": "📋 只收进度和汇总",
    "button.hear_urgent": "🌙 只收紧急情况",
    "button.reads": "我在「{group}」里，不用再私下发",
    "button.reads_not": "我不看「{group}」，请私下发给我",
}
