"""In a busy process one account's share is smaller, and who has used it up is known when it becomes busy."""

from bot.domain.messaging.messages import ChatKind, Event, Incoming, Sender
from bot.domain.messaging.shares import BUSY, USUAL
from bot.runtime.shares import BUSY_LOAD, Shares
from bot.runtime.updates import Update

CALM, LOADED = BUSY_LOAD, BUSY_LOAD + 0.1


def says(update_id: int, user_id: int = 7, text: str = "") -> Update:
    sender = Sender(id=user_id, name="r")
    incoming = Incoming(
        update_id=update_id,
        event=Event.MESSAGE,
        chat_id=user_id,
        chat_kind=ChatKind.PRIVATE,
        sender=sender,
        text=text,
    )
    return Update("{}", incoming)


def over(shares: Shares, count: int, text: str = "") -> int:
    return len(shares.over([says(number, text=text) for number in range(count)]))


def test_the_smaller_share_holds_while_the_process_is_busy() -> None:
    few, many = int(BUSY.at_once), int(USUAL.at_once)
    assert over(Shares(lambda: LOADED, lambda: 0.0), few + 2) == 2
    assert over(Shares(lambda: CALM, lambda: 0.0), many + 2) == 2


def test_who_flooded_before_it_became_busy_is_over_at_once() -> None:
    load, now = CALM, 0.0
    shares = Shares(lambda: load, lambda: now)
    assert over(shares, int(BUSY.at_once) + 1) == 0
    load = LOADED
    assert over(shares, 1) == 1
    assert not shares.over([says(1, user_id=8)])  # nobody else is
    now = 1 / BUSY.a_second
    assert over(shares, 2) == 1  # time gives it back


def test_the_longest_message_takes_the_whole_share() -> None:
    assert over(Shares(lambda: LOADED, lambda: 0.0), 2, "长" * 4096) == 1
