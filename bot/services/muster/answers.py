"""One tap 「在岗」, in time or late."""

from dataclasses import dataclass

from bot.domain.messaging.kinds import Kind
from bot.domain.muster import CallState, answered
from bot.domain.rota.post import shown_name
from bot.domain.time.local_time import hhmm
from bot.phrases import say
from bot.services import outbox
from bot.services.recipients import leaders
from bot.services.refusals import Refused
from storage.queries import muster as stored_muster
from storage.queries import rota as stored_rota
from storage.tables import Account, Muster, MusterCall, MusterRule, MusterState, Person
from storage.work import Work


@dataclass(frozen=True)
class Tap:
    """What came of a tap: how the call stands, and whether the tap brought it there. `time`: of day, at the rota."""

    state: CallState
    news: bool
    time: str


def here(work: Work, account: Account, call_id: int) -> Tap:
    """Records the tap of whoever was asked."""
    found = stored_muster.call_of(work, call_id)
    if found is None or found[1].closes_at is None:
        raise Refused("refuse.stale")
    call, muster, rule, person = found
    if person.account_id != account.id:
        raise Refused("ask.not_yours")
    zone = stored_muster.plan_of(rule).zone
    # A tap carries no time of its own: what waited while the bot was away is taken before the next beat closes the
    # muster, and counts.
    state = answered(call.state, in_time=muster.state is MusterState.ASKED)
    if state is not None:
        call.state, call.answered_at = state, work.now
    if state is CallState.LATE:
        _tell_late(work, call, muster, rule, person, zone)
    return Tap(call.state, state is not None, hhmm(work.now, zone))


def _tell_late(
    work: Work, call: MusterCall, muster: Muster, rule: MusterRule, person: Person, zone: str
) -> None:
    """After the result: the leader must not go on looking for somebody who is there."""
    rota = stored_rota.rota_named(work, rule.rota)
    text = say(
        "muster.late_told",
        rota=rule.rota,
        asked=hhmm(muster.asks_at, zone),
        post=shown_name(call.post),
        name=person.name,
        time=hhmm(work.now, zone),
    )
    for account in leaders.leaders(work, rota.unit_id) if rota else []:
        key = f"muster-late:{call.id}:{account.id}"
        outbox.tell(work, account, text, Kind.MUSTER_RESULT, key=key)
