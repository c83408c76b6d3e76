"""The desk (值班室): who hears at once of what is nobody else's to hear."""

from collections.abc import Callable, Iterable, Sequence

from bot.domain.terms import Role
from bot.services.recipients.reached import can_write
from storage.queries import members as stored_members
from storage.queries import rota as stored_rota
from storage.queries import units as stored_units
from storage.tables import Account
from storage.work import Work

OFFICERS = (Role.DUTY_OFFICER, Role.DUTY_LEADER)


def desk(work: Work, unit_id: int, but: Account | None = None) -> list[Account]:
    """Whoever is on duty for the nearest unit with a rota, else the duty officers and duty leaders, else the head.

    Looked for from the unit upwards. Where nobody of them can be written to, the admins. `but`: whoever tells of it,
    who need not hear it.
    """
    chain = stored_units.above(work, unit_id)
    for rung in RUNGS:
        if found := _others(_reachable(work, rung(work, chain)), but):
            return found
    return _others(stored_members.admins_for(work, [unit_id]), but)


def desks(work: Work, unit_ids: Iterable[int], but: Account | None = None) -> list[Account]:
    """The desks of several units, everybody once."""
    found = (account for unit_id in dict.fromkeys(unit_ids) for account in desk(work, unit_id, but))
    return list({account.id: account for account in found}.values())


def _others(found: Iterable[Account], but: Account | None) -> list[Account]:
    return [account for account in found if but is None or account.id != but.id]


def _reachable(work: Work, found: Iterable[Account | None]) -> list[Account]:
    known = {account.id: account for account in found if account is not None}
    return [account for account in known.values() if can_write(work, account)]


def _on_duty(work: Work, chain: Sequence[int]) -> list[Account | None]:
    nearest = stored_rota.nearest_with_rota(work, chain)
    if nearest is None:
        return []
    found = stored_rota.on_duty(work, nearest, work.now)
    return [one.account for one in found if one.unit_id == nearest]


def _officers(work: Work, chain: Sequence[int]) -> Sequence[Account | None]:
    return stored_members.role_holders(work, chain, OFFICERS)


def _head(work: Work, chain: Sequence[int]) -> Sequence[Account | None]:
    return stored_members.role_holders(work, chain, [Role.HEAD])


RUNGS: Sequence[Callable[[Work, Sequence[int]], Sequence[Account | None]]] = (_on_duty, _officers, _head)
