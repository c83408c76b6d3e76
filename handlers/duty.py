"""/duty and the same in plain words: who is on duty today, tomorrow, this week. And confirmation and handover."""

import re

from bot.domain.messaging.buttons import ConfirmDuty, NoteNothing
from bot.domain.rota.duty_question import Asked, asked
from bot.domain.text.display import one_line
from bot.domain.text.pages import pages
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.rota import handover, views
from bot.services.rota.handover import Confirmed
from bot.services.utterance import said_by
from handlers.context import Talk
from storage.queries import outbox as stored_outbox
from storage.queries.shifts import Held

WORDS = {
    Asked.TODAY: ("今天", "today"),
    Asked.TOMORROW: ("明天", "tomorrow"),
    Asked.WEEK: ("本周", "这周", "week", "周"),
}
STATS = ("统计", "stats")
MARKED = re.compile(r"^(?:交班|交接班|交接|留言)[:：,，\s]*")
NOTHING = re.compile(
    r"(?:无|没有|没什么|没啥)(?:特殊|异常|其他|其它|要)?(?:情况|事项|交代|交接)?(?:的|了)?[。.!！]?"
)
SHOWN = 200  # characters of what is asked about
CONFIRMED = {
    Confirmed.ACCEPTED: "duty.accepted",
    Confirmed.FIRST: "duty.confirmed",
    Confirmed.AGAIN: "duty.again",
}


def duty(talk: Talk) -> None:
    word = talk.words[0].lower() if talk.words else "今天"
    if word in STATS:
        _answer(talk, views.stats(talk.work, talk.scope, talk.settings.calendar))
        return
    wanted = next((one for one, words in WORDS.items() if word in words), None) or asked(word)
    if wanted is None:
        raise Refused("duty.usage")
    _tell(talk, wanted)


def asked_in_words(talk: Talk) -> bool:
    """Answers 「今天谁值班」; False for anything else, which then goes its ordinary way."""
    wanted = asked(talk.incoming.text)
    if wanted is None or talk.incoming.media or talk.incoming.forwarded:
        return False
    if not talk.incoming.private and not views.rotas_for(talk.work, talk.account, talk.scope):
        return False  # in a group only who has something to say speaks
    _tell(talk, wanted)
    return True


def confirmed(talk: Talk, pressed: ConfirmDuty) -> None:
    found = handover.confirm(talk.work, talk.account, pressed.part)
    outbox.toast(talk.work, talk.incoming, say(CONFIRMED[found]), alert=found is Confirmed.AGAIN)


def nothing_special(talk: Talk, pressed: NoteNothing) -> None:
    held = handover.may_note(talk.work, talk.account, pressed.shift)
    if held is None or handover.too_late(talk.work, held):
        raise Refused("refuse.stale")
    handover.note(talk.work, held, say("button.nothing_special"))
    outbox.toast(talk.work, talk.incoming, say("handover.noted"))


def noted(talk: Talk) -> bool:
    """Takes words of whoever leaves a shift as the note for the next one, or asks; False for anything else."""
    incoming, text = talk.incoming, talk.incoming.text.strip()
    if not incoming.private or not text or incoming.media or incoming.lost:
        return False
    held = handover.leaving(talk.work, talk.account)
    if held is None:
        return False
    if _replies(talk, held) or MARKED.match(text) or NOTHING.fullmatch(text):
        handover.note(talk.work, held, MARKED.sub("", text) or text)
        outbox.answer(talk.work, incoming, say("handover.noted"), chatter=False)
    else:
        _ask_which(talk, held)
    return True


def _replies(talk: Talk, held: Held) -> bool:
    """Is this a reply to the very question?"""
    row = stored_outbox.queued_as(talk.work, handover.asked_key(held.shift, talk.account))
    reply_to = talk.incoming.reply_to
    return row is not None and reply_to is not None and row.message_id == reply_to


def _ask_which(talk: Talk, held: Held) -> None:
    """A note or a report?"""
    options = [
        Option(do=Do.NOTE, text=say("button.is_note"), shift=held.shift.id),
        Option(do=Do.AS_REPORT, text=say("button.is_report")),
    ]
    said = said_by(talk.work, talk.speaker, talk.incoming)
    text = say("handover.which", text=one_line(talk.incoming.text, SHOWN))
    questions.ask(talk.work, said, text, options)


def _tell(talk: Talk, wanted: Asked) -> None:
    group = not talk.incoming.private
    _answer(talk, views.duty_text(talk.work, talk.account, talk.scope, wanted, group=group))


def _answer(talk: Talk, text: str) -> None:
    for page in pages(text):
        outbox.answer(talk.work, talk.incoming, page)
