"""Invitations: single-use deep links that expire, and what happens when one is opened."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.messaging.throttle import Purpose
from bot.domain.terms import ROLE_NAMES, PersonSource, Role
from bot.services import audit, throttle
from bot.services.refusals import Refused
from bot.services.rota import notices
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.queries import shifts as stored_shifts
from storage.tables import Account, Invite, Member, Person, Unit
from storage.work import Work

CODE_BYTES = 18  # 24 characters of A-Za-z0-9_-; the platform takes up to 64


@dataclass(frozen=True)
class Joined:
    """What opening a link did."""

    unit: Unit
    role: Role
    person: Person | None = None  # who they are on the rota, if that became known just now


def invite(
    work: Work,
    unit: Unit,
    role: Role,
    *,
    life: timedelta,
    by: Account | None = None,
    person: Person | None = None,
) -> str:
    """A new code for one person; only its hash is stored, so it is shown this once.

    `person`: whoever opens it is this person of the rota.
    """
    code = secrets.token_urlsafe(CODE_BYTES)
    work.session.add(
        Invite(
            bot_id=work.bot_id,
            code_hash=digest(code),
            unit_id=unit.id,
            role=role,
            person_id=person.id if person else None,
            created_by=by.id if by else None,
            created_at=work.now,
            expires_at=work.now + life,
        )
    )
    return code


def digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def redeem(work: Work, account: Account, code: str) -> Joined | None:
    """Binds the account to the invite's unit and role.

    None: there is no such code, and the attempt is counted. After many of them none is looked at for a while.
    """
    if throttle.worn_out(work, account.user_id, Purpose.CODE):
        raise Refused("start.too_many_codes")
    found = stored_members.invite_of(work, digest(code))
    if found is None:
        throttle.verdict(work, account.user_id, Purpose.CODE)
        return None
    unit = work.session.get_one(Unit, found.unit_id)
    already = stored_members.standing_membership(work, account.id, found.unit_id, found.role) is not None
    usable = found.used_at is None and found.expires_at > work.now
    if already and not (usable and found.person_id):
        raise Refused("start.already", unit=unit.name, role=ROLE_NAMES[found.role])
    if unit.closed_at is not None:
        raise Refused("start.bad_code")
    if not usable:
        raise Refused("start.used_code" if found.used_at is not None else "start.expired_code")
    found.used_by, found.used_at = account.id, work.now
    work.did.kept = True
    if not already:
        _bind(work, account, found)
    person = link(work, account, found.person_id)
    stored_members.say_who(work, account.id, who(work, account).id)
    return Joined(unit, found.role, person)


def who(work: Work, account: Account) -> Person:
    """The person behind an account that has a role; made where nobody has said who that is."""
    known = next((one for one in stored_people.people_of(work, account) if one.closed_at is None), None)
    if known is None:
        name = account.name.strip()
        known = Person(bot_id=work.bot_id, name=name, account_id=account.id, source=PersonSource.JOINED)
        work.session.add(known)
        work.session.flush()
    return known


def _bind(work: Work, account: Account, found: Invite) -> None:
    """A membership that ended before is taken up again; its row stands for the same duty."""
    member = stored_members.membership(work, account.id, found.unit_id, found.role)
    if member is None:
        member = Member(account_id=account.id, unit_id=found.unit_id, role=found.role, since=work.now)
        work.session.add(member)
    member.since, member.ended_at = work.now, None
    stored_members.forget_memberships(work, account.id)


def needs_first_admin(work: Work) -> bool:
    return not stored_members.admins(work)


def deep_link(username: str, code: str) -> str:
    return f"https://t.me/{username}?start={code}"


def link(work: Work, account: Account, person_id: int | None) -> Person | None:
    """Links an account that has just joined: to the person its invitation names, else to the one with its very name.

    A duty that has been told to the others already is told to them now. Returns the person if that is news. Nobody
    is linked by name who is linked already, and no account twice: two people with one name are told apart by an admin.
    """
    if person_id is None and stored_people.person_of(work, account) is not None:
        return None
    person = (
        work.session.get(Person, person_id)
        if person_id
        else stored_people.unlinked_person(work, account.name.strip())
    )
    if person is None or person.account_id == account.id:
        return None
    for other in stored_people.people_of(work, account):
        other.account_id = None  # an invitation by name moves the account from whom it stood for before
        if other.source is PersonSource.JOINED:
            other.closed_at = work.now
    person.account_id = account.id
    audit.record(work, account.name, "duty.link", after=person.name)
    work.session.flush()
    for held in stored_shifts.coming_of(work, person.id):
        notices.tell_late(work, held.rota, held.shift, held)
    return person
