"""/status: where the open rounds stand."""

from bot.domain.text.pages import pages
from bot.services import outbox
from bot.services import status as status_service
from handlers.context import Talk


def status(talk: Talk) -> None:
    text = status_service.status(talk.work, talk.scope)
    for page in pages(text):
        outbox.answer(talk.work, talk.incoming, page)
