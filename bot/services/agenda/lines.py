"""How a change alters planned rounds and shifts, in lines of a preview."""

from collections.abc import Callable, Iterable, Mapping

from bot.domain.agenda import (
    AgendaChange,
    AgendaDifference,
    AgendaRound,
    AgendaShift,
)
from bot.domain.rota.post import shown_name
from bot.domain.terms import DutyPost
from bot.domain.time.local_time import WEEKDAYS, span
from bot.phrases import say

MOST, FIRST = 5, 3  # names in a line; of more than `MOST` the `FIRST` are named: a phone shows few lines


def agenda_lines(found: Iterable[AgendaDifference], zone: str) -> list[str]:
    """A line for each difference, with times in `zone`."""
    return [_line(one, zone) for one in found]


def _line(one: AgendaDifference, zone: str) -> str:
    what = one.after or one.before
    if isinstance(what, AgendaRound):
        before = one.before if isinstance(one.before, AgendaRound) else what
        return ROUNDS[one.change](before, what)
    assert isinstance(what, AgendaShift)  # a difference has one side at least
    before_shift = one.before if isinstance(one.before, AgendaShift) else None
    return _shift(one.change, before_shift, what, zone)


def _alone(key: str) -> Callable[[AgendaRound, AgendaRound], str]:
    return lambda _, after: say(key, round=_named(after), units=_units(after.units))


def _moved(before: AgendaRound, after: AgendaRound) -> str:
    said = say("agenda.moved_round", round=_named(before), to=after.label, units=_units(after.units))
    return said + _otherwise(before, after)


def _changed(before: AgendaRound, after: AgendaRound) -> str:
    return say("agenda.changed_round", round=_named(after)) + (
        _otherwise(before, after) or say("agenda.other_times")
    )


def _otherwise(before: AgendaRound, after: AgendaRound) -> str:
    """The units that owe the round only now, no longer owe it, or are excused from it now."""
    pairs = (
        ("agenda.more", after.units - before.units),
        ("agenda.excused", before.units & after.excused),
        ("agenda.fewer", before.units - after.units - after.excused),
    )
    return "；".join(say(key, units=_units(units)) for key, units in pairs if units)


ROUNDS: Mapping[AgendaChange, Callable[[AgendaRound, AgendaRound], str]] = {
    AgendaChange.NEW_ROUND: _alone("agenda.new_round"),
    AgendaChange.GONE_ROUND: _alone("agenda.gone_round"),
    AgendaChange.MOVED_ROUND: _moved,
    AgendaChange.CHANGED_ROUND: _changed,
    AgendaChange.KEPT_ROUND: _alone("agenda.kept_round"),
}


def _named(one: AgendaRound) -> str:
    return f"{one.label} {one.schedule}"


def _units(names: Iterable[str]) -> str:
    known = sorted(names)
    if len(known) <= MOST:
        return "、".join(known)
    return say("agenda.units", units="、".join(known[:FIRST]), count=len(known))


def _shift(change: AgendaChange, before: AgendaShift | None, what: AgendaShift, zone: str) -> str:
    day = f"{what.day.month}月{what.day.day}日 周{WEEKDAYS[what.day.weekday()]} {what.rota}"
    if change is AgendaChange.MOVED_SHIFT:
        return say("agenda.moved_shift", shift=day, time=span(what.starts_at, what.ends_at, zone))
    gone = change is AgendaChange.GONE_SHIFT
    posts = sorted({one.post for shift in (before, what) if shift for one in shift.stands}, key=_rank)
    parts = []
    for post in posts:
        was = before.names(post) if before else ()
        now = () if gone else what.names(post)
        if was != now:
            parts.append(_post(post, was, now))
    if before and not gone and (before.starts_at, before.ends_at) != (what.starts_at, what.ends_at):
        parts.append(say("agenda.to", time=span(what.starts_at, what.ends_at, zone)))
    return say(f"agenda.{change}", shift=day, people="；".join(parts))


def _post(post: str, was: tuple[str, ...], now: tuple[str, ...]) -> str:
    named = shown_name(post)
    if not was:
        return f"{named} {'、'.join(now)}"
    return f"{named} {'、'.join(was)} → {'、'.join(now) or say('agenda.nobody')}"


def _rank(post: str) -> tuple[int, str]:
    known = [str(one) for one in DutyPost]
    return (known.index(post) if post in known else len(known)), post
