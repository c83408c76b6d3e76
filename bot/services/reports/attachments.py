"""Photos, voice, places and documents go to the matter they belong to. Never a report by themselves."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.rights import Right, Scope
from bot.services.utterance import Said, attach
from storage.queries import incidents as stored_incidents
from storage.queries import reports as stored_reports
from storage.queries.rounds import Entry, entry
from storage.tables import Account
from storage.work import Work

# A photo soon after the words belongs to them.
FOLLOWS = timedelta(minutes=10)


@dataclass(frozen=True)
class FollowedMatter:
    """Files went to the matter told before them, which now has `count`."""

    target: Entry
    count: int


def just_told(work: Work, account: Account, sent_at: datetime) -> bool:
    """Would files without words, sent now, go to what this person has just told?"""
    matter = stored_reports.last_matter_by(work, account.id)
    times = [one.reported_at for one in stored_incidents.of_person(work, account.id)]
    return any(sent_at - at <= FOLLOWS for at in [*times, *([matter.sent_at] if matter else [])])


def continue_album(work: Work, said: Said, album: str) -> bool:
    """Another item of an album that has gone somewhere already follows it there."""
    if matter_id := stored_reports.album_matter(work, said.chat_id, album):
        attach(work, said, matter_id=matter_id)
        return True
    if question_id := stored_reports.album_question(work, said.chat_id, album):
        attach(work, said, question_id=question_id)
        return True
    return False


def follow(work: Work, said: Said, scope: Scope) -> FollowedMatter | None:
    """Files without words go to the matter just told; None where there is none that this person may still change."""
    matter = stored_reports.last_matter_by(work, said.account.id)
    target = entry(work, matter.occurrence_id) if matter else None
    if matter is None or target is None or said.sent_at - matter.sent_at > FOLLOWS:
        return None
    if not scope.may(Right.REPORT, target.occurrence.unit_id):
        return None
    attach(work, said, matter_id=matter.id)
    return FollowedMatter(target, len(stored_reports.attachments_of_matter(work, matter.id)))


def move(work: Work, question_id: int, matter_id: int) -> None:
    """Files that waited with a question go to the matter its answer recorded."""
    for attachment in stored_reports.attachments_of_question(work, question_id):
        attachment.question_id, attachment.matter_id = None, matter_id
