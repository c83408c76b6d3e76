"""Who works where: people by name, by account, and how they are reached by telephone.

The name of somebody who only joined is what their account shows. Anybody can choose that, so no look-up by name finds
them.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, false, or_
from sqlmodel import col, select

from bot.domain.person_name import means, parted
from bot.domain.terms import PersonSource
from storage.answers import asked_once
from storage.tables import Account, Listing, Member, Person, Substitution, Succession, Unit
from storage.work import Work

DUTY_SOURCES = frozenset({PersonSource.CONFIGURED, PersonSource.SHEET})


def _known_by_name(work: Work) -> ColumnElement[bool]:
    """People whose name was written by somebody who may say who they are."""
    return (col(Person.bot_id) == work.bot_id) & (col(Person.source) != PersonSource.JOINED)


def people_named(work: Work, names: Collection[str], chain: Sequence[int] = ()) -> dict[str, int]:
    """The ids of whoever is meant by each of the names, where duty is spoken of (see `duty_person_named`); a name of
    which that is not clear is left out."""
    known = _called(work, names)
    found = {name: _on_duty(_meant(name, known), chain) for name in names}
    return {name: person.id for name, person in found.items() if person is not None}


@asked_once
def all_named(work: Work, name: str) -> Sequence[Person]:
    """Everybody on the staff who is meant by 「张伟」 or 「张伟（派出所）」, earliest first."""
    return _meant(name, _called(work, [name]))


Known = Sequence[tuple[Person, str]]


def _called(work: Work, names: Collection[str], *, closed: bool = False) -> Known:
    """Whoever could be meant, with the name of the unit where it is known."""
    bare = {parted(name)[0] for name in names} | set(names)
    alike = [col(Person.name) == name for name in bare] + [
        col(Person.name).startswith(f"{name}（", autoescape=True) for name in bare
    ]
    query = (
        select(Person, Unit.name)
        .outerjoin(Unit, col(Unit.id) == Person.unit_id)
        .where(_known_by_name(work), or_(false(), *alike))
    )
    if not closed:
        query = query.where(col(Person.closed_at).is_(None))
    return [(one, unit or "") for one, unit in work.session.exec(query.order_by(col(Person.id)))]


def _meant(name: str, known: Known) -> list[Person]:
    """Those who bear the very name, else those who may be meant."""
    exactly = [one for one, _ in known if one.name == name]
    return exactly or [one for one, unit in known if means(name, one.name, unit)]


def person_named(work: Work, name: str, chain: Sequence[int] = ()) -> Person | None:
    """The one who is meant; of several the one of these units, if there is one. None where that is not clear."""
    found = all_named(work, name)
    if len(found) > 1:
        found = [one for one in found if one.unit_id in chain]
    return found[0] if len(found) == 1 else None


def duty_person_named(work: Work, name: str, chain: Sequence[int] = ()) -> Person | None:
    """Whom a rotation or a recipient means by the name, of these units if there is one.

    Else whoever is known from the configuration or a duty sheet: that a village lists somebody of the same name changes
    nothing of who stands or is called. None where that is not clear.
    """
    return _on_duty(all_named(work, name), chain)


def _on_duty(found: Sequence[Person], chain: Sequence[int]) -> Person | None:
    there = [one for one in found if one.unit_id in chain]
    known = [one for one in found if one.source in DUTY_SOURCES]
    return next((some[0] for some in (found, there, known) if len(some) == 1), None)


def any_person_named(work: Work, name: str) -> Person | None:
    """Also one who stands no duty any more, if nobody else of the name does."""
    found = _meant(name, _called(work, [name], closed=True))
    standing = [one for one in found if one.closed_at is None]
    if len(standing) > 1:  # which of them is not said: none
        return None
    return standing[0] if standing else next(iter(found), None)


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


def behind(work: Work, account: Account) -> Person | None:
    """Who an account is, or was last, also one that only joined; None where nobody ever said or needed it."""
    found = people_of(work, account)
    return next((one for one in found if one.closed_at is None), found[-1] if found else None)


def person(work: Work, person_id: int) -> Person | None:
    found = work.session.get(Person, person_id)
    return found if found is not None and found.bot_id == work.bot_id else None


def everybody(work: Work) -> Sequence[Person]:
    """All people on the staff, those who only joined left out."""
    query = select(Person).where(_known_by_name(work), col(Person.closed_at).is_(None))
    return work.session.exec(query.order_by(col(Person.id))).all()


def without_role(work: Work) -> Sequence[Person]:
    """People on the staff without a role: without an account, or with one that serves no unit."""
    held = select(Member.id).where(Member.account_id == Person.account_id, col(Member.ended_at).is_(None))
    query = select(Person).where(_known_by_name(work), col(Person.closed_at).is_(None), ~held.exists())
    return work.session.exec(query.order_by(col(Person.id))).all()


def staff_of(work: Work, unit_id: int) -> Sequence[Person]:
    """Everybody who works at exactly this unit, as far as somebody has said so."""
    query = select(Person).where(
        Person.bot_id == work.bot_id, Person.unit_id == unit_id, col(Person.closed_at).is_(None)
    )
    return work.session.exec(query.order_by(col(Person.id))).all()


def unjoined_at(work: Work, unit_ids: Collection[int]) -> dict[int, list[Person]]:
    """By unit id, people who work or are listed there and have a telephone but no account."""
    listed = (col(Listing.person_id) == Person.id) & col(Listing.unit_id).in_(unit_ids)
    query = (
        select(Person, Listing.unit_id)
        .outerjoin(Listing, listed & (col(Listing.bot_id) == work.bot_id) & col(Listing.ended_at).is_(None))
        .where(
            Person.bot_id == work.bot_id,
            col(Person.unit_id).in_(unit_ids) | col(Listing.id).is_not(None),
            col(Person.account_id).is_(None),
            Person.phone != "",
            col(Person.closed_at).is_(None),
        )
        .order_by(col(Person.id))
    )
    found: dict[int, dict[int, Person]] = {unit_id: {} for unit_id in unit_ids}
    for person, listed_for in work.session.exec(query):
        for unit_id in (person.unit_id, listed_for):
            if unit_id in found:
                found[unit_id][person.id] = person  # once, though both listed and working there
    return {unit_id: list(people.values()) for unit_id, people in found.items()}


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


# -- who takes whose place -------------------------------------------------------------------------------------------


def successions_of(work: Work, successor_id: int) -> Sequence[Succession]:
    """Whose place somebody is to take as soon as they have joined."""
    query = select(Succession).where(
        Succession.bot_id == work.bot_id,
        Succession.successor_id == successor_id,
        col(Succession.done_at).is_(None),
        col(Succession.cancelled_at).is_(None),
    )
    return work.session.exec(query.order_by(col(Succession.id))).all()


def successor_of(work: Work, person_id: int) -> Person | None:
    """Who is to take somebody's place as soon as they have joined."""
    query = (
        select(Person)
        .join(Succession, col(Succession.successor_id) == Person.id)
        .where(
            Succession.bot_id == work.bot_id,
            Succession.person_id == person_id,
            col(Succession.done_at).is_(None),
            col(Succession.cancelled_at).is_(None),
        )
    )
    return work.session.exec(query.order_by(col(Succession.id).desc()).limit(1)).first()


def substitution(work: Work, substitution_id: int) -> Substitution | None:
    found = work.session.get(Substitution, substitution_id)
    return found if found is not None and found.bot_id == work.bot_id else None


def substitutions(work: Work) -> Sequence[Substitution]:
    """Everybody who is away now or will be, whoever stands in; the earliest first."""
    query = select(Substitution).where(
        Substitution.bot_id == work.bot_id,
        col(Substitution.ended_at).is_(None),
        col(Substitution.ends_at) > work.now,
    )
    return work.session.exec(query.order_by(col(Substitution.starts_at), col(Substitution.id))).all()


def accounts_away(work: Work) -> frozenset[int]:
    """The accounts of those for whom somebody stands in at this instant."""
    query = (
        select(Person.account_id)
        .join(Substitution, col(Substitution.person_id) == Person.id)
        .where(
            Substitution.bot_id == work.bot_id,
            col(Substitution.begun_at).is_not(None),
            col(Substitution.ended_at).is_(None),
        )
    )
    return frozenset(one for one in work.session.exec(query) if one is not None)
