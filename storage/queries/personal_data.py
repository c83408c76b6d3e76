"""All that is kept about one person, and what of it can go.

Which rows those are is read from the tables themselves: whatever points at a person or an account, or bears the number
of the account, is about them. A table that comes later is found without a line here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, Text, cast, func, or_
from sqlmodel import SQLModel, col, select

from bot.domain.text import json_text
from storage.tables import Account, Assignment, Inbox, Incident, Matter, Member, Person, Shift, Unit
from storage.work import Work

MOST_DIGITS = 15  # of a number that somebody may have typed; longer ones fit into no column


@dataclass(frozen=True)
class DataSubject:
    """One person, as the tables know them: as people of units, and by their account. At least one of the two."""

    people: tuple[Person, ...]
    account: Account | None

    @property
    def name(self) -> str:
        """As the staff knows them, else as their account shows."""
        return next((one.name for one in (*self.people, self.account) if one is not None), "")

    @property
    def names(self) -> frozenset[str]:
        return frozenset(one.name for one in (*self.people, self.account) if one is not None)

    @property
    def number(self) -> int:
        """By which they are told from others of the name: the person's, or the platform's of the account."""
        return self.people[0].id if self.people else self.account.user_id if self.account else 0


def found(work: Work, wanted: str) -> list[DataSubject]:
    """Everybody of this very name or number: a person's, or the platform's of an account."""
    number = int(wanted) if wanted.isdecimal() and len(wanted) <= MOST_DIGITS else 0
    people = select(Person).where(
        Person.bot_id == work.bot_id, (col(Person.name) == wanted) | (col(Person.id) == number)
    )
    accounts = select(Account).where(
        Account.bot_id == work.bot_id, (col(Account.name) == wanted) | (col(Account.user_id) == number)
    )
    rows = work.session.exec(people.order_by(col(Person.id))).all()
    behind = {row.account_id for row in rows if row.account_id is not None}
    behind |= {row.id for row in work.session.exec(accounts)}
    alone = [DataSubject((row,), None) for row in rows if row.account_id is None]
    return [*alone, *(_behind(work, account_id) for account_id in sorted(behind))]


def everybody(work: Work) -> list[DataSubject]:
    """Everybody of whom anything is kept, in the order in which they came; those who were erased bear a number."""
    people = select(Person.id, Person.account_id).where(
        Person.bot_id == work.bot_id, col(Person.closed_at).is_(None)
    )
    accounts = select(Account.id).where(Account.bot_id == work.bot_id)
    rows = work.session.exec(people.order_by(col(Person.id))).all()
    behind = dict.fromkeys([*(own for _, own in rows if own is not None), *work.session.exec(accounts)])
    alone = [
        DataSubject((work.session.get_one(Person, number),), None) for number, own in rows if own is None
    ]
    return [*(_behind(work, number) for number in behind), *alone]


def _behind(work: Work, account_id: int) -> DataSubject:
    query = select(Person).where(Person.bot_id == work.bot_id, Person.account_id == account_id)
    people = work.session.exec(query.order_by(col(Person.id))).all()
    return DataSubject(tuple(people), work.session.get_one(Account, account_id))


def unit_of(work: Work, subject: DataSubject) -> str:
    """Where they work, as far as that is known."""
    for person in subject.people:
        if person.unit_id is not None:
            return work.session.get_one(Unit, person.unit_id).name
    if subject.account is None:
        return ""
    query = select(Unit.name).join(Member).where(Member.account_id == subject.account.id).limit(1)
    return work.session.exec(query).first() or ""


def shifts_ahead(work: Work, subject: DataSubject) -> int:
    """On how many shifts they stand from now on."""
    query = (
        select(func.count())
        .select_from(Assignment)
        .join(Shift, col(Shift.id) == Assignment.shift_id)
        .where(
            col(Assignment.person_id).in_([person.id for person in subject.people]),
            col(Shift.ends_at) > work.now,
            col(Assignment.ended_at).is_(None) | (col(Assignment.ended_at) > work.now),
        )
    )
    return work.session.exec(query).one()


def open_incidents(work: Work, subject: DataSubject) -> Sequence[int]:
    """The numbers of incidents under way that they raised or have taken."""
    if subject.account is None:
        return ()
    query = select(Incident.id).where(
        Incident.bot_id == work.bot_id,
        col(Incident.closed_at).is_(None),
        (Incident.opened_by == subject.account.id) | (Incident.acknowledged_by == subject.account.id),
    )
    return work.session.exec(query.order_by(col(Incident.id))).all()


def others_named(work: Work, subject: DataSubject) -> set[str]:
    """Those of the person's names that somebody else bears, too: where only a name stands it may be theirs."""
    own = [person.id for person in subject.people]
    people = select(Person.name).where(
        Person.bot_id == work.bot_id, col(Person.name).in_(subject.names), col(Person.id).not_in(own)
    )
    accounts = select(Account.name).where(
        Account.bot_id == work.bot_id,
        col(Account.name).in_(subject.names),
        col(Account.id) != (subject.account.id if subject.account else 0),
    )
    return {*work.session.exec(people), *work.session.exec(accounts)}


def names_like(work: Work, beginning: str) -> set[str]:
    """The names of people and accounts that begin so."""
    found: set[str] = set()
    for table in (Person, Account):
        query = select(col(table.name)).where(
            col(table.bot_id) == work.bot_id, col(table.name).startswith(beginning)
        )
        found |= set(work.session.exec(query))
    return found


def told_at(work: Work, account: Account) -> Iterator[Matter]:
    """The matters that were told in the account's own chat."""
    query = (
        select(Matter)
        .join(Unit, col(Unit.id) == Matter.unit_id)
        .where(Unit.bot_id == work.bot_id, cast(col(Matter.told), Text).contains(str(account.user_id)))
    )
    return (row for row in work.session.exec(query) if any(place[0] == account.user_id for place in row.told))


def rows_about(work: Work, subject: DataSubject) -> dict[str, list[dict[str, Any]]]:
    """By table, every row as it is stored; the columns by their names. Of updates those that they sent."""
    rows = {}
    for table in SQLModel.metadata.sorted_tables:
        if (which := about(table, subject)) is not None:
            rows[table.name] = [
                dict(row) for row in work.session.execute(table.select().where(which)).mappings()
            ]
    sent = [row for row in updates(work, subject) if _sent_by(json_text.read(row.payload), subject)]
    rows["inbox"] = [{"received_at": row.received_at, "payload": json_text.read(row.payload)} for row in sent]
    return {name: there for name, there in rows.items() if there}


def about(table: Table, subject: DataSubject) -> ColumnElement[bool] | None:
    """Which rows of a table point at the person or bear the number of the account; None where none could."""
    people, account = [person.id for person in subject.people], subject.account
    which: list[ColumnElement[bool]] = []
    for column in table.columns:
        to = {key.target_fullname for key in column.foreign_keys}
        if "person.id" in to:
            which.append(column.in_(people))
        elif account is not None and "account.id" in to:
            which.append(column == account.id)
        elif account is not None and column.name in NUMBERS:
            which.append(numbered(table, column, account))
    if table.name == Person.__tablename__:
        which.append(table.c.id.in_(people))
    return or_(*which) if which else None


NUMBERS = ("user_id", "chat_id")  # the platform's number of a person is that of their own chat


def numbered(table: Table, column: Column[Any], account: Account) -> ColumnElement[bool]:
    """Somebody may serve two counties in one database; where a row says whose it is, only this bot's is meant."""
    own = column == account.user_id
    return own & (table.c.bot_id == account.bot_id) if "bot_id" in table.c else own


def updates(work: Work, subject: DataSubject) -> Iterator[Inbox]:
    """Stored updates in which the account speaks or is spoken of."""
    if subject.account is None:
        return
    number = subject.account.user_id
    query = select(Inbox).where(Inbox.bot_id == work.bot_id, col(Inbox.payload).contains(str(number)))
    for row in work.session.exec(query.order_by(col(Inbox.id))):
        if _names(json_text.read(row.payload), number):
            yield row


def _names(value: Any, number: int) -> bool:
    if isinstance(value, Mapping):
        return value.get("id") == number or any(_names(item, number) for item in value.values())
    return isinstance(value, list) and any(_names(item, number) for item in value)


def _sent_by(update: Any, subject: DataSubject) -> bool:
    parts = update.values() if isinstance(update, Mapping) else ()
    senders = (part.get("from") for part in parts if isinstance(part, Mapping))
    number = subject.account.user_id if subject.account else 0
    return any(isinstance(sender, Mapping) and sender.get("id") == number for sender in senders)
