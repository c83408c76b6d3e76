"""The library's bot, with answers as they came where it would make objects of them that nobody looks at."""

from collections.abc import Mapping
from typing import Any

from telegram import Bot
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.domain.text import json_text
from bot.platforms.telegram.incoming import ALLOWED_UPDATES

ANSWER_SECONDS = 15  # for the answer to a poll to travel


class PlainBot(Bot):
    """Raises `telegram.error.TelegramError` as the library does."""

    async def plainly(self, method: str, fields: Mapping[str, Any]) -> Any:
        """The result of a call. A message made of it has a hundred fields, of which we read the number: that took a
        third of what a ✅ costs. Nor does it look into the fields for files and times: there are none.
        """
        given = [
            RequestParameter(name, value if isinstance(value, str) else json_text.written(value), None)
            for name, value in fields.items()
            if value is not None
        ]
        return await self.request.post(f"{self.base_url}/{method}", RequestData(given))

    async def raw_updates(self, offset: int | None, wait: int) -> Any:
        """Updates as they came: `Bot.get_updates` fails for a whole batch where it cannot read one of them."""
        asked = {"offset": offset, "timeout": wait, "allowed_updates": ALLOWED_UPDATES}
        return await self._post("getUpdates", asked, read_timeout=wait + ANSWER_SECONDS)
