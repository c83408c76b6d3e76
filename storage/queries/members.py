"""Accounts and what they may do; who is to be told about a unit."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import update
from sqlmodel import col, select

from bot.domain.messaging.messages import Sender
from bot.domain.rights import GRANTS, Duty, Right, Scope, Stand
from bot.domain.terms import Role
from storage.answers import asked_once
from storage.queries import units
from storage.queries.directory import directory
from storage.queries.rota import stood_on
from storage.tables import Account, Chat, Invite, Member, Unit
from storage.work import Work


@dataclass(frozen=True)
class StaffedRole:
    """One person's role at one unit."""

    unit: str
    role: Role
    name: str
    reachable: bool


def account_of(work: Work, sender: Sender) -> Account:
    """The account of a sender, made on first sight; its name follows the platform's."""
    account, name = find_account(work, sender.id), sender.name or str(sender.id)
    if account is None:
        account = Account(bot_id=work.bot_id, user_id=sender.id, name=name, first_seen_at=work.now)
        work.session.add(account)
        work.session.flush()
        work.ahead.accounts[sender.id] = account
    elif account.name != name:
        account.name = name
    return account


def find_account(work: Work, user_id: int) -> Account | None:
    if user_id in work.ahead.accounts:
        return work.ahead.accounts[user_id]
    query = select(Account).where(Account.bot_id == work.bot_id, Account.user_id == user_id)
    return work.session.exec(query).one_or_none()


def scope_of(work: Work, account: Account) -> Scope:
    """The rotas an account stands on are asked for only where no role of it may raise a matter anyhow."""
    known = directory(work)
    duties = tuple(
        Duty(Role(role), unit_id, known.reach(unit_id)) for role, unit_id in _memberships(work, account.id)
    )
    if any(duty.role in GRANTS[Right.RAISE] for duty in duties):
        return Scope(duties)
    rotas = stood_on(work, account)
    return Scope(duties, tuple(Stand(rota.unit_id, known.reach(rota.unit_id)) for rota in rotas))


def _memberships(work: Work, account_id: int) -> Sequence[tuple[str, int]]:
    held = work.ahead.memberships.get(account_id)
    if held is not None:
        return held
    query = select(Member.role, Member.unit_id).where(
        Member.account_id == account_id, col(Member.ended_at).is_(None)
    )
    return work.session.exec(query).all()


@asked_once
def members(work: Work, unit_ids: Collection[int], roles: Iterable[Role]) -> Sequence[tuple[int, Account]]:
    """(unit id, account) of everybody who holds one of the roles at exactly these units and can be reached."""
    query = (
        select(Member.unit_id, Account)
        .join(Account, col(Account.id) == Member.account_id)
        .outerjoin(Chat, (col(Chat.bot_id) == Account.bot_id) & (col(Chat.chat_id) == Account.user_id))
        .where(
            col(Member.unit_id).in_(unit_ids),
            col(Member.role).in_(list(roles)),
            col(Member.ended_at).is_(None),
            col(Chat.disabled_at).is_(None),
            Account.bot_id == work.bot_id,
        )
        .order_by(col(Member.id))
    )
    return work.session.exec(query).all()


@asked_once
def everybody(work: Work, unit_ids: Collection[int], role: Role) -> list[Account]:
    """Whoever holds a role at one of these units, each once, also those that the bot cannot write to."""
    query = (
        select(Account)
        .join(Member, col(Member.account_id) == Account.id)
        .where(
            Account.bot_id == work.bot_id,
            col(Member.unit_id).in_(unit_ids),
            Member.role == role,
            col(Member.ended_at).is_(None),
        )
        .order_by(col(Member.id))
    )
    return list({account.id: account for account in work.session.exec(query)}.values())


def holders(work: Work, unit_id: int, right: Right) -> list[Account]:
    """Everybody with `right` on the unit, through a role there or above, each once, nearest first."""
    found = members(work, units.above(work, unit_id), GRANTS[right])
    return list({account.id: account for _, account in found}.values())


def admins_of(work: Work, unit_ids: Iterable[int]) -> list[Account]:
    """Everybody who administers one of the units, each once."""
    found = (account for unit_id in unit_ids for account in holders(work, unit_id, Right.ADMINISTER))
    return list({account.id: account for account in found}.values())


def admins_for(work: Work, unit_ids: Iterable[int]) -> list[Account]:
    """The admins of these units and of those above them.

    Units without any admin are a mistake of whoever set them up; what happens there must still reach somebody: then
    all admins there are.
    """
    return admins_of(work, unit_ids) or admins(work)


def unreachable(work: Work, user_ids: Collection[int]) -> set[int]:
    """Those of the platform's numbers whose private chat takes no message from us."""
    query = select(Chat.chat_id).where(
        Chat.bot_id == work.bot_id, col(Chat.chat_id).in_(user_ids), col(Chat.disabled_at).is_not(None)
    )
    return set(work.session.exec(query))


def units_served(work: Work, account: Account) -> list[int]:
    """The units the account is a member of now."""
    return [unit_id for _, unit_id in _memberships(work, account.id)]


@asked_once
def admins(work: Work) -> list[Account]:
    query = (
        select(Account)
        .join(Member, col(Member.account_id) == Account.id)
        .where(Account.bot_id == work.bot_id, Member.role == Role.ADMIN, col(Member.ended_at).is_(None))
    )
    return list({account.id: account for account in work.session.exec(query)}.values())


@asked_once
def role_holders(work: Work, unit_ids: Sequence[int], roles: Collection[Role]) -> list[Account]:
    """Everybody with one of the roles at the first of these units that has any, blocked or not."""
    query = (
        select(Member.unit_id, Account)
        .join(Account, col(Account.id) == Member.account_id)
        .where(
            col(Member.unit_id).in_(unit_ids),
            col(Member.role).in_(list(roles)),
            col(Member.ended_at).is_(None),
            Account.bot_id == work.bot_id,
        )
        .order_by(col(Member.id))
    )
    rows = work.session.exec(query).all()
    nearest = min((unit_ids.index(unit_id) for unit_id, _ in rows), default=-1)
    found = [account for unit_id, account in rows if unit_ids.index(unit_id) == nearest]
    return list({account.id: account for account in found}.values())


def staffed_roles(work: Work) -> Sequence[StaffedRole]:
    """Everybody at the units that still exist, in the order of the configuration."""
    query = (
        select(Unit.name, Member.role, Account.name, Chat.disabled_at)
        .join(Member, col(Member.unit_id) == Unit.id)
        .join(Account, col(Account.id) == Member.account_id)
        .outerjoin(Chat, (col(Chat.bot_id) == Account.bot_id) & (col(Chat.chat_id) == Account.user_id))
        .where(Unit.bot_id == work.bot_id, col(Unit.closed_at).is_(None), col(Member.ended_at).is_(None))
        .order_by(col(Unit.position), col(Member.id))
    )
    rows = work.session.exec(query).all()
    return [StaffedRole(unit, Role(role), name, disabled is None) for unit, role, name, disabled in rows]


def invite_of(work: Work, code_hash: str) -> Invite | None:
    query = select(Invite).where(Invite.bot_id == work.bot_id, Invite.code_hash == code_hash)
    return work.session.exec(query).one_or_none()


def membership(work: Work, account_id: int, unit_id: int, role: str) -> Member | None:
    """One account's role at one unit, also where it has ended."""
    query = select(Member).where(
        Member.account_id == account_id, Member.unit_id == unit_id, Member.role == role
    )
    return work.session.exec(query).one_or_none()


def left_unit(work: Work, account_id: int) -> int | None:
    """The unit that somebody served last who holds no role any more; None of whoever never held one."""
    query = (
        select(Member.unit_id)
        .where(Member.account_id == account_id, col(Member.ended_at).is_not(None))
        .order_by(col(Member.ended_at).desc(), col(Member.id).desc())
        .limit(1)
    )
    return work.session.exec(query).first()


def standing_membership(work: Work, account_id: int, unit_id: int, role: str) -> Member | None:
    query = select(Member).where(
        Member.account_id == account_id,
        Member.unit_id == unit_id,
        Member.role == role,
        col(Member.ended_at).is_(None),
    )
    return work.session.exec(query).one_or_none()


def forget_memberships(work: Work, account_id: int) -> None:
    """To be called when they change: what was read ahead holds no longer."""
    work.ahead.memberships.pop(account_id, None)


def say_who(work: Work, account_id: int, person_id: int) -> None:
    """All roles that an account holds are those of this person; one that has ended stays whose it was."""
    held = (col(Member.account_id) == account_id) & col(Member.ended_at).is_(None)
    work.session.exec(update(Member).where(held).values(person_id=person_id))
