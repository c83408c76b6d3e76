"""Decisions of admins on requests. Rights and facts are checked at the press; of two who press, one wins."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.admissions import AdmissionOutcome, PhoneMatch
from bot.domain.messaging.kinds import Kind
from bot.domain.rights import Right, Scope
from bot.domain.terms import ROLE_NAMES, Role
from bot.domain.text.display import name
from bot.phrases import say
from bot.services import audit, outbox
from bot.services.admissions import applicants, cards
from bot.services.admissions.applicants import Applicant, PossiblePerson
from bot.services.people import identity, responsibility, revocations, roles
from bot.services.refusals import Refused
from storage.queries import admissions as stored_admissions
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries.listings import Listed
from storage.tables import Account, JoinRequest, Person, Unit
from storage.work import Work


@dataclass(frozen=True)
class Admitted:
    """Somebody was let in; `person`: who on the list they are."""

    request: JoinRequest
    account: Account
    unit: Unit
    role: Role
    person: Person | None
    more: tuple[Listed, ...] = ()  # the other roles of the list that they were given


def meant(work: Work, scope: Scope, request_id: int, version: int) -> Applicant:
    """The request that a button names. Raises `Refused` where it has changed, is decided or is not theirs."""
    request = stored_admissions.request(work, request_id)
    if request is None or request.unit_id is None:
        raise Refused("refuse.stale")
    if not scope.may(Right.ADMINISTER, request.unit_id):
        raise Refused("refuse.right")
    if request.decided_at is not None:
        raise _decided(work, request)
    if request.version != version:
        cards.refresh(work, request)  # a card may still show it
        raise Refused("join.changed")
    return applicants.look(work, request)


def _decided(work: Work, request: JoinRequest) -> Refused:
    by = work.session.get(Account, request.decided_by) if request.decided_by else None
    return Refused("join.decided", by=name(by.name)) if by is not None else Refused("join.over")


def admit(work: Work, by: Account, scope: Scope, found: Applicant, person_id: int, role: Role) -> Admitted:
    """Lets somebody in; `person_id`: who on the list they are, 0 for nobody. Raises `Refused`.

    Somebody on the list also gets their other roles on it, as far as the admin may give them (`scope`).
    """
    one = found.candidate(person_id)
    if person_id and one is None:
        raise Refused("join.person_changed")
    if found.unit.closed_at is not None:
        raise Refused("join.unit_closed", unit=found.unit.name)
    if one is not None and one.phone is not PhoneMatch.SAME:
        responsibility.must_keep_rotas_of(
            work, scope, one.person
        )  # a name alone makes nobody one of the town's rota
    request, account = found.request, found.account
    _claim(work, request, AdmissionOutcome.ADMITTED, by)
    roles.give(work, account.id, found.unit.id, role, one.person.id if one is not None else None)
    member = stored_members.standing_membership(work, account.id, found.unit.id, role)
    request.member_id = member.id if member is not None else None
    more = _give_more(work, by, scope, found, one) if one is not None and one.role is role else ()
    if one is not None:
        identity.link(work, account, one.person, by)
    stored_members.say_who(work, account.id, identity.who(work, account).id)
    who = one.person.name if one is not None else account.name
    given = f"{who} {found.unit.name} {ROLE_NAMES[role]}"
    audit.record(work, by, "join.admit", unit=found.unit, person=account, after=given)
    work.session.flush()
    cards.refresh(work, request)
    if role is Role.ADMIN:
        _tell_admins(work, by, found)
    return Admitted(request, account, found.unit, role, one.person if one is not None else None, more)


def _give_more(
    work: Work, by: Account, scope: Scope, found: Applicant, one: PossiblePerson
) -> tuple[Listed, ...]:
    given = []
    for line in one.more:
        own = scope.may(Right.ADMINISTER, line.unit.id)
        role = line.listing.role
        if own and roles.give(work, found.account.id, line.unit.id, role, one.person.id) is not None:
            given.append(line)
            told = f"{one.person.name} {line.unit.name} {ROLE_NAMES[role]}"
            audit.record(work, by, "join.admit", unit=line.unit, person=one.person, after=told)
    return tuple(given)


def _claim(work: Work, request: JoinRequest, outcome: AdmissionOutcome, by: Account) -> None:
    if not stored_admissions.settle_request(work, request, request.version, outcome, by):
        raise Refused("join.changed")


def _tell_admins(work: Work, by: Account, found: Applicant) -> None:
    """Tells all admins of a new admin."""
    text = say(
        "people.came",
        who=name(found.account.name),
        unit=found.unit.name,
        role=ROLE_NAMES[Role.ADMIN],
    )
    for admin in stored_members.admins(work):
        if admin.id not in (by.id, found.account.id):
            outbox.tell(work, admin, text, Kind.ADMIN)


def matching(work: Work, scope: Scope, found: Sequence[Applicant]) -> list[Applicant]:
    """Those whom somebody with this scope may let in with one tap."""
    return [
        one
        for one in applicants.matching(found)
        if one.match is not None
        and (
            one.match.phone is PhoneMatch.SAME or responsibility.keeps_rotas_of(work, scope, one.match.person)
        )
    ]


def admit_matching(work: Work, by: Account, scope: Scope, seen: int) -> list[Admitted]:
    """Lets in everybody who matches the list. Raises `Refused` where the number shown, `seen`, has changed."""
    found = matching(work, scope, applicants.waiting(work, scope.units(Right.ADMINISTER)))
    if not found or applicants.seen(found) != seen:
        raise Refused("join.list_changed")
    return [
        admit(work, by, scope, one, one.match.person.id, one.match.role)
        for one in found
        if one.match is not None and one.match.role is not None
    ]


def refuse(work: Work, by: Account, found: Applicant) -> None:
    _claim(work, found.request, AdmissionOutcome.REFUSED, by)
    asked = f"{found.account.name} {found.unit.name}"
    audit.record(work, by, "join.refuse", unit=found.unit, before=asked)
    cards.refresh(work, found.request)


def deny_person(work: Work, by: Account, found: Applicant, person_id: int) -> None:
    """「不是他」: the request stays open, as that of somebody else. Raises `Refused`."""
    one = found.candidate(person_id)
    if one is None or not one.alike:
        raise Refused("join.person_changed")
    request = found.request
    request.not_persons = [*request.not_persons, person_id]
    request.version += 1
    taken_for = f"{found.account.name} = {one.person.name}"
    audit.record(work, by, "join.not_person", unit=found.unit, person=one.person, before=taken_for)
    work.session.flush()
    cards.refresh(work, request)


def undo_admission(work: Work, by: Account, scope: Scope, request_id: int) -> None:
    """「不是他」 after they were let in: ends what the admission gave. Raises `Refused`."""
    request = stored_admissions.request(work, request_id)
    if request is None or request.outcome is not AdmissionOutcome.ADMITTED or request.member_id is None:
        raise Refused("refuse.stale")
    if request.unit_id is None or not scope.may(Right.ADMINISTER, request.unit_id):
        raise Refused("refuse.right")
    held = [
        one
        for one in stored_grants.roles_of(work, request.account_id)
        if one.member.id == request.member_id
        or (one.member.since == request.decided_at and scope.may(Right.ADMINISTER, one.unit.id))
    ]
    if not held:
        raise Refused("refuse.stale")
    for one in held:
        revocations.end_role(work, one.member.id, by)
    request.outcome, request.decided_by = AdmissionOutcome.UNDONE, by.id
    work.session.flush()
    cards.refresh(work, request)
