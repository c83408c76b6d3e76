"""What is known before a list is read."""

from collections import defaultdict

from bot.domain.listings.known import KnownOffice, KnownPerson, KnownPost, OfficeUnit
from bot.domain.rights import Right, Scope
from storage.queries import listings as stored_listings
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.tables import Unit
from storage.work import Work


def may_list(work: Work, scope: Scope) -> bool:
    """A list is of the whole place: whoever administers all of it sends one."""
    top = stored_units.root(work)
    return top is not None and scope.may(Right.ADMINISTER, top.id)


def known(work: Work, top: Unit) -> KnownOffice:
    """Units, people and the list as they stand now."""
    rows = stored_units.open_units(work)
    names = {row.id: row.name for row in rows}
    posts: dict[int, list[KnownPost]] = defaultdict(list)
    for one in stored_listings.expected(work):
        post = KnownPost(listing=one.listing.id, unit=one.unit.name, role=one.listing.role)
        posts[one.person.id].append(post)
    return KnownOffice(
        top=top.name,
        units=tuple(
            OfficeUnit(name=row.name, parent=names.get(row.parent_id or 0), aliases=tuple(row.aliases))
            for row in rows
        ),
        people=tuple(
            KnownPerson(
                id=row.id,
                name=row.name,
                phone=row.phone,
                unit=names.get(row.unit_id or 0),
                posts=tuple(posts[row.id]),
            )
            for row in stored_people.everybody(work)
        ),
        staffed=frozenset(stored_listings.reported_for(work)),
    )
