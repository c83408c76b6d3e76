"""Plain questions to the bot, answered from what whoever asks may see."""

from bot.domain.conversation.requests import PlainRequest
from handlers import duty
from handlers.context import Understood
from handlers.reports import messages


def request(found: Understood) -> None:
    if found.heard.request is PlainRequest.DUTY:
        duty.asked_in_words(found.talk)
    else:
        messages.take(found)
