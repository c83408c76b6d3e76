"""The summary of a round in one chat: one message for all its editions, and beside it one note of what changed.

Each edition edits the message; where that cannot be done any more, it is sent anew (see `live_messages`). People are
not told of an edit by their phones, so a note answers the message: at most one every ten minutes, of all that changed.
"""

from datetime import datetime, timedelta

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Changes, Edition, Send, Subject
from bot.domain.messaging.place import Place
from bot.domain.reports.summary import SummaryFacts, changed
from bot.domain.text.pages import first_page, pages
from bot.outputs.text import changes_text
from bot.phrases import say
from bot.services import live_messages, outbox
from storage.queries import live_messages as stored_live_messages
from storage.queries import outbox as stored_outbox
from storage.queries import summaries as stored_summaries
from storage.tables import LiveMessage, Outbox, Round
from storage.work import Work

NOTE_PAUSE = timedelta(minutes=10)


def bring(work: Work, round_: Round, place: Place) -> None:
    """Brings the newest edition into a chat: sent if it is the first there, else edited and noted."""
    there = [
        live
        for live in stored_live_messages.following(work, Subject.SUMMARY, round_.id)
        if live.place == place
    ]
    for page in range(len(there), len(_pages(work, round_.id))):
        live_messages.open_in(work, place, Edition(round_id=round_.id, page=page), Kind.SUMMARY)
    for live in there:
        page_there = Edition(round_id=round_.id, page=int(live.part))
        live_messages.redraw(work, live, page_there, Kind.SUMMARY)
    if there:
        _note(work, round_, place)


def places(work: Work, round_: Round) -> list[Place]:
    """Where the round's summary is: it is edited there, whoever else hears of it from now on."""
    return [
        live.place
        for live in stored_live_messages.following(work, Subject.SUMMARY, round_.id)
        if live.part == "0"
    ]


def _pages(work: Work, round_id: int) -> list[str]:
    return pages(stored_summaries.last_text(work, round_id))


def draw(work: Work, live: LiveMessage) -> Send | None:
    """One page of the newest edition. An edition may be shorter than the one before: its last pages say so."""
    found, page = _pages(work, live.subject_id), int(live.part)
    return Send(text=found[page] if page < len(found) else say("summary.page_gone"))


def _note(work: Work, round_: Round, place: Place) -> None:
    """One that waits tells this change, too."""
    outbox.queue(
        work,
        place,
        Changes(round_id=round_.id, since=round_.issue - 1),
        Kind.SUMMARY_CHANGES,
        key=f"changes:{round_.id}:{place.key}",
        not_before=_next_note(work, place),
    )


def _next_note(work: Work, place: Place) -> datetime:
    """What was noted in the future was noted before the clock was set back."""
    last = stored_outbox.last_of_kind(work, place.chat, Kind.SUMMARY_CHANGES.value.stored)
    return work.now if last is None or last > work.now else max(work.now, last + NOTE_PAUSE)


def changes(work: Work, row: Outbox, message: Changes) -> Send | None:
    """What changed from one edition to the newest, in answer to the summary; None where nothing did in the end."""
    row.dedup_key = None  # what changes from now on is told by another note
    round_ = work.session.get(Round, message.round_id)
    before = stored_summaries.facts_of_edition(work, message.round_id, message.since)
    after = stored_summaries.last_facts(work, message.round_id)
    if round_ is None or before is None or after is None:
        return None
    facts = SummaryFacts.model_validate_json(after)
    found = changed(SummaryFacts.model_validate_json(before), facts)
    if not found:
        return None
    first = stored_live_messages.at(work, Edition(round_id=round_.id).follows, row.place)
    shown = first_page(changes_text(facts, round_.issue, found))
    return Send(text=shown, reply_to=first.message_id if first else None)
