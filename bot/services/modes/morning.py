"""News of modes that waits for the morning: all beginnings and ends of a night go as one message."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.domain.messaging.kinds import Kind
from bot.domain.time.local_time import local_day
from bot.services.modes.spans import ModeTurn
from storage.queries import modes as stored_modes
from storage.queries import outbox as stored_outbox
from storage.tables import Mode, ModeSpan
from storage.work import Work

KEY = re.compile(r"mode:((?:\d+[bemu]-?)+)")
PART = re.compile(r"(\d+)([bemu])")
MARKS = {
    (True, False, False): "b",
    (False, False, False): "e",
    (False, True, False): "m",
    (True, False, True): "u",
}


def key_of(work: Work, turns: Sequence[ModeTurn]) -> str:
    """The key of a message about these turns; the same mode may be told of again with another day or later turns."""
    marked = "-".join(f"{turn.span.id}{MARKS[turn.begun, turn.missed, turn.moved]}" for turn in turns)
    return f"mode:{marked}:{work.now.timestamp():.0f}"


def joined(work: Work, turns: Sequence[ModeTurn], at: datetime) -> list[ModeTurn]:
    """These turns together with those that wait for the morning (`at`, UTC), whose own message is dropped.

    A beginning that nobody was told of is left out where the mode has ended, and so is a day that has changed since.
    """
    keys = stored_outbox.take_waiting(work, Kind.MODE.value.stored, at)
    earlier = list(_turns_of(work, dict.fromkeys(found[1] for key in keys if (found := KEY.match(key)))))
    unheard = {turn.span.id for turn in earlier if turn.begun and not turn.moved}
    moved = {turn.span.id for turn in turns if turn.moved}
    kept = [turn for turn in earlier if not (turn.moved and turn.span.id in moved)]
    return [
        turn
        for turn in (*kept, *turns)
        if (turn.span.ended_at is None if turn.begun else turn.span.id not in unheard)
        and not (turn.moved and turn.span.id in unheard)
    ]


def _turns_of(work: Work, marked: dict[str, None]) -> Iterator[ModeTurn]:
    for number, mark in dict.fromkeys(part for one in marked for part in PART.findall(one)):
        span = work.session.get(ModeSpan, int(number))
        if span is None:
            continue
        plan = stored_modes.mode_plan(work.session.get_one(Mode, span.mode_id))
        until = span.begun_at if mark in "bu" else span.ended_at or work.now
        days = (local_day(until, plan.zone) - span.first_day).days
        yield ModeTurn(
            plan,
            span,
            begun=mark in "bu",
            day=days + 1 if mark == "b" else max(days, 1),
            missed=mark == "m",
            moved=mark == "u",
        )
