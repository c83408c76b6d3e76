"""What is known of a message before a word of it is read, in as few statements as the words need."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.conversation.heard import Heard
from bot.domain.conversation.known import Known, OpenQuestion, RepliedTo
from bot.domain.incidents.relapse import RECURS_FOR
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Incoming, Remind, outgoing
from bot.domain.reading import WEAK
from bot.domain.rota.handover_note import is_marked
from bot.domain.terms import Role
from storage.queries import duty as stored_duty
from storage.queries import handover as stored_handover
from storage.queries import incidents as stored_incidents
from storage.queries import members as stored_members
from storage.queries import outbox as stored_outbox
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.tables import Account
from storage.work import Work

# Which of the bot's messages is answered, by the word its row is stored with.
ANSWERED = {
    Kind.REMINDER.value.stored: RepliedTo.REMINDER,
    Kind.QUESTION.value.stored: RepliedTo.QUESTION,
    Kind.RECEIPT.value.stored: RepliedTo.RECEIPT,
    Kind.CALL.value.stored: RepliedTo.INCIDENT,
    Kind.NEWS.value.stored: RepliedTo.INCIDENT,
    Kind.INCIDENT.value.stored: RepliedTo.INCIDENT,
}
# What the bot says of itself when a round is owed, and what it answers: after an answer its chat has gone on.
SPOKEN = tuple(one.value.stored for one in (Kind.REMINDER, Kind.QUESTION, Kind.RECEIPT, Kind.ANSWER))
OFFICERS = frozenset({Role.DUTY_OFFICER, Role.DUTY_LEADER})
NOTE_KEY = "duty:note:"  # see `bot.services.rota.handover.ask_those_who_leave`


def known(
    work: Work,
    account: Account,
    incoming: Incoming,
    heard: Heard,
    unit_ids: Collection[int],
    waiting: OpenQuestion | None,
) -> Known:
    """`unit_ids`: the speaker's units that the words are about; `waiting`: the open question.

    What is open is looked up only where the words may be about it.
    """
    at = incoming.sent_at or work.now
    replied = _replied(work, incoming)
    hands_over = incoming.private and stored_handover.left_by(work, account.id) is not None
    # A 平安 in private is filed whatever is owed; filing finds that out.
    filed = heard.zero and incoming.private and not hands_over
    owed, early = (1, False) if filed else _owed(work, unit_ids, at)
    found = Known(
        private=incoming.private,
        addressed=incoming.addressed,
        replied=replied,
        serves=len(unit_ids),
        owed=owed,
        early=early,
        reminded=replied is RepliedTo.REMINDER or _just_reminded(work, incoming, heard, unit_ids, at),
        waiting=waiting,
        hands_over=hands_over,
        on_duty=(heard.from_above or (incoming.private and is_marked(heard.reading.text)))
        and (hands_over or _is_of_the_desk(work, account)),
        ended=heard.recurs and bool(stored_incidents.closed_with(work, account.id, at - RECURS_FOR)),
    )
    return found if heard.follows_nothing else _with_open(work, found, account, at)


def _is_of_the_desk(work: Work, account: Account) -> bool:
    """Stands on a post now, or has the role where the unit keeps no rota or they are off duty."""
    duties = stored_members.scope_of(work, account).duties
    return any(one.role in OFFICERS for one in duties) or bool(
        stored_duty.standing_at(work, work.now, accounts=[account.id])
    )


def _with_open(work: Work, found: Known, account: Account, at: datetime) -> Known:
    involved = stored_incidents.involving(work, account.id)
    matter = stored_reports.last_matter_by(work, account.id)
    return replace(
        found,
        incidents=len(involved),
        since=at - involved[0].reported_at if involved else None,
        matter=at - matter.sent_at if matter else None,
    )


def _replied(work: Work, incoming: Incoming) -> RepliedTo:
    if incoming.to_person:
        return RepliedTo.PERSON
    if incoming.reply_to is None:
        return RepliedTo.NOTHING
    row = stored_outbox.sent_message(work, incoming.chat_id, incoming.reply_to)
    if row is None:
        return RepliedTo.OTHER
    return (
        RepliedTo.HANDOVER
        if (row.dedup_key or "").startswith(NOTE_KEY)
        else ANSWERED.get(row.kind, RepliedTo.OTHER)
    )


def _just_reminded(
    work: Work, incoming: Incoming, heard: Heard, unit_ids: Iterable[int], at: datetime
) -> bool:
    """Is it the next message after a reminder of a round that is still owed?

    Looked up only for words that are a 平安 as an answer and nothing otherwise.
    """
    if heard.reading.rule != WEAK or not incoming.private or incoming.reply_to is not None:
        return False
    newest = stored_outbox.newest_of(work, incoming.chat_id, SPOKEN, at - stored_rounds.NEAR)
    message = outgoing.validate_json(newest.payload) if newest is not None else None
    if not isinstance(message, Remind):
        return False
    slots = [slot for unit_id in unit_ids for slot in stored_rounds.slots(work, unit_id, at)]
    return any(slot.occurrence_id in message.occurrences and slot.owed and slot.open(at) for slot in slots)


def _owed(work: Work, unit_ids: Iterable[int], at: datetime) -> tuple[int, bool]:
    """How many open rounds these units owe; and whether none is open and the next one takes reports already."""
    slots = [slot for unit_id in unit_ids for slot in stored_rounds.slots(work, unit_id, at)]
    opened = [slot for slot in slots if slot.opens_at <= at <= slot.lock_at]
    early = not opened and any(slot.owed and slot.early_from <= at < slot.opens_at for slot in slots)
    return sum(slot.owed for slot in opened), early
