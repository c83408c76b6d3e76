"""Updates out of the ordinary: ids that jump, updates that are late, and things that are hardly updates at all."""

from typing import Any

from bot.sandbox.world import Json, World


def jump_ids(world: World, body: Json) -> Json:
    """The next update's id is higher by so much, or lower: after a week of silence it is a random number."""
    world.bot(body.get("token")).updates.jump(int(body["by"]))
    return {}


def hold_updates(world: World, body: Json) -> Json:
    """Updates wait on the server until they are let go."""
    world.bot(body.get("token")).updates.hold()
    return {}


def release_updates(world: World, body: Json) -> Json:
    world.bot(body.get("token")).updates.release(world.clock.now())
    world.clock.stir()
    return {}


def bring(world: World, body: Json) -> Json:
    """Any JSON as an update, under the next id or under the one it has."""
    queue = world.bot(body.get("token")).updates
    update_id = queue.put_raw(dict(body["update"]), world.clock.now())
    world.clock.stir()
    return {"update_id": update_id}


def repeat_updates(world: World, body: Json) -> Json:
    """So many updates come once more after they have been confirmed."""
    world.bot(body.get("token")).updates.repeats += int(body["times"])
    return {}


ACTIONS: dict[str, Any] = {
    "jump_ids": jump_ids,
    "hold_updates": hold_updates,
    "release_updates": release_updates,
    "bring": bring,
    "repeat_updates": repeat_updates,
}
