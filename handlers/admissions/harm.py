"""Words and pictures of harm from people who came by the link for all and are not let in: passed to the desk."""

from bot.domain.conversation.courtesies import courtesy
from bot.domain.conversation.heard import bare
from bot.domain.incidents.urgency import alarmed, urgent
from bot.domain.messaging import attachments as attachment_rules
from bot.domain.messaging.messages import Send
from bot.domain.reading import Reading, read
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import outbox
from bot.services.admissions import harm
from handlers.context import Talk
from storage.queries.directory import directory
from storage.tables import JoinRequest


def heard(talk: Talk, request: JoinRequest) -> bool:
    """Passes on words of harm, and answers; a 平安 from somebody who is not let in counts for no unit.

    Pictures count where words of harm stand with them or were said just before, and whatever who waits to be let in
    sends. False for anything else.
    """
    text = talk.incoming.text.strip()
    reading = alarmed(read(text, directory(talk.work).names))
    waits = request.asked_at is not None and request.decided_at is None
    if reading.label is Label.ZERO and courtesy(bare(text)) is None and request.decided_at is None:
        _answer(talk, say("join.no_report"))
        return True
    told = reading.label is Label.MATTER or urgent(text)
    files = bool(talk.incoming.media or talk.incoming.unseen or talk.incoming.lost)
    if not told and not (files and (waits or harm.told_lately(talk.work, talk.account))):
        return False
    _pass_on(talk, request, reading)
    return True


def _pass_on(talk: Talk, request: JoinRequest, reading: Reading) -> None:
    incoming, text = talk.incoming, talk.incoming.text.strip()
    media = attachment_rules.taken(incoming.media)
    if len(media) < len(incoming.media) or incoming.unseen or incoming.lost:
        _answer(talk, say("join.file_not_passed_on"))
    if not text and not media:
        return
    known = directory(talk.work)
    named = dict.fromkeys(unit_id for part in reading.units for unit_id in known.meant(part.unit))
    done = harm.tell_desk(
        talk.work, talk.account, request, text, media, named, urgent=bool(text) and urgent(text)
    )
    album = f"join:{incoming.chat_id}:{incoming.album}:{done}" if incoming.album and not text else None
    _answer(talk, say("join.passed_on" if done else "join.not_passed_on"), album)


def _answer(talk: Talk, text: str, key: str | None = None) -> None:
    """Answers with the sentence `key`, once for all pictures of an album."""
    outbox.answer_newcomer(talk.work, talk.incoming, Send(text=text), key=key)
