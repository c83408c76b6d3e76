"""How far a round has come, counted by the database: the live card of a county is drawn every few seconds."""

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Card, Send, Subject
from bot.domain.messaging.place import Place
from bot.domain.reports.summary import RoundProgress
from bot.domain.settings import Told
from bot.domain.terms import ReportState
from bot.outputs.text import MOST_NAMES, card_text
from bot.services import live_messages
from bot.services.recipients import targets
from storage.queries import live_messages as stored_live_messages
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.tables import LiveMessage, Round, Schedule
from storage.work import Work

OUTSTANDING = (ReportState.AWAITED, ReportState.MISSING)


def progress_of(work: Work, round_: Round, schedule: str) -> RoundProgress:
    """The progress as it stands. Costs next to nothing for each unit of the round."""
    states = stored_rounds.states(work, round_.id)
    return RoundProgress(
        round=round_.label,
        schedule=schedule,
        zone=round_.zone,
        due_at=round_.due_at,
        final=round_.missing_at <= work.now,
        owed=states.total() - states[ReportState.EXCUSED],
        reported=states[ReportState.ZERO] + states[ReportState.MATTER],
        outstanding=sum(states[state] for state in OUTSTANDING),
        matters=stored_reports.matters_in(work, round_.id),
        waited_for=tuple(stored_rounds.names_in(work, round_.id, OUTSTANDING, MOST_NAMES)),
    )


def open_cards(work: Work, round_: Round) -> None:
    """Puts a live card into every chat that leaders read."""
    for target in targets.of_round(work, round_, Told.CARD):
        live_messages.open_in(work, target, Card(round_id=round_.id), Kind.CARD)


def open_card_in(work: Work, round_: Round, place: Place) -> None:
    """Puts the card of a round that is under way into a chat, if it is one that leaders read."""
    if place in targets.of_round(work, round_, Told.CARD):
        live_messages.open_in(work, place, Card(round_id=round_.id), Kind.CARD)


def redraw(work: Work, round_: Round) -> None:
    """Queues the round's live cards to be drawn again."""
    for live in stored_live_messages.following(work, Subject.ROUND, round_.id):
        live_messages.redraw(work, live, Card(round_id=round_.id), Kind.CARD)


def draw(work: Work, live: LiveMessage) -> Send | None:
    """The card as it stands now; None where its round is no more."""
    round_ = work.session.get(Round, live.subject_id)
    if round_ is None:
        return None
    schedule = work.session.get_one(Schedule, round_.schedule_id)
    return Send(text=card_text(progress_of(work, round_, schedule.name)))
