"""An office with two villages, a town and people, at half past eight: one round is open, one is to come."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlmodel import col, select

from bot.config import load
from bot.domain.messaging.messages import Send, Sender, outgoing
from bot.domain.terms import Label, ReportState, Role
from bot.services.apply import apply
from bot.services.people import identity, roles
from bot.services.reports import records
from bot.services.utterance import Said, Speaker
from storage.database import Database
from storage.queries import members as stored_members
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Account, Excuse, Occurrence, Outbox, Unit
from storage.work import Work

BOT = 1001
NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
EVE = NOW - timedelta(hours=12)
CONFIG = """
[[units]]
name = "镇"
[[units]]
name = "东沟村"
parent = "镇"
aliases = ["沟里"]
[[units]]
name = "东沟一组"
parent = "东沟村"
[[units]]
name = "柳湾村"
parent = "镇"
[[units]]
name = "石桥村"
parent = "镇"
[[chats]]
name = "东沟群"
unit = "东沟村"
[[schedules]]
name = "平安报告"
times = ["09:00", "17:00"]
units = ["东沟村", "柳湾村", "石桥村"]
[[schedules]]
name = "防火报告"
times = ["09:00", "17:00"]
units = ["东沟村"]
[[excuses]]
unit = "东沟村"
first = 2026-12-01
last = 2026-12-03
reason = "停办"
[[duty_people]]
name = "王强"
[[rotas]]
name = "村值班"
unit = "东沟村"
[rotas.staff]
people = ["王强"]
start = 2026-11-01
[[musters]]
rota = "村值班"
windows = ["09:00-11:00"]
[[incidents_rules]]
"""


@dataclass
class Office:
    """One transaction that is never kept."""

    work: Work

    def unit(self, name: str) -> Unit:
        return next(one for one in stored_units.all_units(self.work) if one.name == name)

    def account(self, number: int, name: str) -> Account:
        return stored_members.account_of(self.work, Sender(id=number, name=name))

    def serves(self, number: int, name: str, unit: str, role: Role = Role.REPORTER) -> Account:
        account = self.account(number, name)
        person = identity.who(self.work, account)
        roles.give(self.work, account.id, self.unit(unit).id, role, person.id)
        return account

    @property
    def admin(self) -> Speaker:
        account = self.account(1, "管理员")
        return Speaker(account, stored_members.scope_of(self.work, account))

    def says(self, account: Account, unit: str, label: Label, text: str = "平安") -> None:
        """For the first round that it still owes."""
        said = Said(
            account=account,
            chat_id=account.user_id,
            thread_id=None,
            message_id=1,
            sent_at=self.work.now,
            text=text,
        )
        found = stored_rounds.unlocked_of(self.work, self.unit(unit).id)
        owed = next(one for one, _ in found if one.state is ReportState.AWAITED)
        target = stored_rounds.entry(self.work, owed.id)
        assert target is not None
        records.record(self.work, said, target, label)

    def owed(self, unit: str, *, coming: bool = False) -> list[Occurrence]:
        """What a unit has in the rounds of nine o'clock, or in the next."""
        found = stored_rounds.unlocked_of(self.work, self.unit(unit).id)
        return [
            one
            for one, round_ in found
            if (round_.opens_at > self.work.now) == coming and round_.day.day == 23
        ]

    def states(self, unit: str, *, coming: bool = False) -> list[ReportState]:
        return [one.state for one in self.owed(unit, coming=coming)]

    def told(self, account: Account) -> list[str]:
        query = select(Outbox).where(Outbox.chat_id == account.user_id)
        rows = self.work.session.exec(query.order_by(col(Outbox.id))).all()
        messages = [outgoing.validate_json(row.payload) for row in rows]
        return [one.text for one in messages if isinstance(one, Send)]


def found(database: Database, folder: Path) -> None:
    path = folder / "config.toml"
    path.write_text(CONFIG.replace("[[incidents_rules]]\n", ""), encoding="utf-8")
    with database.transaction() as session:
        work = Work(session, BOT, EVE)
        apply(work, load(path))
        office = Office(work)
        office.serves(1, "管理员", "镇", Role.ADMIN)
        office.serves(2, "东沟的", "东沟村")
        office.serves(3, "柳湾的", "柳湾村")
        assert [one.first_day.day for one in work.session.exec(select(Excuse)).all()] == [1]


class _NotKeptError(Exception):
    pass


@contextmanager
def opened(database: Database) -> Iterator[Office]:
    """Nothing that is done in it is kept."""
    try:
        with database.transaction() as session:
            yield Office(Work(session, BOT, NOW))
            raise _NotKeptError
    except _NotKeptError:
        pass
