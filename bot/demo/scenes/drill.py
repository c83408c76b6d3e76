"""演练: the flood plan is drilled, ticked off on a board, and ends in a record."""

from bot.demo.scenes.times import Scenes, at
from bot.demo.stage import DemoStage
from bot.demo.town import HE, LEADER, MA, OFFICE


def started(stage: DemoStage) -> None:
    stage.says(LEADER, "/plan")
    stage.presses(LEADER, "🎓 演练 防汛")
    stage.presses(LEADER, "🎓 确认开始演练")
    stage.waits_for(10)
    stage.presses(LEADER, "☐ 1.")


def on_the_way(stage: DemoStage) -> None:
    stage.presses(HE, "☐ 3.")
    stage.waits_for(5)
    stage.says(HE, "/plan 记 水位 2.1 米，涨势平缓")


def reminded(stage: DemoStage) -> None:
    """值班员 had forgotten to tick; the bot has asked."""
    stage.presses(MA, "☐ 2.")
    stage.waits_for(5)
    stage.presses(OFFICE, "☐ 6.")


def on_site(stage: DemoStage) -> None:
    for step in (4, 5):
        stage.presses(HE, f"☐ {step}.")
        stage.waits_for(5)
    stage.presses(MA, "☐ 7.")


def ended(stage: DemoStage) -> None:
    stage.presses(LEADER, "☐ 8.")
    stage.waits_for(15)
    stage.presses(LEADER, "🏁 结束", chat=stage.group_id)
    stage.waits_for(5)
    stage.presses(LEADER, "🏁 确认结束", chat=stage.group_id)


SCENES: Scenes = (
    (at("14:30"), "防汛演练：启动", started),
    (at("14:38"), "防汛演练：现场组到位", on_the_way),
    (at("14:46"), "防汛演练：超时提醒以后补上", reminded),
    (at("14:55"), "防汛演练：处置、疏导", on_site),
    (at("15:05"), "防汛演练：结束，出记录", ended),
)
