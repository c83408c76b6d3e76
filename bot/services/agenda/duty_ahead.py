"""What rotas and modes will tell people: the beat's own steps, done ahead within a savepoint that keeps nothing."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from bot.domain.messaging.kinds import Kind
from bot.services.agenda.messages_ahead import MessageAhead
from bot.services.modes import news, spans
from bot.services.rota import watch
from storage.prefetched import Ahead
from storage.queries import agenda as stored_agenda
from storage.queries import modes as stored_modes
from storage.queries import outbox as stored_outbox
from storage.queries import rota as stored_rota
from storage.tables import Mode, Shift
from storage.work import Tally, Work

KINDS = {kind.value.stored: kind for kind in (Kind.DUTY, Kind.MODE)}


def look(work: Work, until: datetime, rotas: Collection[int]) -> list[MessageAhead]:
    """Up to `until` (UTC), while nobody confirms; of these rotas, and of all modes."""
    newest = stored_outbox.newest(work)
    kept = work.session.begin_nested()
    try:
        _carry_on(work, until, rotas)
        work.session.flush()
        work.session.insert_waiting()
        found = stored_agenda.queued_since(work, newest, KINDS)
        return [MessageAhead(max(at, work.now), chat, KINDS[kind]) for kind, chat, at in found if at <= until]
    finally:
        kept.rollback()


def _carry_on(work: Work, until: datetime, rotas: Collection[int]) -> None:
    shifts = [
        shift
        for rota in stored_rota.open_rotas(work)
        if rota.id in rotas
        for shift in stored_rota.shifts_since(work, rota.id, work.now)
    ]
    modes = [mode for mode in stored_modes.all_modes(work) if mode.next_action_at is not None]
    while due := min(_due(shifts, modes, until), default=None):
        then = replace(work, now=max(due, work.now), ahead=Ahead(), did=Tally())
        calendar = stored_modes.in_force(then).calendar
        news.announce(then, spans.turn_due(then, calendar), calendar)
        for shift in shifts:
            if shift.next_action_at is not None and shift.next_action_at <= then.now:
                watch.act(then, shift)


def _due(shifts: Iterable[Shift], modes: Iterable[Mode], until: datetime) -> Iterator[datetime]:
    dated = (*(shift.next_action_at for shift in shifts), *(mode.next_action_at for mode in modes))
    yield from (at for at in dated if at is not None and at <= until)
