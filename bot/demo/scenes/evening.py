"""The evening before: those of the town are invited, each as who they are on the rota; the group is bound."""

from bot.demo.scenes.times import Scenes, at
from bot.demo.stage import DemoStage
from bot.demo.town import GROUP, IN_GROUP, OFFICE, PEOPLE, PLACE, TOWN


def invite_the_town(stage: DemoStage) -> None:
    """The admin invites in chat; each opens the link. The admin is in already; their own only says who they are."""
    for person in PEOPLE:
        for duty in person.duties:
            if duty[0] == TOWN:
                stage.waits_for(5)
                stage.says(OFFICE, f"/invite {' '.join(duty)}")
                stage.opens(person, stage.link(OFFICE))


def open_group(stage: DemoStage) -> None:
    """The town's group is made, the bot added, and bound as the place for summaries."""
    members = [person.id for person in IN_GROUP]
    made = stage.sandbox.post("chats", title=GROUP, members=members, admins=[OFFICE.id])
    stage.group_id = made["id"]
    stage.sandbox.post(f"chats/{stage.group_id}/add_bot", by=OFFICE.id)
    stage.sandbox.post(f"chats/{stage.group_id}/promote_bot", by=OFFICE.id)
    stage.sandbox.settle()
    stage.says(OFFICE, f"/bind {PLACE}", chat=stage.group_id)


SCENES: Scenes = (
    (at("19:55", 22), "前一晚：邀请镇里的人", invite_the_town),
    (at("20:30", 22), "前一晚：绑定值班群", open_group),
)
