"""What becomes of rounds and shifts that are planned, when something they depend on is changed."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "agenda.new_round": "＋ {round}：{units}",
    "agenda.gone_round": "－ {round}：撤销，{units} 不用报",
    "agenda.moved_round": "→ {round}：改到 {to}，{units}",
    "agenda.changed_round": "≠ {round}：",
    "agenda.kept_round": "＝ {round}：已经开放或有人报了，照旧，{units}",
    "agenda.more": "增加 {units}",
    "agenda.fewer": "去掉 {units}",
    "agenda.excused": "免报 {units}",
    "agenda.other_times": "开放或封口的时间改了",
    "agenda.units": "{units} 等 {count} 个单位",
    "agenda.new_shift": "＋ {shift}：{people}",
    "agenda.gone_shift": "－ {shift}：撤销，{people}",
    "agenda.moved_shift": "→ {shift}：改到 {time}",
    "agenda.to": "改到 {time}",
    "agenda.changed_shift": "≠ {shift}：{people}",
    "agenda.nobody": "（空）",
    # who is reminded when, and how many messages that makes
    "week.reminders": "{day} 这样提醒（到时还没报的）：",
    "week.no_reminders": "{day} 不再提醒（{schedules}）",
    "week.step": "{time} {schedule}：{people}",
    "week.nobody": "没有人可以提醒",
    "week.full": "不提醒（当天的条数已满）",
    "week.spared": "；另 {count} 人当天已满",
    "week.daily_more": "每天{each}多 {count} 条：{people}",
    "week.daily_fewer": "每天{each}少 {count} 条：{people}",
    "week.in_all_more": "七天里{each}多 {count} 条：{people}",
    "week.in_all_fewer": "七天里{each}少 {count} 条：{people}",
    "week.each": "各",
    "week.same_sum": "换日子，条数不变：{people}",
    "week.people": "{people} 等 {count} 个",
}
