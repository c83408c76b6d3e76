"""/status: where the open rounds stand."""

from bot.domain.privacy import masked
from bot.outputs.text import pages
from bot.services import overview, posting
from handlers.context import Talk


def status(talk: Talk) -> None:
    text = overview.status(talk.work, talk.scope)
    for page in pages(text if talk.incoming.private else masked(text)):
        posting.answer(talk.work, talk.incoming, page)
