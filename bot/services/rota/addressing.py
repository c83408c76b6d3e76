"""Whom the rota speaks to, and how."""

from collections.abc import Collection

from bot.domain.messages import Keyboard
from bot.domain.messaging.kinds import Kind
from bot.domain.terms import DutyPost
from bot.services import posting
from storage.queries import people, shifts
from storage.queries.shifts import Held
from storage.tables import Account, Rota, Shift
from storage.work import Work


def tell(work: Work, account: Account, text: str, key: str | None = None, buttons: Keyboard = ()) -> None:
    """One message to one person; with `key` never twice."""
    own = f"duty:{key}:{account.id}" if key else None
    posting.tell(work, account, text, Kind.DUTY, key=own, buttons=buttons)


def leaders(work: Work, shift_ids: Collection[int], but: Collection[int] = ()) -> list[Account]:
    """Who leads these shifts, without the people `but`; where none of them can be reached, its admins."""
    found: dict[int, Account] = {}
    for shift_id in shift_ids:
        for held in shifts.of_shift(work, shift_id):
            if held.part.post is DutyPost.LEADER and held.account and held.part.person_id not in but:
                found[held.account.id] = held.account
    return list(found.values()) or people.admins_for(work, _units(work, shift_ids))


def _units(work: Work, shift_ids: Collection[int]) -> list[int]:
    """The units that the rotas of these shifts serve."""
    rotas = [work.session.get_one(Shift, shift_id).rota_id for shift_id in shift_ids]
    return [work.session.get_one(Rota, rota_id).unit_id for rota_id in rotas]


def tell_leaders(
    work: Work, shift_ids: Collection[int], text: str, *, but: Collection[int] = (), key: str | None = None
) -> None:
    for account in leaders(work, shift_ids, but):
        tell(work, account, text, key)


def reachable(held: Held) -> str:
    """「马干事」, or with how else to reach somebody whom the bot cannot: 「马干事（没有加入，电话 139…）」."""
    if held.account is not None:
        return held.person.name
    phone = f"，电话 {held.person.phone}" if held.person.phone else ""
    return f"{held.person.name}（没有加入{phone}）"
