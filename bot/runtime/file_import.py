"""Fetching a file that somebody sent: the bytes stay in memory, are read at once and thrown away."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.domain.messaging.messages import Fetch, Outcome, Sent
from bot.domain.rota.sheet import Grid
from bot.inputs.workbook import NotAWorkbookError, read_workbook
from bot.platforms.telegram import TelegramBot
from bot.services.rota import sheet_file
from storage.work import Work

Transact = Callable[[Callable[[Work], None]], Awaitable[None]]


async def fetch(bot: TelegramBot, outbox_id: int, message: Fetch, transact: Transact) -> Sent:
    """Fetches, reads and hands over in one transaction. The outcome is that of the fetching."""
    content, sent = await bot.fetch(message.file_id)
    if content is not None:
        grids = await asyncio.to_thread(_read, content)
        await transact(lambda work: sheet_file.arrived(work, outbox_id, message, grids))
    elif sent.outcome in (Outcome.REFUSED, Outcome.GONE):
        await transact(lambda work: sheet_file.failed(work, outbox_id, message))
        return Sent(outcome=Outcome.REFUSED, error=sent.error)
    return sent


def _read(content: bytes) -> list[Grid] | None:
    try:
        return read_workbook(content)
    except NotAWorkbookError:
        return None
