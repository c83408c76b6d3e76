"""Giving and ending roles of somebody who has joined already, without an invitation."""

from bot.domain.terms import Role
from storage.queries import members as stored_members
from storage.tables import Member
from storage.work import Work


def give(work: Work, account_id: int, unit_id: int, role: Role, person_id: int | None) -> Member | None:
    """Gives a role and returns it; None where they have it already. One that ended before gets the same row again."""
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
    """Ends a role and tells nobody."""
    member.ended_at = work.now
    work.session.flush()
    stored_members.forget_memberships(work, member.account_id)
