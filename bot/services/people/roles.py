"""Roles as an admin gives them without an invitation: to somebody who has joined already."""

from bot.domain.terms import Role
from storage.queries import members as stored_members
from storage.tables import Member
from storage.work import Work


def give(work: Work, account_id: int, unit_id: int, role: Role, person_id: int | None) -> Member | None:
    """The role that was given; None where they have it already.

    One that ended before is taken up again: its row stands for the same duty.
    """
    if stored_members.standing_membership(work, account_id, unit_id, role) is not None:
        return None
    member = stored_members.membership(work, account_id, unit_id, role)
    if member is None:
        member = Member(account_id=account_id, unit_id=unit_id, role=role, since=work.now)
        work.session.add(member)
    member.since, member.ended_at, member.person_id = work.now, None, person_id or member.person_id
    work.session.flush()
    stored_members.forget_memberships(work, account_id)
    return member


def end(work: Work, member: Member) -> None:
    """Ends a role and says nothing of it."""
    member.ended_at = work.now
    work.session.flush()
    stored_members.forget_memberships(work, member.account_id)
