"""How far a round has come, counted by the database: the live card of a county is drawn every few seconds."""

from bot.domain.summarising import Progress
from bot.domain.terms import ReportState
from bot.outputs.text import MOST_NAMES
from storage.queries import reports, rounds
from storage.tables import Round
from storage.work import Work

OUTSTANDING = (ReportState.AWAITED, ReportState.MISSING)


def progress_of(work: Work, round_: Round, schedule: str) -> Progress:
    """The progress as it stands. Costs next to nothing for each unit of the round."""
    states = rounds.states(work, round_.id)
    return Progress(
        round=round_.label,
        schedule=schedule,
        zone=round_.zone,
        due_at=round_.due_at,
        final=round_.missing_at <= work.now,
        owed=states.total() - states[ReportState.EXCUSED],
        reported=states[ReportState.ZERO] + states[ReportState.MATTER],
        outstanding=sum(states[state] for state in OUTSTANDING),
        matters=reports.matters_in(work, round_.id),
        waited_for=tuple(rounds.names_in(work, round_.id, OUTSTANDING, MOST_NAMES)),
    )
