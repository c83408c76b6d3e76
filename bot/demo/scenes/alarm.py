"""A false alarm at noon: raised by mistake, taken, then taken back with a reason that all who were called hear."""

from bot.demo.scenes.times import Scenes, at
from bot.demo.stage import DemoStage
from bot.demo.town import EAST, MA


def alarm_raised(stage: DemoStage) -> None:
    stage.says(EAST, "/urgent 12:35东沟村后山冒浓烟，像是着火了，正赶过去看")


def taken_at_noon(stage: DemoStage) -> None:
    stage.presses(MA, "✋ 我来处理")


def called_false(stage: DemoStage) -> None:
    """The word alone ends nothing: the bot shows which alarm it is, and wants a reason."""
    stage.says(EAST, "误报")
    stage.waits_for(5)
    stage.presses(EAST, "⚪")
    stage.waits_for(20)
    stage.says(EAST, "是村民在地里烧秸秆，已经浇灭，没有着火")


SCENES: Scenes = (
    (at("12:38"), "中午：东沟村报紧急", alarm_raised),
    (at("12:40"), "中午：马干事接收", taken_at_noon),
    (at("12:46"), "中午：是误报，说明原因撤销", called_false),
)
