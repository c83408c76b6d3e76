"""The night: an urgent report climbs two steps until the duty leader takes it; follow-up, final report, closed."""

from bot.demo.scenes.times import Scenes, at, nothing
from bot.demo.stage import DemoStage
from bot.demo.town import BRIDGE, LEADER


def first_report(stage: DemoStage) -> None:
    """Time, place and what happened; nothing else is waited for."""
    stage.says(BRIDGE, "/urgent 23:25石桥村三组一处民房起火，火势较大，正在疏散")


def what_was_missing(stage: DemoStage) -> None:
    stage.presses(BRIDGE, "没有伤亡")
    stage.waits_for(20)
    stage.sends(BRIDGE, photos=1)


def taken(stage: DemoStage) -> None:
    """The two on duty have not answered for twenty minutes; the town's leader has been called meanwhile."""
    stage.presses(LEADER, "✋ 我来处理")


def follow_up(stage: DemoStage) -> None:
    stage.says(BRIDGE, "续报：明火已扑灭，受伤1人，已送医")


def asked_again(stage: DemoStage) -> None:
    """Half an hour without a word: the bot asks whoever took it."""
    stage.presses(LEADER, "🕐 还在处理")


def final_report(stage: DemoStage) -> None:
    stage.presses(BRIDGE, "🏁 终报")
    stage.waits_for(15)
    stage.says(BRIDGE, "火已全部扑灭，过火面积约80平方米，受伤1人无生命危险，留人看守余火")


def closed(stage: DemoStage) -> None:
    stage.presses(LEADER, "✔️ 办结")
    stage.waits_for(10)
    stage.presses(LEADER, "📄 值班快报")


SCENES: Scenes = (
    (at("23:31", 22), "夜里：石桥村报紧急", first_report),
    (at("23:32", 22), "夜里：缺的随后补", what_was_missing),
    (at("23:42", 22), "十分钟没有人接收，提醒带班领导", nothing),
    (at("23:53", 22), "二十分钟，周镇长接收", taken),
    (at("00:20"), "续报", follow_up),
    (at("00:52"), "没有消息，再问", asked_again),
    (at("01:30"), "终报", final_report),
    (at("01:36"), "办结，值班快报", closed),
)
