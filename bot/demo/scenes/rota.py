"""The rota of the town: confirmed the evening before, handed over in the morning, asked about, and one swap."""

from bot.demo.scenes.times import Scenes, at
from bot.demo.stage import DemoStage
from bot.demo.town import EAST, HE, LEADER, MA


def know_of_tomorrow(stage: DemoStage) -> None:
    """Both were told when they joined, for their duty begins in the morning."""
    for person in (LEADER, MA):
        stage.waits_for(3)
        stage.presses(person, "✅ 知道了")


def note_for_the_next(stage: DemoStage) -> None:
    """Half an hour before the change of shift the bot has asked; the answer is a reply to it."""
    asked = max(message["message_id"] for message in stage.messages(HE))
    stage.says(HE, "石桥民房起火已办结，有人看守余火。石桥下午有施工队进场，请留意", reply_to=asked)


def take_over(stage: DemoStage) -> None:
    for person in (MA, LEADER):
        stage.waits_for(3)
        stage.presses(person, "✅ 到岗")


def ask_who(stage: DemoStage) -> None:
    stage.says(EAST, "今天谁值班？")


def ask_for_a_swap(stage: DemoStage) -> None:
    stage.says(HE, "/swap")
    stage.waits_for(3)
    stage.presses(HE, "11月24日")
    stage.waits_for(3)
    stage.presses(HE, "马干事　11月25日")


def agree_to_it(stage: DemoStage) -> None:
    stage.presses(MA, "✅ 同意")


SCENES: Scenes = (
    (at("20:40", 22), "前一晚：知道明天值班", know_of_tomorrow),
    (at("07:34"), "交班留言", note_for_the_next),
    (at("08:01"), "接班", take_over),
    (at("10:20"), "今天谁值班", ask_who),
    (at("11:05"), "何主任想换班", ask_for_a_swap),
    (at("11:12"), "马干事同意换班", agree_to_it),
)
