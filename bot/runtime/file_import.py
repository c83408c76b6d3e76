"""Fetching a file that somebody sent: the bytes stay in memory, are read at once, elsewhere, and thrown away."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.domain.listings.reading import is_list
from bot.domain.messaging.messages import Fetch, Outcome, Sent
from bot.domain.rota.sheet import Grid
from bot.inputs.apart import read_apart
from bot.inputs.workbook import NotAWorkbookError
from bot.platforms.telegram import TelegramBot
from bot.services.listings import list_file
from bot.services.rota import sheet_file
from storage.queries import rota as stored_rota
from storage.work import Work

log = structlog.get_logger()

Transact = Callable[[Callable[[Work], None]], Awaitable[None]]


async def fetch(bot: TelegramBot, outbox_id: int, message: Fetch, transact: Transact) -> Sent:
    """Fetches, reads and hands over in one transaction. The outcome is that of the fetching."""
    content, sent = await bot.fetch(message.file_id)
    if content is not None:
        grids = await asyncio.to_thread(_read, content)
        await _hand_over(outbox_id, message, grids, transact)
    elif sent.outcome in (Outcome.REFUSED, Outcome.GONE):
        await transact(lambda work: sheet_file.failed(work, outbox_id, message))
        return Sent(outcome=Outcome.REFUSED, error=sent.error)
    return sent


async def _hand_over(outbox_id: int, message: Fetch, grids: list[Grid] | None, transact: Transact) -> None:
    """A file that nobody can make anything of is answered like a damaged one, and not tried again."""
    try:
        await transact(lambda work: _take(work, outbox_id, message, grids))
    except Exception:  # whatever is in it
        log.exception("a file cannot be made sense of", outbox=outbox_id)
        await transact(lambda work: sheet_file.arrived(work, outbox_id, message, None))


def _take(work: Work, outbox_id: int, message: Fetch, grids: list[Grid] | None) -> None:
    """A list of units and people, else a roster; where nobody has a rota to write, it can only be meant as a list."""
    if grids is not None and (is_list(grids) or not stored_rota.open_rotas(work)):
        list_file.arrived(work, outbox_id, message, grids)
    else:
        sheet_file.arrived(work, outbox_id, message, grids)


def _read(content: bytes) -> list[Grid] | None:
    try:
        return read_apart(content)
    except NotAWorkbookError:
        return None
