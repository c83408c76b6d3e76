"""/status: where the open rounds stand, or those of a day; 「昨天谁没报」 in words."""

import re
from datetime import date

from bot.domain.text.pages import pages
from bot.domain.time.local_time import local_day
from bot.domain.time.spoken_day import spoken_days
from bot.phrases import say
from bot.services import outbox
from bot.services import status as status_service
from handlers.context import Talk

# 上周, 这个月, 前几天, 周三: more than a day, or one that is not read.
SPAN = re.compile(
    r"周|星期|礼拜|月(?!\s*\d)|季度|年(?!\s*\d)|几[天日]|[两三四五六七八九十\d]+天|week|month", re.IGNORECASE
)


def status(talk: Talk) -> None:
    """Behind the command: a day, or what it cannot answer, which is said."""
    words = " ".join(talk.words) if talk.incoming.text.startswith("/") else ""
    day = day_asked(talk, words)
    if day is not None:
        _answer(talk, status_service.of_day(talk.work, talk.scope, day, _today(talk)))
    elif words:
        _answer(talk, say("status.one_day" if SPAN.search(words) else "status.usage"))
    else:
        _answer(talk, status_service.status(talk.work, talk.scope))


def asked_in_words(talk: Talk) -> None:
    """「昨天谁没报」, 「上周哪些村没报」; without a day it is asked of what is open."""
    text = talk.incoming.text
    day = day_asked(talk, text)
    if day is not None and day != _today(talk):
        _answer(talk, status_service.of_day(talk.work, talk.scope, day, _today(talk)))
    elif day is None and SPAN.search(text):
        _answer(talk, say("status.one_day"))
    else:
        _answer(talk, status_service.status(talk.work, talk.scope))


def day_asked(talk: Talk, words: str) -> date | None:
    """The first day that words name, for what has been; None where they name none, or one that there is not."""
    said = next(spoken_days(words), None)
    days = said.latest(_today(talk)) if said is not None else []
    past = [day for day in days if day <= _today(talk)]
    return next(iter(past or days), None)


def _today(talk: Talk) -> date:
    return local_day(talk.work.now, talk.settings.zone)


def _answer(talk: Talk, text: str) -> None:
    for page in pages(text):
        outbox.answer(talk.work, talk.incoming, page)
