"""One bot on Telegram: who it is, sending, polling, webhook."""

import contextlib
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.domain.messaging.messages import Composed, Edit, Incoming, Outcome, Send, Sent
from bot.domain.text.system_errors import network_reason
from bot.platforms.telegram import diagnostics, errors, files, incoming, outgoing
from bot.platforms.telegram.bot import ANSWER_SECONDS, PlainBot
from bot.platforms.telegram.diagnostics import Presence, Pushing
from bot.platforms.telegram.http import AiohttpRequest
from bot.platforms.telegram.responses import CheckedAnswers

POLL_SECONDS = 25
PATIENCE = 20.0  # seconds for the answer to a call
CONNECTIONS = 64
# What reading an answer raises where a field is missing or is something else than the contract says.
ODD = (LookupError, TypeError, ValueError, AttributeError, OverflowError, RecursionError)
HIDDEN = "（口令已隐去）"
SHORTEST_SECRET = 6  # characters; shorter ones are not Telegram's, and are found in any text

# The library writes answers it cannot read into its log, as they are. All of it comes to us as errors anyway.
logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)

log = structlog.get_logger()


class TokenRefusedError(Exception):
    """The server does not know the token."""


class PollConflictError(Exception):
    """Somebody else polls with the same token, or a webhook is set."""


class PlatformAwayError(Exception):
    """No network, or the server is in trouble; worth trying again.

    `pause`: seconds the server asks us to wait first; 0 where it does not say.
    """

    def __init__(self, words: str, pause: float = 0.0) -> None:
        super().__init__(words)
        self.pause = pause

    @property
    def reason(self) -> str:
        """For people; the log has the words of the error."""
        return network_reason(str(self))


@dataclass(frozen=True)
class Identity:
    """Who the bot is, as the server says."""

    id: int
    username: str
    reads_groups: bool = False  # privacy mode is off: it sees every message of its groups


class Request(CheckedAnswers, AiohttpRequest):
    """A request, with answers that are none told apart."""


class TelegramBot:
    """python-telegram-bot's `Bot` behind the neutral messages; an async context manager.

    Its Updater, Application and rate limiter are not used: they confirm updates before they are handled and
    halt every chat on one 429 (see docs/adr/0003).
    """

    def __init__(self, token: str, api_url: str, patience: float = PATIENCE) -> None:
        """`patience`: seconds until a call that is not answered counts as one of which nobody knows what came of it."""
        self._secret = token.partition(":")[2]
        base = api_url.rstrip("/")
        self._url = base
        self._bot = PlainBot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=Request(connections=CONNECTIONS, read_seconds=patience, connect_seconds=10),
            get_updates_request=Request(connections=2, read_seconds=ANSWER_SECONDS, connect_seconds=10),
        )
        self.identity = Identity(int(token.split(":", 1)[0]), "")

    async def open(self) -> Identity:
        """Asks the server who we are. Raises `TokenRefusedError` or `PlatformAwayError`."""
        with self._told_plainly():
            await self._bot.initialize()
        reads_groups = bool(self._bot.can_read_all_group_messages)
        self.identity = Identity(self._bot.id, self._bot.username, reads_groups)
        return self.identity

    async def close(self) -> None:
        with contextlib.suppress(TelegramError, RuntimeError):
            await self._bot.shutdown()

    async def send(self, chat_id: int, thread_id: int | None, message: Composed) -> Sent:
        """Sends one message; whatever happens is an outcome, not an exception."""
        try:
            message_id = await outgoing.call(self._bot, chat_id, thread_id, message)
        except (TelegramError, *ODD) as error:
            if isinstance(message, Send | Edit) and message.marks and errors.markup_refused(error):
                # The words matter more than how they look. Refused is not carried out, so this doubles nothing.
                log.warning("markup refused, sent as plain text", error=self._without_secret(str(error)))
                return await self.send(chat_id, thread_id, message.model_copy(update={"marks": ()}))
            if isinstance(error, BadRequest) and thread_id is not None and isinstance(message, Send):
                # The topic may have been deleted or closed. Refused is not carried out, so this doubles nothing.
                return await self.send(chat_id, None, message)
            return self._failed(error)
        return Sent(outcome=Outcome.SENT, message_id=message_id or None)  # 0: sent, nobody knows as what

    async def fetch(self, file_id: str) -> tuple[bytes | None, Sent]:
        """The bytes of a file somebody sent (at most 20 MB), or None; what the server said is an outcome."""
        try:
            content = await files.content_of(self._bot, file_id)
        except (TelegramError, *ODD) as error:
            return None, self._failed(error)
        return content, Sent(outcome=Outcome.SENT)

    async def poll(self, offset: int | None, wait: int = POLL_SECONDS) -> list[Any]:
        """The next updates exactly as the server sent them; asking with an offset confirms those before it.

        Raises `PollConflictError` or `PlatformAwayError`.
        """
        with self._told_plainly():
            updates = await self._bot.raw_updates(offset, wait)
        if not isinstance(updates, list):
            raise PlatformAwayError(f"getUpdates answered with no list: {str(updates)[:80]}")
        return updates

    def number_of(self, raw: Mapping[str, Any]) -> int:
        """The number of an update. Raises `ValueError` where there is none that can be stored."""
        return incoming.update_id(raw)

    def parse(self, raw: Mapping[str, Any]) -> Incoming:
        """Raises one of `ODD` for something that is no update, or none that we can read."""
        return incoming.parse(raw, self.identity.id)

    def misread(self, raw: Mapping[str, Any]) -> Incoming:
        """What can be said of an update that `parse` refuses. Raises `ValueError` where it has no number."""
        return incoming.misread(raw, self.identity.id)

    async def use_polling(self) -> None:
        """Takes a webhook away if one is set; what it has not delivered stays for polling.

        Raises `PlatformAwayError`. A server that knows no webhooks has none to take away.
        """
        with self._told_plainly():
            try:
                await self._bot.delete_webhook(drop_pending_updates=False)
            except TelegramError as error:
                if isinstance(error, NetworkError | RetryAfter) and not isinstance(error, BadRequest):
                    raise
                log.warning("the webhook was not taken away", error=self._without_secret(str(error)))

    async def use_webhook(self, url: str, secret: str) -> None:
        """Raises `PlatformAwayError`, also where the server does not take the address."""
        with self._told_plainly():
            await self._bot.set_webhook(
                url, secret_token=secret, allowed_updates=incoming.ALLOWED_UPDATES, drop_pending_updates=False
            )

    async def pending(self) -> int:
        """How many updates the server still holds for the webhook. An unreachable server counts as none."""
        try:
            return (await self._bot.get_webhook_info()).pending_update_count
        except (TelegramError, *ODD):
            return 0

    async def presence(self, chat_id: int) -> Presence:
        """How the bot stands in a chat; to be opened first."""
        return await diagnostics.presence(self._bot, chat_id)

    async def pushing(self) -> Pushing | None:
        """Where the server pushes updates; None where it does not answer."""
        return await diagnostics.pushing(self._bot)

    async def server_time(self) -> datetime | None:
        """UTC, whole seconds; None where the server does not say."""
        return await diagnostics.server_time(f"{self._url}/")

    @contextlib.contextmanager
    def _told_plainly(self) -> Iterator[None]:
        """The library's errors as ours, without the error they came from: its text may hold an address, and the
        address of a call holds the token."""
        try:
            yield
        except InvalidToken:
            raise TokenRefusedError from None
        except Conflict as error:
            raise PollConflictError(self._without_secret(str(error))) from None
        except (TelegramError, *ODD) as error:
            pause = errors.span(error).total_seconds() if isinstance(error, RetryAfter) else 0.0
            raise PlatformAwayError(self._without_secret(str(error)), pause) from None

    def _failed(self, error: Exception) -> Sent:
        failed = errors.failed(error)
        return failed.model_copy(update={"error": self._without_secret(failed.error)})

    def _without_secret(self, text: str) -> str:
        """Only what follows the colon is secret, and it stays the same however the address is written.

        But for its case: the library makes the letters of some errors small.
        """
        if len(self._secret) < SHORTEST_SECRET:
            return text
        return re.sub(re.escape(self._secret), HIDDEN, text, flags=re.IGNORECASE)
