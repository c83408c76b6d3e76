"""Spans of days on which a unit owes nothing."""

from collections.abc import Callable, Iterator
from datetime import date

from bot.config import Config
from bot.config.layout import excuse_name
from bot.config.model import ExcusePlan
from bot.domain.terms import ReportState
from bot.services.apply.change import Change, entry, unit_id
from storage.queries import rounds as stored_rounds
from storage.queries.apply import rows
from storage.tables import Excuse, Unit
from storage.work import Work


def excuses(work: Work, config: Config) -> Iterator[Change]:
    # Excuses of closed units are no part of the configuration; they stay with the unit's history.
    kept = {plan.name for plan in config.units}
    names = {row.id: row.name for row in rows(work, Unit) if row.name in kept}
    found = {
        (names[row.unit_id], row.first_day, row.last_day, row.reason): row.id
        for row in stored_rounds.excuses_of(work, list(names))
    }
    wanted = dict.fromkeys((plan.unit, plan.first, plan.last, plan.reason) for plan in config.excuses)
    for key in [key for key in wanted if key not in found]:
        unit, first, last, reason = key
        text = f"新增免报 {unit} {first} 至 {last}：{reason}"
        yield Change(text, _excuser(*key), unit, entries=entry("excuses", _name(*key)))
    for key, row_id in found.items():
        if key not in wanted:
            text = f"取消免报 {key[0]} {key[1]} 至 {key[2]}：{key[3]}"
            yield Change(
                text, _excuse_remover(row_id, *key[:3]), key[0], entries=entry("excuses", _name(*key))
            )


def _name(unit: str, first: date, last: date, reason: str) -> str:
    return excuse_name(ExcusePlan(unit=unit, first=first, last=last, reason=reason))


def _excuser(unit: str, first: date, last: date, reason: str) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        owing = unit_id(work, unit)
        work.session.add(Excuse(unit_id=owing, first_day=first, last_day=last, reason=reason))
        for occurrence in stored_rounds.coming_in_state(work, owing, first, last, ReportState.AWAITED):
            occurrence.state, occurrence.note, occurrence.next_action_at = ReportState.EXCUSED, reason, None

    return write


def _excuse_remover(row_id: int, unit: str, first: date, last: date) -> Callable[[Work], None]:
    def write(work: Work) -> None:
        work.session.delete(work.session.get_one(Excuse, row_id))
        for occurrence in stored_rounds.coming_in_state(
            work, unit_id(work, unit), first, last, ReportState.EXCUSED
        ):
            occurrence.state, occurrence.note = ReportState.AWAITED, ""
            # A round planned during the excuse counts all steps as taken; the next beat takes the last one that is due.
            occurrence.step, occurrence.next_action_at = 0, work.now

    return write
