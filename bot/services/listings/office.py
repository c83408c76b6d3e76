"""What is stored about an office, to compare a list with, and who may send one."""

from collections import defaultdict
from collections.abc import Collection

from bot.domain.listings.entries import RawList
from bot.domain.listings.known import KnownOffice, KnownPerson, KnownPost, OfficeUnit
from bot.domain.listings.own_part import own_part
from bot.domain.rights import Right, Scope
from bot.services.people import responsibility
from storage.queries import listings as stored_listings
from storage.queries import people as stored_people
from storage.queries import units as stored_units
from storage.queries.directory import directory
from storage.tables import Unit
from storage.work import Work


def may_list(scope: Scope) -> bool:
    """May they send a list? Every admin may, of their units."""
    return bool(scope.units(Right.ADMINISTER))


def top_of(work: Work, scope: Scope) -> Unit | None:
    """The topmost unit that they administer; of several the one with the most units."""
    reach = directory(work).reach
    return max(
        (unit for unit in stored_units.open_units(work) if scope.may(Right.ADMINISTER, unit.id)),
        key=lambda unit: len(reach(unit.id)),
        default=None,
    )


def own_lines(work: Work, raw: RawList, top: Unit, scope: Scope) -> RawList:
    """The rows of a list that this person may write."""
    root = stored_units.root(work)
    if root is None or scope.may(Right.ADMINISTER, root.id):
        return raw
    place, units = directory(work), scope.units(Right.ADMINISTER)
    above = [place.name(one) for one in place.above(top.id)[1:]]
    everything = known(work, root, place.parents.keys())
    return own_part(raw, everything, frozenset(map(place.name, units)), above)


def known(work: Work, top: Unit, unit_ids: Collection[int]) -> KnownOffice:
    """Units, people and the present list of these units, with whoever is of no open unit and on no rota of others.

    A list of one village shall not say who somebody on the town's rota is.
    """
    there = stored_units.open_units(work)
    rows = [row for row in there if row.id in unit_ids]
    names = {row.id: row.name for row in rows}
    others = {row.id for row in there} - names.keys()
    everybody = stored_people.everybody(work)
    strangers = {
        row.id
        for row in (everybody if others else ())
        if row.unit_id not in names and not responsibility.units_of(work, row) <= names.keys()
    }
    posts: dict[int, list[KnownPost]] = defaultdict(list)
    for one in stored_listings.expected(work, list(names)):
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
            for row in everybody
            if row.id in posts or (row.unit_id not in others and row.id not in strangers)
        ),
        staffed=frozenset(stored_listings.reported_for(work)),
    )
