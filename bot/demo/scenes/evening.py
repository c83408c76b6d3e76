"""The evening before: everybody joins, the group is bound."""

from bot.demo.scenes.times import Scenes, at
from bot.demo.stage import LINK, DemoStage, SceneError
from bot.demo.town import GROUP, IN_GROUP, OFFICE, PEOPLE, PLACE, Player


def invite_all(stage: DemoStage) -> None:
    """The admin invites everybody in chat; each opens the link."""
    for person in PEOPLE:
        for duty in person.duties:
            _join(stage, person, *duty)


def _join(stage: DemoStage, person: Player, *duty: str) -> None:
    """The first admin is in already; their own link only says who they are on the rota."""
    stage.waits_for(5)
    stage.says(OFFICE, f"/invite {' '.join(duty)}")
    found = LINK.search(stage.hears(OFFICE))
    if found is None:
        raise SceneError(f"no link for {person.name}: {stage.hears(OFFICE)}")
    stage.sandbox.post("start", person=person.id, payload=found[1])
    stage.sandbox.settle()


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
    (at("20:00", 22), "前一晚：邀请人员", invite_all),
    (at("20:30", 22), "前一晚：绑定值班群", open_group),
)
