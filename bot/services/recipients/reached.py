"""Somebody, or a chat, that a recipient means now, and whether the bot can write there."""

from collections.abc import Iterable
from dataclasses import dataclass

from storage.queries import chats
from storage.queries.shifts import Held
from storage.tables import Account
from storage.work import Work


@dataclass(frozen=True)
class Reached:
    """`via`: the recipient that means them, as it is written. Without a chat they cannot be written to; `phone` may be
    known."""

    via: str
    name: str
    chat_id: int | None
    thread_id: int | None = None
    account: Account | None = None
    phone: str = ""


@dataclass(frozen=True)
class Target:
    """A chat or topic that somebody reads."""

    chat_id: int
    thread_id: int | None = None

    @property
    def group(self) -> bool:
        return self.chat_id < 0


def person(via: str, name: str, account: Account | None, phone: str = "") -> Reached:
    """They are written to in private."""
    return Reached(via, name, account.user_id if account else None, None, account, phone)


def is_open(work: Work, chat_id: int) -> bool:
    """May the bot still write there, as far as is known?"""
    chat = chats.chat_of(work, chat_id)
    return chat is None or chat.disabled_at is None


def can_write(work: Work, account: Account | None) -> bool:
    """Can the bot write to them in private?"""
    return account is not None and is_open(work, account.user_id)


def targets(work: Work, found: Iterable[Reached]) -> list[Target]:
    """Where they can be written to, each place once, in their order."""
    places = [Target(one.chat_id, one.thread_id) for one in found if one.chat_id is not None]
    return [place for place in dict.fromkeys(places) if is_open(work, place.chat_id)]


def name_or_phone(held: Held) -> str:
    """「马干事」, or with how else to reach somebody whom the bot cannot: 「马干事（没有加入，电话 139…）」."""
    if held.account is not None:
        return held.person.name
    phone = f"，电话 {held.person.phone}" if held.person.phone else ""
    return f"{held.person.name}（没有加入{phone}）"
