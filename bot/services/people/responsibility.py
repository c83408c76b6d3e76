"""Who decides what is true of a person everywhere: their account, their telephone, their name in rotas.

A role is its unit's alone. These are not: whoever is linked to a person hears the alarms of every rota they stand on,
and the telephone is called by all who chase. So only those decide who administer all places where the person serves.
"""

from bot.domain.rights import Right, Scope
from bot.services import outbox
from bot.services.refusals import Refused
from storage.queries import directory as stored_directory
from storage.queries import grants as stored_grants
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import units as stored_units
from storage.tables import Person, Rota
from storage.work import Work

MOST_NAMED = 5  # units


def answers_for(work: Work, scope: Scope, person: Person) -> bool:
    """Does somebody with this scope administer all places where the person serves?"""
    return units_of(work, person) <= scope.units(Right.ADMINISTER)


def must_answer_for(work: Work, scope: Scope, person: Person) -> None:
    """Raises `Refused`, naming the others, where the person serves units that the scope does not administer."""
    _must_administer(work, scope, person, units_of(work, person))


def keeps_rotas_of(work: Work, scope: Scope, person: Person) -> bool:
    """Does somebody with this scope administer all rotas that the person is on?"""
    return _rota_units(work, person) <= scope.units(Right.ADMINISTER)


def must_keep_rotas_of(work: Work, scope: Scope, person: Person) -> None:
    """Raises `Refused` as `must_answer_for` does, but only for rotas that the person is on."""
    _must_administer(work, scope, person, _rota_units(work, person))


def units_of(work: Work, person: Person) -> set[int]:
    """The ids of the units where they work, hold a role, or are on a rota; of whoever serves nowhere the topmost."""
    account = stored_people.account_of(work, person)
    roles = stored_grants.roles_of(work, account.id) if account is not None else []
    found = {one.unit.id for one in roles} | _rota_units(work, person)
    if person.unit_id is not None:
        found.add(person.unit_id)
    root = stored_units.root(work)
    there = {unit.id for unit in stored_units.open_units(work)}
    return found & there or ({root.id} if root is not None else set())


def _rota_units(work: Work, person: Person) -> set[int]:
    stood = set(stored_rota.rotas_of(work, person.id))
    rotas = stored_rota.open_rotas(work)
    return {one.unit_id for one in rotas if one.id in stood or _takes_turns(work, one, person)}


def _takes_turns(work: Work, rota: Rota, person: Person) -> bool:
    names, chain = stored_rota.rule_of(rota).names(), stored_units.above(work, rota.unit_id)
    return person.id in stored_people.people_named(work, names, chain).values()


def _must_administer(work: Work, scope: Scope, person: Person, units: set[int]) -> None:
    beyond = units - scope.units(Right.ADMINISTER)
    if beyond:
        known = stored_directory.directory(work)
        names = outbox.listed(map(known.name, known.in_order(beyond)), MOST_NAMED)
        raise Refused("people.of_others", person=person.name, units=names)
