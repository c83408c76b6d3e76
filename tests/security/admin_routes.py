"""Every screen of /admin, and everything that is done on one: who may. Written by hand, not from the table of screens.

The columns are those of test_routes. `+`: it is shown, or done; `-`: neither, and nothing of it is said.
"""

from dataclasses import dataclass

from bot.domain.admin.screens import ScreenNumber as Number


@dataclass(frozen=True)
class ScreenRoute:
    """Opening a screen (`proof`: what it says), or one of its acts (`proof`: the table that it changes).

    `row` and `value` may name rows of the world. `via`: the screen, row and act by which one gets to it.
    """

    screen: Number
    grid: str
    proof: str
    row: str = "0"
    act: int | None = None
    value: str = "0"
    via: tuple[Number, str, int] | None = None


ADMINS = "- - - - - - - + + - -"  # of whatever units
TOWN = "- - - - - - - + - - -"  # the admin of 青石镇 alone
NEXT_DOOR = "- - - - - - - - + - -"  # the one of 红岩镇
NOBODY = "- - - - - - - - - - -"  # the county has no admin

ADMIN_ROUTES = (
    ScreenRoute(Number.MENU, ADMINS, "🛠 管理"),
    ScreenRoute(Number.MENU, TOWN, "青石镇"),
    ScreenRoute(Number.UNITS, ADMINS, "🏘 单位"),
    ScreenRoute(Number.UNIT, TOWN, "🏘 东沟村", "{village}"),
    ScreenRoute(Number.PEOPLE, ADMINS, "👥 人员"),
    ScreenRoute(Number.PERSON, TOWN, "👤 reporter", "{member}"),
    ScreenRoute(Number.STAFF, TOWN, "👤 李红", "{join.listed}"),
    ScreenRoute(Number.STAFF, TOWN, "draft", "{join.listed}", act=10),
    ScreenRoute(Number.STAFF, TOWN, "draft", "{join.listed}", act=11),
    ScreenRoute(Number.STAFF, TOWN, "draft", "{join.listed}", act=12),
    ScreenRoute(Number.SCHEDULES, ADMINS, "🕒 报送安排"),
    ScreenRoute(Number.SCHEDULE, TOWN, "🕒 防汛", "{flood}"),
    ScreenRoute(Number.REMINDERS, ADMINS, "🔔 提醒"),
    ScreenRoute(Number.STEPS, TOWN, "🔔 提醒　防汛", "{flood}"),
    ScreenRoute(Number.CHATS, ADMINS, "💬 群"),
    ScreenRoute(Number.CHAT, TOWN, "💬 值班群", "{place}"),
    ScreenRoute(Number.CHAT, NEXT_DOOR, "💬 领导群", "{binding}"),
    ScreenRoute(Number.ROTAS, ADMINS, "📆 值班表"),
    ScreenRoute(Number.ROTA, TOWN, "📆 镇值班", "{duty.rota}"),
    ScreenRoute(Number.LADDERS, ADMINS, "🚨 逐级提醒"),
    ScreenRoute(Number.LADDER, NOBODY, "🚨 县", "{setting}"),
    ScreenRoute(Number.MUSTERS, ADMINS, "📍 查岗"),
    ScreenRoute(Number.MUSTER, TOWN, "📍 查岗　镇值班", "{duty.rule}"),
    ScreenRoute(Number.PLANS, ADMINS, "📘 应急预案"),
    ScreenRoute(Number.PLAN, TOWN, "📘 防汛", "{duty.plan}"),
    ScreenRoute(Number.MODES, ADMINS, "📅 时期"),
    ScreenRoute(Number.MODE, ADMINS, "📅 特护期", "{mode}"),
    ScreenRoute(Number.MODES, NOBODY, "draft", act=10),
    *(ScreenRoute(Number.MODE, NOBODY, "draft", "{mode}", act=act) for act in (*range(10, 19), 20)),
    # over a mode: its row, and that of what it changes
    ScreenRoute(Number.MODE_SCHEDULE, NOBODY, "📅 特护期", "{mode}{flood:010d}"),
    *(
        ScreenRoute(Number.MODE_SCHEDULE, NOBODY, "draft", "{mode}{flood:010d}", act=act)
        for act in range(10, 15)
    ),
    ScreenRoute(Number.MODE_ROTA, NOBODY, "📅 特护期", "{mode}{duty.rota:010d}"),
    *(
        ScreenRoute(Number.MODE_ROTA, NOBODY, "draft", "{mode}{duty.rota:010d}", act=act)
        for act in range(10, 17)
    ),
    ScreenRoute(Number.STEPS, NOBODY, "🔔 提醒", "{mode}{flood:010d}"),
    ScreenRoute(Number.STEPS, NOBODY, "draft", "{mode}{flood:010d}", act=10),
    ScreenRoute(Number.MUSTER, NOBODY, "📍 查岗", "{mode}{duty.rule:010d}"),
    ScreenRoute(Number.MUSTER, NOBODY, "draft", "{mode}{duty.rule:010d}", act=11),
    ScreenRoute(Number.MUSTER, NOBODY, "draft", "{mode}{duty.rule:010d}", act=12),
    ScreenRoute(Number.LADDER, NOBODY, "🚨 特护期", "{mode}0000000000"),
    ScreenRoute(Number.LADDER, NOBODY, "draft", "{mode}0000000000", act=12),
    ScreenRoute(Number.CALENDAR, ADMINS, "🗓 放假安排"),
    ScreenRoute(Number.LESSONS, ADMINS, "📖 学到的说法"),
    ScreenRoute(Number.LESSONS, TOWN, "lesson", act=10, value="{lesson}"),
    ScreenRoute(Number.LIMITS, ADMINS, "⚙️ 限额"),
    # changes: begun on the screen of what is changed, confirmed on one that all of them share
    ScreenRoute(Number.UNIT, TOWN, "draft", "{village}", act=10),
    ScreenRoute(Number.UNIT, TOWN, "draft", "{excused}", act=11, value="{excuse}"),
    ScreenRoute(Number.UNIT, TOWN, "draft", "{village}", act=12),
    ScreenRoute(Number.UNIT, TOWN, "draft", "{village}", act=13),
    ScreenRoute(Number.UNIT, TOWN, "draft", "{village}", act=14),
    ScreenRoute(Number.UNIT, TOWN, "draft", "{village}", act=15),
    ScreenRoute(Number.UNIT, TOWN, "draft", "{village}", act=16),
    ScreenRoute(Number.PERSON, TOWN, "draft", "{member}", act=10),
    ScreenRoute(Number.PERSON, TOWN, "draft", "{member}", act=11),
    ScreenRoute(Number.PERSON, TOWN, "draft", "{member}", act=12),
    ScreenRoute(Number.PERSON, TOWN, "draft", "{member}", act=13),
    ScreenRoute(Number.PERSON, TOWN, "draft", "{away_member}", act=14, value="{substitution}"),
    ScreenRoute(Number.SCHEDULE, TOWN, "draft", "{flood}", act=10),
    ScreenRoute(Number.SCHEDULE, TOWN, "draft", "{flood}", act=11),
    ScreenRoute(Number.SCHEDULE, TOWN, "draft", "{flood}", act=12, value="2"),
    ScreenRoute(Number.SCHEDULE, TOWN, "draft", "{flood}", act=12, value="3"),
    ScreenRoute(Number.SCHEDULE, TOWN, "draft", "{flood}", act=13),
    ScreenRoute(Number.SCHEDULE_SUMMARY, TOWN, "汇总发给谁", "{flood}"),
    ScreenRoute(Number.SCHEDULE_SUMMARY, TOWN, "draft", "{flood}", act=10, value="1"),
    ScreenRoute(Number.SCHEDULE_SUMMARY, TOWN, "draft", "{flood}", act=12),
    ScreenRoute(Number.SCHEDULES, ADMINS, "draft", act=10),
    ScreenRoute(Number.CHATS, ADMINS, "draft", act=10),
    ScreenRoute(Number.SCHEDULE, TOWN, "draft", "{flood}", act=12, value="1"),
    ScreenRoute(Number.SCHEDULE_UNITS, TOWN, "哪些单位要报", "{flood}"),
    ScreenRoute(Number.SCHEDULE_UNITS, TOWN, "draft", "{flood}", act=10, value="{village}"),
    ScreenRoute(Number.SCHEDULE_UNITS, TOWN, "draft", "{flood}", act=12),
    ScreenRoute(Number.STEPS, TOWN, "draft", "{flood}", act=10),
    ScreenRoute(Number.STEP, NOBODY, "🔔 防汛", "{flood}"),  # it has no steps
    ScreenRoute(Number.RUNG, NOBODY, "🚨 县", "{setting}"),
    ScreenRoute(Number.LADDER, NOBODY, "draft", "{setting}", act=11),
    ScreenRoute(Number.CLOCKS, NOBODY, "⏱ 县", "{setting}"),
    ScreenRoute(Number.MUSTER, TOWN, "draft", "{duty.rule}", act=10, value="1"),
    ScreenRoute(Number.CALENDAR, ADMINS, "draft", act=10, value="1"),
    ScreenRoute(Number.LIMITS, ADMINS, "draft", act=10, value="0"),
    ScreenRoute(Number.PREVIEW, NOBODY, "这样改"),  # nobody is in the middle of anything
    ScreenRoute(Number.UNDO, ADMINS, "↩️ 撤销修改"),
    ScreenRoute(Number.CHANGE, ADMINS, "这一项已经没有了"),
    ScreenRoute(Number.CHANGE, TOWN, "unit", act=10, via=(Number.UNIT, "{village}", 16)),
    ScreenRoute(Number.CHANGE, TOWN, "draft", act=11, via=(Number.UNIT, "{village}", 14)),
)
