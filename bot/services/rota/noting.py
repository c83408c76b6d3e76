"""Words of somebody who is leaving duty: a note for the next shift, or a report? Where it is not plain, it is asked."""

import re

from bot.domain.messages import Incoming
from bot.domain.plain import one_line
from bot.phrases import say
from bot.services import asking, posting
from bot.services.asking import Do, Option
from bot.services.reporting import Speaker, said_by
from bot.services.rota import handing_over
from storage.queries import post
from storage.queries.shifts import Held
from storage.tables import Account
from storage.work import Work

MARKED = re.compile(r"^(?:交班|交接班|交接|留言)[:：,，\s]*")
SHOWN = 200  # characters of what is asked about
NOTHING = re.compile(
    r"(?:无|没有|没什么|没啥)(?:特殊|异常|其他|其它|要)?(?:情况|事项|交代|交接)?(?:的|了)?[。.!！]?"
)


def take(work: Work, speaker: Speaker, incoming: Incoming) -> bool:
    """Uses the words as a note or asks; False where no note is wanted or these are no words for it."""
    text = incoming.text.strip()
    if not incoming.private or not text or incoming.media or incoming.lost:
        return False
    held = handing_over.leaving(work, speaker.account)
    if held is None:
        return False
    if _answers(work, speaker.account, incoming, held) or MARKED.match(text) or NOTHING.fullmatch(text):
        receipt = handing_over.note(work, held, MARKED.sub("", text) or text)
        posting.answer(work, incoming, receipt, chatter=False)
    else:
        _ask(work, speaker, incoming, held)
    return True


def chosen(work: Work, account: Account, shift_id: int, text: str) -> str:
    """The words that were asked about are a note."""
    held = handing_over.may_note(work, account, shift_id)
    return handing_over.note(work, held, text) if held is not None else say("refuse.stale")


def _answers(work: Work, account: Account, incoming: Incoming, held: Held) -> bool:
    """Is this a reply to the very question?"""
    row = post.queued_as(work, handing_over.asked_key(held.shift, account))
    return row is not None and incoming.reply_to is not None and row.message_id == incoming.reply_to


def _ask(work: Work, speaker: Speaker, incoming: Incoming, held: Held) -> None:
    options = [
        Option(do=Do.NOTE, text=say("button.is_note"), shift=held.shift.id),
        Option(do=Do.AS_REPORT, text=say("button.is_report")),
    ]
    asking.ask(
        work,
        said_by(work, speaker, incoming),
        say("handover.which", text=one_line(incoming.text, SHOWN)),
        options,
    )
