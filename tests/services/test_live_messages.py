"""What holds for every message that follows what it shows, whatever that is."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlmodel import col, select

from benchmarks.town import BOT_ID, NOW, opened
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Board, Card, Edit, Outcome, Send, Sent, Subject
from bot.domain.messaging.place import Place
from bot.services import chats, live_messages
from bot.services.delivery import settle
from bot.services.delivery.settle import Ended
from bot.services.live_messages import PACE, Drawer
from storage.database import Database
from storage.queries import live_messages as stored_live_messages
from storage.session import Session
from storage.tables import LiveMessage, Outbox, OutboxState
from storage.work import Work
from tests.databases import Databases

GROUP = Place(-100, 7)
CARD = Card(round_id=1)
REFUSED = Sent(outcome=Outcome.REFUSED, error="message to edit not found")


class Chat:
    """One live message as it is drawn and sent; `shown` is what is to be seen."""

    def __init__(self, session: Session) -> None:
        self.session, self.now, self.shown = session, NOW, "1/3"
        self.drawer = Drawer(
            Card, (Kind.CARD,), lambda _, live: Send(text=self.shown) if self.shown else None
        )

    @property
    def work(self) -> Work:
        return Work(self.session, BOT_ID, self.now)

    def opens(self, *, again: bool = False) -> None:
        live_messages.open_in(self.work, GROUP, CARD, Kind.CARD, again=again)
        self.session.flush()

    def changes(self, text: str) -> None:
        self.shown = text
        live_messages.redraw(self.work, self.live, CARD, Kind.CARD)
        self.session.flush()

    @property
    def live(self) -> LiveMessage:
        return self.session.exec(select(LiveMessage)).one()

    @property
    def waiting(self) -> list[Outbox]:
        query = select(Outbox).where(Outbox.state == OutboxState.QUEUED).order_by(col(Outbox.id))
        return list(self.session.exec(query).all())

    @property
    def times(self) -> list[datetime]:
        return [row.not_before for row in self.waiting]

    def draws(self) -> Send | Edit | None:
        """The first that waits is taken for sending."""
        row = self.waiting[0]
        self.now = max(self.now, row.not_before)
        row.state, row.attempts = OutboxState.SENDING, row.attempts + 1
        found = self.drawer.compose(self.work, row, CARD)
        self.session.flush()
        return found

    def hears(self, sent: Sent) -> None:
        query = select(Outbox).where(Outbox.state == OutboxState.SENDING)
        settle.settle(self.work, {self.session.exec(query).one().id: Ended(sent)})
        self.session.flush()

    def arrives(self, message_id: int) -> None:
        self.hears(Sent(outcome=Outcome.SENT, message_id=message_id))


@pytest.fixture
def chat(databases: Databases) -> Iterator[Chat]:
    database: Database = opened(databases.migrated())
    with database.transaction() as session:
        yield Chat(session)
    database.close()


def test_it_is_sent_once_and_then_edited(chat: Chat) -> None:
    chat.opens()
    assert chat.draws() == Send(text="1/3")
    chat.arrives(40)
    chat.changes("2/3")
    assert chat.draws() == Edit(message_id=40, text="2/3")


def test_what_is_there_is_not_opened_twice_unless_it_is_asked_for(chat: Chat) -> None:
    chat.opens()
    chat.draws()
    chat.arrives(40)
    chat.opens()
    assert chat.waiting == []
    chat.opens(again=True)
    assert chat.draws() == Send(text="1/3")


def test_one_drawing_waits_and_shows_what_is_so_then(chat: Chat) -> None:
    chat.opens()
    chat.changes("2/3")
    assert len(chat.waiting) == 1
    assert chat.draws() == Send(text="2/3")
    chat.changes("3/3")
    assert len(chat.waiting) == 1


def test_what_people_see_already_is_not_said_again(chat: Chat) -> None:
    chat.opens()
    chat.draws()
    chat.arrives(40)
    chat.changes("1/3")
    assert chat.draws() is None


def test_it_is_drawn_no_faster_than_its_pace(chat: Chat) -> None:
    chat.opens()
    chat.draws()
    chat.changes("2/3")
    assert chat.times == [NOW + PACE]


def test_without_a_pace_it_is_drawn_at_once(chat: Chat) -> None:
    chat.opens()
    chat.draws()
    live_messages.redraw(chat.work, chat.live, CARD, Kind.CARD, live_messages.NO_PACE)
    chat.session.flush()
    assert chat.times == [NOW]


def test_what_was_drawn_before_the_clock_was_set_back_is_drawn_now(chat: Chat) -> None:
    chat.opens()
    chat.draws()
    chat.now -= timedelta(days=1)
    chat.changes("2/3")
    assert chat.times == [chat.now]


def test_a_deleted_message_is_drawn_anew(chat: Chat) -> None:
    chat.opens()
    chat.draws()
    chat.arrives(40)
    chat.changes("2/3")
    chat.draws()
    chat.hears(REFUSED)
    assert chat.draws() == Send(text="2/3")


def test_what_was_refused_as_a_new_message_is_given_up(chat: Chat) -> None:
    chat.opens()
    chat.draws()
    chat.hears(REFUSED)
    assert chat.waiting == []


def test_a_drawing_that_did_not_get_through_is_drawn_again(chat: Chat) -> None:
    chat.opens()
    chat.draws()
    chat.hears(Sent(outcome=Outcome.LATER))
    assert chat.draws() == Send(text="1/3")


def test_while_drawings_are_refused_one_waits_for_all(chat: Chat) -> None:
    later = Sent(outcome=Outcome.LATER, retry_after=timedelta(minutes=5))
    chat.opens()
    chat.draws()
    chat.hears(later)
    chat.changes("2/3")
    assert chat.times == [NOW + timedelta(minutes=5)]
    chat.draws()
    chat.changes("3/3")  # while the other is under way
    chat.hears(later)
    assert chat.times == [NOW + timedelta(minutes=10)]


def test_what_it_follows_may_be_there_no_more(chat: Chat) -> None:
    chat.opens()
    chat.shown = ""
    assert chat.draws() is None


def test_it_moves_with_its_chat_and_is_drawn_afresh(chat: Chat) -> None:
    chat.opens()
    chat.draws()
    chat.arrives(40)
    chats.move_chat(chat.work, GROUP.chat, -200)
    chat.session.flush()
    chat.changes("1/3")
    assert chat.live.place == Place(-200, GROUP.thread)
    assert chat.draws() == Send(text="1/3")


def test_parts_and_subjects_of_one_number_stand_beside_each_other(chat: Chat) -> None:
    """And so do their drawings: each waits under a key of its own."""
    for message, kind in (
        (CARD, Kind.CARD),
        (Board(run_id=1), Kind.BOARD),
        (Board(run_id=1, role="值班员"), Kind.DRILL_BOARD),
    ):
        live_messages.open_in(chat.work, GROUP, message, kind)
    chat.session.flush()
    run = stored_live_messages.following(chat.work, Subject.PLAN_RUN, 1)
    assert [live.part for live in run] == ["", "值班员"]
    assert len(chat.waiting) == 3


def test_a_kind_that_is_not_live_is_refused(chat: Chat) -> None:
    with pytest.raises(AssertionError, match="written down"):
        live_messages.open_in(chat.work, GROUP, CARD, Kind.MATTER)
