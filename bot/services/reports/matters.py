"""Telling leaders what happened, wherever they read it."""

from datetime import timedelta

from bot.domain.messaging.attachments import taken
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Media, Notice, Send
from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.text.display import quoted
from bot.domain.text.pages import CAPTION, pages, utf16
from bot.domain.text.privacy import masked
from bot.domain.time.local_time import hhmm
from bot.phrases import say
from bot.services import outbox, throttle
from bot.services.recipients import targets
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.tables import Account, Matter, Outbox, Round
from storage.work import Work

ALBUM_PAUSE = timedelta(seconds=2)  # an album comes as separate messages without an end mark
MOST_IN_ALBUM = 10
MOST_OF_A_MATTER = 3500  # UTF-16 units; a message takes 4096 in all


def _tell_of_flood(work: Work, round_: Round, teller: Account) -> None:
    for place in targets.of_round(work, round_):
        outbox.queue(work, place, Send(text=say("matter.flood", name=teller.name)), Kind.MATTER_FLOOD)


def matter(work: Work, matter: Matter, round_: Round) -> None:
    """Tells leaders at once that something happened; an album is given a moment to come in whole.

    Of a flood of matters the first are told one by one; all of them stand in the card and the summary.
    """
    teller = work.session.get_one(Account, matter.account_id)
    found = throttle.verdict(work, teller.user_id, Purpose.NOTICE)
    if found is ThrottleVerdict.LAST:
        _tell_of_flood(work, round_, teller)
    if found is not ThrottleVerdict.SAY:
        return
    for target in targets.of_round(work, round_):
        outbox.queue(
            work,
            target,
            Notice(matter_id=matter.id),
            Kind.MATTER,
            key=f"matter:{matter.id}:{target.key}",
            not_before=work.now + ALBUM_PAUSE,
        )


def compose(work: Work, row: Outbox, message: Notice) -> Send | None:
    matter = work.session.get(Matter, message.matter_id)
    found = stored_rounds.entry(work, matter.occurrence_id) if matter else None
    if matter is None or found is None or matter.withdrawn_at is not None:
        return None
    _, round_, unit = found
    text = say(
        "matter.notice",
        unit=unit.name,
        round=round_.label,
        text=_told(matter.text),
        name=work.session.get_one(Account, matter.account_id).name,
        time=hhmm(matter.sent_at, round_.zone),
    )
    return _with_files(work, row, masked(text) if row.place.group else text, message.matter_id)


def _told(text: str) -> str:
    """A matter's words as a block that ends before the platform's limit; the summary has them whole."""
    first, *more = pages(quoted(text), MOST_OF_A_MATTER)
    return f"{first}\n{say('matter.cut')}" if more else first


def _with_files(work: Work, row: Outbox, text: str, matter_id: int) -> Send:
    """Pictures go with the words where they fit under them; other files follow one by one."""
    files = taken(
        [Media.model_validate(a.media) for a in stored_reports.attachments_of_matter(work, matter_id)]
    )
    pictures = tuple(media for media in files if media.kind in ("photo", "video"))[:MOST_IN_ALBUM]
    others: list[tuple[Media, ...]] = [(media,) for media in files if media not in pictures]
    fits = bool(pictures) and utf16(text) <= CAPTION
    if pictures and not fits:
        others.insert(0, pictures)
    for number, media in enumerate(others):
        key = f"{row.dedup_key}:{number}"
        outbox.queue(work, row.place, Send(text="", media=media), Kind.MATTER_FILE, key=key)
    return Send(text=text, media=pictures if fits else ())
