"""A special period (特护期): entered the evening before, on the summaries of the day, ended early."""

from bot.demo.scenes.times import Scenes, at, nothing
from bot.demo.stage import DemoStage
from bot.demo.town import OFFICE


def enter(stage: DemoStage) -> None:
    """Words only lead to the screen; its days are typed, what comes of them is shown, and confirmed."""
    stage.says(OFFICE, "进入特护期")
    stage.waits_for(5)
    stage.presses(OFFICE, "🗓 定日期")
    stage.waits_for(5)
    stage.says(OFFICE, "11月23日到11月25日")
    stage.waits_for(10)
    stage.presses(OFFICE, "✅ 确定")


def end_early(stage: DemoStage) -> None:
    stage.says(OFFICE, "特护期结束")
    stage.waits_for(5)
    stage.presses(OFFICE, "⏹ 现在结束")
    stage.waits_for(10)
    stage.presses(OFFICE, "✅ 确定")


SCENES: Scenes = (
    (at("20:45", 22), "前一晚：明天起三天特护期", enter),
    (at("07:02"), "早上：特护期开始，每人一条", nothing),
    (at("17:45"), "特护期提前结束", end_early),
)
