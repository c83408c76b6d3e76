"""The afternoon round: nearly everybody by a tap or a line; learned words, an edit and a late photo."""

from bot.demo.scenes.times import END, Scenes, at, nothing
from bot.demo.stage import DemoStage
from bot.demo.town import BRIDGE, EAST, LANE, OWN_WORDS, SLOPES, WILLOW


def afternoon_taps(stage: DemoStage) -> None:
    for person in (EAST, BRIDGE):
        stage.waits_for(4)
        stage.presses(person, "✅")


def learned_words(stage: DemoStage) -> None:
    """In the morning the bot had to ask about them."""
    stage.says(LANE, OWN_WORDS)


def afternoon_all(stage: DemoStage) -> None:
    stage.says(SLOPES, "南坪、无事坡、实验幼儿园均平安")


def edited_message(stage: DemoStage) -> None:
    """Edits the message itself instead of sending another."""
    number = stage.says(WILLOW, "平安")
    stage.waits_for(40)
    stage.edits(WILLOW, number, "水管已修好，二组恢复供水；河边发现一处护栏松动，已派人处理")


def late_photo(stage: DemoStage) -> None:
    """Some minutes after the words: it joins its matter and goes to whoever was told of it."""
    stage.sends(WILLOW, photos=1)


SCENES: Scenes = (
    (at("16:03"), "下午：一点即报", afternoon_taps),
    (at("16:06"), "下午：按上次的说法", learned_words),
    (at("16:10"), "下午：三个单位一起报", afternoon_all),
    (at("16:20"), "下午：修改原消息", edited_message),
    (at("16:24"), "下午：照片晚到，并到那一件", late_photo),
    (at("17:21"), "下午汇总", nothing),
    (END, "收工", nothing),
)
