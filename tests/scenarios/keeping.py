"""The world of a sandbox that has ended, kept so that any number of sandboxes can go on from there."""

import asyncio
import io
import pickle
from typing import Any

from bot.sandbox.world import World


class _Pickler(pickle.Pickler):
    """What belongs to the event loop that has ended is left out: nobody waits any more, nothing is under way."""

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, asyncio.Condition):
            return asyncio.Condition, ()
        if isinstance(value, asyncio.Task):
            return type(None), ()
        return NotImplemented


def kept(world: World) -> bytes:
    world.clock.followers.clear()  # the program that followed has ended, too
    written = io.BytesIO()
    _Pickler(written).dump(world)
    return written.getvalue()


def taken_up(written: bytes) -> World:
    world: World = pickle.loads(written)
    return world
