"""Photos, voice, places and documents go to the matter they belong to. Never a report by themselves."""

from datetime import datetime

from bot.domain.reports.additions import FOLLOWS
from bot.domain.rights import Scope
from bot.services import questions
from bot.services.reports import additions
from bot.services.reports.additions import Added
from bot.services.utterance import Said, attach
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.tables import Account
from storage.work import Work


def just_told(work: Work, account: Account, sent_at: datetime) -> bool:
    """Would files without words, sent now, go to what this person has just told?"""
    matter = stored_reports.last_matter_by(work, account.id)
    times = [one.reported_at for one in stored_incidents.of_person(work, account.id)]
    return any(sent_at - at <= FOLLOWS for at in [*times, *([matter.sent_at] if matter else [])])


def continue_album(work: Work, said: Said, album: str) -> bool:
    """Another item of an album that has gone somewhere already follows it there."""
    matter_id = stored_reports.album_matter(work, said.chat_id, album)
    if (matter := stored_reports.matter_of(work, matter_id) if matter_id else None) is not None:
        additions.add_files(work, said, matter)
        return True
    if question_id := stored_reports.album_question(work, said.chat_id, album):
        attach(work, said, question_id=question_id)
        return True
    return False


def follow(work: Work, said: Said, scope: Scope) -> Added | None:
    """Files without words go to the matter just told; None where there is none that this person may still change."""
    matter = additions.last_matter(work, said.account, scope, said.sent_at)
    return additions.add_files(work, said, matter) if matter is not None else None


def gather_album(work: Work, said: Said, album: str) -> None:
    """The words of an album come: what was asked about its first pictures is asked no more, they wait for the words."""
    question_id = stored_reports.album_question(work, said.chat_id, album)
    question = stored_reports.question_of(work, question_id) if question_id else None
    if question is None or question.answered_at is not None:
        return
    questions.close(work, question)
    for one in stored_reports.attachments_of_question(work, question.id):
        one.question_id = None
    work.session.flush()


def replace(work: Work, said: Said) -> None:
    """The files of an edited message take the place of those that it had: a place that moves is one attachment."""
    held = stored_reports.message_files(work, said.chat_id, said.message_id or 0)
    for one, media in zip(held, said.media, strict=False):
        one.media = media.model_dump()


def move(work: Work, question_id: int, matter_id: int) -> None:
    """Files that waited with a question go to the matter its answer recorded."""
    for attachment in stored_reports.attachments_of_question(work, question_id):
        attachment.question_id, attachment.matter_id = None, matter_id
