"""A month of fifty officers, each with five turns of phrase that no table knows: who is asked, and how often.

Two reports a day, as towns ask for in a special period (9:30 and 15:30). With one a day a fifth of the turns would be
said for the first time after the first week, and whoever hears words for the first time has to ask.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib import import_module
from itertools import chain, count, cycle, islice
from pathlib import Path
from pkgutil import iter_modules

import pytest
from sqlmodel import func, select

from bot.config import load
from bot.domain.incidents.urgency import alarmed
from bot.domain.lessons import OPEN_RULES
from bot.domain.messaging.messages import ChatKind, Event, Incoming, Outcome, Send, Sender, Sent
from bot.domain.reading import KnownUnit, index, read, words
from bot.domain.terms import Label, ReportState, Role
from bot.domain.time.days import Calendar
from bot.services import apply
from bot.services.delivery.claim import Room, claim
from bot.services.delivery.settle import Ended, settle
from bot.services.reports import rounds
from handlers.context import Settings
from handlers.routing import route
from storage.database import Database
from storage.queries import units as stored_units
from storage.queries.prefetch import read_ahead
from storage.tables import Account, Chat, Member, Occurrence
from storage.work import Work
from tests.databases import Databases

TURNS = Path(__file__).parents[1] / "domain/reading/sets/turns.txt"
BOT, SETTINGS = 1001, Settings("town_bot", 72)
OFFICERS, EACH, DAYS, WEEK = 50, 5, 30, 7
MIDNIGHT = datetime(2026, 11, 1, tzinfo=UTC) - timedelta(hours=8)  # of the first day, in Shanghai
TIMES = (timedelta(hours=9, minutes=10), timedelta(hours=15, minutes=10))
ENDS = ("", "", "", "。", "！", "～", "哈")  # as one's thumb has it
MOST_IN_A_HUNDRED = 2
LEAST_TURNS = 300
ALMOST_ALL = 0.9
ASKED, TAUGHT, RECEIVED = "是平安，还是有事？", "按您上次的说法", "✅ 已收到"
EVERYTHING = Room(every=10**6, bulk=10**6)
NAMES = tuple(f"{one}{other}村" for one in "松柏桃李杏梅竹兰菊荷" for other in "涧坞冲坪塬")


def turns() -> list[str]:
    """The lines of the file, as they were written before anything was tuned, but for those that a table holds."""
    known = set[str]()
    for module in iter_modules(words.__path__, f"{words.__name__}."):
        tables = vars(import_module(module.name)).values()
        known.update(word for table in tables if isinstance(table, tuple) for word in table)
    lines = map(str.strip, TURNS.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#") and line not in known]


def doubtful(lines: Sequence[str]) -> list[str]:
    """Those of which nobody makes anything.

    What is understood need not be taught, 「跟昨天一样」 must be asked about, and what sounds like an emergency is a
    matter.
    """
    names = index([KnownUnit(name) for name in NAMES])
    found = [(line, alarmed(read(line, names))) for line in lines]
    return [line for line, as_read in found if as_read.label is Label.UNCLEAR and as_read.rule in OPEN_RULES]


@dataclass
class Month:
    """The bot and its fifty officers; `sent` is what each was sent last, with its buttons."""

    database: Database
    now: datetime = MIDNIGHT
    sent: dict[int, list[Send]] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def found(self, config: Path) -> None:
        with self.database.transaction() as session:
            work = Work(session, BOT, MIDNIGHT)
            apply.apply(work, load(config))
            units = [unit for unit in stored_units.open_units(work) if unit.parent_id]
            for number, unit in enumerate(units, 1):
                account = Account(bot_id=BOT, user_id=number, name=f"r{number}", first_seen_at=MIDNIGHT)
                session.add(account)
                session.add(Chat(bot_id=BOT, chat_id=number, kind=ChatKind.PRIVATE))
                session.flush()
                session.add(
                    Member(account_id=account.id, unit_id=unit.id, role=Role.REPORTER, since=MIDNIGHT)
                )

    def plan(self) -> None:
        with self.database.transaction() as session:
            rounds.plan_ahead(Work(session, BOT, self.now), Calendar())

    def hear(self, updates: Sequence[Incoming]) -> None:
        """One transaction of the bot for all that came in, and what it says sent."""
        with self.database.transaction() as session:
            work = Work(session, BOT, self.now)
            people = {update.chat_id for update in updates}
            read_ahead(work, people, people, [self.now])
            for update in updates:
                route(work, update, SETTINGS)
        self.deliver()

    def deliver(self) -> None:
        self.sent.clear()
        ended: dict[int, Ended] = {}
        while True:
            with self.database.transaction() as session:
                work = Work(session, BOT, self.now)
                settle(work, ended)
                parcels = claim(work, frozenset(), EVERYTHING).parcels
            if not parcels:
                return
            for parcel in parcels:
                if isinstance(parcel.message, Send):
                    self.sent.setdefault(parcel.chat_id, []).append(parcel.message)
            ended = {
                one.outbox_id: Ended(Sent(outcome=Outcome.SENT, message_id=next(self.numbers)), plain=True)
                for one in parcels
            }

    def says(self, officer: int, text: str) -> Incoming:
        return self._from(officer, event=Event.MESSAGE, text=text)

    def presses(self, officer: int, button: str) -> Incoming:
        rows = chain.from_iterable(message.buttons for message in self.sent[officer])
        data = next(one.data for row in rows for one in row if one.text.startswith(button))
        return self._from(officer, event=Event.PRESS, data=data, query_id="q")

    def _from(self, officer: int, **what: object) -> Incoming:
        given = {
            "update_id": next(self.numbers),
            "message_id": next(self.numbers),
            "sender": Sender(id=officer, name=f"r{officer}"),
            "chat_id": officer,
            "sent_at": self.now,
        }
        return Incoming.model_validate(given | what)

    def told(self, officer: int) -> str:
        return "\n".join(message.text for message in self.sent.get(officer, ()))

    def zeros(self) -> int:
        with self.database.transaction() as session:
            query = select(func.count()).where(Occurrence.state == ReportState.ZERO)
            return session.exec(query.select_from(Occurrence)).one()


@pytest.fixture
def month(databases: Databases, tmp_path: Path) -> Iterator[Month]:
    villages = "".join(f'[[units]]\nname = "{name}"\nparent = "镇"\n' for name in NAMES)
    config = tmp_path / "config.toml"
    config.write_text(
        f'[[units]]\nname = "镇"\n{villages}[[schedules]]\nname = "平安"\ntimes = ["09:30", "15:30"]\n'
        'units = ["镇/*"]\nopens = "2h"\nlock = "4h"\n',
        encoding="utf-8",
    )
    database = Database(databases.migrated(), BOT)
    made = Month(database)
    made.found(config)
    yield made
    database.close()


def test_a_month_asks_about_two_zero_reports_in_a_hundred(
    month: Month, capsys: pytest.CaptureFixture[str]
) -> None:
    found = turns()
    assert len(found) >= LEAST_TURNS
    chance, known = random.Random(20261101), doubtful(found)
    deck = cycle(chance.sample(known, len(known)))
    own = {officer: list(islice(deck, EACH)) for officer in range(1, OFFICERS + 1)}
    asked, zeros, taught = Counter[int](), 0, 0
    for day in range(DAYS):
        for time in TIMES:
            month.now = MIDNIGHT + timedelta(days=day) + time
            month.plan()
            said = {officer: chance.choice(mine) + chance.choice(ENDS) for officer, mine in own.items()}
            month.hear([month.says(officer, text) for officer, text in said.items()])
            doubted = [officer for officer in said if ASKED in month.told(officer)]
            for officer in set(said) - set(doubted):
                assert RECEIVED in month.told(officer), said[officer]
                taught += TAUGHT in month.told(officer)  # few are understood with a 哈 behind them
            asked[day] += len(doubted)
            month.now += timedelta(minutes=1)
            month.hear([month.presses(officer, "✅ 平安") for officer in doubted])
            assert all(RECEIVED in month.told(officer) for officer in doubted)
            zeros += OFFICERS
            assert month.zeros() == zeros
    assert taught > ALMOST_ALL * (zeros - asked.total())
    later = sum(asked[day] for day in range(WEEK, DAYS))
    reports = (DAYS - WEEK) * len(TIMES) * OFFICERS
    with capsys.disabled():
        print(
            f"\n第一周问 {sum(asked[day] for day in range(WEEK))} 次（{WEEK * len(TIMES) * OFFICERS} 份平安），"
            f"以后问 {later} 次（{reports} 份）：每百份 {100 * later / reports:.2f} 次"
        )
    assert 100 * later <= MOST_IN_A_HUNDRED * reports
