"""Invitations: single-use deep links that expire, and what happens when one is opened."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.messaging.throttle import Purpose
from bot.domain.terms import ROLE_NAMES, Role
from bot.domain.text.display import name
from bot.phrases import say
from bot.services import audit, throttle
from bot.services.people import arrivals, identity, roles
from bot.services.refusals import Refused
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.tables import Account, Invite, Person, Unit
from storage.work import Work

ADMIN_HOURS = 1
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
    first: bool = False,
) -> str:
    """A new code for one person; only its hash is stored, so it is shown this once.

    `person`: whoever opens it is this person of the rota. `first`: for the first admin, see `first_admin`.
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
            first_admin=first,
            created_at=work.now,
            expires_at=work.now + life,
        )
    )
    audit.record(work, by, "invite", unit=unit, person=person, after=f"{unit.name} {ROLE_NAMES[role]}")
    return code


def digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def own_invite(work: Work, account: Account, code: str) -> Invite | None:
    """The invitation that the account has made itself, as long as it opens something: they may only be trying it."""
    found = stored_members.invite_of(work, digest(code))
    if found is None or found.created_by != account.id:
        return None
    return found if _is_usable(work, found) and not _has_role(work, account, found) else None


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
    return join_by(work, account, found)


def join_by(work: Work, account: Account, found: Invite) -> Joined:
    """Gives the account what the invitation is for. Raises `Refused` where it can no longer be used."""
    unit = work.session.get_one(Unit, found.unit_id)
    already = _has_role(work, account, found)
    _refuse_unusable(work, found, unit, already=already)
    found.used_by, found.used_at = account.id, work.now
    work.did.kept = True
    if not already:
        _bind(work, account, found)
    person, former = _named(work, account, found)
    stored_members.say_who(work, account.id, identity.who(work, account).id)
    if not already:
        _record_joining(work, account, found, unit)
    if found.role is Role.ADMIN:
        for one in stored_grants.first_admin_invites(work):
            one.cancelled_at = work.now
    arrivals.announce(work, account, found, unit, instead_of=(person, former) if person and former else None)
    return Joined(unit, found.role, person)


def _refuse_unusable(work: Work, found: Invite, unit: Unit, *, already: bool) -> None:
    """`already`: the role that it gives is theirs."""
    usable = _is_usable(work, found)
    if already and not (usable and found.person_id):
        raise Refused("start.already", unit=unit.name, role=ROLE_NAMES[found.role])
    if unit.closed_at is not None:
        raise Refused("start.bad_code")
    if not usable and found.first_admin and not stored_members.admins(work):
        raise Refused("start.stale_first_code")  # there is nobody yet who could be asked for another
    if found.cancelled_at is not None:
        raise Refused("start.cancelled_code")
    if not usable:
        raise Refused("start.used_code" if found.used_at is not None else "start.expired_code")


def _is_usable(work: Work, found: Invite) -> bool:
    return found.used_at is None and found.cancelled_at is None and found.expires_at > work.now


def _has_role(work: Work, account: Account, found: Invite) -> bool:
    """Is the role that the invitation gives theirs already?"""
    return stored_members.standing_membership(work, account.id, found.unit_id, found.role) is not None


def _record_joining(work: Work, account: Account, found: Invite, unit: Unit) -> None:
    maker = work.session.get(Account, found.created_by) if found.created_by else None
    what = say(
        "audit.invited_by", what=f"{unit.name} {ROLE_NAMES[found.role]}", by=name(audit.actor_name(maker))
    )
    audit.record(work, account, "member.join", unit=unit, person=account, after=what)


def _named(work: Work, account: Account, found: Invite) -> tuple[Person | None, Account | None]:
    """Links the account to the person whom the invitation names; None where it names nobody, or is no news.

    With the account that was this person until now.
    """
    person = stored_people.person(work, found.person_id) if found.person_id else None
    if person is None or person.closed_at is not None:
        return None, None
    news = person.account_id != account.id
    former = identity.link(work, account, person, account)
    return person if news else None, former


def _bind(work: Work, account: Account, found: Invite) -> None:
    """A membership that ended before is taken up again; its row stands for the same duty."""
    roles.give(work, account.id, found.unit_id, found.role, None)


def first_admin(work: Work, unit: Unit, life: timedelta) -> str | None:
    """The code for the first admin; None where there is one. Links of earlier starts open nothing any more."""
    for one in stored_grants.first_admin_invites(work):
        one.cancelled_at = work.now
    if stored_members.admins(work):
        return None
    return invite(work, unit, Role.ADMIN, life=life, first=True)


def life_of(role: Role, hours: int) -> int:
    """How many hours a link is good for: one that makes an admin is opened at once or made again."""
    return min(hours, ADMIN_HOURS) if role is Role.ADMIN else hours


def deep_link(username: str, code: str) -> str:
    return f"https://t.me/{username}?start={code}"
