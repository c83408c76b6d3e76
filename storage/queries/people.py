"""Who works where: people by name, by account, and how they are reached by telephone.

The name of somebody who only joined is what their account shows. Anybody can choose that, so no look-up by name finds
them.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from bot.domain.terms import PersonSource
from storage.tables import Account, Person
from storage.work import Work


def _known_by_name(work: Work) -> ColumnElement[bool]:
    """People whose name was written by somebody who may say who they are."""
    return (col(Person.bot_id) == work.bot_id) & (col(Person.source) != PersonSource.JOINED)


def people_named(work: Work, names: Collection[str]) -> dict[str, int]:
    """The ids of those of the names that stand duty; a name that several bear is left out."""
    query = select(Person.name, Person.id).where(
        _known_by_name(work), col(Person.name).in_(list(names)), col(Person.closed_at).is_(None)
    )
    found: dict[str, list[int]] = defaultdict(list)
    for name, person_id in work.session.exec(query):
        found[name].append(person_id)
    return {name: ids[0] for name, ids in found.items() if len(ids) == 1}


def all_named(work: Work, name: str) -> Sequence[Person]:
    """Everybody on the staff of this very name, earliest first."""
    query = select(Person).where(
        _known_by_name(work), col(Person.name) == name, col(Person.closed_at).is_(None)
    )
    return work.session.exec(query.order_by(col(Person.id))).all()


def person_named(work: Work, name: str) -> Person | None:
    """The one of this name; None also where several bear it."""
    found = all_named(work, name)
    return found[0] if len(found) == 1 else None


def any_person_named(work: Work, name: str) -> Person | None:
    """Also one who stands no duty any more, if nobody else of the name does."""
    query = select(Person).where(_known_by_name(work), col(Person.name) == name)
    found = work.session.exec(query.order_by(col(Person.id))).all()
    return next((one for one in found if one.closed_at is None), next(iter(found), None))


def unlinked_person(work: Work, name: str) -> Person | None:
    """The person on the staff of this very name whose account is not known."""
    found = person_named(work, name)
    return found if found is not None and found.account_id is None else None


def person_of(work: Work, account: Account) -> Person | None:
    """Who this account is on the rota."""
    query = select(Person).where(
        _known_by_name(work), col(Person.account_id) == account.id, col(Person.closed_at).is_(None)
    )
    return work.session.exec(query.order_by(col(Person.id)).limit(1)).first()


def people_of(work: Work, account: Account) -> Sequence[Person]:
    """Every person an account is linked to, closed ones and one that only joined included."""
    query = select(Person).where(Person.bot_id == work.bot_id, Person.account_id == account.id)
    return work.session.exec(query.order_by(col(Person.id))).all()


def person(work: Work, person_id: int) -> Person | None:
    found = work.session.get(Person, person_id)
    return found if found is not None and found.bot_id == work.bot_id else None


def all_phones(work: Work) -> dict[str, str]:
    """The telephone of everybody who stands duty, by name; empty where none is known."""
    query = select(Person).where(_known_by_name(work), col(Person.closed_at).is_(None))
    return {found.name: found.phone for found in work.session.exec(query.order_by(col(Person.id)))}


def phones_of(work: Work, account_ids: Collection[int]) -> dict[int, str]:
    """The telephones of these accounts, where they are known."""
    query = select(Person.account_id, Person.phone).where(
        col(Person.account_id).in_(account_ids), col(Person.closed_at).is_(None)
    )
    found = work.session.exec(query.order_by(col(Person.id)))
    return {account_id: phone for account_id, phone in found if account_id is not None and phone}


def account_of(work: Work, person: Person) -> Account | None:
    return work.session.get(Account, person.account_id) if person.account_id else None
