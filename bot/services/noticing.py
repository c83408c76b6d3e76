"""Telling leaders: a round's card and what happened, queued wherever they read it."""

from datetime import datetime, timedelta

from sqlmodel import select

from bot.domain.flooding import Purpose, Verdict
from bot.domain.messages import Card, Notice, Send
from bot.domain.messaging.kinds import Kind
from bot.phrases import say
from bot.services import patience, posting
from bot.services.recipients import targets
from storage.queries import post, rounds
from storage.tables import Account, LiveCard, Matter, Round
from storage.work import Work

ALBUM_PAUSE = timedelta(seconds=2)  # an album comes as separate messages without an end mark
CARD_PACE = timedelta(seconds=10)  # the platform limits edits too; a card is redrawn no faster


def redraw(work: Work, round_: Round) -> None:
    """Queues the round's live cards to be drawn again, no faster than `CARD_PACE`."""
    for card in rounds.live_cards(work, round_.id):
        _queue_card(work, card)


def open_cards(work: Work, round_: Round) -> None:
    """Puts a live card into every chat that leaders read."""
    for target in targets.of_round(work, round_):
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
    for place in targets.of_round(work, round_):
        posting.queue(work, place, Send(text=say("matter.flood", name=teller.name)), Kind.MATTER_FLOOD)


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
    for target in targets.of_round(work, round_):
        posting.queue(
            work,
            target,
            Notice(matter_id=matter.id),
            Kind.MATTER,
            key=f"matter:{matter.id}:{target.key}",
            not_before=work.now + ALBUM_PAUSE,
        )
