"""Who leads at this instant: whoever the rota names, before those who hold the role."""

from collections.abc import Collection

from bot.domain.rights import Right, Scope
from bot.domain.terms import DutyPost, Role
from bot.services.recipients.reached import can_write
from storage.queries import leave as stored_leave
from storage.queries import members as stored_members
from storage.queries import shifts as stored_shifts
from storage.queries import units as stored_units
from storage.queries.rota import on_duty
from storage.tables import Account, Person, Rota, Shift
from storage.work import Work


def may(work: Work, account: Account, scope: Scope, right: Right, unit_id: int) -> bool:
    """By a role, or by leading the duty of the unit right now."""
    return scope.may(right, unit_id) or account.id in {one.id for one in _on_duty(work, unit_id)}


def may_release(work: Work, account: Account, scope: Scope, person: Person) -> bool:
    """Grant this person leave and find cover: on any of their rotas. Nobody grants their own leave."""
    if person.account_id == account.id:
        return False
    rotas = stored_leave.rotas_of(work, person)
    return any(may(work, account, scope, Right.RELEASE, rota.unit_id) for rota in rotas)


def leaders(work: Work, unit_id: int) -> list[Account]:
    """The leaders on duty who can be reached; without any, those who hold the role; without any, the admins."""
    return _on_duty(work, unit_id) or duty_leaders(work, unit_id)


def duty_leaders(work: Work, unit_id: int) -> list[Account]:
    """Those who hold the role of a duty leader for the unit, or the admins."""
    found = stored_members.members(work, stored_units.above(work, unit_id), [Role.DUTY_LEADER])
    return list({account.id: account for _, account in found}.values()) or stored_members.admins_for(
        work, [unit_id]
    )


def of_shifts(work: Work, shift_ids: Collection[int], but: Collection[int] = ()) -> list[Account]:
    """Who leads these shifts, without the people `but`; where none of them has an account, the admins."""
    found: dict[int, Account] = {}
    for shift_id in shift_ids:
        for held in stored_shifts.of_shift(work, shift_id):
            if held.stands_for is DutyPost.LEADER and held.account and held.part.person_id not in but:
                found[held.account.id] = held.account
    return list(found.values()) or stored_members.admins_for(work, _units(work, shift_ids))


def _units(work: Work, shift_ids: Collection[int]) -> list[int]:
    """The units that the rotas of these shifts serve."""
    rotas = [work.session.get_one(Shift, shift_id).rota_id for shift_id in shift_ids]
    return [work.session.get_one(Rota, rota_id).unit_id for rota_id in rotas]


def _on_duty(work: Work, unit_id: int) -> list[Account]:
    found = [one.account for one in on_duty(work, unit_id, work.now) if one.leads]
    return list({account.id: account for account in found if account and can_write(work, account)}.values())
