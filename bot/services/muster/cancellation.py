"""Musters that run while a mode begins: whoever was asked about a post that it drops need not answer any more.

They, and whoever waits for the result, hear it by day.
"""

from bot.domain.messaging.kinds import Kind
from bot.domain.messaging.messages import Send
from bot.domain.messaging.place import Place
from bot.domain.muster import CallState
from bot.domain.rota.post import shown_name
from bot.domain.time.daytime import when_awake
from bot.domain.time.local_time import hhmm, local_day
from bot.phrases import say
from bot.services import audit, outbox
from bot.services.muster import roll_call, schedule
from storage.queries import muster as stored_muster
from storage.queries import rota as stored_rota
from storage.queries.muster import Found
from storage.tables import Account, Muster, MusterRule, MusterState, Rota
from storage.work import Work

OPEN = (CallState.WAITING, CallState.UNREACHABLE, CallState.VACANT, CallState.ON_LEAVE)


def cancel_dropped(work: Work) -> None:
    """Cancels calls to posts that are off duty now; to be called when modes begin or end. Answers stay."""
    for muster, rule in stored_muster.running(work):
        rota = stored_rota.rota_named(work, rule.rota)
        if rota is not None:
            _cancel(work, muster, rule, rota)


def _cancel(work: Work, muster: Muster, rule: MusterRule, rota: Rota) -> None:
    calls = stored_muster.calls(work, muster)
    dropped = [found for found in calls if found[0].state in OPEN and _drops(work, rule, rota, found)]
    zone = stored_muster.plan_of(rule).zone
    for call, _, account in dropped:
        if call.state is CallState.WAITING and account is not None:
            text = say("muster.dropped", rota=rota.name, post=shown_name(call.post))
            _tell(work, account, text, f"muster-dropped:{call.id}", zone)
        call.state = CallState.DROPPED
    work.session.flush()
    if dropped and all(call.state is CallState.DROPPED for call, _, _ in calls):
        _end(work, muster, rota, zone)


def _drops(work: Work, rule: MusterRule, rota: Rota, found: Found) -> bool:
    """Is the post off duty now, or the rota not mustered any more?"""
    if schedule.plan_on(work, rule, local_day(work.now, stored_muster.plan_of(rule).zone)) is None:
        return True
    return found[0].post not in roll_call.posts_on_duty(work, rota, [found[0].post])


def _end(work: Work, muster: Muster, rota: Rota, zone: str) -> None:
    """Tells whoever waits for the result that there will be none."""
    muster.state, muster.next_action_at = MusterState.LAPSED, None
    text = say("muster.cancelled", rota=rota.name, time=hhmm(muster.asks_at, zone))
    for account in roll_call.told_of(work, muster, rota, ()):
        _tell(work, account, text, f"muster-cancelled:{muster.id}", zone)
    audit.record(work, None, "muster.cancelled", unit=rota.unit_id, before=rota.name, actor=audit.itself())


def _tell(work: Work, account: Account, text: str, key: str, zone: str) -> None:
    outbox.queue(
        work,
        Place(account.user_id),
        Send(text=text),
        Kind.MUSTER_RESULT,
        key=f"{key}:{account.id}",
        not_before=when_awake(work.now, zone),
    )
