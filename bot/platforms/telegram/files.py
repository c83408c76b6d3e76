"""The bytes of a file somebody sent. A link may be dead and a body cut short without any error; then both are asked for
anew."""

from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken

from bot.platforms.telegram.responses import NotCarriedOutError

TRIES = 3
# What a link that leads nowhere gives; the token was right a moment ago, when the link was asked for. `RuntimeError` is
# the library's word for an answer without a link.
DEAD = (InvalidToken, BadRequest, Forbidden, NotCarriedOutError, RuntimeError)


async def content_of(bot: Bot, file_id: str) -> bytes:
    """At most 20 MB. Raises `telegram.error.TelegramError`; `BadRequest` where the file is not to be had.

    Where the body is always shorter than the server says it is returned as it came: the size may be what is wrong, and
    whoever reads the file will see.
    """
    content: bytes | None = None
    for _ in range(TRIES):
        found = await bot.get_file(file_id)
        try:
            content = bytes(await found.download_as_bytearray())
        except DEAD:
            continue
        if len(content) >= (found.file_size or 0):
            return content
    if content is None:
        raise BadRequest("the server has a file and does not give it")
    return content
