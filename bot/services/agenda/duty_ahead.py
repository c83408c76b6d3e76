"""The messages that rotas and modes will send: the steps of the beat, run ahead in a savepoint that is rolled back.

At each midnight another day is planned, posts that a mode has woken are stood at once, and gaps are looked for.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.messaging.kinds import Kind
from bot.domain.time.local_time import local_day
from bot.services.agenda.messages_ahead import MessageAhead
from bot.services.modes import news, spans
from bot.services.rota import gaps, shift_plan, watch
from storage.prefetched import Ahead
from storage.queries import agenda as stored_agenda
from storage.queries import modes as stored_modes
from storage.queries import outbox as stored_outbox
from storage.queries import rota as stored_rota
from storage.tables import Mode, Shift
from storage.work import Tally, Work

KINDS = {kind.value.stored: kind for kind in (Kind.DUTY, Kind.MODE, Kind.ADMIN)}


def look(work: Work, until: datetime, rotas: Collection[int]) -> list[MessageAhead]:
    """The messages up to `until` (UTC) of these rotas and of all modes, if nobody confirms a shift."""
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
    own = [rota for rota in stored_rota.open_rotas(work) if rota.id in rotas]
    shifts = [shift for rota in own for shift in stored_rota.shifts_since(work, rota.id, work.now)]
    modes = [mode for mode in stored_modes.all_modes(work) if mode.next_action_at is not None]
    nights = sorted({night for rota in own for night in _midnights(work.now, until, rota.zone)})
    while due := min((*_due(shifts, modes, until), *nights[:1]), default=None):
        then = replace(work, now=max(due, work.now), ahead=Ahead(), did=Tally())
        nights = [night for night in nights if night > due]
        calendar = stored_modes.in_force(then).calendar
        news.announce(then, spans.turn_due(then, calendar), calendar)
        if own and shift_plan.plan_ahead(then, calendar, rotas):
            gaps.look_ahead(then, calendar, rotas)
        for shift in shifts:
            if shift.next_action_at is not None and shift.next_action_at <= then.now:
                watch.act(then, shift)


def _midnights(now: datetime, until: datetime, zone: str) -> Iterator[datetime]:
    """Now, and the beginning (UTC) of each local day up to then."""
    yield now
    for number in range(1, (local_day(until, zone) - local_day(now, zone)).days + 1):
        begins = datetime.combine(local_day(now, zone, days=number), time(), tzinfo=ZoneInfo(zone))
        if begins <= until:
            yield begins.astimezone(UTC)


def _due(shifts: Iterable[Shift], modes: Iterable[Mode], until: datetime) -> Iterator[datetime]:
    dated = (*(shift.next_action_at for shift in shifts), *(mode.next_action_at for mode in modes))
    yield from (at for at in dated if at is not None and at <= until)
