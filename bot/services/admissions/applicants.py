"""What an admin must know of a newcomer: who on the office's list they may be, and their roles so far."""

import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.admissions import PhoneMatch, compare, named_alike
from bot.domain.terms import Role
from storage.queries import admissions as stored_admissions
from storage.queries import grants as stored_grants
from storage.queries import listings as stored_listings
from storage.queries import people as stored_people
from storage.queries.admissions import FormerRole
from storage.queries.grants import HeldRole
from storage.queries.listings import Listed
from storage.tables import Account, JoinRequest, Person, Unit
from storage.work import Work


@dataclass(frozen=True)
class PossiblePerson:
    """Somebody on the list without an account. `alike`: the name is the one that was typed; `role` None: the list gives
    none. `more`: their other lines of the list, here and elsewhere, except admin roles, which are only given singly."""

    person: Person
    role: Role | None
    phone: PhoneMatch
    alike: bool
    more: tuple[Listed, ...] = ()


@dataclass(frozen=True)
class Applicant:
    """A request with the list. `candidates`: those of the name first, then those of the number, then the others.

    `taken`: people of the name who are linked to another account. `denied`: an admin has said that the newcomer is not
    the person of this name.
    """

    request: JoinRequest
    account: Account
    unit: Unit
    candidates: tuple[PossiblePerson, ...]
    taken: tuple[Person, ...]
    denied: bool
    former: tuple[FormerRole, ...]
    serving: tuple[HeldRole, ...]  # their roles so far, here and at other units

    @property
    def alike(self) -> list[PossiblePerson]:
        return [one for one in self.candidates if one.alike]

    @property
    def match(self) -> PossiblePerson | None:
        """The one candidate of the name; None where there is none or several, or the telephone differs."""
        found = self.alike
        fits = len(found) == 1 and not self.taken and found[0].phone is not PhoneMatch.OTHER
        return found[0] if fits else None

    @property
    def plain(self) -> bool:
        """May they be let in together with others? Nothing about them is in doubt, and they become no admin."""
        return self.match is not None and self.match.role not in (None, Role.ADMIN) and not self.former

    def candidate(self, person_id: int) -> PossiblePerson | None:
        return next((one for one in self.candidates if one.person.id == person_id), None)


def look(work: Work, request: JoinRequest) -> Applicant:
    """The request as it is now; it must have chosen a unit."""
    listed = stored_admissions.on_list(work, request.unit_id or 0)
    names = named_alike(request.name, [person.name for person, _ in listed])
    known = _known_as(work, request)
    free = [
        PossiblePerson(
            person,
            role,
            compare(request.phone, person.phone),
            person.name in names or person.account_id is not None,
            _more(work, request, person, role),
        )
        for person, role in listed
        if _may_be(person, request, known) and person.id not in request.not_persons
    ]
    fitting = [one for one in free if one.alike or one.person.unit_id == request.unit_id]
    return Applicant(
        request=request,
        account=work.session.get_one(Account, request.account_id),
        unit=work.session.get_one(Unit, request.unit_id),
        candidates=tuple(
            sorted(fitting, key=lambda one: (not one.alike, one.phone is not PhoneMatch.SAME, one.person.id))
        ),
        taken=tuple(
            person
            for person, _ in listed
            if person.name in names and person.account_id not in (None, request.account_id)
        ),
        denied=bool(request.not_persons),
        former=tuple(stored_admissions.former_roles(work, request.account_id)),
        serving=tuple(stored_grants.roles_of(work, request.account_id)),
    )


def _known_as(work: Work, request: JoinRequest) -> Person | None:
    """The person to whom their account is linked already."""
    return stored_people.person_of(work, work.session.get_one(Account, request.account_id))


def _may_be(person: Person, request: JoinRequest, known: Person | None) -> bool:
    """May the person be the newcomer? Somebody already linked is nobody else."""
    return person.account_id == request.account_id if known is not None else person.account_id is None


def _more(work: Work, request: JoinRequest, person: Person, role: Role | None) -> tuple[Listed, ...]:
    """Their lines of the list except the first role at the chosen unit."""
    return tuple(
        one
        for one in stored_listings.of_person(work, person.id)
        if (one.unit.id, one.listing.role) != (request.unit_id, role) and one.listing.role is not Role.ADMIN
    )


def waiting(work: Work, unit_ids: Sequence[int] | frozenset[int]) -> list[Applicant]:
    """The requests for one of these units (ids), the oldest first."""
    return [look(work, one.request) for one in stored_admissions.waiting(work, unit_ids)]


def matching(applicants: Sequence[Applicant]) -> list[Applicant]:
    """Those who may be let in with one tap; not two who claim to be the same person."""
    claimed = Counter(one.match.person.id for one in applicants if one.match is not None)
    return [one for one in applicants if one.plain and one.match and claimed[one.match.person.id] == 1]


def seen(applicants: Sequence[Applicant]) -> int:
    """A number that changes whenever one of the requests does."""
    shown = [
        f"{one.request.id}:{one.request.version}:{one.match.person.id}:{one.match.role}"
        for one in applicants
        if one.match
    ]
    return zlib.crc32(",".join(shown).encode())
