"""/status: where things stand, cut to what the asker may see."""

from collections.abc import Iterable
from datetime import date

from bot.domain.rights import Right, Scope
from bot.domain.time.local_time import local
from bot.domain.time.time_of_day import STRETCHES
from bot.outputs.text import status_text
from bot.phrases import say
from bot.services.incidents import views
from bot.services.reports import round_names
from bot.services.summaries import facts_of
from storage.queries import rounds as stored_rounds
from storage.tables import Round, Schedule
from storage.work import Work


def status(work: Work, scope: Scope) -> str:
    """One block for each open round that owes something from units within `scope`."""
    seen = scope.units(Right.OVERVIEW)
    urgent = views.open_lines(work, seen)
    blocks = ["\n".join([say("incident.list_open"), *urgent])] if urgent else []
    for round_, schedule in stored_rounds.open_rounds(work):
        facts = facts_of(work, round_, schedule.name, only=seen)
        if facts.units:
            blocks.append(status_text(facts))
    if len(blocks) == bool(urgent):
        blocks.append(_nothing_open(work, seen))
    return "\n\n".join(blocks)


def of_day(work: Work, scope: Scope, day: date, today: date, part: str = "") -> str:
    """One block for each round of a local day that owes something from units within `scope`.

    `part`: only of those due in this part of the day, 下午; where none is, this is said, and what there is instead.
    """
    label = f"{day.month}月{day.day}日"
    if day > today:
        return say("status.not_yet", day=label)
    seen = scope.units(Right.OVERVIEW)
    rounds = stored_rounds.rounds_on(work, day)
    within = [one for one in rounds if not part or _falls_in(one[0], STRETCHES[part])]
    if blocks := _blocks(work, within, seen):
        return "\n\n".join(blocks)
    if not part:
        return say("status.none_on", day=label)
    none = say("status.none_in", day=say("status.today") if day == today else label, part=part)
    return "\n\n".join([none, *([status(work, scope)] if day == today else _blocks(work, rounds, seen))])


def _blocks(work: Work, rounds: Iterable[tuple[Round, Schedule]], seen: frozenset[int]) -> list[str]:
    found = (facts_of(work, round_, schedule.name, only=seen) for round_, schedule in rounds)
    return [status_text(facts) for facts in found if facts.units]


def _falls_in(round_: Round, hours: tuple[int, int]) -> bool:
    """What is due at noon is the morning's."""
    due = local(round_.due_at, round_.zone)
    return hours[0] < due.hour + due.minute / 60 <= hours[1]


def _nothing_open(work: Work, seen: frozenset[int]) -> str:
    coming = stored_rounds.next_round(work, seen)
    if coming is None:
        return say("status.none_ahead")
    return say("status.none", next=round_names.spoken(work, coming))
