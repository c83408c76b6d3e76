"""Messages that a version before the table of kinds queued: claimed, composed and settled as they were then."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from benchmarks.town import BOT_ID, NOW, opened
from bot.domain.messaging.messages import Button, Edit, Lane, Outcome, Send, Sent, outgoing
from bot.services import questions
from bot.services.delivery import claim
from bot.services.delivery import settle as settling
from bot.services.delivery.claim import Parcel, Room
from bot.services.delivery.settle import Ended
from storage.database import Database
from storage.tables import Account, Outbox, OutboxState, Question
from storage.work import Work
from tests.databases import Databases
from tests.domain.messaging.test_kinds import STORED
from tests.outbox import newest

# In doubt these were sent again: by their lane, or because they followed what they showed.
INSISTED = {Lane.URGENT, Lane.RECEIPT, Lane.SUMMARY, Lane.MATTER, Lane.CHATTER}
UNSEEN_TWICE = {"menu", "settled", "question_closed"}
FOLLOWING = {"card", "board"}

PLAIN = '{"action":"send","text":"好","buttons":[],"reply_to":null,"media":[]}'
ASKED = (
    '{"action":"send","text":"是平安，还是有事？","buttons":[[{"text":"平安","data":"q:1:0","url":null}]],'
    '"reply_to":null,"media":[]}'
)
# Of something that is there no more.
DEFERRED = {
    "reminder": '{"action":"remind","occurrences":[99],"escalated":false}',
    "card": '{"action":"card","round_id":99}',
    "board": '{"action":"board","run_id":99,"role":""}',
    "matter": '{"action":"notice","matter_id":99}',
    "call": '{"action":"call"}',
    "news": '{"action":"news","incident_id":99,"after":1}',
}
QUEUED_BEFORE = [
    (kind, lane) for kind, lanes in STORED.items() for lane in sorted(lanes) if kind != "question"
]


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    made = opened(databases.migrated())
    yield made
    made.close()


def store(database: Database, kind: str, lane: Lane, payload: str, key: str | None = None) -> None:
    with database.transaction() as session:
        row = Outbox(
            bot_id=BOT_ID,
            lane=lane,
            kind=kind,
            dedup_key=key,
            chat_id=5,
            payload=payload,
            created_at=NOW,
            not_before=NOW,
        )
        session.add(row)


def take(database: Database) -> list[Parcel]:
    with database.transaction() as session:
        return claim.claim(Work(session, BOT_ID, NOW), frozenset(), Room(9, 9)).parcels


def settle(database: Database, parcel: Parcel, sent: Sent) -> str:
    with database.transaction() as session:
        settling.settle(Work(session, BOT_ID, NOW), {parcel.outbox_id: Ended(sent)})
    with database.looking() as session:
        return session.get_one(Outbox, parcel.outbox_id).state


@pytest.mark.parametrize(("kind", "lane"), QUEUED_BEFORE)
def test_a_message_goes_out_in_its_lane_and_is_settled(database: Database, kind: str, lane: Lane) -> None:
    for _ in range(2):
        store(database, kind, lane, PLAIN)
    (first,) = take(database)
    assert (first.kind, first.lane, first.message) == (kind, lane, Send(text="好"))
    assert settle(database, first, Sent(outcome=Outcome.SENT, message_id=7)) == OutboxState.SENT
    (second,) = take(database)
    again = lane in INSISTED or kind in FOLLOWING | UNSEEN_TWICE
    unclear = settle(database, second, Sent(outcome=Outcome.UNCLEAR))
    assert unclear == (OutboxState.QUEUED if again else OutboxState.DROPPED)


@pytest.mark.parametrize(("kind", "payload"), DEFERRED.items())
def test_what_is_composed_late_is_understood(database: Database, kind: str, payload: str) -> None:
    store(database, kind, min(STORED[kind]), payload, key=f"{kind}:99")
    assert take(database) == []
    with database.looking() as session:
        row = newest(session)
        assert (row.state, row.error) == (OutboxState.DROPPED, "nothing left to say")
        assert (row.dedup_key is None) == (kind in FOLLOWING | {"call", "news"})


def question(database: Database, *, answered: bool) -> int:
    with database.transaction() as session:
        account = Account(bot_id=BOT_ID, user_id=5, name="王强", first_seen_at=NOW)
        session.add(account)
        session.flush()
        asked = Question(
            bot_id=BOT_ID,
            account_id=account.id,
            chat_id=5,
            text="在吗",
            sent_at=NOW,
            options=[{"do": "record", "text": "平安", "label": "zero"}],
            expires_at=NOW + timedelta(hours=12),
            answered_at=NOW if answered else None,
        )
        session.add(asked)
        session.flush()
        number = asked.id
    store(database, "question", Lane.RECEIPT, ASKED, key=f"question:{number}")
    return number


def test_a_question_is_asked_and_closed(database: Database) -> None:
    number = question(database, answered=False)
    (parcel,) = take(database)
    buttons = ((Button(text="平安", data="q:1:0"),),)
    assert parcel.message == Send(text="是平安，还是有事？", buttons=buttons)
    settle(database, parcel, Sent(outcome=Outcome.SENT, message_id=7))
    with database.transaction() as session:
        questions.close(Work(session, BOT_ID, NOW), session.get_one(Question, number))
    with database.looking() as session:
        edit = outgoing.validate_json(newest(session).payload)
        assert isinstance(edit, Edit)
        assert edit.message_id == 7
        assert edit.text.startswith("是平安，还是有事？\n")


def test_a_question_that_has_been_answered_meanwhile_is_not_asked(database: Database) -> None:
    question(database, answered=True)
    assert take(database) == []
    with database.looking() as session:
        assert newest(session).state == OutboxState.DROPPED
