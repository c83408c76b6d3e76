"""One tap: I am here. Once the shift has begun it also takes over from the shift before."""

from bot.phrases import say
from bot.services.rota import handing_over, telling
from storage.queries import shifts
from storage.tables import Account
from storage.work import Work


def confirm(work: Work, account: Account, part_id: int) -> tuple[str, bool]:
    """The sentence to show, and whether something was written."""
    held = shifts.held(work, part_id)
    if held is None or held.over(work.now):
        return say("refuse.stale"), False
    if held.account is None or held.account.id != account.id:
        return say("ask.not_yours"), False
    begun = held.stretch.starts_at <= work.now
    again = held.part.confirmed_at is not None
    held.part.confirmed_at = held.part.confirmed_at or work.now
    going_on = (held.part.person_id, held.part.post) in telling.goes_on(work, held.shift)
    if begun and not going_on and handing_over.accept(work, held):
        return say("duty.accepted"), True
    return say("duty.again" if again else "duty.confirmed"), not again
