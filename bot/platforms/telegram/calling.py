"""The library's bot, with answers as they came where it would make objects of them that nobody looks at."""

from collections.abc import Mapping
from typing import Any

from telegram import Bot

from bot.platforms.telegram.incoming import ALLOWED_UPDATES

ANSWER_SECONDS = 15  # for the answer to a poll to travel


class PlainBot(Bot):
    """Raises `telegram.error.TelegramError` as the library does."""

    async def plainly(self, method: str, fields: Mapping[str, Any]) -> Any:
        """The result of a call. A message made of it has a hundred fields, of which we read the number: that took a
        third of what a ✅ costs."""
        return await self._post(method, dict(fields))

    async def raw_updates(self, offset: int | None, wait: int) -> Any:
        """Updates as they came: `Bot.get_updates` fails for a whole batch where it cannot read one of them."""
        asked = {"offset": offset, "timeout": wait, "allowed_updates": ALLOWED_UPDATES}
        return await self._post("getUpdates", asked, read_timeout=wait + ANSWER_SECONDS)
