"""The morning round: early, by a tap, with a photo, in doubt, in own words, thanks, by a list, late, corrected."""

from bot.demo.scenes.times import Scenes, at, nothing
from bot.demo.stage import DemoStage
from bot.demo.town import BRIDGE, EAST, LANE, LEADER, OWN_WORDS, SCHOOL, SLOPES, WILLOW


def early_report(stage: DemoStage) -> None:
    """Nobody asked yet: 东沟 reports on the way to the fields."""
    stage.says(EAST, "东沟村：今日平安")


def one_tap(stage: DemoStage) -> None:
    stage.presses(WILLOW, "✅")


def matter_with_photo(stage: DemoStage) -> None:
    stage.sends(BRIDGE, photos=1, caption="石桥桥头路面塌陷约两米，已拉警戒线，没有人员受伤")


def doubtful(stage: DemoStage) -> None:
    """Only the unit's name, and the name has 平安 in it: the bot asks."""
    stage.says(LANE, "平安里社区")


def own_words(stage: DemoStage) -> None:
    """The question is answered in words that no table knows: asked once more, and the tap teaches them."""
    stage.says(LANE, OWN_WORDS)
    stage.waits_for(10)
    stage.presses(LANE, "✅")


def thanks(stage: DemoStage) -> None:
    """Courtesy is no report and is met with silence."""
    stage.says(LANE, "好的，谢谢")


def relay(stage: DemoStage) -> None:
    """A 接龙 in the group for three units."""
    stage.says(
        SLOPES,
        "#接龙\n11月23日早报平安\n1. 南坪村 平安\n2. 无事坡村 平安\n3. 实验幼儿园 平安，师生全部到园",
        chat=stage.group_id,
    )


def late_report(stage: DemoStage) -> None:
    """After the summary: it is late, and the summary is issued again."""
    stage.says(SCHOOL, "早上开会，报晚了。学校一切正常，平安")
    if "收到" not in stage.hears(SCHOOL):
        stage.presses(SCHOOL, "✅")


def correction(stage: DemoStage) -> None:
    """柳湾 had said 平安; now there is something."""
    stage.presses(WILLOW, "✏️")
    stage.says(WILLOW, "柳湾村二组停水，水管爆裂，正在抢修")


def look_at_status(stage: DemoStage) -> None:
    stage.says(LEADER, "/status")


SCENES: Scenes = (
    (at("06:10"), "东沟村提前报", early_report),
    (at("08:02"), "柳湾村一点即报", one_tap),
    (at("08:06"), "石桥村有事带照片", matter_with_photo),
    (at("08:11"), "平安里社区说得不清楚", doubtful),
    (at("08:12"), "自己的说法，问过就记住", own_words),
    (at("08:14"), "道谢，不打扰", thanks),
    (at("08:20"), "三个单位接龙", relay),
    (at("09:20"), "截止，汇总", nothing),
    (at("09:31"), "小学迟报", late_report),
    (at("09:48"), "柳湾村更正", correction),
    (at("10:00"), "领导看进度", look_at_status),
)
