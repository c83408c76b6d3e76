"""Taking back and correcting a report, as long as its round is not locked."""

from bot.domain.rights import Right, Scope
from bot.services.refusals import Refused
from bot.services.reports import records, round_names
from bot.services.utterance import Said
from storage.queries.rounds import Entry, entry
from storage.work import Work


def correctable(work: Work, scope: Scope, occurrence_id: int) -> Entry:
    """The occurrence, if this person may change it now."""
    target = entry(work, occurrence_id)
    if target is None:
        raise Refused("refuse.stale")
    if not scope.may(Right.REPORT, target.occurrence.unit_id):
        raise Refused("refuse.unit", unit=target.unit.name)
    if target.round.lock_at < work.now:
        raise Refused("refuse.locked", round=round_names.of_entry(work, target))
    return target


def undo(work: Work, said: Said, scope: Scope, occurrence_id: int, version: int) -> Entry:
    """「撤回」: only of the version the button was shown for, and not after lock."""
    target = correctable(work, scope, occurrence_id)
    if target.occurrence.version != version or target.occurrence.reported_at is None:
        raise Refused("refuse.stale")
    records.withdraw(work, said, target)
    return target
