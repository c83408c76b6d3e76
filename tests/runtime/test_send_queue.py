"""What has been claimed and waits for room: it leaves by lane as soon as there is some, or is put back."""

import asyncio
import math
from collections.abc import Sequence

from bot.domain.messaging.messages import Lane, Send
from bot.runtime.send_queue import SendQueue
from bot.services.delivery.claim import Parcel


def parcel(number: int, lane: Lane = Lane.RECEIPT) -> Parcel:
    return Parcel(number, number, None, lane, Send(text="✅"), "receipt", "")


class Gate:
    """Room that opens when it is told to."""

    def __init__(self, room: int, pause: float = 0.01) -> None:
        self.room, self.pause = room, pause
        self.left: list[int] = []
        self.back: list[int] = []
        self.put_back = asyncio.Event()
        self.queue = SendQueue(self._pause, self._start, self._put_back)

    def _pause(self, _: Parcel) -> float:
        return self.pause if len(self.left) >= self.room else 0.0

    def _start(self, one: Parcel) -> None:
        self.left.append(one.outbox_id)

    async def _put_back(self, outbox_ids: Sequence[int]) -> None:
        await asyncio.sleep(0)
        assert {one.outbox_id for one in self.queue.parcels} >= set(outbox_ids)  # still nobody else's
        self.back += outbox_ids
        self.put_back.set()


async def test_what_has_room_leaves_at_once_and_the_rest_when_there_is_some() -> None:
    gate = Gate(room=2)
    gate.queue.add([parcel(1), parcel(2), parcel(3)], within=60.0)
    assert gate.left == [1, 2]
    gate.room = 3
    await gate.queue.wait_until_empty()
    assert (gate.left, gate.back) == ([1, 2, 3], [])


async def test_what_is_claimed_later_in_an_earlier_lane_leaves_first() -> None:
    gate = Gate(room=0)
    gate.queue.add([parcel(1), parcel(2)], within=60.0)
    gate.queue.add([parcel(3, Lane.URGENT), parcel(4)], within=60.0)
    gate.room = 4
    await gate.queue.wait_until_empty()
    assert gate.left == [3, 1, 2, 4]


async def test_what_finds_no_room_in_time_is_put_back_and_later_ones_still_leave() -> None:
    gate = Gate(room=0)
    gate.queue.add([parcel(1)], within=0.0)
    gate.queue.add([parcel(2)], within=60.0)
    await gate.put_back.wait()
    assert gate.back == [1]
    gate.room = 1
    await gate.queue.wait_until_empty()
    assert (gate.left, gate.queue.parcels) == ([2], [])


async def test_where_the_clock_stands_still_all_are_put_back() -> None:
    gate = Gate(room=0, pause=math.inf)
    gate.queue.add([parcel(1), parcel(2)], within=60.0)
    await gate.queue.wait_until_empty()
    assert (gate.left, gate.back) == ([], [1, 2])
