"""What stands beside the values of a file that the program has written."""

from collections.abc import Mapping

TOP = """\
# 平安报的配置，由 pinganbao export-config 照现在实行的写出。改好后先检查、再写入：
#   pinganbao check config.toml
#   pinganbao apply config.toml
# 聊天里改过的不会被这个文件冲掉：apply 只写入文件里改动的，两边都改了的先问。
# 时长写作 "30m"（分）、"2h"（时）、"1d"（天），可以连写 "1h30m"。每一项的说明见 docs/config.md。
"""

# Above the first of a section.
HEADERS: Mapping[str, str] = {
    "bot": "令牌不写在这里：用环境变量 PINGANBAO_TOKEN，或者放在 token_file 里。",
    "database": "数据放在哪里。",
    "web": "监控和网页日历，只给本机或内网看。",
    "limits": "每人收多少，加入链接多久有效。",
    "retention": "收发的消息留多少天，0 是一直留着。",
    "calendar": "本地另定的休息日和工作日；法定的已经内置。",
    "units": "单位。最上级不写 parent；aliases 是大家平常的叫法。",
    "chats": "收汇总的群。由管理员在群里发 /bind 群名 绑定。",
    "schedules": "报送安排：谁，哪些天，几点以前报。",
    "excuses": "免报：从 first 到 last（含两端）不用报。",
    "incidents": "突发事件：时限、逐级提醒、领导群。[[incidents.units]] 是另有规定的单位。",
    "ladders": "逐级提醒：没有人接收时，一步一步通知谁。",
    "duty_people": "值班人员。账号在加入时对上，不写在这里。",
    "rotas": "值班表和轮换。换过的、代过的、导入的班不在这里，照旧。",
    "musters": "查岗：只在这些时段问，一点就答。",
    "emergency_plans": "应急预案。",
    "modes": "时期（特护期、节假日、汛期、阶段）：那些天里什么不一样。",
}

# Behind the first value of a section that bears the key: what is good to know beyond its word (`bot.config.words`).
KEYS: Mapping[tuple[str, str], str] = {
    ("database", "path"): "相对于本文件所在的目录",
    ("limits", "messages_per_person_per_day"): "每人每天最多几条提醒；回执和紧急情况不算",
    ("retention", "messages"): "报送、情况、汇总一直留着",
    ("retention", "notes"): "请假事由、交接班留言、值班表备注",
    ("schedules", "times"): "每天的截止时间",
    (
        "schedules",
        "days",
    ): "daily 每天；workdays 工作日；weekdays 周一到周五；holidays 休息日；或 RFC 5545 规则",
    ("schedules", "units"): '"青石镇/*" 是它下面的全部基层单位',
    ("schedules", "opens"): "截止前多久开放",
    ("schedules", "early"): "更早的提前报要问",
    ("schedules", "grace"): "截止后多久算未报，同时发汇总",
    ("schedules", "at"): "相对截止的时间，负的在前，正的在后",
    ("incidents", "chats"): "领导群；空的是本单位和上级的全部群",
    ("ladders", "after"): "报上来以后多久",
    ("ladders", "every"): "下一步之前多久重复一次",
    ("rotas", "people"): "依次轮到谁；几个人同班写在一项里",
    ("rotas", "every"): "day 每天换，week 每七天换",
    ("modes", "kind"): "特护期 > 节假日 > 汛期 > 阶段",
}
