"""Turning an outbox row into what is sent now, or finding that it no longer matters."""

from dataclasses import replace

from sqlmodel import select

from bot.domain.accepting import taken
from bot.domain.local_time import hhmm
from bot.domain.messages import (
    Board,
    Call,
    Card,
    Composed,
    Edit,
    Fetch,
    Keyboard,
    Lane,
    Media,
    News,
    Notice,
    Remind,
    Send,
    outgoing,
)
from bot.domain.messaging.buttons import ReportAllZero, ReportZero, TellMatter
from bot.domain.plain import quoted
from bot.domain.privacy import masked
from bot.domain.terms import ReportState
from bot.outputs.text import card_text, pages, utf16
from bot.phrases import say
from bot.services import plan_cards, posting
from bot.services.incidents import wording
from bot.services.progressing import progress_of
from storage.queries import post, reports, rounds
from storage.tables import Account, LiveCard, Matter, Occurrence, Outbox, Question, Round, Schedule, Unit
from storage.work import Work

MOST_BUTTONS = 8
MOST_IN_ALBUM = 10
MOST_OF_A_MATTER = 3500  # UTF-16 units; a message takes 4096 in all
CAPTION = 1024  # UTF-16 units under a picture


def compose(work: Work, row: Outbox) -> Composed | Fetch | None:
    """The message as it should be sent at this instant; None if there is nothing left to say."""
    message = outgoing.validate_json(row.payload)
    work = replace(work, cause=row.cause)  # what is queued meanwhile follows from the same update
    if isinstance(message, Remind):
        return _reminder(work, row, message)
    if isinstance(message, Card):
        return _card(work, row, message)
    if isinstance(message, Notice):
        return _notice(work, row, message)
    if isinstance(message, Board):
        return plan_cards.draw(work, row, message)
    if isinstance(message, Call):
        return wording.call(work, row, message)
    if isinstance(message, News):
        return wording.news(work, row, message)
    if row.kind == "question" and _answered(work, row):
        return None
    return message


def _answered(work: Work, row: Outbox) -> bool:
    """A question that was held back for an album and has been answered by its caption."""
    question = work.session.get(Question, int((row.dedup_key or "question:0").split(":")[1]))
    return question is None or question.answered_at is not None


def _reminder(work: Work, row: Outbox, message: Remind) -> Send | None:
    owed = [
        found
        for found in rounds.occurrences(work, message.occurrences)
        if found[0].state in (ReportState.AWAITED, ReportState.MISSING) and found[1].lock_at > work.now
    ]
    if not owed:
        return None
    round_ = owed[0][1]
    values = {
        "units": posting.listed(unit.name for _, _, unit in owed),
        "round": round_.label,
        "due": hhmm(round_.due_at, round_.zone),
    }
    if message.escalated:
        return Send(text=say("remind.escalated", **values))
    key = "remind.before" if work.now < round_.due_at else "remind.after"
    return Send(text=say(key, **values), buttons=_reminder_buttons(row, owed))


def _reminder_buttons(row: Outbox, owed: list[tuple[Occurrence, Round, Unit]]) -> Keyboard:
    if len(owed) == 1:
        number = owed[0][0].id
        zero = ReportZero(occurrence=number).button(say("button.zero"))
        return ((zero, TellMatter(occurrence=number).button(say("button.matter"))),)
    every = ReportAllZero(reminder=row.id).button(say("button.zero_all", count=len(owed)))
    rows = [
        (
            ReportZero(occurrence=occurrence.id).button(say("button.zero_unit", unit=unit.name)),
            TellMatter(occurrence=occurrence.id).button(say("button.matter_unit", unit=unit.name)),
        )
        for occurrence, _, unit in owed[:MOST_BUTTONS]
    ]
    return ((every,), *rows)


def _card(work: Work, row: Outbox, message: Card) -> Send | Edit | None:
    """Drawn from the facts of this moment; the row's key is freed so that the next change can queue again."""
    row.dedup_key = None
    card = card_at(work, row, message)
    round_ = work.session.get(Round, message.round_id)
    if card is None or round_ is None:
        return None
    schedule = work.session.get_one(Schedule, round_.schedule_id)
    text = masked(card_text(progress_of(work, round_, schedule.name)))
    if text == card.text:
        return None
    card.text, card.drawn_at = text, work.now
    return Edit(message_id=card.message_id, text=text) if card.message_id else Send(text=text)


def card_at(work: Work, row: Outbox, message: Card) -> LiveCard | None:
    query = select(LiveCard).where(
        LiveCard.round_id == message.round_id,
        LiveCard.chat_id == row.chat_id,
        LiveCard.thread_id == (row.thread_id or 0),
    )
    return work.session.exec(query).one_or_none()


def _notice(work: Work, row: Outbox, message: Notice) -> Send | None:
    matter = work.session.get(Matter, message.matter_id)
    found = rounds.occurrence(work, matter.occurrence_id) if matter else None
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
    return _with_files(work, row, masked(text) if row.chat_id < 0 else text, message.matter_id)


def _told(text: str) -> str:
    """A matter's words as a block that ends before the platform's limit; the summary has them whole."""
    first, *more = pages(quoted(text), MOST_OF_A_MATTER)
    return f"{first}\n{say('matter.cut')}" if more else first


def _with_files(work: Work, row: Outbox, text: str, matter_id: int) -> Send:
    """Pictures go with the words where they fit under them; other files follow one by one."""
    files = taken([Media.model_validate(a.media) for a in reports.attachments_of_matter(work, matter_id)])
    pictures = tuple(media for media in files if media.kind in ("photo", "video"))[:MOST_IN_ALBUM]
    others: list[tuple[Media, ...]] = [(media,) for media in files if media not in pictures]
    fits = bool(pictures) and utf16(text) <= CAPTION
    if pictures and not fits:
        others.insert(0, pictures)
    for number, media in enumerate(others):
        post.queue(
            work,
            Send(text="", media=media),
            kind="file",
            lane=Lane.SUMMARY,
            chat_id=row.chat_id,
            thread_id=row.thread_id,
            dedup_key=f"{row.dedup_key}:{number}",
        )
    return Send(text=text, media=pictures if fits else ())
