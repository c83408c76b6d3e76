"""Files that come with a message or alone: what is not taken is said, what stays alone is asked about."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.messaging import attachments as attachment_rules
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.text import display
from bot.phrases import say
from bot.services import outbox
from bot.services import questions as asked
from bot.services.reports import attachments, claims
from bot.services.reports.additions import Added
from bot.services.utterance import Said
from handlers.context import Talk
from handlers.reports import questions
from storage.queries.rounds import entry

ALBUM_PAUSE = timedelta(seconds=3)

KIND_NAMES = {"photo": "照片", "video": "视频", "voice": "语音", "document": "文件", "location": "位置"}


def without_refused(talk: Talk) -> Talk:
    """The message without files that leaders must not get; says so where the bot is spoken to.

    Of what cannot be read at all, too: whoever sends a round video must not take silence for having reported.
    """
    incoming = talk.incoming
    if incoming.unseen and (incoming.private or incoming.text or incoming.reply_to):
        outbox.answer(talk.work, incoming, say("file.unseen"))
    kept = attachment_rules.taken(incoming.media)
    for media in incoming.media:
        why = attachment_rules.refusal(media)
        if why is not None and (incoming.private or incoming.text):
            name = display.name(media.name) or KIND_NAMES[media.kind]
            outbox.answer(talk.work, incoming, say(f"file.{why}", name=name))
    if kept == incoming.media:
        return talk
    return replace(talk, incoming=incoming.model_copy(update={"media": kept}))


def tell_lost(talk: Talk) -> None:
    """Says which parts of a message did not come through; in a group, where it would have been answered."""
    incoming = talk.incoming
    names = [KIND_NAMES[part] for part in incoming.lost if part != "reply"]
    if names and (incoming.addressed or incoming.text or _follow_something(talk)):
        outbox.answer(talk.work, incoming, say("file.lost", what="、".join(names)))
    if "reply" in incoming.lost and incoming.text:
        outbox.answer(talk.work, incoming, say("reply.lost"))


def _follow_something(talk: Talk) -> bool:
    return attachments.just_told(talk.work, talk.account, talk.incoming.sent_at or talk.work.now)


def take_files(talk: Talk, said: Said) -> None:
    """Files without words."""
    found = attachments.follow(talk.work, said, talk.scope)
    if found is not None:
        text = _attached(talk, found)
        outbox.queue(talk.work, Place(said.chat_id), Send(text=text), Kind.RECEIPT)
    elif talk.incoming.addressed and said.media:
        _ask(talk, said)


def _attached(talk: Talk, found: Added) -> str:
    target = entry(talk.work, found.matter.occurrence_id) if found.matter.occurrence_id else None
    if target is None:
        return say("receipt.attached_between", unit=found.unit, count=found.count)
    return say("receipt.attached", unit=found.unit, round=target.round.label, count=found.count)


def _ask(talk: Talk, said: Said) -> None:
    unit_ids = claims.plausible_units(talk.work, talk.scope, said.chat_id, talk.incoming.reply_to)
    if not unit_ids:
        outbox.queue(talk.work, Place(said.chat_id), Send(text=say("refuse.no_units")), Kind.OUTCOME)
        return
    what = KIND_NAMES[said.media[0].kind]
    pause = ALBUM_PAUSE if said.album else timedelta(0)
    asked.ask(talk.work, said, say("ask.media", what=what), questions.label_options(unit_ids), pause=pause)
