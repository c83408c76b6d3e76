"""The planned rounds and shifts, read before and after a change."""

from collections import defaultdict
from collections.abc import Iterable

from bot.domain.agenda import Agenda, AgendaRound, AgendaShift, AgendaStand
from bot.domain.modes.in_force import Modes
from bot.domain.terms import ReportState
from bot.services.reports import rounds
from storage.queries import agenda as stored_agenda
from storage.queries import modes as stored_modes
from storage.tables import Round, Schedule
from storage.work import Work


def look(work: Work) -> Agenda:
    """The stored rounds that are not due yet, and the stored shifts that are not over."""
    return Agenda(tuple(_rounds(work)), tuple(_shifts(work)))


def _rounds(work: Work) -> Iterable[AgendaRound]:
    found = stored_agenda.rounds_ahead(work)
    numbers = [round_.id for round_, _ in found]
    reported, modes = stored_agenda.reported(work, numbers), stored_modes.in_force(work)
    units: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for round_id, unit, state in stored_agenda.units_of(work, numbers):
        units[round_id][unit] = state
    for round_, schedule in found:
        excused = {unit for unit, state in units[round_.id].items() if state == ReportState.EXCUSED}
        yield AgendaRound(
            schedule=schedule.name,
            day=round_.day,
            label=round_.label,
            opens_at=round_.opens_at,
            due_at=round_.due_at,
            lock_at=round_.lock_at,
            units=frozenset(units[round_.id].keys() - excused),
            excused=frozenset(excused),
            settled=round_.opens_at <= work.now or round_.id in reported,
            wanted=_wanted(round_, schedule, modes),
        )


def _wanted(round_: Round, schedule: Schedule, modes: Modes) -> bool:
    return schedule.closed_at is None and rounds.yields(schedule, round_, modes)


def _shifts(work: Work) -> Iterable[AgendaShift]:
    stands: defaultdict[int, set[AgendaStand]] = defaultdict(set)
    shifts = {}
    for rota, shift, part, name in stored_agenda.stands_ahead(work):
        shifts[shift.id] = rota, shift
        since = max(part.since, shift.starts_at)
        stands[shift.id].add(AgendaStand(part.post, name, since, part.ended_at or shift.ends_at))
    for rota, shift in shifts.values():
        yield AgendaShift(rota, shift.day, shift.starts_at, shift.ends_at, frozenset(stands[shift.id]))
