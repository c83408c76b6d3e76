"""One bot on Telegram: who it is, sending, polling, webhook."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from telegram import Bot
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from bot.domain.messages import Composed, Incoming, Outcome, Sent
from bot.platforms.telegram import incoming, outcomes, outgoing
from bot.platforms.telegram.answers import CheckedAnswers, UnreadableAnswerError

POLL_SECONDS = 25
ANSWER_SECONDS = 15  # for the answer to a poll to travel
# What reading an answer raises where a field is missing or is something else than the contract says.
ODD = (KeyError, TypeError, ValueError, AttributeError)

log = structlog.get_logger()


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


class Request(CheckedAnswers, HTTPXRequest):
    """The library's request, with answers that are none told apart."""


class _Bot(Bot):
    """Adds updates as they came: `Bot.get_updates` fails for a whole batch where it cannot read one of them."""

    async def raw_updates(self, offset: int | None, wait: int) -> Any:
        """Raises `telegram.error.TelegramError`."""
        asked = {"offset": offset, "timeout": wait, "allowed_updates": incoming.ALLOWED_UPDATES}
        return await self._post("getUpdates", asked, read_timeout=wait + ANSWER_SECONDS)


class TelegramBot:
    """python-telegram-bot's `Bot` behind the neutral messages; an async context manager.

    Its Updater, Application and rate limiter are not used: they confirm updates before they are handled and
    halt every chat on one 429 (see docs/adr/0003).
    """

    def __init__(self, token: str, api_url: str) -> None:
        base = api_url.rstrip("/")
        self._bot = _Bot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=Request(connection_pool_size=32, read_timeout=20, connect_timeout=10),
            get_updates_request=Request(connection_pool_size=2, connect_timeout=10),
        )
        self.identity = Identity(int(token.split(":", 1)[0]), "")

    async def open(self) -> Identity:
        """Asks the server who we are. Raises `TokenRefusedError` or `PlatformAwayError`."""
        try:
            await self._bot.initialize()
        except InvalidToken as error:
            raise TokenRefusedError from error
        except (TelegramError, *ODD) as error:
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
        except ODD as error:
            return outcomes.failed(UnreadableAnswerError(f"{type(error).__name__}: {error}"))
        return Sent(outcome=Outcome.SENT, message_id=message_id)

    async def poll(self, offset: int | None, wait: int = POLL_SECONDS) -> list[Any]:
        """The next updates exactly as the server sent them; asking with an offset confirms those before it.

        Raises `PollConflictError` or `PlatformAwayError`.
        """
        try:
            updates = await self._bot.raw_updates(offset, wait)
        except Conflict as error:
            raise PollConflictError(str(error)) from error
        except TelegramError as error:
            raise PlatformAwayError(str(error)) from error
        if not isinstance(updates, list):
            raise PlatformAwayError(f"getUpdates answered with no list: {str(updates)[:80]}")
        return updates

    def parse(self, raw: Mapping[str, Any]) -> Incoming:
        """Raises one of `ODD` for something that is no update, or none that we can read."""
        return incoming.parse(raw, self.identity.id)

    def misread(self, raw: Mapping[str, Any]) -> Incoming:
        """What can be said of an update that `parse` refuses. Raises `ValueError` where it has no number."""
        return incoming.misread(raw)

    async def use_polling(self) -> None:
        """Takes a webhook away if one is set; what it has not delivered stays for polling.

        Raises `PlatformAwayError`. A server that knows no webhooks has none to take away.
        """
        try:
            await self._bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as error:
            if isinstance(error, NetworkError | RetryAfter) and not isinstance(error, BadRequest):
                raise PlatformAwayError(str(error)) from error
            log.warning("the webhook was not taken away", error=str(error))

    async def use_webhook(self, url: str, secret: str) -> None:
        """Raises `PlatformAwayError`, also where the server does not take the address."""
        try:
            await self._bot.set_webhook(
                url,
                secret_token=secret,
                allowed_updates=incoming.ALLOWED_UPDATES,
                drop_pending_updates=False,
            )
        except TelegramError as error:
            raise PlatformAwayError(str(error)) from error

    async def pending(self) -> int:
        """How many updates the server still holds for the webhook. An unreachable server counts as none."""
        try:
            return (await self._bot.get_webhook_info()).pending_update_count
        except (TelegramError, *ODD):
            return 0
