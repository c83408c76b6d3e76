"""How far a round has come, counted by the database: the live card of a county is drawn every few seconds."""

from bot.domain.messaging.messages import Card, Edit, Send
from bot.domain.reports.summary import RoundProgress
from bot.domain.terms import ReportState
from bot.domain.text.privacy import masked
from bot.outputs.text import MOST_NAMES, card_text
from storage.queries import reports as stored_reports
from storage.queries import rounds as stored_rounds
from storage.tables import LiveCard, Outbox, Round, Schedule
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


def draw(work: Work, row: Outbox, message: Card) -> Send | Edit | None:
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
    return stored_rounds.card_at(work, message.round_id, row.chat_id, row.thread_id or 0)
