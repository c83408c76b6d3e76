"""A burst of matters to one chat goes as few messages: each takes along what waits there, as far as it has room."""

from collections.abc import Sequence

from bot.domain.messaging.attachments import taken
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Notice, Send, outgoing
from bot.domain.text import markup
from bot.domain.text.pages import LIMIT, utf16
from bot.phrases import say
from bot.services import outbox
from bot.services.reports import matters
from storage.queries import outbox as stored_outbox
from storage.queries import units as stored_units
from storage.tables import Matter, Outbox, OutboxState
from storage.work import Work

BURST = 3  # matters that wait for one chat; fewer are told one by one, each with its pictures
MOST = 60  # in one message
HEAD = 40  # UTF-16 units, at most


def compose(work: Work, row: Outbox, message: Notice) -> Send | None:
    """The matter, or it and those that wait behind it. What one message took along once, it keeps when tried again."""
    if message.bare or not _plain(message):
        return matters.compose(work, row, message)
    if not message.more:
        message = _gather(work, row, message)
    if not message.more:
        return matters.compose(work, row, message)
    found = [work.session.get(Matter, number) for number in (message.matter_id, *message.more)]
    standing = [matter for matter in found if matter is not None and matter.withdrawn_at is None]
    if not standing:
        return None
    texts = [matters.notice_text(work, matter) for matter in standing]
    for matter in standing:
        _queue_files(work, row, matter)
    return Send(text="\n\n".join([say("matter.bundle", count=len(texts)), *texts]))


def _plain(message: Notice) -> bool:
    """No notice of files alone, that came later."""
    return not message.album and not message.message_id


def _gather(work: Work, row: Outbox, message: Notice) -> Notice:
    """The same with what waits for this chat. Those rows are settled by this one, in the same transaction."""
    waiting = [(other, found) for other in _behind(work, row) if (found := _notice_in(other)) is not None]
    if len(waiting) + 1 < BURST:
        return message
    first = work.session.get(Matter, message.matter_id)
    left = LIMIT - HEAD - (utf16(matters.notice_text(work, first)) if first is not None else 0)
    more = []
    for other, found in waiting:
        matter = work.session.get(Matter, found.matter_id)
        left -= utf16(matters.notice_text(work, matter)) + 2 if matter is not None else 0
        if left < 0:
            break
        other.state, other.error = OutboxState.DROPPED, f"told with {row.id}"
        more += [found.matter_id]
    made = message.model_copy(update={"more": tuple(more)})
    row.payload = outgoing.dump_json(made).decode()
    return made


def _behind(work: Work, row: Outbox) -> Sequence[Outbox]:
    return stored_outbox.waiting_behind(work, row, MOST)


def _notice_in(row: Outbox) -> Notice | None:
    found = outgoing.validate_json(row.payload)
    whole = isinstance(found, Notice) and _plain(found) and not found.bare and not found.more
    return found if isinstance(found, Notice) and whole else None


def _queue_files(work: Work, row: Outbox, matter: Matter) -> None:
    """They follow one by one, or by albums, with the name of their unit."""
    files = taken(matters.files_of(work, matter))
    unit = stored_units.unit_names(work, [matter.unit_id]).get(matter.unit_id, "")
    for number, media in enumerate(files):
        words = "" if media.kind == "location" else markup.plain(say("matter.file_of", unit=unit))
        message = Send(text=words, media=(media,))
        outbox.queue(work, row.place, message, Kind.MATTER_FILE, key=f"{row.dedup_key}:{matter.id}:{number}")
