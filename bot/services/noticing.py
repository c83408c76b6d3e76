"""Telling leaders: where a round's card, matters and summaries go, and queueing them there."""

from datetime import datetime, timedelta

from sqlmodel import select

from bot.domain.flooding import Purpose, Verdict
from bot.domain.messages import Card, Notice, Send
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.place import Place
from bot.domain.terms import Role
from bot.phrases import say
from bot.services import patience, posting
from storage.queries import chats, people, post, rounds, units
from storage.tables import Account, LiveCard, Matter, Round, Schedule
from storage.work import Work

ALBUM_PAUSE = timedelta(seconds=2)  # an album comes as separate messages without an end mark
CARD_PACE = timedelta(seconds=10)  # the platform limits edits too; a card is redrawn no faster
ROLE_PREFIX = "role:"


def targets(work: Work, round_: Round) -> list[Place]:
    """The bound chats and the private chats of the roles that the schedule names, each once."""
    schedule = work.session.get_one(Schedule, round_.schedule_id)
    wanted = rounds.plan_of(schedule).summary_to
    bound = {binding.name: binding for binding in chats.bindings(work)}
    found = [
        Place(binding.chat_id, binding.thread_id)
        for name in wanted
        if (binding := bound.get(name)) and binding.chat_id is not None
    ]
    for name in wanted:
        if name.startswith(ROLE_PREFIX):
            found += _private(work, round_, Role(name.removeprefix(ROLE_PREFIX)))
    return [target for target in dict.fromkeys(found) if _open(work, target)]


def _private(work: Work, round_: Round, role: Role) -> list[Place]:
    """People with the role for all units of the round: a village's leader is not sent the whole town."""
    shared = units.above_all(work, round_.id)
    return [Place(account.user_id) for _, account in people.members(work, shared, [role])]


def _open(work: Work, target: Place) -> bool:
    chat = chats.chat_of(work, target.chat)
    return chat is None or chat.disabled_at is None


def redraw(work: Work, round_: Round) -> None:
    """Queues the round's live cards to be drawn again, no faster than `CARD_PACE`."""
    for card in rounds.live_cards(work, round_.id):
        _queue_card(work, card)


def open_cards(work: Work, round_: Round) -> None:
    """Puts a live card into every chat that leaders read."""
    for target in targets(work, round_):
        query = select(LiveCard).where(
            LiveCard.round_id == round_.id,
            LiveCard.chat_id == target.chat,
            LiveCard.thread_id == (target.thread or 0),
        )
        if work.session.exec(query).first() is None:
            card = LiveCard(round_id=round_.id, chat_id=target.chat, thread_id=target.thread or 0)
            work.session.add(card)
            work.session.flush()
            work.ahead.cards.pop(round_.id, None)
            _queue_card(work, card)


def _queue_card(work: Work, card: LiveCard) -> None:
    posting.queue(
        work,
        card.place,
        Card(round_id=card.round_id),
        Kind.CARD,
        key=post.drawing_key(card.id),
        not_before=_next_drawing(work, card),
    )


def _next_drawing(work: Work, card: LiveCard) -> datetime:
    """A card drawn in the future was drawn before the clock was set back."""
    if card.drawn_at is None or card.drawn_at > work.now:
        return work.now
    return max(work.now, card.drawn_at + CARD_PACE)


def _tell_of_flood(work: Work, round_: Round, teller: Account) -> None:
    for target in targets(work, round_):
        posting.queue(work, target, Send(text=say("matter.flood", name=teller.name)), Kind.MATTER_FLOOD)


def matter(work: Work, matter: Matter, round_: Round) -> None:
    """Tells leaders at once that something happened; an album is given a moment to come in whole.

    Of a flood of matters the first are told one by one; all of them stand in the card and the summary.
    """
    teller = work.session.get_one(Account, matter.account_id)
    found = patience.verdict(work, teller.user_id, Purpose.NOTICE)
    if found is Verdict.LAST:
        _tell_of_flood(work, round_, teller)
    if found is not Verdict.SAY:
        return
    for target in targets(work, round_):
        posting.queue(
            work,
            target,
            Notice(matter_id=matter.id),
            Kind.MATTER,
            key=f"matter:{matter.id}:{target.key}",
            not_before=work.now + ALBUM_PAUSE,
        )
