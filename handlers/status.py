"""/status: where the open rounds stand, or those of a day; 「昨天谁没报」 in words."""

import re
from datetime import date

from bot.domain.time.day_words import gone
from bot.domain.time.time_of_day import ANY_PART
from bot.phrases import say
from bot.services import outbox
from bot.services import status as status_service
from handlers.context import Talk

# 上周, 这个月, 前几天, 周三: more than a day, or one that is not read.
SPAN = re.compile(
    r"周|星期|礼拜|月(?!\s*\d)|季度|年(?!\s*\d)|几[天日]|[两三四五六七八九十\d]+天|week|month", re.IGNORECASE
)
# 今天上午, 昨晚; 早 alone may be anything.
PART = re.compile(rf"{'|'.join(word for word in ANY_PART.split('|') if len(word) > 1)}|(?<=[昨今])[早晚夜]")


def status(talk: Talk) -> None:
    """Behind the command: a day, or what it cannot answer, which is said."""
    words = " ".join(talk.words) if talk.incoming.text.startswith("/") else ""
    if words:
        outbox.answer_pages(talk.work, talk.incoming, _of_day(talk, words) or say("status.usage"))
    else:
        outbox.answer_pages(talk.work, talk.incoming, status_service.status(talk.work, talk.scope))


def asked_in_words(talk: Talk) -> None:
    """「昨天谁没报」, 「上周日谁没报」, 「今天上午谁没报」; without a day, or of today, it is asked of what is open."""
    text = talk.incoming.text
    is_now = day_asked(talk, text) == talk.today and PART.search(text) is None
    outbox.answer_pages(
        talk.work,
        talk.incoming,
        (None if is_now else _of_day(talk, text)) or status_service.status(talk.work, talk.scope),
    )


def _of_day(talk: Talk, words: str) -> str | None:
    """What was owed on the day, or in the part of it, that words name; None where they name none."""
    day, part = day_asked(talk, words), PART.search(words)
    if day is None and SPAN.search(words):
        return say("status.one_day")
    if day is None and part is None:
        return None
    today = talk.today
    return status_service.of_day(talk.work, talk.scope, day or today, today, part[0] if part else "")


def day_asked(talk: Talk, words: str) -> date | None:
    """The first day that words name, for what has been; None where they name none, a span, or one that there is not."""
    found = gone(words, talk.today)
    return found[0].first if found and found[0].one else None
