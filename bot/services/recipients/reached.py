"""Somebody, or a chat, that a recipient means now, and whether the bot can write there."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.messaging.place import Place
from storage.queries import chats as stored_chats
from storage.queries.shifts import Held
from storage.tables import Account
from storage.work import Work


@dataclass(frozen=True)
class Reached:
    """`via`: the recipient that means them, as it is written. Without a place they cannot be written to; `phone` may be
    known."""

    via: str
    name: str
    place: Place | None
    account: Account | None = None
    phone: str = ""


def person(via: str, name: str, account: Account | None, phone: str = "") -> Reached:
    """They are written to in private."""
    return Reached(via, name, Place(account.user_id) if account else None, account, phone)


def is_open(work: Work, chat_id: int) -> bool:
    """May the bot still write there, as far as is known?"""
    chat = stored_chats.chat_of(work, chat_id)
    return chat is None or chat.disabled_at is None


def can_write(work: Work, account: Account | None) -> bool:
    """Can the bot write to them in private?"""
    return account is not None and is_open(work, account.user_id)


def targets(work: Work, found: Iterable[Reached]) -> list[Place]:
    """Where they can be written to, each place once, in their order."""
    places = list(dict.fromkeys(one.place for one in found if one.place is not None))
    stored_chats.read_chats(work, [place.chat for place in places])
    return [place for place in places if is_open(work, place.chat)]


def name_or_phone(held: Held) -> str:
    """「马干事」, or with how else to reach somebody whom the bot cannot: 「马干事（没有加入，电话 139…）」."""
    if held.account is not None:
        return held.person.name
    phone = f"，电话 {held.person.phone}" if held.person.phone else ""
    return f"{held.person.name}（没有加入{phone}）"
