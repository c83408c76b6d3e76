"""People change: a reporter is replaced in /admin by somebody new; somebody on the rota hands over and is removed."""

from bot.demo.scenes.times import Scenes, at
from bot.demo.stage import DemoStage
from bot.demo.town import LIN, OFFICE, TOWN


def replace_reporter(stage: DemoStage) -> None:
    """Words only lead to the screen. With the yes comes a link for whoever is new; until then 郑老师 goes on."""
    stage.says(OFFICE, "换掉青石镇中心小学的信息员")
    for button in ("青石镇中心小学 信息员", "🔁 由别人接替"):
        stage.waits_for(5)
        stage.presses(OFFICE, button)
    stage.waits_for(5)
    stage.says(OFFICE, f"林老师 1380000{LIN.id}")
    stage.waits_for(5)
    stage.presses(OFFICE, "✅ 确定")
    stage.waits_for(5)


def successor_joins(stage: DemoStage) -> None:
    stage.opens(LIN, stage.link(OFFICE))


def successor_reports(stage: DemoStage) -> None:
    """The reminder came to her, and to 郑老师 no more."""
    stage.says(LIN, "全校师生平安")


def hand_all_over(stage: DemoStage) -> None:
    """马干事 goes to another office: before the right ends, all that is in their name goes to somebody else."""
    stage.says(OFFICE, f"/people {TOWN}")
    for button in ("✖️ 移除 马干事", "📦 先交接", "全部交给一个人", "何主任（青石镇）"):
        stage.waits_for(5)
        stage.presses(OFFICE, button)
    stage.waits_for(5)


def remove_officer(stage: DemoStage) -> None:
    stage.presses(OFFICE, "✖️ 移除 马干事")
    stage.waits_for(5)
    stage.presses(OFFICE, "确定")


SCENES: Scenes = (
    (at("11:30"), "小学换信息员", replace_reporter),
    (at("11:36"), "林老师加入，接替郑老师", successor_joins),
    (at("16:40"), "下午：小学由接替的人报", successor_reports),
    (at("17:50"), "马干事调走：先交接", hand_all_over),
    (at("17:52"), "马干事调走：移除", remove_officer),
)
