"""What stands open of all that was given: roles, invitations, links, groups."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import update
from sqlmodel import col, func, select

from bot.domain.terms import PersonSource, Role
from storage.queries.in_list import among
from storage.tables import (
    Account,
    Binding,
    Chat,
    Invite,
    JoinLink,
    ListingDraft,
    Member,
    Person,
    RotaDraft,
    Unit,
)
from storage.work import Work


@dataclass(frozen=True)
class HeldRole:
    """One role of one account."""

    member: Member
    account: Account
    unit: Unit


@dataclass(frozen=True)
class OpenLink:
    """A link for all that can still be opened, and the admin who made it."""

    link: JoinLink
    unit: Unit
    maker: Account


@dataclass(frozen=True)
class OpenInvite:
    """An invitation that can still be opened; `maker` None: made on the command line."""

    invite: Invite
    unit: Unit
    maker: Account | None
    person: Person | None


def roles_at(work: Work, unit_ids: Collection[int], after: int = 0, most: int = 1000) -> list[HeldRole]:
    """Whoever holds a role at exactly these units, in the order in which they came; from member `after` on."""
    query = (
        select(Member, Account, Unit)
        .join(Account, col(Account.id) == Member.account_id)
        .join(Unit, col(Unit.id) == Member.unit_id)
        .where(
            Account.bot_id == work.bot_id,
            among(Member.unit_id, "units"),
            col(Member.ended_at).is_(None),
            col(Unit.closed_at).is_(None),
            col(Member.id) > after,
        )
        .order_by(col(Member.id))
        .limit(most)
    )
    found = work.session.exec(query, params={"units": list(unit_ids)}).all()
    return [HeldRole(*row) for row in found]


def roles_of(work: Work, account_id: int) -> list[HeldRole]:
    """Every role that an account holds."""
    query = (
        select(Member, Account, Unit)
        .join(Account, col(Account.id) == Member.account_id)
        .join(Unit, col(Unit.id) == Member.unit_id)
        .where(Member.account_id == account_id, col(Member.ended_at).is_(None))
        .order_by(col(Member.id))
    )
    return [HeldRole(*row) for row in work.session.exec(query)]


def role(work: Work, member_id: int) -> HeldRole | None:
    """A role that is held now."""
    query = (
        select(Member, Account, Unit)
        .join(Account, col(Account.id) == Member.account_id)
        .join(Unit, col(Unit.id) == Member.unit_id)
        .where(Member.id == member_id, Account.bot_id == work.bot_id, col(Member.ended_at).is_(None))
    )
    found = work.session.exec(query).one_or_none()
    return HeldRole(*found) if found else None


def open_invites(work: Work, unit_ids: Collection[int] | None = None) -> list[OpenInvite]:
    """Invitations that can still be opened, the oldest first; None: for every unit."""
    query = (
        select(Invite, Unit, Account, Person)
        .join(Unit, col(Unit.id) == Invite.unit_id)
        .outerjoin(Account, col(Account.id) == Invite.created_by)
        .outerjoin(Person, col(Person.id) == Invite.person_id)
        .where(
            Invite.bot_id == work.bot_id,
            col(Invite.used_at).is_(None),
            col(Invite.cancelled_at).is_(None),
            col(Invite.expires_at) > work.now,
        )
        .order_by(col(Invite.id))
    )
    found = [OpenInvite(*row) for row in work.session.exec(query)]
    return [one for one in found if unit_ids is None or one.unit.id in unit_ids]


def open_links(work: Work, unit_ids: Collection[int] | None = None) -> list[OpenLink]:
    """Links for all that can still be opened, the oldest first; None: for every unit."""
    query = (
        select(JoinLink, Unit, Account)
        .join(Unit, col(Unit.id) == JoinLink.unit_id)
        .join(Account, col(Account.id) == JoinLink.created_by)
        .where(
            JoinLink.bot_id == work.bot_id,
            col(JoinLink.ended_at).is_(None),
            col(JoinLink.expires_at) > work.now,
        )
        .order_by(col(JoinLink.id))
    )
    found = [OpenLink(*row) for row in work.session.exec(query)]
    return [one for one in found if unit_ids is None or one.unit.id in unit_ids]


def pass_links(work: Work, old: int, new: int, unit_ids: Collection[int] | None = None) -> None:
    """The links for all that one account has made are another's; `unit_ids`: only those of these units."""
    made = update(JoinLink).where(col(JoinLink.created_by) == old)
    if unit_ids is not None:
        made = made.where(col(JoinLink.unit_id).in_(unit_ids))
    work.session.execute(made.values(created_by=new))


def invite(work: Work, invite_id: int) -> Invite | None:
    found = work.session.get(Invite, invite_id)
    return found if found is not None and found.bot_id == work.bot_id else None


def first_admin_invites(work: Work) -> Sequence[Invite]:
    """Links for a first admin that can still be opened."""
    return [one.invite for one in open_invites(work) if one.invite.first_admin]


def linked(work: Work, *, doubted: bool = False) -> Sequence[tuple[Person, Account]]:
    """Everybody on the rota whose account is known; `doubted`: only links that nobody but a name ever said."""
    query = (
        select(Person, Account)
        .join(Account, col(Account.id) == Person.account_id)
        .where(
            Person.bot_id == work.bot_id,
            col(Person.closed_at).is_(None),
            Person.source != PersonSource.JOINED,
        )
    )
    if doubted:
        query = query.where(col(Person.link_doubted).is_(True))
    return work.session.exec(query.order_by(col(Person.id))).all()


def binding(work: Work, binding_id: int) -> Binding | None:
    found = work.session.get(Binding, binding_id)
    return found if found is not None and found.bot_id == work.bot_id and found.closed_at is None else None


def waiting_drafts(work: Work, account_id: int) -> int:
    """How many sheets wait for this account's yes."""
    query = select(func.count()).where(
        col(RotaDraft.account_id) == account_id, col(RotaDraft.decided_at).is_(None)
    )
    return work.session.exec(query).one()


def drop_drafts(work: Work, account_id: int) -> None:
    """Sheets and lists that wait for this account's yes are decided: they are not written."""
    drafts = update(RotaDraft).where(
        col(RotaDraft.account_id) == account_id, col(RotaDraft.decided_at).is_(None)
    )
    work.session.execute(drafts.values(decided_at=work.now))
    lists = update(ListingDraft).where(
        col(ListingDraft.account_id) == account_id, col(ListingDraft.decided_at).is_(None)
    )
    work.session.execute(lists.values(decided_at=work.now, content=""))


def is_last_admin(work: Work, account_id: int) -> bool:
    """Is this account an admin, and no other admin there whom a message reaches?"""
    query = (
        select(Member.account_id, Chat.disabled_at)
        .join(Account, col(Account.id) == Member.account_id)
        .outerjoin(Chat, (col(Chat.bot_id) == Account.bot_id) & (col(Chat.chat_id) == Account.user_id))
        .where(Account.bot_id == work.bot_id, Member.role == Role.ADMIN, col(Member.ended_at).is_(None))
    )
    found = work.session.exec(query).all()
    others = {number for number, disabled in found if number != account_id and disabled is None}
    return not others and account_id in {number for number, _ in found}


def closed_chats(work: Work, chat_ids: Collection[int]) -> set[int]:
    """Those of the chats where nobody has a right to hear any more.

    A person's own: neither a role nor a place on the rota is left. A group: no place of the configuration is it.
    """
    role_left = (
        select(Member.id).where(Member.account_id == Account.id, col(Member.ended_at).is_(None)).exists()
    )
    on_rota = (
        select(Person.id)
        .where(
            Person.account_id == Account.id,
            col(Person.closed_at).is_(None),
            Person.source != PersonSource.JOINED,
        )
        .exists()
    )
    private = select(Account.user_id).where(
        Account.bot_id == work.bot_id, col(Account.user_id).in_(chat_ids), ~role_left, ~on_rota
    )
    bound = select(Binding.chat_id).where(
        Binding.bot_id == work.bot_id, col(Binding.chat_id).in_(chat_ids), col(Binding.closed_at).is_(None)
    )
    groups = {one for one in chat_ids if one < 0}
    return {*work.session.exec(private), *(groups - set(work.session.exec(bound)))}


def accounts_called(work: Work, who: str) -> list[Account]:
    """The accounts with something to lose that are meant: by the platform's number, by their name, or by the name
    that they have on the rota."""
    holders = select(Member.account_id).where(col(Member.ended_at).is_(None))
    named = select(Person.account_id).where(
        Person.bot_id == work.bot_id, col(Person.closed_at).is_(None), Person.source != PersonSource.JOINED
    )
    query = select(Account).where(
        Account.bot_id == work.bot_id, col(Account.id).in_(holders) | col(Account.id).in_(named)
    )
    if who.isascii() and who.isdigit():
        query = query.where(Account.user_id == int(who[:18]))
    else:
        query = query.where((col(Account.name) == who) | col(Account.id).in_(named.where(Person.name == who)))
    return list(work.session.exec(query.order_by(col(Account.id))).all())
