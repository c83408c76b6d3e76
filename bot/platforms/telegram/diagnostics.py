"""Questions `pinganbao doctor` asks: what the bot may do where, what the server knows of it, what time it is there."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

import httpx
from telegram import Bot, ChatMember, ChatMemberRestricted
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError

SECONDS = 10.0


class Presence(StrEnum):
    """How the bot stands in a chat."""

    ADMIN = "admin"
    MEMBER = "member"
    SILENCED = "silenced"  # there, but not allowed to write
    ABSENT = "absent"
    MOVED = "moved"  # the group has a new id
    UNKNOWN = "unknown"  # the server did not say


@dataclass(frozen=True)
class Pushing:
    """Where the server pushes updates; `url` is empty while it waits to be asked for them."""

    url: str
    waiting: int
    error: str


async def presence(bot: Bot, chat_id: int) -> Presence:
    try:
        return _presence(await bot.get_chat_member(chat_id, bot.id))
    except ChatMigrated:
        return Presence.MOVED
    except (Forbidden, BadRequest):
        return Presence.ABSENT
    except TelegramError:
        return Presence.UNKNOWN


def _presence(member: ChatMember) -> Presence:
    if member.status in (ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER):
        return Presence.ADMIN
    if isinstance(member, ChatMemberRestricted):
        if not member.is_member:
            return Presence.ABSENT
        return Presence.MEMBER if member.can_send_messages else Presence.SILENCED
    return Presence.MEMBER if member.status == ChatMemberStatus.MEMBER else Presence.ABSENT


async def pushing(bot: Bot) -> Pushing | None:
    """None where the server does not answer."""
    try:
        info = await bot.get_webhook_info()
    except NetworkError:
        return None
    return Pushing(info.url, info.pending_update_count, info.last_error_message or "")


async def server_time(url: str) -> datetime | None:
    """The time (UTC, whole seconds) in the `Date` header of whoever answers at `url`; None where there is none."""
    async with httpx.AsyncClient(timeout=SECONDS) as client:
        try:
            told = (await client.get(url)).headers.get("date", "")
            return parsedate_to_datetime(told).astimezone(UTC)
        except (httpx.HTTPError, ValueError):
            return None
