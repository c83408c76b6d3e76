"""/status: where the open rounds stand."""

from bot.outputs.text import pages
from bot.services import overview, posting
from handlers.context import Talk


def status(talk: Talk) -> None:
    for page in pages(overview.status(talk.work, talk.scope)):
        posting.answer(talk.work, talk.incoming, page)
