"""One bot on Telegram: who it is, sending, polling, webhook."""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.domain.messages import Composed, Incoming, Outcome, Sent
from bot.platforms.telegram import incoming, outcomes, outgoing

POLL_SECONDS = 25


class TokenRefusedError(Exception):
    """The server does not know the token."""


class PollConflictError(Exception):
    """Somebody else polls with the same token, or a webhook is set."""


class PlatformAwayError(Exception):
    """No network, or the server is in trouble; worth trying again."""


@dataclass(frozen=True)
class Identity:
    """Who the bot is, as the server says."""

    id: int
    username: str


class TelegramBot:
    """python-telegram-bot's `Bot` behind the neutral messages; an async context manager.

    Its Updater, Application and rate limiter are not used: they confirm updates before they are handled and
    halt every chat on one 429 (see docs/adr/0003).
    """

    def __init__(self, token: str, api_url: str) -> None:
        base = api_url.rstrip("/")
        self._bot = Bot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=HTTPXRequest(connection_pool_size=32, read_timeout=20, connect_timeout=10),
            get_updates_request=HTTPXRequest(
                connection_pool_size=2, read_timeout=POLL_SECONDS + 15, connect_timeout=10
            ),
        )
        self.identity = Identity(int(token.split(":", 1)[0]), "")

    async def open(self) -> Identity:
        """Asks the server who we are. Raises `TokenRefusedError` or `PlatformAwayError`."""
        try:
            await self._bot.initialize()
        except InvalidToken as error:
            raise TokenRefusedError from error
        except TelegramError as error:
            raise PlatformAwayError(str(error)) from error
        self.identity = Identity(self._bot.id, self._bot.username)
        return self.identity

    async def close(self) -> None:
        with contextlib.suppress(TelegramError, RuntimeError):
            await self._bot.shutdown()

    async def send(self, chat_id: int, thread_id: int | None, message: Composed) -> Sent:
        """Sends one message; whatever happens is an outcome, not an exception."""
        try:
            message_id = await outgoing.call(self._bot, chat_id, thread_id, message)
        except TelegramError as error:
            return outcomes.failed(error)
        return Sent(outcome=Outcome.SENT, message_id=message_id)

    async def fetch(self, file_id: str) -> tuple[bytes | None, Sent]:
        """The bytes of a file somebody sent (at most 20 MB), or None; what the server said is an outcome."""
        try:
            found = await self._bot.get_file(file_id)
            content = bytes(await found.download_as_bytearray())
        except TelegramError as error:
            return None, outcomes.failed(error)
        return content, Sent(outcome=Outcome.SENT)

    async def poll(self, offset: int | None, wait: int = POLL_SECONDS) -> Sequence[Mapping[str, Any]]:
        """The next updates as the server sent them; asking with an offset confirms those before it.

        Raises `PollConflictError` or `PlatformAwayError`.
        """
        try:
            updates = await self._bot.get_updates(
                offset=offset, timeout=wait, allowed_updates=incoming.ALLOWED_UPDATES
            )
        except Conflict as error:
            raise PollConflictError(str(error)) from error
        except TelegramError as error:
            raise PlatformAwayError(str(error)) from error
        return [update.to_dict() for update in updates]

    def parse(self, raw: Mapping[str, Any]) -> Incoming:
        return incoming.parse(raw, self.identity.id)

    async def use_polling(self) -> None:
        """Takes a webhook away if one is set; what it has not delivered stays for polling."""
        await self._bot.delete_webhook(drop_pending_updates=False)

    async def use_webhook(self, url: str, secret: str) -> None:
        await self._bot.set_webhook(
            url, secret_token=secret, allowed_updates=incoming.ALLOWED_UPDATES, drop_pending_updates=False
        )

    async def pending(self) -> int:
        """How many updates the server still holds for the webhook. An unreachable server counts as none."""
        try:
            return (await self._bot.get_webhook_info()).pending_update_count
        except TelegramError:
            return 0
