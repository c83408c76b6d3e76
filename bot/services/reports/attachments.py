"""Photos, voice, places and documents: to the matter they belong to, or asked about. Never a report by themselves."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.messaging import attachments as attachment_rules
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Incoming, Send
from bot.domain.messaging.place import Place
from bot.domain.rights import Right, Scope
from bot.domain.text import display
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.reports import filing
from bot.services.reports.records import Entry, entry
from bot.services.utterance import Said, attach
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.tables import Account, Matter
from storage.work import Work

# A photo soon after the words belongs to them.
FOLLOWS = timedelta(minutes=10)
ALBUM_PAUSE = timedelta(seconds=3)

KIND_NAMES = {"photo": "照片", "video": "视频", "voice": "语音", "document": "文件", "location": "位置"}


def without_refused(work: Work, incoming: Incoming) -> Incoming:
    """The message without files that leaders must not get; says so where the bot is spoken to.

    Of what cannot be read at all, too: whoever sends a round video must not take silence for having reported.
    """
    if incoming.unseen and (incoming.private or incoming.text or incoming.reply_to):
        outbox.refuse(work, incoming, "file.unseen")
    kept = attachment_rules.taken(incoming.media)
    for media in incoming.media:
        why = attachment_rules.refusal(media)
        if why is not None and (incoming.private or incoming.text):
            name = display.name(media.name) or KIND_NAMES[media.kind]
            outbox.refuse(work, incoming, f"file.{why}", name=name)
    return incoming if kept == incoming.media else incoming.model_copy(update={"media": kept})


def tell_lost(work: Work, incoming: Incoming, account: Account) -> None:
    """Says which parts of a message did not come through; in a group, where it would have been answered."""
    names = [KIND_NAMES[part] for part in incoming.lost if part != "reply"]
    if names and (incoming.addressed or incoming.text or _follow_something(work, incoming, account)):
        outbox.refuse(work, incoming, "file.lost", what="、".join(names))
    if "reply" in incoming.lost and incoming.text:
        outbox.refuse(work, incoming, "reply.lost")


def _follow_something(work: Work, incoming: Incoming, account: Account) -> bool:
    """Would files without words have gone to what this person has just told?"""
    sent_at = incoming.sent_at or work.now
    matter = stored_reports.last_matter_by(work, account.id)
    times = [one.reported_at for one in stored_incidents.of_person(work, account.id)]
    return any(sent_at - at <= FOLLOWS for at in [*times, *([matter.sent_at] if matter else [])])


def continue_album(work: Work, said: Said) -> bool:
    """Another item of an album that has gone somewhere already follows it there."""
    if said.album is None or said.text:
        return False
    if matter_id := stored_reports.album_matter(work, said.chat_id, said.album):
        attach(work, said, matter_id=matter_id)
        return True
    if question_id := stored_reports.album_question(work, said.chat_id, said.album):
        attach(work, said, question_id=question_id)
        return True
    return False


def take_files(work: Work, said: Said, scope: Scope, unit_ids: Sequence[int], *, addressed: bool) -> None:
    """Files without words."""
    matter = stored_reports.last_matter_by(work, said.account.id)
    target = entry(work, matter.occurrence_id) if matter else None
    if matter and target and _follows(said, matter) and scope.may(Right.REPORT, target.occurrence.unit_id):
        _follow(work, said, matter, target)
    elif addressed and said.media:
        _ask(work, said, unit_ids)


def move(work: Work, question_id: int, matter_id: int) -> None:
    """Files that waited with a question go to the matter its answer recorded."""
    for attachment in stored_reports.attachments_of_question(work, question_id):
        attachment.question_id, attachment.matter_id = None, matter_id


def _follows(said: Said, matter: Matter) -> bool:
    return said.sent_at - matter.sent_at <= FOLLOWS


def _follow(work: Work, said: Said, matter: Matter, target: Entry) -> None:
    attach(work, said, matter_id=matter.id)
    count = len(stored_reports.attachments_of_matter(work, matter.id))
    text = say("receipt.attached", unit=target.unit.name, round=target.round.label, count=count)
    outbox.queue(work, Place(said.chat_id), Send(text=text), Kind.RECEIPT)


def _ask(work: Work, said: Said, unit_ids: Sequence[int]) -> None:
    if not unit_ids:
        outbox.queue(work, Place(said.chat_id), Send(text=say("refuse.no_units")), Kind.OUTCOME)
        return
    what = KIND_NAMES[said.media[0].kind]
    pause = ALBUM_PAUSE if said.album else timedelta(0)
    questions.ask(work, said, say("ask.media", what=what), filing.label_options(unit_ids), pause=pause)
