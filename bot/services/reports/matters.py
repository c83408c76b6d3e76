"""One thing that happened: written down, and told to leaders at once, wherever they read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.messaging.attachments import taken
from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Media, Notice, Send
from bot.domain.messaging.place import Place
from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.reports.additions import FOLLOWS, unmarked
from bot.domain.text.display import one_line, quoted
from bot.domain.text.pages import CAPTION, pages, utf16
from bot.domain.text.privacy import holds_number
from bot.domain.time.local_time import hhmm
from bot.phrases import say
from bot.services import outbox, questions, throttle, utterance
from bot.services.recipients import targets
from bot.services.recipients.desk import desk
from bot.services.utterance import Said
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.tables import Account, Attachment, Matter, Outbox, Round
from storage.work import Work

ALBUM_PAUSE = timedelta(seconds=2)  # an album comes as separate messages without an end mark
MOST_IN_ALBUM = 10
MOST_OF_A_MATTER = 3500  # UTF-16 units; a message takes 4096 in all
SHOWN_AGAIN = 60  # characters of a matter that something is added to
SAME_WORDS = timedelta(days=1)  # the same words about a unit within it are not told again


@dataclass(frozen=True)
class Belonging:
    """Whose matter it is, and what it belongs to: a round's occurrence and report, or nothing of the kind.

    `from_unit_id`: it is told by a neighbour of that unit. `part_of`: it adds to that matter.
    """

    unit_id: int
    occurrence_id: int | None = None
    report_id: int | None = None
    from_unit_id: int | None = None
    part_of: int | None = None


def add(work: Work, said: Said, belonging: Belonging, places: Sequence[Place]) -> tuple[Matter, int]:
    """Writes a matter down with its files, and tells it at once at `places`; returns it with the number of its files.

    Of a flood of matters the first are told one by one; all of them stand in the card, the summary and the handover.
    """
    found = (
        throttle.verdict(work, said.account.user_id, Purpose.NOTICE) if places else ThrottleVerdict.SILENCE
    )
    told = places if found is ThrottleVerdict.SAY else ()
    matter = Matter(
        unit_id=belonging.unit_id,
        occurrence_id=belonging.occurrence_id,
        report_id=belonging.report_id,
        from_unit_id=belonging.from_unit_id,
        part_of=belonging.part_of,
        text=said.text,
        account_id=said.account.id,
        chat_id=said.chat_id,
        message_id=said.message_id,
        sent_at=said.sent_at,
        told=[[place.chat, place.thread] for place in told],
    )
    work.session.add(matter)
    work.session.flush()
    work.did.kept = True
    files = utterance.attach(work, said, matter_id=matter.id) + _take_asked_about(work, said, matter)
    if found is ThrottleVerdict.LAST:
        _tell_of_flood(work, places, said.account)
    for place in told:
        tell(work, matter, place)
    return matter, files


def _take_asked_about(work: Work, said: Said, matter: Matter) -> int:
    """Returns how many files the words answered for."""
    kept = asked_about(work, said.account.id, said.chat_id, said.sent_at)
    for one in kept:
        one.question_id, one.matter_id = None, matter.id
    if kept:
        work.session.flush()
    return len(kept)


def asked_about(work: Work, account_id: int, chat_id: int, at: datetime) -> list[Attachment]:
    """Files sent alone within ten minutes before `at` (UTC), and asked about: words answer, and the question ends."""
    found: list[Attachment] = []
    for question in stored_reports.open_questions(work, account_id, chat_id):
        if question.text or not timedelta(0) <= at - question.sent_at <= FOLLOWS:
            continue
        if kept := stored_reports.attachments_of_question(work, question.id):
            questions.close(work, question)
            found += kept
    return found


def readers(work: Work, said: Said, unit_id: int, round_: Round | None) -> list[Place]:
    """Whoever reads the summary of the round; the desk where nobody does, so that a matter reaches somebody."""
    shown = not any(holds_number(media.name) for media in said.media)  # else only in private
    found = targets.of_round(work, round_, whole_in_groups=shown) if round_ is not None else []
    return found or [Place(account.user_id) for account in desk(work, unit_id, said.account)]


def _tell_of_flood(work: Work, places: Sequence[Place], teller: Account) -> None:
    for place in places:
        outbox.queue(work, place, Send(text=say("matter.flood", name=teller.name)), Kind.MATTER_FLOOD)


def tell(work: Work, matter: Matter, place: Place) -> None:
    """Queues the matter's notice; an album is given a moment to come in whole."""
    outbox.queue(
        work,
        place,
        Notice(matter_id=matter.id),
        Kind.MATTER,
        key=notice_key(matter, place),
        not_before=work.now + ALBUM_PAUSE,
    )


def notice_key(matter: Matter, place: Place) -> str:
    """The outbox key of the notice of a matter at a place."""
    return f"matter:{matter.id}:{place.key}"


def told_at(matter: Matter) -> list[Place]:
    """Where the matter was told of."""
    return [Place(chat, thread) for chat, thread in matter.told if chat is not None]


def compose(work: Work, row: Outbox, message: Notice) -> Send | None:
    """The notice as it stands now, with its files; None where the matter was taken back."""
    matter = work.session.get(Matter, message.matter_id)
    if matter is None or matter.withdrawn_at is not None:
        return None
    text = notice_text(work, matter, later_files=bool(message.album or message.message_id))
    files = files_of(work, matter, message.album, message.message_id)
    if message.bare:
        return Send(text=f"{text}\n{say('matter.no_files')}" if files else text)
    return _with_files(work, row, text, files)


def words(work: Work, matter_id: int) -> str:
    """Whose matter it is, all that was said of it, and by whom; empty where it was taken back."""
    matter = stored_reports.matter_of(work, matter_id)
    if matter is None:
        return ""
    unit = stored_units.unit_names(work, [matter.unit_id]).get(matter.unit_id, "")
    teller = work.session.get_one(Account, matter.account_id)
    return f"{unit}　{whole(matter, stored_reports.parts_of(work, matter.id))}（{teller.name}）"


def notice_text(work: Work, matter: Matter, *, later_files: bool = False) -> str:
    """The notice of a matter; `later_files`: of what came after it and has no words."""
    found = stored_rounds.entry(work, matter.occurrence_id) if matter.occurrence_id is not None else None
    zone = found.round.zone if found is not None else stored_rounds.zone_of(work, matter.unit_id)
    names = stored_units.unit_names(work, [matter.unit_id, matter.from_unit_id or 0])
    values = {
        "unit": names.get(matter.unit_id, ""),
        "name": work.session.get_one(Account, matter.account_id).name,
        "time": hhmm(matter.sent_at, zone),
    }
    if later_files:
        return say("matter.more_files", **values, first=one_line(matter.text, SHOWN_AGAIN))
    if matter.part_of is not None:
        first = work.session.get_one(Matter, matter.part_of)
        return say(
            "matter.more",
            **values,
            text=_told(unmarked(matter.text)),
            first=one_line(first.text, SHOWN_AGAIN),
        )
    text = _told(whole(matter, stored_reports.parts_of(work, matter.id)))
    if matter.from_unit_id is not None:
        return say("matter.heard", **values, text=text, other=names.get(matter.from_unit_id, ""))
    if found is None:
        return say("matter.between", **values, text=text)
    return say("matter.notice", **values, text=text, round=found.round.label)


def files_of(work: Work, matter: Matter, album: str = "", message_id: int = 0) -> list[Media]:
    """Those of the matter, or of the album or message that came later."""
    found = stored_reports.attachments_of_matter(work, matter.id)
    if album:
        found = [one for one in found if one.album == album]
    elif message_id:
        found = [one for one in found if one.message_id == message_id]
    return [Media.model_validate(one.media) for one in found]


def _told(text: str) -> str:
    """A matter's words as a block that ends before the platform's limit; the summary has them whole."""
    first, *more = pages(quoted(text), MOST_OF_A_MATTER)
    return f"{first}\n{say('matter.cut')}" if more else first


def _with_files(work: Work, row: Outbox, text: str, found: Sequence[Media]) -> Send:
    """Pictures go with the words where they fit under them; other files follow one by one."""
    files = taken(found)
    pictures = tuple(media for media in files if media.kind in ("photo", "video"))[:MOST_IN_ALBUM]
    others: list[tuple[Media, ...]] = [(media,) for media in files if media not in pictures]
    fits = bool(pictures) and utf16(text) <= CAPTION
    if pictures and not fits:
        others.insert(0, pictures)
    for number, media in enumerate(others):
        key = f"{row.dedup_key}:{number}"
        outbox.queue(work, row.place, Send(text="", media=media), Kind.MATTER_FILE, key=key)
    return Send(text=text, media=pictures if fits else ())


def take_files(work: Work, old: Sequence[Matter], new: Matter) -> int:
    """The files of matters that were corrected stay with the new words; returns how many those have.

    Those of the very message that is corrected come with the correction.
    """
    mine = {one.message_id for one in stored_reports.attachments_of_matter(work, new.id)}
    for matter in old:
        for one in stored_reports.attachments_of_matter(work, matter.id):
            if one.message_id not in mine:
                one.matter_id = new.id
    work.session.flush()
    return len(stored_reports.attachments_of_matter(work, new.id))


def take_over(work: Work, old: Matter, new: Matter) -> int:
    """The same for one matter whose words alone are corrected: what was added to it stays, too."""
    for part in stored_reports.parts_of(work, old.id):
        part.part_of = new.id
    return take_files(work, [old], new)


def whole(matter: Matter, parts: Sequence[Matter]) -> str:
    """All that was said of a matter. Words that came after its files stand in their place."""
    if not parts:
        return matter.text
    first = [] if matter.text == say("matter.see_files") else [matter.text]
    more = [part.text for part in parts if part.text != say("matter.see_files")]
    added = [
        text if not first and number == 0 else say("matter.part", text=unmarked(text))
        for number, text in enumerate(more)
    ]
    return "\n".join([*first, *added]) or matter.text
