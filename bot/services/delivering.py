"""The transactions around one send: claim, then settle with what came of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.messages import Board, Card, Composed, Fetch, Lane, Outcome, Send, Sent, Toast, outgoing
from bot.domain.messaging.kinds import AWAITED, BULK, EVERY, INSIST, LIVE, PROMPT, UNTOLD
from bot.domain.plain import failure
from bot.phrases import say
from bot.services import plan_cards, posting
from bot.services.composing import card_at, compose
from bot.services.incidents import walking
from storage.database import AWAY
from storage.queries import chats, people, plans, post
from storage.queries.post import Fresh
from storage.tables import LiveCard, Outbox, OutboxState, PlanCard
from storage.work import Work

RETRY_STEPS = (timedelta(seconds=2), timedelta(seconds=10), timedelta(seconds=60), timedelta(minutes=5))
# Each try that nobody answers may be one more copy in the chat. So these are the pauses between such tries, and after
# the last nothing more is said; only urgent messages go on (docs/faults.md).
UNCERTAIN_STEPS = (*RETRY_STEPS[:3], timedelta(minutes=10), timedelta(hours=1))

MOST_LOOKED_AT = 500  # messages in one transaction, most of them dropped if there are so many


@dataclass(frozen=True)
class Parcel:
    """A claimed message, ready to go."""

    outbox_id: int
    chat_id: int
    thread_id: int | None
    lane: Lane
    message: Composed | Fetch
    kind: str
    cause: str

    @property
    def paced(self) -> bool:
        """Answers to pressed buttons and fetched files are no messages: they do not count against a chat's pace."""
        return not isinstance(self.message, Toast | Fetch)

    @property
    def pictures(self) -> int:
        """An album is as many messages to its chat as it has pictures; anything else is one."""
        return max(1, len(self.message.media)) if isinstance(self.message, Send) else 1

    @property
    def new(self) -> bool:
        """A message that was not there before; what limits edits, menus and answers to buttons does not limit it."""
        return isinstance(self.message, Send)

    @property
    def bulk(self) -> bool:
        return self.lane in BULK


@dataclass(frozen=True)
class Room:
    """How many messages may go out now, and how many of them in bulk."""

    every: int
    bulk: int


@dataclass(frozen=True)
class Taken:
    """What was claimed; `more`: there was no end to what no longer matters, look again at once."""

    parcels: list[Parcel]
    more: bool = False


@dataclass(frozen=True)
class Ended:
    """What came of a send. `plain`: that it arrived is all there is to write down; it shows nothing that changes."""

    sent: Sent
    plain: bool = False


def take(work: Work, busy_chats: frozenset[int], room: Room) -> Taken:
    """Claims what is to be sent now, one message a chat, bulk after all else. What no longer matters is dropped on the
    way; goes on behind that, until there is no room or nothing more to send."""
    parcels: list[Parcel] = []
    looked_at = 0
    fresh = post.fresh(work) if room.every > 0 else []
    while (left := room.every - len(parcels)) > 0 and looked_at < MOST_LOOKED_AT:
        busy = busy_chats | {parcel.chat_id for parcel in parcels}
        bulk = room.bulk - sum(parcel.bulk for parcel in parcels)
        rows = post.sendable(work, busy, left, EVERY if bulk > 0 else PROMPT)
        looked_at += len(rows)
        chosen = _for_room([*rows, *(one for one in fresh if one.chat_id not in busy)], Room(left, bulk))
        claimed = _claimed(work, [row for row in chosen if isinstance(row, Outbox)])
        claimed += _departed(work, fresh, [one for one in chosen if isinstance(one, Fresh)])
        fresh = []
        parcels += sorted(claimed, key=lambda parcel: parcel.lane)
        if len(rows) < left and len(claimed) == len(chosen):  # else one behind it may go to the same chat
            return Taken(parcels)
    return Taken(parcels, more=len(parcels) < room.every)


def _for_room(found: Iterable[Outbox | Fresh], room: Room) -> list[Outbox | Fresh]:
    """By lane, in the order given; of those for whom there is room the first of each chat."""
    first: dict[int, Outbox | Fresh] = {}
    for one in sorted(found, key=lambda one: one.lane)[: room.every]:
        first.setdefault(one.chat_id, one)
    prompt = [one for one in first.values() if one.lane in PROMPT]
    return prompt + [one for one in first.values() if one.lane in BULK][: room.bulk]


def _departed(work: Work, fresh: Sequence[Fresh], chosen: Sequence[Fresh]) -> list[Parcel]:
    """Stores what this transaction queued: the chosen ones as being sent."""
    numbers = post.depart(work, chosen)
    going = {id(one) for one in chosen}
    post.stay(work, [one for one in fresh if id(one) not in going])
    return [_new_parcel(number, one) for number, one in zip(numbers, chosen, strict=True)]


def take_first(work: Work, busy_chats: frozenset[int], room: Room) -> Taken:
    """Claims the first message alone; one that cannot even be composed is given up, so that it blocks no other."""
    rows = post.sendable(work, busy_chats, min(1, room.every), PROMPT)
    rows = rows or post.sendable(work, busy_chats, min(1, room.bulk), BULK)
    numbers = [row.id for row in rows]
    try:
        with work.session.begin_nested():
            return Taken(_claimed(work, rows), more=bool(rows))
    except AWAY:
        raise
    except Exception as error:  # whatever is wrong with it, those behind it must go out
        for number in numbers:
            give_up(work, number, failure(error))
        return Taken([], more=True)


def give_up(work: Work, outbox_id: int, why: str) -> None:
    """Nothing sensible can be done with this message any more."""
    row = work.session.get(Outbox, outbox_id)
    if row is None:
        return
    row.state, row.error = OutboxState.FAILED, why
    if row.kind not in UNTOLD:
        posting.tell_admins(work, _unsendable(work, row, why))


def _unsendable(work: Work, row: Outbox, why: str) -> str:
    what = say(f"unsendable.{AWAITED.get(row.lane, 'other')}")
    return say("admin.unsendable", who=_called(work, row.chat_id), what=what, number=row.id, error=why)


def _called(work: Work, chat_id: int) -> str:
    """A person by name, a group by its title."""
    account, chat = people.find_account(work, chat_id), chats.chat_of(work, chat_id)
    return account.name if account else (chat.title if chat and chat.title else str(chat_id))


def _claimed(work: Work, rows: Sequence[Outbox]) -> list[Parcel]:
    if not rows:
        return []
    found = [(row, message) for row in rows if (message := _still_wanted(work, row)) is not None]
    work.session.flush()  # what was dropped must not be found again
    ours = post.claim(work, [row.id for row, _ in found])
    return [_parcel(row, message) for row, message in found if row.id in ours]


def _parcel(row: Outbox, message: Composed | Fetch) -> Parcel:
    return Parcel(row.id, row.chat_id, row.thread_id, row.lane, message, row.kind, row.cause)


def _new_parcel(number: int, fresh: Fresh) -> Parcel:
    letter = fresh.letter
    assert isinstance(letter.message, Composed)
    cause = fresh.row["cause"]
    return Parcel(number, letter.chat_id, letter.thread_id, letter.lane, letter.message, letter.kind, cause)


def _still_wanted(work: Work, row: Outbox) -> Composed | Fetch | None:
    message, why = None, _worthless(work, row)
    if not why:
        message, why = compose(work, row), "nothing left to say"
    if message is None:
        row.state, row.error = OutboxState.DROPPED, why
        row.dedup_key = None if row.kind in LIVE else row.dedup_key
    return message


def _worthless(work: Work, row: Outbox) -> str:
    chat = chats.chat_of(work, row.chat_id)
    if row.expires_at is not None and row.expires_at <= work.now:
        return "expired"
    return "chat disabled" if chat is not None and chat.disabled_at is not None else ""


def settle(work: Work, ended: Mapping[int, Ended]) -> None:
    """Writes down what came of sends, by the ids of their messages."""
    arrived = {number: came.sent.message_id for number, came in ended.items() if _arrived_plainly(came)}
    post.arrived(work, arrived)
    rest = [number for number in ended if number not in arrived]
    rows = post.messages(work, rest) if rest else {}
    for number in rest:
        _settle(work, rows[number], ended[number].sent)


def _arrived_plainly(came: Ended) -> bool:
    return came.plain and came.sent.outcome is Outcome.SENT


def _settle(work: Work, row: Outbox, sent: Sent) -> None:
    row.error = sent.error
    if sent.outcome is Outcome.SENT:
        _sent(work, row, sent.message_id)
        return
    _forget_drawing(work, row)
    if sent.outcome is Outcome.LATER:
        _later(work, row, sent.retry_after)
        if sent.retry_after:
            _wait_for_all_drawings(work, row)
    elif sent.outcome is Outcome.UNCLEAR:
        _unclear(work, row)
    elif sent.outcome is Outcome.MOVED and sent.new_chat_id is not None:
        row.state = OutboxState.QUEUED
        work.session.flush()
        move_chat(work, row.chat_id, sent.new_chat_id)
    elif sent.outcome is Outcome.GONE:
        row.state = OutboxState.FAILED
        gone(work, row.chat_id, sent.error)
    elif not _drawn_anew(work, row):
        row.state = OutboxState.FAILED
        if row.lane in AWAITED and row.kind not in UNTOLD:
            text = _unsendable(work, row, sent.error)
            posting.tell_admins(work, text, key=f"unsendable:{row.chat_id}:{work.now.date()}")


def _drawn_anew(work: Work, row: Outbox) -> bool:
    """A card that can no longer be edited (somebody deleted it, say) is sent once more as a new message."""
    card = _card(work, row)
    if card is None or card.message_id is None:
        return False
    card.message_id, row.state = None, OutboxState.QUEUED
    return True


def _sent(work: Work, row: Outbox, message_id: int | None) -> None:
    row.state, row.sent_at, row.message_id = OutboxState.SENT, work.now, message_id
    card = _card(work, row)
    if card is not None and message_id is not None:
        card.message_id = message_id


def _forget_drawing(work: Work, row: Outbox) -> None:
    """A card that did not get through must not be taken for the one people see."""
    card = _card(work, row)
    if card is not None:
        card.text, row.dedup_key = "", None


def _card(work: Work, row: Outbox) -> LiveCard | PlanCard | None:
    if row.kind not in LIVE:
        return None
    message = outgoing.validate_json(row.payload)
    if isinstance(message, Board):
        return plan_cards.card_at(work, row, message)
    return card_at(work, row, message) if isinstance(message, Card) else None


def _later(work: Work, row: Outbox, retry_after: timedelta | None) -> None:
    pause = retry_after or RETRY_STEPS[min(row.attempts, len(RETRY_STEPS)) - 1]
    row.state, row.not_before = OutboxState.QUEUED, work.now + pause


def _wait_for_all_drawings(work: Work, row: Outbox) -> None:
    """While a card is refused, one drawing of it waits; else every report would bring another, and be refused."""
    card = _card(work, row)
    if card is None:
        return
    key = plan_cards.board_key(card) if isinstance(card, PlanCard) else post.drawing_key(card.id)
    newer = post.queued_as(work, key)
    if newer is None:
        row.dedup_key = key
    else:
        newer.not_before, row.state = row.not_before, OutboxState.DROPPED


def _unclear(work: Work, row: Outbox) -> None:
    row.uncertain += 1
    if row.lane == Lane.URGENT:
        _later(work, row, None)
    elif row.lane not in INSIST and row.kind not in LIVE:
        row.state = OutboxState.DROPPED
    elif row.uncertain <= len(UNCERTAIN_STEPS):
        _later(work, row, UNCERTAIN_STEPS[row.uncertain - 1])
    else:
        row.state = OutboxState.UNCERTAIN
        work.did.uncertain[row.kind] += 1


def put_back(work: Work, outbox_ids: Collection[int]) -> None:
    """Claimed, but never tried: as if it had not been claimed."""
    for row in post.messages(work, outbox_ids).values():
        _forget_drawing(work, row)
        row.state, row.attempts = OutboxState.QUEUED, row.attempts - 1


def recover(work: Work) -> int:
    """Settles what a process was sending when it died; returns how many there were."""
    rows = post.interrupted(work)
    for row in rows:
        row.error = "interrupted"
        _forget_drawing(work, row)
        _unclear(work, row)
        row.not_before = work.now  # the pause between tries has passed while nobody ran
    return len(rows)


def gone(work: Work, chat_id: int, reason: str) -> None:
    """The chat is closed to us; those who administer the units it serves are told once."""
    if not chats.disable_chat(work, chat_id, reason):
        return
    walking.chat_gone(work, chat_id)
    account = people.find_account(work, chat_id)
    if account is not None:
        phrase, units = "member.blocked", people.units_served(work, account)
    else:
        phrase, units = "group.closed", [binding.unit_id for binding in chats.bindings_at(work, chat_id)]
    if units:  # anybody may block the bot, or put it into a group and out again: that is nobody's business
        posting.tell_admins(work, say(phrase, who=_called(work, chat_id), reason=reason), units=units)


def move_chat(work: Work, old: int, new: int) -> None:
    """A group became a supergroup: everything that pointed at it points at its new id."""
    chats.move(work, old, new)
    plans.move_cards(work, old, new)
    post.move_chat(work, old, new)
