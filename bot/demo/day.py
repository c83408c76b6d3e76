"""The script: one duty day with two rounds, hour by hour (Asia/Shanghai)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.demo.stage import LINK, SceneError, Stage
from bot.demo.town import (
    BRIDGE,
    EAST,
    GROUP,
    HEADTEACHER,
    IN_GROUP,
    LANE,
    LEADER,
    OFFICE,
    PEOPLE,
    PLACE,
    SCHOOL,
    SLOPES,
    WILLOW,
    Person,
)

ZONE = ZoneInfo("Asia/Shanghai")
EVE = datetime(2026, 11, 22, 19, 50, tzinfo=ZONE)
END = datetime(2026, 11, 23, 18, 0, tzinfo=ZONE)


@dataclass(frozen=True)
class Scene:
    """What happens at one moment (UTC)."""

    at: datetime
    title: str
    act: Callable[[Stage], None]


def scenes() -> Iterator[Scene]:
    """The whole day, in order."""
    for moment, title, act in SCRIPT:
        yield Scene(moment.astimezone(UTC), title, act)


def _at(clock: str, day: int = 23) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


# -- the evening before --------------------------------------------------------------------------------------


def invite_all(stage: Stage) -> None:
    """The admin invites everybody in chat; each opens the link."""
    for person in PEOPLE:
        for unit, role in person.duties:
            if person is not OFFICE:
                _join(stage, person, unit, role)


def _join(stage: Stage, person: Person, unit: str, role: str) -> None:
    stage.waits_for(5)
    stage.says(OFFICE, f"/invite {unit} {role}")
    found = LINK.search(stage.hears(OFFICE))
    if found is None:
        raise SceneError(f"no link for {person.name}: {stage.hears(OFFICE)}")
    stage.sandbox.post("start", person=person.id, payload=found[1])
    stage.sandbox.settle()


def open_group(stage: Stage) -> None:
    """The town's group is made, the bot added, and bound as the place for summaries."""
    members = [person.id for person in IN_GROUP]
    made = stage.sandbox.post("chats", title=GROUP, members=members, admins=[OFFICE.id])
    stage.group_id = made["id"]
    stage.sandbox.post(f"chats/{stage.group_id}/add_bot", by=OFFICE.id)
    stage.sandbox.post(f"chats/{stage.group_id}/promote_bot", by=OFFICE.id)
    stage.sandbox.settle()
    stage.says(OFFICE, f"/bind {PLACE}", chat=stage.group_id)


# -- the morning round ---------------------------------------------------------------------------------------


def early_report(stage: Stage) -> None:
    """Nobody asked yet: 东沟 reports on the way to the fields."""
    stage.says(EAST, "东沟村：今日平安")


def one_tap(stage: Stage) -> None:
    stage.presses(WILLOW, "✅")


def matter_with_photo(stage: Stage) -> None:
    stage.sends(BRIDGE, photos=1, caption="石桥桥头路面塌陷约两米，已拉警戒线，没有人员受伤")


def doubtful(stage: Stage) -> None:
    """Only the unit's name, and the name has 平安 in it: the bot asks."""
    stage.says(LANE, "平安里社区")


def doubt_answered(stage: Stage) -> None:
    stage.presses(LANE, "✅")


def relay(stage: Stage) -> None:
    """A 接龙 in the group for three units."""
    stage.says(
        SLOPES,
        "#接龙\n11月23日早报平安\n1. 南坪村 平安\n2. 无事坡村 平安\n3. 实验幼儿园 平安，师生全部到园",
        chat=stage.group_id,
    )


def late_report(stage: Stage) -> None:
    """After the summary: it is late, and the summary is issued again."""
    stage.says(SCHOOL, "早上开会，报晚了。学校一切正常，平安")
    if "收到" not in stage.hears(SCHOOL):
        stage.presses(SCHOOL, "✅")


def correction(stage: Stage) -> None:
    """柳湾 had said 平安; now there is something."""
    stage.presses(WILLOW, "✏️")
    stage.says(WILLOW, "柳湾村二组停水，水管爆裂，正在抢修")


def look_at_status(stage: Stage) -> None:
    stage.says(LEADER, "/status")


# -- the afternoon round -------------------------------------------------------------------------------------


def afternoon_taps(stage: Stage) -> None:
    for person in (EAST, BRIDGE, LANE):
        stage.waits_for(4)
        stage.presses(person, "✅")


def afternoon_all(stage: Stage) -> None:
    stage.says(SLOPES, "南坪、无事坡、实验幼儿园均平安")


def edited_message(stage: Stage) -> None:
    """Edits the message itself instead of sending another."""
    number = stage.says(WILLOW, "平安")
    stage.waits_for(40)
    stage.edits(WILLOW, number, "水管已修好，二组恢复供水；河边发现一处护栏松动，已派人处理")


def afternoon_school(stage: Stage) -> None:
    stage.says(HEADTEACHER, "全校师生平安")


def nothing(_: Stage) -> None:
    """Only time passes."""


SCRIPT: tuple[tuple[datetime, str, Callable[[Stage], None]], ...] = (
    (_at("20:00", 22), "前一晚：邀请人员", invite_all),
    (_at("20:30", 22), "前一晚：绑定值班群", open_group),
    (_at("06:10"), "东沟村提前报", early_report),
    (_at("08:02"), "柳湾村一点即报", one_tap),
    (_at("08:06"), "石桥村有事带照片", matter_with_photo),
    (_at("08:11"), "平安里社区说得不清楚", doubtful),
    (_at("08:12"), "问过再记", doubt_answered),
    (_at("08:20"), "三个单位接龙", relay),
    (_at("09:20"), "截止，汇总", nothing),
    (_at("09:31"), "小学迟报", late_report),
    (_at("09:48"), "柳湾村更正", correction),
    (_at("10:00"), "领导看进度", look_at_status),
    (_at("16:03"), "下午：一点即报", afternoon_taps),
    (_at("16:10"), "下午：三个单位一起报", afternoon_all),
    (_at("16:20"), "下午：修改原消息", edited_message),
    (_at("16:40"), "下午：小学", afternoon_school),
    (_at("17:21"), "下午汇总", nothing),
    (END, "收工", nothing),
)
