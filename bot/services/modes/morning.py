"""News of modes that waits for the morning: all beginnings and ends of a night go as one message."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.domain.messaging.kinds import Kind
from bot.domain.time.local_time import local_day
from bot.services.modes.spans import UNKNOWN, ModeTurn
from storage.queries import modes as stored_modes
from storage.queries import outbox as stored_outbox
from storage.tables import Mode, ModeSpan
from storage.work import Work

KEY = re.compile(r"mode:((?:\d+[bemu]\d*-?)+)")
PART = re.compile(r"(\d+)([bemu])(\d*)")
MARKS = {
    (True, False, False): "b",
    (False, False, False): "e",
    (False, True, False): "m",
    (True, False, True): "u",
}


def key_of(work: Work, turns: Sequence[ModeTurn]) -> str:
    """The key of a message about these turns; the same mode may be told of again with another day or later turns.

    Behind a changed last day stands the one that people know, as its number since the year one, or 0 for an open end.
    """
    marked = "-".join(
        f"{turn.span.id}{MARKS[turn.begun, turn.missed, turn.moved]}{_number(turn)}" for turn in turns
    )
    return f"mode:{marked}:{work.now.timestamp():.0f}"


def _number(turn: ModeTurn) -> str:
    if not turn.moved or turn.known == UNKNOWN:
        return ""
    return str(turn.known.toordinal() if turn.known is not None else 0)


def _day(number: str) -> date | None:
    """What `_number` wrote; an older version wrote nothing."""
    if not number:
        return UNKNOWN
    return date.fromordinal(int(number)) if int(number) else None


def joined(work: Work, turns: Sequence[ModeTurn], at: datetime) -> list[ModeTurn]:
    """These turns together with those that wait for the morning (`at`, UTC), whose own message is dropped.

    A beginning that nobody was told of is left out where the mode has ended, and so is a day that has changed since,
    or that is again what people know. A mode that was ended and goes on has at most another last day for them.
    """
    keys = stored_outbox.take_waiting(work, Kind.MODE.value.stored, at)
    earlier = list(_turns_of(work, dict.fromkeys(found[1] for key in keys if (found := KEY.match(key)))))
    unheard = {turn.span.id for turn in earlier if turn.begun and not turn.moved}
    ended = {_stand(turn) for turn in earlier if not turn.begun and turn.span.id not in unheard}
    known = {turn.span.id: turn.known for turn in reversed(earlier) if turn.moved}
    new = [_heard(turn, ended, known) for turn in turns]
    moved = {turn.span.id for turn in new if turn.moved}
    resumed = {_stand(turn) for turn in new if turn.moved}
    kept = [
        turn
        for turn in earlier
        if not (turn.moved and turn.span.id in moved) and (turn.begun or _stand(turn) not in resumed)
    ]
    return [
        turn
        for turn in (*kept, *new)
        if (turn.span.ended_at is None if turn.begun else turn.span.id not in unheard)
        and not (turn.moved and (turn.span.id in unheard or turn.known == turn.mode.last))
    ]


def _stand(turn: ModeTurn) -> tuple[int, date]:
    """The same for a mode that goes on from the day on which it began, ended in between or not."""
    return turn.span.mode_id, turn.span.first_day


def _heard(turn: ModeTurn, ended: Collection[tuple[int, date]], known: Mapping[int, date | None]) -> ModeTurn:
    """A turn as it is for people who have heard nothing of this night."""
    if turn.begun and not turn.moved and _stand(turn) in ended:
        return replace(turn, moved=True)
    return replace(turn, known=known.get(turn.span.id, turn.known)) if turn.moved else turn


def _turns_of(work: Work, marked: dict[str, None]) -> Iterator[ModeTurn]:
    for number, mark, known in dict.fromkeys(part for one in marked for part in PART.findall(one)):
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
            known=_day(known),
        )
