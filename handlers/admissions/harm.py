"""Words and pictures of harm from people who came by the link for all and are not let in: passed to the desk."""

from bot.domain.conversation.courtesies import courtesy
from bot.domain.conversation.heard import bare
from bot.domain.incidents.urgency import alarmed, urgent
from bot.domain.listings import telephone
from bot.domain.messaging import attachments as attachment_rules
from bot.domain.messaging.messages import ReplyKey, Send
from bot.domain.reading import Reading, read
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import outbox
from bot.services.admissions import harm
from handlers.context import Talk
from storage.queries.directory import directory
from storage.tables import JoinRequest

SHORTEST = 6  # digits of a telephone that can be called from elsewhere


def heard(talk: Talk, request: JoinRequest) -> bool:
    """Passes on words of harm, and answers; a 平安 from somebody who is not let in counts for no unit.

    Pictures count where words of harm stand with them or were said just before, and whatever who waits to be let in
    sends. False for anything else.
    """
    text = talk.incoming.text.strip()
    if _is_number(talk, text):
        harm.tell_number(talk.work, talk.account, request, telephone.kept(text))
        _answer(talk, say("join.number_passed_on"))
        return True
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


def _is_number(talk: Talk, text: str) -> bool:
    """Nothing but a telephone, of somebody who has just told of harm."""
    digits = telephone.bare(text)
    if len(digits) < SHORTEST or telephone.doubt(text) is not None:
        return False
    return harm.told_lately(talk.work, talk.account)


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
    if not done or harm.can_be_called(talk.work, talk.account, request):
        _answer(talk, say("join.passed_on" if done else "join.not_passed_on"), album)
        return
    waits = request.asked_at is not None and request.decided_at is None
    share = ReplyKey(text=say("button.join_share"), contact=True)
    keys = (share, ReplyKey(text=say("button.join_off"))) if waits else None
    how = say("join.share_or") if waits else ""
    _answer(talk, say("join.passed_on_no_phone", how=how), album, keys)


def _answer(talk: Talk, text: str, key: str | None = None, keys: tuple[ReplyKey, ...] | None = None) -> None:
    """With `key` once, however many pictures an album has."""
    outbox.answer_newcomer(talk.work, talk.incoming, Send(text=text, keys=keys), key=key)
