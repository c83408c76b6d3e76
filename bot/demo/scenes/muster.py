"""查岗: the leader asks the posts of the rota in the afternoon's window."""

from bot.demo.scenes.times import Scenes, at, nothing
from bot.demo.stage import DemoStage
from bot.demo.town import LEADER, MA


def ordered(stage: DemoStage) -> None:
    stage.says(LEADER, "/muster")
    stage.presses(LEADER, "📣 现在查岗")


def answered(stage: DemoStage) -> None:
    """One tap; the leader's own post is asked like every other."""
    stage.presses(MA, "✅ 在岗")
    stage.waits_for(20)
    stage.presses(LEADER, "✅ 在岗")


SCENES: Scenes = (
    (at("14:00"), "查岗：带班领导现在查", ordered),
    (at("14:03"), "查岗：在岗的点一下", answered),
    (at("14:11"), "查岗：结果按岗位报给带班领导", nothing),
)
