"""Telling the inviter who has joined, with a button that ends it; all admins are told of a new admin."""

from bot.domain.messaging.buttons import NotThem
from bot.domain.messaging.kinds import Kind
from bot.domain.terms import ROLE_NAMES, Role
from bot.domain.text.display import name
from bot.phrases import say
from bot.services import outbox
from bot.services.people import identity, revocations
from bot.services.people.revocations import EndedRole
from bot.services.refusals import Refused
from storage.queries import grants as stored_grants
from storage.queries import members as stored_members
from storage.tables import Account, Invite, Person, Unit
from storage.work import Work


def announce(
    work: Work,
    account: Account,
    invite: Invite,
    unit: Unit,
    instead_of: tuple[Person, Account] | None = None,
) -> None:
    """Tells the inviter, or the admins of the unit where the command line invited; of a new admin, all admins.

    `instead_of`: whom the invitation named, and the account that was this person until now.
    """
    hearing = hearers(work, invite, unit, account)
    text = say("people.came", who=name(account.name), unit=unit.name, role=ROLE_NAMES[invite.role])
    if instead_of is not None:
        person, former = instead_of
        text += say("people.came_instead", person=person.name, former=name(former.name))
    buttons = ((NotThem(invite=invite.id).button(say("button.not_them")),),)
    for admin in hearing:
        outbox.tell(work, admin, text, Kind.ADMIN, buttons=buttons)
    if invite.person_id is None:
        identity.ask_about_namesake(work, account, unit, hearing)


def hearers(work: Work, invite: Invite, unit: Unit, account: Account) -> list[Account]:
    """The accounts that are told; never the newcomer."""
    if invite.role is Role.ADMIN:
        found = stored_members.admins(work)
    elif invite.created_by is not None:
        maker = work.session.get_one(Account, invite.created_by)
        still = maker in stored_members.admins_of(work, [unit.id])
        found = [maker] if still else stored_members.admins_for(work, [unit.id])
    else:
        found = stored_members.admins_for(work, [unit.id])
    return [one for one in found if one.id != account.id]


def undo(work: Work, by: Account, administered: frozenset[int], invite_id: int) -> EndedRole:
    """「不是他」: takes back all that this invitation has given. `administered`: unit ids. Raises `Refused`."""
    invite = stored_grants.invite(work, invite_id)
    if invite is None or invite.used_by is None:
        raise Refused("refuse.stale")
    if invite.unit_id not in administered:
        raise Refused("refuse.right")
    member = stored_members.standing_membership(work, invite.used_by, invite.unit_id, invite.role)
    if member is None:
        raise _elsewhere(work, invite.used_by, administered)
    return revocations.end_role(work, member.id, by)


def _elsewhere(work: Work, account_id: int, administered: frozenset[int]) -> Refused:
    """Why there is nothing to take back: they have moved to another unit since, where they are still, or are gone."""
    held = [one for one in stored_grants.roles_of(work, account_id) if one.unit.id in administered]
    if not held:
        return Refused("refuse.stale")
    roles = "、".join(f"{one.unit.name} {ROLE_NAMES[one.member.role]}" for one in held)
    return Refused("people.moved_since", who=name(held[0].account.name), roles=roles)
