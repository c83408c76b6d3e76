"""/duty and the same in plain words: who is on duty today, tomorrow, this week. And the words of a handover."""

from bot.domain.rota.duty_question import Asked, asked
from bot.outputs.text import pages
from bot.phrases import say
from bot.services import outbox
from bot.services.rota import handover, views
from handlers.context import Talk

WORDS = {
    Asked.TODAY: ("今天", "today"),
    Asked.TOMORROW: ("明天", "tomorrow"),
    Asked.WEEK: ("本周", "这周", "week", "周"),
}
STATS = ("统计", "stats")


def duty(talk: Talk) -> None:
    word = talk.words[0].lower() if talk.words else "今天"
    if word in STATS:
        _answer(talk, views.stats(talk.work, talk.scope, talk.settings.calendar))
        return
    wanted = next((one for one, words in WORDS.items() if word in words), None) or asked(word)
    if wanted is None:
        outbox.answer(talk.work, talk.incoming, say("duty.usage"))
    else:
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


def noted(talk: Talk) -> bool:
    """Takes words as the note of a handover where they are one; False for anything else."""
    return handover.take_note(talk.work, talk.speaker, talk.incoming)


def _tell(talk: Talk, wanted: Asked) -> None:
    group = not talk.incoming.private
    _answer(talk, views.duty_text(talk.work, talk.account, talk.scope, wanted, group=group))


def _answer(talk: Talk, text: str) -> None:
    for page in pages(text):
        outbox.answer(talk.work, talk.incoming, page)
